import type { Severity } from "@/lib/domain/flag";
import { isLift } from "@/lib/domain/session-type";
import { sessionSubject } from "../../fingerprint";
import { earlierSlots, keepLifting, moveTo, stopShort } from "../../fix/lift-candidates";
import { replaced } from "../../fix/session-candidates";
import { isNewExercise } from "../../lifts/lift-history";
import { isBelow } from "../../metrics/metric";
import { provenanceOf, sessionParam, tenseOf } from "../../pair-judging";
import { lastLiftLongBefore } from "../../races/last-lift";
import { type Race, racesOf } from "../../races/races";
import type { AppliedModifier } from "../../report";
import { type Draft, defineRule, type Missing, outcome } from "../../rule";
import { modified } from "../../severity";
import type { Snapshot } from "../../snapshot";
import type { SnapSession } from "../../snapshot-session";
import { isHeavyLegs, isLegLift, isModerateLegs } from "../../taxonomy";
import { within } from "../../window";

export const rule = defineRule({
  meta: {
    id: "recovery/race-week-lifting",
    since: "1.0.0",
    changed: [],
    stage: "stable",
    title: "Leg lifting shortly before a race",
    why: "Heavy leg work costs running for one to three days, sets to failure and new exercises for longer. One heavy session a week keeps strength; without any it may fade.",
    action: "Lift heavy for the last time five days or more before the race, then a short primer at most.",
    levels: {
      warning:
        "heavy legs less than {closeHours} before; to failure or a new exercise less than {failureHours}",
      caution:
        "heavy legs from {closeHours} to less than {leastHours} before, moderate legs less than {closeHours}; novice lifter: any leg lift less than {leastHours}",
      info: "moderate legs from {closeHours} to less than {leastHours} before; a primer less than {primerHours}; run first: no lifting for more than {withoutDays}",
    },
    modifiers: {
      "strength-first-b-race": "strength first: one level lower before a B race",
      "experienced-lifter": "experienced lifter: a primer is quiet from {trainedPrimerHours} on",
    },
    evidence: {
      grade: "moderate",
      contested: false,
      limits: "From studies of fatigue 24–72 h after lifting; the use before races is practice.",
    },
    citations: ["doma-2013", "doma-2017", "moran-navarro-2017", "helland-2020", "spiering-2021"],
    thresholds: {
      closeHours: {
        value: 72,
        unit: "h",
        min: 24,
        max: 96,
        step: 6,
        source: "doma-2017: the carry-over of lifting lasts for days",
        note: "Nearer than this heavy legs are a warning and moderate legs a caution.",
      },
      leastHours: {
        value: 120,
        unit: "h",
        min: 72,
        max: 240,
        step: 12,
        source: "practice",
        note: "Least time from leg work to the start of a race.",
      },
      failureHours: {
        value: 168,
        unit: "h",
        min: 96,
        max: 240,
        step: 12,
        source: "practice",
        note: "Least time to a race after sets to failure or an exercise that is new.",
      },
      primerHours: {
        value: 72,
        unit: "h",
        min: 24,
        max: 120,
        step: 6,
        source: "practice",
        note: "Least time from a primer to a race.",
      },
      trainedPrimerHours: {
        value: 48,
        unit: "h",
        min: 12,
        max: 96,
        step: 6,
        source: "practice",
        note: "For experienced lifters: least time from a primer to a race.",
      },
      withoutDays: {
        value: 14,
        unit: "days",
        min: 7,
        max: 28,
        step: 1,
        source: "practice",
        note: "Run first: more days than this without any lift before a race are noted.",
      },
    },
    needs: "The date of the race and its rank, and the start of the lifts before it, or their slot.",
    messages: {
      tooClose: "{lift} {gap} before the race",
      newExercise: "New exercise {gap} before the race: {lift}",
      withoutLifting: "Last lift {days} before the race",
    },
    notFor: ["C races.", "Upper-body lifting and core work."],
  },

  check({ snapshot, t }) {
    const missing: Missing[] = [];
    const findings: Draft<keyof typeof t, "tooClose" | "newExercise" | "withoutLifting">[] = [];
    let previous = Number.NEGATIVE_INFINITY;
    for (const race of racesOf(snapshot)) {
      if (race.priority === "C" || race.day < snapshot.now.day - 7) continue;
      for (const lift of liftsBefore(snapshot, race, previous)) {
        const tense = tenseOf(snapshot, lift);
        if (tense === null) continue;
        if (lift.endMs === null) {
          if (isLegLift(lift.type)) missing.push(lacks("start-time", lift, race));
          continue;
        }
        const gapHours = Math.max(0, (race.startMs - lift.endMs) / 3_600_000);
        const verdict = verdictOf(snapshot, lift, gapHours, t);
        if (verdict !== null) findings.push({ ...draftOf(snapshot, race, lift, gapHours, verdict), tense });
      }
      const stopped = withoutLifting(snapshot, race, t.withoutDays);
      if (stopped === "plan-to-race") missing.push(lacks(stopped, race.session, race));
      else if (stopped !== null) findings.push(stopped);
      previous = race.startMs;
    }
    return outcome(findings, missing);
  },

  suggest({ finding, snapshot, t }) {
    if (finding.message.key === "withoutLifting") {
      const before = racesOf(snapshot).find((one) => raceSubject(one).id === finding.subjects[0]?.id);
      return before ? keepLifting(snapshot, before.day) : [];
    }
    const lift = snapshot.open.find(({ id }) => id === finding.subjects[0]?.id);
    const race = racesOf(snapshot).find((one) => one.startMs > (lift?.startMs ?? 0) && one.priority !== "C");
    if (!lift || !race) return [];
    const hours = finding.threshold.value < t.leastHours ? t.leastHours : finding.threshold.value;
    const latest = race.day - Math.ceil(hours / 24);
    return [
      ...earlierSlots(snapshot, lift, latest, race.day - 10).map((place) => moveTo(lift, place)),
      ...stopShort(snapshot, lift),
      ...(lift.type === "strength-primer" ? [] : replaced(snapshot, lift, "strength-primer")),
    ];
  },
});

