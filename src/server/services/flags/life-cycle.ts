import type { CalendarDate } from "@/lib/dates/calendar-date";
import { epochMs, type Instant, localDateOf, plusSeconds, type TimeZone } from "@/lib/dates/time-zone";
import type { FlagEventKind, FlagState } from "@/lib/domain/flag";
import type { FlagRow } from "@/server/db/queries/flags";
import type { Finding } from "@/server/engine/report";
import { compareSeverity } from "@/server/engine/severity";
import { kindFacts, kindOf } from "./rule-kind";

// What becomes of a flag is decided here and nowhere else: from the flag as it is stored, what the engine finds now,
// and the time. Nothing is read or written.

export type LifeRow = Pick<
  FlagRow,
  | "ruleId"
  | "state"
  | "severity"
  | "dismissReason"
  | "changedAt"
  | "resolvedAt"
  | "clearSince"
  | "easedSince"
  | "unstableUntil"
  | "answeredAt"
  | "answeredSeverity"
  | "answeredValue"
>;
export type LifeFinding = Pick<Finding, "severity" | "measured" | "tense"> & {
  readonly threshold: Pick<Finding["threshold"], "comparator">;
};

export interface LifeNow {
  readonly now: Instant;
  readonly zone: TimeZone;
  /** First days of the athlete's blocks. */
  readonly blockStarts: readonly CalendarDate[];
}

export type Next = Pick<FlagRow, "state" | "severity" | "clearSince" | "easedSince"> & {
  readonly event: FlagEventKind | null;
};

const hourSeconds = 3600;
const daySeconds = 24 * hourSeconds;
/** A lower severity is shown once it has held this long, so that a badge does not flicker. */
const easingHours = 24;
/** What is worse by this part is worth another look. */
const worsePart = 0.2;

/** The engine finds it again. */
export function whenFound(row: LifeRow, finding: LifeFinding, at: LifeNow): Next {
  const shown = shownSeverity(row, finding, at.now);
  if (isFrozen(row, at.now)) return { ...shown, state: row.state, clearSince: null, event: null };
  const state = nextState(row, finding, at);
  const isUp = isMoreSevere(row, finding) || isWorse(row, finding);
  const cameBack = isSettled(row.state) || (row.state === "dismissed" && !isUp);
  const event = state === row.state || state !== "open" ? null : cameBack ? "came-back" : "worse";
  // What opens again is shown as it is.
  const fresh = event !== null ? { severity: finding.severity, easedSince: null } : shown;
  return { ...fresh, state, clearSince: null, event };
}

/** A state that lasts rises at once and falls slowly; what somebody can change in the plan is as it is. */
function shownSeverity(
  row: LifeRow,
  finding: LifeFinding,
  now: Instant,
): Pick<Next, "severity" | "easedSince"> {
  const plain = { severity: finding.severity, easedSince: null };
  if (finding.tense !== "ongoing" || isSettled(row.state)) return plain;
  if (compareSeverity(finding.severity, row.severity) >= 0) return plain;
  const since = row.easedSince ?? now;
  return hasPassed(since, easingHours * hourSeconds, now)
    ? plain
    : { severity: row.severity, easedSince: since };
}

function nextState(row: LifeRow, finding: LifeFinding, at: LifeNow): FlagState {
  switch (row.state) {
    case "open":
      return "open";
    case "acknowledged":
      return isMoreSevere(row, finding) || isWorse(row, finding) ? "open" : "acknowledged";
    case "snoozed":
      return isMoreSevere(row, finding) ? "open" : "snoozed";
    case "dismissed":
      return staysDismissed(row, finding, at) ? "dismissed" : "open";
    default:
      return row.dismissReason !== null && staysDismissed(row, finding, at) ? "dismissed" : "open";
  }
}

