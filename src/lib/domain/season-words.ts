import { type CalendarDate, daysBetween } from "@/lib/dates/calendar-date";
import { formatDayOfMonth } from "@/lib/formatting/date";
import type { Block } from "./block";
import type { Season } from "./season";
import type { SeasonEdit } from "./season-edit";

/** What was done to a season, as the list of changes says it: "Build moved 2 weeks later". */
export function seasonEditLabel(season: Season, edits: readonly SeasonEdit[], today: CalendarDate): string {
  const weeks = edits.filter((edit) => edit.kind === "set-week");
  const [first] = edits.filter((edit) => edit.kind !== "set-week");
  if (!first) return weeksLabel(weeks, today);
  if (first.kind === "add-block") return `${first.content.name} added`;
  const block = season.blocks.find(({ id }) => id === first.blockId);
  if (!block) return "Season changed";
  if (first.kind === "place-block") return placedLabel(block, first);
  return `${block.name} ${verbs[first.kind]}`;
}

const verbs = {
  "change-block": "changed",
  "split-block": "split",
  "copy-block": "copied",
  "delete-block": "deleted",
} as const;

function placedLabel(
  block: Block,
  { startDate, weeks }: { readonly startDate: CalendarDate; readonly weeks: number },
): string {
  const longer = weeks - block.weeks;
  if (longer !== 0)
    return `${block.name} ${weeksWord(Math.abs(longer))} ${longer > 0 ? "longer" : "shorter"}`;
  const later = Math.round(daysBetween(block.startDate, startDate) / 7);
  return `${block.name} moved ${weeksWord(Math.abs(later))} ${later >= 0 ? "later" : "earlier"}`;
}

function weeksLabel(
  edits: readonly Extract<SeasonEdit, { kind: "set-week" }>[],
  today: CalendarDate,
): string {
  const [only] = edits;
  if (!only || edits.length > 1) return `Targets of ${edits.length} weeks set`;
  const week = `Week of ${formatDayOfMonth(only.startDate, today)}`;
  if (only.role === undefined) return `${week}: target ${only.targetAu === null ? "removed" : "changed"}`;
  return only.role === null ? `${week}: week type removed` : `${week} made a ${only.role} week`;
}

const weeksWord = (weeks: number): string => (weeks === 1 ? "1 week" : `${weeks} weeks`);
