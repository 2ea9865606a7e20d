import { max } from "d3-array";
import { scaleLinear } from "d3-scale";
import type { CalendarDate } from "@/lib/dates/calendar-date";

export interface LoadParts {
  readonly run: number;
  readonly lift: number;
  readonly other: number;
}

/** One day or one week of load, in AU. */
export interface LoadBar {
  readonly from: CalendarDate;
  /** The last day; the same as `from` for a day. */
  readonly to: CalendarDate;
  readonly done: LoadParts;
  /** What is still planned in it. */
  readonly planned: LoadParts;
  readonly target: number | null;
  /** A threshold that this bar breaks, in words: "52 % over the week before, limit 30 %". */
  readonly breach?: string | null;
}

export const total = (parts: LoadParts): number => parts.run + parts.lift + parts.other;
export const barTotal = (bar: LoadBar): number => total(bar.done) + total(bar.planned);

export interface Segment {
  readonly part: keyof LoadParts;
  readonly planned: boolean;
  readonly y: number;
  readonly height: number;
}

export interface LoadScale {
  readonly height: number;
  /** Pixels from the top for a load. */
  readonly y: (load: number) => number;
  /** At most four hairlines above zero. */
  readonly ticks: readonly number[];
  /** Left edge of a bar's column and the width of one, in percent. */
  readonly column: (index: number) => number;
  readonly columnWidth: number;
}

const axisRoom = 20;
const topRoom = 16;

/** Zero at the bottom; the top is the highest bar or target, with room for the axis' numbers. */
export function loadScale(bars: readonly LoadBar[], height: number): LoadScale {
  const highest = max(bars, (bar) => Math.max(barTotal(bar), bar.target ?? 0)) ?? 0;
  return scaleUpTo(highest, height, bars.length);
}

/** The same for a top that is known, in AU, and so many columns. `least` is the least top. */
export function scaleUpTo(highest: number, height: number, columns = 1, least = 100): LoadScale {
  const scale = scaleLinear()
    .domain([0, Math.max(highest, least)])
    .range([height - axisRoom, topRoom]);
  const columnWidth = 100 / Math.max(1, columns);
  return {
    height,
    y: (load) => scale(load) ?? 0,
    ticks: scale
      .ticks(3)
      .filter((tick) => tick > 0)
      .slice(0, 4),
    column: (index) => index * columnWidth,
    columnWidth,
  };
}

const order = ["run", "lift", "other"] as const;

/** Run below, lift above it, everything else on top; what is planned stands on what is done. */
export function segmentsOf(bar: LoadBar, { y }: LoadScale): Segment[] {
  const segments: Segment[] = [];
  let below = 0;
  for (const planned of [false, true]) {
    const parts = planned ? bar.planned : bar.done;
    for (const part of order) {
      if (parts[part] <= 0) continue;
      const top = y(below + parts[part]);
      // One pixel of surface parts a segment from the one below.
      const height = Math.max(1, y(below) - top - (below > 0 ? 1 : 0));
      segments.push({ part, planned, y: top, height });
      below += parts[part];
    }
  }
  return segments;
}

/** Which columns carry a label: about one in every `100 / most` percent of the width, counted from the last. */
export function labelled(index: number, count: number, most: number): boolean {
  const every = Math.max(1, Math.ceil(count / most));
  return (count - 1 - index) % every === 0;
}
