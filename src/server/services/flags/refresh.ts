import { plusDays } from "@/lib/dates/calendar-date";
import { clockTime } from "@/lib/dates/clock-time";
import { type Instant, instantOf, localDateOf, plusSeconds, type TimeZone } from "@/lib/dates/time-zone";
import { startOfWeek } from "@/lib/dates/week";
import { seasonChanges } from "@/lib/domain/season";
import type { ScopedCtx } from "@/server/auth/scope";
import { getAthlete } from "@/server/db/queries/athlete";
import {
  allowEvaluation,
  countRecentFlips,
  endEvaluation,
  findAthleteState,
  hasDrafts,
  insertFlagEvent,
  upsertAthleteState,
  wakeSnoozedFlags,
} from "@/server/db/queries/flags";
import { getPublishedSeason, getWorkingSeason } from "@/server/db/queries/season";
import { loadTimeline } from "@/server/db/queries/snapshot";
import type { Tx } from "@/server/db/tx";
import { evaluate, evaluateSnapshot } from "@/server/engine/evaluate";
import { morningMetrics } from "@/server/engine/metrics/reported-mornings";
import { restingHrMetrics } from "@/server/engine/metrics/reported-sessions";
import { takeSnapshot } from "@/server/engine/snapshot";
import { settingsKey } from "@/server/services/rules/effective-settings";
import { engineOptions } from "@/server/services/rules/load-settings";
import type { FlagDelta } from "./flag-delta";
import { hasHeld } from "./has-held";
import { isNearLimit } from "./near-limit";
import { storeDailyLoads } from "./store-daily-loads";
import { storeFindings } from "./store-findings";

/**
 * Evaluates the athlete after a change, in the transaction of the change, and stores the difference. The working
 * plan is judged for those who plan, and the plan as published for the athlete; where they are equal, once.
 * Flags are resolved, never deleted. The caller holds the athlete's lock.
 */
export async function refreshFlags(
  tx: Tx,
  ctx: ScopedCtx,
  cause: "change" | "time" = "change",
): Promise<FlagDelta> {
  const { scope, now } = ctx;
  const athlete = await getAthlete(tx, scope);
  const options = await engineOptions(tx, scope, athlete);
  const before = await findAthleteState(tx, scope);
  await allowEvaluation(tx, scope);
  const timeline = await loadTimeline(tx, scope, { asOf: now, plan: "working" });
  const snapshot = takeSnapshot(timeline, options);
  const working = evaluateSnapshot(snapshot, options);
  const season = await getWorkingSeason(tx, scope);
  const sent = await getPublishedSeason(tx, scope);
  const published =
    (await hasDrafts(tx, scope)) || seasonChanges(sent, season).length > 0
      ? evaluate(await loadTimeline(tx, scope, { asOf: now, plan: "published" }), options)
      : working;
  await endEvaluation(tx);

  for (const flagId of await wakeSnoozedFlags(tx, scope, now)) {
    await insertFlagEvent(tx, scope, { flagId, at: now, actorUserId: null, what: "woke" });
  }
  const delta = await storeFindings(
    tx,
    { working, published },
    {
      ...ctx,
      cause,
      zone: athlete.timeZone,
      blockStarts: season.blocks.map(({ startDate }) => startDate),
      flips: await countRecentFlips(tx, scope, plusSeconds(now, -weekSeconds)),
      mondayMorning: nextMonday(now, athlete.timeZone),
      wasSetAnew: before !== null && before.settingsKey !== settingsKey(options),
      isNear: (finding) => isNearLimit(snapshot, options, finding),
      hasHeld: (finding) => hasHeld(snapshot, options, finding),
    },
  );

  await storeDailyLoads(tx, scope, snapshot);
  await upsertAthleteState(tx, {
    athleteId: scope.athleteId,
    engineVersion: working.engineVersion,
    asOf: now,
    evaluatedAt: now,
    settingsKey: settingsKey(options),
    metrics: Object.fromEntries(
      Object.entries(working.metrics).filter(
        ([name]) => !morningMetrics.has(name) && !restingHrMetrics.has(name),
      ),
    ),
    notEnoughData: working.notEnoughData,
  });
  return delta;
}

const weekSeconds = 7 * 24 * 3600;

const nextMonday = (now: Instant, zone: TimeZone): Instant =>
  instantOf(plusDays(startOfWeek(localDateOf(now, zone), "monday"), 7), clockTime("07:00"), zone);
