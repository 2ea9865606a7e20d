import { endOfLane } from "@/app/_shared/season/season-model";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { BlockContent } from "@/lib/domain/season-edit";
import type { SeasonView } from "@/lib/domain/season-view";

/** Behind the last run block, or in the given week where that is later or there is none. */
export function newContent(view: SeasonView, week: CalendarDate): BlockContent {
  const end = endOfLane(view, "run");
  return {
    lane: "run",
    name: "",
    phase: "base",
    startDate: end && end > week ? end : week,
    weeks: 4,
    focus: "endurance",
  };
}
