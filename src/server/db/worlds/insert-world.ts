import { sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { type CalendarDate, plusDays, weekdayOf } from "@/lib/dates/calendar-date";
import { clockTime } from "@/lib/dates/clock-time";
import { type Instant, instantOf, localDateOf } from "@/lib/dates/time-zone";
import type { ThresholdKind } from "@/lib/domain/athlete";
import type { AthleteId, CoachingId, GroupId, UserId } from "@/lib/ids";
import type { Grams } from "@/lib/units/mass";
import { accounts, users } from "../schema/auth";
import { groupMembers, groups } from "../schema/library";
import { completedSessions, completedSets } from "../schema/log";
import { athletes, availabilities, coachings, consents, oneRms, races, thresholds } from "../schema/people";
import { blocks, plannedSessions, publishedSeasons, publishedSessions, weekPlans } from "../schema/plan";
import { checkIns } from "../schema/wellness";
import { insertMessages } from "./insert-messages";
import { seasonRows } from "./season-rows";
import { sessionRows, worldId } from "./session-rows";
import type { WorldAthlete } from "./world";

interface Person {
  readonly key: string;
  readonly name: string;
  readonly email: string;
}

export interface World {
  readonly now: Instant;
  readonly people: readonly Person[];
  readonly athletes: readonly WorldAthlete[];
  /** Key of the person who coaches all the others. */
  readonly coach: string;
  readonly groups?: readonly WorldGroup[];
}

/** Athletes whom the coach plans for together. */
export interface WorldGroup {
  readonly name: string;
  /** Keys of its athletes. */
  readonly members: readonly string[];
}

export const worldUserId = (key: string) => worldId<UserId>(key, "user");
export const worldAthleteId = (key: string) => worldId<AthleteId>(key, "athlete");

/**
 * Writes a world as the owner of the schema, all or nothing. Returns false where its people exist already: then
 * nothing is written.
 */
export async function insertWorld(url: string, world: World): Promise<boolean> {
  const connection = postgres(url, { max: 1, onnotice: () => {}, connection: { TimeZone: "UTC" } });
  try {
    return await drizzle(connection).transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(7263311)`);
      if ((await insertPeople(tx, world)) === 0) return false;
      for (const athlete of world.athletes) await insertAthlete(tx, world, athlete);
      for (const group of world.groups ?? []) await insertGroup(tx, world, group);
      return true;
    });
  } finally {
    await connection.end({ timeout: 5 });
  }
}

type Owner = PostgresJsDatabase;

async function insertPeople(tx: Owner, world: World): Promise<number> {
  const athleteOf = new Map(world.athletes.map((athlete) => [athlete.key, athlete]));
  const inserted = await tx
    .insert(users)
    .values(
      world.people.map(({ key, name, email }) => ({
        id: worldUserId(key),
        name,
        email,
        timeZone: athleteOf.get(key)?.timeZone ?? ("UTC" as never),
        distanceUnit: athleteOf.get(key)?.units?.distance ?? "km",
        massUnit: athleteOf.get(key)?.units?.mass ?? "kg",
        hourCycle: athleteOf.get(key)?.units?.hourCycle ?? "h23",
        coaches: key === world.coach,
        trains: athleteOf.has(key),
        onboardedAt: world.now,
      })),
    )
    .onConflictDoNothing()
    .returning({ id: users.id });
  if (inserted.length === 0) return 0;
  await tx.insert(accounts).values(
    world.people.map(({ key }) => ({
      userId: worldUserId(key),
      type: "oidc",
      provider: "demo",
      providerAccountId: key,
    })),
  );
  return inserted.length;
}

async function insertGroup(tx: Owner, { coach, now }: World, { name, members }: WorldGroup): Promise<void> {
  const coachUserId = worldUserId(coach);
  const groupId = worldId<GroupId>(coach, "group", name);
  await tx.insert(groups).values({ coachUserId, id: groupId, name, createdAt: now });
  const rows = members.map((key) => ({ coachUserId, groupId, athleteId: worldAthleteId(key) }));
  await insertAll(tx, groupMembers, rows);
}

async function insertAthlete(tx: Owner, world: World, athlete: WorldAthlete): Promise<void> {
  const athleteId = worldAthleteId(athlete.key);
  const today = localDateOf(world.now, athlete.timeZone);
  const on = (day: number) => plusDays(today, day);
  await tx.insert(athletes).values({
    id: athleteId,
    userId: worldUserId(athlete.key),
    slug: `${athlete.key.replace("demo-", "")}-${athleteId.slice(0, 4)}`,
    priority: athlete.priority,
    runExperience: athlete.runExperience,
    liftExperience: athlete.liftExperience,
    sex: athlete.sex,
    birthDate: `${Number(today.slice(0, 4)) - athlete.age}-01-15` as CalendarDate,
    timeZone: athlete.timeZone,
  });
  await insertProfile(tx, athlete, athleteId, on);
  await insertCoaching(tx, world, athlete, athleteId);
  await insertSeason(
    tx,
    seasonRows(athlete, { athleteId, today, now: world.now, publishedBy: worldUserId(world.coach) }),
  );

  const rows = sessionRows(athlete, {
    athleteId,
    today,
    now: world.now,
    publishedBy: worldUserId(world.coach),
  });
  await insertAll(tx, plannedSessions, rows.planned);
  await insertAll(tx, publishedSessions, rows.published);
  await insertAll(tx, completedSessions, rows.completed);
  await insertAll(tx, completedSets, rows.sets);
  const entries = (athlete.checkIns ?? []).map(({ day, ...entry }) => {
    const morning = instantOf(on(day), clockTime("06:40"), athlete.timeZone);
    return {
      athleteId,
      id: worldId<never>(athlete.key, "check-in", day),
      date: on(day),
      updatedAt: morning < world.now ? morning : world.now,
      ...entry,
    };
  });
  await insertAll(tx, checkIns, entries);
  await insertMessages(tx, {
    athlete,
    athleteId,
    userId: worldUserId(athlete.key),
    coachUserId: worldUserId(world.coach),
    today,
    sessions: rows.published,
  });
}

/** Statements have a limit of parameters. */
async function insertAll<Table extends PgTable>(
  tx: Owner,
  table: Table,
  rows: readonly Table["$inferInsert"][],
) {
  for (let from = 0; from < rows.length; from += 1000) {
    await tx.insert(table).values(rows.slice(from, from + 1000) as never);
  }
}

async function insertProfile(
  tx: Owner,
  athlete: WorldAthlete,
  athleteId: AthleteId,
  on: (day: number) => CalendarDate,
) {
  const id = (...parts: readonly (string | number)[]) => worldId<never>(athlete.key, ...parts);
  const measured = Object.entries(athlete.thresholds ?? {}) as [ThresholdKind, number][];
  await insertAll(
    tx,
    thresholds,
    measured.map(([kind, value]) => ({
      athleteId,
      id: id("threshold", kind),
      kind,
      value,
      validFrom: on(-150),
    })),
  );
  await insertAll(
    tx,
    oneRms,
    Object.entries(athlete.oneRm ?? {}).map(([exercise, kg]) => ({
      athleteId,
      id: id("one-rm", exercise),
      exercise,
      load: (kg * 1000) as Grams,
      testedOn: on(-60),
    })),
  );
  await insertAll(
    tx,
    races,
    (athlete.races ?? []).map(({ day, km, goal = "", ...race }) => ({
      athleteId,
      id: id("race", day),
      ...race,
      date: on(day),
      distanceMetres: km === undefined ? null : (Math.round(km * 1000) as never),
      goal,
    })),
  );
  await insertAll(
    tx,
    availabilities,
    (athlete.availability ?? []).map(({ dayOfPattern, slot, maxMinutes }) => ({
      athleteId,
      id: id("availability", dayOfPattern, slot),
      weekday: weekdayOf(on(dayOfPattern)),
      slot,
      maxMinutes,
    })),
  );
}

const daysCoached = 180;

async function insertCoaching(tx: Owner, world: World, athlete: WorldAthlete, athleteId: AthleteId) {
  if (athlete.key === world.coach) return;
  const coachingId = worldId<CoachingId>(athlete.key, "coaching");
  // The coach was there for all of the history that the world tells.
  const today = localDateOf(world.now, athlete.timeZone);
  const began = instantOf(plusDays(today, -daysCoached), clockTime("12:00"), athlete.timeZone);
  await tx
    .insert(coachings)
    .values({ athleteId, id: coachingId, coachUserId: worldUserId(world.coach), startedAt: began });
  const decided = [
    ...(athlete.shows ?? []).map((item) => ({ item, allowed: true })),
    ...(athlete.hides ?? []).map((item) => ({ item, allowed: false })),
  ];
  await insertAll(
    tx,
    consents,
    decided.map((each) => ({ ...each, athleteId, coachingId, decidedAt: began })),
  );
}

async function insertSeason(tx: Owner, rows: ReturnType<typeof seasonRows>) {
  await insertAll(tx, blocks, rows.blocks);
  await insertAll(tx, weekPlans, rows.weeks);
  await insertAll(tx, publishedSeasons, rows.published);
}
