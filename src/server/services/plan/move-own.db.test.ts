import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/dates/calendar-date";
import {
  type CompletedSessionId,
  newId,
  type PlanChangeId,
  type PlannedSessionId,
  type RequestId,
} from "@/lib/ids";
import { fromMinutes } from "@/lib/units/duration";
import { selfOf } from "@/server/auth/access";
import type { SelfCtx } from "@/server/auth/scope";
import { allowOwnMove } from "@/server/db/queries/own-move";
import { completedSessions } from "@/server/db/schema/log";
import { plannedSessions, publishedSessions } from "@/server/db/schema/plan";
import { testDatabase } from "@/server/db/testing/database";
import { ctxOf, insertAthlete, testNow } from "@/server/db/testing/factories";
import { withTransaction } from "@/server/db/tx";
import { createSession } from "./create-session";
import { editSession } from "./edit-session";
import { listChanges } from "./list-changes";
import { moveOwn } from "./move-own";
import { moveSession } from "./move-session";
import { previewMoves } from "./preview-moves";
import { publish } from "./publish";
import {
  easyRun,
  heavyLegs,
  ids,
  intervals,
  coachWithPlan as plannedWorld,
  planner,
  week,
} from "./testing/planned-world";
import { undoChange } from "./undo-change";
import { undoOwnMove } from "./undo-own-move";

const { owner } = testDatabase();

const friday = { date: calendarDate("2026-03-20"), slot: "pm" as const };
const seen = { date: heavyLegs.date, slot: heavyLegs.slot, startTime: heavyLegs.startTime };

/** An athlete with a coach, and the heavy legs of Wednesday that were sent to them. */
async function sentPlan(content = heavyLegs) {
  const world = await plannedWorld(owner);
  const { sessionId } = await world.add(content);
  await publish(await world.coach(), { ...ids(world.athleteId), sessions: [{ sessionId, version: 1 }] });
  const self = async (requestId = newId<RequestId>()): Promise<SelfCtx> => {
    const ctx = ctxOf(world.user, { procedure: "plan.moveOwn", id: requestId });
    return { ...ctx, scope: await selfOf(ctx) };
  };
  const move = async (to: { date: string; slot: "am" | "pm" }, from = seen) =>
    moveOwn(await self(), {
      requestId: newId<RequestId>(),
      sessionId,
      seen: from,
      date: calendarDate(to.date),
      slot: to.slot,
    });
  const placeIn = async (table: typeof plannedSessions | typeof publishedSessions) => {
    const [row] = await owner.select().from(table).where(eq(table.id, sessionId));
    return row && `${row.date} ${row.slot}`;
  };
  const places = async () => [await placeIn(publishedSessions), await placeIn(plannedSessions)];
  return { ...world, sessionId, self, move, places };
}

const names = async (world: Awaited<ReturnType<typeof sentPlan>>) =>
  (await listChanges(await world.coach())).map(({ actorName, label, undoneAt }) => [
    actorName,
    label,
    undoneAt !== null,
  ]);

