import type { Severity } from "@/lib/domain/flag";
import { isRun } from "@/lib/domain/session-type";
import type { Quantity } from "@/lib/formatting/quantity";
import { easedOff, shortQuality, tapered } from "../../fix/taper-candidates";
import { isAbove, isAtMost, isBelow, mostEstimated } from "../../metrics/metric";
import { peakWeeks } from "../../metrics/taper-depth";
import { type Race, racesOf } from "../../races/races";
import { daysWithoutQuality, largestStep, type TaperVolume, taperVolume } from "../../races/taper-volume";
import { type Draft, defineRule, type Missing, outcome } from "../../rule";
import { atMost } from "../../severity";
import type { Snapshot } from "../../snapshot";
import { within } from "../../window";

const pct = (value: number, source: string, note: string) => ({
  value,
  unit: "pct" as const,
  min: 5,
  max: 95,
  step: 5,
  source,
  note,
});

export const rule = defineRule({
  meta: {
    id: "recovery/taper",
    since: "1.0.0",
    changed: [],
    stage: "stable",
    title: "A taper that is missing, too small or too large",
    why: "Two weeks with 41–60 % less volume, the same intensity and as many runs brought the largest gain. Marathon runners with a strict three-week taper were 2.6 % faster.",
    action:
      "Cut volume 41–60 %, keep the intensity and the number of runs; before a marathon let each week be smaller than the last.",
    levels: {
      warning: "the race week, without the race, as large as the peak weeks or larger",
      caution:
        "cut by less than {cautionPct} or more than {deepPct}, begun more than {longDays} before, or before a marathon not smaller from week to week",
      info: "cut by {cautionPct} to {infoPct}, no quality run in the last {qualityDays}, more than {fewerRunsPct} fewer runs, or no easing before a B race",
    },
    modifiers: {
      "b-race":
        "a B race wants {bDays} at less than {bSharePct} of usual, and info at most; with strength first none",
      estimated: "info at most when more than a quarter of the distance is estimated",
    },
    evidence: {
      grade: "strong",
      contested: false,
      limits:
        "Meta-analyses agree on the shape; the exact dose for recreational runners rests on observation.",
    },
    citations: ["bosquet-2007", "wang-2023", "smyth-2021", "haugen-2022"],
    thresholds: {
      infoPct: pct(40, "bosquet-2007: 41–60 % less volume", "A cut up to this is noted."),
      cautionPct: pct(25, "practice", "A smaller cut is a caution."),
      deepPct: pct(75, "practice", "A larger cut is a caution."),
      taperSharePct: pct(85, "practice", "A week below this share of the peak belongs to the taper."),
      fewerRunsPct: pct(40, "practice", "More runs less than this in the last 14 days are noted."),
      bSharePct: pct(85, "practice", "Most of the usual volume in the last days before a B race."),
      stepPct: {
        ...pct(
          100,
          "smyth-2021: smaller from week to week went with better times",
          "Before a marathon a week at this share of the one before does not fall.",
        ),
        min: 80,
        max: 110,
      },
      longDays: {
        value: 28,
        unit: "days",
        min: 14,
        max: 42,
        step: 7,
        source: "wang-2023: up to 21 days",
        note: "A longer taper is a caution.",
      },
      qualityDays: {
        value: 10,
        unit: "days",
        min: 5,
        max: 14,
        step: 1,
        source: "haugen-2022: begins 7–10 days before",
        note: "Days before the race with at least one quality run.",
      },
      bDays: {
        value: 4,
        unit: "days",
        min: 3,
        max: 5,
        step: 1,
        source: "practice",
        note: "Days that are eased before a B race.",
      },
    },
    needs: "A race marked A or B with its distance, the runs planned up to it, and four weeks before.",
    messages: {
      full: "Race week {pct} of peak volume",
      shallow: "Race week only {pct} below peak volume",
      deep: "Race week {pct} below peak volume",
      notFalling: "A taper week at {pct} of the week before",
      long: "Volume low for {days} before the race",
      noQuality: "No quality run for {days} before the race",
      fewRuns: "{pct} fewer runs in the last 14 days",
      bRace: "The {days} before a B race at {pct} of usual",
    },
    notFor: ["C races.", "B races of an athlete who puts strength first.", "Strength meets."],
  },

  check({ snapshot, t }) {
    const missing: Missing[] = [];
    const findings = racesOf(snapshot).flatMap((race): Found[] => {
      if (!isJudged(snapshot, race)) return [];
      if (race.priority === null) {
        if (race.day <= snapshot.now.day + askedDays) missing.push(lacks("race-priority", race, 0, 1));
        return [];
      }
      const volume = taperVolume(snapshot, race);
      const lack = lackOf(snapshot, race, volume);
      if (lack !== null) {
        missing.push(lack);
        return [];
      }
      if (volume.peak === null || volume.runs(volume.raceWeekFrom, race.day - 1) === 0) return [];
      const found = race.priority === "B" ? beforeB(volume, race, t) : beforeA(volume, race, t);
      return found === null ? [] : [draftOf(snapshot, race, volume, found)];
    });
    return outcome(findings, missing);
  },

  suggest({ finding, snapshot, t }) {
    const race = racesOf(snapshot).find((one) => one.date === finding.subjects[0]?.id);
    if (!race) return [];
    const { key } = finding.message;
    if (key === "bRace") return easedOff(snapshot, race, t.bDays);
    if (key === "noQuality") return shortQuality(snapshot, race);
    const helps = key === "full" || key === "shallow" || key === "notFalling";
    return helps ? tapered(snapshot, race, taperVolume(snapshot, race)) : [];
  },
});

