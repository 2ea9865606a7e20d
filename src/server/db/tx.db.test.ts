import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AppError } from "@/lib/app-error";
import { type InvitationId, newId, type PlannedSessionId, type RequestId } from "@/lib/ids";
import { type Instance, startInstance } from "@/server/api/testing/instance";
import { signIn } from "@/server/api/testing/matrix-world";
import type { Ctx } from "@/server/auth/scope";
import { closePool } from "./client";
import { auditEntries, requestKeys } from "./schema/audit";
import { planChanges, plannedSessions } from "./schema/plan";
import { testDatabase } from "./testing/database";
import { ctxOf, insertCoachWithAthlete, insertUser, testNow } from "./testing/factories";
import { type Tx, withTransaction } from "./tx";

const { owner, sql: direct, url } = testDatabase();

/** An effect that would be there twice if it happened twice. */
const leaveMark = (ctx: Ctx, mark: string) =>
  withTransaction(ctx, async (tx: Tx) => {
    const id = newId();
    await tx.insert(auditEntries).values({
      id,
      at: ctx.now,
      actorUserId: ctx.user.id,
      athleteId: null,
      action: mark,
      details: {},
    });
    return { id, mark, at: new Map([["made", testNow]]), nothing: undefined };
  });

const marks = (mark: string) => owner.select().from(auditEntries).where(eq(auditEntries.action, mark));
const writeOf = async () => ctxOf(await insertUser(owner), { procedure: "test.mark" });

describe("a write", () => {
  it("that two clients send at once happens once, and both get the same answer", async () => {
    const ctx = await writeOf();
    const [one, other] = await Promise.all([leaveMark(ctx, "at once"), leaveMark(ctx, "at once")]);
    expect(other).toEqual(one);
    expect(one.at).toBeInstanceOf(Map);
    expect(await marks("at once")).toHaveLength(1);
  });

  it("that the database gives up waiting for is undone, and can be sent again", async () => {
    const { coach, athlete } = await insertCoachWithAthlete(owner);
    const ctx = ctxOf(coach, { procedure: "test.mark" });
    const write = () =>
      withTransaction(ctx, async (tx) => {
        await tx.execute(sql`set local lock_timeout = 20`);
        await tx.execute(sql`select id from athlete where id = ${athlete.id} for update`);
        return "written";
      });
    await direct.begin(async (held) => {
      await held`select id from athlete where id = ${athlete.id} for update`;
      await expect(write()).rejects.toMatchObject({
        code: "unavailable",
        message: expect.stringContaining("too busy"),
      });
    });
    expect(await write()).toBe("written");
  });

  it("that comes again much later gets its first answer", async () => {
    const ctx = await writeOf();
    const first = await leaveMark(ctx, "again");
    await closePool();
    expect(await leaveMark({ ...ctx, now: "2026-04-16T13:00:00.000Z" as Ctx["now"] }, "again")).toEqual(
      first,
    );
    expect(await marks("again")).toHaveLength(1);
  });

  it("with the key of another one is refused, whether its content or its procedure differs", async () => {
    const ctx = await writeOf();
    const { request } = ctx;
    if (!request) throw new Error("A write has a request");
    await leaveMark(ctx, "reused");
    for (const changed of [{ inputHash: "other" }, { procedure: "test.other" }]) {
      await expect(
        leaveMark({ ...ctx, request: { ...request, ...changed } }, "reused"),
      ).rejects.toMatchObject({ code: "key-reused" });
    }
    expect(await marks("reused")).toHaveLength(1);
  });

  it("of somebody else with the same key is another write", async () => {
    const id = newId<RequestId>();
    for (const user of [await insertUser(owner), await insertUser(owner)]) {
      await leaveMark(ctxOf(user, { procedure: "test.mark", id }), "two people");
    }
    expect(await marks("two people")).toHaveLength(2);
  });

  it("that fails leaves nothing, not even its key, and can be sent again", async () => {
    const ctx = await writeOf();
    const failing = withTransaction(ctx, async (tx) => {
      await tx.insert(auditEntries).values({
        id: newId(),
        at: ctx.now,
        actorUserId: ctx.user.id,
        athleteId: null,
        action: "failed",
        details: {},
      });
      throw new AppError("invalid", "Not like this.");
    });
    await expect(failing).rejects.toMatchObject({ code: "invalid" });
    expect(await marks("failed")).toHaveLength(0);
    expect(await owner.select().from(requestKeys).where(eq(requestKeys.userId, ctx.user.id))).toHaveLength(0);
    expect(await leaveMark(ctx, "failed")).toMatchObject({ mark: "failed" });
  });
});

const nodes: Instance[] = [];
let unavailable = 0;

/** A client that repeats until it hears what became of its write. */
async function sendUntilAnswered(
  node: number,
  cookie: string,
  sent: { path: string; input: unknown },
): Promise<unknown> {
  for (;;) {
    const outcome = await nodes[node]?.call(sent.path, cookie, sent.input);
    if (outcome?.kind === "answer") return outcome.value;
    expect(outcome).toMatchObject({ code: "SERVICE_UNAVAILABLE" });
    unavailable += 1;
  }
}

beforeAll(async () => {
  nodes.push(...(await Promise.all([0, 1].map(() => startInstance(url, testNow)))));
});
afterAll(async () => {
  for (const node of nodes) await node.kill();
});

