import type { Race } from "@/lib/domain/athlete";
import type { SeasonView } from "@/lib/domain/season-view";

/** The race that a season leads to: the next A race, else the next of any kind. */
export function goalRace({ races, today }: Pick<SeasonView, "races" | "today">): Race | null {
  const ahead = races.filter(({ date }) => date >= today);
  return ahead.find(({ priority }) => priority === "A") ?? ahead[0] ?? null;
}

/** Where a plan is counted back from a race. */
export const hrefOfBuilding = (slug: string, { id }: Pick<Race, "id">) =>
  `/a/${slug}/season/generate?race=${id}`;
