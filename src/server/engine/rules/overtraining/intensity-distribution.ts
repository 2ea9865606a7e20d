import { dateFromDayNumber } from "@/lib/dates/calendar-date";
import { isRun } from "@/lib/domain/session-type";
import { moreEasyRunning, oneLongRun } from "../../fix/intensity-candidates";
import { isHighIntensity, unansweredWithin } from "../../metrics/high-intensity";
import {
  factsOfShare,
  intensityDistribution,
  type IntensityDistribution as Share,
} from "../../metrics/intensity-distribution";
import { isAbove, isAtLeast, isBelow, type Metric, mostEstimated } from "../../metrics/metric";
import { lacksNow } from "../../missing-data";
import type { AppliedModifier } from "../../report";
import { defineRule, outcome } from "../../rule";
import { atMost, compareSeverity } from "../../severity";
import { type Snapshot, weekStartDay } from "../../snapshot";
import { factsOf, type SnapSession } from "../../snapshot-session";
import { isLongRun, isRace } from "../../taxonomy";
import { restfulWeekOf } from "../../weeks/week-role";
import { perLog, within } from "../../window";

export const rule = defineRule({
  meta: {
    id: "overtraining/intensity-distribution",
    since: "1.0.0",
    changed: [],
    stage: "stable",
    title: "Little of the running is easy",
    why: "Trained runners do about 80 % of their running below the first threshold. Easy, steady and long runs carry the volume that hard ones cannot.",
    action:
      "Run the runs that crept up at an easy pace again, or put a steady or long run in place of a hard one.",
    levels: {
      warning:
        "less than {warningPct} of the time below the first threshold, or every run of 14 days at high intensity",
      caution:
        "less than {cautionPct} of the time, or more than {hardSharePct} of the runs at high intensity",
      info: "less than {infoPct} of the time; run first: no long or no easy run in 14 days",
    },
    modifiers: {
      balanced: "balanced: limits {balancedPoints} points lower",
      "strength-first": "strength first: time is not judged, and hard runs only are info",
      "little-time": "less than {shortHours} a week: limits {shortPoints} points lower",
      estimated:
        "info at most when more than a quarter of the time is estimated from the types of the sessions",
    },
    evidence: {
      grade: "moderate",
      contested: false,
      limits:
        "That much easy running is what trained athletes do is well described. That one exact share does better is not: two trials found no difference.",
    },
    citations: ["festa-2020", "haugen-2022", "munoz-2014"],
    thresholds: {
      infoPct: {
        value: 75,
        unit: "pct",
        min: 50,
        max: 90,
        step: 1,
        source: "haugen-2022: at least 80 % at low intensity",
        note: "Below this share of easy time it is noted.",
      },
      cautionPct: {
        value: 65,
        unit: "pct",
        min: 40,
        max: 85,
        step: 1,
        source: "practice",
        note: "Below this share of easy time it is a caution.",
      },
      warningPct: {
        value: 55,
        unit: "pct",
        min: 30,
        max: 80,
        step: 1,
        source: "practice",
        note: "Below this share of easy time it is a warning.",
      },
      hardSharePct: {
        value: 50,
        unit: "pct",
        min: 20,
        max: 80,
        step: 5,
        source: "practice",
        note: "Share of high-intensity runs above which it is a caution.",
      },
      leastHours: {
        value: 6,
        unit: "h",
        min: 2,
        max: 20,
        step: 0.5,
        source: "practice",
        note: "Hours in 28 days from which the share of easy time is judged.",
      },
      balancedPoints: {
        value: 5,
        unit: "points",
        min: 0,
        max: 20,
        step: 1,
        source: "practice",
        note: "Balanced: so much lower are the limits.",
      },
      shortHours: {
        value: 3,
        unit: "h",
        min: 1,
        max: 6,
        step: 0.5,
        source: "practice",
        note: "Hours a week below which the limits are lower.",
      },
      shortPoints: {
        value: 10,
        unit: "points",
        min: 0,
        max: 25,
        step: 1,
        source: "practice",
        note: "With little time: so much lower are the limits.",
      },
    },
    needs: "Four weeks on record with the minutes of runs and cross-training, best with minutes by zone.",
    messages: {
      easyShare: "{pct} of the running time of 4 weeks is easy",
      mostHard: "{hard} of {runs} runs are high intensity",
      allHard: "All {runs} runs of 14 days are high intensity",
      noLong: "No long run in 14 days",
      noEasy: "No easy run in 14 days",
    },
    notFor: [
      "Less running than a few hours in four weeks.",
      "The mix of runs in deload, taper and race weeks.",
    ],
  },

  check({ snapshot, t }) {
    const today = snapshot.now.day;
    const logged = judge(snapshot, snapshot.log, loggedShare(snapshot), today, t);
    if (logged.found !== null) {
      const state = { kind: "state" as const, id: "now", role: "target" as const };
      return outcome([{ ...logged.found, tense: "ongoing" as const, subjects: [state], target: null }], []);
    }
    const last = snapshot.open.at(-1)?.day ?? today;
    const end = Math.min(last, today + windowDays);
    if (end - today < varietyDays) return outcome([], logged.missing);
    const share = intensityDistribution(within(snapshot.expected, end - windowDays + 1, end));
    const { found } = judge(snapshot, snapshot.expected, share, end, t);
    const target = snapshot.open.find((one) => one.day > today && !isEasy(one) && isRun(one.type));
    if (found === null || !target) return outcome([], logged.missing);
    const week = dateFromDayNumber(weekStartDay(snapshot, end));
    const subjects = [{ kind: "week" as const, id: week, role: "target" as const }];
    return outcome([{ ...found, tense: "planned" as const, subjects, target }], logged.missing);
  },

  suggest({ finding, snapshot }) {
    const { now, open } = snapshot;
    const days = finding.tense === "ongoing" ? 7 : windowDays;
    const runs = within(open, now.day, now.day + days).filter(({ type }) => isRun(type));
    return finding.message.key === "noLong"
      ? oneLongRun(snapshot, runs)
      : moreEasyRunning(
          snapshot,
          runs.filter((run) => !isEasy(run) && !isLongRun(run.type)),
        );
  },
});