describe("a storm of repetitions", () => {
  it("over two instances has each effect once, whatever connections are cut", async () => {
    const user = await insertUser(owner, { coaches: true });
    const cookie = await signIn(owner, user);
    const send = (node: number, input: unknown) =>
      sendUntilAnswered(node, cookie, { path: "roster.invite", input });
    const writes = Array.from({ length: 200 }, (_, index) => ({
      requestId: newId<RequestId>(),
      id: newId<InvitationId>(),
      secret: newId().padEnd(43, "x"),
      athleteName: `Storm ${index}`,
    }));

    let over = false;
    const sabotage = cutConnections(() => over);
    const answers = await Promise.all(
      writes.map((input, index) =>
        Promise.all(Array.from({ length: 1 + (index % 5) }, (_, time) => send((index + time) % 2, input))),
      ),
    );
    over = true;
    await sabotage;
    expect(unavailable).toBeGreaterThan(0);

    const replayed = await Promise.all(writes.map((input) => send(0, input)));
    for (const [index, answer] of replayed.entries()) {
      expect(answer).toMatchObject({ athleteName: `Storm ${index}` });
      for (const other of answers[index] ?? []) expect(other).toEqual(answer);
    }
    const [count] = await direct`
      select count(*)::int as effects, count(distinct athlete_name)::int as writes
      from invitation where coach_user_id = ${user.id}`;
    expect(count).toEqual({ effects: 200, writes: 200 });

    const changed = { ...writes[0], athleteName: "Somebody else" };
    expect(await nodes[1]?.call("roster.invite", cookie, changed)).toMatchObject({
      code: "CONFLICT",
      reason: "key-reused",
    });
  });

  /** Ends connections that are in the middle of something, a few dozen in all. */
  async function cutConnections(isOver: () => boolean) {
    for (let cuts = 0; cuts < 24 && !isOver(); cuts += 1) {
      await direct`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'tandem' and state <> 'idle' limit 1`;
      await direct`select pg_sleep(0.03)`;
    }
  }
});

describe("one planned session under many writers", () => {
  it("takes an edit only from who saw what they change", async () => {
    const { coach, athlete } = await insertCoachWithAthlete(owner);
    const cookie = await signIn(owner, coach);
    const athleteId = athlete.id;
    const sessionId = newId<PlannedSessionId>();
    await owner.insert(plannedSessions).values({
      athleteId,
      id: sessionId,
      type: "run-easy",
      title: "0",
      date: "2026-03-18" as never,
      slot: "am",
      duration: 2700 as never,
    });
    const read = async () => {
      const [seen] = await owner.select().from(plannedSessions).where(eq(plannedSessions.id, sessionId));
      if (!seen) throw new Error("The session is gone");
      return seen;
    };

    const tally = { applied: 0, refused: 0 };
    const writer = async (name: number) => {
      for (let edit = 0; edit < 20; edit += 1) {
        const {
          createdAt,
          updatedAt,
          deletedAt,
          position,
          version,
          id,
          athleteId: _,
          ...seen
        } = await read();
        const change = name % 2 ? { title: `${Number(seen.title) + 1}` } : { notes: `${seen.notes}.` };
        const content = { ...seen, ...change };
        const input = { requestId: newId<RequestId>(), athleteId, sessionId, version, content };
        const answer = await sendUntilAnswered(name % 2, cookie, { path: "plan.edit", input });
        if ((answer as { ok: boolean }).ok) tally.applied += 1;
        else {
          expect(answer).toMatchObject({ reason: "changed-elsewhere", mine: content });
          tally.refused += 1;
        }
      }
    };
    await Promise.all(Array.from({ length: 16 }, (_, name) => writer(name)));

    expect(tally.applied + tally.refused).toBe(320);
    expect(tally.refused).toBeGreaterThan(0);
    const end = await read();
    expect(end.version).toBe(1 + tally.applied);
    // Every applied edit added one to what it saw, so that an edit which overwrote another unseen would be missing.
    expect(Number(end.title) + end.notes.length).toBe(tally.applied);
    const history = await owner.select().from(planChanges).where(eq(planChanges.athleteId, athleteId));
    expect(history).toHaveLength(tally.applied);
  });
});

describe("statements that are sent at once", () => {
  const asked = (text: string) => ctxOfReader((tx) => tx.execute(sql.raw(text)));
  const ctxOfReader = async (work: (tx: Tx) => Promise<unknown>) =>
    withTransaction(ctxOf(await insertUser(owner)), work);

  it("fail together where one of them fails, and leave the connections as they were", async () => {
    const both = ctxOfReader((tx) =>
      Promise.all([
        tx.execute(sql`select ${1}::int as one`),
        tx.execute(sql`select ${1}::int / ${0}::int`),
        tx.execute(sql`select ${2}::int as two`),
      ]),
    );
    await expect(both).rejects.toThrow();
    for (let time = 0; time < 12; time += 1) expect(await asked("select 3 as three")).toEqual([{ three: 3 }]);
  });

  it("come back in the order in which they were asked", async () => {
    const answers = await ctxOfReader((tx) =>
      Promise.all([1, 2, 3, 1, 2, 3].map((each) => tx.execute(sql`select ${each}::int as each`))),
    );
    expect(answers).toEqual([1, 2, 3, 1, 2, 3].map((each) => [{ each }]));
  });
});
