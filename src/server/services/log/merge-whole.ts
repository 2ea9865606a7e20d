import { plusSeconds, secondsBetween } from "@/lib/dates/time-zone";
import { type BestEfforts, effortDistances } from "@/lib/domain/best-effort";
import type { StreamSummary } from "@/lib/domain/stream-summary";
import type { HeartRateSeconds } from "@/lib/domain/trimp";
import { metres } from "@/lib/units/distance";
import { seconds } from "@/lib/units/duration";
import type { WholeLog } from "@/server/db/queries/log-history";
import { numbered } from "./split-whole";

/** From this share of the shorter one on, two logs that overlap are the same session, recorded twice (practice). */
const sameSessionShare = 0.5;

/**
 * Two logs of one session as one. Parts that follow each other add up. Two recordings of the same time count once: the
 * longer one is kept and the other fills in what it lacks. Name, kind and plan are those of `kept` where it has them.
 */
export function mergeWhole(kept: WholeLog, other: WholeLog): WholeLog {
  const [first, second] = kept.start <= other.start ? [kept, other] : [other, kept];
  const overlap = secondsBetween(second.start, endOf(first));
  const isTwice = overlap >= sameSessionShare * Math.min(first.duration, second.duration);
  const said = {
    plannedId: kept.plannedId ?? other.plannedId,
    plannedTitle: kept.plannedTitle ?? other.plannedTitle,
    type: kept.type,
    title: kept.title,
    feel: kept.feel ?? other.feel,
    note: [...new Set([first.note, second.note].filter(Boolean))].join("\n\n").slice(0, 2000),
    temperatureC: kept.temperatureC ?? other.temperatureC,
    race: kept.race ?? other.race,
    activityKey: null,
  };
  return isTwice ? { ...sameTwice(kept, other), ...said } : { ...added(first, second, kept), ...said };
}

const endOf = ({ start, duration, elapsed }: WholeLog) => plusSeconds(start, elapsed ?? duration);

function sameTwice(kept: WholeLog, other: WholeLog): WholeLog {
  const [longer, shorter] = kept.duration >= other.duration ? [kept, other] : [other, kept];
  const laps = longer.laps.length > 0 ? longer.laps : shorter.laps;
  const sets = longer.sets.length > 0 ? longer.sets : shorter.sets;
  return {
    ...longer,
    distance: longer.distance ?? shorter.distance,
    ascent: longer.ascent ?? shorter.ascent,
    avgHr: longer.avgHr ?? shorter.avgHr,
    maxHr: longer.maxHr ?? shorter.maxHr,
    zoneMinutes: longer.zoneMinutes ?? shorter.zoneMinutes,
    streamSummary: longer.streamSummary?.heartRate
      ? longer.streamSummary
      : (shorter.streamSummary ?? longer.streamSummary),
    bestEfforts: hasEfforts(longer) ? longer.bestEfforts : (shorter.bestEfforts ?? longer.bestEfforts),
    rpe: kept.rpe ?? other.rpe,
    fileId: longer.fileId ?? shorter.fileId,
    fileName: longer.fileId ? longer.fileName : shorter.fileName,
    laps,
    sets: numbered(sets),
  };
}

function added(first: WholeLog, second: WholeLog, kept: WholeLog): WholeLog {
  const duration = first.duration + second.duration;
  const distance = plus(first.distance, second.distance);
  const ascent = plus(first.ascent, second.ascent);
  return {
    ...kept,
    date: first.date,
    start: first.start,
    timeZone: first.timeZone,
    duration: seconds(duration),
    elapsed: seconds(Math.max(secondsBetween(first.start, endOf(second)), duration)),
    distance: distance === null ? null : metres(distance),
    ascent: ascent === null ? null : metres(ascent),
    rpe: effortOf(first, second),
    avgHr: averageOf(first, second),
    maxHr: first.maxHr === null ? second.maxHr : Math.max(first.maxHr, second.maxHr ?? 0),
    zoneMinutes: zonesOf(first.zoneMinutes, second.zoneMinutes),
    streamSummary: summaryOf(first, second),
    bestEfforts: effortsOf(first, second),
    fileId: kept.fileId ?? first.fileId ?? second.fileId,
    laps: [...lapsOf(first), ...lapsOf(second)].map((lap, index) => ({ ...lap, index })),
    sets: numbered([...first.sets, ...second.sets]),
  };
}

