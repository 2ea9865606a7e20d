import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/dates/calendar-date";
import { clockTime } from "@/lib/dates/clock-time";
import { plusSeconds } from "@/lib/dates/time-zone";
import { newId, type PlannedSessionId, type RequestId } from "@/lib/ids";
import { fromMinutes } from "@/lib/units/duration";
import { completedSessions } from "@/server/db/schema/log";
import { plannedSessions, publishedSessions } from "@/server/db/schema/plan";
import { testDatabase } from "@/server/db/testing/database";
import { ctxOf, insertAthlete, testNow } from "@/server/db/testing/factories";
import { withTransaction } from "@/server/db/tx";
import { applyChange } from "./apply-change";
import { createSession } from "./create-session";
import { deleteSession } from "./delete-session";
import { editSeason } from "./edit-season";
import { editSession } from "./edit-session";
import { listChanges } from "./list-changes";
import { listWeek } from "./list-week";
import { moveSession } from "./move-session";
import { previewMoves } from "./preview-moves";
import { previewPublish } from "./preview-publish";
import { publish } from "./publish";
import { redoChange } from "./redo-change";
import {
  heavyLegs,
  ids,
  intervals,
  coachWithPlan as plannedWorld,
  planner,
  reader,
  week,
} from "./testing/planned-world";
import { undoChange } from "./undo-change";

const { owner, sql } = testDatabase();
const coachWithPlan = () => plannedWorld(owner);

