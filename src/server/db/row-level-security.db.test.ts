import { readdirSync, readFileSync } from "node:fs";
import { eq, sql } from "drizzle-orm";
import superjson from "superjson";
import { beforeAll, describe, expect, it } from "vitest";
import { newId, type UserId } from "@/lib/ids";
import { insertMatrixWorld, type MatrixWorld, type Target } from "@/server/api/testing/matrix-world";
import { copyOf, type PristineCopy } from "@/server/api/testing/pristine-copy";
import { databaseErrorCode } from "./deadline";
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
import { forgedArguments, queriesOfNoAthlete } from "./testing/forged-queries";
import { type Tx, withAnonymousTransaction, withTransaction } from "./tx";

process.env.TANDEM_NOW = testNow;

const { owner, sql: direct } = testDatabase();

/** What no coach has to do with: who did and looked at what, the link of a calendar. */
const ofAthletesAlone = new Set(["audit_entry", "calendar_feed", "other_recording", "seen_day"]);

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

describe("with every check of the app switched off", () => {
  let world: MatrixWorld;
  let copy: PristineCopy;
  let target: Target;
  let coachUserId: UserId;
  const readers = [
    "stranger",
    "other athlete",
    "other coach",
    "former coach",
    "pending coach",
    "nobody",
  ] as const;
  type Reader = (typeof readers)[number] | "coach";

  beforeAll(async () => {
    world = await insertMatrixWorld(owner);
    copy = await copyOf(direct);
    const linked = world.actors.find(({ name }) => name === "coach")?.linked;
    if (!linked) throw new Error("The coach coaches nobody");
    target = linked;
    const [coaching] = await direct<{ coach: UserId }[]>`
      select coach_user_id as coach from coaching
      where athlete_id = ${target.athleteId} and id = ${target.coachingId}`;
    if (!coaching) throw new Error("The coaching is not there");
    coachUserId = coaching.coach;
  });

  /** Runs as somebody, and takes back what it did. */
  async function runAs<Value>(reader: Reader, work: (tx: Tx) => Promise<Value>): Promise<Value | Error> {
    const done = { value: undefined as Value | undefined };
    const undo = new Error("undo");
    const attempt = async (tx: Tx) => {
      done.value = await work(tx);
      throw undo;
    };
    const name = reader === "nobody" ? null : world.actors.find((each) => each.name === reader)?.userId;
    const running = name
      ? withTransaction({ user: { id: name }, now: testNow, request: null }, attempt)
      : withAnonymousTransaction(attempt);
    const error = await running.catch((reason: Error) => reason);
    return error === undo ? (done.value as Value) : (error as Error);
  }

  const forgedCalls = async (): Promise<Record<string, readonly unknown[]>> =>
    Object.assign({}, ...Object.values(await forgedArguments(owner, target, coachUserId)));

  const tables = async () =>
    (
      await direct`
        select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'athlete_id'
        where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`
    ).map(({ name }) => name as string);

  it("no row of an athlete is read, changed, deleted or added by those who have no link", async () => {
    const problems: string[] = [];
    const ofTarget = sql`athlete_id = ${target.athleteId}`;
    for (const name of await tables()) {
      const table = sql.identifier(name);
      const [stored] =
        await direct`select to_jsonb(t) as row from ${direct(name)} t where athlete_id = ${target.athleteId}`;
      if (!stored) problems.push(`${name}: the world of this test has no row of it`);
      const tries = {
        select: sql`select 1 from ${table} where ${ofTarget}`,
        update: sql`update ${table} set athlete_id = athlete_id where ${ofTarget} returning 1`,
        delete: sql`delete from ${table} where ${ofTarget} returning 1`,
        insert: sql`insert into ${table} select * from jsonb_populate_record(null::${table}, ${JSON.stringify(stored?.row ?? {})}::jsonb) returning 1`,
      };
      for (const reader of readers) {
        for (const [verb, statement] of Object.entries(tries)) {
          // Who coached knows that they did.
          if (name === "coaching" && reader === "former coach" && verb === "select") continue;
          const outcome = await runAs(reader, async (tx) => [...(await tx.execute(statement))]);
          const refused =
            outcome instanceof Error
              ? verb !== "select" && databaseErrorCode(outcome) === "42501"
              : verb !== "insert" && outcome.length === 0;
          if (!refused) problems.push(`${name}: ${reader} could ${verb}: ${outcome}`);
        }
      }
      const seen = await runAs("coach", async (tx) => [...(await tx.execute(tries.select))]);
      const isSeen = Array.isArray(seen) && seen.length > 0;
      if (isSeen === ofAthletesAlone.has(name))
        problems.push(`${name}: the coach sees ${isSeen ? "something" : "nothing"} of it`);
    }
    expect(problems).toEqual([]);
  });

  it("nobody opens an ended coaching again, or puts somebody else into one", async () => {
    const reopened = await runAs("former coach", async (tx) => [
      ...(await tx.execute(sql`update coaching set ended_at = null returning 1`)),
    ]);
    expect(reopened).toEqual([]);
    const moved = await runAs("other coach", async (tx) => [
      ...(await tx.execute(sql`update coaching set athlete_id = ${target.athleteId} returning 1`)),
    ]);
    expect(databaseErrorCode(moved)).toBe("42501");
  });

  it("no coach makes an athlete their own", async () => {
    const coach = world.actors.find(({ name }) => name === "coach")?.userId ?? null;
    for (const change of [sql`user_id = ${coach}`, sql`id = ${newId()}`]) {
      const taken = await runAs("coach", (tx) =>
        tx.execute(sql`update athlete set ${change} where id = ${target.athleteId}`),
      );
      expect(databaseErrorCode(taken)).toBe("42501");
    }
  });

  it("no query gives anything away or changes anything under a forged scope", async () => {
    const calls = await forgedCalls();
    const problems: string[] = [];
    for (const { name, file } of queryFunctions()) {
      const input = calls[name];
      if (!input) continue;
      const module = (await import(`./queries/${file}.ts`)) as Record<
        string,
        (...input: unknown[]) => Promise<unknown>
      >;
      for (const reader of readers) {
        const outcome = await runAs(reader, async (tx) => module[name]?.(tx, ...input));
        // Who coached knows that they did.
        if (name === "listCoaches" && reader === "former coach") continue;
        const refused = outcome instanceof Error ? isRefusal(outcome) : isEmpty(outcome);
        if (!refused) problems.push(`${name}: ${reader} got ${said(outcome).slice(0, 200)}`);
      }
    }
    expect(problems).toEqual([]);
    expect(await copy.changedTables()).toEqual([]);
  });

  it("every query is among those that were tried", async () => {
    const calls = await forgedCalls();
    const untried = queryFunctions().filter(({ name }) => !(name in queriesOfNoAthlete) && !calls[name]);
    expect(untried).toEqual([]);
  });
});

/** Every function of the queries, wherever it is. */
function queryFunctions() {
  const folder = new URL("./queries/", import.meta.url);
  return readdirSync(folder).flatMap((file) =>
    [...readFileSync(new URL(file, folder), "utf8").matchAll(/^export async function (\w+)\(/gm)].map(
      ([, name = ""]) => ({ name, file: file.replace(/\.ts$/, "") }),
    ),
  );
}

/** Nothing at all, however it is shaped. */
function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === false || value === 0) return true;
  if (Array.isArray(value)) return value.length === 0;
  if (value instanceof Map || value instanceof Set) return value.size === 0;
  return typeof value === "object" && Object.values(value).every(isEmpty);
}

// Rows that nobody sees end in "not there"; rows that nobody may write end in the policy's own code.
const isRefusal = (error: Error) =>
  databaseErrorCode(error) === "42501" || /is gone|nothing here|not found/i.test(error.message);

const said = (outcome: unknown) =>
  outcome instanceof Error ? `${outcome.name}: ${outcome.message}` : superjson.stringify(outcome);
