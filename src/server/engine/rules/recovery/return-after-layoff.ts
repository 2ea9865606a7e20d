import { dateFromDayNumber } from "@/lib/dates/calendar-date";
import { isRun } from "@/lib/domain/session-type";
import { type Layoff, pausesOf } from "../../breaks/layoff";
import {
  bandOf,
  type Care,
  careOf,
  lowest,
  type ReturnLimitName,
  type ReturnLimits,
} from "../../breaks/return-bands";
import { type Before, beforeBreak, liftReturnsOf, workingSets } from "../../breaks/return-to-training";
import { sessionSubject } from "../../fingerprint";
import { gentleLift, gentleWeek } from "../../fix/return-candidates";
import { shortened } from "../../fix/session-candidates";
import { isAbove, mostEstimated } from "../../metrics/metric";
import { sessionParam, tenseOf } from "../../pair-judging";
import { type Draft, defineRule, type Missing, outcome } from "../../rule";
import { atMost, modified } from "../../severity";
import { type Snapshot, weekStartDay } from "../../snapshot";
import { weekTotals } from "../../weeks/week-series";
import { within } from "../../window";

const pct = (value: number, note: string, max = 150) => ({
  value,
  unit: "pct" as const,
  min: 10,
  max,
  step: 5,
  source: "practice",
  note,
});
const days = (value: number, note: string) => ({
  value,
  unit: "days" as const,
  min: 8,
  max: 60,
  step: 1,
  source: "practice",
  note,
});

export const rule = defineRule({
  meta: {
    id: "recovery/return-after-layoff",
    since: "1.0.0",
    changed: [],
    stage: "stable",
    title: "Too much soon after a break",
    why: "Legs lose their habit of load faster than the heart its fitness. In a large cohort, single runs far beyond those of the last month went with more overuse injuries.",
    action:
      "Start below the old week and rise over two to four weeks; leave hard running out for one week for every two missed, and begin lifts with two thirds of the sets.",
    levels: {
      warning:
        "after {mediumDays} more than {mediumWarningPct} of the old week, after {longDays} more than {longWarningPct}",
      caution:
        "more than {shortCautionPct} of the old week, {mediumCautionPct} after {mediumDays}, {longCautionPct} after {longDays}; a first run over {firstRunPct} of the longest, or a first lift over {liftPct} of the usual sets, after {mediumDays}",
      info: "the first week over {shortInfoPct} of the old one after a shorter break",
    },
    modifiers: {
      "cross-training":
        "{crossTrainingCount} cross-training sessions a week during the break: {crossTrainingPct} more",
      ailment: "one level higher after an illness or injury",
      estimated: "info at most when more than a quarter is estimated",
    },
    evidence: {
      grade: "practice",
      contested: false,
      limits:
        "The shares are coaches' practice; what is studied is the single run that is far longer than those before.",
    },
    citations: ["frandsen-2025", "spiering-2021"],
    thresholds: {
      shortInfoPct: pct(80, "After a week or more off, more than this in the first week is noted."),
      shortCautionPct: pct(100, "After a week or more off, more than this is a caution."),
      mediumCautionPct: pct(60, "After the medium break, more than this is a caution."),
      mediumWarningPct: pct(90, "After the medium break, more than this is a warning."),
      longCautionPct: pct(40, "After the long break, more than this is a caution."),
      longWarningPct: pct(70, "After the long break, more than this is a warning."),
      firstRunPct: pct(50, "Most of the longest run before that the first one back may be."),
      liftPct: pct(67, "Most of the usual sets that the first lift back may have."),
      mediumDays: days(14, "A break is medium from this length on."),
      longDays: days(28, "A break is long from this length on."),
      crossTrainingCount: {
        value: 3,
        unit: "count",
        min: 1,
        max: 7,
        step: 1,
        source: "spiering-2021: fitness kept with little, hard training",
        note: "Sessions a week during the break that keep some of the habit.",
      },
      crossTrainingPct: pct(20, "What cross-training during the break adds to the shares.", 50),
    },
    needs: "Four weeks of running before the break, and an answer to what was planned in it.",
    messages: {
      week: "{pct} of the old week after {days} off",
      firstRun: "{session} {pct} of the longest, {days} off",
      lift: "{session} with {sets}, {days} off",
    },
    notFor: [
      "Who ran less than six times in the four weeks before.",
      "A pause from competition without a pause from running.",
    ],
  },

  check({ snapshot, t }) {
    const missing: Missing[] = [];
    const found = pausesOf(snapshot).flatMap((pause) => {
      if (!pause.isKnown) {
        missing.push(lacks("log-of-planned-runs", pause, 0, 1));
        return [];
      }
      const before = beforeBreak(snapshot, pause);
      if (before.km === null && before.au === null) {
        missing.push(lacks("weeks-of-load", pause, before.weeks, 4));
      }
      const care = careOf(snapshot, pause, t);
      return [
        ...weeksBack(snapshot, pause, before, care, t),
        ...firstRunBack(snapshot, pause, before, care, t),
      ];
    });
    return outcome([...found, ...firstLifts(snapshot, t, missing)], missing);
  },

  suggest({ finding, snapshot, t }) {
    const cap = finding.threshold.value;
    const target = snapshot.open.find(({ id }) => id === finding.subjects[0]?.id);
    if (finding.message.key === "lift") {
      const sets = target ? workingSets(target) : null;
      const most = finding.facts.find(({ key }) => key === "usual-sets")?.value;
      if (!target || sets === null || typeof most !== "object") return [];
      return gentleLift(snapshot, target, (most.value * t.liftPct) / 100 / sets);
    }
    if (finding.message.key === "firstRun") {
      const minutes = Math.floor(((target?.durationMin ?? 0) * cap) / finding.measured.value / 5) * 5;
      return target && minutes >= 10 ? shortened(snapshot, target, minutes) : [];
    }
    const pause = pausesOf(snapshot).findLast(
      ({ from }) => dateFromDayNumber(from) <= (finding.subjects[0]?.id ?? ""),
    );
    const start = within(snapshot.open, snapshot.now.day, Number.MAX_SAFE_INTEGER).find(
      ({ day }) => dateFromDayNumber(weekStartDay(snapshot, day)) === finding.subjects[0]?.id,
    );
    if (!pause || !start) return [];
    const from = weekStartDay(snapshot, start.day);
    const least = lowest(pause, t) + cap - t[finding.threshold.name as ReturnLimitName];
    const week = {
      from,
      share: least / finding.measured.value,
      holdUntil: pause.back + Math.ceil(pause.days / 2),
    };
    return gentleWeek(snapshot, week, least);
  },
});

