import {
  highIntensityMinutes,
  isHighIntensity,
  isIntervalTraining,
  unansweredWithin,
} from "../metrics/high-intensity";
import type { Snapshot } from "../snapshot";
import type { SnapSession } from "../snapshot-session";
import { within } from "../window";

/** Without high intensity for this long it begins anew. */
const pauseDays = 28;
const weeksOfStart = 4;

/** One of the first four weeks of interval training. */
export interface StartWeek {
  /** 0 is the first week. */
  readonly index: number;
  readonly firstDay: number;
  readonly sessions: readonly SnapSession[];
  /** Minutes of work, rests left out, and the share of them that rests on the types alone. */
  readonly minutes: number;
  readonly estimated: number;
  /** The highest of the weeks before it in this start; 0 in the first. */
  readonly highestBefore: number;
  /** Days on record before the first session; fewer than 28 do not show that anything began. */
  readonly knownDays: number;
  /** Planned high intensity before the start that nobody answered. */
  readonly unanswered: number;
}

/** The first weeks of interval training that lie in the last week or ahead, oldest first. */
export function startWeeks(snapshot: Snapshot): StartWeek[] {
  const { expected, now, observedFrom } = snapshot;
  const from = now.day - 7 - weeksOfStart * 7;
  const hard = within(expected, from - pauseDays - 1, Number.MAX_SAFE_INTEGER - 1).filter(isHighIntensity);
  return hard.flatMap((first, position) => {
    const before = hard[position - 1];
    if (first.day < from || !isIntervalTraining(first)) return [];
    if (before && first.day - before.day <= pauseDays) return [];
    const known = observedFrom === null ? 0 : Math.max(0, first.day - observedFrom);
    const unanswered = unansweredWithin(snapshot, first.day - pauseDays, first.day - 1).filter(
      isHighIntensity,
    );
    return weeksFrom(hard, first.day).map((week) => ({
      ...week,
      knownDays: known,
      unanswered: unanswered.length,
    }));
  });
}

function weeksFrom(hard: readonly SnapSession[], day: number) {
  let highestBefore = 0;
  return Array.from({ length: weeksOfStart }, (_, index) => {
    const firstDay = day + 7 * index;
    const sessions = hard.filter(
      (one) => one.day >= firstDay && one.day < firstDay + 7 && isIntervalTraining(one),
    );
    let [minutes, estimated] = [0, 0];
    for (const session of sessions) {
      const work = highIntensityMinutes(session);
      minutes += work.minutes;
      if (work.estimated) estimated += work.minutes;
    }
    const week = {
      index,
      firstDay,
      sessions,
      minutes,
      estimated: minutes === 0 ? 0 : estimated / minutes,
      highestBefore,
    };
    highestBefore = Math.max(highestBefore, minutes);
    return week;
  });
}
