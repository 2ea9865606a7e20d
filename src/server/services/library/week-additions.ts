import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import { startOfWeek } from "@/lib/dates/week";
import { scaledSession } from "@/lib/domain/plan-fitting";
import { resolvedFor } from "@/lib/domain/relative-target";
import { contentAt, placedOf, type Template, type TemplateContent } from "@/lib/domain/template";
import type { TemplateUpdate } from "@/lib/domain/template-update";
import type { AthleteId, PlanApplicationId } from "@/lib/ids";
import type { UsedPart } from "@/server/db/queries/template-use";

interface Week {
  readonly template: Template;
  readonly contents: ReadonlyMap<number, TemplateContent>;
  readonly athleteId: AthleteId;
  /** Everything that the athlete got from it. */
  readonly used: readonly UsedPart[];
  readonly thresholdPace: number | null;
  readonly today: CalendarDate;
}

/**
 * What the newest version of a week has and a version that reached the athlete had not, in each week that it was put
 * into and of which anything stands.
 */
export function weekAdditions(week: Week): readonly TemplateUpdate[] {
  const weeks = Map.groupBy(week.used, ({ writtenOn }) => startOfWeek(writtenOn, "monday"));
  return [...weeks].flatMap(([monday, parts]) =>
    parts.every(({ isGone }) => isGone) ? [] : additionsTo(monday, parts, week),
  );
}

function additionsTo(
  monday: CalendarDate,
  parts: readonly UsedPart[],
  { template, contents, athleteId, thresholdPace, today }: Week,
): readonly TemplateUpdate[] {
  const versions = [...new Set(parts.map(({ templateVersion }) => templateVersion))];
  const had = versions.flatMap((version) => {
    const content = contents.get(version);
    return content ? [new Set(placedOf(content).map(({ part }) => part))] : [];
  });
  const [first] = parts.map(({ changeId }) => changeId).toSorted();
  return placedOf(template.content).flatMap(({ part, day, slot, session }): TemplateUpdate[] => {
    const date = plusDays(monday, day);
    const before = parts.filter((each) => each.part === part);
    const isNew = had.some((each) => !each.has(part));
    if (!first || !isNew || date <= today || before.some(({ isGone }) => !isGone)) return [];
    const scale = parts[0]?.scale ?? 1;
    return [
      {
        kind: "added",
        athleteId,
        session: null,
        applicationId: first as string as PlanApplicationId,
        part,
        scale,
        fromVersion: Math.max(...versions),
        touched: before.length > 0 ? "deleted" : null,
        locked: false,
        before: null,
        after: contentAt(resolvedFor(scaledSession(session, scale), thresholdPace), { date, slot }),
      },
    ];
  });
}
