import { epochMs, type Instant } from "@/lib/dates/time-zone";
import type { RuleKind, ShownLevel, Tense } from "@/lib/domain/flag";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** More than so many to decide at once about one athlete, and none of them is decided. */
const mostToAct = 2;

/** A planned gap is told of only when the plan has rested for so long, or was sent. */
const restMs = 10 * minuteMs;

/** An athlete whose plan a coach writes is told of what comes within so long. */
const athleteWindowMs = 24 * hourMs;

/** Of these a coach shares findings with the athlete unless they decide otherwise; load and fatigue stay with the coach. */
const sharedKinds: ReadonlySet<RuleKind> = new Set(["gap", "illness"]);

export type AlertReader = "coach" | "athlete" | "self-coached";

/** A flag as far as it matters for telling somebody. */
export interface Alert {
  readonly level: ShownLevel;
  readonly kind: RuleKind;
  readonly tense: Tense;
  readonly decideBy: Instant | null;
  /** The plan as its athlete reads it gives rise to it. */
  readonly isPublished: boolean;
}

/**
 * Levels of one athlete's open flags, most urgent first, with at most two to act on: what comes after them is
 * adjusted while planning.
 */
export function levelsWithinBudget<Level extends ShownLevel>(levels: readonly Level[]): (Level | "adjust")[] {
  let toAct = 0;
  return levels.map((level) => (level === "act" && ++toAct > mostToAct ? "adjust" : level));
}

/**
 * Whether somebody is told of a flag outside the pages that list it: what is to be decided now, and of the draft only
 * once it rests. `lastEdit`: when somebody last changed the plan.
 */
export function mayBeTold(
  alert: Alert,
  reader: AlertReader,
  now: Instant,
  lastEdit: Instant | null,
): boolean {
  if (alert.level !== "act") return false;
  if (reader === "athlete") return isAthletesOwn(alert, now);
  if (alert.tense !== "planned") return true;
  // Who plans for themself sends with every edit, so that only rest tells that they have finished.
  const wasSent = reader === "coach" && alert.isPublished;
  return wasSent || lastEdit === null || epochMs(now) - epochMs(lastEdit) >= restMs;
}

function isAthletesOwn({ kind, decideBy, isPublished }: Alert, now: Instant): boolean {
  if (!isPublished || !sharedKinds.has(kind)) return false;
  // A state that lasts is decided about today.
  return decideBy === null || epochMs(decideBy) - epochMs(now) <= athleteWindowMs;
}
