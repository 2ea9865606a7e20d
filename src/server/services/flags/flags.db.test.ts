import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { type CalendarDate, calendarDate } from "@/lib/dates/calendar-date";
import { clockTime } from "@/lib/dates/clock-time";
import { type Instant, instant } from "@/lib/dates/time-zone";
import type { SessionContent, Slot } from "@/lib/domain/session";
import {
  type AthleteId,
  type CompletedSessionId,
  type FlagId,
  newId,
  type PlannedSessionId,
  type RequestId,
} from "@/lib/ids";
import type { Seconds } from "@/lib/units/duration";
import { plannerOf, readerOf } from "@/server/auth/access";
import type { PlannerCtx, ScopedCtx } from "@/server/auth/scope";
import { listDailyLoads } from "@/server/db/queries/flags";
import { loadTimeline } from "@/server/db/queries/snapshot";
import type { users } from "@/server/db/schema/auth";
import { dailyLoads, flagEvents, flags } from "@/server/db/schema/flags";
import { completedSessions } from "@/server/db/schema/log";
import { plannedSessions } from "@/server/db/schema/plan";
import { testDatabase } from "@/server/db/testing/database";
import { ctxOf, insertAthlete, insertCoachWithAthlete, testNow } from "@/server/db/testing/factories";
import { withTransaction } from "@/server/db/tx";
import { takeSnapshot } from "@/server/engine/snapshot";
import { createSession } from "@/server/services/plan/create-session";
import { moveSession } from "@/server/services/plan/move-session";
import { previewPublish } from "@/server/services/plan/preview-publish";
import { publish } from "@/server/services/plan/publish";
import { undoChange } from "@/server/services/plan/undo-change";
import { acknowledgeFlag } from "./acknowledge-flag";
import { applyFix } from "./apply-fix";
import { dismissFlag } from "./dismiss-flag";
import { getFlag } from "./get-flag";
import { listFlags } from "./list-flags";
import { refreshFlags } from "./refresh";
import { reopenFlag } from "./reopen-flag";
import { snoozeFlag } from "./snooze-flag";
import { dailyLoadsOf } from "./store-daily-loads";
import { heavyLegs, intervals } from "./testing/short-gap";

const { owner } = testDatabase();
type User = typeof users.$inferSelect;

const rule = "interference/short-gap-before-quality-run";

async function planner(user: User, athleteId: AthleteId, now: Instant = testNow): Promise<PlannerCtx> {
  const ctx = { ...ctxOf(user, { procedure: "test" }), now };
  return { ...ctx, scope: await plannerOf(ctx, athleteId) };
}

async function reader(user: User, athleteId: AthleteId, now: Instant = testNow): Promise<ScopedCtx> {
  const ctx = { ...ctxOf(user), now };
  return { ...ctx, scope: await readerOf(ctx, athleteId) };
}

const ids = (athleteId: AthleteId) => ({ athleteId, requestId: newId<RequestId>() });

/** A coach whose draft has heavy legs 11.5 h before key intervals. */
async function coachWithFlag() {
  const world = await insertCoachWithAthlete(owner);
  const athleteId = world.athlete.id;
  const add = async (content: SessionContent) => {
    const sessionId = newId<PlannedSessionId>();
    const added = await createSession(await planner(world.coach, athleteId), {
      ...ids(athleteId),
      sessionId,
      content,
    });
    if (!added.ok) throw new Error(`Not created: ${added.reason}`);
    return { sessionId, flags: added.flags };
  };
  const lift = await add(heavyLegs);
  const run = await add(intervals);
  const publishAll = async () => {
    const drafts = await previewPublish((await reader(world.coach, athleteId)) as PlannerCtx);
    const published = await publish(await planner(world.coach, athleteId), {
      ...ids(athleteId),
      sessions: drafts.map(({ sessionId, version }) => ({ sessionId, version })),
    });
    if (!published.ok) throw new Error("Not published");
    return published;
  };
  const move = async (date: CalendarDate, startTime = clockTime("18:30"), slot: Slot = "pm") => {
    const moved = await moveSession(await planner(world.coach, athleteId), {
      ...ids(athleteId),
      sessionId: lift.sessionId,
      version: await versionOf(lift.sessionId),
      date,
      slot,
      startTime,
    });
    if (!moved.ok) throw new Error(`Not moved: ${moved.reason}`);
    return moved;
  };
  return { ...world, athleteId, lift, run, publishAll, move };
}

