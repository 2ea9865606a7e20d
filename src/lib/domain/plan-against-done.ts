import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { SessionType } from "./session-type";

/** What a plan asked of one session. */
export interface Asked {
  readonly type: SessionType;
  readonly date: CalendarDate;
  readonly duration: number;
  readonly distance: number | null;
}

/** What was logged against it. */
export interface Answer {
  readonly status: "completed" | "skipped";
  readonly type: SessionType;
  readonly date: CalendarDate;
  readonly duration: number;
  readonly distance: number | null;
}

/**
 * What became of a planned session. `partial` and `different` were done: well short of what was asked, or well beyond
 * it or training of another kind. `missed` is only what a day left behind that is over and was no day off.
 */
export type Outcome = "planned" | "done" | "partial" | "different" | "missed" | "skipped" | "excused";

/** Below this share of what was asked it is partly done, above the other it is more than was asked (practice). */
const shortBelow = 0.75;
const longAbove = 1.25;

/** How much of what was asked was done, 1 for all of it: by distance where both tell it, else by time. */
export function shareDone(asked: Asked, answer: Answer): number {
  if (asked.distance && answer.distance) return answer.distance / asked.distance;
  return asked.duration > 0 ? answer.duration / asked.duration : 1;
}

export function outcomeOf(
  asked: Asked,
  answer: Answer | null,
  { today, isExcused }: { readonly today: CalendarDate; readonly isExcused: boolean },
): Outcome {
  if (answer?.status === "skipped") return "skipped";
  if (asked.type === "rest" && answer?.type === "rest") return "done";
  if (answer) {
    const share = shareDone(asked, answer);
    if (share < shortBelow) return "partial";
    return share > longAbove || answer.type !== asked.type ? "different" : "done";
  }
  if (isExcused) return "excused";
  return asked.date < today && asked.type !== "rest" ? "missed" : "planned";
}

/** Done on another day than the one for which it was planned: that is moved, and not missed. */
export const isMoved = ({ date }: Asked, answer: Answer | null): boolean =>
  answer?.status === "completed" && answer.date !== date;

/** A planned session with its answer, and the loads of both in AU. */
export interface Pair {
  readonly asked: Asked;
  readonly answer: Answer | null;
  readonly isExcused: boolean;
  readonly askedLoad: number | null;
  readonly doneLoad: number | null;
}

/** How a week went against its plan, up to today. */
export interface PlanAgainstDone {
  /** Asked for by now: what was answered, and what lies behind; days off and rest days ask for nothing. */
  readonly asked: number;
  /** Done of it, partly done and differently done among them. */
  readonly done: number;
  readonly partial: number;
  readonly different: number;
  readonly moved: number;
  readonly skipped: number;
  readonly missed: number;
  readonly excused: number;
  /** Still to come. */
  readonly ahead: number;
  /** Done without having been asked for. */
  readonly unplanned: number;
  /** AU asked for by now, and done in all. */
  readonly askedLoad: number;
  readonly doneLoad: number;
  readonly unplannedLoad: number;
}

/** Adds some days up. What was done without a plan counts to the load as everything else. */
export function planAgainstDone(
  pairs: readonly Pair[],
  unplannedLoads: readonly (number | null)[],
  today: CalendarDate,
): PlanAgainstDone {
  const judged = pairs
    .filter(({ asked }) => asked.type !== "rest")
    .map((pair) => ({
      ...pair,
      outcome: outcomeOf(pair.asked, pair.answer, { today, isExcused: pair.isExcused }),
    }));
  const count = (...outcomes: Outcome[]) => judged.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const counted = judged.filter(({ outcome }) => outcome !== "excused" && outcome !== "planned");
  const unplannedLoad = sum(unplannedLoads);
  return {
    asked: counted.length,
    done: count("done", "partial", "different"),
    partial: count("partial"),
    different: count("different"),
    moved: judged.filter(({ asked, answer }) => isMoved(asked, answer)).length,
    skipped: count("skipped"),
    missed: count("missed"),
    excused: count("excused"),
    ahead: count("planned"),
    unplanned: unplannedLoads.length,
    askedLoad: sum(counted.map(({ askedLoad }) => askedLoad)),
    doneLoad:
      unplannedLoad +
      sum(judged.filter(({ answer }) => answer?.status === "completed").map(({ doneLoad }) => doneLoad)),
    unplannedLoad,
  };
}

const sum = (loads: readonly (number | null)[]) =>
  loads.reduce<number>((total, load) => total + (load ?? 0), 0);
