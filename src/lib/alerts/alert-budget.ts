import { epochMs, type Instant, localDateOf, localTimeOf, type TimeZone } from "@/lib/dates/time-zone";
import type { RuleKind, ShownLevel, Tense } from "@/lib/domain/flag";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** How many open flags stand with their text, by place; the rest is a number that leads to all of them. */
export const mostShown = { person: 1, overview: 3 } as const;

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
 * Splits a list, most urgent first, into what a place shows and how many more there are: the page says so.
 */
export function withinCap<One>(
  flags: readonly One[],
  place: keyof typeof mostShown,
): { readonly shown: readonly One[]; readonly more: number } {
  const shown = flags.slice(0, mostShown[place]);
  return { shown, more: flags.length - shown.length };
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

/** From when until when a person may be interrupted, by their own clock. */
const waking = { from: "07:00", until: "21:00" } as const;

/**
 * Whether a person may be interrupted now: once a day for what needs a decision, and never at night. `last`: when they
 * were last interrupted for the same reason, or null.
 */
export function mayInterrupt(now: Instant, zone: TimeZone, last: Instant | null): boolean {
  const clock = localTimeOf(now, zone);
  if (clock < waking.from || clock >= waking.until) return false;
  return last === null || localDateOf(last, zone) !== localDateOf(now, zone);
}
