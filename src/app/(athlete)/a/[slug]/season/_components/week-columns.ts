import type { LoadBar } from "@/app/_shared/charts/load-scale";
import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import type { Race, TrainingMark } from "@/lib/domain/athlete";
import type { LiftBlock, RunBlock, WeekRole } from "@/lib/domain/block";
import { blockOn, weekPlanOn } from "@/lib/domain/season";
import type { SeasonFlag, SeasonView } from "@/lib/domain/season-view";

/** One week of the page: what stands in its column. */
export interface WeekColumn {
  readonly index: number;
  readonly start: CalendarDate;
  readonly end: CalendarDate;
  readonly when: "past" | "current" | "ahead";
  readonly run: { readonly block: RunBlock; readonly week: number } | null;
  readonly lift: { readonly block: LiftBlock; readonly week: number } | null;
  readonly role: WeekRole | null;
  readonly target: number | null;
  /** Done and still planned, with the target across it. */
  readonly bar: LoadBar;
  /** Everything that the plan asks for in the week, in AU. */
  readonly planned: number;
  readonly fitness: number | null;
  readonly flags: readonly SeasonFlag[];
  readonly races: readonly Race[];
  readonly marks: readonly TrainingMark[];
}

const nothing = { run: 0, lift: 0, other: 0 };
const none: readonly never[] = [];

export function weekColumns(view: SeasonView): readonly WeekColumn[] {
  const fitness = new Map(view.outlook.fitness.map(({ start, value }) => [start, value]));
  const flags = new Map(view.outlook.flags.map((week) => [week.start, week.flags]));
  return view.loads.map((load, index) => {
    const { start } = load;
    const end = plusDays(start, 6);
    const asked = weekPlanOn(view.weeks, start);
    const isOver = end < view.today;
    const target = asked?.targetAu ?? null;
    return {
      index,
      start,
      end,
      when: isOver ? "past" : start <= view.today ? "current" : "ahead",
      run: blockOn(view.blocks, "run", start),
      lift: blockOn(view.blocks, "lift", start),
      role: asked?.role ?? null,
      target,
      bar: { from: start, to: end, done: load.done ?? nothing, planned: load.ahead, target },
      planned: load.planned,
      fitness: fitness.get(start) ?? null,
      flags: flags.get(start) ?? none,
      races: view.races.filter(({ date }) => start <= date && date <= end),
      marks: view.marks.filter(
        ({ startsOn, endsOn }) => startsOn <= end && (endsOn === null || endsOn >= start),
      ),
    };
  });
}

/** A week is a deload by what was said of it, and a taper by its block. */
export const isDeload = ({ role }: WeekColumn): boolean => role === "deload";

/** Blocks of one lane under each other where they overlap: which row each stands in. */
export function rowsOf<B extends { readonly startDate: CalendarDate; readonly weeks: number }>(
  blocks: readonly B[],
): readonly { readonly block: B; readonly row: number }[] {
  const ends: CalendarDate[] = [];
  return blocks
    .toSorted((a, b) => (a.startDate < b.startDate ? -1 : 1))
    .map((block) => {
      const free = ends.findIndex((end) => end <= block.startDate);
      const row = free >= 0 ? free : ends.length;
      ends[row] = plusDays(block.startDate, block.weeks * 7);
      return { block, row };
    });
}
