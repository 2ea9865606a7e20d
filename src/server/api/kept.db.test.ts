import { isDeepStrictEqual } from "node:util";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plusDays } from "@/lib/dates/calendar-date";
import { localDateOf, type TimeZone } from "@/lib/dates/time-zone";
import { newId, type RequestId } from "@/lib/ids";
import { coachings } from "@/server/db/schema/people";
import { plannedSessions } from "@/server/db/schema/plan";
import { testDatabase } from "@/server/db/testing/database";
import { insertCoaching, insertUser, testNow } from "@/server/db/testing/factories";
import { appRouter } from "./root";
import { proceduresOf, type Sample } from "./testing/access-checker";
import { type Instance, startInstance } from "./testing/instance";
import { matrixSamples } from "./testing/matrix-samples";
import { type Actor, type ActorName, insertMatrixWorld, type MatrixWorld } from "./testing/matrix-world";
import { isRefused, type Outcome, outcomeOf } from "./testing/outcome";
import { recordStatements } from "./testing/statements";

process.env.TANDEM_NOW = testNow;

const { owner, sql, url } = testDatabase();
const procedures = new Map(proceduresOf(appRouter).map((procedure) => [procedure.path, procedure]));
let world: MatrixWorld;
let otherProcess: Instance;

beforeAll(async () => {
  [world, otherProcess] = await Promise.all([insertMatrixWorld(owner), startInstance(url, testNow)]);
});
afterAll(() => otherProcess.kill());

/** As after a restart. */
const forget = () => {
  delete (globalThis as { tandemKept?: unknown }).tandemKept;
};

const actorOf = (name: ActorName): Actor => {
  const actor = world.actors.find((each) => each.name === name);
  if (!actor) throw new Error(`There is no ${name}`);
  return actor;
};

/** Whoever would change what is kept, and so everybody else's answers, is stopped from here on. */
function freezeKept(): void {
  const freeze = (value: unknown): void => {
    if (typeof value !== "object" || value === null || Object.isFrozen(value)) return;
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  };
  const { tandemKept = new Map() } = globalThis as {
    tandemKept?: Map<string, { readings: Map<string, unknown> }>;
  };
  for (const { readings } of tandemKept.values()) [...readings.values()].forEach(freeze);
}

const inputOf = (sample: Sample | undefined, actor: Actor) => {
  const target = actor.linked ?? actor.own;
  if (!sample || !target) throw new Error("There is nothing to call it with");
  return { requestId: newId<RequestId>(), athleteId: target.athleteId, ...sample.input(target, actor) };
};

async function call(path: string, actor: Actor, input: unknown): Promise<Outcome> {
  const procedure = procedures.get(path);
  if (!procedure) throw new Error(`There is no ${path}`);
  return outcomeOf(procedure.call(actor.cookie, input));
}

type Readings = Readonly<Partial<Record<ActorName, readonly string[]>>>;

/** Answered from what was kept alone. */
const whole = {
  coach: ["plan.week", "plan.previewMoves", "plan.previewSeason", "progress.get"],
  athlete: ["plan.week"],
};
/** Answered from what was kept and more. */
const inPart = { coach: ["overview.get", "progress.recordsOf"] };
const others = {
  athlete: ["plan.calendar", "plan.season"],
  coach: ["plan.fixWeek", "plan.previewAddition", "library.previewPlace"],
};

async function read(...all: readonly Readings[]): Promise<Record<string, Outcome>> {
  const answers: Record<string, Outcome> = {};
  for (const readings of all) {
    for (const [name, paths] of Object.entries(readings)) {
      const actor = actorOf(name as ActorName);
      for (const path of paths)
        answers[`${path} for ${name}`] = await call(path, actor, inputOf(matrixSamples[path], actor));
    }
  }
  return answers;
}

/** Writes in an order that looks like none, and those behind everything after which nobody may read any more. */
const writes = () => {
  const last = ["roster.endCoaching", "account.signOutEverywhere", "account.changeRoles"];
  const order = (path: string) =>
    [...path].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997, 7);
  return [...procedures.values()]
    .filter(({ path, definition }) => definition.type === "mutation" && !last.includes(path))
    .map(({ path }) => path)
    .toSorted((a, b) => order(a) - order(b));
};

/**
 * Notes every change of a revision by a transaction that does not hold its athlete: two that take both in two orders
 * would wait for each other.
 */
const watchLocks = () =>
  sql.unsafe(`
    create table unlocked (at timestamptz default clock_timestamp());
    create function note_unlocked() returns trigger language plpgsql security definer as $$ begin
      if not exists (select from public.athlete a where a.id = new.athlete_id
        and pg_current_xact_id()::xid in (a.xmin, a.xmax)) then insert into public.unlocked default values; end if;
      return new;
    end $$;
    create trigger note_unlocked before update on athlete_revision for each row execute function note_unlocked()`);

/** How many there were since it was last asked. */
async function takeNotes(): Promise<number> {
  const [notes] = await sql<{ times: number }[]>`
    with taken as (delete from unlocked returning at) select count(*)::int as times from taken`;
  return notes?.times ?? 0;
}

