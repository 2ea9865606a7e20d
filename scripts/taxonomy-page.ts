import { sessionTypeFacts, sessionTypes } from "@/lib/domain/session-type";
import { exercises } from "@/server/engine/exercises";
import { sessionFacts } from "@/server/engine/taxonomy";

export const taxonomyPath = "docs/taxonomy.md";

/** The types of session and the exercises that the product knows, as the rules count them. */
export function taxonomyPage(): string {
  return [
    "<!-- Written by scripts/rule-docs.ts from src/server/engine/taxonomy.ts and exercises.ts. Change those. -->",
    "# Sessions and exercises",
    "Hours are from the end of a session to the start of the next one of that kind, for 1–3 years of training and under 50 years; novices take × 1.15, experienced athletes × 0.85, and × 1.25 holds from 50 years. Leg points, 0–10, are for a session of usual length. The hours rest on reviews of recovery (Stanley 2013) and of lifting before running (Doma 2013–2019); where those are silent, and for leg points, they are coaching practice.",
    "## Sessions",
    table(
      ["Type", "Name", "Class", "Counts as", "Legs", "Next hard", "Next heavy legs", "Next long run"],
      sessionTypes.map((type) => {
        const { sessionClass, legs, need, hard, quality, anaerobic, sameDayLegsFrom } = sessionFacts[type];
        const counts = [hard && "hard", quality && "quality", anaerobic && "anaerobic"]
          .filter(Boolean)
          .join(", ");
        const sameDay = sameDayLegsFrom === null ? "" : `, or the same day from ${sameDayLegsFrom} h`;
        return [
          `\`${type}\``,
          sessionTypeFacts[type].label,
          sessionClass,
          counts || "–",
          String(legs),
          `${need.hard} h`,
          `${need.heavyLegs} h${sameDay}`,
          `${need.long} h`,
        ];
      }),
    ),
    "A lift is classed by its sets where they tell: three or more hard sets of squat, hinge or single-leg work at 80 % and up, or of at most 6 repetitions with at most 3 left, are heavy legs; more than two leg sets with none left are legs to failure. An easy or steady run from 2 h on counts as a long run. A coach may set the class of a session.",
    "## Exercises",
    table(
      ["Exercise", "Pattern", "Region", "Lengthening under load", "Load", "Also called"],
      exercises.map(({ name, pattern, region, eccentric, loadType, unilateral, aliases }) => [
        name,
        unilateral ? `${pattern}, one side` : pattern,
        region,
        eccentric,
        loadType === "kg" ? "weight" : loadType === "bodyweight" ? "body weight" : "band",
        aliases.join(", ") || "–",
      ]),
    ),
    "",
  ].join("\n\n");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}
