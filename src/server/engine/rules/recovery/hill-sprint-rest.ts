import type { Severity } from "@/lib/domain/flag";
import { isRun } from "@/lib/domain/session-type";
import { sessionSubject } from "../../fingerprint";
import { isAbove, isBelow } from "../../metrics/metric";
import { provenanceOf, sessionParam, tenseOf } from "../../pair-judging";
import { defineRule, type Missing, outcome } from "../../rule";
import { type SprintSet, sprintSetOf } from "../../runs/sprint-set";
import { compareSeverity } from "../../severity";
import type { Snapshot } from "../../snapshot";
import type { SnapSession } from "../../snapshot-session";
import { within } from "../../window";

export const rule = defineRule({
  meta: {
    id: "recovery/hill-sprint-rest",
    since: "1.0.0",
    changed: [],
    stage: "stable",
    title: "Hill sprints with little or active recovery",
    why: "Hill sprints train speed. With short or jogged recovery the later ones are slower, and the session becomes conditioning.",
    action:
      "Walk or stand 90–120 s between sprints of 8–10 s, on the steepest hill that still allows fast running.",
    levels: {
      warning: "recovery under {warningRestSeconds}",
      caution: "recovery from {warningRestSeconds} to under {leastRestSeconds}, or jogged",
      info: "sprints longer than {longestRepSeconds}, more than {mostReps}, or more than {firstReps} the first time",
    },
    modifiers: {},
    evidence: {
      grade: "moderate",
      contested: false,
      limits:
        "Longer and passive recovery was studied in swimming and cycling sprints; the exact seconds are practice.",
    },
    citations: ["toubekis-2005", "spencer-2006", "barnes-2013"],
    thresholds: {
      warningRestSeconds: {
        value: 60,
        unit: "s",
        min: 20,
        max: 90,
        step: 5,
        source: "toubekis-2005: a later sprint was slower after pauses of 45 s",
        note: "Recovery shorter than this is a warning.",
      },
      leastRestSeconds: {
        value: 90,
        unit: "s",
        min: 45,
        max: 180,
        step: 5,
        source: "toubekis-2005: a later sprint was faster after pauses of 120 s",
        note: "Least recovery between sprints.",
      },
      longestRepSeconds: {
        value: 12,
        unit: "s",
        min: 8,
        max: 20,
        step: 1,
        source: "practice",
        note: "Longer than this it is a hill repeat.",
      },
      mostReps: {
        value: 12,
        unit: "reps",
        min: 6,
        max: 20,
        step: 1,
        source: "practice",
        note: "More sprints than this are more than speed needs.",
      },
      firstReps: {
        value: 4,
        unit: "reps",
        min: 2,
        max: 10,
        step: 1,
        source: "practice",
        note: "More than this the first time is a lot.",
      },
    },
    needs: "The steps of the session: sprint and recovery, with seconds and how the recovery is spent.",
    messages: {
      shortRest: "{session}: recovery {rest}",
      jogged: "{session}: recovery is jogged",
      longReps: "{session}: {rep} each is a hill repeat",
      manyReps: "{session}: {reps}",
      firstTime: "First hill sprints: {reps}",
    },
    notFor: [
      "Hill repeats of 45 s and more, whose recovery is meant to be incomplete.",
      "Strides on the flat.",
    ],
  },

  check({ snapshot, t }) {
    const missing: Missing[] = [];
    const done = within(snapshot.log, snapshot.now.day - daysJudged, snapshot.now.day);
    const findings = [...done, ...snapshot.open].flatMap((session) => {
      if (!isRun(session.type)) return [];
      const tense = tenseOf(snapshot, session);
      if (tense === null) return [];
      const declared = session.type === "run-hill-sprint";
      const set = sprintSetOf(session.source.steps ?? [], declared);
      if (set === null) {
        // A file from a watch has no steps: what was done is then not asked for twice.
        if (declared && tense === "planned") missing.push(lacks("steps", session));
        return [];
      }
      if (set.restSec === null && set.reps > 1 && set.mode === null)
        missing.push(lacks("recovery-seconds", session));
      const worst = findingsOf(snapshot, session, set, t).toSorted((a, b) =>
        compareSeverity(b.severity, a.severity),
      )[0];
      if (!worst) return [];
      return [
        {
          ...worst,
          tense,
          subjects: [sessionSubject(session, "target")],
          target: session,
          facts: factsOfSet(snapshot, session, set),
          modifiers: [],
        },
      ];
    });
    return outcome(findings, missing);
  },

  suggest({ finding, t }) {
    const sessionId = finding.subjects[0]?.id ?? "";
    if (finding.message.key === "shortRest" || finding.message.key === "jogged") {
      const restSec = Math.max(120, t.leastRestSeconds);
      return [
        {
          kind: "suggestion",
          label: { key: "setRest", params: { rest: { value: restSec, unit: "s" } } },
          changes: [{ kind: "setRest", sessionId, restSec, mode: "walk" }],
          measured: { value: restSec, unit: "s" },
        },
      ];
    }
    if (finding.message.key !== "longReps") return [];
    const repSec = Math.min(10, t.longestRepSeconds);
    return [
      {
        kind: "suggestion",
        label: { key: "setRep", params: { rep: { value: repSec, unit: "s" } } },
        changes: [{ kind: "setRep", sessionId, repSec }],
        measured: { value: repSec, unit: "s" },
      },
    ];
  },
});