describe("an athlete's own move", () => {
  it("puts what was sent and what the coach works on elsewhere, and stands in the coach's changes", async () => {
    const world = await sentPlan();
    expect(await world.move(friday)).toMatchObject({ ok: true, sessions: [friday] });
    expect(await world.places()).toEqual(["2026-03-20 pm", "2026-03-20 pm"]);
    const [session] = await world.sessionsNow();
    expect(session).toMatchObject({ ...friday, draft: null, version: 2 });
    expect((await names(world))[0]).toEqual(["Maya Athlete", "Heavy legs moved to Fri PM", false]);
  });

  it("raises a flag where the rules see one, and none where they do not", async () => {
    const world = await sentPlan();
    const { sessionId } = await world.add({ ...intervals, date: calendarDate("2026-03-22"), key: true });
    await publish(await world.coach(), { ...ids(world.athleteId), sessions: [{ sessionId, version: 1 }] });
    expect(await world.move({ date: "2026-03-19", slot: "am" })).toMatchObject({
      ok: true,
      flags: { raised: [] },
    });
    const late = await world.move(friday, { ...seen, date: calendarDate("2026-03-19"), slot: "am" });
    expect(late.ok && late.flags.raised.length).toBeGreaterThan(0);
  });

  it("answers the slots of its week as they answer the coach", async () => {
    const world = await sentPlan();
    const asked = { week, weeks: 1, sessionId: world.sessionId };
    const own = await previewMoves(await world.self(), asked);
    expect(own).toEqual(await previewMoves(await world.coach(), asked));
    expect(own.slots.filter(({ state }) => state === "clear").length).toBeGreaterThan(3);
  });

  it("can still be made once the time of the session has passed", async () => {
    const world = await sentPlan({ ...easyRun, date: calendarDate("2026-03-17") });
    const asked = { week, weeks: 1, sessionId: world.sessionId };
    const { slots } = await previewMoves(await world.self(), asked);
    expect(slots.filter(({ state }) => state === "past").map(({ date, slot }) => `${date} ${slot}`)).toEqual([
      "2026-03-16 am",
      "2026-03-16 pm",
      "2026-03-17 am",
    ]);
    const here = { date: easyRun.date, slot: easyRun.slot, startTime: null };
    const moved = await world.move(friday, { ...here, date: calendarDate("2026-03-17") });
    expect(moved).toMatchObject({ ok: true });
  });

  it.each([
    ["locked", { locked: true }, "2026-03-20", "locked"],
    ["a race", { type: "race-10k" as const }, "2026-03-20", "race"],
    ["to a day that is over", {}, "2026-03-16", "past"],
    ["out of its week", {}, "2026-03-23", "other-week"],
  ])("is refused: %s", async (_, content, date, reason) => {
    const world = await sentPlan({ ...heavyLegs, ...content });
    expect(await world.move({ date, slot: "pm" })).toEqual({ ok: false, reason });
    expect(await world.places()).toEqual(["2026-03-18 pm", "2026-03-18 pm"]);
  });

  it("is refused for what is logged, and where the session stands elsewhere than was seen", async () => {
    const world = await sentPlan();
    expect(await world.move(friday, { ...seen, slot: "am" })).toEqual({
      ok: false,
      reason: "moved-elsewhere",
    });
    await owner.insert(completedSessions).values({
      athleteId: world.athleteId,
      id: newId<CompletedSessionId>(),
      plannedId: world.sessionId,
      status: "completed",
      type: heavyLegs.type,
      title: heavyLegs.title,
      date: calendarDate("2026-03-17"),
      start: testNow,
      timeZone: "Europe/Vienna" as never,
      duration: fromMinutes(60),
      source: "manual",
    });
    expect(await world.move(friday)).toEqual({ ok: false, reason: "done" });
  });

  it("moves nothing that was not sent", async () => {
    const world = await sentPlan();
    const { sessionId } = await world.add(easyRun);
    const input = { requestId: newId<RequestId>(), sessionId, seen, ...friday };
    expect(await moveOwn(await world.self(), input)).toEqual({ ok: false, reason: "not-found" });
  });

  it("sends no draft with it, and leaves a draft that the coach has put elsewhere", async () => {
    const world = await sentPlan();
    const content = { ...heavyLegs, title: "Squats, still a draft" };
    await editSession(await world.coach(), {
      ...ids(world.athleteId),
      sessionId: world.sessionId,
      version: 1,
      content,
    });
    await world.move(friday);
    const [sent] = await owner
      .select()
      .from(publishedSessions)
      .where(eq(publishedSessions.id, world.sessionId));
    expect(sent).toMatchObject({ title: "Heavy legs", ...friday, firstSentFor: "2026-03-18" });
    const sunday = { date: calendarDate("2026-03-22"), slot: "am" as const };
    const [{ version = 0 } = {}] = await world.sessionsNow();
    await moveSession(await world.coach(), {
      ...ids(world.athleteId),
      sessionId: world.sessionId,
      version,
      ...sunday,
    });
    expect(await world.move({ date: "2026-03-19", slot: "pm" }, { ...seen, ...friday })).toMatchObject({
      ok: true,
    });
    expect(await world.places()).toEqual(["2026-03-19 pm", "2026-03-22 am"]);
  });

  it("is taken back by the athlete as one step, and by the coach as a draft", async () => {
    const world = await sentPlan();
    const moved = await world.move(friday);
    const changeId = moved.ok ? moved.changeId : newId<PlanChangeId>();
    const undo = { requestId: newId<RequestId>(), changeId };
    expect(await undoOwnMove(await world.self(), undo)).toMatchObject({ ok: true });
    expect(await world.places()).toEqual(["2026-03-18 pm", "2026-03-18 pm"]);
    expect((await names(world))[0]).toEqual(["Maya Athlete", "Heavy legs moved to Fri PM", true]);
    expect(await undoOwnMove(await world.self(), undo)).toEqual({ ok: false, reason: "undone-already" });

    const again = await world.move(friday);
    const step = { ...ids(world.athleteId), changeId: again.ok ? again.changeId : changeId };
    expect(await undoChange(await world.coach(), step)).toMatchObject({ ok: true });
    expect(await world.places()).toEqual(["2026-03-20 pm", "2026-03-18 pm"]);
  });

  it("is made once, however often it is sent", async () => {
    const world = await sentPlan();
    const ctx = await world.self();
    const input = { requestId: newId<RequestId>(), sessionId: world.sessionId, seen, ...friday };
    expect(await moveOwn(ctx, input)).toEqual(await moveOwn(ctx, input));
    expect((await names(world)).filter(([name]) => name === "Maya Athlete")).toHaveLength(1);
  });

  it("is an edit of the plan like any other for who has no coach", async () => {
    const { user, athlete } = await insertAthlete(owner);
    const sessionId = newId<PlannedSessionId>();
    await createSession(await planner(user, athlete.id), {
      ...ids(athlete.id),
      sessionId,
      content: heavyLegs,
    });
    const ctx = ctxOf(user, { procedure: "plan.moveOwn" });
    const own = { ...ctx, scope: await selfOf(ctx) };
    const moved = await moveOwn(own, { requestId: newId<RequestId>(), sessionId, seen, ...friday });
    expect(moved).toMatchObject({ ok: true });
    const back = ctxOf(user, { procedure: "plan.undoOwnMove" });
    const undo = {
      requestId: newId<RequestId>(),
      changeId: moved.ok ? moved.changeId : newId<PlanChangeId>(),
    };
    expect(await undoOwnMove({ ...back, scope: own.scope }, undo)).toMatchObject({ ok: true });
  });
});

describe("the wall around it", () => {
  it("takes nothing but another place, of what is not locked, and only while it is opened", async () => {
    const world = await sentPlan();
    const ctx = await world.self();
    const write = (opened: boolean, values: object) =>
      withTransaction({ ...ctx, request: null }, async (tx) => {
        if (opened) await allowOwnMove(tx, ctx.scope);
        const rows = await tx
          .update(publishedSessions)
          .set(values)
          .where(eq(publishedSessions.id, world.sessionId))
          .returning();
        return rows.length;
      });
    expect(await write(false, friday)).toBe(0);
    await expect(write(true, { title: "Easier" })).rejects.toThrow();
    expect(await write(true, friday)).toBe(1);
    await owner
      .update(publishedSessions)
      .set({ locked: true })
      .where(eq(publishedSessions.id, world.sessionId));
    await expect(write(true, { slot: "am" })).rejects.toThrow();
  });
});
