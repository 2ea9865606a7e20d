import { fewerRuns, otherKinds, runLess } from "../../fix/run-volume-candidates";
import { defineRule, outcome } from "../../rule";
import { factorOf, kindsOfRunning, liftsForEachRun, weeklyRunning } from "../../runs/running-limits";

const minutes = (value: number, min: number, max: number, note: string) =>
  ({ value, unit: "min", min, max, step: 5, source: "practice", note }) as const;

export const rule = defineRule({
  meta: {
    id: "interference/run-volume-strength-first",
    since: "1.0.0",
    changed: [],
    stage: "stable",
    title: "More running than strength training absorbs",
    why: "In 21 trials together, leg strength and size gained less the more often and the longer people did endurance training, and less with running than with cycling.",
    action: "Keep it to two or three easy runs of 10–40 min a week, or two or three short interval sessions.",
    levels: {
      warning: "more than {warningRuns} runs or {warningMinutes} of running in 7 days",
      caution:
        "more than {cautionRuns} runs or {cautionMinutes} of running in 7 days, an easy run longer than {cautionEasyMinutes}, or fewer lifts for each run than {cautionRatio} in 28 days",
      info: "more than {infoMinutes} of running in 7 days, an easy run longer than {infoEasyMinutes}, fewer lifts for each run than {infoRatio} in 28 days, or {continuousPct} of run time or more at an even, easy effort while the main leg lift has not risen for 21 days",
    },
    modifiers: {
      balanced:
        "limits times {balancedFactor}; how many lifts there are for each run and the kind of running are not judged",
      "novice-lifter": "one level lower: in untrained lifters no loss was seen",
      female: "one level lower: in women the loss was not seen, with a wide interval",
      estimated: "info at most when more than a quarter of the minutes is estimated",
    },
    evidence: {
      grade: "moderate",
      contested: false,
      limits:
        "Frequency and duration rest on a meta-analysis of 2012; one of 2022 with more trials saw neither matter for maximal strength. The ratio of lifts to runs rests on one trial of single legs; whether intervals cost less is unsettled.",
    },
    citations: [
      "wilson-2012",
      "schumann-2022",
      "hickson-1980",
      "jones-2013",
      "methenitis-2018",
      "fyfe-2016",
      "petre-2018",
      "petre-2021",
      "huiberts-2024",
    ],
    thresholds: {
      infoEasyMinutes: minutes(40, 15, 120, "An easy run longer than this is noted."),
      cautionEasyMinutes: minutes(60, 20, 150, "An easy run longer than this is a caution."),
      infoMinutes: minutes(120, 30, 300, "More running than this in 7 days is noted."),
      cautionMinutes: minutes(180, 60, 420, "More running than this in 7 days is a caution."),
      warningMinutes: minutes(240, 90, 600, "More running than this in 7 days is a warning."),
      cautionRuns: {
        value: 4,
        unit: "count",
        min: 1,
        max: 10,
        step: 1,
        source: "wilson-2012: strength gained less the more often",
        note: "More runs than this in 7 days are a caution.",
      },
      warningRuns: {
        value: 5,
        unit: "count",
        min: 2,
        max: 12,
        step: 1,
        source: "wilson-2012: strength gained less the more often",
        note: "More runs than this in 7 days are a warning.",
      },
      infoRatio: {
        value: 2,
        unit: "ratio",
        min: 0.5,
        max: 4,
        step: 0.5,
        source: "methenitis-2018: two or three lifts for each endurance session",
        note: "Fewer lifts than this for each run in 28 days are noted.",
      },
      cautionRatio: {
        value: 1,
        unit: "ratio",
        min: 0,
        max: 3,
        step: 0.5,
        source: "jones-2013: strength was kept with three lifts for each endurance session, not with one",
        note: "Fewer lifts than this for each run in 28 days are a caution.",
      },
      continuousPct: {
        value: 75,
        unit: "pct",
        min: 40,
        max: 95,
        step: 5,
        source: "practice",
        note: "From this share of even, easy running on, the kind of running is noted beside a flat lift.",
      },
      balancedFactor: {
        value: 1.5,
        unit: "ratio",
        min: 1,
        max: 3,
        step: 0.1,
        source: "practice",
        note: "What the limits are multiplied by for a balanced athlete.",
      },
    },
    needs:
      "The length of the runs; 28 days of log for lifts and runs; three weeks of sets with weights for the main leg lift.",
    messages: {
      minutes: "{minutes} of running in 7 days",
      runs: "Runs in 7 days: {runs}",
      easyRun: "{run} of {minutes}",
      ratio: "Lifts for each run in 28 days: {ratio}",
      kinds: "{share} of running easy and even, main lift flat",
    },
    notFor: ["Athletes who put running first.", "Cross-training: cycling costs leg strength less."],
  },

  check({ snapshot, t }) {
    if (snapshot.athlete.priority === "run-first") return outcome([], []);
    const parts = [weeklyRunning(snapshot, t), liftsForEachRun(snapshot, t), kindsOfRunning(snapshot, t)];
    return outcome(
      parts.flatMap(({ findings }) => findings),
      parts.flatMap(({ missing }) => missing),
    );
  },

  suggest({ finding, snapshot, t }) {
    if (finding.message.key === "ratio") return fewerRuns(snapshot);
    if (finding.message.key === "kinds") return otherKinds(snapshot);
    const factor = factorOf(snapshot, t);
    return runLess(snapshot, finding.subjects[0]?.id ?? "", {
      minutes: t.infoMinutes * factor,
      runs: t.cautionRuns * factor,
      easyMinutes: t.infoEasyMinutes * factor,
    });
  },
});
