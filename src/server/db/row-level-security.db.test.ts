import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { newId } from "@/lib/ids";
import { athletes } from "./schema/people";
import { plannedSessions } from "./schema/plan";
import { testDatabase } from "./testing/database";
import {
  ctxOf,
  insertAthlete,
  insertCoaching,
  insertCoachWithAthlete,
  insertUser,
  testNow,
} from "./testing/factories";
import { withAnonymousTransaction, withTransaction } from "./tx";

const { owner, sql: direct } = testDatabase();

const planned = (athleteId: (typeof athletes.$inferSelect)["id"]) => ({
  athleteId,
  id: newId<never>(),
  type: "run-easy" as const,
  title: "Easy",
  date: "2026-03-18" as never,
  slot: "am" as const,
  duration: 2700 as never,
});

describe("row-level security", () => {
  it("stands on every table that holds an athlete's data", async () => {
    const open = await direct`
      select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'athlete_id'
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
        and (not c.relrowsecurity or not exists (select 1 from pg_policy p where p.polrelid = c.oid))`;
    expect(open.map((row) => row.relname)).toEqual([]);
  });

  it("gives the app's role nothing to own and nothing to bypass", async () => {
    const [role] =
      await direct`select rolsuper, rolbypassrls, rolcanlogin from pg_roles where rolname = 'tandem_app'`;
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcanlogin: false });
    const owned = await direct`select relname from pg_class where relowner = 'tandem_app'::regrole`;
    expect(owned).toHaveLength(0);
    const [current] = await withAnonymousTransaction((tx) => tx.execute(sql`select current_user as role`));
    expect(current).toEqual({ role: "tandem_app" });
  });

  it("hides athletes from strangers, former coaches and nobody, with no check of ours in the way", async () => {
    const { coach, user, athlete } = await insertCoachWithAthlete(owner);
    const stranger = await insertUser(owner, { coaches: true });
    const former = await insertUser(owner, { coaches: true });
    await insertCoaching(owner, former.id, athlete.id, testNow);
    const seenBy = (person: typeof coach) =>
      withTransaction(ctxOf(person), (tx) => tx.select().from(athletes).where(eq(athletes.id, athlete.id)));
    expect(await seenBy(coach)).toHaveLength(1);
    expect(await seenBy(user)).toHaveLength(1);
    expect(await seenBy(stranger)).toHaveLength(0);
    expect(await seenBy(former)).toHaveLength(0);
    expect(await withAnonymousTransaction((tx) => tx.select().from(athletes))).toHaveLength(0);
  });

  it("keeps the working plan from an athlete who has a coach, and gives it to one who has none", async () => {
    const { coach, user, athlete } = await insertCoachWithAthlete(owner);
    const alone = await insertAthlete(owner);
    await owner.insert(plannedSessions).values([planned(athlete.id), planned(alone.athlete.id)]);
    const seenBy = (person: typeof coach) =>
      withTransaction(ctxOf(person), (tx) => tx.select().from(plannedSessions));
    expect(await seenBy(coach)).toHaveLength(1);
    expect(await seenBy(user)).toHaveLength(0);
    expect(await seenBy(alone.user)).toHaveLength(1);
  });

  it("refuses to write into an athlete whom the writer does not coach", async () => {
    const { athlete } = await insertCoachWithAthlete(owner);
    const stranger = await insertUser(owner, { coaches: true });
    const write = withTransaction(ctxOf(stranger), (tx) =>
      tx.insert(plannedSessions).values(planned(athlete.id)),
    );
    await expect(write).rejects.toThrow();
  });

  it("forgets the reader when the transaction ends", async () => {
    const { coach } = await insertCoachWithAthlete(owner);
    await withTransaction(ctxOf(coach), async () => {});
    const rows = await Promise.all(
      Array.from({ length: 12 }, () => withAnonymousTransaction((tx) => tx.select().from(athletes))),
    );
    expect(rows.flat()).toHaveLength(0);
  });
});
