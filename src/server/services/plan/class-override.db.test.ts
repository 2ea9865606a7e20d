import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/dates/calendar-date";
import { clockTime } from "@/lib/dates/clock-time";
import type { SessionContent } from "@/lib/domain/session";
import type { SessionType } from "@/lib/domain/session-type";
import {
  type AthleteId,
  type CompletedSessionId,
  newId,
  type PlannedSessionId,
  type RequestId,
} from "@/lib/ids";
import { sessionContentSchema } from "@/lib/schemas/plan";
import { fromMinutes } from "@/lib/units/duration";
import { plannerOf, readerOf } from "@/server/auth/access";
import { loadTimeline } from "@/server/db/queries/snapshot";
import type { users } from "@/server/db/schema/auth";
import { flags } from "@/server/db/schema/flags";
import { completedSessions } from "@/server/db/schema/log";
import { planChanges } from "@/server/db/schema/plan";
import { testDatabase } from "@/server/db/testing/database";
import { ctxOf, insertCoachWithAthlete, testNow } from "@/server/db/testing/factories";
import { withTransaction } from "@/server/db/tx";
import { applyChange } from "./apply-change";
import { classifySession } from "./classify-session";
import { createSession } from "./create-session";
import { editSession } from "./edit-session";
import { getSession } from "./get-session";
import { previewPublish } from "./preview-publish";
import { publish } from "./publish";
import { undoChange } from "./undo-change";

const { owner } = testDatabase();
type User = typeof users.$inferSelect;

const heavyLegs: SessionContent = {
  type: "strength-heavy-lower",
  classOverride: null,
  title: "Heavy legs",
  date: calendarDate("2026-03-17"),
  slot: "pm",
  startTime: clockTime("18:30"),
  duration: fromMinutes(60),
  distance: null,
  plannedRpe: 7,
  key: false,
  locked: false,
  steps: [],
  lifts: [],
  terrain: null,
  heatPlan: null,
  notes: "",
};
const intervals: SessionContent = {
  ...heavyLegs,
  type: "run-vo2max",
  title: "Intervals",
  date: calendarDate("2026-03-18"),
  slot: "am",
  startTime: clockTime("07:00"),
  duration: fromMinutes(70),
  plannedRpe: 8,
  key: true,
};
const rule = "interference/short-gap-before-quality-run";
const ids = (athleteId: AthleteId) => ({ athleteId, requestId: newId<RequestId>() });

/** A coach's heavy legs 11.5 h before key intervals, with a flag on them. */
async function planned() {
  const { coach, user, athlete } = await insertCoachWithAthlete(owner);
  const athleteId = athlete.id;
  const planner = async () => {
    const ctx = ctxOf(coach, { procedure: "test" });
    return { ...ctx, scope: await plannerOf(ctx, athleteId) };
  };
  const reader = async (who: User) => {
    const ctx = ctxOf(who);
    return { ...ctx, scope: await readerOf(ctx, athleteId) };
  };
  const add = async (content: SessionContent) => {
    const sessionId = newId<PlannedSessionId>();
    const added = await createSession(await planner(), { ...ids(athleteId), sessionId, content });
    if (!added.ok) throw new Error(`Not created: ${added.reason}`);
    return sessionId;
  };
  const [liftId] = [await add(heavyLegs), await add(intervals)];
  const versionOf = async () =>
    (await getSession(await reader(coach), { sessionId: liftId })).session?.version;
  const setClass = async (classOverride: SessionType | null) => {
    const content = { ...heavyLegs, classOverride };
    const version = (await versionOf()) ?? 0;
    const edited = await editSession(await planner(), {
      ...ids(athleteId),
      sessionId: liftId,
      version,
      content,
    });
    if (!edited.ok) throw new Error(`Not edited: ${edited.reason}`);
    return edited;
  };
  const publishAll = async () => {
    const sessions = (await previewPublish(await planner())).map(({ sessionId, version }) => ({
      sessionId,
      version,
    }));
    return publish(await planner(), { ...ids(athleteId), sessions });
  };
  const flagState = async () => {
    const ofRule = and(eq(flags.athleteId, athleteId), eq(flags.ruleId, rule));
    const [row] = await owner.select().from(flags).where(ofRule);
    return row?.state;
  };
  const shown = async (who: User) => (await getSession(await reader(who), { sessionId: liftId })).judgement;
  return { coach, user, athleteId, liftId, planner, reader, setClass, publishAll, flagState, shown };
}

