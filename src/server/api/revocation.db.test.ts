import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { newId, type RequestId } from "@/lib/ids";
import { sessionCookies } from "@/server/auth/session";
import { testDatabase } from "@/server/db/testing/database";
import { testNow } from "@/server/db/testing/factories";
import { appRouter } from "./root";
import { proceduresOf, type TriedProcedure } from "./testing/access-checker";
import { matrixSamples } from "./testing/matrix-samples";
import {
  type Actor,
  type ActorName,
  callerOf,
  insertMatrixWorld,
  type MatrixWorld,
  type Target,
} from "./testing/matrix-world";
import { outcomeOf } from "./testing/outcome";
import { copyOf, type PristineCopy } from "./testing/pristine-copy";

process.env.TANDEM_NOW = testNow;

let cookie: string | null = null;
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (name === sessionCookies[1] && cookie ? { value: cookie } : undefined),
  }),
}));

const { GET: workout } = await import("@/app/api/workouts/[athleteId]/[sessionId]/route");
const { GET: calendar } = await import("@/app/feeds/[file]/route");

const { owner, sql } = testDatabase();
const site = "http://tandem.test";
const request = () => ({ requestId: newId<RequestId>() });
let world: MatrixWorld;
let copy: PristineCopy;

beforeAll(async () => {
  world = await insertMatrixWorld(owner);
  copy = await copyOf(sql);
});
beforeEach(() => copy.restore());

const actor = (name: ActorName): Actor => {
  const found = world.actors.find((each) => each.name === name);
  if (!found) throw new Error(`There is no ${name}`);
  return found;
};
const caller = (name: ActorName) => callerOf(actor(name).cookie);

/** The athlete, as themself and as their coach names them. */
function theAthlete(): Target {
  const { linked } = actor("coach");
  if (!linked) throw new Error("The coach coaches nobody");
  return linked;
}

/** Everything that names an athlete: what an open page asks again, what is on its way, what waits on a device. */
const ofAthletes = proceduresOf(appRouter).filter(({ definition }) =>
  definition.meta?.access?.endsWith("-of"),
);
const asCoach = ({ path, call }: TriedProcedure, target: Target, requestId = newId<RequestId>()) =>
  outcomeOf(
    call(actor("coach").cookie, {
      ...matrixSamples[path]?.input(target, actor("coach")),
      requestId,
      athleteId: target.athleteId,
    }),
  );

/** What the athlete's plan, log and flags hold, told apart by when each row was last written. */
const contents = () => sql`
  select 'plan' as of, max(xmin::text::bigint), count(*)::int from planned_session
  union all select 'sent', max(xmin::text::bigint), count(*)::int from published_session
  union all select 'step', max(xmin::text::bigint), count(*)::int from plan_change
  union all select 'flag', max(xmin::text::bigint), count(*)::int from flag
  union all select 'profile', max(xmin::text::bigint), count(*)::int from threshold order by 1`;

async function statusOf(name: ActorName, call: () => Promise<Response>) {
  cookie = actor(name).cookie;
  const response = await call();
  return { status: response.status, text: await response.text() };
}

describe("a coach whom the athlete removes", () => {
  it("is refused everything within a second, however often they asked before, and writes nothing", async () => {
    const target = theAthlete();
    const { athleteId, coachingId, sessionId } = target;
    const queries = ofAthletes.filter(({ definition }) => definition.type === "query");
    // Twice: what was asked for before is kept, and would be answered from there.
    for (const procedure of [...queries, ...queries])
      expect([procedure.path, (await asCoach(procedure, target)).kind]).toEqual([procedure.path, "answer"]);
    const file = () =>
      workout(new Request(`${site}/api/workouts/${athleteId}/${sessionId}`), {
        params: Promise.resolve({ athleteId, sessionId }),
      });
    expect(await statusOf("coach", file)).toMatchObject({ status: 200 });

    await caller("athlete").roster.endCoaching({ ...request(), athleteId, coachingId });
    const left = await contents();
    let slowest = 0;
    for (const procedure of ofAthletes) {
      const began = performance.now();
      const outcome = await asCoach(procedure, target);
      slowest = Math.max(slowest, performance.now() - began);
      expect([procedure.path, outcome]).toMatchObject([
        procedure.path,
        { kind: "refusal", code: "NOT_FOUND" },
      ]);
    }
    expect(slowest).toBeLessThan(1000);
    expect(ofAthletes.length).toBeGreaterThan(60);
    expect(await contents()).toEqual(left);
    expect(await caller("coach").roster.list()).toEqual([]);
    const missing = await statusOf("stranger", file);
    expect(missing.status).toBe(404);
    expect(await statusOf("coach", file)).toEqual(missing);
  });

  it("does not get the first answer of a write again that they send once more", async () => {
    const target = theAthlete();
    const move = ofAthletes.find(({ path }) => path === "plan.move");
    if (!move) throw new Error("There is no plan.move");
    const requestId = newId<RequestId>();
    const first = await asCoach(move, target, requestId);
    expect(first.kind).toBe("answer");
    expect(await asCoach(move, target, requestId)).toEqual(first);
    const { athleteId, coachingId } = target;
    await caller("athlete").roster.endCoaching({ ...request(), athleteId, coachingId });
    expect(await asCoach(move, target, requestId)).toMatchObject({ kind: "refusal", code: "NOT_FOUND" });
  });

  it("stands in the athlete's record with what they looked at, and is told of as ended", async () => {
    const { athleteId, coachingId } = theAthlete();
    await caller("coach").plan.season({ athleteId });
    await caller("athlete").roster.endCoaching({ ...request(), athleteId, coachingId });
    const { days } = await caller("athlete").account.audit({ before: null });
    const people = days.flatMap((day) => day.people);
    expect(people.find(({ role }) => role === "coach")?.seen).toContain("plan");
    expect(people.find(({ role }) => role === "you")?.deeds).toContainEqual(
      expect.objectContaining({ kind: "coaching-ended", coach: "Coach" }),
    );
  });
});

describe("what an athlete takes back", () => {
  it("is not in the coach's next answer, also where that is kept", async () => {
    const { athleteId, coachingId } = theAthlete();
    const coach = caller("coach");
    const read = async () => JSON.stringify(await coach.profile.get({ athleteId }));
    const shown = await read();
    expect(await read()).toBe(shown);
    for (const item of ["body-mass", "illness-pain"] as const)
      await caller("athlete").account.changeConsent({ ...request(), coachingId, item, allowed: false });
    const hidden = await read();
    expect(hidden).not.toBe(shown);
    await caller("athlete").account.changeConsent({
      ...request(),
      coachingId,
      item: "body-mass",
      allowed: true,
    });
    expect(await read()).not.toBe(hidden);
  });

  it("is the calendar link, for every calendar that has it", async () => {
    const secret = "s".repeat(43);
    await caller("athlete").feed.make({ ...request(), secret });
    const ask = () =>
      calendar(new Request(`${site}/feeds/${secret}.ics`), {
        params: Promise.resolve({ file: `${secret}.ics` }),
      });
    expect((await ask()).status).toBe(200);
    await caller("athlete").feed.remove(request());
    expect((await ask()).status).toBe(404);
  });
});
