import { type Instant, localDateOf, type TimeZone } from "@/lib/dates/time-zone";
import type { ScopedCtx } from "@/server/auth/scope";
import { getAthlete, lockAthlete } from "@/server/db/queries/athlete";
import { findAthleteState } from "@/server/db/queries/flags";
import type { Tx } from "@/server/db/tx";
import type { RuleSettings } from "@/server/engine/rule";
import { engineVersion } from "@/server/engine/version";
import { settingsKey } from "@/server/services/rules/effective-settings";
import { loadSettings } from "@/server/services/rules/load-settings";
import { refreshFlags } from "./refresh";

/**
 * Looks again where the last answer is of another day or another engine: what was planned yesterday has happened
 * or not, and a coach's new default counts for every athlete, and nobody had to change a plan for that.
 */
export async function refreshStaleFlags(tx: Tx, ctx: ScopedCtx): Promise<void> {
  if (!(await isStale(tx, ctx))) return;
  await lockAthlete(tx, ctx.scope);
  // Somebody else may have looked while this waited for the lock.
  if (await isStale(tx, ctx)) await refreshFlags(tx, ctx, "time");
}

async function isStale(tx: Tx, ctx: ScopedCtx): Promise<boolean> {
  const [state, { timeZone }, settings] = await Promise.all([
    findAthleteState(tx, ctx.scope),
    getAthlete(tx, ctx.scope),
    loadSettings(tx, ctx.scope),
  ]);
  return state === null || isOutdated({ ...state, timeZone }, settings, ctx.now);
}

interface Answer {
  readonly asOf: Instant;
  readonly engineVersion: string;
  readonly settingsKey: string;
  readonly timeZone: TimeZone;
}

/** An answer is good for the athlete's day on which it was given, by that engine and with those rules. */
export const isOutdated = (answer: Answer, settings: RuleSettings, now: Instant): boolean =>
  answer.engineVersion !== engineVersion ||
  answer.settingsKey !== settingsKey(settings) ||
  localDateOf(answer.asOf, answer.timeZone) < localDateOf(now, answer.timeZone);
