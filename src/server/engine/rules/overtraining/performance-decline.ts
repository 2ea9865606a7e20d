import type { FlagFact, Severity } from "@/lib/domain/flag";
import { deloadWeek } from "../../fix/deload-candidates";
import { type DayLoad, loadSeries } from "../../metrics/daily-load";
import { leastUsualRuns, median } from "../../metrics/hr-speed";
import { isAtLeast, isAtMost, sum } from "../../metrics/metric";
import { lacksNow } from "../../missing-data";
import { sessionParam } from "../../pair-judging";
import { defineRule, type Missing, outcome } from "../../rule";
import { type PerformanceSigns, performanceSigns } from "../../runs/performance-signs";
import { compareSeverity, modified } from "../../severity";
import type { Snapshot } from "../../snapshot";
import { restfulWeekOf } from "../../weeks/week-role";

export const rule = defineRule({
  meta: {
    id: "overtraining/performance-decline",
    since: "1.0.0",
    changed: [],
    stage: "stable",
    title: "Performance has gone down",
    why: "A drop of performance is the sign that defines having done too much. If it comes back with rest, the load was a stimulus; no single marker tells beforehand.",
    action:
      "Make the next seven days a lighter week and test again. If it lasts, have a physician look for other causes.",
    levels: {
      warning: "a caution now and {persistDays} ago, with a deload week since",
      caution:
        "at the same heart rate {cautionPct} slower on {leastRuns} runs; or a race {racePct} slower than the best of six months says; or the estimated 1RM of a leg lift {e1rmPct} lower",
      info: "at the same heart rate {infoPct} slower on {leastRuns} runs of 14 days, and on more than half of them",
    },
    modifiers: {
      "lighter-week":
        "one level lower when the last 7 days held at most {lighterPct} of the usual load: what to do is being done",
      excluded: "runs above 25 °C, at altitude, while ill, and in deload and taper weeks are left out",
    },
    evidence: {
      grade: "moderate",
      contested: false,
      limits:
        "That performance drops defines the state is consensus. The percentages are practice, and heat, caffeine and sleep change the heart rate too.",
    },
    citations: ["meeusen-2013", "vesterinen-2014"],
    thresholds: {
      infoPct: {
        value: 3,
        unit: "pct",
        min: 1,
        max: 10,
        step: 0.5,
        source: "practice",
        note: "So much slower at the same heart rate is noted.",
      },
      cautionPct: {
        value: 5,
        unit: "pct",
        min: 2,
        max: 15,
        step: 0.5,
        source: "practice",
        note: "So much slower at the same heart rate is a caution.",
      },
      leastRuns: {
        value: 3,
        unit: "count",
        min: 2,
        max: 8,
        step: 1,
        source: "practice",
        note: "Runs that have to be slower.",
      },
      racePct: {
        value: 3,
        unit: "pct",
        min: 1,
        max: 10,
        step: 0.5,
        source: "practice",
        note: "A race or time trial slower by this is a caution.",
      },
      e1rmPct: {
        value: 5,
        unit: "pct",
        min: 2,
        max: 15,
        step: 0.5,
        source: "practice",
        note: "An estimated 1RM lower by this is a caution.",
      },
      persistDays: {
        value: 14,
        unit: "days",
        min: 7,
        max: 42,
        step: 1,
        source: "meeusen-2013: recovery takes days to weeks, or longer",
        note: "Lasting this long despite a deload it is a warning.",
      },
      lighterPct: {
        value: 75,
        unit: "pct",
        min: 40,
        max: 95,
        step: 5,
        source: "practice",
        note: "Up to this share of the load of the four weeks before, the last 7 days were a lighter week.",
      },
    },
    needs:
      "Resting and maximal heart rate with steady runs of 20 min and more over eight weeks, or races, or leg lifts with effort.",
    messages: {
      hrSpeed: "{pct} slower at the same heart rate",
      race: "{session} {pct} slower than best of 6 months",
      lift: "{lift}: estimated 1RM {pct} lower",
      lasting: "Performance lower for {days}, a deload included",
    },
    notFor: [
      "Single bad runs.",
      "Races in heat or on hills.",
      "Deload, taper and race weeks, and days of illness.",
    ],
  },

  check({ snapshot, t }) {
    const { day } = snapshot.now;
    const signs = performanceSigns(snapshot, day);
    const [worst] = declines(signs, t).toSorted((a, b) => compareSeverity(b.severity, a.severity));
    if (!worst) return outcome([], missingOf(snapshot, signs, t));
    const lasting = worst.severity === "caution" && isLasting(snapshot, t);
    const modifiers =
      worst.severity === "caution" && isLighterWeek(snapshot, t) ? [{ key: "lighter-week", by: -1 }] : [];
    const byHeartRate = worst.key === "hrSpeed";
    const finding = {
      severity: modified(lasting ? "warning" : worst.severity, modifiers),
      tense: "ongoing" as const,
      subjects: [{ kind: "state" as const, id: "now", role: "target" as const }],
      target: null,
      measured: pct(worst.pct),
      limit: { name: worst.name, comparator: "max" as const },
      facts: factsOf(signs, byHeartRate),
      message: lasting
        ? { key: "lasting" as const, params: { days: { value: t.persistDays, unit: "days" as const } } }
        : messageOf(worst, signs),
      modifiers,
      ...(byHeartRate ? { restsOn: ["resting-heart-rate" as const] } : {}),
    };
    return outcome([finding], []);
  },

  suggest({ snapshot }) {
    return deloadWeek(snapshot, snapshot.now.day + 1);
  },
});

