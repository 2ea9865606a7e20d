import { dateFromDayNumber } from "@/lib/dates/calendar-date";
import type { Severity } from "@/lib/domain/flag";
import { easierDays } from "../../fix/week-candidates";
import { type DayLoad, estimatedShare, loadByDay, loadSeries } from "../../metrics/daily-load";
import { isAbove, isAtLeast, isBelow, mean, mostEstimated, populationSd, sum } from "../../metrics/metric";
import { monotonyOf, strainOf } from "../../metrics/monotony";
import type { Subject } from "../../report";
import { defineRule, type Missing, outcome } from "../../rule";
import { atMost } from "../../severity";
import type { Snapshot } from "../../snapshot";

export const rule = defineRule({
  meta: {
    id: "overtraining/monotony-strain",
    since: "1.0.0",
    changed: [],
    stage: "stable",
    title: "Days too alike, or a week of unusual strain",
    why: "Monotony is the mean day over its deviation: alike days leave none that is easy. In 25 athletes, illness often came after peaks of it beyond the athlete's own limits.",
    action: "Make one day a rest day, or one easy day easier and one hard day harder.",
    levels: {
      warning:
        "monotony from {cautionMonotony} and strain above {cautionDeviations} deviations; or monotony from {highMonotony} two weeks running",
      caution:
        "monotony from {cautionMonotony}, or strain more than {cautionDeviations} deviations above the usual and above each of the six weeks before",
      info: "monotony from {infoMonotony}, or strain more than {infoDeviations} deviation above the usual and above each of the six weeks before",
    },
    modifiers: {
      novice: "novice runners: caution from {noviceMonotony}",
      "short-history": "with fewer than six weeks on record monotony alone is judged",
      estimated: "info at most when more than a quarter of the load is estimated",
    },
    evidence: {
      grade: "weak",
      contested: false,
      limits: "One study of 25 athletes with thresholds of their own; fixed limits of monotony are practice.",
    },
    citations: ["foster-1998", "foster-2001"],
    thresholds: {
      infoMonotony: {
        value: 1.5,
        unit: "monotony",
        min: 1,
        max: 3,
        step: 0.1,
        source: "practice",
        note: "From this on it is noted.",
      },
      cautionMonotony: {
        value: 2,
        unit: "monotony",
        min: 1.2,
        max: 4,
        step: 0.1,
        source: "practice",
        note: "From this on it is a caution.",
      },
      noviceMonotony: {
        value: 1.8,
        unit: "monotony",
        min: 1.2,
        max: 4,
        step: 0.1,
        source: "practice",
        note: "For novice runners: from this on it is a caution.",
      },
      highMonotony: {
        value: 2.5,
        unit: "monotony",
        min: 1.5,
        max: 6,
        step: 0.1,
        source: "practice",
        note: "From this on, two weeks running, it is a warning.",
      },
      infoDeviations: {
        value: 1,
        unit: "ratio",
        min: 0.5,
        max: 3,
        step: 0.1,
        source: "foster-1998: the athlete's own limits",
        note: "Deviations of strain above the usual from which it is noted.",
      },
      cautionDeviations: {
        value: 2,
        unit: "ratio",
        min: 1,
        max: 4,
        step: 0.1,
        source: "foster-1998: the athlete's own limits",
        note: "Deviations of strain above the usual from which it is a caution.",
      },
      usualShare: {
        value: 80,
        unit: "pct",
        min: 50,
        max: 120,
        step: 5,
        source: "practice",
        note: "A week below this share of the usual load is not judged: light and even is no problem.",
      },
    },
    needs: "Seven days with known load, and at least one known week before them.",
    messages: {
      alike: "Days too alike: monotony {monotony}",
      strain: "Strain {deviations} deviations above the usual",
    },
    notFor: ["Light weeks.", "Weeks with a day whose load is not known."],
  },

  check({ snapshot, t }) {
    const days = daysOf(snapshot);
    const logged = judge(snapshot, days, logEnd(snapshot), t);
    if (logged.finding !== null) {
      const state: Subject = { kind: "state", id: "now", role: "target" };
      return outcome([{ ...logged.finding, tense: "ongoing" as const, subjects: [state], target: null }], []);
    }
    const ahead = [7, 14].flatMap((offset) => {
      const end = snapshot.now.day + offset;
      const target = snapshot.open.find(({ day }) => day > end - 7 && day <= end);
      const { finding } = judge(snapshot, days, end, t);
      if (finding === null || !target) return [];
      const week: Subject = { kind: "week", id: dateFromDayNumber(end - 6), role: "target" };
      return [{ ...finding, tense: "planned" as const, subjects: [week], target }];
    });
    return outcome(ahead.slice(0, 1), logged.missing);
  },

  suggest({ finding, snapshot }) {
    const from =
      finding.tense === "ongoing"
        ? snapshot.now.day + 1
        : (snapshot.open.find(({ date }) => date >= (finding.subjects[0]?.id ?? ""))?.day ??
          snapshot.now.day + 1);
    return easierDays(snapshot, from);
  },
});

