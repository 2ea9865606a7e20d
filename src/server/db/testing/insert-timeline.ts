import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import { v5 } from "uuid";
import { type CalendarDate, calendarDate } from "@/lib/dates/calendar-date";
import type { TimeZone } from "@/lib/dates/time-zone";
import type { RaceKind } from "@/lib/domain/athlete";
import { type AthleteId, newId, type ProfileEntryId, type UserId } from "@/lib/ids";
import type { Timeline } from "@/server/engine/timeline";
import { athletes, injuries, oneRms, races, thresholds, trainingMarks } from "../schema/people";
import { blocks, plannedSessions, publishedSessions, weekPlans } from "../schema/plan";
import { checkIns } from "../schema/wellness";
import { insertUser, testNow } from "./factories";
import { insertAll, insertTimelineLog, maximaOf, type Placed } from "./insert-timeline-log";
import { contentOf, plannedOnce } from "./timeline-plan-rows";

const namespace = "0d9a4b0e-58a1-4a63-9a55-0c1b7c1f7a10";

/** Stores what an engine's input says of an athlete, as its users would have, as far as there is room for it. */
export async function insertTimeline(owner: PostgresJsDatabase, timeline: Timeline): Promise<AthleteId> {
  const { athlete } = timeline;
  const user = await insertUser(owner, { trains: true });
  const athleteId = newId<AthleteId>();
  await owner.insert(athletes).values({
    id: athleteId,
    userId: user.id,
    slug: `athlete-${athleteId}`,
    priority: athlete.priority,
    runExperience: athlete.runExperience,
    liftExperience: athlete.liftExperience,
    sex: athlete.sex ?? null,
    birthDate: athlete.birthYear == null ? null : calendarDate(`${athlete.birthYear}-07-01`),
    sleepNeedHours: athlete.sleepNeedHours ?? null,
    timeZone: athlete.timeZone as TimeZone,
    weekStart: athlete.weekStart,
  });
  const id = <Id extends string>(key: string) => v5(`${athleteId} ${key}`, namespace) as Id;
  await insertFacts(owner, athleteId, timeline);
  await insertPlan(owner, { athleteId, by: user.id, id }, timeline);
  await insertTimelineLog(owner, { athleteId, id }, timeline);
  const mornings = new Map<string, NonNullable<Timeline["wellness"]>[number]>();
  for (const entry of timeline.wellness ?? []) {
    mornings.set(entry.date, { ...mornings.get(entry.date), ...entry });
  }
  await insertAll(
    owner,
    checkIns,
    [...mornings.values()].map((entry) => ({
      ...entry,
      athleteId,
      id: newId<never>(),
      restingHr: entry.restingHr == null ? null : Math.round(entry.restingHr),
      symptoms: (entry.symptoms ?? []) as never,
      pain: (entry.pain ?? []) as never,
      tags: (entry.tags ?? []) as never,
      updatedAt: testNow,
    })),
  );
  return athleteId;
}

async function insertFacts(owner: PostgresJsDatabase, athleteId: AthleteId, timeline: Timeline) {
  const { athlete } = timeline;
  const entry = () => ({ athleteId, id: newId<ProfileEntryId>() });
  const measured = [
    ["resting-hr", athlete.restingHr],
    ["max-hr", athlete.maxHr],
    ["lthr", athlete.lthr],
    ["threshold-pace", athlete.thresholdPaceSecPerKm],
  ] as const;
  const longAgo = calendarDate("2020-01-01");
  await insertAll(
    owner,
    thresholds,
    measured.flatMap(([kind, value]) =>
      value == null ? [] : [{ ...entry(), kind, value, validFrom: longAgo }],
    ),
  );
  await insertAll(
    owner,
    oneRms,
    Object.entries({ ...maximaOf(timeline), ...athlete.oneRm }).map(([exercise, kg]) => ({
      ...entry(),
      exercise,
      load: Math.round(kg * 1000) as never,
      testedOn: longAgo,
    })),
  );
  const events = timeline.events ?? [];
  const stretch = (from: CalendarDate, to: CalendarDate | null | undefined) => ({
    ...entry(),
    startsOn: from,
    endsOn: to ?? from,
  });
  await insertAll(owner, trainingMarks, [
    ...(athlete.marks ?? []).map(({ kind, from, to }) => ({
      ...entry(),
      kind,
      startsOn: from,
      endsOn: to ?? null,
    })),
    ...events.flatMap(({ kind, date, to }) => (kind === "travel" ? [{ ...stretch(date, to), kind }] : [])),
  ]);
  await insertAll(
    owner,
    injuries,
    events.flatMap(({ kind, date, to }) =>
      kind === "injury"
        ? [{ ...entry(), site: "calf", status: "resolved" as const, startedOn: date, endedOn: to ?? date }]
        : [],
    ),
  );
  await insertAll(
    owner,
    races,
    events.flatMap(({ kind, date, distance, priority }) => {
      if (kind !== "strength-meet" && (kind !== "race" || distance == null)) return [];
      return [
        {
          ...entry(),
          name: "Race",
          date,
          kind: raceKindOf(kind, distance),
          priority: priority ?? "B",
          ...metresOf(distance),
        },
      ];
    }),
  );
}

function raceKindOf(kind: "race" | "strength-meet", distance: string | number | null | undefined): RaceKind {
  if (kind === "strength-meet") return kind;
  return typeof distance === "string" ? (`race-${distance}` as RaceKind) : "race-ultra";
}

const metresOf = (distance: string | number | null | undefined) =>
  typeof distance === "number" ? { distanceMetres: Math.round(distance * 1000) as never } : {};

async function insertPlan(owner: PostgresJsDatabase, placed: Placed & { by: UserId }, timeline: Timeline) {
  const { athleteId, by, id } = placed;
  const weeks = timeline.weeks ?? [];
  await insertAll(
    owner,
    blocks,
    weeks.flatMap(({ start, phase, liftPhase }) => {
      const block = () => ({ athleteId, id: newId<never>(), name: "Week", startDate: start, weeks: 1 });
      return [
        ...(phase ? [{ ...block(), lane: "run" as const, phase, runFocus: "endurance" as const }] : []),
        ...(liftPhase ? [{ ...block(), lane: "lift" as const, liftFocus: liftPhase }] : []),
      ];
    }),
  );
  await insertAll(
    owner,
    weekPlans,
    weeks.flatMap(({ start, role }) => (role ? [{ athleteId, startDate: start, role }] : [])),
  );
  const planned = plannedOnce(timeline);
  const rows = planned.map((session) => ({ athleteId, id: id<never>(session.id), ...contentOf(session) }));
  await insertAll(owner, plannedSessions, rows);
  await insertAll(
    owner,
    publishedSessions,
    rows.map((row, index) => ({
      ...row,
      firstSentFor: (planned[index]?.originalStart?.slice(0, 10) ?? null) as CalendarDate | null,
      publishedAt: testNow,
      publishedBy: by,
    })),
  );
}
