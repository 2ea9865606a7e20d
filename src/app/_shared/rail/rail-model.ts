import type { GlyphFamily, Intensity } from "@/app/_shared/session/session-glyph";
import { type CalendarDate, daysBetween } from "@/lib/dates/calendar-date";
import { type ClockTime, minutesOfDay } from "@/lib/dates/clock-time";
import { dateOf, timeOf } from "@/lib/dates/local-date-time";
import {
  compareInstants,
  hoursBetween,
  type Instant,
  localDateTimeAt,
  plusSeconds,
  type TimeZone,
} from "@/lib/dates/time-zone";

export type Lane = "run" | "lift";

export interface RailBlock {
  readonly id: string;
  readonly lane: Lane;
  readonly start: Instant;
  readonly end: Instant;
  readonly family: GlyphFamily;
  readonly intensity: Intensity;
  /** "Heavy legs": used in the sentence and the list. */
  readonly label: string;
  /** Where a dragged session would land: outlined, not filled. */
  readonly hypothetical?: boolean;
}

/** How long a session asks others to keep away: one limit, or a limit that is needed and one that is better. */
export interface RailTail {
  readonly sourceId: string;
  /** Hours from the end of the source, ascending. `opacity` is that at the end of the step, 0–1. */
  readonly steps: readonly { readonly untilHours: number; readonly opacity?: number }[];
  readonly lanes: readonly Lane[];
}

/** Two sessions closer than a rule's minimum, both in hours. */
export interface RailConflict {
  readonly sourceId: string;
  readonly targetId: string;
  readonly gap: number;
  readonly need: number;
}

export interface RailSpan {
  readonly start: Instant;
  readonly end: Instant;
  readonly label?: string;
}

export interface RailFrame {
  readonly from: CalendarDate;
  readonly days: number;
  readonly zone: TimeZone;
}

/** Where a moment lies, in percent of the width. A column is a day of the zone, so it is 24 h wide whatever the clocks do. */
export function positionOf(moment: Instant, { from, days, zone }: RailFrame): number {
  const local = localDateTimeAt(moment, zone);
  const day = daysBetween(from, dateOf(local)) + minutesOfDay(timeOf(local)) / 1440;
  return (day / days) * 100;
}

export const hoursAfter = (moment: Instant, hours: number): Instant =>
  plusSeconds(moment, Math.round(hours * 3600));

export interface TailStep {
  readonly left: number;
  readonly width: number;
  /** Opacity at the start and the end of the step. */
  readonly opacity: readonly [number, number];
  /** A notch of one pixel parts the second limit from the first. */
  readonly notched: boolean;
}

/** One limit fades from 45 to 8 %; of two, the first fades to 20 % and the second is flat at 12 %. */
export function tailSteps(tail: RailTail, source: RailBlock, frame: RailFrame): TailStep[] {
  const single = tail.steps.length === 1;
  return tail.steps.map((step, index) => {
    const from = index === 0 ? source.end : hoursAfter(source.end, tail.steps[index - 1]?.untilHours ?? 0);
    const left = positionOf(from, frame);
    const end = step.opacity ?? (index > 0 ? 0.12 : single ? 0.08 : 0.2);
    return {
      left,
      width: positionOf(hoursAfter(source.end, step.untilHours), frame) - left,
      opacity: [index === 0 ? 0.45 : end, end] as const,
      notched: index > 0,
    };
  });
}

export interface Bracket extends RailConflict {
  readonly left: number;
  readonly width: number;
  /** Brackets whose labels would meet go on different lines. */
  readonly line: number;
  /** Near the right edge the label stands before the bracket. */
  readonly labelBefore: boolean;
}

/** Roughly the room of "11.5 h of 24 h" beside a bracket, in percent: a week is drawn wide, two days in a card. */
const labelRoom = (days: number) => (days > 3 ? 14 : 27);

export function bracketsOf(
  conflicts: readonly RailConflict[],
  blocks: ReadonlyMap<string, RailBlock>,
  frame: RailFrame,
): Bracket[] {
  const room = labelRoom(frame.days);
  const taken: number[] = [];
  const drawn = conflicts.flatMap((conflict) => {
    const [source, target] = [blocks.get(conflict.sourceId), blocks.get(conflict.targetId)];
    if (!source || !target) return [];
    const [first, second] =
      compareInstants(source.end, target.start) <= 0
        ? [source.end, target.start]
        : [target.end, source.start];
    const left = positionOf(first, frame);
    const right = positionOf(second, frame);
    return right < 0 || left > 100 ? [] : [{ ...conflict, left, width: Math.max(0, right - left) }];
  });
  return drawn
    .sort((a, b) => a.left - b.left)
    .map((bracket) => {
      const labelBefore = bracket.left + bracket.width > 72;
      const start = labelBefore ? bracket.left - room : bracket.left;
      const end = bracket.left + bracket.width + (labelBefore ? 0 : room);
      let line = taken.findIndex((occupied) => occupied <= start);
      if (line === -1) line = taken.length;
      taken[line] = end;
      return { ...bracket, line, labelBefore };
    });
}

export interface NightBand {
  readonly from: ClockTime;
  readonly to: ClockTime;
}

/** The dark hours of each day, cut at midnight, in percent. */
export function nightBands({ from, to }: NightBand, days: number): { left: number; width: number }[] {
  const [evening, morning] = [minutesOfDay(from) / 1440, minutesOfDay(to) / 1440];
  return Array.from({ length: days }, (_, day) => [
    { left: (day / days) * 100, width: (morning / days) * 100 },
    { left: ((day + evening) / days) * 100, width: ((1 - evening) / days) * 100 },
  ]).flat();
}

export interface GapRow {
  readonly id: string;
  readonly from: RailBlock;
  readonly to: RailBlock;
  /** Hours; negative where the two overlap. */
  readonly gap: number;
  readonly need: number | null;
}

/** The rail as a table: each session and the next, and every pair that is too close. */
export function gapRows(blocks: readonly RailBlock[], conflicts: readonly RailConflict[]): GapRow[] {
  const sorted = [...blocks].sort((a, b) => compareInstants(a.start, b.start));
  const byId = new Map(sorted.map((block) => [block.id, block]));
  const rows = new Map<string, GapRow>();
  for (const [index, from] of sorted.entries()) {
    const to = sorted[index + 1];
    if (to) rows.set(`${from.id} ${to.id}`, row(from, to, hoursBetween(from.end, to.start), null));
  }
  for (const { sourceId, targetId, gap, need } of conflicts) {
    const [source, target] = [byId.get(sourceId), byId.get(targetId)];
    if (!source || !target) continue;
    const [from, to] = compareInstants(source.start, target.start) <= 0 ? [source, target] : [target, source];
    rows.set(`${from.id} ${to.id}`, row(from, to, gap, need));
  }
  return [...rows.values()].sort((a, b) => compareInstants(a.from.start, b.from.start));
}

const row = (from: RailBlock, to: RailBlock, gap: number, need: number | null): GapRow => ({
  id: `${from.id} ${to.id}`,
  from,
  to,
  gap,
  need,
});