type Limits = Readonly<
  Record<
    | "infoMonotony"
    | "cautionMonotony"
    | "noviceMonotony"
    | "highMonotony"
    | "infoDeviations"
    | "cautionDeviations"
    | "usualShare",
    number
  >
>;

/** Loads by day: logged until today, and planned from today on. */
function daysOf(snapshot: Snapshot): (from: number, to: number) => DayLoad[] {
  const { now, open, logDays, observedFrom } = snapshot;
  const days = loadByDay(
    open.filter(({ day }) => day >= now.day),
    logDays,
  );
  const [first, last] = [now.day - daysLookedBack, now.day + daysLookedAhead];
  const all = loadSeries(days, first, last, observedFrom, last);
  return (from, to) => all.slice(from - first, to - first + 1);
}

/** The seven days that ended yesterday and the six weeks before them; and two weeks ahead. */
const daysLookedBack = 49;
const daysLookedAhead = 14;

/** Today closes the week of the log unless something of today is still to come. */
const logEnd = ({ open, now }: Snapshot) => (open.some(({ day }) => day === now.day) ? now.day - 1 : now.day);

/** The seven days that end on `end`, against the six weeks before them. */
function judge(snapshot: Snapshot, days: (from: number, to: number) => DayLoad[], end: number, t: Limits) {
  const week = days(end - 6, end);
  const loads = week.map(({ value }) => value);
  const monotony = monotonyOf(loads);
  const known = loads.filter((load) => load !== null).length;
  if (known < 7) return { finding: null, missing: [lacks("days-of-load", known, 7, "days")] };
  if (monotony === null) return { finding: null, missing: [] };
  const earlier = [1, 2, 3, 4, 5, 6].map((back) => days(end - 6 - 7 * back, end - 7 * back));
  const complete = earlier.filter((one) => one.every(({ value }) => value !== null));
  if (complete.length === 0) return { finding: null, missing: [lacks("weeks-of-load", 0, 1, "weeks")] };
  const usual = mean(complete.map((one) => sum(one.map(({ known: load }) => load))));
  if (isBelow(sum(week.map(({ known: load }) => load)), (usual * t.usualShare) / 100)) {
    return { finding: null, missing: [] };
  }
  const above = complete.length === 6 ? deviationsAbove(complete, loads) : null;
  const previous = monotonyOf(earlier[0]?.map(({ value }) => value) ?? []);
  const novice = snapshot.athlete.runExperience === "novice";
  const plain = severityOf(monotony, previous, isHighest(complete, loads) ? above : null, novice, t);
  if (plain === null) return { finding: null, missing: [] };
  return { finding: draft(plain, { week, monotony, above, usual, novice }, t), missing: [] };
}

/** Lighter weeks among the six pull their mean down: an ordinary week after them is not a strain. */
const isHighest = (weeks: readonly (readonly DayLoad[])[], loads: readonly (number | null)[]): boolean =>
  weeks.every((one) => isAbove(strainOf(loads) ?? 0, strainOf(one.map(({ value }) => value)) ?? 0));