type Limits = Readonly<
  Record<"closeHours" | "leastHours" | "failureHours" | "primerHours" | "trainedPrimerHours", number>
>;

/** Longest time before a race that any limit may be set to, in days. */
const mostDays = 10;

/** Lifts of the days before a race and after the one before it; of a race that is over, those that were done. */
function liftsBefore(snapshot: Snapshot, race: Race, previousMs: number): SnapSession[] {
  return within(snapshot.expected, race.day - mostDays, race.day).filter(
    (session) =>
      isLift(session.type) &&
      (race.done ? session.status === "completed" : true) &&
      (session.startMs === null ? session.day < race.day : session.startMs < race.startMs) &&
      (session.startMs ?? previousMs) >= previousMs,
  );
}

interface Verdict {
  readonly severity: Severity;
  readonly limit: keyof Limits;
  readonly isNew: boolean;
}

function verdictOf(snapshot: Snapshot, lift: SnapSession, gapHours: number, t: Limits): Verdict | null {
  const { liftExperience } = snapshot.athlete;
  const verdict = (severity: Severity, limit: keyof Limits, isNew = false) => ({ severity, limit, isNew });
  if (lift.type === "strength-primer") {
    const limit = liftExperience === "experienced" ? "trainedPrimerHours" : "primerHours";
    return isBelow(gapHours, t[limit]) ? verdict("info", limit) : null;
  }
  if (!isLegLift(lift.type)) return null;
  if (lift.type === "strength-failure-lower" && isBelow(gapHours, t.failureHours))
    return verdict("warning", "failureHours");
  if (isBelow(gapHours, t.failureHours) && isNewExercise(snapshot, lift))
    return verdict("warning", "failureHours", true);
  const close = isBelow(gapHours, t.closeHours);
  if (!isBelow(gapHours, t.leastHours) && !close) return null;
  const limit = close ? ("closeHours" as const) : ("leastHours" as const);
  if (isHeavyLegs(lift.type)) return verdict(close ? "warning" : "caution", limit);
  if (liftExperience === "novice") return verdict("caution", "leastHours");
  if (!isModerateLegs(lift.type)) return null;
  return verdict(close ? "caution" : "info", limit);
}

function draftOf(
  snapshot: Snapshot,
  race: Race,
  lift: SnapSession,
  gapHours: number,
  { severity, limit, isNew }: Verdict,
) {
  const modifiers = modifiersOf(snapshot, race, lift);
  const gap = { value: gapHours, unit: "h" as const };
  return {
    severity: modified(severity, modifiers),
    subjects: [sessionSubject(lift, "source"), raceSubject(race)],
    target: lift,
    measured: gap,
    limit: { name: limit, comparator: "min" as const },
    facts: [
      {
        key: "gap-to-race",
        value: gap,
        provenance: lift.assumed || race.assumed ? ("slot-default" as const) : ("computed" as const),
      },
      { key: "source-class", value: lift.type, provenance: provenanceOf(snapshot, lift) },
      dateFact(race),
    ],
    message: {
      key: isNew ? ("newExercise" as const) : ("tooClose" as const),
      params: { lift: sessionParam(lift), gap },
    },
    modifiers,
  };
}

const dateFact = ({ date, done }: Race) => ({
  key: "race-date",
  value: date,
  provenance: done ? ("logged" as const) : ("planned" as const),
});

const raceSubject = ({ session, date }: Race) =>
  session === null
    ? { kind: "day" as const, id: date, role: "target" as const }
    : sessionSubject(session, "target");

function modifiersOf({ athlete }: Snapshot, race: Race, lift: SnapSession): AppliedModifier[] {
  return [
    ...(athlete.priority === "strength-first" && race.priority === "B"
      ? [{ key: "strength-first-b-race", by: -1 }]
      : []),
    ...(athlete.liftExperience === "experienced" && lift.type === "strength-primer"
      ? [{ key: "experienced-lifter", by: 0 }]
      : []),
  ];
}

function withoutLifting(snapshot: Snapshot, race: Race, mostDaysWithout: number) {
  if (snapshot.athlete.priority !== "run-first" || (race.done && !snapshot.judgesPast)) return null;
  const last = lastLiftLongBefore(snapshot, race, mostDaysWithout);
  if (last === null || last === "plan-to-race") return last;
  const days = { value: race.day - last.day, unit: "days" as const };
  return {
    severity: "info" as const,
    tense: race.done ? ("happened" as const) : ("planned" as const),
    subjects: [raceSubject(race)],
    target: race.session,
    measured: days,
    limit: { name: "withoutDays" as const, comparator: "max" as const },
    facts: [{ key: "last-lift", value: last.date, provenance: provenanceOf(snapshot, last) }, dateFact(race)],
    message: { key: "withoutLifting" as const, params: { days } },
    modifiers: [],
  };
}

const lacks = (missing: string, session: SnapSession | null, race: Race): Missing => ({
  missing,
  have: 0,
  need: 1,
  unit: "sessions",
  subjects: [session === null ? raceSubject(race) : sessionSubject(session, "source")],
});