/** What was done longer ago is not judged any more. */
const daysJudged = 14;

type Limits = Readonly<
  Record<"warningRestSeconds" | "leastRestSeconds" | "longestRepSeconds" | "mostReps" | "firstReps", number>
>;
type Key = "shortRest" | "jogged" | "longReps" | "manyReps" | "firstTime";

/** Everything that lies outside the definition, in the order in which it is worth saying. */
function findingsOf(snapshot: Snapshot, session: SnapSession, set: SprintSet, t: Limits) {
  const named = sessionParam(session);
  const found: ReturnType<typeof one>[] = [];
  if (set.restSec !== null && isBelow(set.restSec, t.leastRestSeconds)) {
    const severity = isBelow(set.restSec, t.warningRestSeconds) ? "warning" : "caution";
    const rest = { value: set.restSec, unit: "s" as const };
    found.push(one(severity, "shortRest", "leastRestSeconds", "min", rest, { session: named, rest }));
  }
  if (set.mode === "active") {
    // However long it lasts, none of it is rest.
    const rest = { value: 0, unit: "s" as const };
    found.push(one("caution", "jogged", "leastRestSeconds", "min", rest, { session: named }));
  }
  if (set.repSec !== null && isAbove(set.repSec, t.longestRepSeconds)) {
    const rep = { value: set.repSec, unit: "s" as const };
    found.push(one("info", "longReps", "longestRepSeconds", "max", rep, { session: named, rep }));
  }
  const reps = { value: set.reps, unit: "reps" as const };
  if (isAbove(set.reps, t.mostReps)) {
    found.push(one("info", "manyReps", "mostReps", "max", reps, { session: named, reps }));
  }
  if (isAbove(set.reps, t.firstReps) && isFirstTime(snapshot, session)) {
    found.push(one("info", "firstTime", "firstReps", "max", reps, { session: named, reps }));
  }
  return found;
}

const one = <L extends keyof Limits>(
  severity: Severity,
  key: Key,
  name: L,
  comparator: "min" | "max",
  measured: { readonly value: number; readonly unit: "s" | "reps" },
  params: Readonly<Record<string, ReturnType<typeof sessionParam>>>,
) => ({ severity, measured, limit: { name, comparator }, message: { key, params } });

/** No hill sprints before, with four weeks of running on record: an unknown past is not a first time. */
function isFirstTime(snapshot: Snapshot, session: SnapSession): boolean {
  const firstRun = snapshot.log.find(({ type }) => isRun(type));
  if (!firstRun || session.day - firstRun.day < 28) return false;
  return !snapshot.expected.some(
    (other) =>
      other !== session &&
      other.day < session.day &&
      (other.type === "run-hill-sprint" || sprintSetOf(other.source.steps ?? [], false) !== null),
  );
}

function factsOfSet(snapshot: Snapshot, session: SnapSession, set: SprintSet) {
  const provenance = provenanceOf(snapshot, session);
  const fact = (key: string, value: number | null, unit: "s" | "reps") =>
    value === null ? [] : [{ key, value: { value, unit }, provenance }];
  return [
    ...fact("sprint-length", set.repSec, "s"),
    ...fact("sprint-recovery", set.restSec, "s"),
    ...fact("sprints", set.reps, "reps"),
    ...(set.mode === null ? [] : [{ key: "recovery-mode", value: set.mode, provenance }]),
  ];
}

const lacks = (missing: string, session: SnapSession): Missing => ({
  missing,
  have: 0,
  need: 1,
  unit: "sessions",
  subjects: [sessionSubject(session, "target")],
});
