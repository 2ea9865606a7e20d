import { type WellnessItem, wellnessItems } from "@/lib/domain/wellness";
import { isAtMost } from "../metrics/metric";
import { fewestOfBaseline } from "../metrics/week-mean";
import { wellnessSum, wellnessZ } from "../metrics/wellness";
import type { Snapshot } from "../snapshot";
import type { TimelineWellness } from "../timeline";
import { perValue, within } from "../window";
import { type Morning, sortedMornings } from "./mornings";

/** A morning whose sum stands somewhere in the athlete's own usual. */
export interface JudgedMorning {
  readonly day: number;
  /** Deviations from the own usual; below 0 when worse. */
  readonly z: number;
}

/** The mornings that say how an athlete feels lately. */
export interface WellnessDays {
  /** Today when today was told, else the last day before it. */
  readonly end: number;
  /** Of the four weeks to today, oldest first; those that cannot be compared are left out. */
  readonly judged: readonly JudgedMorning[];
  /** Mornings of the last five days with all five answers: silence is no recovery. */
  readonly told: number;
  /** Mornings with all five answers in the four weeks before the last five days, as far as they are asked for. */
  readonly before: number;
}

export const recentMornings = 5;
export const fewestRecent = 3;
const daysBack = 27;

const none: readonly TimelineWellness[] = [];
const known = perValue((_entries: readonly TimelineWellness[]) => new Map<number, WellnessDays>());

/** Worked out once for a day however often the plan is edited: the mornings do not change with it. */
export function wellnessDays({ timeline, now }: Pick<Snapshot, "timeline" | "now">): WellnessDays {
  const entries = timeline.wellness ?? none;
  const byDay = known(entries);
  const before = byDay.get(now.day);
  if (before) return before;
  const days = judge(entries, now.day);
  byDay.set(now.day, days);
  return days;
}

function judge(entries: readonly TimelineWellness[], today: number): WellnessDays {
  const mornings = sortedMornings(entries);
  const complete = within(mornings, today - daysBack, today).filter(
    ({ entry }) => wellnessSum(entry) !== null,
  );
  const judged = complete.flatMap(({ day }) => {
    const z = wellnessZ(entries, day, today).value;
    return z === null ? [] : [{ day, z }];
  });
  const count = (from: number, to: number) =>
    within(mornings, from, to).filter(({ entry }) => wellnessSum(entry) !== null).length;
  return {
    end: within(mornings, today, today).length > 0 ? today : today - 1,
    judged,
    told: count(today - recentMornings + 1, today),
    before: Math.min(fewestOfBaseline, count(today - daysBack - 1, today - 1)),
  };
}

/** Mornings at or below minus `deviations` of the `days` that end on the last one. */
export const lowMornings = ({ end, judged }: WellnessDays, days: number, deviations: number): number =>
  within(judged, end - days + 1, end).filter(({ z }) => isAtMost(z, -deviations)).length;

/**
 * Days from the first to the last of the mornings that end now and are all at or below minus `deviations`. A day that
 * was not told neither ends nor proves it: with fewer than three told of five nothing is said.
 */
export function lowFor({ end, judged }: WellnessDays, deviations: number): number {
  let first: number | null = null;
  let last: number | null = null;
  for (let index = judged.length - 1; index >= 0; index -= 1) {
    const morning = judged[index];
    if (!morning || !isAtMost(morning.z, -deviations)) break;
    if (last === null && morning.day < end - 1) break;
    if (first !== null && first - morning.day > recentMornings - fewestRecent + 1) break;
    first = morning.day;
    last ??= morning.day;
  }
  return first === null || last === null ? 0 : last - first + 1;
}

/** An item that was at its worst on each of the `days` days that end on the last morning; `null` when none was. */
export function worstItem(snapshot: Pick<Snapshot, "timeline" | "now">, days: number): WellnessItem | null {
  const { end } = wellnessDays(snapshot);
  const mornings = within(sortedMornings(snapshot.timeline.wellness ?? none), end - days + 1, end);
  if (mornings.length < days) return null;
  const isWorst =
    (item: WellnessItem) =>
    ({ entry }: Morning) =>
      entry[item] === worstAnswer;
  return wellnessItems.find((item) => mornings.every(isWorst(item))) ?? null;
}

/** 1–5, 5 = good. */
const worstAnswer = 1;