type Name =
  | "infoPct"
  | "cautionPct"
  | "deepPct"
  | "taperSharePct"
  | "stepPct"
  | "fewerRunsPct"
  | "bSharePct"
  | "longDays"
  | "qualityDays"
  | "bDays";
type Limits = Readonly<Record<Name, number>>;
type Key = "full" | "shallow" | "deep" | "notFalling" | "long" | "noQuality" | "fewRuns" | "bRace";
type Found = Draft<Name, Key>;

/** What happened is judged for two weeks; what is not planned yet is asked for four weeks ahead. */
const judgedDays = 14;
const askedDays = 28;

function isJudged({ now, athlete, judgesPast }: Snapshot, { day, priority }: Race): boolean {
  if (priority === "C" || (priority !== "A" && athlete.priority === "strength-first")) return false;
  return day > now.day || (judgesPast && day >= now.day - judgedDays);
}

function lackOf({ now }: Snapshot, race: Race, volume: TaperVolume): Missing | null {
  const isNear = race.day <= now.day + askedDays;
  if (race.priority === "A" && race.type === null) return lacks("race-distance", race, 0, 1);
  const planned = volume.runs(volume.raceWeekFrom, race.day - 1);
  if (planned === 0 && isNear && race.day > now.day + 7) return lacks("plan-to-race", race, 0, 1);
  if (planned === 0) return null;
  if (volume.weeks[0] === null) return lacks("run-distance", race, 0, 1);
  return volume.peak === null
    ? { ...lacks("weeks-of-load", race, volume.knownWeeks, peakWeeks), unit: "weeks" }
    : null;
}

interface Judged {
  readonly severity: Severity;
  readonly key: Key;
  readonly name: Name;
  /** Where it is not the plain threshold. */
  readonly limit?: number;
  readonly comparator: "min" | "max";
  readonly measured: Quantity;
}

function beforeA(volume: TaperVolume, race: Race, t: Limits): Judged | null {
  const cut = volume.cutPct ?? 0;
  const ofCut = (severity: Severity, key: Key, name: Name, comparator: "min" | "max"): Judged => ({
    severity,
    key,
    name,
    comparator,
    measured: { value: cut, unit: "pct" },
  });
  if (isAtMost(cut, 0)) {
    const measured = { value: 100 - cut, unit: "pct" as const };
    return { ...ofCut("warning", "full", "infoPct", "max"), measured, limit: 100 - t.infoPct };
  }
  if (isBelow(cut, t.cautionPct)) return ofCut("caution", "shallow", "cautionPct", "min");
  if (isAbove(cut, t.deepPct)) return ofCut("caution", "deep", "deepPct", "max");
  const isLong = race.type === "race-marathon" || race.type === "race-ultra";
  const step = largestStep(volume.weeks);
  if (isLong && step !== null && !isBelow(step, t.stepPct)) {
    const measured = { value: step, unit: "pct" as const };
    return { ...ofCut("caution", "notFalling", "stepPct", "max"), measured };
  }
  const days = taperDays(volume, t.taperSharePct);
  if (isAbove(days, t.longDays)) {
    return { ...ofCut("caution", "long", "longDays", "max"), measured: { value: days, unit: "days" } };
  }
  if (isAtMost(cut, t.infoPct)) return ofCut("info", "shallow", "infoPct", "min");
  return shapeOf(volume, race, t);
}