type Limits = Readonly<
  Record<
    "infoPct" | "cautionPct" | "leastRuns" | "racePct" | "e1rmPct" | "persistDays" | "lighterPct",
    number
  >
>;

interface Decline {
  readonly key: "hrSpeed" | "race" | "lift";
  readonly severity: Severity;
  readonly pct: number;
  readonly name: "infoPct" | "racePct" | "e1rmPct";
}

function declines({ runs, race, lift }: PerformanceSigns, t: Limits): Decline[] {
  const found: Decline[] = [];
  if (race !== null && isAtLeast(race.slowerPct, t.racePct)) {
    found.push({ key: "race", severity: "caution", pct: race.slowerPct, name: "racePct" });
  }
  const slower = (limit: number) => (runs ?? []).filter((one) => isAtLeast(one, limit));
  // In many runs some are slow by chance: it takes most of them.
  const enough = (some: readonly number[]) =>
    some.length >= t.leastRuns && some.length * 2 > (runs ?? []).length;
  const [noted, marked] = [slower(t.infoPct), slower(t.cautionPct)];
  if (enough(noted) || enough(marked)) {
    const severity = enough(marked) ? "caution" : "info";
    found.push({ key: "hrSpeed", severity, pct: median(enough(marked) ? marked : noted), name: "infoPct" });
  }
  if (lift !== null && isAtLeast(lift.lowerPct, t.e1rmPct)) {
    found.push({ key: "lift", severity: "caution", pct: lift.lowerPct, name: "e1rmPct" });
  }
  return found;
}

/** The same was so some time ago, and a deload week since did not end it. */
function isLasting(snapshot: Snapshot, t: Limits): boolean {
  const { day } = snapshot.now;
  const before = performanceSigns(snapshot, day - t.persistDays);
  if (!declines(before, t).some(({ severity }) => severity === "caution")) return false;
  for (let each = day - t.persistDays - 7; each <= day; each += 1) {
    if (restfulWeekOf(snapshot, each)?.kind === "deload") return true;
  }
  return false;
}

/** Less load in the last 7 days than in the four weeks before them; not said where a day is unknown. */
function isLighterWeek({ logDays, observedFrom, now: { day } }: Snapshot, t: Limits): boolean {
  const week = loadSeries(logDays, day - 6, day, observedFrom, day);
  const before = loadSeries(logDays, day - 34, day - 7, observedFrom, day);
  if (week.some(({ value }) => value === null)) return false;
  const total = (days: readonly DayLoad[]) => sum(days.map(({ known }) => known));
  return isAtMost(total(week), (total(before) / 4) * (t.lighterPct / 100));
}

const pct = (value: number) => ({ value, unit: "pct" as const });

function messageOf(worst: Decline, { race, lift }: PerformanceSigns) {
  const params = { pct: pct(worst.pct) };
  if (worst.key === "race" && race !== null) {
    return { key: "race" as const, params: { ...params, session: sessionParam(race.result.session) } };
  }
  if (worst.key === "lift" && lift !== null) {
    return { key: "lift" as const, params: { ...params, lift: { text: lift.name } } };
  }
  return { key: "hrSpeed" as const, params };
}

function factsOf({ runs, race, lift }: PerformanceSigns, byHeartRate: boolean): FlagFact[] {
  const provenance = "computed" as const;
  const kg = (key: string, value: number) => ({ key, value: { value, unit: "kg" as const }, provenance });
  return [
    ...(byHeartRate ? (runs ?? []) : []).map((value) => ({
      key: "slower-at-heart-rate",
      value: pct(value),
      provenance,
    })),
    ...(race === null ? [] : [{ key: "race-slower", value: pct(race.slowerPct), provenance }]),
    ...(lift === null ? [] : [kg("e1rm-best", lift.best), kg("e1rm-now", lift.now)]),
  ];
}

/** Something could not be compared that this athlete trains for, and nothing else stands in for it. */
function missingOf(
  { athlete }: Snapshot,
  { runs, missing, race, lift }: PerformanceSigns,
  t: Limits,
): Missing[] {
  if (race !== null || (athlete.priority === "strength-first" && lift !== null)) return [];
  if (missing?.what === "heart-rate-limits") return [lacksNow("heart-rate-limits", 0, 1, "entries")];
  if (missing !== null)
    return [lacksNow("steady-runs-with-heart-rate", missing.have, leastUsualRuns, "sessions")];
  const have = (runs ?? []).length;
  return have < t.leastRuns ? [lacksNow("recent-runs-with-heart-rate", have, t.leastRuns, "sessions")] : [];
}
