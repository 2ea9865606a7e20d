import { heavierSets, stopShort } from "../../fix/lift-candidates";
import { moveElsewhere } from "../../fix/pair-candidates";
import { type FailureDraft, failureFindings } from "../../lifts/failure-findings";
import { mainSets } from "../../lifts/leg-prescription";
import { type PrescriptionDraft, prescribedFindings } from "../../lifts/prescription-findings";
import { defineRule, type Missing, outcome } from "../../rule";
import { worstOfEach } from "../../severity";
import { within } from "../../window";

export const rule = defineRule({
  meta: {
    id: "interference/strength-prescription-run-first",
    since: "1.0.0",
    changed: [],
    stage: "stable",
    title: "Leg sets that do not build strength for running",
    why: "Runners gain economy from few, heavy repetitions that change from block to block. Many light ones add fatigue, and after sets to failure recovery is slower for one to two days.",
    action:
      "Lift three to six heavy repetitions with one to three left, and change them from block to block.",
    levels: {
      warning: "a lift to failure less than {beforeRunHours} before a quality run, long run or race",
      caution:
        "the same sets, repetitions and load for {sameWeeks}; more than {failureSets} of one exercise to failure; more than {failureSessions} lifts to failure in 7 days",
      info: "over {lightWeeks} more than {lightPct} of the leg sets with more than {lightReps} below {lightLoadPct} of the maximum",
    },
    modifiers: {
      balanced: "balanced: only what is light is noted",
      "strength-first": "strength first: only what is to failure counts",
      novice: "novice lifter: any set to failure in the first {noviceWeeks} of leg lifting is a caution",
      masters: "from {mastersFrom} years: heavy sets matter more",
      "getting-used": "the first {adaptationWeeks} of a phase that gets used to lifting are exempt",
    },
    evidence: {
      grade: "moderate",
      contested: false,
      limits:
        "Near-maximal loads did best in one meta-analysis; in another, of highly trained runners, most trials used 40–70 % and economy improved too.",
    },
    citations: [
      "storen-2008",
      "eihara-2022",
      "llanos-lagos-2024",
      "moran-navarro-2017",
      "moesgaard-2022",
      "blagrove-2018",
      "balsalobre-2016",
    ],
    thresholds: {
      lightPct: {
        value: 50,
        unit: "pct",
        min: 30,
        max: 90,
        step: 5,
        source: "practice",
        note: "A greater share of light sets than this is noted.",
      },
      lightReps: {
        value: 8,
        unit: "reps",
        min: 5,
        max: 15,
        step: 1,
        source: "practice",
        note: "Sets with more repetitions than this may be light.",
      },
      lightLoadPct: {
        value: 70,
        unit: "pct",
        min: 50,
        max: 85,
        step: 2.5,
        source: "eihara-2022: the heaviest loads did best",
        note: "Below this share of the maximum such a set is light.",
      },
      lightWeeks: {
        value: 4,
        unit: "weeks",
        min: 2,
        max: 8,
        step: 1,
        source: "practice",
        note: "Weeks over which the share is counted, with lifting in each.",
      },
      sameWeeks: {
        value: 4,
        unit: "weeks",
        min: 2,
        max: 10,
        step: 1,
        source: "moesgaard-2022: periodised lifting gained more",
        note: "From so many weeks of the same on it is a caution.",
      },
      adaptationWeeks: {
        value: 4,
        unit: "weeks",
        min: 2,
        max: 8,
        step: 1,
        source: "practice",
        note: "So long a phase of getting used to lifting is exempt.",
      },
      failureSets: {
        value: 4,
        unit: "sets",
        min: 1,
        max: 8,
        step: 1,
        source: "storen-2008: four sets of four at the most that could be lifted four times",
        note: "More sets of one exercise to failure than this are a caution.",
      },
      failureSessions: {
        value: 3,
        unit: "count",
        min: 1,
        max: 6,
        step: 1,
        source: "storen-2008: three times a week",
        note: "More lifts to failure in 7 days than this are a caution.",
      },
      beforeRunHours: {
        value: 48,
        unit: "h",
        min: 24,
        max: 96,
        step: 6,
        source: "moran-navarro-2017: recovery was slower up to 24–48 h after failure",
        note: "Least time from a lift to failure to a quality run, long run or race.",
      },
      noviceWeeks: {
        value: 8,
        unit: "weeks",
        min: 4,
        max: 26,
        step: 1,
        source: "practice",
        note: "Novice lifter: no set to failure for so long.",
      },
      mastersFrom: {
        value: 40,
        unit: "count",
        min: 35,
        max: 60,
        step: 1,
        source: "practice",
        note: "Years from which on heavy sets matter more.",
      },
    },
    needs:
      "The leg sets of the lifts with repetitions and load or repetitions left, and when sessions start.",
    messages: {
      light: "{share} of leg sets in {weeks} light, many reps",
      unchanged: "{exercise}: the same {sets} of {reps} for {weeks}",
      manyFailureSets: "{lift}: {sets} of {exercise} to failure",
      failureOften: "{times} lifts to failure in 7 days",
      beforeRun: "Sets to failure {gap} before {run}",
      noviceFailure: "Sets to failure, first {weeks} of leg lifting",
    },
    notFor: ["Calf work and jumps.", "Phases that get the body used to lifting."],
  },

  check({ snapshot, t }) {
    const missing: Missing[] = [];
    const findings: (PrescriptionDraft | FailureDraft)[] = [];
    if (snapshot.athlete.priority !== "strength-first")
      findings.push(...prescribedFindings(snapshot, t, missing));
    if (snapshot.athlete.priority !== "balanced") findings.push(...failureFindings(snapshot, t, missing));
    return outcome(worstOfEach(findings), missing);
  },

  suggest({ finding, snapshot }) {
    const { key } = finding.message;
    const id = finding.subjects[0]?.id;
    const lift = snapshot.open.find((session) => session.id === id);
    if (key === "light" || key === "unchanged") {
      const ahead = within(snapshot.open, lift?.day ?? snapshot.now.day, Number.POSITIVE_INFINITY);
      const lifts = ahead.filter((session) => mainSets(session).length > 0);
      return heavierSets(snapshot, key === "unchanged" ? lifts.slice(0, 1) : lifts);
    }
    const isTiming = key === "beforeRun" || key === "failureOften";
    return [
      ...(lift ? stopShort(snapshot, lift) : []),
      ...(isTiming ? moveElsewhere(snapshot, finding, "source") : []),
    ];
  },
});