type Found = Draft<ReturnLimitName, "week" | "firstRun" | "lift">;

const series = [
  ["run-distance", "km"],
  ["run-load", "au"],
] as const;

/** The calendar week of the first run back and the one after it, unless they are long over. */
function weeksBack(snapshot: Snapshot, pause: Layoff, before: Before, care: Care, t: ReturnLimits): Found[] {
  const first = weekStartDay(snapshot, pause.back);
  const totals = weekTotals(snapshot);
  return [first, first + 7].flatMap((start): Found[] => {
    if (start < weekStartDay(snapshot, snapshot.now.day) - 7) return [];
    const shares = series.flatMap(([name, unit]) => {
      const week = totals(name, start);
      const usual = before[unit];
      return week.value === null || !usual ? [] : [{ share: (week.value / usual) * 100, unit, week, usual }];
    });
    const [most] = shares.toSorted((a, b) => b.share - a.share);
    const judged = most ? bandOf(most.share - care.points, pause, start === first, t) : null;
    if (!most || judged === null) return [];
    const isEstimated = Math.max(most.week.estimated, before.estimated) > mostEstimated;
    const severity = modified(judged.severity, care.modifiers);
    const target = within(snapshot.open, Math.max(start, snapshot.now.day), start + 6).find(({ type }) =>
      isRun(type),
    );
    if (!target && !snapshot.judgesPast) return [];
    const measured = { value: most.share, unit: "pct" as const };
    const provenance = isEstimated ? ("estimated" as const) : ("computed" as const);
    return [
      {
        severity: isEstimated ? atMost(severity, "info") : severity,
        tense: target ? "planned" : "happened",
        subjects: [{ kind: "week", id: dateFromDayNumber(start), role: "target" }],
        target: target ?? null,
        measured,
        limit: { name: judged.name, value: t[judged.name] + care.points, comparator: "max" },
        facts: [
          { key: "days-off", value: { value: pause.days, unit: "days" }, provenance: "computed" },
          { key: "week-back", value: { value: most.week.value ?? 0, unit: most.unit }, provenance },
          { key: "week-before-break", value: { value: most.usual, unit: most.unit }, provenance },
        ],
        message: { key: "week", params: { pct: measured, days: { value: pause.days, unit: "days" } } },
        modifiers: [...care.modifiers, ...(isEstimated ? [{ key: "estimated", by: -1 }] : [])],
      },
    ];
  });
}