describe("what a coach lets a session count as", () => {
  it("is what the rules take it for, until it is undone or reset", async () => {
    const { coach, athleteId, planner, setClass, flagState, shown } = await planned();
    expect(await flagState()).toBe("open");

    const set = await setClass("strength-upper");
    expect(set.flags.resolved.map(({ ruleId }) => ruleId)).toContain(rule);
    expect(await flagState()).toBe("resolved");
    expect(await shown(coach)).toMatchObject({ countsAs: "strength-upper", classIsSet: true, legs: 0 });

    await undoChange(await planner(), { ...ids(athleteId), changeId: set.changeId });
    expect(await flagState()).toBe("open");
    expect(await shown(coach)).toMatchObject({ countsAs: "strength-heavy-lower", classIsSet: false });

    await setClass("strength-core");
    await setClass(null);
    expect(await flagState()).toBe("open");
  });

  it("is said while it is written, with what would be read without it", async () => {
    const { athleteId, liftId, planner } = await planned();
    const content = { ...heavyLegs, classOverride: "strength-upper" as const };
    const { classified, legs } = await classifySession(await planner(), {
      ...ids(athleteId),
      sessionId: liftId,
      content,
    });
    expect(classified).toMatchObject({
      type: "strength-upper",
      read: "strength-heavy-lower",
      why: { template: "Set by the coach" },
      tails: [],
    });
    expect(legs).toBe(0);
  });

  it("is a draft until it is published", async () => {
    const { user, setClass, publishAll, shown } = await planned();
    await publishAll();
    await setClass("strength-upper");
    expect(await shown(user)).toMatchObject({ countsAs: "strength-heavy-lower", classIsSet: false });
    await publishAll();
    expect(await shown(user)).toMatchObject({ countsAs: "strength-upper", classIsSet: true });
  });

  it("goes with the type when the session is made another one", async () => {
    const { coach, athleteId, liftId, planner, setClass, shown } = await planned();
    await setClass("strength-upper");
    const changes = [{ kind: "replace", sessionId: liftId, toType: "mobility", durationMin: 20 }] as const;
    const changed = await applyChange(await planner(), {
      ...ids(athleteId),
      label: "Mobility",
      changes: [...changes],
    });
    expect(changed).toMatchObject({ ok: true });
    expect(await shown(coach)).toMatchObject({ countsAs: "mobility", classIsSet: false });
  });

  it("holds for the log that answers it, unless that was training of another kind", async () => {
    const { coach, user, athleteId, liftId, reader, setClass, publishAll } = await planned();
    await setClass("strength-upper");
    await publishAll();
    const counted = async (type: SessionType) => {
      const id = newId<CompletedSessionId>();
      await owner.delete(completedSessions).where(eq(completedSessions.athleteId, athleteId));
      await owner.insert(completedSessions).values({
        athleteId,
        id,
        plannedId: liftId,
        status: "completed",
        type,
        title: "Done",
        date: calendarDate("2026-03-16"),
        start: testNow,
        timeZone: "Europe/Vienna" as never,
        duration: fromMinutes(60),
        source: "manual",
      });
      const read = async (who: User, plan: "working" | "published") => {
        const ctx = await reader(who);
        const timeline = await withTransaction(ctx, (tx) =>
          loadTimeline(tx, ctx.scope, { asOf: testNow, plan }),
        );
        return timeline.sessions.find((session) => session.id === id)?.classOverride;
      };
      return [await read(coach, "working"), await read(user, "published")];
    };
    expect(await counted("strength-heavy-lower")).toEqual(["strength-upper", "strength-upper"]);
    expect(await counted("run-easy")).toEqual([null, null]);
  });

  it("is unknown to steps of the history that are older than it, which undo all the same", async () => {
    const { athleteId, planner, setClass, flagState } = await planned();
    await setClass("strength-upper");
    const back = await setClass(null);
    const [row] = await owner.select().from(planChanges).where(eq(planChanges.id, back.changeId));
    const older = row?.changes.map(({ sessionId, before, after }) => ({
      sessionId,
      before,
      after: JSON.parse(JSON.stringify(after, (key, value) => (key === "classOverride" ? undefined : value))),
    }));
    await owner
      .update(planChanges)
      .set({ changes: older ?? [] })
      .where(eq(planChanges.id, back.changeId));
    expect(await undoChange(await planner(), { ...ids(athleteId), changeId: back.changeId })).toMatchObject({
      ok: true,
    });
    expect(await flagState()).toBe("resolved");
  });

  it("is of the session's own kind of training", () => {
    const problem = (type: SessionType, classOverride: string) =>
      sessionContentSchema.safeParse({ ...heavyLegs, type, classOverride }).error?.issues[0]?.path[0];
    expect(problem("strength-heavy-lower", "run-easy")).toBe("classOverride");
    expect(problem("race-10k", "run-easy")).toBe("classOverride");
    expect(problem("strength-heavy-lower", "strength-anything")).toBe("classOverride");
    expect(problem("run-tempo", "run-steady")).toBeUndefined();
    expect(problem("xt-easy", "xt-hard")).toBeUndefined();
  });
});
