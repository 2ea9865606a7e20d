import { localDateOf, plusSeconds } from "@/lib/dates/time-zone";
import type { Threshold } from "@/lib/domain/athlete";
import type { CompletedSet } from "@/lib/domain/session";
import { newId, type SetId } from "@/lib/ids";
import type { SplitLogInput } from "@/lib/schemas/log";
import { metres } from "@/lib/units/distance";
import { seconds } from "@/lib/units/duration";
import type { WholeLog } from "@/server/db/queries/log-history";
import type { ImportedActivity } from "@/server/import/activity";
import { cutActivity, elapsedAt } from "@/server/import/cut-activity";
import { lapsOf, measuredOf } from "@/server/services/imports/log-of-activity";

type Parts = readonly [WholeLog, WholeLog];

/**
 * A log as the two that it was. What the whole says of time, distance and climb is shared out, so that both add up to
 * it; its effort holds for both. `recording` is what its file says of it, as far as it has one. `null` where the cut
 * does not lie inside.
 */
export function splitWhole(
  log: WholeLog,
  at: SplitLogInput["at"],
  recording: ImportedActivity | null,
  thresholds: readonly Threshold[],
): Parts | null {
  if (log.sets.length > 0) return at.kind === "set" ? splitSets(log, at.setId) : null;
  if (at.kind === "set") return null;
  return recording ? splitRecording(log, at, recording, thresholds) : splitByHand(log, at);
}

type Cut = Exclude<SplitLogInput["at"], { readonly kind: "set" }>;

function splitRecording(
  log: WholeLog,
  at: Cut,
  recording: ImportedActivity,
  thresholds: readonly Threshold[],
): Parts | null {
  const elapsed = at.kind === "lap" ? recording.laps[at.index]?.startSec : elapsedAt(recording, at.seconds);
  if (elapsed === undefined) return null;
  const [first, second] = cutActivity(recording, elapsed);
  const measured = [first, second].map((part) => measuredOf(part, thresholds, log.date));
  const [a, b] = measured as [(typeof measured)[number], (typeof measured)[number]];
  const shares = {
    duration: first.durationSec / (first.durationSec + second.durationSec),
    distance: shareOf(a.distance, b.distance),
    ascent: shareOf(a.ascent, b.ascent),
  };
  const from = (of: typeof a, part: ImportedActivity) => ({
    avgHr: of.avgHr,
    maxHr: of.maxHr,
    zoneMinutes: of.zoneMinutes,
    streamSummary: of.streamSummary,
    bestEfforts: of.bestEfforts,
    laps: lapsOf(part).map((lap) => ({ ...lap, ...missing(lap) })),
  });
  return twoOf(log, { shares, elapsed }, [from(a, first), from(b, second)]);
}

/** Columns that a lap of a file may leave out. */
const missing = ({ distance, avgHr, maxHr }: Partial<WholeLog["laps"][number]>) => ({
  distance: distance ?? null,
  avgHr: avgHr ?? null,
  maxHr: maxHr ?? null,
});

/** Without the samples: laps go to their side, and what no lap tells is not known of a part. */
function splitByHand(log: WholeLog, at: Cut): Parts | null {
  const index = at.kind === "lap" ? log.laps.findIndex((lap) => lap.index === at.index) : -1;
  if (at.kind === "lap" && index < 1) return null;
  const before = at.kind === "lap" ? log.laps.slice(0, index) : [];
  const after = at.kind === "lap" ? log.laps.slice(index) : [];
  const time = at.kind === "lap" ? sum(before, "duration") : at.seconds;
  const whole = at.kind === "lap" ? sum(log.laps, "duration") : log.duration;
  const duration = whole > 0 ? time / whole : 0;
  const byLaps = shareOf(sum(before, "distance"), sum(after, "distance"));
  const shares = { duration, distance: byLaps ?? duration, ascent: duration };
  const from = (laps: WholeLog["laps"]) => ({
    ...heartOf(laps),
    zoneMinutes: null,
    streamSummary: null,
    bestEfforts: null,
    laps: laps.map((lap, position) => ({ ...lap, index: position })),
  });
  return twoOf(log, { shares, elapsed: time }, [from(before), from(after)]);
}

