import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/dates/calendar-date";
import { type CheckInId, newId, type PlannedSessionId, type RequestId } from "@/lib/ids";
import { plannerOf, readerOf, selfOf } from "@/server/auth/access";
import type { PlannerCtx } from "@/server/auth/scope";
import { consents } from "@/server/db/schema/people";
import { testDatabase } from "@/server/db/testing/database";
import { ctxOf, insertCoachWithAthlete, testNow } from "@/server/db/testing/factories";
import { createSession } from "@/server/services/plan/create-session";
import { previewPublish } from "@/server/services/plan/preview-publish";
import { publish } from "@/server/services/plan/publish";
import { listAthletes } from "@/server/services/roster/list-athletes";
import { checkIn } from "@/server/services/wellness/check-in";
import { listFlags } from "./list-flags";
import { heavyLegs, intervals } from "./testing/short-gap";

const { owner } = testDatabase();
const conflict = "interference/short-gap-before-quality-run";
const illness = "recovery/illness-or-pain";

/** A published conflict, and an athlete who wakes up with a fever on its day. */
async function feverBeforeIntervals() {
  const world = await insertCoachWithAthlete(owner);
  const athleteId = world.athlete.id;
  const request = () => ({ athleteId, requestId: newId<RequestId>() });
  const writing = async (): Promise<PlannerCtx> => {
    const ctx = ctxOf(world.coach, { procedure: "test" });
    return { ...ctx, scope: await plannerOf(ctx, athleteId) };
  };
  for (const content of [heavyLegs, intervals]) {
    const sessionId = newId<PlannedSessionId>();
    const created = await createSession(await writing(), { ...request(), sessionId, content });
    if (!created.ok) throw new Error(created.reason);
  }
  const sessions = (await previewPublish({ ...(await writing()), request: null })).map(
    ({ sessionId, version }) => ({ sessionId, version }),
  );
  await publish(await writing(), { ...request(), sessions });
  const ctx = ctxOf(world.user, { procedure: "wellness.checkIn" });
  const answered = await checkIn(
    { ...ctx, scope: await selfOf(ctx) },
    {
      requestId: newId<RequestId>(),
      id: newId<CheckInId>(),
      date: calendarDate("2026-03-17"),
      sleepQuality: 4,
      energy: 4,
      soreness: 4,
      stress: 4,
      mood: 4,
      sleepHours: 8,
      restingHr: null,
      hrvRmssdMs: null,
      symptoms: ["fever"],
      pain: [],
      tags: [],
      cycle: null,
      note: "",
    },
  );
  const flagsOf = async (who: "coach" | "user") => {
    const reading = ctxOf(world[who]);
    const list = await listFlags(
      { ...reading, scope: await readerOf(reading, athleteId) },
      { status: "open", family: null },
    );
    return list.flags.map(({ ruleId, fixCount }) => ({ ruleId, fixes: fixCount > 0 }));
  };
  const countedInRoster = async () => {
    const [row] = await listAthletes(ctxOf(world.coach));
    const { act = 0, adjust = 0, watch = 0 } = row?.openFlags ?? {};
    return act + adjust + watch;
  };
  return { ...world, athleteId, answered, flagsOf, countedInRoster };
}

describe("an illness that is kept from the coach", () => {
  it("shows neither by itself nor by the flags that it mutes", async () => {
    const { flagsOf, countedInRoster } = await feverBeforeIntervals();
    const seen = await flagsOf("coach");
    expect(await countedInRoster()).toBe(seen.length);
    expect(seen).toContainEqual({ ruleId: conflict, fixes: true });
    expect(seen.map(({ ruleId }) => ruleId)).not.toContain(illness);
  });

  it("speaks for the rest to the athlete", async () => {
    const { flagsOf, answered } = await feverBeforeIntervals();
    const seen = (await flagsOf("user")).map(({ ruleId }) => ruleId);
    expect(seen).toContain(illness);
    expect(seen).not.toContain(conflict);
    expect(answered.flags.raised.map(({ ruleId }) => ruleId)).toContain(illness);
    expect(answered.flags.resolved.map(({ ruleId }) => ruleId)).toContain(conflict);
  });

  it("speaks for the rest to a coach who may know it", async () => {
    const { flagsOf, countedInRoster, athleteId, coachingId } = await feverBeforeIntervals();
    const decided = { allowed: true, decidedAt: testNow };
    await owner.insert(consents).values({ athleteId, coachingId, item: "illness-pain", ...decided });
    const seen = (await flagsOf("coach")).map(({ ruleId }) => ruleId);
    expect(seen).toContain(illness);
    expect(seen).not.toContain(conflict);
    expect(await countedInRoster()).toBe(seen.length);
  });
});