const windowDays = 28;

/** The plan does not change what was done. */
const loggedShare = perLog(({ log, now: { day } }: Snapshot) =>
  intensityDistribution(within(log, day - windowDays + 1, day)),
);
const varietyDays = 14;
/** Fewer runs than this in their time say nothing about the mix (practice). */
const fewestRuns = 4;
const fewestAllHard = 3;
const longRunMin = 90;

type Limits = Readonly<
  Record<
    | `${"info" | "caution" | "warning" | "hardShare"}Pct`
    | `${"least" | "short"}Hours`
    | `${"balanced" | "short"}Points`,
    number
  >
>;

const isLong = ({ type, durationMin }: SnapSession) =>
  isLongRun(type) || isRace(type) || (durationMin ?? 0) >= longRunMin;
const isEasy = (session: SnapSession) => factsOf(session).sessionClass === "easy";

/** The 28 days that end on a day, and the last 14 of them; the worst that can be said of them. */
function judge(
  snapshot: Snapshot,
  sessions: readonly SnapSession[],
  { value: share, coverage }: Metric<Share>,
  end: number,
  t: Limits,
) {
  const known = snapshot.observedFrom === null ? 0 : end - snapshot.observedFrom + 1;
  const window = within(sessions, end - windowDays + 1, end);
  const runs = window.filter(({ type }) => isRun(type));
  const complete = known >= windowDays;
  const found = [
    complete && share !== null && isAtLeast(coverage, 1 - mostEstimated) ? byTime(snapshot, share, t) : null,
    complete && share !== null ? byRuns(snapshot, runs, share, t) : null,
    known >= varietyDays ? byVariety(snapshot, runs, share, end, t) : null,
  ].flatMap((each) => each ?? []);
  const [worst = null] = found.toSorted((a, b) => compareSeverity(b.severity, a.severity));
  const gap = !complete
    ? lacksNow("weeks-of-training", Math.floor(known / 7), 4, "weeks")
    : share !== null && isBelow(coverage, 1 - mostEstimated)
      ? lacksNow("session-minutes", Math.round(coverage * window.length), window.length, "sessions")
      : null;
  return { found: worst, missing: worst === null && gap !== null ? [gap] : [] };
}

