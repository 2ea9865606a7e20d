import type { RestMode, ScheduleChange } from "@/lib/domain/schedule-change";
import { isRun } from "@/lib/domain/session-type";
import { sessionSubject } from "../../fingerprint";
import { isChangeable } from "../../fix/slots";
import { judgedDaysBack, provenanceOf, sessionParam, tenseOf } from "../../pair-judging";
import { type Candidate, defineRule, type Missing, outcome } from "../../rule";
import { hasIntervals, type Interval, type IntervalAim, intervalsOf } from "../../runs/interval-aims";
import {
  type Mismatch,
  mismatches,
  type RecoveryLimits,
  strideSec,
  tableRest,
} from "../../runs/interval-recovery";
import type { Snapshot } from "../../snapshot";
import type { SnapSession } from "../../snapshot-session";
import { within } from "../../window";

export const rule = defineRule({
  meta: {
    id: "recovery/interval-rest-mismatch",
    since: "1.0.0",
    changed: [],
    stage: "stable",
    title: "Recovery that does not fit the intervals",
    why: "The recovery decides what an interval trains. Strides and near-maximal repeats need long ones to stay fast, threshold repeats short ones to stay at the threshold.",
    action:
      "Strides 20–30 s with 60 s easy, 30 s HIIT with 60 s, 2–5 min with half to all of that time, near-maximal repeats with two to three times it, threshold repeats with 1 min for 5.",
    levels: {
      warning: "near-maximal repeats of 20–90 s with less than {anaerobicWarning} × their time",
      caution:
        "near-maximal repeats under {anaerobicCaution} ×, strides under {strideCautionSeconds}, VO2max intervals under {vo2maxCautionPct} of the work",
      info: "strides over {strideLongestSeconds} or with less than {strideRestSeconds}; VO2max recovery under {vo2maxShortPct} or over {vo2maxLongPct} of the work; threshold recovery over {thresholdPct}; 30 s HIIT with less than {hiitRestSeconds}",
    },
    modifiers: {
      novice: "novice runners: recoveries are ×{noviceFactor}",
      tabata: "intervals that are marked as Tabata: info at most",
      estimated: "info at most when seconds are worked out from distances",
    },
    evidence: {
      grade: "practice",
      contested: false,
      limits: "Physiology and coaches' tables; few trials compare recoveries.",
    },
    citations: ["buchheit-2013"],
    thresholds: {
      strideLongestSeconds: {
        value: 35,
        unit: "s",
        min: 20,
        max: 60,
        step: 5,
        source: "practice",
        note: "Longer strides are repeats.",
      },
      strideRestSeconds: {
        value: 60,
        unit: "s",
        min: 30,
        max: 120,
        step: 5,
        source: "practice",
        note: "Least recovery between strides.",
      },
      strideCautionSeconds: {
        value: 30,
        unit: "s",
        min: 10,
        max: 60,
        step: 5,
        source: "practice",
        note: "Shorter recovery between strides is a caution.",
      },
      vo2maxShortPct: {
        value: 50,
        unit: "pct",
        min: 34,
        max: 100,
        step: 5,
        source: "practice",
        note: "Least recovery of VO2max intervals as a share of the work.",
      },
      vo2maxCautionPct: {
        value: 33,
        unit: "pct",
        min: 10,
        max: 50,
        step: 5,
        source: "practice",
        note: "A smaller share is a caution.",
      },
      vo2maxLongPct: {
        value: 150,
        unit: "pct",
        min: 100,
        max: 300,
        step: 10,
        source: "practice",
        note: "A larger share lets oxygen uptake fall; hill repeats are spared, whose way down sets it.",
      },
      thresholdPct: {
        value: 35,
        unit: "pct",
        min: 15,
        max: 60,
        step: 5,
        source: "practice",
        note: "Most recovery of threshold repeats as a share of the work.",
      },
      hiitRestSeconds: {
        value: 60,
        unit: "s",
        min: 15,
        max: 120,
        step: 5,
        source: "practice",
        note: "Least recovery between HIIT efforts of up to a minute.",
      },
      anaerobicCaution: {
        value: 1.5,
        unit: "ratio",
        min: 1,
        max: 3,
        step: 0.25,
        source: "practice",
        note: "Shorter recovery of near-maximal repeats, in times of the work, is a caution.",
      },
      anaerobicWarning: {
        value: 1,
        unit: "ratio",
        min: 0.5,
        max: 2,
        step: 0.25,
        source: "practice",
        note: "Shorter recovery of near-maximal repeats, in times of the work, is a warning.",
      },
      noviceFactor: {
        value: 1.5,
        unit: "ratio",
        min: 1,
        max: 2,
        step: 0.25,
        source: "practice",
        note: "Scales every recovery of a novice runner.",
      },
    },
    needs: "The steps of the session: work and recovery, by time, or by distance with a threshold pace.",
    messages: {
      shortRest: "{session}: {rest} recovery after {work}",
      longRest: "{session}: {rest} recovery after {work}",
      longStride: "{session}: strides of {work}",
    },
    notFor: ["Fartlek without a fixed structure.", "Hill sprints, which have a rule of their own."],
  },

  check({ snapshot, t }) {
    const missing: Missing[] = [];
    const past = within(snapshot.log, snapshot.now.day - judgedDaysBack, snapshot.now.day);
    const findings = [...past, ...snapshot.open].flatMap((session) => {
      if (!isRun(session.type)) return [];
      const tense = tenseOf(snapshot, session);
      if (tense === null) return [];
      const { intervals, unknown } = read(snapshot, session);
      const lack = lackOf(session, intervals, unknown);
      // A file from a watch has no steps: what was done is then not asked for twice.
      if (lack !== null && (tense === "planned" || lack !== "steps")) missing.push(lacks(lack, session));
      const worst = mismatches(session, intervals, scaleOf(snapshot, t), t)[0];
      if (!worst) return [];
      return [{ ...draftOf(snapshot, session, worst), tense }];
    });
    return outcome(findings, missing);
  },

  suggest({ finding, snapshot, t }) {
    const session = snapshot.open.find(({ id }) => id === finding.subjects[0]?.id);
    if (!session || !isChangeable(snapshot, session)) return [];
    const scale = scaleOf(snapshot, t);
    const wrong = mismatches(session, read(snapshot, session).intervals, scale, t);
    return wrong[0] ? [candidate(session, wrong, scale, t)] : [];
  },
});