function firstRunBack(
  snapshot: Snapshot,
  pause: Layoff,
  before: Before,
  care: Care,
  t: ReturnLimits,
): Found[] {
  if (pause.days < t.mediumDays || before.longestKm === null) return [];
  const session = within(snapshot.expected, pause.back, pause.back).find(({ type }) => isRun(type));
  const tense = session ? tenseOf(snapshot, session) : null;
  if (!session || tense === null) return [];
  const limit = t.firstRunPct + care.points;
  const km =
    session.distanceKm ?? (session.durationMin ?? 0) / (snapshot.ownPace ?? Number.POSITIVE_INFINITY);
  const share = (km / before.longestKm) * 100;
  if (!isAbove(share, limit)) return [];
  const measured = { value: share, unit: "pct" as const };
  const isEstimated = session.distanceKm === null;
  const severity = modified("caution", care.modifiers);
  return [
    {
      severity: isEstimated ? atMost(severity, "info") : severity,
      tense,
      subjects: [sessionSubject(session, "target")],
      target: session,
      measured,
      limit: { name: "firstRunPct", value: limit, comparator: "max" },
      facts: [
        { key: "days-off", value: { value: pause.days, unit: "days" }, provenance: "computed" },
        {
          key: "distance",
          value: { value: km, unit: "km" },
          provenance: isEstimated ? "estimated" : "computed",
        },
        { key: "longest-run", value: { value: before.longestKm, unit: "km" }, provenance: "computed" },
      ],
      message: {
        key: "firstRun",
        params: { session: sessionParam(session), pct: measured, days: { value: pause.days, unit: "days" } },
      },
      modifiers: [...care.modifiers, ...(isEstimated ? [{ key: "estimated", by: -1 }] : [])],
    },
  ];
}

function firstLifts(snapshot: Snapshot, t: ReturnLimits, missing: Missing[]): Found[] {
  return liftReturnsOf(snapshot).flatMap(({ session, days: off, usualSets }): Found[] => {
    const tense = tenseOf(snapshot, session);
    if (tense === null || off < t.mediumDays) return [];
    const sets = workingSets(session);
    if (sets === null || usualSets === null) {
      if (tense === "planned") {
        missing.push({
          missing: "sets-of-lifts",
          have: [sets, usualSets].filter((one) => one !== null).length,
          need: 2,
          unit: "sessions",
          subjects: [sessionSubject(session, "target")],
        });
      }
      return [];
    }
    if (!isAbove((sets / usualSets) * 100, t.liftPct)) return [];
    const measured = { value: sets, unit: "sets" as const };
    return [
      {
        severity: "caution",
        tense,
        subjects: [sessionSubject(session, "target")],
        target: session,
        measured,
        limit: { name: "liftPct", value: (usualSets * t.liftPct) / 100, unit: "sets", comparator: "max" },
        facts: [
          { key: "days-off", value: { value: off, unit: "days" }, provenance: "computed" },
          { key: "usual-sets", value: { value: usualSets, unit: "sets" }, provenance: "computed" },
        ],
        message: {
          key: "lift",
          params: { session: sessionParam(session), sets: measured, days: { value: off, unit: "days" } },
        },
        modifiers: [],
      },
    ];
  });
}

const lacks = (missing: string, { back }: Layoff, have: number, need: number): Missing => ({
  missing,
  have,
  need,
  unit: "weeks",
  subjects: [{ kind: "day", id: dateFromDayNumber(back), role: "target" }],
});