describe("writing the plan", () => {
  it("lets one of two coaches' clients write at once, and shows the other both versions", async () => {
    const { athleteId, add, coach } = await coachWithPlan();
    const { sessionId } = await add(heavyLegs);
    const seen = { ...ids(athleteId), sessionId, version: 1 };

    const answers = await Promise.all([
      editSession(await coach(), { ...seen, ...ids(athleteId), content: { ...heavyLegs, title: "Squats" } }),
      editSession(await coach(), {
        ...seen,
        ...ids(athleteId),
        content: { ...heavyLegs, title: "Deadlifts" },
      }),
    ]);

    const [won] = answers.filter(({ ok }) => ok);
    const [lost] = answers.filter(({ ok }) => !ok);
    expect(won).toMatchObject({ ok: true });
    expect(lost).toMatchObject({ ok: false, reason: "changed-elsewhere" });
    if (lost?.ok !== false || lost.reason !== "changed-elsewhere" || !won?.ok) throw new Error("unreachable");
    expect(lost.theirs?.title).toBe(won.sessions[0]?.title);
    expect(lost.mine?.title).not.toBe(lost.theirs?.title);
  });

  it("answers a repeated write as the first time and does it once", async () => {
    const { athleteId, coach, sessionsNow } = await coachWithPlan();
    const request = newId<RequestId>();
    const input = { athleteId, requestId: request, sessionId: newId<PlannedSessionId>(), content: heavyLegs };
    const sent = { request: { id: request, procedure: "plan.create", inputHash: "same" } };
    const [a, b] = [
      { ...(await coach()), ...sent },
      { ...(await coach()), ...sent },
    ];

    const answers = await Promise.all([createSession(a, input), createSession(b, input)]);

    expect(answers[0]).toEqual(answers[1]);
    expect(await sessionsNow()).toHaveLength(1);
  });

  it("creates a session once, also when it is sent under another request", async () => {
    const { athleteId, coach, sessionsNow } = await coachWithPlan();
    const input = { sessionId: newId<PlannedSessionId>(), content: heavyLegs };

    const first = await createSession(await coach(), { ...ids(athleteId), ...input });
    const second = await createSession(await coach(), { ...ids(athleteId), ...input });

    expect(second).toMatchObject({ ok: true, changeId: first.ok ? first.changeId : "" });
    expect(await sessionsNow()).toHaveLength(1);
  });

  it("moves into another week and keeps what the session asks for", async () => {
    const { athleteId, add, coach, sessionsNow } = await coachWithPlan();
    const { sessionId } = await add(heavyLegs);

    const moved = await moveSession(await coach(), {
      ...ids(athleteId),
      sessionId,
      version: 1,
      date: calendarDate("2026-03-26"),
      slot: "am",
      startTime: null,
    });

    expect(moved).toMatchObject({ ok: true, sessions: [{ date: "2026-03-26", slot: "am", version: 2 }] });
    expect(await sessionsNow()).toHaveLength(0);
  });

  it("keeps a session's time where only its day changes, and takes the usual one of another slot", async () => {
    const { athleteId, add, coach } = await coachWithPlan();
    const { sessionId } = await add({ ...heavyLegs, startTime: clockTime("19:15") });
    const to = { ...ids(athleteId), sessionId, date: calendarDate("2026-03-19") };

    const sameSlot = await moveSession(await coach(), { ...to, version: 1, slot: "pm" });
    expect(sameSlot).toMatchObject({ ok: true, sessions: [{ slot: "pm", startTime: "19:15" }] });
    const otherSlot = await moveSession(await coach(), { ...to, ...ids(athleteId), version: 2, slot: "am" });
    expect(otherSlot).toMatchObject({ ok: true, sessions: [{ slot: "am", startTime: null }] });
  });

  it("refuses to move or delete what is locked or logged", async () => {
    const { athleteId, add, coach } = await coachWithPlan();
    const locked = await add({ ...heavyLegs, locked: true });
    const logged = await add(intervals);
    await owner.insert(completedSessions).values({
      athleteId,
      id: newId(),
      plannedId: logged.sessionId,
      status: "completed",
      type: "run-vo2max",
      title: "Intervals",
      date: intervals.date,
      start: testNow,
      timeZone: "Europe/Vienna" as never,
      duration: fromMinutes(70),
      source: "manual",
    });
    const to = { date: calendarDate("2026-03-20"), slot: "pm", startTime: null } as const;

    const move = async (sessionId: PlannedSessionId) =>
      moveSession(await coach(), { ...ids(athleteId), sessionId, version: 1, ...to });

    expect(await move(locked.sessionId)).toEqual({ ok: false, reason: "locked" });
    expect(await move(logged.sessionId)).toEqual({ ok: false, reason: "done" });
    const gone = { ...ids(athleteId), sessionId: logged.sessionId, version: 1 };
    expect(await deleteSession(await coach(), gone)).toEqual({ ok: false, reason: "done" });
  });

  it("carries out a fix as one step, and never touches a race", async () => {
    const { athleteId, add, coach, sessionsNow } = await coachWithPlan();
    const a = await add(heavyLegs);
    const b = await add(intervals);
    const race = await add({
      ...intervals,
      type: "race-10k",
      title: "City 10",
      date: calendarDate("2026-03-21"),
    });

    const swapped = await applyChange(await coach(), {
      ...ids(athleteId),
      label: "Swap",
      changes: [{ kind: "swap", a: a.sessionId, b: b.sessionId }],
    });
    const refused = await applyChange(await coach(), {
      ...ids(athleteId),
      label: "Drop",
      changes: [{ kind: "drop", sessionId: race.sessionId }],
    });

    expect(swapped).toMatchObject({ ok: true });
    expect(refused).toEqual({ ok: false, reason: "race" });
    const places = new Map((await sessionsNow()).map(({ title, date, slot }) => [title, `${date} ${slot}`]));
    expect(places.get("Heavy legs")).toBe("2026-03-19 am");
    expect(places.get("Intervals")).toBe("2026-03-18 pm");
    expect(await listChanges(await coach())).toHaveLength(4);
  });
});