describe("what is kept", () => {
  it("is what a fresh reading says after every write, for the coach and the athlete", async () => {
    const different: string[] = [];
    const unlocked: string[] = [];
    let done = 0;
    await watchLocks();
    forget();
    await read(whole, inPart);
    for (const path of writes()) {
      let written = 0;
      for (const name of ["coach", "athlete"] as const) {
        const actor = actorOf(name);
        if (!isRefused(await call(path, actor, inputOf(matrixSamples[path], actor)))) written += 1;
        if ((await takeNotes()) > 0) unlocked.push(`${path} by the ${name}`);
      }
      if (written === 0) continue;
      done += 1;
      const found = await read(whole, inPart);
      forget();
      const fresh = await read(whole, inPart);
      for (const [reading, answer] of Object.entries(found)) {
        if (!isDeepStrictEqual(answer, fresh[reading])) different.push(`${reading} after ${path}`);
      }
    }
    expect(different).toEqual([]);
    expect(unlocked).toEqual([]);
    expect(done).toBeGreaterThan(40);
  }, 120_000);

  it("would be found out if a revision stayed, or were changed without holding the athlete", async () => {
    const [coach, athlete] = [actorOf("coach"), actorOf("athlete")];
    const before = await read(whole);
    const edit = sql`update planned_session set title = 'Renamed' where athlete_id = ${idOf(coach)}`;
    await sql`alter table planned_session disable trigger revision_on_update`;
    await edit;
    await sql`alter table planned_session enable trigger revision_on_update`;
    expect(await read(whole)).toEqual(before);
    forget();
    expect(await read(whole)).not.toEqual(before);
    expect(await takeNotes()).toBe(0);
    await sql`update check_in set mood = mood where athlete_id = ${idOf(athlete)}`;
    expect(await takeNotes()).toBe(1);
  });

  it("costs two statements: who asks, and what they are to the athlete", async () => {
    await read(whole);
    const { value, statements } = await recordStatements(() => read(whole));
    expect(Object.values(value).filter(isRefused)).toEqual([]);
    expect(statements).toHaveLength(2 * Object.keys(value).length);
  });

  it("is left as it is by everybody who gets it", async () => {
    forget();
    const first = await read(whole, inPart, others);
    freezeKept();
    expect(await read(whole, inPart, others)).toEqual(first);
    expect(Object.values(first).filter(isRefused)).toEqual([]);
  });

  it("is not of another day", async () => {
    const coach = actorOf("coach");
    const today = localDateOf(testNow, "Europe/Vienna" as TimeZone);
    const dayOf = async () => {
      const outcome = await call("plan.week", coach, inputOf(matrixSamples["plan.week"], coach));
      return outcome.kind === "answer" ? (outcome.value as { today: string }).today : null;
    };
    expect(await dayOf()).toBe(today);
    const zone = (name: string) => sql`update athlete set time_zone = ${name} where id = ${idOf(coach)}`;
    await zone("Pacific/Kiritimati");
    expect(await dayOf()).toBe(plusDays(today, 1));
    await zone("Europe/Vienna");
    expect(await dayOf()).toBe(today);
  });

  it("is given up for what another process writes", async () => {
    const coach = actorOf("coach");
    const week = inputOf(matrixSamples["plan.week"], coach);
    const before = await call("plan.week", coach, week);
    const written = await otherProcess.call(
      "plan.create",
      coach.cookie,
      inputOf(matrixSamples["plan.create"], coach),
    );
    expect(written).toMatchObject({ kind: "answer", value: { ok: true } });
    const after = await call("plan.week", coach, week);
    expect(countOf(after)).toBe(countOf(before) + 1);
  });

  it("stays where a write is rolled back, and nothing of that write is in it", async () => {
    const coach = actorOf("coach");
    const week = inputOf(matrixSamples["plan.week"], coach);
    const before = await call("plan.week", coach, week);
    await owner
      .transaction(async (tx) => {
        await tx.delete(plannedSessions).where(eq(plannedSessions.athleteId, idOf(coach)));
        expect(await call("plan.week", coach, week)).toEqual(before);
        throw new Error("undone");
      })
      .catch(() => {});
    const { value, statements } = await recordStatements(() => call("plan.week", coach, week));
    expect(value).toEqual(before);
    expect(statements).toHaveLength(2);
  });

  it("is for nobody whose link has ended or who may see less than before", async () => {
    const athlete = actorOf("athlete");
    const coach = await insertUser(owner, { coaches: true });
    const coachingId = await insertCoaching(owner, coach.id, idOf(athlete));
    const cookie = newId();
    await sql`insert into sign_in_session (session_token, user_id, expires) values (${cookie}, ${coach.id}, '2099-01-01')`;
    const second = { ...actorOf("coach"), cookie };
    const consent = (allowed: boolean, at: string) =>
      sql`insert into consent (athlete_id, coaching_id, item, allowed, decided_at)
        values (${idOf(athlete)}, ${coachingId}, 'illness-pain', ${allowed}, ${at})`;
    const timeOff = inputOf(matrixSamples["plan.setTimeOff"], second);
    Object.assign(timeOff, {
      timeOffId: newId(),
      after: { kind: "ill", startsOn: "2026-03-19", endsOn: "2026-03-19", maxMinutes: 0 },
    });
    const off = async () => {
      const outcome = await call("plan.week", second, inputOf(matrixSamples["plan.week"], second));
      if (outcome.kind === "refusal") return outcome.code;
      return (outcome.value as { timesOff: { kind: string }[] }).timesOff.map(({ kind }) => kind);
    };

    await consent(true, "2026-03-17T10:00:00Z");
    expect(await call("plan.setTimeOff", second, timeOff)).toMatchObject({
      kind: "answer",
      value: { ok: true },
    });
    expect(await off()).toContain("ill");
    await consent(false, "2026-03-17T11:00:00Z");
    expect(await off()).not.toContain("ill");
    await owner.update(coachings).set({ endedAt: testNow }).where(eq(coachings.id, coachingId));
    expect(await off()).toBe("NOT_FOUND");
  });
});

const idOf = ({ linked, own }: Actor) => {
  const target = linked ?? own;
  if (!target) throw new Error("They have no athlete");
  return target.athleteId;
};

const countOf = (outcome: Outcome) =>
  outcome.kind === "answer" ? (outcome.value as { sessions: unknown[] }).sessions.length : Number.NaN;
