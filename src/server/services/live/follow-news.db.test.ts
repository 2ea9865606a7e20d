import { eq, sql as statement } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { newId, type UserId } from "@/lib/ids";
import { athletes, coachings } from "@/server/db/schema/people";
import { testDatabase } from "@/server/db/testing/database";
import {
  ctxOf,
  insertAthlete,
  insertCoaching,
  insertCoachWithAthlete,
  insertUser,
} from "@/server/db/testing/factories";
import { followNews, type News, type NewsUpTo } from "./follow-news";

const { owner, sql } = testDatabase();

type Person = Parameters<typeof ctxOf>[0];

/** A stream of somebody, as an open page has it. */
async function open(person: Person, from: string | null = null) {
  const ends = new AbortController();
  const stream = followNews(ctxOf(person), from, ends.signal);
  let upTo = from;
  const next = async (): Promise<News> => {
    const { value } = (await stream.next()) as { value: NewsUpTo };
    upTo = value.upTo;
    return value.news;
  };
  if (from === null) expect(await next()).toEqual({ athleteIds: [], person: false });
  return {
    next,
    upTo: () => upTo,
    close: async () => {
      ends.abort();
      await stream.return();
    },
  };
}

const train = (athleteId: string) =>
  owner
    .update(athletes)
    .set({ sleepNeedHours: 7 + Math.random() })
    .where(eq(athletes.id, athleteId as never));

/** A coach of two. */
async function insertCoachOfTwo() {
  const first = await insertCoachWithAthlete(owner);
  const { athlete: other } = await insertAthlete(owner);
  await insertCoaching(owner, first.coach.id, other.id);
  return { ...first, other };
}

describe("news", () => {
  it("reach every stream of those who read the athlete, and nobody else's", async () => {
    const { coach, user, athlete } = await insertCoachWithAthlete(owner);
    const stranger = await insertUser(owner, { coaches: true });
    const streams = await Promise.all([coach, coach, user].map((person) => open(person)));
    const theirs = await open(stranger);
    await train(athlete.id);
    for (const stream of streams)
      expect(await stream.next()).toEqual({ athleteIds: [athlete.id], person: false });
    const { athlete: another } = await insertAthlete(owner);
    await insertCoaching(owner, stranger.id, another.id);
    const told = await theirs.next();
    expect(told.person).toBe(true);
    expect(told.athleteIds).not.toContain(athlete.id);
    await Promise.all([...streams, theirs].map((stream) => stream.close()));
  });

  it("come once for all that a transaction does, and not for what is rolled back", async () => {
    const { coach, athlete, other } = await insertCoachOfTwo();
    const stream = await open(coach);
    await owner
      .transaction(async (tx) => {
        await tx.update(athletes).set({ sleepNeedHours: 6 }).where(eq(athletes.id, athlete.id));
        throw new Error("undone");
      })
      .catch(() => {});
    await train(other.id);
    expect((await stream.next()).athleteIds).toEqual([other.id]);
    await owner.transaction(async (tx) => {
      for (const hours of [7, 8, 9])
        await tx.update(athletes).set({ sleepNeedHours: hours }).where(eq(athletes.id, athlete.id));
      await tx.execute(
        statement`insert into check_in (athlete_id, id, date, updated_at) values (${athlete.id}, ${newId()}, '2026-03-01', now())`,
      );
    });
    expect(await stream.next()).toEqual({ athleteIds: [athlete.id], person: false });
    await train(other.id);
    expect((await stream.next()).athleteIds).toEqual([other.id]);
    await stream.close();
  });

  it("go on from where a stream broke off, with all that came meanwhile", async () => {
    const { coach, athlete, other } = await insertCoachOfTwo();
    const stream = await open(coach);
    await train(athlete.id);
    await stream.next();
    await stream.close();
    await train(other.id);
    const again = await open(coach, stream.upTo());
    expect((await again.next()).athleteIds).toContain(other.id);
    await again.close();
  });

  it("miss nothing that commits in another order than it began", async () => {
    const { coach, athlete, other } = await insertCoachOfTwo();
    const stream = await open(coach);
    let commit = () => {};
    const held = new Promise<void>((resolve) => {
      commit = resolve;
    });
    let begun = () => {};
    const hasBegun = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const slow = owner.transaction(async (tx) => {
      await tx.update(athletes).set({ sleepNeedHours: 6.5 }).where(eq(athletes.id, athlete.id));
      begun();
      await held;
    });
    await hasBegun;
    await train(other.id);
    expect((await stream.next()).athleteIds).toEqual([other.id]);
    await stream.close();
    commit();
    await slow;
    const again = await open(coach, stream.upTo());
    expect((await again.next()).athleteIds).toContain(athlete.id);
    await again.close();
  });

  it("catch up after the connection that listens was cut", async () => {
    const { coach, athlete } = await insertCoachWithAthlete(owner);
    const stream = await open(coach);
    const waiting = stream.next();
    const listening = sql`from pg_stat_activity
      where application_name = 'tandem news' and datname = current_database() and query like 'listen%'`;
    // The first answer of a stream does not wait for the connection that listens.
    await expect.poll(() => sql`select pid ${listening}`).toHaveLength(1);
    await sql`select pg_terminate_backend(pid) ${listening}`;
    await train(athlete.id);
    expect((await waiting).athleteIds).toEqual([athlete.id]);
    const after = stream.next();
    await train(athlete.id);
    expect((await after).athleteIds).toEqual([athlete.id]);
    await stream.close();
  });

  it("of an athlete end within a second of their coaching, in a stream that is open", async () => {
    const { coach, athlete, coachingId, other } = await insertCoachOfTwo();
    const stream = await open(coach);
    const waiting = stream.next();
    const ended = Date.now();
    await owner
      .update(coachings)
      .set({ endedAt: "2026-03-17T13:00:00.000Z" as never })
      .where(eq(coachings.id, coachingId));
    expect(await waiting).toEqual({ athleteIds: [], person: true });
    expect(Date.now() - ended).toBeLessThan(1_000);
    await train(athlete.id);
    await train(other.id);
    expect((await stream.next()).athleteIds).toEqual([other.id]);
    await stream.close();
  });

  it("tell a coach of somebody who joins them, and of what they do from then on", async () => {
    const coach = await insertUser(owner, { coaches: true });
    const { athlete } = await insertAthlete(owner);
    const stream = await open(coach);
    const joined = stream.next();
    await insertCoaching(owner, coach.id as UserId, athlete.id);
    expect((await joined).person).toBe(true);
    const trained = stream.next();
    await train(athlete.id);
    expect((await trained).athleteIds).toEqual([athlete.id]);
    await stream.close();
  });

  it("of a database that was restored to an earlier point start with everybody", async () => {
    const { coach, athlete } = await insertCoachWithAthlete(owner);
    await train(athlete.id);
    const stream = await open(coach, "9000000000000000");
    expect((await stream.next()).athleteIds).toEqual([athlete.id]);
    await stream.close();
  });
});
