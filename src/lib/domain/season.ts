import { type CalendarDate, daysBetween, plusDays } from "@/lib/dates/calendar-date";
import type { DateRange } from "@/lib/dates/date-range";
import type { Block, Lane, LiftFocus, Phase, WeekPlan, WeekRole } from "./block";
import { hasSameFields } from "./plain-data";

/** Blocks and weeks of one athlete. */
export interface Season {
  readonly blocks: readonly Block[];
  readonly weeks: readonly WeekPlan[];
}

/** One block or one week before and after an edit. `null` where it did not exist: undoing swaps the two. */
export type SeasonChange =
  | {
      readonly kind: "block";
      readonly id: Block["id"];
      readonly before: Block | null;
      readonly after: Block | null;
    }
  | {
      readonly kind: "week";
      readonly id: CalendarDate;
      readonly before: WeekPlan | null;
      readonly after: WeekPlan | null;
    };

/** The days of a block, first and last. */
export const daysOfBlock = (block: Pick<Block, "startDate" | "weeks">): DateRange => ({
  from: block.startDate,
  to: plusDays(block.startDate, block.weeks * 7 - 1),
});

/**
 * The block of a lane that holds a day, and which of its weeks the day lies in, from 1. Where two overlap, the one
 * that began last says what the week is about.
 */
export function blockOn<L extends Lane>(
  blocks: readonly Block[],
  lane: L,
  day: CalendarDate,
): { readonly block: Extract<Block, { lane: L }>; readonly week: number } | null {
  const block = blocks
    .filter((each): each is Extract<Block, { lane: L }> => each.lane === lane)
    .filter((each) => each.startDate <= day && day <= daysOfBlock(each).to)
    .toSorted((a, b) => (a.startDate < b.startDate ? 1 : -1))[0];
  return block ? { block, week: Math.floor(daysBetween(block.startDate, day) / 7) + 1 } : null;
}

/** What is asked of the week of a day. Weeks start where they started when it was written. */
export const weekPlanOn = (weeks: readonly WeekPlan[], day: CalendarDate): WeekPlan | null =>
  weeks.findLast((week) => week.startDate <= day && daysBetween(week.startDate, day) < 7) ?? null;

/** One week as its blocks and its own plan describe it. */
interface SeasonWeek {
  readonly start: CalendarDate;
  readonly phase: Phase | null;
  readonly role: WeekRole | null;
  readonly liftPhase: LiftFocus | null;
}

/** Every week of some days that anything is said about: by its blocks, or about itself. In order of time. */
export function seasonWeeks({ blocks, weeks }: Season, { from, to }: DateRange): readonly SeasonWeek[] {
  const starts = new Set([
    ...blocks.flatMap((block) =>
      Array.from({ length: block.weeks }, (_, index) => plusDays(block.startDate, index * 7)),
    ),
    ...weeks.map(({ startDate }) => startDate),
  ]);
  return [...starts]
    .filter((start) => from <= start && start <= to)
    .toSorted()
    .map((start) => ({
      start,
      phase: blockOn(blocks, "run", start)?.block.phase ?? null,
      role: weekPlanOn(weeks, start)?.role ?? null,
      liftPhase: blockOn(blocks, "lift", start)?.block.focus ?? null,
    }));
}

/** Whether two blocks say the same, whichever version they are. */
export const isSameBlock = (a: Block, b: Block): boolean =>
  hasSameFields({ ...a, version: 0 }, { ...b, version: 0 });

/** Whether two weeks ask the same; a week that asks nothing is one that nobody wrote about. */
export const isSameWeek = (a: WeekPlan | null, b: WeekPlan | null): boolean =>
  (a?.targetAu ?? null) === (b?.targetAu ?? null) && (a?.role ?? null) === (b?.role ?? null);

/** What it takes to get from one season to the other. */
export function seasonChanges(from: Season, to: Season): readonly SeasonChange[] {
  const blockIds = new Set([...from.blocks, ...to.blocks].map(({ id }) => id));
  const starts = new Set([...from.weeks, ...to.weeks].map(({ startDate }) => startDate));
  const blocks = [...blockIds].flatMap((id): SeasonChange[] => {
    const before = from.blocks.find((each) => each.id === id) ?? null;
    const after = to.blocks.find((each) => each.id === id) ?? null;
    return before && after && isSameBlock(before, after) ? [] : [{ kind: "block", id, before, after }];
  });
  const weeks = [...starts].flatMap((id): SeasonChange[] => {
    const before = from.weeks.find(({ startDate }) => startDate === id) ?? null;
    const after = to.weeks.find(({ startDate }) => startDate === id) ?? null;
    return isSameWeek(before, after) ? [] : [{ kind: "week", id, before, after }];
  });
  return [...blocks, ...weeks];
}

/** The same changes backwards: what undoes them. */
export const seasonReversed = (changes: readonly SeasonChange[]): readonly SeasonChange[] =>
  changes.map((change) => ({ ...change, before: change.after, after: change.before }) as SeasonChange);