function byTime({ athlete }: Snapshot, share: Share, t: Limits) {
  const [z1, z2, z3] = share.minutes;
  const hours = (z1 + z2 + z3) / 60;
  if (athlete.priority === "strength-first" || isBelow(hours, t.leastHours)) return null;
  const balanced = athlete.priority === "balanced";
  const short = isBelow(hours / (windowDays / 7), t.shortHours);
  const lower = (balanced ? t.balancedPoints : 0) + (short ? t.shortPoints : 0);
  const pct = share.easyShare * 100;
  if (!isBelow(pct, t.infoPct - lower)) return null;
  const plain = isBelow(pct, t.warningPct - lower)
    ? ("warning" as const)
    : isBelow(pct, t.cautionPct - lower)
      ? ("caution" as const)
      : ("info" as const);
  const estimated = share.estimated > mostEstimated;
  const modifiers: AppliedModifier[] = [
    ...(balanced ? [{ key: "balanced", by: 0 }] : []),
    ...(short ? [{ key: "little-time", by: 0 }] : []),
    ...(estimated ? [{ key: "estimated", by: -1 }] : []),
  ];
  const measured = { value: pct, unit: "pct" as const };
  return {
    severity: estimated ? atMost(plain, "info") : plain,
    measured,
    limit: { name: "infoPct" as const, value: t.infoPct - lower, comparator: "min" as const },
    facts: factsOfShare(share),
    message: { key: "easyShare" as const, params: { pct: measured } },
    modifiers,
  };
}

function byRuns({ athlete }: Snapshot, runs: readonly SnapSession[], share: Share, t: Limits) {
  if (athlete.priority === "strength-first" || runs.length < fewestRuns) return null;
  const hard = runs.filter(isHighIntensity).length;
  const measured = { value: (hard / runs.length) * 100, unit: "pct" as const };
  if (!isAbove(measured.value, t.hardSharePct)) return null;
  return {
    severity: "caution" as const,
    measured,
    limit: { name: "hardSharePct" as const, comparator: "max" as const },
    facts: factsOfShare(share),
    message: { key: "mostHard" as const, params: { hard: count(hard), runs: count(runs.length) } },
    modifiers: [],
  };
}

/** What the last 14 days lack. In weeks that take load out, and where a run is unanswered, nothing can be missed. */
function byVariety(
  snapshot: Snapshot,
  all: readonly SnapSession[],
  share: Share | null,
  end: number,
  t: Limits,
) {
  const strength = snapshot.athlete.priority === "strength-first";
  const runs = all.filter(({ day }) => day > end - varietyDays);
  const unknown = unansweredWithin(snapshot, end - varietyDays + 1, end).some(({ type }) => isRun(type));
  if (runs.length < fewestAllHard || unknown) return null;
  const facts = share === null ? [] : factsOfShare(share);
  const limit = { name: "hardSharePct" as const, value: t.hardSharePct, comparator: "max" as const };
  const said = (key: "allHard" | "noLong" | "noEasy") => ({
    limit,
    facts,
    measured: count(key === "allHard" ? runs.length : 0),
    message: { key, params: { runs: count(runs.length) } },
  });
  if (runs.every(isHighIntensity)) {
    const modifiers: AppliedModifier[] = strength ? [{ key: "strength-first", by: 0 }] : [];
    return { ...said("allHard"), severity: strength ? ("info" as const) : ("warning" as const), modifiers };
  }
  const restful = [end, end - 7, end - varietyDays + 1].some((day) => restfulWeekOf(snapshot, day) !== null);
  if (snapshot.athlete.priority !== "run-first" || runs.length < fewestRuns || restful) return null;
  const info = { severity: "info" as const, modifiers: [] };
  if (!runs.some(isEasy)) return { ...said("noEasy"), ...info };
  return runs.some(isLong) ? null : { ...said("noLong"), ...info };
}

const count = (value: number) => ({ value, unit: "count" as const });
