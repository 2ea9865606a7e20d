import { plusDays } from "@/lib/dates/calendar-date";
import type { Season } from "@/lib/domain/season";
import { seasonChanges } from "@/lib/domain/season";
import { type SeasonEdit, type SeasonPlace, withSeasonEdits } from "@/lib/domain/season-edit";

/** What the server will have made of edits, with the versions it will have counted, and what they rest on. */
export function expectedSeason(season: Season, edits: readonly SeasonEdit[], place: SeasonPlace) {
  const edited = withSeasonEdits(season, edits, place);
  if (!edited.ok) return edited;
  const changes = seasonChanges(season, edited.value);
  const version = new Map(changes.map(({ id, before }) => [id as string, (before?.version ?? 0) + 1]));
  return {
    ok: true as const,
    seen: Object.fromEntries(changes.map(({ id, before }) => [id, before?.version ?? 0])),
    season: {
      blocks: edited.value.blocks
        .map((each) => ({ ...each, version: version.get(each.id) ?? each.version }))
        .toSorted((a, b) => (a.startDate < b.startDate ? -1 : 1)),
      weeks: edited.value.weeks
        .map((each) => ({ ...each, version: version.get(each.startDate) ?? each.version }))
        .toSorted((a, b) => (a.startDate < b.startDate ? -1 : 1)),
    },
  };
}

/** First day after the last block of a lane; null where the lane is empty. */
export function endOfLane(season: Season, lane: "run" | "lift") {
  const ends = season.blocks
    .filter((block) => block.lane === lane)
    .map((block) => plusDays(block.startDate, block.weeks * 7));
  return ends.toSorted().at(-1) ?? null;
}
