import { exerciseFinder, findExercise } from "../../exercises";
import { recoveryWeek } from "../../fix/ease-candidates";
import { easeRunning } from "../../fix/run-load-candidates";
import { type E1RmSample, e1RmSamples, fewestSamples, type Stall, stallOf } from "../../metrics/e1rm";
import { isAbove, isAtLeast, mostEstimated } from "../../metrics/metric";
import { type RunLoadRise, runLoadRise } from "../../metrics/run-load-rise";
import type { AppliedModifier, Subject } from "../../report";
import { defineRule, type Missing, outcome } from "../../rule";
import { atMost } from "../../severity";
import type { Snapshot } from "../../snapshot";
import { isLegLift } from "../../taxonomy";
import { within } from "../../window";

export const rule = defineRule({
  meta: {
    id: "interference/e1rm-plateau-rising-run-load",
    since: "1.0.0",
    changed: [],
    stage: "stable",
    title: "A leg lift stalls while running load rises",
    why: "With much running beside it, leg strength rises as usual for some weeks, then stops and falls. The sum of both may be more than recovery allows.",
    action: "Run 15 to 20 % less for two weeks, keep runs 6 h away from lifts, or take a lighter week.",
    levels: {
      warning: "the lift is {fallPct} or more below its best of 42 days",
      caution: "no rise for {stalledDays} or more while running load rose {risePct} or more in 21 days",
      info: "run first: the same",
    },
    modifiers: {
      "run-first": "run first: info at most, because strength is not the aim",
      estimated: "info at most when more than a quarter of the running load is estimated",
      novice: "a novice may also look at technique and food",
      "effort-unknown": "info at most when the sets do not say how near to failure they were",
    },
    evidence: {
      grade: "moderate",
      contested: false,
      limits:
        "One classic study shows the pattern; an estimated maximum is uncertain by several percent, and a stall has other causes.",
    },
    citations: ["hickson-1980", "coffey-2017", "meeusen-2013"],
    thresholds: {
      risePct: {
        value: 10,
        unit: "pct",
        min: 5,
        max: 50,
        step: 1,
        source: "practice",
        note: "From this rise of the running load on a stall is put beside it.",
      },
      stalledDays: {
        value: 21,
        unit: "days",
        min: 14,
        max: 42,
        step: 1,
        source: "hickson-1980: strength rose for seven weeks and then stopped",
        note: "From so many days without a rise on the lift has stalled.",
      },
      fallPct: {
        value: 5,
        unit: "pct",
        min: 2,
        max: 15,
        step: 0.5,
        source: "practice",
        note: "From so much below its best of 42 days on it is a warning.",
      },
    },
    needs:
      "Three days of one squat or hinge lift with weight and repetitions over 21 days, at most 10 repetitions with those left, and the load of the runs of 42 days.",
    messages: {
      stalled: "{lift} flat for {weeks}, running load up {pct}",
      fell: "{lift} down {fall}, running load up {pct}",
      sinceRunning: "{lift} flat for {weeks}, and running is new",
    },
    notFor: ["Lifts without a weight.", "Weeks that are meant to keep strength, not to build it."],
  },

  check({ snapshot, t }) {
    const lifts = within(snapshot.logLifts, snapshot.now.day - windowDays + 1, snapshot.now.day);
    if (!lifts.some(({ type }) => isLegLift(type))) return outcome([], []);
    const rise = runLoadRise(snapshot);
    if (rise !== null && !hasRisen(snapshot, rise, t.risePct)) return outcome([], []);
    const lines = [...e1RmSamples(lifts)].filter(
      ([id, samples]) => isMain(id, snapshot) && isRecent(samples, snapshot),
    );
    if (!lines.some(([, samples]) => samples.length >= fewestSamples)) {
      const have = Math.max(0, ...lines.map(([, samples]) => samples.length));
      return outcome([], [lacks("lift-samples", have, fewestSamples, "entries")]);
    }
    const worst = lines
      .flatMap(([id, samples]) => standingOf(id, samples, t.stalledDays) ?? [])
      .toSorted((a, b) => b.fallPct - a.fallPct || b.stall.days - a.stall.days)[0];
    if (!worst) return outcome([], []);
    if (rise === null) return outcome([], [lacks("days-of-run-load", 0, windowDays, "days")]);
    const modifiers = modifiersOf(snapshot, worst, rise);
    const fell = isAtLeast(worst.fallPct, t.fallPct);
    const severity = fell ? ("warning" as const) : ("caution" as const);
    const measured = fell
      ? ({ value: worst.fallPct, unit: "pct" } as const)
      : ({ value: worst.stall.days, unit: "days" } as const);
    const state: Subject = { kind: "state", id: "now", role: "target" };
    const finding = {
      severity: modifiers.some(({ by }) => by < 0) ? atMost(severity, "info") : severity,
      tense: "ongoing" as const,
      subjects: [state],
      target: null,
      measured,
      limit: { name: fell ? ("fallPct" as const) : ("stalledDays" as const), comparator: "max" as const },
      facts: [
        { key: fell ? "e1rm-fall" : "days-without-rise", value: measured, provenance: "computed" as const },
        ...factsOf(worst, rise),
      ],
      message: messageOf(worst, rise, fell),
      modifiers,
    };
    return outcome([finding], []);
  },

  suggest({ snapshot }) {
    return [...[0.85, 0.8].flatMap((share) => easeRunning(snapshot, 14, share)), ...recoveryWeek(snapshot)];
  },
});

