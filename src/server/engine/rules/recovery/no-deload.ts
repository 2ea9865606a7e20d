import { type CalendarDate, dateFromDayNumber, dayNumber } from "@/lib/dates/calendar-date";
import type { Severity } from "@/lib/domain/flag";
import { isLift, isRun } from "@/lib/domain/session-type";
import { deloadWeek } from "../../fix/deload-candidates";
import { isAbove, mostEstimated } from "../../metrics/metric";
import type { AppliedModifier } from "../../report";
import { defineRule, type Missing, outcome } from "../../rule";
import { atMost, compareSeverity } from "../../severity";
import type { Snapshot } from "../../snapshot";
import { type Stretch, stretchesOf } from "../../weeks/load-weeks";
import { estimatedIn, expectedWeeks, lastWeek, plannedWeeks, upTo } from "../../weeks/week-history";
import { within } from "../../window";

export const rule = defineRule({
  meta: {
    id: "recovery/no-deload",
    since: "1.0.0",
    changed: [],
    stage: "stable",
    title: "Many weeks without a lighter one",
    why: "Strength athletes take a lighter week every five or six, give or take two, and their coaches agree on its use. In the one trial a week without any lifting cost strength: lighter is not off.",
    action:
      "Make the next week a lighter one: a third less running, half the lifting sets, as often as before.",
    levels: {
      warning: "more than {warningWeeks}",
      caution: "more than {cautionWeeks}",
      info: "more than {infoWeeks}",
    },
    modifiers: {
      "novice-or-older":
        "novice runners and from {ageFrom} years: {carefulInfoWeeks}, {carefulCautionWeeks} and {carefulWarningWeeks}",
      "lifting-only":
        "weeks of lifting without running: {liftingInfoWeeks}, {liftingCautionWeeks} and {liftingWarningWeeks}",
      estimated: "info at most when more than a quarter of the load is estimated",
    },
    evidence: {
      grade: "practice",
      contested: false,
      limits:
        "A survey and a panel of coaches, both of strength and physique sports, say what is done. One trial of a whole week off found no gain; lighter weeks, how often, and runners were not tried.",
    },
    citations: ["rogerson-2024", "bell-2023", "coleman-2024"],
    thresholds: {
      infoWeeks: {
        value: 4,
        unit: "weeks",
        min: 2,
        max: 12,
        step: 1,
        source: "rogerson-2024: every 5.6 weeks on average",
        note: "More weeks than this are noted.",
      },
      cautionWeeks: {
        value: 5,
        unit: "weeks",
        min: 3,
        max: 14,
        step: 1,
        source: "rogerson-2024: every 5.6 weeks on average",
        note: "More weeks than this are a caution.",
      },
      warningWeeks: {
        value: 7,
        unit: "weeks",
        min: 4,
        max: 16,
        step: 1,
        source: "rogerson-2024: every 5.6 weeks, give or take 2.3",
        note: "More weeks than this are a warning.",
      },
      carefulInfoWeeks: {
        value: 3,
        unit: "weeks",
        min: 1,
        max: 10,
        step: 1,
        source: "practice",
        note: "For novice runners and older athletes, two weeks up and one down: more than this are noted.",
      },
      carefulCautionWeeks: {
        value: 4,
        unit: "weeks",
        min: 2,
        max: 12,
        step: 1,
        source: "practice",
        note: "For novice runners and older athletes: more weeks than this are a caution.",
      },
      carefulWarningWeeks: {
        value: 6,
        unit: "weeks",
        min: 3,
        max: 14,
        step: 1,
        source: "practice",
        note: "For novice runners and older athletes: more weeks than this are a warning.",
      },
      liftingInfoWeeks: {
        value: 5,
        unit: "weeks",
        min: 2,
        max: 12,
        step: 1,
        source: "practice",
        note: "Lifting without running: more weeks than this are noted.",
      },
      liftingCautionWeeks: {
        value: 7,
        unit: "weeks",
        min: 3,
        max: 14,
        step: 1,
        source: "practice",
        note: "Lifting without running: more weeks than this are a caution.",
      },
      liftingWarningWeeks: {
        value: 9,
        unit: "weeks",
        min: 4,
        max: 16,
        step: 1,
        source: "practice",
        note: "Lifting without running: more weeks than this are a warning.",
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
      lightPct: {
        value: 75,
        unit: "pct",
        min: 50,
        max: 90,
        step: 5,
        source: "practice",
        note: "A week of at most this share of the three before it is a lighter one.",
      },
    },
    needs: "The load of the weeks, from one more than the limit on.",
    messages: {
      ongoing: "{weeks} without a lighter week",
      planned: "{weeks} without a lighter week, as planned",
      planAlone: "{weeks} of the plan without a lighter week",
    },
    notFor: ["Weeks of taper, transition, racing, illness or injury, which are lighter weeks of their own."],
  },

  check({ snapshot, t }) {
    const done = lastWeek(snapshot);
    const weeks = expectedWeeks(snapshot, t.lightPct);
    const stretches = stretchesOf(weeks);
    const current = stretches.find(({ from, to }) => from <= done && done <= to);
    const isLightSoon = weeks.some(
      ({ start, kind }) => start > done && start <= done + 14 && kind === "light",
    );
    const logged = current ? upTo(current, done) : null;
    const state = logged === null || isLightSoon ? null : judge(snapshot, logged, t);
    const findings: ReturnType<typeof draft>[] = state === null ? [] : [draft(snapshot, state, "ongoing")];
    for (const stretch of stretches) {
      const judged = stretch.to > done ? judge(snapshot, stretch, t) : null;
      if (judged === null || overWeek(judged) === null) continue;
      const isKnown = stretch === current && logged !== null;
      if (isKnown && isLightSoon && judge(snapshot, logged, t) !== null) continue;
      if (isKnown && state !== null && compareSeverity(judged.severity, state.severity) <= 0) continue;
      findings.push(draft(snapshot, judged, "planned", done));
    }
    for (const stretch of stretchesOf(plannedWeeks(snapshot, t.lightPct))) {
      const judged = stretch.to > done ? judge(snapshot, stretch, t) : null;
      const over = judged === null ? null : overWeek(judged, done);
      if (judged === null || over === null) continue;
      const isTold = stretches.some(
        (one) => one.from <= over && over <= one.to && judge(snapshot, one, t) !== null,
      );
      if (!isTold) findings.push(draft(snapshot, judged, "planAlone", done));
    }
    return outcome(findings, state === null ? lacking(snapshot, logged, done, t) : []);
  },

  suggest({ finding, snapshot }) {
    const next = lastWeek(snapshot) + 7;
    if (finding.tense === "ongoing") return [next, next + 7].flatMap((start) => deloadWeek(snapshot, start));
    const over = dayNumber((finding.subjects[0]?.id ?? snapshot.now.date) as CalendarDate);
    return [over, over - 7, over + 7]
      .filter((start) => start >= next)
      .flatMap((start) => deloadWeek(snapshot, start));
  },
});

type Limits = Readonly<
  Record<
    `${"info" | "caution" | "warning"}Weeks` | `${"careful" | "lifting"}${Level}Weeks` | "ageFrom",
    number
  >
>;
type Level = "Info" | "Caution" | "Warning";

interface Judged {
  readonly stretch: Stretch;
  readonly severity: Severity;
  readonly limit: "infoWeeks" | "carefulInfoWeeks" | "liftingInfoWeeks";
  readonly most: number;
  readonly modifiers: readonly AppliedModifier[];
}

function judge(snapshot: Snapshot, stretch: Stretch, t: Limits): Judged | null {
  const [limit, limits] = limitsOf(snapshot, stretch, t);
  const weeks = stretch.weeks.length;
  if (weeks <= limits[0]) return null;
  const plain = weeks > limits[2] ? "warning" : weeks > limits[1] ? "caution" : "info";
  return {
    stretch,
    severity: plain,
    limit,
    most: limits[0],
    modifiers: [
      ...(limit === "carefulInfoWeeks" ? [{ key: "novice-or-older", by: 0 }] : []),
      ...(limit === "liftingInfoWeeks" ? [{ key: "lifting-only", by: 0 }] : []),
    ],
  };
}

function limitsOf(snapshot: Snapshot, stretch: Stretch, t: Limits) {
  const { athlete, age } = snapshot;
  if (athlete.runExperience === "novice" || (age !== null && age >= t.ageFrom)) {
    return ["carefulInfoWeeks", [t.carefulInfoWeeks, t.carefulCautionWeeks, t.carefulWarningWeeks]] as const;
  }
  if (stretch.weeks.length > t.infoWeeks && isLiftingOnly(snapshot, stretch)) {
    return ["liftingInfoWeeks", [t.liftingInfoWeeks, t.liftingCautionWeeks, t.liftingWarningWeeks]] as const;
  }
  return ["infoWeeks", [t.infoWeeks, t.cautionWeeks, t.warningWeeks]] as const;
}

function isLiftingOnly(snapshot: Snapshot, { from, to }: Stretch): boolean {
  const sessions = within(snapshot.expected, from, to + 6);
  return sessions.some(({ type }) => isLift(type)) && !sessions.some(({ type }) => isRun(type));
}

/** The first week to come by which there are too many; `null` when there is none. */
const overWeek = ({ stretch, most }: Judged, after = Number.NEGATIVE_INFINITY): number | null =>
  stretch.weeks.slice(most).find((start) => start > after) ?? null;

const weeksOf = (value: number) => ({ value, unit: "weeks" as const });

function draft(snapshot: Snapshot, judged: Judged, key: "ongoing" | "planned" | "planAlone", done = 0) {
  const { stretch, severity, limit, modifiers } = judged;
  const measured = weeksOf(stretch.weeks.length);
  const estimated = isAbove(estimatedIn(snapshot, stretch), mostEstimated);
  const over = key === "ongoing" ? null : overWeek(judged, done);
  const first = snapshot.open.find(({ day }) => over !== null && day >= over && day >= snapshot.now.day);
  return {
    severity: estimated ? atMost(severity, "info") : severity,
    tense: key === "ongoing" ? ("ongoing" as const) : ("planned" as const),
    subjects: [
      over === null
        ? { kind: "state" as const, id: "now", role: "target" as const }
        : { kind: "week" as const, id: dateFromDayNumber(over), role: "target" as const },
    ],
    target: first ?? null,
    measured,
    limit: { name: limit, comparator: "max" as const },
    facts: [
      { key: "weeks-without-a-lighter-one", value: measured, provenance: "computed" as const },
      ...(stretch.unknown === 0
        ? []
        : [{ key: "weeks-not-known", value: weeksOf(stretch.unknown), provenance: "computed" as const }]),
    ],
    message: { key, params: { weeks: measured } },
    modifiers: estimated ? [...modifiers, { key: "estimated", by: -1 }] : modifiers,
  };
}

/** Said when the record is too short, or too many weeks of it are not known, to say that there was a lighter one. */
function lacking(snapshot: Snapshot, logged: Stretch | null, done: number, t: Limits): Missing[] {
  const { observedFrom } = snapshot;
  const onRecord = observedFrom === null ? 0 : Math.max(0, (done + 7 - observedFrom) / 7);
  const known = logged?.weeks.length ?? 0;
  const stretch = logged ?? { from: done, to: done, weeks: [], unknown: 0 };
  const [, limits] = limitsOf(snapshot, stretch, t);
  const isShort = onRecord === 0 || (stretch.from === observedFrom && known + stretch.unknown <= limits[0]);
  const isUnsure = known <= limits[0] && stretch.unknown > 0 && known + stretch.unknown > limits[0];
  if (!isShort && !isUnsure) return [];
  return [
    {
      missing: "weeks-of-load",
      have: isShort ? Math.min(onRecord, limits[0] + 1) : known,
      need: limits[0] + (isShort ? 2 : 1),
      unit: "weeks",
      subjects: [{ kind: "state", id: "now", role: "target" }],
    },
  ];
}
