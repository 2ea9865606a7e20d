import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/dates/calendar-date";
import { isoWeek } from "@/lib/dates/week";
import type { ArrangementRequest } from "@/lib/schemas/arrangement";
import { testDatabase } from "@/server/db/testing/database";
import { insertCoaching, insertUser } from "@/server/db/testing/factories";
import { arrange } from "./arrange";
import { followMove } from "./follow-move";
import { listChanges } from "./list-changes";
import { moveSession } from "./move-session";
import { previewArrangement } from "./preview-arrangement";
import { coachWithPlan, easyRun, heavyLegs, ids, intervals, planner } from "./testing/planned-world";
import { undoChange } from "./undo-change";

const { owner } = testDatabase();
const on = (day: number) => calendarDate(`2026-03-${day}`);

async function threeDays() {
  const world = await coachWithPlan(owner);
  const legs = await world.add({ ...heavyLegs, date: on(18) });
  await world.add({ ...intervals, date: on(19) });
  await world.add({ ...easyRun, title: "Locked run", date: on(20), locked: true });
  await world.add({ ...easyRun, date: on(21) });
  return { ...world, legs };
}

describe("a move that the following days follow", () => {
  it.each([
    ["push", { "Heavy legs": "2026-03-19 pm", Intervals: "2026-03-20 am", "Easy run": "2026-03-22 am" }],
    ["shift", { "Heavy legs": "2026-03-19 pm", Intervals: "2026-03-20 am", "Easy run": "2026-03-22 am" }],
  ] as const)("is one step with it, which one undo takes back: %s", async (how, expected) => {
    const { athleteId, coach, legs, placesNow } = await threeDays();
    const before = await placesNow();
    const moved = await moveSession(await coach(), {
      ...ids(athleteId),
      sessionId: legs.sessionId,
      version: 1,
      date: on(19),
      slot: "pm",
      startTime: null,
    });
    if (!moved.ok) throw new Error(moved.reason);
    const steps = (await listChanges(await coach())).length;

    const followed = await followMove(await coach(), { ...ids(athleteId), changeId: moved.changeId, how });

    if (!followed.ok) throw new Error(followed.reason);
    expect(followed.changeId).toBe(moved.changeId);
    expect(Object.fromEntries(await placesNow())).toEqual({ ...expected, "Locked run": "2026-03-20 am" });
    expect((await listChanges(await coach())).length).toBe(steps);
    await undoChange(await coach(), { ...ids(athleteId), changeId: moved.changeId });
    expect(await placesNow()).toEqual(before);
  });

  it("is refused for a step that moved nothing, and where nothing follows", async () => {
    const { athleteId, add, coach } = await coachWithPlan(owner);
    const { sessionId, changeId } = await add(heavyLegs);
    expect(await followMove(await coach(), { ...ids(athleteId), changeId, how: "push" })).toEqual({
      ok: false,
      reason: "not-found",
    });
    const moved = await moveSession(await coach(), {
      ...ids(athleteId),
      sessionId,
      version: 1,
      date: on(20),
      slot: "pm",
      startTime: null,
    });
    if (!moved.ok) throw new Error(moved.reason);
    const input = { ...ids(athleteId), changeId: moved.changeId, how: "shift" as const };
    expect(await followMove(await coach(), input)).toEqual({ ok: false, reason: "nothing-follows" });
  });
});

describe("a rest day", () => {
  const arrangement = { kind: "insert-rest", date: on(18), reach: "week" } as const;

  it("is inserted as previewed, in one step that undo takes back", async () => {
    const { athleteId, coach, placesNow } = await threeDays();
    const before = await placesNow();
    const preview = await previewArrangement(await coach(), { arrangement });
    expect(preview.changes.map(({ before: was, after }) => [was?.title, was?.date, after?.date])).toEqual([
      ["Heavy legs", on(18), on(19)],
      ["Intervals", on(19), on(20)],
      ["Easy run", on(21), on(22)],
    ]);
    expect(preview.stays).toMatchObject([{ session: { title: "Locked run" }, reason: "locked" }]);

    const done = await arrange(await coach(), { ...ids(athleteId), arrangement, seen: [...preview.seen] });
    if (!done.ok) throw new Error(done.reason);
    expect(done).toMatchObject({ label: "Rest day on Wed 18" });
    expect(done.flags.resolved.length).toBe(preview.clears.length);
    expect([...(await placesNow()).values()].filter((place) => place.startsWith(on(18)))).toEqual([]);
    await undoChange(await coach(), { ...ids(athleteId), changeId: done.changeId });
    expect(await placesNow()).toEqual(before);
  });

  it("is not inserted where the plan changed since the preview", async () => {
    const { athleteId, add, coach, placesNow } = await threeDays();
    const { seen } = await previewArrangement(await coach(), { arrangement });
    await add({ ...easyRun, title: "Added since", date: on(18) });
    const before = await placesNow();
    expect(await arrange(await coach(), { ...ids(athleteId), arrangement, seen: [...seen] })).toEqual({
      ok: false,
      reason: "preview-outdated",
    });
    expect(await placesNow()).toEqual(before);
  });
});

describe("a copied week", () => {
  it("comes from another athlete's plan only for who writes both, as one step in the plan it goes to", async () => {
    const source = await threeDays();
    const target = await coachWithPlan(owner);
    const stranger = await insertUser(owner, { coaches: true });
    await insertCoaching(owner, source.coachUser.id, target.athleteId);
    const arrangement: ArrangementRequest = {
      kind: "copy-week",
      sourceAthleteId: source.athleteId,
      from: isoWeek("2026-W12"),
      to: [isoWeek("2026-W13"), isoWeek("2026-W14")],
      replace: false,
    };
    const both = () => planner(source.coachUser, target.athleteId);

    const preview = await previewArrangement(await both(), { arrangement });
    expect(preview.changes).toHaveLength(8);
    expect(preview.stays).toEqual([]);
    const done = await arrange(await both(), { ...ids(target.athleteId), arrangement, seen: [] });
    if (!done.ok) throw new Error(done.reason);
    expect(done.label).toBe("Week copied to 2 weeks from another athlete");
    expect(new Set(done.sessions.map(({ athleteId }) => athleteId))).toEqual(new Set([target.athleteId]));
    const again = await previewArrangement(await both(), { arrangement });
    expect(again.changes).toEqual([]);
    const undone = { ...ids(target.athleteId), changeId: done.changeId };
    expect(await undoChange(await both(), undone)).toMatchObject({ ok: true, sessions: [] });

    const onlyTarget = await target.coach();
    await expect(previewArrangement(onlyTarget, { arrangement })).rejects.toMatchObject({
      code: "not-found",
    });
    await insertCoaching(owner, stranger.id, target.athleteId);
    const input = { ...ids(target.athleteId), arrangement, seen: [] };
    await expect(arrange(await planner(stranger, target.athleteId), input)).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
