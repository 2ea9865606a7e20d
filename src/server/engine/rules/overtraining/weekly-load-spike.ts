import { dateFromDayNumber } from "@/lib/dates/calendar-date";
import { lessOfTheWeek } from "../../fix/week-candidates";
import { isAbove, isAtMost, mostEstimated } from "../../metrics/metric";
import { hasRace } from "../../races/race-week";
import type { AppliedModifier } from "../../report";
import { defineRule, type Missing, outcome } from "../../rule";
import { atMost, modified } from "../../severity";
import { isMarked, type Snapshot, weekStartDay } from "../../snapshot";
import type { SnapSession } from "../../snapshot-session";
import { type WeekSeries, type WeekTotals, weekSeries, weekTotals } from "../../weeks/week-series";

export const rule = defineRule({
  meta: {
    id: "overtraining/weekly-load-spike",
    since: "1.0.0",
    changed: [],
    stage: "stable",
    title: "A week far above the highest of the last four",
    why: "A week is compared with the highest of the four before it, because the week after a light one always looks like a jump. Studies disagree on whether weekly jumps matter.",
    action: "Take easy volume out first, then shorten the long run, until the week is at most 10 % above.",
    levels: {
      warning: "more than {warningPct} above",
      caution: "more than {cautionPct} above",
      info: "more than {infoPct} above",
    },
    modifiers: {
      "novice-or-older":
        "novice runners and from {ageFrom} years: {carefulInfoPct}, {carefulCautionPct} and {carefulWarningPct}",
      camp: "one level lower during a training camp",
      race: "info at most in the week of a race that is no C race: the race is the rise",
      estimated: "info at most when more than a quarter of the week is estimated",
    },
    evidence: {
      grade: "weak",
      contested: true,
      limits:
        "Conflicting: perhaps more injuries of some kinds above 30 % in novices in one cohort, no benefit of a 10 % limit in a trial, no association in the largest cohort.",
    },
    citations: ["nielsen-2014", "buist-2008", "fredette-2022", "frandsen-2025"],
    thresholds: {
      infoPct: {
        value: 15,
        unit: "pct",
        min: 5,
        max: 50,
        step: 1,
        source: "practice",
        note: "Above this it is noted.",
      },
      cautionPct: {
        value: 30,
        unit: "pct",
        min: 10,
        max: 80,
        step: 1,
        source: "nielsen-2014: more than 30 %",
        note: "Above this it is a caution.",
      },
      warningPct: {
        value: 60,
        unit: "pct",
        min: 20,
        max: 150,
        step: 1,
        source: "practice",
        note: "Above this it is a warning.",
      },
      carefulInfoPct: {
        value: 10,
        unit: "pct",
        min: 5,
        max: 50,
        step: 1,
        source: "practice",
        note: "For novice runners and older athletes: above this it is noted.",
      },
      carefulCautionPct: {
        value: 25,
        unit: "pct",
        min: 10,
        max: 80,
        step: 1,
        source: "practice",
        note: "For novice runners and older athletes: above this it is a caution.",
      },
      carefulWarningPct: {
        value: 50,
        unit: "pct",
        min: 20,
        max: 150,
        step: 1,
        source: "practice",
        note: "For novice runners and older athletes: above this it is a warning.",
      },
      ageFrom: {
        value: 50,
        unit: "count",
        min: 35,
        max: 70,
        step: 1,
        source: "practice",
        note: "Years from which the careful limits hold.",
      },
      strengthFirstKm: {
        value: 15,
        unit: "km",
        min: 0,
        max: 40,
        step: 1,
        source: "practice",
        note: "Strength first: a week with less running than this is not judged by its kilometres.",
      },
    },
    needs: "The load or the distance of the week and of the four calendar weeks before it.",
    messages: { above: "{series} {pct} over the most in 4 weeks" },
    notFor: ["The first two weeks after a break, which have a rule of their own."],
  },

  check({ snapshot, t }) {
    const totals = weekTotals(snapshot);
    const missing: Missing[] = [];
    const careful =
      snapshot.athlete.runExperience === "novice" || (snapshot.age !== null && snapshot.age >= t.ageFrom);
    const limits = careful
      ? ([t.carefulInfoPct, t.carefulCautionPct, t.carefulWarningPct] as const)
      : ([t.infoPct, t.cautionPct, t.warningPct] as const);
    const current = weekStartDay(snapshot, snapshot.now.day);
    const findings = judgedWeeks(snapshot).flatMap((start) => {
      const rises = weekSeries.flatMap(
        (series) => riseOf(totals, series, start, snapshot, t.strengthFirstKm) ?? [],
      );
      if (rises.length === 0) {
        // Said once, and not of a week that is over: what is missing for the current week is missing for the next.
        if (missing.length === 0 && start >= current && hasLoad(totals, start)) {
          missing.push(lacks(start, weeksOnRecord(totals, start)));
        }
        return [];
      }
      const worst = rises.toSorted((a, b) => b.pct - a.pct)[0];
      if (!worst || !isAbove(worst.pct, limits[0])) return [];
      const plain = isAbove(worst.pct, limits[2])
        ? "warning"
        : isAbove(worst.pct, limits[1])
          ? "caution"
          : "info";
      const modifiers = modifiersOf(snapshot, start, careful, worst.estimated);
      const severity = modified(
        plain,
        modifiers.filter(({ key }) => key === "camp"),
      );
      const measured = { value: worst.pct, unit: "pct" as const };
      const target = firstOpen(snapshot, start);
      return [
        {
          severity:
            worst.estimated > mostEstimated || hasRace(snapshot, start) ? atMost(severity, "info") : severity,
          tense: target === null ? ("happened" as const) : ("planned" as const),
          subjects: [{ kind: "week" as const, id: dateFromDayNumber(start), role: "target" as const }],
          target,
          measured,
          limit: {
            name: careful ? ("carefulInfoPct" as const) : ("infoPct" as const),
            comparator: "max" as const,
          },
          facts: rises.flatMap(factsOfRise),
          message: {
            key: "above" as const,
            params: { series: { text: worst.series }, pct: measured },
          },
          modifiers,
        },
      ];
    });
    return outcome(findings, missing);
  },

  suggest({ finding, snapshot }) {
    return lessOfTheWeek(snapshot, finding.subjects[0]?.id ?? "", finding.facts);
  },
});

