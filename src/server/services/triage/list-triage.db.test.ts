import { beforeAll, describe, expect, it } from "vitest";
import { type AthleteId, newId, type PlannedSessionId, type RequestId } from "@/lib/ids";
import { recordStatements } from "@/server/api/testing/statements";
import { plannerOf } from "@/server/auth/access";
import { testDatabase } from "@/server/db/testing/database";
import { ctxOf, insertAthlete, insertCoaching, insertCoachWithAthlete } from "@/server/db/testing/factories";
import { heavyLegs, intervals as keyIntervals } from "@/server/services/flags/testing/short-gap";
import { createSession } from "@/server/services/plan/create-session";
import { previewPublish } from "@/server/services/plan/preview-publish";
import { publish } from "@/server/services/plan/publish";
import { listTriage } from "./list-triage";

const { owner, sql } = testDatabase();
const intervals = { ...keyIntervals, key: false };

let world: Awaited<ReturnType<typeof insertCoachWithAthlete>>;
const sessionIds: PlannedSessionId[] = [];
const asked = () => listTriage(ctxOf(world.coach));
const rowOf = async (athleteId: AthleteId) =>
  (await asked()).rows.find((each) => each.athleteId === athleteId);

/** Heavy legs on the evening before intervals, sent to the athlete. */
beforeAll(async () => {
  world = await insertCoachWithAthlete(owner);
  const athleteId = world.athlete.id;
  const request = () => ({ athleteId, requestId: newId<RequestId>() });
  const ctx = async () => {
    const asking = ctxOf(world.coach, { procedure: "test" });
    return { ...asking, scope: await plannerOf(asking, athleteId) };
  };
  for (const content of [heavyLegs, intervals]) {
    const sessionId = newId<PlannedSessionId>();
    sessionIds.push(sessionId);
    await createSession(await ctx(), { ...request(), sessionId, content });
  }
  const sessions = (await previewPublish({ ...(await ctx()), request: null })).map(
    ({ sessionId, version }) => ({
      sessionId,
      version,
    }),
  );
  await publish(await ctx(), { ...request(), sessions });
});

/** Another athlete of the coach with a flag of this rule, as if the engine had raised it. */
async function insertFlagged(ruleId = "interference/short-gap-before-quality-run"): Promise<AthleteId> {
  const { athlete } = await insertAthlete(owner);
  await insertCoaching(owner, world.coach.id, athlete.id);
  await sql`insert into flag select (jsonb_populate_record(null::flag, to_jsonb(f)
    || jsonb_build_object('athlete_id', ${athlete.id}::text, 'id', ${newId()}::text, 'rule_id', ${ruleId}::text,
      'finding', f.finding || jsonb_build_object('ruleId', ${ruleId}::text)))).*
    from flag f where f.athlete_id = ${world.athlete.id} and f.rule_id = 'interference/short-gap-before-quality-run'`;
  return athlete.id;
}

describe("who needs a decision", () => {
  it("is said with the flag to decide first, the days ahead, and what is to be logged", async () => {
    expect(await rowOf(world.athlete.id)).toMatchObject({
      name: "Maya Athlete",
      today: "2026-03-17",
      flag: {
        level: "adjust",
        sessionIds,
        date: "2026-03-17",
        hasFix: true,
        threshold: { comparator: "min" },
      },
      sessions: [
        { title: "Heavy legs", date: "2026-03-17", slot: "pm", done: false },
        { title: "Intervals", date: "2026-03-18", slot: "am", done: false },
      ],
      unlogged: null,
      logged: { asked: 0, answered: 0 },
    });
  });

  it("is told nothing that rests on what the athlete keeps from this coach", async () => {
    const shared = await insertFlagged();
    const kept = await insertFlagged("recovery/illness-or-pain");
    expect((await rowOf(shared))?.flag).not.toBeNull();
    expect(await rowOf(kept)).toMatchObject({ flag: null, moreFlags: 0 });
  });

  it("is asked in as many statements for many athletes as for few", async () => {
    const few = await recordStatements(asked);
    for (let count = 0; count < 8; count += 1) await insertFlagged();
    // That they were seen today is written down with the first look.
    await asked();
    const many = await recordStatements(asked);
    expect(many.value.rows.length).toBe(few.value.rows.length + 8);
    expect(many.value.rows.filter(({ flag }) => flag).length).toBe(
      few.value.rows.filter(({ flag }) => flag).length + 8,
    );
    expect(many.statements).toHaveLength(few.statements.length);
  });

  it("knows who has stopped to log, and forgives what was excused", async () => {
    const athleteId = world.athlete.id;
    const days = ["2026-03-10", "2026-03-11", "2026-03-12"];
    for (const date of days) {
      const id = newId();
      await sql`insert into planned_session (athlete_id, id, type, title, date, slot, duration_seconds)
        values (${athleteId}, ${id}, 'run-easy', 'Easy run', ${date}, 'am', 2700)`;
      await sql`insert into published_session (athlete_id, id, type, title, date, slot, duration_seconds, published_at, published_by)
        values (${athleteId}, ${id}, 'run-easy', 'Easy run', ${date}, 'am', 2700, now(), ${world.coach.id})`;
    }
    expect(await rowOf(athleteId)).toMatchObject({ unlogged: 3, logged: { asked: 2, answered: 0 } });
    await sql`insert into time_off (athlete_id, id, kind, starts_on, ends_on) values (${athleteId}, ${newId()}, 'ill', '2026-03-11', '2026-03-11')`;
    expect(await rowOf(athleteId)).toMatchObject({ unlogged: null, logged: { asked: 1, answered: 0 } });
  });

  it("holds nobody whose coaching has ended", async () => {
    await sql`update coaching set ended_at = now() where athlete_id = ${world.athlete.id}`;
    expect(await rowOf(world.athlete.id)).toBeUndefined();
  });
});