describe("undo", () => {
  it("takes a creation, a move and a deletion back, and does them again", async () => {
    const { athleteId, add, coach, sessionsNow } = await coachWithPlan();
    const { sessionId, changeId } = await add(heavyLegs);

    expect(await undoChange(await coach(), { ...ids(athleteId), changeId })).toMatchObject({
      ok: true,
      removed: [sessionId],
    });
    expect(await sessionsNow()).toHaveLength(0);
    expect(await redoChange(await coach(), { ...ids(athleteId), changeId })).toMatchObject({ ok: true });
    const [back] = await sessionsNow();
    expect(back).toMatchObject({ id: sessionId, title: "Heavy legs" });

    const gone = await deleteSession(await coach(), {
      ...ids(athleteId),
      sessionId,
      version: back?.version ?? 0,
    });
    if (!gone.ok) throw new Error("not deleted");
    await undoChange(await coach(), { ...ids(athleteId), changeId: gone.changeId });
    expect(await sessionsNow()).toHaveLength(1);
  });

  it("is refused once somebody else has changed the session, with both versions", async () => {
    const { athleteId, add, coach } = await coachWithPlan();
    const { sessionId, changeId } = await add(heavyLegs);
    await editSession(await coach(), {
      ...ids(athleteId),
      sessionId,
      version: 1,
      content: { ...heavyLegs, title: "Squats" },
    });

    const answer = await undoChange(await coach(), { ...ids(athleteId), changeId });

    expect(answer).toMatchObject({
      ok: false,
      reason: "changed-elsewhere",
      mine: null,
      theirs: { title: "Squats" },
    });
  });
});

describe("publishing", () => {
  it("shows the difference first, sends what was seen, and takes deletions back", async () => {
    const { athleteId, user, add, coach } = await coachWithPlan();
    const { sessionId } = await add(heavyLegs);
    const [draft] = await previewPublish(await coach());
    expect(draft).toMatchObject({ sessionId, kind: "new", version: 1 });

    await publish(await coach(), { ...ids(athleteId), sessions: [{ sessionId, version: 1 }] });
    expect(await previewPublish(await coach())).toEqual([]);
    const published = async () => (await listWeek(await reader(user, athleteId), { week })).sessions;
    expect(await published()).toHaveLength(1);

    await editSession(await coach(), {
      ...ids(athleteId),
      sessionId,
      version: 1,
      content: { ...heavyLegs, duration: fromMinutes(45) },
    });
    expect(await previewPublish(await coach())).toMatchObject([{ kind: "changed", fields: ["duration"] }]);
    expect((await published())[0]?.session.duration).toBe(3600);

    const unseen = await publish(await coach(), { ...ids(athleteId), sessions: [{ sessionId, version: 1 }] });
    expect(unseen).toMatchObject({ ok: false, reason: "changed-elsewhere" });

    await deleteSession(await coach(), { ...ids(athleteId), sessionId, version: 2 });
    expect(await previewPublish(await coach())).toMatchObject([{ kind: "removed", version: 3 }]);
    await publish(await coach(), { ...ids(athleteId), sessions: [{ sessionId, version: 3 }] });
    expect(await published()).toHaveLength(0);
  });

  it("sends what is new, changed and gone at once, in a statement for all that stands", async () => {
    const { athleteId, user, add, coach } = await coachWithPlan();
    const [legs, runs, both] = [await add(heavyLegs), await add(intervals), await add(heavyLegs)];
    const send = async () => {
      const sessions = (await previewPublish(await coach())).map(({ sessionId, version }) => {
        return { sessionId, version };
      });
      return publish(await coach(), { ...ids(athleteId), sessions });
    };
    await sql.unsafe(`create sequence sendings;
      create function send() returns trigger language plpgsql security definer as $$
        begin perform nextval('public.sendings'); return null; end $$;
      create trigger sent after insert on published_session for each statement execute function send()`);
    expect(await send()).toMatchObject({ ok: true, published: 3 });
    const shorter = { ...intervals, duration: fromMinutes(40) };
    const edited = { sessionId: runs.sessionId, version: 1, content: shorter };
    await editSession(await coach(), { ...ids(athleteId), ...edited });
    await deleteSession(await coach(), { ...ids(athleteId), sessionId: both.sessionId, version: 1 });
    const { sessionId } = await add({ ...intervals, title: "More" });
    expect(await send()).toMatchObject({ ok: true, published: 3 });
    const [{ last_value: statements } = {}] = await sql`select last_value from sendings`;
    await sql.unsafe("drop trigger sent on published_session; drop function send(); drop sequence sendings");

    expect(Number(statements)).toBe(2);
    const shown = (await listWeek(await reader(user, athleteId), { week })).sessions;
    expect(new Map(shown.map(({ session }) => [session.id, session.duration]))).toEqual(
      new Map([
        [legs.sessionId, heavyLegs.duration],
        [runs.sessionId, shorter.duration],
        [sessionId, intervals.duration],
      ]),
    );
  });

  it("still has to send what an edit wrote that began before the publication and came after it", async () => {
    const { athleteId, add, coach } = await coachWithPlan();
    const { sessionId } = await add(heavyLegs);
    const later = { ...(await coach()), now: plusSeconds(testNow, 2) };
    await publish(later, { ...ids(athleteId), sessions: [{ sessionId, version: 1 }] });
    const content = { ...heavyLegs, duration: fromMinutes(45) };
    await editSession(await coach(), { ...ids(athleteId), sessionId, version: 1, content });
    expect(await previewPublish(await coach())).toMatchObject([{ kind: "changed", fields: ["duration"] }]);
  });

  it("keeps drafts from an athlete who has a coach, by the service and by the database", async () => {
    const { athleteId, user, add } = await coachWithPlan();
    await add(heavyLegs);

    const seen = await listWeek(await reader(user, athleteId), { week });
    const rows = await withTransaction(ctxOf(user), (tx) =>
      tx.select().from(plannedSessions).where(eq(plannedSessions.athleteId, athleteId)),
    );

    expect(seen.sessions).toEqual([]);
    expect(seen.canPlan).toBe(false);
    expect(rows).toEqual([]);
    await expect(planner(user, athleteId)).rejects.toMatchObject({ code: "not-allowed" });
  });

  it("happens at once for an athlete without a coach", async () => {
    const { user, athlete } = await insertAthlete(owner);
    await createSession(await planner(user, athlete.id), {
      ...ids(athlete.id),
      sessionId: newId<PlannedSessionId>(),
      content: heavyLegs,
    });

    const rows = await owner
      .select()
      .from(publishedSessions)
      .where(eq(publishedSessions.athleteId, athlete.id));

    expect(rows).toMatchObject([{ title: "Heavy legs" }]);
    expect(await previewPublish(await planner(user, athlete.id))).toEqual([]);
  });
});