const windowDays = 42;
/** A lift that was not done for longer says nothing about today. */
const recentDays = 14;
/** One heavy day is not the level of a lift: the best of its last days is. */
const levelDays = 7;
/** Fewer days of running than this are not yet a new load. */
const fewestNewRuns = 3;

const isMain = (id: string, { athlete }: Snapshot) => {
  const pattern = exerciseFinder(athlete.exercises)(id)?.pattern;
  return pattern === "squat" || pattern === "hinge";
};

const isRecent = (samples: readonly E1RmSample[], { now }: Snapshot) =>
  (samples.at(-1)?.day ?? 0) >= now.day - recentDays;

function hasRisen({ logRuns, now }: Snapshot, { pct, now: load }: RunLoadRise, risePct: number): boolean {
  if (pct !== null) return isAtLeast(pct, risePct);
  return load > 0 && within(logRuns, now.day - 20, now.day).length >= fewestNewRuns;
}

interface Standing {
  readonly lift: string;
  readonly stall: Stall;
  /** Kilograms: the best of the window, and of the last week of the lift. */
  readonly best: number;
  readonly level: number;
  readonly fallPct: number;
}

function standingOf(id: string, samples: readonly E1RmSample[], stalledDays: number): Standing | null {
  const stall = stallOf(samples, stalledDays);
  if (stall === null) return null;
  const used = samples.filter(({ effortKnown }) => effortKnown || !stall.effortKnown);
  const last = used.at(-1)?.day ?? 0;
  const best = Math.max(...used.map(({ kg }) => kg));
  const level = Math.max(...used.filter(({ day }) => day > last - levelDays).map(({ kg }) => kg));
  return { lift: findExercise(id)?.name ?? id, stall, best, level, fallPct: (1 - level / best) * 100 };
}

function modifiersOf({ athlete }: Snapshot, { stall }: Standing, rise: RunLoadRise): AppliedModifier[] {
  return [
    ...(athlete.priority === "run-first" ? [{ key: "run-first", by: -1 }] : []),
    ...(isAbove(rise.estimated, mostEstimated) ? [{ key: "estimated", by: -1 }] : []),
    ...(athlete.liftExperience === "novice" ? [{ key: "novice", by: 0 }] : []),
    ...(stall.effortKnown ? [] : [{ key: "effort-unknown", by: -1 }]),
  ];
}

function messageOf({ lift, stall, fallPct }: Standing, rise: RunLoadRise, fell: boolean) {
  const params = {
    lift: { text: lift },
    weeks: { value: Math.floor(stall.days / 7), unit: "weeks" as const },
    fall: { value: fallPct, unit: "pct" as const },
  };
  if (rise.pct === null) return { key: "sinceRunning" as const, params };
  const all = { ...params, pct: { value: rise.pct, unit: "pct" as const } };
  if (fell) return { key: "fell" as const, params: all };
  return { key: "stalled" as const, params: all };
}

function factsOf({ lift, stall, best, level }: Standing, rise: RunLoadRise) {
  const provenance = rise.estimated > mostEstimated ? ("estimated" as const) : ("computed" as const);
  const kg = (value: number) => ({ value, unit: "kg" as const });
  const au = (value: number) => ({ value, unit: "au" as const });
  return [
    { key: "lift", value: lift, provenance: "logged" as const },
    {
      key: "e1rm-days",
      value: { value: stall.samples.length, unit: "count" as const },
      provenance: "logged" as const,
    },
    { key: "e1rm-best", value: kg(best), provenance: "computed" as const },
    { key: "e1rm-now", value: kg(level), provenance: "computed" as const },
    { key: "run-load-21-days", value: au(rise.now), provenance },
    { key: "run-load-before", value: au(rise.before), provenance },
  ];
}

const lacks = (missing: string, have: number, need: number, unit: Missing["unit"]): Missing => ({
  missing,
  have,
  need,
  unit,
  subjects: [{ kind: "state", id: "now", role: "target" }],
});
