import type { TimelineStep } from "../timeline";
import { type Effort, effortsOf } from "./step-efforts";

/** The sprints of a session, as its steps describe them. */
export interface SprintSet {
  readonly reps: number;
  /** Longest sprint in seconds; `null` when sprints are given by distance. */
  readonly repSec: number | null;
  /** Shortest recovery between sprints in seconds; `null` when none is given by time. */
  readonly restSec: number | null;
  /** `active` when a recovery is jogged or run; `null` when the steps do not say. */
  readonly mode: "active" | "passive" | null;
}

/** In a session that is declared as hill sprints, longer steps are warm-up or other running. */
const longestDeclaredSec = 30;
const longestFoundSec = 15;
const longestDeclaredM = 200;

/**
 * Which steps are sprints, and which the recovery between them, by index. In a declared hill-sprint session every
 * short work step is a sprint; elsewhere only maximal steps of at most 15 s uphill. What follows the last of several
 * sprints is the way home, not a recovery.
 */
export function sprintSteps(
  steps: readonly TimelineStep[],
  declared: boolean,
): ReadonlyMap<number, "work" | "rest"> {
  return rolesOf(effortsOf(steps, declared ? isShort : isUphillSprint));
}

/** The steps of efforts and of the recoveries after them, by index. */
export function rolesOf(efforts: readonly Effort[]): ReadonlyMap<number, "work" | "rest"> {
  const roles = new Map<number, "work" | "rest">();
  for (const { index, rest } of efforts) {
    roles.set(index, "work");
    if (rest) roles.set(rest.index, "rest");
  }
  return roles;
}

/** The sprints of a session in one; `null` when its steps hold none. A step counts as often as it is repeated. */
export function sprintSetOf(steps: readonly TimelineStep[], declared: boolean): SprintSet | null {
  const efforts = effortsOf(steps, declared ? isShort : isUphillSprint);
  const sprints = efforts.map(({ step }) => step);
  const rests = efforts.flatMap(({ rest }) => rest?.step ?? []);
  if (sprints.length === 0) return null;
  const modes = rests.flatMap(({ mode }) => mode ?? []);
  return {
    reps: sprints.reduce((total, { repeat }) => total + (repeat ?? 1), 0),
    repSec: extreme(sprints, Math.max),
    restSec: extreme(rests, Math.min),
    mode:
      modes.length === 0
        ? null
        : modes.some((mode) => mode === "jog" || mode === "run")
          ? "active"
          : "passive",
  };
}

function extreme(steps: readonly TimelineStep[], of: (...values: number[]) => number): number | null {
  const seconds = steps.flatMap(({ sec }) => sec ?? []);
  return seconds.length === 0 ? null : of(...seconds);
}

function isShort({ kind, sec, m }: TimelineStep): boolean {
  return kind === "work" && (sec != null ? sec <= longestDeclaredSec : m != null && m <= longestDeclaredM);
}

function isUphillSprint({ kind, sec, zone, target }: TimelineStep): boolean {
  return (
    kind === "work" &&
    sec != null &&
    sec <= longestFoundSec &&
    (zone === "max" || /\bmax/i.test(String(target ?? ""))) &&
    /hill|climb/i.test(String(target ?? ""))
  );
}
