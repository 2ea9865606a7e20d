import { dateFromDayNumber } from "@/lib/dates/calendar-date";
import type { Severity } from "@/lib/domain/flag";
import { lacksDays } from "../../breaks/lacking-days";
import { deloadWeek, lessLoad } from "../../fix/deload-candidates";
import { warmUpDays } from "../../metrics/fitness";
import { coverageOf, isCovered, lastLoggedDay } from "../../metrics/load-column";
import { isAbove, isAtLeast, isBelow, mostEstimated } from "../../metrics/metric";
import { hasRace } from "../../races/race-week";
import type { AppliedModifier, Subject } from "../../report";
import { defineRule, outcome } from "../../rule";
import { type FitnessLine, fitnessLine, fitnessOnDay, risePctOn } from "../../runs/fitness-line";
import { atMost, compareSeverity, modified } from "../../severity";
import { isMarked, type Snapshot, weekStartDay } from "../../snapshot";
import { estimatedShareOf } from "../../weeks/week-history";

export const rule = defineRule({
  meta: {
    id: "overtraining/chronic-ramp",
    since: "1.0.0",
    changed: [],
    stage: "stable",
    title: "Fitness load rises fast",
    why: "Fitness load is the weighted mean of the last months. Most people hold a slow rise for long and a fast one only briefly; the numbers are coaching practice.",
    action: "Take load out of the next week, or make it a lighter one.",
    levels: {
      warning: "more than {warningPct} in 7 days",
      caution: "more than {cautionPct}, or more than {infoPct} in {risingWeeks} of the last four weeks",
      info: "more than {infoPct} in 7 days",
    },
    modifiers: {
      "novice-or-older":
        "novice runners and from {ageFrom} years: {carefulInfoPct}, {carefulCautionPct} and {carefulWarningPct}",
      "high-fitness": "experienced runners from {highFitness} a day on: noted above {experiencedInfoPct}",
      camp: "one level lower during a training camp",
      race: "info at most in the week of a race that is no C race: the race is the rise",
      "unknown-days": "one level lower when the load of a day of the last week is not known",
      estimated: "info at most when more than a quarter of the load is estimated",
    },
    evidence: {
      grade: "practice",
      contested: false,
      limits: "Coaches' rules of thumb, made for power meters and taken over in proportion; no trial.",
    },
    citations: ["friel-2015"],
    thresholds: {
      infoPct: {
        value: 10,
        unit: "pct",
        min: 4,
        max: 30,
        step: 1,
        source: "friel-2015: 5 to 8 points a week, in proportion",
        note: "Above this rise in 7 days it is noted.",
      },
      cautionPct: {
        value: 15,
        unit: "pct",
        min: 6,
        max: 40,
        step: 1,
        source: "friel-2015: 5 to 8 points a week, in proportion",
        note: "Above this it is a caution.",
      },
      warningPct: {
        value: 20,
        unit: "pct",
        min: 8,
        max: 60,
        step: 1,
        source: "practice",
        note: "Above this it is a warning.",
      },
      risingWeeks: {
        value: 3,
        unit: "weeks",
        min: 2,
        max: 4,
        step: 1,
        source: "practice",
        note: "Weeks of the last four that rise so much, from which it is a caution.",
      },
      carefulInfoPct: {
        value: 8,
        unit: "pct",
        min: 3,
        max: 25,
        step: 1,
        source: "practice",
        note: "For novice runners and older athletes: above this it is noted.",
      },
      carefulCautionPct: {
        value: 12,
        unit: "pct",
        min: 5,
        max: 35,
        step: 1,
        source: "practice",
        note: "For novice runners and older athletes: above this it is a caution.",
      },
      carefulWarningPct: {
        value: 16,
        unit: "pct",
        min: 6,
        max: 50,
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
      experiencedInfoPct: {
        value: 12,
        unit: "pct",
        min: 5,
        max: 30,
        step: 1,
        source: "practice",
        note: "Above this it is noted for experienced runners who carry much.",
      },
      highFitness: {
        value: 350,
        unit: "au",
        min: 200,
        max: 800,
        step: 10,
        source: "practice",
        note: "Fitness load a day that counts as much: about 70 points of training stress.",
      },
      leastOfPeakPct: {
        value: 30,
        unit: "pct",
        min: 10,
        max: 70,
        step: 5,
        source: "practice",
        note: "Below this share of the year's peak any training rises fast, and nothing is said.",
      },
    },
    needs: "42 days on record, with at most one day a week whose load is not known.",
    messages: {
      ongoing: "Fitness load rose {pct} in 7 days",
      planned: "Fitness load would rise {pct} in a week",
    },
    notFor: ["The first two weeks after a break, which have a rule of their own."],
  },

  check({ snapshot, t }) {
    const last = lastLoggedDay(snapshot);
    const coverage = coverageOf(snapshot, last, warmUpDays);
    if (!isCovered(coverage)) return outcome([], [lacksDays(coverage)]);
    const end = snapshot.open.reduce((latest, { day }) => Math.max(latest, day), last);
    const line = fitnessLine(snapshot, last, end > last ? weekStartDay(snapshot, end) + 6 : last);
    const now = judge(snapshot, line, last, coverage.estimated, coverage.unknownLately > 0, t);
    const ahead: ReturnType<typeof planned>[] = [];
    for (let start = weekStartDay(snapshot, snapshot.now.day); start <= end; start += 7) {
      const inside = snapshot.open.filter(
        ({ day }) => day >= snapshot.now.day && day >= start && day < start + 7,
      );
      const target = inside[0];
      if (!target) continue;
      const found = judge(snapshot, line, start + 6, estimatedShareOf(inside), false, t);
      // What has already risen is told once, as long as the rest of the week adds nothing.
      const isTold =
        now !== null && start <= last && found !== null && compareSeverity(found.severity, now.severity) <= 0;
      if (found !== null && !isTold) ahead.push(planned(found, start, target));
    }
    return outcome([...(now === null ? [] : [ongoing(now)]), ...ahead], []);
  },

  suggest({ finding, snapshot }) {
    const today = snapshot.now.day;
    const current = weekStartDay(snapshot, today);
    const starts =
      finding.tense === "ongoing"
        ? [today, current + 7]
        : [...new Set(snapshot.open.map(({ day }) => weekStartDay(snapshot, day)))].filter(
            (start) => dateFromDayNumber(start) === finding.subjects[0]?.id,
          );
    return starts.flatMap((start) => [...lessLoad(snapshot, start), ...deloadWeek(snapshot, start)]);
  },
});

type Limits = Readonly<
  Record<
    | "infoPct"
    | "cautionPct"
    | "warningPct"
    | "risingWeeks"
    | "carefulInfoPct"
    | "carefulCautionPct"
    | "carefulWarningPct"
    | "ageFrom"
    | "experiencedInfoPct"
    | "highFitness"
    | "leastOfPeakPct",
    number
  >
>;

interface Rise {
  readonly severity: Severity;
  readonly pct: number;
  readonly ctl: number;
  readonly before: number;
  readonly weeks: number;
  readonly limit: "infoPct" | "carefulInfoPct" | "experiencedInfoPct";
  readonly estimated: boolean;
  readonly modifiers: readonly AppliedModifier[];
}

function judge(
  snapshot: Snapshot,
  line: FitnessLine,
  day: number,
  estimated: number,
  hasUnknown: boolean,
  t: Limits,
): Rise | null {
  const { runExperience } = snapshot.athlete;
  const [ctl, before] = [fitnessOnDay(line, day), fitnessOnDay(line, day - 7)];
  const pct = risePctOn(line, day);
  if (pct === null || isBelow(ctl, (line.peak * t.leastOfPeakPct) / 100)) return null;
  const careful = runExperience === "novice" || (snapshot.age !== null && snapshot.age >= t.ageFrom);
  const high = !careful && runExperience === "experienced" && isAtLeast(ctl, t.highFitness);
  const limit = careful ? "carefulInfoPct" : high ? "experiencedInfoPct" : "infoPct";
  const info = t[limit];
  if (!isAbove(pct, info)) return null;
  const weeks = [0, 7, 14, 21].filter((back) => {
    const rise = day - back >= line.warmFrom ? risePctOn(line, day - back) : null;
    return rise !== null && isAbove(rise, info);
  }).length;
  const plain = isAbove(pct, careful ? t.carefulWarningPct : t.warningPct)
    ? "warning"
    : isAbove(pct, careful ? t.carefulCautionPct : t.cautionPct) || weeks >= t.risingWeeks
      ? "caution"
      : "info";
  const camp = [0, 1, 2, 3, 4, 5, 6].some((back) => isMarked(snapshot, "camp", day - back));
  const isEstimated = isAbove(estimated, mostEstimated);
  const race = hasRace(snapshot, day - 6);
  const modifiers = [
    ...(careful ? [{ key: "novice-or-older", by: 0 }] : []),
    ...(high ? [{ key: "high-fitness", by: 0 }] : []),
    ...(camp ? [{ key: "camp", by: -1 }] : []),
    ...(race ? [{ key: "race", by: -1 }] : []),
    ...(hasUnknown ? [{ key: "unknown-days", by: -1 }] : []),
  ];
  const severity = modified(
    plain,
    modifiers.filter(({ key }) => key !== "race"),
  );
  return {
    severity: isEstimated || race ? atMost(severity, "info") : severity,
    pct,
    ctl,
    before,
    weeks,
    limit,
    estimated: isEstimated,
    modifiers: isEstimated ? [...modifiers, { key: "estimated", by: -1 }] : modifiers,
  };
}

function draft({ severity, pct, ctl, before, weeks, limit, estimated, modifiers }: Rise) {
  const provenance = estimated ? ("estimated" as const) : ("computed" as const);
  const measured = { value: pct, unit: "pct" as const };
  return {
    severity,
    measured,
    limit: { name: limit, comparator: "max" as const },
    facts: [
      { key: "fitness-load", value: { value: ctl, unit: "au" as const }, provenance },
      { key: "fitness-load-before", value: { value: before, unit: "au" as const }, provenance },
      { key: "rising-weeks", value: { value: weeks, unit: "weeks" as const }, provenance },
    ],
    modifiers,
  };
}

const stateNow: Subject = { kind: "state", id: "now", role: "target" };

function ongoing(rise: Rise) {
  const params = { pct: { value: rise.pct, unit: "pct" as const } };
  const message = { key: "ongoing" as const, params };
  return { ...draft(rise), tense: "ongoing" as const, subjects: [stateNow], target: null, message };
}

function planned(rise: Rise, start: number, target: Snapshot["open"][number]) {
  const week: Subject = { kind: "week", id: dateFromDayNumber(start), role: "target" };
  const params = { pct: { value: rise.pct, unit: "pct" as const } };
  const message = { key: "planned" as const, params };
  return { ...draft(rise), tense: "planned" as const, subjects: [week], target, message };
}