/** A dismissal holds as long as the kind of its rule says, also over a time in which nothing was found. */
function staysDismissed(row: LifeRow, finding: LifeFinding, { now, zone, blockStarts }: LifeNow): boolean {
  const since = row.answeredAt ?? row.changedAt;
  const kind = kindOf(row.ruleId);
  const { dismissedDays } = kindFacts[kind];
  switch (kind) {
    case "gap":
      return !isWorse(row, finding);
    case "spike":
      return true;
    case "load":
      return !isWorse(row, finding) && !hasPassed(since, (dismissedDays ?? 0) * daySeconds, now);
    case "wellness":
      return !hasPassed(since, (dismissedDays ?? 0) * daySeconds, now);
    case "deload": {
      const [dismissed, today] = [localDateOf(since, zone), localDateOf(now, zone)];
      return !blockStarts.some((start) => dismissed < start && start <= today);
    }
    case "illness": {
      const over = row.resolvedAt !== null && hasPassed(row.resolvedAt, daySeconds, now);
      return !isMoreSevere(row, finding) && !over;
    }
  }
}

export type Gone = Pick<FlagRow, "state" | "clearSince">;

/** What is known of a finding that is not there any more. */
export interface GoneNow {
  readonly now: Instant;
  /** Somebody changed plan, log or rule, so that it is not for the passing of time that it is gone. */
  readonly cause: "change" | "time";
  /** It would still be found if its limit were 5 % tighter. */
  readonly isNear: boolean;
  /** Another finding or a state speaks for it, or the rule was set anew: there is nothing to wait for. */
  readonly isSpokenFor: boolean;
}

/** The engine does not find it any more. */
export function whenGone(row: LifeRow, { tense }: Pick<Finding, "tense">, gone: GoneNow): Gone {
  const { now, cause, isNear, isSpokenFor } = gone;
  if (isFrozen(row, now) && !isSpokenFor) return { state: row.state, clearSince: row.clearSince };
  if (tense === "ongoing" && !isSpokenFor) {
    if (isNear) return { state: row.state, clearSince: null };
    const since = row.clearSince ?? now;
    const { clearHours } = kindFacts[kindOf(row.ruleId)];
    if (!hasPassed(since, clearHours * hourSeconds, now)) return { state: row.state, clearSince: since };
  }
  // What has happened cannot be put right: if it is gone, the log says something else now.
  const overtaken = tense === "happened" && cause === "change" && !isSpokenFor;
  return { state: overtaken ? "superseded" : "resolved", clearSince: null };
}

/** Kinds whose flags wait to go, so that it is worth asking how near the limit they are. */
export const waitsToGo = ({ ruleId }: Pick<LifeRow, "ruleId">): boolean =>
  kindFacts[kindOf(ruleId)].clearHours > 0;

/** More than this in a week, and a flag says more about its limit than about the athlete. */
const mostFlips = 3;

/** A state that came and went too often is left alone until its time. */
export const isUnstable = (finding: Pick<Finding, "tense">, flips: number): boolean =>
  finding.tense === "ongoing" && flips >= mostFlips;

export const isFrozen = ({ unstableUntil }: Pick<LifeRow, "unstableUntil">, now: Instant): boolean =>
  unstableUntil !== null && now < unstableUntil;

const isSettled = (state: FlagState) => state === "resolved" || state === "superseded";

const isMoreSevere = (row: LifeRow, finding: LifeFinding): boolean =>
  compareSeverity(finding.severity, row.answeredSeverity ?? row.severity) > 0;

/** Worse by a fifth than what somebody answered to, in the direction that its limit says. */
export function isWorse(row: Pick<LifeRow, "answeredValue">, finding: LifeFinding): boolean {
  const { answeredValue } = row;
  if (answeredValue === null) return false;
  const margin = worsePart * Math.abs(answeredValue);
  const { value } = finding.measured;
  const past = finding.threshold.comparator === "min" ? answeredValue - value : value - answeredValue;
  return past > 0 && past >= margin;
}

const hasPassed = (since: Instant, seconds: number, now: Instant): boolean =>
  epochMs(plusSeconds(since, seconds)) <= epochMs(now);