/** Weeks so much alike that they differ by less than this share of their mean are taken to differ by it (practice). */
const leastDeviation = 0.15;

/** How many deviations the week's strain is above the mean of six; `null` when the six do not differ. */
function deviationsAbove(
  weeks: readonly (readonly DayLoad[])[],
  loads: readonly (number | null)[],
): number | null {
  const strains = weeks.flatMap((one) => strainOf(one.map(({ value }) => value)) ?? []);
  const deviation = populationSd(strains);
  const strain = strainOf(loads);
  if (strain === null || deviation === 0) return null;
  // Six weeks are few: where they happen to be alike, an ordinary week would stand out.
  return (strain - mean(strains)) / Math.max(deviation, leastDeviation * mean(strains));
}

function severityOf(
  monotony: number,
  previous: number | null,
  above: number | null,
  novice: boolean,
  t: Limits,
): Severity | null {
  const alike = isAtLeast(monotony, novice ? t.noviceMonotony : t.cautionMonotony);
  const strained = above !== null && isAbove(above, t.cautionDeviations);
  if (isAtLeast(monotony, t.cautionMonotony) && strained) return "warning";
  if (isAtLeast(monotony, t.highMonotony) && previous !== null && isAtLeast(previous, t.highMonotony)) {
    return "warning";
  }
  if (alike || strained) return "caution";
  const noted = isAtLeast(monotony, t.infoMonotony) || (above !== null && isAbove(above, t.infoDeviations));
  return noted ? "info" : null;
}

interface Judged {
  readonly week: readonly DayLoad[];
  readonly monotony: number;
  readonly above: number | null;
  readonly usual: number;
  readonly novice: boolean;
}

/** The number that the week has reached: what is only noted has not come to a caution's. */
function limitOfAlike(severity: Severity, monotony: number, novice: boolean, t: Limits) {
  const caution = novice ? ("noviceMonotony" as const) : ("cautionMonotony" as const);
  return severity === "info" && !isAtLeast(monotony, t[caution]) ? ("infoMonotony" as const) : caution;
}

function draft(plain: Severity, { week, monotony, above, usual, novice }: Judged, t: Limits) {
  const estimated = estimatedShare(week) > mostEstimated;
  const severity = estimated ? atMost(plain, "info") : plain;
  const ofDays = isAtLeast(monotony, t.infoMonotony);
  const measured = ofDays
    ? { value: monotony, unit: "monotony" as const }
    : { value: above ?? 0, unit: "ratio" as const };
  const provenance = estimated ? ("estimated" as const) : ("computed" as const);
  const load = sum(week.map(({ known }) => known));
  return {
    severity,
    measured,
    limit: {
      name: ofDays ? limitOfAlike(plain, monotony, novice, t) : ("infoDeviations" as const),
      comparator: "max" as const,
    },
    facts: [
      { key: "monotony", value: { value: monotony, unit: "monotony" as const }, provenance },
      { key: "week-load", value: { value: load, unit: "au" as const }, provenance },
      { key: "strain", value: { value: load * monotony, unit: "au" as const }, provenance },
      { key: "usual-week-load", value: { value: usual, unit: "au" as const }, provenance },
      ...(above === null
        ? []
        : [{ key: "strain-deviations", value: { value: above, unit: "ratio" as const }, provenance }]),
    ],
    message: {
      key: ofDays ? ("alike" as const) : ("strain" as const),
      params: { [ofDays ? "monotony" : "deviations"]: measured },
    },
    modifiers: [
      ...(novice ? [{ key: "novice", by: 0 }] : []),
      ...(above === null ? [{ key: "short-history", by: 0 }] : []),
      ...(estimated ? [{ key: "estimated", by: -1 }] : []),
    ],
  };
}

const lacks = (missing: string, have: number, need: number, unit: "days" | "weeks"): Missing => ({
  missing,
  have,
  need,
  unit,
  subjects: [{ kind: "state", id: "now", role: "target" }],
});
