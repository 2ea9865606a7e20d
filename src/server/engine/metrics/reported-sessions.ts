import { isLift, isRun } from "@/lib/domain/session-type";
import type { MeasuredMetric } from "../report";
import type { Snapshot } from "../snapshot";
import type { SnapSession } from "../snapshot-session";
import { within } from "../window";
import { gradeAdjusted } from "./grade-adjusted";
import { edwardsTrimp, luciaTrimp } from "./heart-load";
import { sum } from "./metric";
import { trimpOf } from "./session-load";
import { heartRateStress, runningStress } from "./training-stress";
import { isAerobic } from "./zone-minutes";

const days = 14;

/**
 * Two of them tell the resting heart rate to whoever knows the formula: they go where the mornings go, and nowhere
 * else.
 */
export const restingHrMetrics: ReadonlySet<string> = new Set(["trimpBanister", "heartRateStress"]);

interface Value {
  readonly value: number;
  readonly status: "ok" | "estimated";
}

/** What each run and each session of cross-training of the last two weeks comes to in other units than AU. */
export function reportedSessions(snapshot: Snapshot) {
  const { log, now, athlete } = snapshot;
  const aerobic = within(log, now.day - days + 1, now.day).filter(
    ({ type }) => isAerobic(type) && !isLift(type),
  );
  const runs = aerobic.filter(({ type }) => isRun(type));
  return {
    trimpBanister: listed("trimp", aerobic, ({ source }) =>
      said(trimpOf(source, athlete), source.trimp == null),
    ),
    trimpEdwards: listed("au", aerobic, ({ source }) =>
      said(source.edwardsMinutes ? edwardsTrimp(source.edwardsMinutes) : null),
    ),
    trimpLucia: listed("au", aerobic, ({ source }) => said(luciaOf(source.zoneMinutes ?? []))),
    runningStress: listed("tss", runs, (run) => stressOfRun(run, athlete.thresholdPaceSecPerKm ?? null)),
    heartRateStress: listed("tss", aerobic, (session) => stressOfHeart(session, athlete)),
    gradeAdjustedPace: listed("sec-per-km", runs, paceOf),
  } satisfies Record<string, MeasuredMetric>;
}

const said = (value: number | null, isEstimated = false): Value | null =>
  value === null ? null : { value, status: isEstimated ? "estimated" : "ok" };

const luciaOf = (minutes: readonly number[]) => (sum(minutes) > 0 ? luciaTrimp(minutes) : null);

function stressOfRun(run: SnapSession, secPerKm: number | null): Value | null {
  const flat = gradeAdjusted(run);
  if (secPerKm === null || flat === null || run.durationMin === null || run.durationMin === 0) return null;
  const hours = run.durationMin / 60;
  return said(runningStress(hours, flat.km / hours, 3600 / secPerKm), flat.basis !== "records");
}

function stressOfHeart({ durationMin, source }: SnapSession, athlete: Snapshot["athlete"]): Value | null {
  const { restingHr, lthr } = athlete;
  if (durationMin === null || source.avgHr == null || restingHr == null || lthr == null) return null;
  return said(heartRateStress(durationMin / 60, source.avgHr, restingHr, lthr));
}

/** Without a word on grades it is the pace itself, and marked as what it is. */
function paceOf(run: SnapSession): Value | null {
  const flat = gradeAdjusted(run);
  if (flat === null || run.durationMin === null) return null;
  return said((run.durationMin * 60) / flat.km, flat.basis !== "records");
}

function listed(
  unit: string,
  sessions: readonly SnapSession[],
  of: (session: SnapSession) => Value | null,
): MeasuredMetric {
  const value = sessions.flatMap((session) => {
    const each = of(session);
    return each === null ? [] : [{ id: session.id, date: session.date, ...each }];
  });
  if (value.length === 0) return { value: null, unit, status: "not-enough-data", coverage: 0 };
  const isEstimated = value.some(({ status }) => status === "estimated");
  const coverage = value.length / sessions.length;
  return { value, unit, status: isEstimated ? "estimated" : coverage < 1 ? "partial" : "ok", coverage };
}