const plus = (a: number | null, b: number | null): number | null => (a === null ? b : a + (b ?? 0));

/** In halves, weighted by time, so that the load stays what it was; unknown where one is. */
function effortOf(a: WholeLog, b: WholeLog): number | null {
  if (a.rpe === null || b.rpe === null) return null;
  return Math.round(((a.rpe * a.duration + b.rpe * b.duration) / (a.duration + b.duration)) * 2) / 2;
}

function averageOf(a: WholeLog, b: WholeLog): number | null {
  if (a.avgHr === null || b.avgHr === null) return a.avgHr ?? b.avgHr;
  return Math.round((a.avgHr * a.duration + b.avgHr * b.duration) / (a.duration + b.duration));
}

/** Minutes that are known: a part without a strap adds none. */
function zonesOf(a: WholeLog["zoneMinutes"], b: WholeLog["zoneMinutes"]): WholeLog["zoneMinutes"] {
  return a && b ? [a[0] + b[0], a[1] + b[1], a[2] + b[2]] : (a ?? b);
}

/** A part without laps of its own is one. */
const lapsOf = ({ laps, duration, distance, avgHr, maxHr }: WholeLog): WholeLog["laps"] =>
  laps.length > 0 ? laps : [{ index: 0, duration, distance, avgHr, maxHr }];

function summaryOf(a: WholeLog, b: WholeLog): StreamSummary | null {
  const [one, two] = [a.streamSummary, b.streamSummary];
  if (!one || !two) return one ?? two;
  const steady = [one.steady, two.steady].filter((part) => part !== null);
  return {
    heartRate: heartOf(one.heartRate, two.heartRate),
    edwardsMinutes:
      one.edwardsMinutes && two.edwardsMinutes
        ? one.edwardsMinutes.map((minutes, at) => minutes + (two.edwardsMinutes?.[at] ?? 0))
        : (one.edwardsMinutes ?? two.edwardsMinutes),
    gradeFactor: gradeOf([a, b]),
    steady: steady.toSorted((left, right) => right.minutes - left.minutes)[0] ?? null,
  };
}

const hasEfforts = ({ bestEfforts }: WholeLog) => Object.keys(bestEfforts ?? {}).length > 0;

/** The faster of each distance; nothing is known of what lies between the two, so none goes from one into the other. */
function effortsOf(first: WholeLog, second: WholeLog): BestEfforts | null {
  const [one, two] = [first.bestEfforts, second.bestEfforts];
  if (!one && !two) return null;
  return Object.fromEntries(
    effortDistances.flatMap((distance) => {
      const [early, late] = [one?.[distance], two?.[distance]];
      if (early && (!late || early.seconds <= late.seconds)) return [[distance, early]];
      return late ? [[distance, { ...late, from: late.from + (first.distance ?? 0) }]] : [];
    }),
  );
}

function heartOf(a: HeartRateSeconds | null, b: HeartRateSeconds | null): HeartRateSeconds | null {
  if (!a || !b) return a ?? b;
  const from = Math.min(a.from, b.from);
  const to = Math.max(a.from + a.seconds.length, b.from + b.seconds.length);
  const at = ({ from: lowest, seconds: held }: HeartRateSeconds, bpm: number) => held[bpm - lowest] ?? 0;
  return {
    from,
    seconds: Array.from({ length: to - from }, (_, index) => at(a, from + index) + at(b, from + index)),
  };
}

/** Weighted by distance; of the parts whose altitudes are known. */
function gradeOf(parts: readonly WholeLog[]): number | null {
  const known = parts.flatMap(({ streamSummary, distance }) =>
    streamSummary?.gradeFactor && distance ? [{ factor: streamSummary.gradeFactor, distance }] : [],
  );
  const all = known.reduce((total, { distance }) => total + distance, 0);
  return all > 0 ? known.reduce((total, { factor, distance }) => total + factor * distance, 0) / all : null;
}
