import { heavyLifts, lessLifting } from "../../fix/strength-dose-candidates";
import { mostHeavy, tooLittleLifting, tooMuchLifting } from "../../lifts/strength-dose-limits";
import { defineRule, outcome } from "../../rule";

const minutes = (value: number, min: number, max: number, note: string) =>
  ({ value, unit: "min", min, max, step: 5, source: "practice", note }) as const;

export const rule = defineRule({
  meta: {
    id: "interference/strength-dose-run-first",
    since: "1.0.0",
    changed: [],
    stage: "stable",
    title: "Too little or too much heavy lifting",
    why: "Heavy leg lifting improves running economy. The trials behind it used two or three sessions a week for eight weeks and more; one a week keeps strength, more takes from the running.",
    action: "Two heavy leg lifts a week of about 45 min; a third where the runs after it stay clear of it.",
    levels: {
      warning:
        "in 7 days more than {warningSessions} heavy leg lifts, or {longTimes} leg lifts longer than {longMinutes}",
      caution:
        "in 7 days more than {cautionSessions} heavy leg lifts, or a leg lift longer than {cautionMinutes}",
      info: "no heavy leg lift for {noneDays} days outside taper, transition and deload weeks, or a leg lift longer than {infoMinutes}",
    },
    modifiers: {
      balanced: "{balancedMore} heavy leg lift more",
      "novice-lifter": "a caution from more than {noviceSessions} heavy leg lifts on",
      older: "from {olderAge} years fewer than {olderSessions} a week, two weeks running, are noted too",
    },
    evidence: {
      grade: "moderate",
      contested: false,
      limits:
        "That heavy lifting improves economy is well supported; how many sessions of which length it takes is less so.",
    },
    citations: [
      "storen-2008",
      "llanos-lagos-2024",
      "blagrove-2018",
      "eihara-2022",
      "spiering-2021",
      "lauersen-2018",
    ],
    thresholds: {
      cautionSessions: {
        value: 3,
        unit: "count",
        min: 1,
        max: 6,
        step: 1,
        source: "storen-2008: three times a week for eight weeks",
        note: "More heavy leg lifts than this in 7 days are a caution.",
      },
      warningSessions: {
        value: 4,
        unit: "count",
        min: 2,
        max: 7,
        step: 1,
        source: "practice",
        note: "More heavy leg lifts than this in 7 days are a warning.",
      },
      noviceSessions: {
        value: 2,
        unit: "count",
        min: 1,
        max: 5,
        step: 1,
        source: "practice",
        note: "The caution for a novice lifter.",
      },
      balancedMore: {
        value: 1,
        unit: "count",
        min: 0,
        max: 3,
        step: 1,
        source: "practice",
        note: "How many more a balanced athlete may do.",
      },
      infoMinutes: minutes(60, 30, 120, "A leg lift longer than this is noted."),
      cautionMinutes: minutes(75, 45, 150, "A leg lift longer than this is a caution."),
      longMinutes: minutes(90, 60, 180, "Leg lifts longer than this are counted."),
      longTimes: {
        value: 2,
        unit: "count",
        min: 1,
        max: 7,
        step: 1,
        source: "practice",
        note: "So many of the longest ones in 7 days are a warning.",
      },
      noneDays: {
        value: 14,
        unit: "days",
        min: 7,
        max: 42,
        step: 1,
        source: "practice",
        note: "So many days without heavy legs are noted.",
      },
      olderAge: {
        value: 50,
        unit: "count",
        min: 40,
        max: 75,
        step: 1,
        source: "practice",
        note: "Years from which keeping strength takes more.",
      },
      olderSessions: {
        value: 2,
        unit: "count",
        min: 1,
        max: 4,
        step: 1,
        source: "spiering-2021: older adults may need two sessions to keep muscle",
        note: "Heavy leg lifts a week that keep strength from that age on.",
      },
    },
    needs: "Two weeks of log or of plan; the length of leg lifts.",
    messages: {
      none: "No heavy leg lift for {days}",
      few: "Heavy leg lifts in 14 days: {lifts}",
      many: "Heavy leg lifts in 7 days: {lifts}",
      long: "{lift} of {minutes}",
      longTwice: "Leg lifts longer than {minutes}: {times} in 7 days",
    },
    notFor: [
      "Athletes who put strength first.",
      "Taper, transition and deload weeks, as to lifting too little.",
    ],
  },

  check({ snapshot, t }) {
    if (snapshot.athlete.priority === "strength-first") return outcome([], []);
    const parts = [tooMuchLifting(snapshot, t), tooLittleLifting(snapshot, t)];
    return outcome(
      parts.flatMap(({ findings }) => findings),
      parts.flatMap(({ missing }) => missing),
    );
  },

  suggest({ finding, snapshot, t }) {
    const { key } = finding.message;
    const [subject] = finding.subjects;
    if (key === "none" || key === "few") {
      return heavyLifts(snapshot, subject?.kind === "day" ? subject.id : null);
    }
    const heavy = mostHeavy(snapshot, t).caution;
    return lessLifting(snapshot, subject?.id ?? "", { minutes: t.infoMinutes, heavy });
  },
});