function splitSets(log: WholeLog, setId: SetId): Parts | null {
  const index = log.sets.findIndex(({ id }) => id === setId);
  if (index < 1) return null;
  const duration = index / log.sets.length;
  const shares = { duration, distance: duration, ascent: duration };
  const unknown = {
    avgHr: null,
    maxHr: null,
    zoneMinutes: null,
    streamSummary: null,
    bestEfforts: null,
    laps: [],
  };
  const parts = twoOf(log, { shares, elapsed: log.duration * duration }, [unknown, unknown]);
  return (
    parts && [
      { ...parts[0], sets: numbered(log.sets.slice(0, index)) },
      { ...parts[1], sets: numbered(log.sets.slice(index)) },
    ]
  );
}

/** Sets of a session of their own: exercises and sets count from 0, under ids of their own. */
export function numbered(sets: readonly CompletedSet[]): readonly CompletedSet[] {
  const names: string[] = [];
  const counts = new Map<string, number>();
  return sets.map((set) => {
    if (!names.includes(set.exercise)) names.push(set.exercise);
    const setIndex = counts.get(set.exercise) ?? 0;
    counts.set(set.exercise, setIndex + 1);
    return { ...set, id: newId<SetId>(), exerciseIndex: names.indexOf(set.exercise), setIndex };
  });
}

type Measured = Pick<WholeLog, "avgHr" | "maxHr" | "zoneMinutes" | "streamSummary" | "bestEfforts" | "laps">;
interface Division {
  /** Of the first part, 0–1; null where the recording does not say, then time decides. */
  readonly shares: {
    readonly duration: number;
    readonly distance: number | null;
    readonly ascent: number | null;
  };
  /** Seconds from the start at which the second part begins, pauses counted. */
  readonly elapsed: number;
}

function twoOf(
  log: WholeLog,
  { shares, elapsed }: Division,
  [a, b]: readonly [Measured, Measured],
): Parts | null {
  const duration = Math.round(log.duration * shares.duration);
  if (!(duration > 0 && duration < log.duration)) return null;
  const distance = log.distance && Math.round(log.distance * (shares.distance ?? shares.duration));
  const ascent = log.ascent && Math.round(log.ascent * (shares.ascent ?? shares.duration));
  const start = plusSeconds(log.start, Math.round(elapsed));
  const isFirstLonger = duration * 2 >= log.duration;
  const shared = { ...log, activityKey: null };
  return [
    {
      ...shared,
      ...a,
      duration: seconds(duration),
      elapsed: log.elapsed && seconds(Math.min(Math.round(elapsed), log.elapsed)),
      distance: distance === null ? null : metres(distance),
      ascent: ascent === null ? null : metres(ascent),
      // The plan was answered by the longer part; the athlete can say otherwise.
      plannedId: isFirstLonger ? log.plannedId : null,
      race: isFirstLonger ? log.race : null,
    },
    {
      ...shared,
      ...b,
      title: `${log.title.slice(0, 72)}, part 2`,
      start,
      date: localDateOf(start, log.timeZone),
      duration: seconds(log.duration - duration),
      elapsed: log.elapsed && seconds(Math.max(log.elapsed - Math.round(elapsed), 0)),
      distance: log.distance === null ? null : metres(log.distance - (distance ?? 0)),
      ascent: log.ascent === null ? null : metres(log.ascent - (ascent ?? 0)),
      plannedId: isFirstLonger ? null : log.plannedId,
      race: isFirstLonger ? null : log.race,
      note: "",
    },
  ];
}

const shareOf = (a: number | null, b: number | null): number | null =>
  a === null || b === null || a + b <= 0 ? null : a / (a + b);

const sum = (laps: WholeLog["laps"], key: "duration" | "distance"): number =>
  laps.reduce((total, lap) => total + (lap[key] ?? 0), 0);

function heartOf(laps: WholeLog["laps"]): Pick<Measured, "avgHr" | "maxHr"> {
  const known = laps.flatMap(({ avgHr, duration }) => (avgHr === null ? [] : [{ avgHr, duration }]));
  const time = known.reduce((total, { duration }) => total + duration, 0);
  const beats = known.reduce((total, { avgHr, duration }) => total + avgHr * duration, 0);
  const highest = laps.flatMap(({ maxHr }) => maxHr ?? []);
  return {
    avgHr: time > 0 ? Math.round(beats / time) : null,
    maxHr: highest.length > 0 ? Math.max(...highest) : null,
  };
}
