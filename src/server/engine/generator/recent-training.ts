import { isLift, isRun } from "@/lib/domain/session-type";
import type { GeneratorWish } from "@/lib/schemas/generator";
import { isQuality } from "../runs/hard-sessions";
import { type Snapshot, weekStartDay } from "../snapshot";
import { within } from "../window";

const days = 28;
const lighterShare = 0.75;
const fewestRunMinutes = 60;

/**
 * What the last four weeks were, as a plan is counted up from: kilometres, runs, lifts and hard runs a week, the
 * longest run of 30 days, mean load, weeks since the last lighter one. `easyPace` in seconds per kilometre, `null`
 * with less than an hour of easy running on record.
 */
export function recentTraining(
  snapshot: Snapshot,
): GeneratorWish["recent"] & { readonly easyPace: number | null } {
  const today = snapshot.now.day;
  const last = within(snapshot.log, today - days, today - 1);
  const runs = last.filter(({ type }) => isRun(type));
  const distances = within(snapshot.logRuns, today - days, today - 1).map(({ km }) => km ?? 0);
  const longest = within(snapshot.logRuns, today - 30, today - 1).map(({ km }) => km ?? 0);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const perWeek = (count: number) => Math.round((count / (days / 7)) * 10) / 10;
  const load = sum(last.map((session) => session.load.value ?? 0));
  const easy = runs.filter(
    ({ type, distanceKm, durationMin }) =>
      (type === "run-easy" || type === "run-recovery" || type === "run-long") &&
      (distanceKm ?? 0) > 0 &&
      (durationMin ?? 0) > 0,
  );
  const easyMinutes = sum(easy.map(({ durationMin }) => durationMin ?? 0));
  return {
    weeklyKm: perWeek(sum(distances)),
    longestRunKm: Math.round(Math.max(0, ...longest) * 10) / 10,
    runsPerWeek: Math.min(14, perWeek(runs.length)),
    liftsPerWeek: Math.min(
      14,
      perWeek(last.filter(({ type }) => isLift(type) && type !== "strength-core").length),
    ),
    hardRunsPerWeek: Math.min(7, perWeek(runs.filter(isQuality).length)),
    weeklyAu: load === 0 ? null : Math.round(load / (days / 7)),
    loadingWeeks: loadingWeeksOf(snapshot),
    recordMonthKm: recordMonth(snapshot),
    easyPace:
      easyMinutes < fewestRunMinutes
        ? null
        : (easyMinutes * 60) / sum(easy.map(({ distanceKm }) => distanceKm ?? 0)),
  };
}

const mostLoadingWeeks = 6;

/** Whole weeks since one that was at most three quarters of the three before it. */
function loadingWeeksOf(snapshot: Snapshot): number {
  const thisWeek = weekStartDay(snapshot, snapshot.now.day);
  const loadOf = (back: number) =>
    within(snapshot.log, thisWeek - 7 * back, thisWeek - 7 * back + 6).reduce(
      (total, { load }) => total + (load.value ?? 0),
      0,
    );
  for (let back = 1; back <= mostLoadingWeeks; back += 1) {
    const before = (loadOf(back + 1) + loadOf(back + 2) + loadOf(back + 3)) / 3;
    if (loadOf(back) <= before * lighterShare || before === 0) return back - 1;
  }
  return mostLoadingWeeks;
}

/** The farthest 30 days in a row by calendar month; `null` without a month on record. */
function recordMonth({ logRuns, observedFrom, now }: Snapshot): number | null {
  if (observedFrom === null || now.day - observedFrom < 60) return null;
  const months = new Map<string, number>();
  for (const { km, sessions } of logRuns) {
    const month = sessions[0]?.date.slice(0, 7);
    if (month) months.set(month, (months.get(month) ?? 0) + (km ?? 0));
  }
  return Math.round(Math.max(0, ...months.values()));
}