const read = ({ athlete }: Snapshot, session: SnapSession) =>
  intervalsOf({ type: session.type, steps: session.source.steps }, athlete.thresholdPaceSecPerKm ?? null);

const scaleOf = ({ athlete }: Snapshot, t: RecoveryLimits) =>
  athlete.runExperience === "novice" ? t.noviceFactor : 1;

const aimWords: Readonly<Record<IntervalAim, string>> = {
  strides: "strides",
  vo2max: "VO2max",
  anaerobic: "near-maximal",
  threshold: "threshold",
  hiit: "HIIT",
};

function draftOf(snapshot: Snapshot, session: SnapSession, worst: Mismatch) {
  const { interval, key, name, limitSec } = worst;
  const work = { value: Math.round(interval.workSec), unit: "s" as const };
  const rest = { value: Math.round(interval.restSec ?? 0), unit: "s" as const };
  const provenance = interval.estimated ? ("estimated" as const) : provenanceOf(snapshot, session);
  return {
    severity: worst.severity,
    subjects: [sessionSubject(session, "target")],
    target: session,
    measured: key === "longStride" ? work : rest,
    limit: {
      name,
      value: limitSec,
      unit: "s" as const,
      comparator: key === "shortRest" ? ("min" as const) : ("max" as const),
    },
    facts: [
      { key: "work-length", value: work, provenance },
      ...(interval.restSec === null ? [] : [{ key: "recovery-length", value: rest, provenance }]),
      { key: "interval-aim", value: aimWords[interval.aim], provenance: "computed" as const },
    ],
    message: { key, params: { session: sessionParam(session), rest, work } },
    modifiers: worst.modifiers,
  };
}

/** What is asked: the steps of a run that is made of intervals, a pace to read distances by, or the recovery. */
function lackOf(
  { type, source }: SnapSession,
  intervals: readonly Interval[],
  unknown: number,
): "steps" | "threshold-pace" | "recovery-seconds" | null {
  if (unknown > 0) return "threshold-pace";
  if (hasIntervals(type) && (source.steps ?? []).length === 0) return "steps";
  return intervals.some(({ restSec }) => restSec === null) ? "recovery-seconds" : null;
}

const usualMode: Readonly<Record<IntervalAim, "jog" | "walk">> = {
  strides: "walk",
  hiit: "jog",
  vo2max: "jog",
  anaerobic: "walk",
  threshold: "jog",
};

/** The recovery of the table for each length of work that does not have it, and strides of their length. */
function candidate(
  session: SnapSession,
  wrong: readonly Mismatch[],
  scale: number,
  t: RecoveryLimits,
): Candidate {
  const changes = wrong.map(({ interval, key }): ScheduleChange => {
    const { aim, effort, workSec } = interval;
    const sessionId = session.id;
    const { sec, m } = effort.step;
    const work = sec == null ? { workM: m ?? 0 } : { workSec: sec };
    if (key === "longStride") return { kind: "setRep", sessionId, repSec: strideSec, ...work };
    const mode: RestMode = modeOf(effort.rest?.step.mode) ?? usualMode[aim];
    return {
      kind: "setRest",
      sessionId,
      restSec: rounded(tableRest[aim](workSec, t) * scale),
      mode,
      ...work,
    };
  });
  const [first] = changes;
  if (first?.kind !== "setRest") {
    return {
      kind: "suggestion",
      label: { key: "setStride", params: { rep: { value: strideSec, unit: "s" } } },
      changes,
      measured: { value: strideSec, unit: "s" },
    };
  }
  const rest = { value: first.restSec, unit: "s" as const };
  return {
    kind: "suggestion",
    label: { key: first.mode === "walk" ? "setRest" : "setRestJog", params: { rest } },
    changes,
    measured: rest,
  };
}

const modeOf = (mode: string | null | undefined) => (mode === "jog" || mode === "walk" ? mode : null);

const rounded = (seconds: number) => Math.max(15, Math.round(seconds / 15) * 15);

const lacks = (missing: string, session: SnapSession): Missing => ({
  missing,
  have: 0,
  need: 1,
  unit: "sessions",
  subjects: [sessionSubject(session, "target")],
});
