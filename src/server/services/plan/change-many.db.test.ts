import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/dates/calendar-date";
import { testDatabase } from "@/server/db/testing/database";
import { changeMany } from "./change-many";
import { editSession } from "./edit-session";
import { listSessionHistory } from "./list-session-history";
import { coachWithPlan, easyRun, heavyLegs, ids, intervals } from "./testing/planned-world";
import { undoChange } from "./undo-change";

const { owner } = testDatabase();

async function three() {
  const world = await coachWithPlan(owner);
  const run = await world.add(easyRun);
  const legs = await world.add(heavyLegs);
  const locked = await world.add({ ...intervals, locked: true });
  const sessions = [run, legs, locked].map(({ sessionId }) => ({ sessionId, version: 1 }));
  return { ...world, run, legs, sessions };
}

describe("the same for several sessions", () => {
  it("is one step, leaves what is locked, and is undone exactly", async () => {
    const { athleteId, coach, sessions, sessionsNow, placesNow } = await three();
    const before = await sessionsNow();

    const easier = await changeMany(await coach(), {
      ...ids(athleteId),
      sessions,
      change: { kind: "scale", percent: -20 },
    });

    if (!easier.ok) throw new Error(easier.reason);
    expect(easier.label).toBe("2 sessions made 20 % easier, 1 left as it is");
    const minutes = (await sessionsNow()).map(({ title, duration }) => [title, duration / 60]);
    expect(Object.fromEntries(minutes)).toEqual({ "Easy run": 32, "Heavy legs": 48, Intervals: 70 });

    await undoChange(await coach(), { ...ids(athleteId), changeId: easier.changeId });
    const contents = (all: typeof before) => all.map(({ version: _, draft: __, ...rest }) => rest);
    expect(contents(await sessionsNow())).toEqual(contents(before));

    const copied = await changeMany(await coach(), {
      ...ids(athleteId),
      sessions: sessions.slice(0, 1).map(({ sessionId }) => ({ sessionId, version: 3 })),
      change: { kind: "copy", days: 1 },
    });
    expect(copied).toMatchObject({ ok: true, sessions: [{ title: "Easy run", date: "2026-03-20" }] });
    expect((await placesNow()).size).toBe(3);
    expect(await sessionsNow()).toHaveLength(4);
  });

  it("is refused with both versions where one of them was changed since", async () => {
    const { athleteId, coach, run, sessions, placesNow } = await three();
    await editSession(await coach(), {
      ...ids(athleteId),
      sessionId: run.sessionId,
      version: 1,
      content: { ...easyRun, title: "Changed since" },
    });
    const change = { kind: "delete" } as const;
    expect(await changeMany(await coach(), { ...ids(athleteId), sessions, change })).toMatchObject({
      ok: false,
      reason: "changed-elsewhere",
      theirs: { title: "Changed since" },
    });
    expect((await placesNow()).size).toBe(3);
  });
});

describe("the history of a session", () => {
  it("says who changed what, newest first, and nothing of other sessions", async () => {
    const { athleteId, coach, run, sessions, coachUser } = await three();
    await changeMany(await coach(), { ...ids(athleteId), sessions, change: { kind: "move", days: 1 } });
    const history = await listSessionHistory(await coach(), { sessionId: run.sessionId });
    expect(history).toMatchObject([
      {
        actorName: coachUser.name,
        before: { date: "2026-03-19" },
        after: { date: calendarDate("2026-03-20") },
      },
      { label: "Added Easy run", before: null },
    ]);
  });
});
