import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import { clockTime } from "@/lib/dates/clock-time";
import { localDateTime } from "@/lib/dates/local-date-time";
import { instantOf, timeZone } from "@/lib/dates/time-zone";
import { type AthleteId, type CompletedSessionId, type FlagId, newId, type RequestId } from "@/lib/ids";
import { fromKm } from "@/lib/units/distance";
import { fromMinutes } from "@/lib/units/duration";
import { readerOf, selfOf } from "@/server/auth/access";
import type { SelfCtx } from "@/server/auth/scope";
import type { users } from "@/server/db/schema/auth";
import { athleteStates, dailyLoads, flagEvents, flags } from "@/server/db/schema/flags";
import { completedSessions } from "@/server/db/schema/log";
import { testDatabase } from "@/server/db/testing/database";
import { ctxOf, insertAthlete, testNow } from "@/server/db/testing/factories";
import { getFlag } from "../flags/get-flag";
import { deleteSession } from "./delete-session";
import { editSession } from "./edit-session";
import { logSession } from "./log-session";
import { restoreSession } from "./restore-session";

const { owner } = testDatabase();
type User = typeof users.$inferSelect;
const vienna = timeZone("Europe/Vienna");
const today = "2026-03-17" as CalendarDate;
const rule = "overtraining/single-run-spike";
const request = () => ({ requestId: newId<RequestId>() });

async function self(user: User): Promise<SelfCtx> {
  const ctx = ctxOf(user, { procedure: "test" });
  return { ...ctx, scope: await selfOf(ctx) };
}

const run = (daysAgo: number, km: number) => ({
  ...request(),
  id: newId<CompletedSessionId>(),
  plannedId: null,
  type: "run-easy" as const,
  title: "Run",
  start: localDateTime(`${plusDays(today, -daysAgo)}T07:00`),
  timeZone: vienna,
  duration: fromMinutes(km * 6),
  distance: fromKm(km),
  rpe: 4 as never,
  feel: null,
  note: "",
  source: "manual" as const,
});

/** An athlete who ran 10 km every third day for six weeks, and then once twice as far. */
async function ranTooFar() {
  const { user, athlete } = await insertAthlete(owner);
  const athleteId = athlete.id;
  const before = Array.from({ length: 14 }, (_, index) => 6 + 3 * index).map((daysAgo) => {
    const date = plusDays(today, -daysAgo);
    return {
      athleteId,
      id: newId<CompletedSessionId>(),
      status: "completed" as const,
      source: "manual" as const,
      title: "Run",
      type: "run-easy" as const,
      date,
      start: instantOf(date, clockTime("07:00"), vienna),
      timeZone: vienna,
      duration: fromMinutes(60),
      distance: fromKm(10),
      rpe: 4,
    };
  });
  await owner.insert(completedSessions).values(before);
  const far = run(5, 20);
  const logged = await logSession(await self(user), far);
  if (!logged.ok) throw new Error("not logged");
  let { version } = logged.session;
  const edit = async (km: number) => {
    const { plannedId, source, ...said } = far;
    const edited = await editSession(await self(user), {
      ...said,
      ...request(),
      version,
      distance: fromKm(km),
      duration: fromMinutes(km * 6),
    });
    if (!edited.ok) throw new Error("not edited");
    version = edited.session.version;
    return edited;
  };
  return { user, athleteId, far, edit };
}

const flagsOf = (athleteId: AthleteId) =>
  owner
    .select()
    .from(flags)
    .where(and(eq(flags.athleteId, athleteId), eq(flags.ruleId, rule)))
    .orderBy(flags.raisedAt, flags.id);

const historyOf = async (athleteId: AthleteId, flagId: FlagId) =>
  owner
    .select({ what: flagEvents.what, note: flagEvents.note, by: flagEvents.actorUserId })
    .from(flagEvents)
    .where(and(eq(flagEvents.athleteId, athleteId), eq(flagEvents.flagId, flagId)))
    .orderBy(flagEvents.sequence);

async function view(user: User, flagId: FlagId) {
  const ctx = ctxOf(user);
  return getFlag({ ...ctx, scope: await readerOf(ctx, (await selfOf(ctx)).athleteId) }, { flagId });
}

