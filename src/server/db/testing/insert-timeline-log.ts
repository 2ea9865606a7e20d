import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import { calendarDate, dayNumber, plusDays } from "@/lib/dates/calendar-date";
import type { ClockTime } from "@/lib/dates/clock-time";
import { instantOf, type TimeZone } from "@/lib/dates/time-zone";
import { type AthleteId, newId } from "@/lib/ids";
import type { Timeline, TimelineSession, TimelineSet } from "@/server/engine/timeline";
import { completedSessions, completedSets } from "../schema/log";
import { answerId, isAsPlanned } from "./timeline-plan-rows";

export interface Placed {
  readonly athleteId: AthleteId;
  /** The id by which a session of the timeline is stored. */
  readonly id: <Id extends string>(key: string) => Id;
}

/** What was done and skipped, and the months that are only known as sums. */
export async function insertTimelineLog(
  owner: PostgresJsDatabase,
  { athleteId, id }: Placed,
  timeline: Timeline,
): Promise<void> {
  const plannedIds = new Set(
    timeline.sessions.filter(({ status }) => status === "planned").map((session) => session.id),
  );
  const answered = new Set<string>();
  const done = [
    ...(timeline.records ?? []).flatMap(runsOfMonth),
    ...(timeline.events ?? []).flatMap(illDays),
    ...timeline.sessions.filter(({ status }) => status !== "planned"),
  ];
  await insertAll(
    owner,
    completedSessions,
    done.map((session) => {
      const [date = "", time = "12:00"] = session.start.split("T");
      const zone = (session.timeZone ?? timeline.athlete.timeZone) as TimeZone;
      const { plannedId } = session;
      const isAnswer = plannedId != null && plannedIds.has(plannedId);
      const isFirst = isAnswer && !answered.has(plannedId);
      if (isFirst) answered.add(plannedId);
      return {
        athleteId,
        id: id<never>(`done ${session.id}`),
        plannedId:
          isAnswer || isAsPlanned(session) ? id<never>(isFirst ? plannedId : answerId(session)) : null,
        status: session.status === "skipped" ? ("skipped" as const) : ("completed" as const),
        skipReason:
          session.status === "skipped"
            ? session.id.startsWith("ill ")
              ? ("ill" as const)
              : ("other" as const)
            : null,
        type: session.type,
        title: session.id,
        date: calendarDate(date),
        start: instantOf(calendarDate(date), time as ClockTime, zone),
        timeZone: zone,
        duration: Math.round((session.durationMin ?? 0) * 60) as never,
        distance: (session.distanceKm == null ? null : Math.round(session.distanceKm * 1000)) as never,
        ascent: (session.elevationGainM ?? null) as never,
        rpe: session.rpe ?? null,
        avgHr: session.avgHr ?? null,
        zoneMinutes: (session.zoneMinutes ?? null) as never,
        source: isAsPlanned(session) ? ("as-planned" as const) : ("manual" as const),
      };
    }),
  );
  await insertAll(
    owner,
    completedSets,
    done.flatMap((session) =>
      (session.sets ?? []).map((set, index) => ({
        athleteId,
        sessionId: id<never>(`done ${session.id}`),
        id: newId<never>(),
        exercise: set.exercise,
        exerciseIndex: index,
        setIndex: 0,
        kind: set.toFailure ? ("failure" as const) : set.warmup ? ("warm-up" as const) : ("working" as const),
        reps: set.reps,
        load: gramsOf(set, timeline),
        rpe: set.rpe ?? (set.rir == null ? null : 10 - set.rir),
      })),
    ),
  );
}

/** On each day of an illness something is skipped for it. */
function illDays({ kind, date, to }: NonNullable<Timeline["events"]>[number]): TimelineSession[] {
  if (kind !== "illness") return [];
  const days = dayNumber(to ?? date) - dayNumber(date) + 1;
  return Array.from({ length: days }, (_, index) => ({
    id: `ill ${plusDays(date, index)}`,
    status: "skipped",
    type: "mobility",
    start: plusDays(date, index),
    durationMin: 20,
  }));
}

/** The distance of a month, a quarter of it a week. */
const runsOfMonth = ({ date, value }: NonNullable<Timeline["records"]>[number]): TimelineSession[] =>
  [0, 7, 14, 21].map((days) => ({
    id: `month ${plusDays(date, days)}`,
    status: "completed",
    type: "run-easy",
    start: `${plusDays(date, days)}T08:00`,
    durationMin: value * 1.5,
    distanceKm: value / 4,
    rpe: 3,
  }));

function gramsOf({ exercise, loadKg, pct1Rm }: TimelineSet, { athlete }: Timeline) {
  const maximum = athlete.oneRm?.[exercise] ?? usualMaximum;
  const kg = loadKg ?? (pct1Rm == null ? null : (pct1Rm / 100) * maximum);
  return (kg === null ? null : Math.round(kg * 1000)) as never;
}

const usualMaximum = 100;

/** Sets as shares of a maximum are logged as masses: the maximum is in the profile then. */
export function maximaOf({ sessions }: Timeline): Record<string, number> {
  const sets = sessions.flatMap((session) => (session.status === "planned" ? [] : (session.sets ?? [])));
  return Object.fromEntries(
    sets.flatMap(({ exercise, pct1Rm, loadKg }) =>
      pct1Rm != null && loadKg == null ? [[exercise, usualMaximum]] : [],
    ),
  );
}

/** Rows in portions that a statement can carry. */
export async function insertAll(
  owner: PostgresJsDatabase,
  table: Parameters<typeof owner.insert>[0],
  rows: readonly object[],
) {
  for (let from = 0; from < rows.length; from += 500) {
    await owner.insert(table).values(rows.slice(from, from + 500) as never);
  }
}