/** Intensity and number of runs, where the volume is right. */
function shapeOf(volume: TaperVolume, race: Race, t: Limits): Judged | null {
  if (volume.qualityRuns(race.day - t.qualityDays, race.day - 1) === 0) {
    const measured = { value: daysWithoutQuality(volume, race.day, t.qualityDays), unit: "days" as const };
    return { severity: "info", key: "noQuality", name: "qualityDays", comparator: "max", measured };
  }
  const fewer = (1 - volume.runs(race.day - 14, race.day - 1) / 2 / volume.peakRuns) * 100;
  if (!isAbove(fewer, t.fewerRunsPct)) return null;
  const measured = { value: fewer, unit: "pct" as const };
  return { severity: "info", key: "fewRuns", name: "fewerRunsPct", comparator: "max", measured };
}

/** Days of the weeks in a row, back from the race, that lie below a share of the peak. */
function taperDays({ weeks, peak }: TaperVolume, sharePct: number): number {
  const limit = ((peak ?? 0) * sharePct) / 100;
  const end = weeks.findIndex((week) => week === null || !isBelow(week, limit));
  return (end === -1 ? weeks.length : end) * 7;
}

function beforeB(volume: TaperVolume, race: Race, t: Limits): Judged | null {
  const last = volume.volume(race.day - t.bDays, race.day - 1);
  if (last === null || !volume.peak) return null;
  const share = (last / ((volume.peak / 7) * t.bDays)) * 100;
  if (!isAbove(share, t.bSharePct)) return null;
  const measured = { value: share, unit: "pct" as const };
  return { severity: "info", key: "bRace", name: "bSharePct", comparator: "max", measured };
}

function draftOf(snapshot: Snapshot, race: Race, volume: TaperVolume, found: Judged): Found {
  const { measured, key } = found;
  const isAhead = race.day > snapshot.now.day;
  const target = within(snapshot.open, Math.max(volume.raceWeekFrom, snapshot.now.day), race.day - 1).find(
    ({ type }) => isRun(type),
  );
  const isEstimated = isAbove(volume.estimated, mostEstimated);
  const provenance = isEstimated ? ("estimated" as const) : ("computed" as const);
  const days = { value: measured.unit === "days" ? measured.value : 4, unit: "days" as const };
  return {
    severity: isEstimated ? atMost(found.severity, "info") : found.severity,
    tense: isAhead ? "planned" : "happened",
    subjects: [{ kind: "day", id: race.date, role: "target" }],
    target: isAhead ? (target ?? race.session) : null,
    measured,
    limit: {
      name: found.name,
      comparator: found.comparator,
      ...(found.limit === undefined ? {} : { value: found.limit }),
    },
    facts: [
      { key: "race-week-volume", value: { value: volume.weeks[0] ?? 0, unit: volume.unit }, provenance },
      { key: "peak-volume", value: { value: volume.peak ?? 0, unit: volume.unit }, provenance },
      {
        key: "quality-runs-before-race",
        value: { value: volume.qualityRuns(race.day - 10, race.day - 1), unit: "count" },
        provenance: "computed",
      },
    ],
    message: { key, params: { pct: measured, days } },
    modifiers: [
      ...(race.priority === "B" ? [{ key: "b-race", by: 0 }] : []),
      ...(isEstimated ? [{ key: "estimated", by: -1 }] : []),
    ],
  };
}

const lacks = (missing: string, { date }: Race, have: number, need: number): Missing => ({
  missing,
  have,
  need,
  unit: "sessions",
  subjects: [{ kind: "day", id: date, role: "target" }],
});