describe("an edit of the past", () => {
  it("supersedes the flag that rested on it and keeps its row, its words and its history", async () => {
    const { user, athleteId, edit } = await ranTooFar();
    const [raised] = await flagsOf(athleteId);
    if (!raised) throw new Error("no flag");
    expect(raised).toMatchObject({ state: "open", finding: { tense: "happened" } });

    const edited = await edit(10.5);
    expect(edited.flags.resolved.map(({ id }) => id)).toEqual([raised.id]);
    const [kept, ...others] = await flagsOf(athleteId);
    expect(others).toEqual([]);
    expect(kept).toMatchObject({ id: raised.id, state: "superseded", resolvedAt: testNow });
    expect(kept?.finding).toEqual(raised.finding);
    expect(await historyOf(athleteId, raised.id)).toMatchObject([
      { what: "raised", by: null },
      { what: "superseded", by: user.id, note: "" },
    ]);

    const again = await edit(20);
    expect(again.flags.raised.map(({ id }) => id)).toContain(raised.id);
    expect(await flagsOf(athleteId)).toMatchObject([{ id: raised.id, state: "open", resolvedAt: null }]);
    expect((await historyOf(athleteId, raised.id)).map(({ what }) => what)).toEqual([
      "raised",
      "superseded",
      "came-back",
    ]);
  });

  it("raises what the log says now, which names the flag whose place it takes", async () => {
    const { user, athleteId, edit } = await ranTooFar();
    const [first] = await flagsOf(athleteId);
    if (!first) throw new Error("no flag");
    // After 20 km, 21 km are nothing; after 10 km they are.
    const later = await logSession(await self(user), run(1, 21));
    if (!later.ok) throw new Error("not logged");
    expect(await flagsOf(athleteId)).toHaveLength(1);

    await edit(10);
    const [old, now] = await flagsOf(athleteId).then((all) =>
      all.toSorted((a) => (a.id === first.id ? -1 : 1)),
    );
    expect(old).toMatchObject({ id: first.id, state: "superseded" });
    expect(now).toMatchObject({ state: "open", finding: { tense: "happened" } });
    if (!now) throw new Error("no new flag");
    expect(await historyOf(athleteId, first.id)).toMatchObject([
      { what: "raised" },
      { what: "superseded", note: now.id },
    ]);
    expect(await historyOf(athleteId, now.id)).toMatchObject([
      { what: "raised" },
      { what: "replaces", note: first.id },
    ]);
    expect((await view(user, now.id)).history.at(-1)).toMatchObject({ what: "replaces", note: first.id });
    expect((await view(user, first.id)).standing).toBe("superseded");
  });

  it("that leaves the flag standing says what it was before", async () => {
    const { user, athleteId, edit } = await ranTooFar();
    const [raised] = await flagsOf(athleteId);
    if (!raised) throw new Error("no flag");
    await edit(16);
    const [kept] = await flagsOf(athleteId);
    expect(kept).toMatchObject({ id: raised.id, state: "open" });
    expect(kept?.finding.measured.value).toBeLessThan(raised.finding.measured.value ?? 0);
    const { value, unit } = raised.finding.measured;
    expect((await historyOf(athleteId, raised.id)).at(-1)).toEqual({
      what: "remeasured",
      note: `${value} ${unit}`,
      by: user.id,
    });
  });

  it("that takes a session out supersedes too, and bringing it back brings the flag back", async () => {
    const { user, athleteId, far } = await ranTooFar();
    const [raised] = await flagsOf(athleteId);
    await deleteSession(await self(user), { ...request(), id: far.id });
    expect(await flagsOf(athleteId)).toMatchObject([{ id: raised?.id, state: "superseded" }]);
    await restoreSession(await self(user), { ...request(), id: far.id });
    expect(await flagsOf(athleteId)).toMatchObject([{ id: raised?.id, state: "open" }]);
  });

  it("changes the load of its day, what follows from it, and nothing before it", async () => {
    const { athleteId, edit, far } = await ranTooFar();
    const loads = async () =>
      new Map(
        (await owner.select().from(dailyLoads).where(eq(dailyLoads.athleteId, athleteId))).map((day) => [
          day.date,
          day.load,
        ]),
      );
    const metrics = async () =>
      (await owner.select().from(athleteStates).where(eq(athleteStates.athleteId, athleteId)))[0]?.metrics;
    const [before, state] = [await loads(), await metrics()];
    await edit(10);
    const [after, stateAfter] = [await loads(), await metrics()];
    const day = far.start.slice(0, 10) as CalendarDate;
    expect([before.get(day), after.get(day)]).toEqual([480, 240]);
    const others = (all: Map<CalendarDate, number | null>) => [...all].filter(([date]) => date !== day);
    expect(others(after)).toEqual(others(before));
    expect(stateAfter).not.toEqual(state);
    await edit(20);
    expect([await loads(), await metrics()]).toEqual([before, state]);
  });
});
