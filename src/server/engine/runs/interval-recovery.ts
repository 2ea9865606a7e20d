import type { Severity } from "@/lib/domain/flag";
import { isAbove, isBelow } from "../metrics/metric";
import type { AppliedModifier } from "../report";
import { atMost, compareSeverity } from "../severity";
import type { SnapSession } from "../snapshot-session";
import type { Interval, IntervalAim } from "./interval-aims";

/** The limits that a recovery is measured against, as `recovery/interval-rest-mismatch` declares them. */
export type RecoveryLimitName =
  | "strideLongestSeconds"
  | "strideRestSeconds"
  | "strideCautionSeconds"
  | "vo2maxShortPct"
  | "vo2maxCautionPct"
  | "vo2maxLongPct"
  | "thresholdPct"
  | "hiitRestSeconds"
  | "anaerobicCaution"
  | "anaerobicWarning"
  | "noviceFactor";
export type RecoveryLimits = Readonly<Record<RecoveryLimitName, number>>;

/** A recovery, or a stride, that does not fit its aim. */
export interface Mismatch {
  readonly interval: Interval;
  readonly severity: Severity;
  readonly key: "shortRest" | "longRest" | "longStride";
  readonly name: RecoveryLimitName;
  /** Seconds of the limit. */
  readonly limitSec: number;
  readonly modifiers: readonly AppliedModifier[];
}

/** Every interval whose recovery does not fit, worst first. `scale` is what a novice's recoveries are longer by. */
export function mismatches(
  session: SnapSession,
  intervals: readonly Interval[],
  scale: number,
  t: RecoveryLimits,
): Mismatch[] {
  return intervals
    .flatMap((interval) => {
      const found = mismatch(session, interval, scale, t);
      if (found === null) return [];
      const modifiers = [
        ...(scale === 1 ? [] : [{ key: "novice", by: 0 }]),
        ...(interval.tabata ? [{ key: "tabata", by: -1 }] : []),
        ...(interval.estimated ? [{ key: "estimated", by: -1 }] : []),
      ];
      const severity =
        interval.tabata || interval.estimated ? atMost(found.severity, "info") : found.severity;
      return [{ ...found, interval, severity, modifiers }];
    })
    .toSorted((a, b) => compareSeverity(b.severity, a.severity));
}

type Found = Omit<Mismatch, "interval" | "modifiers"> | null;

function mismatch(session: SnapSession, interval: Interval, scale: number, t: RecoveryLimits): Found {
  const { aim, workSec, restSec } = interval;
  if (aim === "strides") return ofStrides(workSec, restSec, scale, t);
  if (restSec === null) return null;
  const short = (severity: Severity, name: RecoveryLimitName, limitSec: number): Found =>
    isBelow(restSec, limitSec) ? { severity, key: "shortRest", name, limitSec } : null;
  const long = (name: RecoveryLimitName, limitSec: number): Found =>
    isAbove(restSec, limitSec) ? { severity: "info", key: "longRest", name, limitSec } : null;
  const share = (pct: number) => (workSec * pct * scale) / 100;
  if (aim === "hiit") return short("info", "hiitRestSeconds", t.hiitRestSeconds * scale);
  if (aim === "threshold") return long("thresholdPct", share(t.thresholdPct));
  if (aim === "anaerobic") {
    return (
      short("warning", "anaerobicWarning", workSec * t.anaerobicWarning * scale) ??
      short("caution", "anaerobicCaution", workSec * t.anaerobicCaution * scale)
    );
  }
  return (
    short("caution", "vo2maxCautionPct", share(t.vo2maxCautionPct)) ??
    short("info", "vo2maxShortPct", share(t.vo2maxShortPct)) ??
    // The way down a hill sets the recovery of hill repeats.
    (session.type === "run-hill-repeats" ? null : long("vo2maxLongPct", share(t.vo2maxLongPct)))
  );
}

function ofStrides(workSec: number, restSec: number | null, scale: number, t: RecoveryLimits): Found {
  if (restSec !== null && isBelow(restSec, t.strideCautionSeconds * scale)) {
    const limitSec = t.strideCautionSeconds * scale;
    return { severity: "caution", key: "shortRest", name: "strideCautionSeconds", limitSec };
  }
  if (restSec !== null && isBelow(restSec, t.strideRestSeconds * scale)) {
    const limitSec = t.strideRestSeconds * scale;
    return { severity: "info", key: "shortRest", name: "strideRestSeconds", limitSec };
  }
  return isAbove(workSec, t.strideLongestSeconds)
    ? { severity: "info", key: "longStride", name: "strideLongestSeconds", limitSec: t.strideLongestSeconds }
    : null;
}

/** Seconds of a stride. */
export const strideSec = 25;

/** Seconds of recovery from the table of aims. */
export const tableRest: Readonly<Record<IntervalAim, (workSec: number, t: RecoveryLimits) => number>> = {
  strides: (_, t) => Math.max(60, t.strideRestSeconds),
  hiit: (_, t) => Math.max(60, t.hiitRestSeconds),
  vo2max: (workSec, t) => (workSec * Math.max(75, t.vo2maxShortPct)) / 100,
  anaerobic: (workSec, t) => workSec * Math.max(2.5, t.anaerobicCaution),
  threshold: (workSec, t) => (workSec * Math.min(20, t.thresholdPct)) / 100,
};