/** The last complete week, the current one, and every later one that has a plan. */
function judgedWeeks(snapshot: Snapshot): number[] {
  const current = weekStartDay(snapshot, snapshot.now.day);
  const last = snapshot.open.reduce((latest, { day }) => Math.max(latest, day), snapshot.now.day);
  const weeks: number[] = [];
  for (let start = current - 7; start <= last; start += 7) weeks.push(start);
  return weeks;
}

interface Rise {
  readonly series: WeekSeries;
  readonly value: number;
  readonly highest: number;
  readonly pct: number;
  readonly estimated: number;
}

const before = (start: number) => [start - 28, start - 21, start - 14, start - 7];

/** How far a week is above the highest of the four before it; `null` where that cannot be said or is not asked. */
function riseOf(
  totals: WeekTotals,
  series: WeekSeries,
  start: number,
  { athlete }: Snapshot,
  strengthFirstKm: number,
): Rise | null {
  const week = totals(series, start);
  const earlier = before(start).map((day) => totals(series, day));
  const values = earlier.flatMap(({ value }) => (value === null ? [] : [value]));
  if (week.value === null || values.length < 4) return null;
  const highest = Math.max(...values);
  if (highest <= 0) return null;
  if (series === "run-distance" && athlete.priority === "strength-first" && week.value < strengthFirstKm) {
    return null;
  }
  const pct = (week.value / highest - 1) * 100;
  const estimated = Math.max(week.estimated, ...earlier.map((one) => one.estimated));
  return { series, value: week.value, highest, pct, estimated };
}

const weeksOnRecord = (totals: WeekTotals, start: number) =>
  before(start).filter((day) => (totals("load", day).value ?? 0) > 0).length;

const hasLoad = (totals: WeekTotals, start: number) => {
  const week = totals("load", start);
  return week.observed && (week.value === null || week.value > 0);
};

function modifiersOf(
  snapshot: Snapshot,
  start: number,
  careful: boolean,
  estimated: number,
): AppliedModifier[] {
  const camp = [0, 1, 2, 3, 4, 5, 6].some((offset) => isMarked(snapshot, "camp", start + offset));
  return [
    ...(careful ? [{ key: "novice-or-older", by: 0 }] : []),
    ...(camp ? [{ key: "camp", by: -1 }] : []),
    ...(hasRace(snapshot, start) ? [{ key: "race", by: -1 }] : []),
    ...(isAtMost(estimated, mostEstimated) ? [] : [{ key: "estimated", by: -1 }]),
  ];
}

const firstOpen = ({ open, now }: Snapshot, start: number): SnapSession | null =>
  open.find(({ day }) => day >= now.day && day >= start && day < start + 7) ?? null;

const factsOfRise = ({ series, value, highest, pct, estimated }: Rise) => {
  const unit = series === "run-distance" ? ("km" as const) : ("au" as const);
  const provenance = estimated > mostEstimated ? ("estimated" as const) : ("computed" as const);
  return [
    { key: `${series}-week`, value: { value, unit }, provenance },
    { key: `${series}-highest`, value: { value: highest, unit }, provenance },
    { key: `${series}-rise`, value: { value: pct, unit: "pct" as const }, provenance },
  ];
};

const lacks = (start: number, have: number): Missing => ({
  missing: "weeks-of-load",
  have,
  need: 4,
  unit: "weeks",
  subjects: [{ kind: "week", id: dateFromDayNumber(start), role: "target" }],
});
