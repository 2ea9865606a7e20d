import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { newId } from "@/lib/ids";
import { findStanding } from "./queries/access";
import { exercises } from "./schema/library";
import { athleteRevisions } from "./schema/revision";
import { testDatabase } from "./testing/database";
import { ctxOf, exerciseFacts, insertCoachWithAthlete, insertUser } from "./testing/factories";
import { type Tx, withAnonymousStatement, withTransaction } from "./tx";

const { owner, sql } = testDatabase();

/** Tables with an athlete's id whose rows are in nothing that is kept, and why. */
const notPartOfIt: Readonly<Record<string, string>> = {
  athlete_news: "what open pages are told by",
  athlete_revision: "it is the revision",
  athlete_state: "an answer of the rules, read fresh",
  audit_entry: "read by nobody but the athlete, fresh",
  calendar_feed: "the link of a calendar, read fresh",
  coach_group_member: "how a coach sorts athletes",
  flag: "an answer of the rules, read fresh",
  flag_event: "an answer of the rules, read fresh",
  log_change: "the history of the log, read fresh",
  message: "what people wrote to each other, read fresh",
  notification: "what somebody was told, read fresh",
  other_recording: "what else recorded a session, read fresh",
  plan_application: "read fresh",
  plan_change: "the history of the plan, read fresh",
  plan_job: "what is still to be done, read fresh",
  seen_day: "what coaches looked at, read by nobody but the athlete, fresh",
  sent_change: "what calendars count, read fresh",
  thread_read: "what somebody has read, read fresh",
};
const ofPeople = ["athlete", "coach_exercise", "coach_rule_setting", "user"];

const standing = (
  userId: Parameters<typeof findStanding>[1],
  athleteId: Parameters<typeof findStanding>[2],
) => withAnonymousStatement((tx) => findStanding(tx, userId, athleteId));

describe("the revision of an athlete", () => {
  it("is changed by every way of writing every table that is part of it", async () => {
    const tables = await sql<{ name: string; watched: number }[]>`
      select c.relname as name, (
        select count(distinct t.tgname)::int from pg_trigger t where t.tgrelid = c.oid and t.tgenabled = 'O'
        and t.tgname in ('revision_on_insert', 'revision_on_update', 'revision_on_delete')) as watched
      from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and (
        c.relname in ${sql(ofPeople)} or exists (
          select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'athlete_id'))`;
    const wrong = tables.filter(({ name, watched }) => watched !== (name in notPartOfIt ? 0 : 3));
    expect(wrong).toEqual([]);
    expect(tables.length).toBeGreaterThan(25);
    expect(Object.keys(notPartOfIt).filter((name) => !tables.some((table) => table.name === name))).toEqual(
      [],
    );
  });

  it("is another one after a change and the same after none, and never comes a second time", async () => {
    const { coach, athlete } = await insertCoachWithAthlete(owner);
    const seen: (string | null | undefined)[] = [];
    const look = async () => seen.push((await standing(coach.id, athlete.id))?.revision);
    const write = (date: string) =>
      sql`insert into check_in (athlete_id, id, date, updated_at) values (${athlete.id}, ${newId()}, ${date}, now())`;
    await look();
    await look();
    expect(seen[1]).toBe(seen[0]);
    await write("2026-03-01");
    await look();
    await sql`update athlete set sleep_need_hours = 8 where id = ${athlete.id}`;
    await look();
    await sql`delete from check_in where athlete_id = ${athlete.id}`;
    await look();
    await sql
      .begin(async (tx) => {
        await tx`update athlete set sleep_need_hours = 9 where id = ${athlete.id}`;
        throw new Error("undone");
      })
      .catch(() => {});
    await look();
    expect(seen[5]).toBe(seen[4]);
    expect(new Set(seen).size).toBe(4);
    expect(seen).not.toContain(null);
  });

  it("follows what a coach of the athlete sets for all of theirs, and nobody else's things", async () => {
    const { coach, athlete } = await insertCoachWithAthlete(owner);
    const other = await insertUser(owner, { coaches: true });
    const look = async () => (await standing(coach.id, athlete.id))?.revision;
    const make = (ownerUserId: typeof coach.id) =>
      owner.insert(exercises).values({
        ownerUserId,
        id: newId(),
        ...exerciseFacts,
        name: `Lift ${newId()}`,
        createdAt: "2026-03-17T13:00:00.000Z" as never,
      });
    const before = await look();
    await make(other.id);
    expect(await look()).toBe(before);
    await make(coach.id);
    const after = await look();
    expect(after).not.toBe(before);
    await sql`update "user" set name = 'Another Name' where id = ${coach.id}`;
    expect(await look()).not.toBe(after);
  });

  it("is read by nobody without a link, and written by nobody", async () => {
    const { coach, athlete } = await insertCoachWithAthlete(owner);
    const stranger = await insertUser(owner, { coaches: true });
    expect(await standing(stranger.id, athlete.id)).toBeNull();
    const rows = (user: typeof coach) =>
      withTransaction(ctxOf(user), (tx: Tx) =>
        tx.select().from(athleteRevisions).where(eq(athleteRevisions.athleteId, athlete.id)),
      );
    expect(await rows(stranger)).toHaveLength(0);
    expect(await rows(coach)).toHaveLength(1);
    const change = withTransaction(ctxOf(coach), (tx: Tx) =>
      tx.update(athleteRevisions).set({ revision: newId() }).returning(),
    );
    expect(await change).toHaveLength(0);
  });
});