describe("a week", () => {
  it("adds up what is planned, says how each slot would do, and names its block", async () => {
    const { athleteId, add, coach } = await coachWithPlan();
    const legs = await add(heavyLegs);
    await add(intervals);
    const content = { name: "Spring", startDate: calendarDate("2026-03-11"), weeks: 3 };
    await editSeason(await coach(), {
      ...ids(athleteId),
      seen: {},
      edits: [
        {
          kind: "add-block",
          blockId: newId(),
          content: { ...content, lane: "run", phase: "build", focus: "vo2max" },
        },
        {
          kind: "add-block",
          blockId: newId(),
          content: { ...content, lane: "lift", weeks: 1, focus: "max-strength" },
        },
        { kind: "set-week", startDate: calendarDate("2026-03-18"), targetAu: 2000 },
      ],
    });

    const shown = await listWeek({ ...(await coach()), request: null }, { week });
    const answers = await previewMoves(
      { ...(await coach()), request: null },
      { week, weeks: 1, sessionId: legs.sessionId },
    );

    expect(shown.totals).toMatchObject({ load: 980, target: 2000, lifts: 1, hardDays: 2 });
    expect(shown.season).toMatchObject({
      run: { week: 2, block: { name: "Spring", startDate: "2026-03-09" } },
      lift: null,
    });
    expect(answers.slots).toHaveLength(14);
    const stateOf = (date: string, slot: string) =>
      answers.slots.find((each) => each.date === date && each.slot === slot)?.state;
    expect(stateOf("2026-03-16", "am")).toBe("past");
    expect(stateOf("2026-03-18", "pm")).toBe("here");
  });
});