async function versionOf(id: PlannedSessionId): Promise<number> {
  const [row] = await owner.select().from(plannedSessions).where(eq(plannedSessions.id, id));
  return row?.version ?? 0;
}

const rowsOf = (athleteId: AthleteId) =>
  owner
    .select()
    .from(flags)
    .where(and(eq(flags.athleteId, athleteId), eq(flags.ruleId, rule)));

const stateOf = async (athleteId: AthleteId) => (await rowsOf(athleteId))[0]?.state;

const historyOf = async (athleteId: AthleteId, flagId: FlagId) =>
  (
    await owner
      .select()
      .from(flagEvents)
      .where(and(eq(flagEvents.athleteId, athleteId), eq(flagEvents.flagId, flagId)))
      .orderBy(flagEvents.sequence)
  ).map(({ what }) => what);

describe("a plan and its flags", () => {
  it("raises a flag in the answer of the edit that causes it", async () => {
    const { run, lift, athleteId } = await coachWithFlag();
    expect(lift.flags.raised).toEqual([]);
    expect(run.flags.raised.map(({ ruleId }) => ruleId)).toContain(rule);
    expect(await rowsOf(athleteId)).toMatchObject([{ state: "open", inPlan: true, inPublished: false }]);
  });

  it("shows a draft's flag to the coach and not to the athlete, until it is published", async () => {
    const { coach, user, athleteId, publishAll } = await coachWithFlag();
    const seen = async (who: User) =>
      (await listFlags(await reader(who, athleteId), { status: "open", family: null })).flags.map(
        ({ ruleId }) => ruleId,
      );
    expect(await seen(coach)).toEqual([rule]);
    expect(await seen(user)).toEqual([]);
    await publishAll();
    expect(await seen(user)).toEqual([rule]);
  });

  it("never shows the athlete a flag that came and went in a draft", async () => {
    const { user, athleteId, move } = await coachWithFlag();
    await move(calendarDate("2026-03-19"));
    const [row] = await rowsOf(athleteId);
    expect(row?.state).toBe("resolved");
    const athlete = await reader(user, athleteId);
    expect((await listFlags(athlete, { status: "closed", family: null })).flags).toEqual([]);
    await expect(getFlag(athlete, { flagId: row?.id as FlagId })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("says that a published flag is resolved in the draft, and resolves it when that is published", async () => {
    const { coach, user, athleteId, publishAll, move } = await coachWithFlag();
    await publishAll();
    await move(calendarDate("2026-03-19"));
    const [row] = await rowsOf(athleteId);
    const flagId = row?.id as FlagId;
    expect(row).toMatchObject({ state: "open", inPlan: false, inPublished: true });
    expect(await getFlag(await reader(coach, athleteId), { flagId })).toMatchObject({
      standing: "resolved-in-draft",
      fixes: [],
    });
    const athleteView = await getFlag(await reader(user, athleteId), { flagId });
    expect(athleteView.standing).toBe("open");
    expect(athleteView.history.map(({ what }) => what)).toEqual(["raised"]);

    await publishAll();
    expect(await stateOf(athleteId)).toBe("resolved");
    expect((await getFlag(await reader(user, athleteId), { flagId })).standing).toBe("resolved");
  });

  it("keeps a draft's numbers from the athlete, where the same flag stands in both plans", async () => {
    const { coach, user, athleteId, publishAll, move } = await coachWithFlag();
    await publishAll();
    await move(calendarDate("2026-03-17"), clockTime("16:30"));
    const [row] = await rowsOf(athleteId);
    const flagId = row?.id as FlagId;
    const gapFor = async (who: User) =>
      (await getFlag(await reader(who, athleteId), { flagId })).measured.value;
    expect(await gapFor(coach)).toBe(13.5);
    expect(await gapFor(user)).toBe(11.5);
    await publishAll();
    expect(await gapFor(user)).toBe(13.5);
  });

  it("gives an athlete with a coach no fix to apply", async () => {
    const { user, athleteId, publishAll } = await coachWithFlag();
    await publishAll();
    const [flag] = (await listFlags(await reader(user, athleteId), { status: "open", family: null })).flags;
    expect(flag).toMatchObject({ firstFix: null, fixCount: 0 });
    await expect(planner(user, athleteId)).rejects.toMatchObject({ code: "not-allowed" });
  });
});

describe("a fix", () => {
  it("changes the plan as shown, settles its flag, and is undone with it", async () => {
    const { coach, athleteId } = await coachWithFlag();
    const [row] = await rowsOf(athleteId);
    const flagId = row?.id as FlagId;
    const view = await getFlag(await reader(coach, athleteId), { flagId });
    const [fix] = view.fixes;
    expect(fix?.diff.length).toBeGreaterThan(0);
    expect(fix?.weekLoad.before).toBe(fix?.weekLoad.after);

    const applied = await applyFix(await planner(coach, athleteId), {
      ...ids(athleteId),
      flagId,
      fixId: fix?.id ?? "",
      label: "Move heavy legs",
    });
    if (!applied.ok) throw new Error(`Not applied: ${applied.reason}`);
    expect(applied.flags.resolved.map(({ id }) => id)).toEqual([flagId]);
    expect(await stateOf(athleteId)).toBe("resolved");

    const undone = await undoChange(await planner(coach, athleteId), {
      ...ids(athleteId),
      changeId: applied.changeId,
    });
    expect(undone).toMatchObject({ ok: true });
    expect(await stateOf(athleteId)).toBe("open");
    expect(await historyOf(athleteId, flagId)).toEqual(["raised", "fix-applied", "resolved", "came-back"]);
  });

  it("is done once however often it is sent", async () => {
    const { coach, athleteId } = await coachWithFlag();
    const [row] = await rowsOf(athleteId);
    const flagId = row?.id as FlagId;
    const [fix] = (await getFlag(await reader(coach, athleteId), { flagId })).fixes;
    const input = { ...ids(athleteId), flagId, fixId: fix?.id ?? "", label: "Move heavy legs" };
    const ctx = await planner(coach, athleteId);
    const [first, second] = await Promise.all([applyFix(ctx, input), applyFix(ctx, input)]);
    expect(second).toEqual(first);
    expect((await historyOf(athleteId, flagId)).filter((what) => what === "fix-applied")).toHaveLength(1);
  });

  it("refuses a fix that the plan has left behind", async () => {
    const { coach, athleteId, move } = await coachWithFlag();
    const [row] = await rowsOf(athleteId);
    const flagId = row?.id as FlagId;
    const [fix] = (await getFlag(await reader(coach, athleteId), { flagId })).fixes;
    await move(calendarDate("2026-03-19"));
    const late = await applyFix(await planner(coach, athleteId), {
      ...ids(athleteId),
      flagId,
      fixId: fix?.id ?? "",
      label: "Move heavy legs",
    });
    expect(late).toMatchObject({ ok: false, reason: "fix-gone" });
  });
});

describe("answers", () => {
  it("hold while the finding stays as severe, and end when it gets worse", async () => {
    const { coach, athleteId, move } = await coachWithFlag();
    const flagId = (await rowsOf(athleteId))[0]?.id as FlagId;
    await acknowledgeFlag(await planner(coach, athleteId), { ...ids(athleteId), flagId });
    await move(calendarDate("2026-03-17"), clockTime("18:45"));
    expect(await rowsOf(athleteId)).toMatchObject([{ state: "acknowledged", severity: "caution" }]);

    // Ending 5.5 h before the intervals, it is a warning.
    await move(calendarDate("2026-03-18"), clockTime("00:30"), "am");
    expect(await rowsOf(athleteId)).toMatchObject([{ state: "open", severity: "warning" }]);
    expect(await historyOf(athleteId, flagId)).toEqual(["raised", "acknowledged", "worse"]);
  });

  it("keep a dismissal when the finding goes and comes back the same", async () => {
    const { coach, athleteId, move } = await coachWithFlag();
    const flagId = (await rowsOf(athleteId))[0]?.id as FlagId;
    await dismissFlag(await planner(coach, athleteId), {
      ...ids(athleteId),
      flagId,
      reason: "on-purpose",
      note: "",
    });
    await move(calendarDate("2026-03-19"));
    expect(await stateOf(athleteId)).toBe("resolved");
    await move(calendarDate("2026-03-17"));
    expect(await stateOf(athleteId)).toBe("dismissed");
    const view = await getFlag(await reader(coach, athleteId), { flagId });
    expect(view).toMatchObject({ standing: "dismissed", dismissReason: "on-purpose" });
  });

  it("wake a flag that was put off, in the athlete's zone and without any edit", async () => {
    const { coach, athleteId } = await coachWithFlag();
    const flagId = (await rowsOf(athleteId))[0]?.id as FlagId;
    const snoozed = await snoozeFlag(await planner(coach, athleteId), {
      ...ids(athleteId),
      flagId,
      until: { kind: "tomorrow" },
    });
    // 07:00 of 18 March in Vienna.
    expect(snoozed).toMatchObject({ ok: true, until: "2026-03-18T06:00:00.000Z" });
    const statusAt = async (now: string) =>
      (await getFlag(await reader(coach, athleteId, instant(now)), { flagId })).standing;
    expect(await statusAt("2026-03-17T22:00:00Z")).toBe("snoozed");
    expect(await statusAt("2026-03-18T05:00:00Z")).toBe("snoozed");
    expect(await statusAt("2026-03-18T06:00:00Z")).toBe("open");
  });

  it("can be taken back, and are refused once the flag is settled", async () => {
    const { coach, athleteId, move } = await coachWithFlag();
    const flagId = (await rowsOf(athleteId))[0]?.id as FlagId;
    await dismissFlag(await planner(coach, athleteId), {
      ...ids(athleteId),
      flagId,
      reason: "other",
      note: "Seen with Maya",
    });
    expect(await reopenFlag(await planner(coach, athleteId), { ...ids(athleteId), flagId })).toMatchObject({
      ok: true,
    });
    expect(await stateOf(athleteId)).toBe("open");
    await move(calendarDate("2026-03-19"));
    const late = await acknowledgeFlag(await planner(coach, athleteId), { ...ids(athleteId), flagId });
    expect(late).toEqual({ ok: false, reason: "settled", standing: "resolved" });
  });

  it("are written once however often they are sent", async () => {
    const { coach, athleteId } = await coachWithFlag();
    const flagId = (await rowsOf(athleteId))[0]?.id as FlagId;
    const ctx = await planner(coach, athleteId);
    const input = { ...ids(athleteId), flagId };
    await Promise.all([acknowledgeFlag(ctx, input), acknowledgeFlag(ctx, input)]);
    expect(await historyOf(athleteId, flagId)).toEqual(["raised", "acknowledged"]);
  });
});

describe("the passing of days", () => {
  it("looks again on a new day, and names nobody for what only time did", async () => {
    const { coach, athleteId } = await coachWithFlag();
    const flagId = (await rowsOf(athleteId))[0]?.id as FlagId;
    // The intervals are long past and nobody logged anything.
    await listFlags(await reader(coach, athleteId, instant("2026-03-25T08:00:00Z")), {
      status: "open",
      family: null,
    });
    expect(await stateOf(athleteId)).toBe("resolved");
    const [, last] = await owner.select().from(flagEvents).where(eq(flagEvents.flagId, flagId));
    expect(last).toMatchObject({ what: "resolved", actorUserId: null });
  });
});

describe("stored loads", () => {
  it("equal what the engine works out, and change only on the days of an edit", async () => {
    const { user, athlete } = await insertAthlete(owner);
    const logged = await logRuns(athlete.id, ["2026-03-01", "2026-03-05", "2026-03-09", "2026-03-16"]);
    const refresh = async () => {
      const ctx = await reader(user, athlete.id);
      return withTransaction(ctx, (tx) => refreshFlags(tx, ctx));
    };
    await refresh();
    const before = await versionsOf(athlete.id);
    await expectRecomputed(user, athlete.id);
    await refresh();
    expect(await versionsOf(athlete.id)).toEqual(before);

    await owner
      .update(completedSessions)
      .set({ rpe: 9 })
      .where(eq(completedSessions.id, logged[1] as CompletedSessionId));
    await refresh();
    await expectRecomputed(user, athlete.id);
    const after = await versionsOf(athlete.id);
    const changed = [...after]
      .filter(([date, version]) => before.get(date) !== version)
      .map(([date]) => date);
    expect(changed).toEqual(["2026-03-05"]);
  });

  it("lose the days before the first session when that one is deleted", async () => {
    const { user, athlete } = await insertAthlete(owner);
    const logged = await logRuns(athlete.id, ["2026-03-01", "2026-03-16"]);
    const ctx = await reader(user, athlete.id);
    await withTransaction(ctx, (tx) => refreshFlags(tx, ctx));
    await owner
      .update(completedSessions)
      .set({ deletedAt: testNow })
      .where(eq(completedSessions.id, logged[0] as CompletedSessionId));
    await withTransaction(ctx, (tx) => refreshFlags(tx, ctx));
    await expectRecomputed(user, athlete.id);
  });
});

async function logRuns(athleteId: AthleteId, dates: readonly string[]) {
  const made: CompletedSessionId[] = [];
  for (const date of dates) {
    const id = newId<CompletedSessionId>();
    await owner.insert(completedSessions).values({
      athleteId,
      id,
      status: "completed",
      type: "run-easy",
      title: "Easy",
      date: calendarDate(date),
      start: `${date}T06:00:00.000Z` as Instant,
      timeZone: "Europe/Vienna" as never,
      duration: 2700 as Seconds,
      rpe: 3,
      source: "manual",
    });
    made.push(id);
  }
  return made;
}

/** Which transaction last wrote each day: PostgreSQL says so itself. */
async function versionsOf(athleteId: AthleteId): Promise<Map<string, string>> {
  const rows = await owner.execute<{ date: string; version: string }>(
    `select date::text as date, xmin::text as version from daily_load where athlete_id = '${athleteId}' order by date`,
  );
  return new Map(rows.map(({ date, version }) => [date, version]));
}

async function expectRecomputed(user: User, athleteId: AthleteId) {
  const ctx = await reader(user, athleteId);
  await withTransaction(ctx, async (tx) => {
    const timeline = await loadTimeline(tx, ctx.scope, { asOf: ctx.now, plan: "working" });
    const computed = dailyLoadsOf(takeSnapshot(timeline), ctx.scope);
    expect(await listDailyLoads(tx, ctx.scope, calendarDate("2000-01-01"))).toEqual(computed);
  });
  expect(await owner.select().from(dailyLoads).where(eq(dailyLoads.athleteId, athleteId))).not.toEqual([]);
}
