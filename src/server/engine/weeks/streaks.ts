import { sessionTypeFacts } from "@/lib/domain/session-type";
import type { Snapshot } from "../snapshot";
import { factsOf, type SnapSession } from "../snapshot-session";
import { within } from "../window";

/** Whether a day trained the body, let it rest, or is not known to have done either. */
export type DayKind = "rest" | "trained" | "unlogged";

/** What is no training: short, without impact and very easy; walking and mobility however long. */
export interface RecoveryLimits {
  readonly minutes: number;
  /** Session effort, 0–10. */
  readonly effort: number;
}

const withoutImpact = new Set(["xt-easy", "heat-passive", "strength-core"]);

/**
 * The kind of each day from `fromDay` to `toDay`, by day. Before the first day on record there are none. What was
 * planned for a day that is over and never answered leaves it open what was done.
 */
export function trainingDays(
  snapshot: Snapshot,
  fromDay: number,
  toDay: number,
  limits: RecoveryLimits,
): (day: number) => DayKind | null {
  const { now, logDays, observedFrom, open } = snapshot;
  const minutes = new Map<number, number>();
  const trained = new Set<number>();
  const see = (session: SnapSession) => {
    const part = recoveryMinutes(session, limits);
    const total = (minutes.get(session.day) ?? 0) + (part ?? 0);
    if (part === null || total > limits.minutes) trained.add(session.day);
    minutes.set(session.day, total);
  };
  for (const session of within(snapshot.log, fromDay, toDay)) see(session);
  for (const session of open) if (session.day >= now.day && session.day <= toDay) see(session);
  return (day) => {
    if (day < now.day && (observedFrom === null || day < observedFrom)) return null;
    if (trained.has(day)) return "trained";
    return day < now.day && logDays.get(day)?.status === "unknown" && !minutes.has(day) ? "unlogged" : "rest";
  };
}

/** Minutes that count toward a recovery day; `null` for a session that is training. */
function recoveryMinutes(session: SnapSession, limits: RecoveryLimits): number | null {
  const { type, source, status, durationMin } = session;
  if (session.load.value === 0) return 0;
  const isWalking = factsOf(session).sessionClass === "rest-compatible";
  if (!isWalking && !withoutImpact.has(type)) return null;
  const usual = status === "planned" || isWalking ? sessionTypeFacts[type].usualRpe : null;
  const effort = (status === "planned" ? source.plannedRpe : null) ?? source.rpe ?? usual;
  if (effort === null || effort > limits.effort) return null;
  return isWalking ? 0 : durationMin;
}

/** Days in a row without rest. */
export interface Streak {
  readonly from: number;
  readonly to: number;
  /** Days that are known to have trained. */
  readonly days: number;
  /** Days among them of which it is not known. */
  readonly unlogged: number;
}

/** Further back a streak is not followed. */
export const streakDays = 60;

/** The days in a row that end on a day, back to the last rest or to the first day on record. */
export function streakUntil(kindOf: (day: number) => DayKind | null, to: number): Streak | null {
  let [days, unlogged, day] = [0, 0, to];
  for (; to - day < streakDays; day -= 1) {
    const kind = kindOf(day);
    if (kind === "trained") days += 1;
    else if (kind === "unlogged") unlogged += 1;
    else break;
  }
  return days + unlogged === 0 ? null : { from: day + 1, to, days, unlogged };
}

/** The streaks that reach into the days from `fromDay` to `toDay`; an earlier beginning is followed back. */
export function streaksBetween(
  kindOf: (day: number) => DayKind | null,
  fromDay: number,
  toDay: number,
): Streak[] {
  const streaks: Streak[] = [];
  for (let day = fromDay; day <= toDay; day += 1) {
    if (kindOf(day) !== "trained") continue;
    let to = day;
    while (to < toDay && kindOf(to + 1) === "trained") to += 1;
    const before = day === fromDay ? streakUntil(kindOf, day - 1) : null;
    streaks.push({
      from: before?.from ?? day,
      to,
      days: to - day + 1 + (before?.days ?? 0),
      unlogged: before?.unlogged ?? 0,
    });
    day = to;
  }
  return streaks;
}
