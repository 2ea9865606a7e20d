import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import type { Block } from "./block";
import type { SeasonEdit } from "./season-edit";

/** How the weeks of a block are filled: from a first target on, rising, with lighter weeks between. */
export interface Fill {
  /** Target of the first week, in AU. */
  readonly firstAu: number;
  /** Percent by which each loading week is above the one before. */
  readonly rampPct: number;
  /** Every how many weeks one is a deload; `null` for none. */
  readonly deloadEvery: number | null;
  /** Load of a deload in percent of the loading week before it. */
  readonly deloadPct: number;
}

/** Three weeks up, the fourth at 70 % (practice). */
export const usualFill: Omit<Fill, "firstAu"> = { rampPct: 7, deloadEvery: 4, deloadPct: 70 };

/** Targets for the weeks of a block that are not over, in AU rounded to ten. The ramp goes on behind a deload. */
export function filledWeeks(
  block: Pick<Block, "startDate" | "weeks">,
  fill: Fill,
  thisWeek: CalendarDate,
): readonly Extract<SeasonEdit, { kind: "set-week" }>[] {
  const starts = Array.from({ length: block.weeks }, (_, index) => plusDays(block.startDate, index * 7));
  let load = fill.firstAu;
  return starts
    .filter((startDate) => startDate >= thisWeek)
    .map((startDate, index) => {
      const isDeload = fill.deloadEvery !== null && (index + 1) % fill.deloadEvery === 0;
      const followsLoad = index > 0 && !isDeload;
      if (followsLoad) load *= 1 + fill.rampPct / 100;
      const target = isDeload ? (load * fill.deloadPct) / 100 : load;
      return {
        kind: "set-week",
        startDate,
        targetAu: Math.min(20_000, Math.round(target / 10) * 10),
        role: isDeload ? "deload" : "load",
      };
    });
}
