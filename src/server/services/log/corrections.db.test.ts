import { readFile } from "node:fs/promises";
import { and, asc, eq, isNull } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { localDateTime } from "@/lib/dates/local-date-time";
import { timeZone } from "@/lib/dates/time-zone";
import type { LogChange } from "@/lib/domain/log-history";
import {
  type AthleteId,
  type CompletedSessionId,
  type ImportedFileId,
  newId,
  type RequestId,
} from "@/lib/ids";
import { fromKm } from "@/lib/units/distance";
import { fromMinutes, seconds } from "@/lib/units/duration";
import { readerOf, selfOf } from "@/server/auth/access";
import type { SelfCtx } from "@/server/auth/scope";
import type { users } from "@/server/db/schema/auth";
import { dailyLoads } from "@/server/db/schema/flags";
import { completedSessions } from "@/server/db/schema/log";
import { testDatabase } from "@/server/db/testing/database";
import { ctxOf, insertAthlete, insertCoachWithAthlete, testNow } from "@/server/db/testing/factories";
import { importFile } from "../imports/import-file";
import { replaceFile } from "../imports/replace-file";
import { getOverview } from "../overview/get-overview";
import { deleteSession } from "./delete-session";
import { editSession } from "./edit-session";
import { finishLift } from "./finish-lift";
import { getLogged } from "./get-logged";
import { listHeirs } from "./list-heirs";
import { listHistory } from "./list-history";
import { logSession } from "./log-session";
import { mergeLogs } from "./merge-logs";
import { putBack } from "./put-back";
import { restoreSession } from "./restore-session";
import { saveSet } from "./save-set";
import { splitLog } from "./split-log";

const { owner } = testDatabase();
type User = typeof users.$inferSelect;

const vienna = timeZone("Europe/Vienna");
const samples = new URL("../../import/samples/", import.meta.url);
const sample = async (name: string) => new Uint8Array(await readFile(new URL(name, samples)));
const fenixRun = "fitparse__garmin-fenix-5-run.fit";
const lapsRun = "fitparse__2013-02-06-12-11-14.fit";

async function self(user: User): Promise<SelfCtx> {
  const ctx = ctxOf(user, { procedure: "test" });
  return { ...ctx, now: testNow, scope: await selfOf(ctx) };
}
const coachOf = async (coach: User, athleteId: AthleteId) => {
  const ctx = ctxOf(coach);
  return { ...ctx, now: testNow, scope: await readerOf(ctx, athleteId) };
};

const request = () => ({ requestId: newId<RequestId>() });
const newLog = () => newId<CompletedSessionId>();
const upload = (name: string) => ({ ...request(), fileId: newId<ImportedFileId>(), name });

async function run(user: User, given: Partial<Parameters<typeof logSession>[1]> = {}) {
  const logged = await logSession(await self(user), {
    ...request(),
    id: newLog(),
    plannedId: null,
    type: "run-easy",
    title: "Easy run",
    start: localDateTime("2026-03-17T07:00"),
    timeZone: vienna,
    duration: fromMinutes(60),
    distance: fromKm(10),
    rpe: 4 as never,
    feel: null,
    note: "",
    source: "manual",
    ...given,
  });
  if (!logged.ok) throw new Error("not logged");
  return logged.session;
}

type Session = Awaited<ReturnType<typeof run>>;

async function edit(user: User, log: Session, change: Partial<Parameters<typeof editSession>[1]>) {
  const { id, version, type, title, timeZone: zone, duration, distance, feel, note } = log;
  const said = { id, version, type, title, timeZone: zone, duration, distance, feel, note };
  const start = localDateTime("2026-03-17T07:00");
  const input = { ...request(), ...said, start, rpe: log.rpe as never, ...change };
  const edited = await editSession(await self(user), input);
  if (!edited.ok) throw new Error(edited.reason);
  return edited.session;
}

const historyOf = async (user: User, id: CompletedSessionId): Promise<readonly LogChange[]> =>
  listHistory(await self(user), { id });
const aliveOf = (athleteId: AthleteId) =>
  owner
    .select()
    .from(completedSessions)
    .where(and(eq(completedSessions.athleteId, athleteId), isNull(completedSessions.deletedAt)))
    .orderBy(asc(completedSessions.start));
const loadOn = async (athleteId: AthleteId, date: string) => {
  const rows = await owner.select().from(dailyLoads).where(eq(dailyLoads.athleteId, athleteId));
  return rows.find((row) => row.date === date)?.load;
};

describe("a correction", () => {
  test("is told to athlete and coach with before and after, changes the load, and can be put back", async () => {
    const { coach, user, athlete } = await insertCoachWithAthlete(owner);
    const log = await run(user);
    expect(await loadOn(athlete.id, "2026-03-17")).toBe(240);
    await edit(user, log, { distance: fromKm(11), rpe: 6 as never });
    expect(await loadOn(athlete.id, "2026-03-17")).toBe(360);

    const [seen] = await listHistory(await coachOf(coach, athlete.id), { id: log.id });
    expect(seen).toMatchObject({
      kind: "edited",
      by: user.name,
      at: testNow,
      before: { distance: 10_000, rpe: 4 },
      after: { distance: 11_000, rpe: 6 },
      canPutBack: false,
    });
    const { recent } = await getOverview(await coachOf(coach, athlete.id));
    expect(recent).toMatchObject([{ id: log.id, isCorrected: true }]);
    const [own] = await historyOf(user, log.id);
    if (!own) throw new Error("no history");
    expect(own.canPutBack).toBe(true);
    const back = await putBack(await self(user), { ...request(), changeId: own.id });
    expect(back).toMatchObject({ ok: true, session: { distance: 10_000, rpe: 4 } });
    expect(await loadOn(athlete.id, "2026-03-17")).toBe(240);
    expect((await historyOf(user, log.id)).map(({ kind }) => kind)).toEqual(["put-back", "edited"]);
  });

  test("that only adds what was missing is none; one that changes nothing leaves no trace", async () => {
    const { coach, user, athlete } = await insertCoachWithAthlete(owner);
    const log = await run(user, { rpe: null });
    const rated = await edit(user, log, { rpe: 5 as never });
    await edit(user, rated, {});
    expect((await historyOf(user, log.id)).map(({ kind }) => kind)).toEqual(["filled-in"]);
    const { recent } = await getOverview(await coachOf(coach, athlete.id));
    expect(recent).toMatchObject([{ isCorrected: false }]);
  });

  test("of a set counts once the lift is finished, not while it goes on", async () => {
    const { user } = await insertAthlete(owner);
    const head = {
      id: newLog(),
      plannedId: null,
      type: "strength-moderate-lower" as const,
      title: "Legs",
      start: localDateTime("2026-03-17T12:00"),
      timeZone: vienna,
    };
    const set = {
      id: newId<never>(),
      exercise: "Back squat",
      exerciseIndex: 0,
      setIndex: 0,
      kind: "working" as const,
      reps: 5,
      load: 100_000 as never,
      rpe: null,
    };
    await saveSet(await self(user), { ...request(), lift: head as never, set });
    await saveSet(await self(user), { ...request(), lift: head as never, set: { ...set, reps: 4 } });
    const parts: [CompletedSessionId, CompletedSessionId] = [newLog(), newLog()];
    const at = { kind: "set" as const, setId: set.id };
    const open = (await getLogged(await self(user), { sessionId: head.id })).log;
    const cut = { ...request(), id: head.id, version: open.version, at, parts };
    expect(await splitLog(await self(user), cut)).toMatchObject({ ok: false, reason: "still-open" });
    const deviations = [{ kind: "left-out" as const, exercise: "Leg curl", reason: "pain" as const }];
    const end = { duration: fromMinutes(50), rpe: 7 as never, feel: null, note: "", deviations };
    await finishLift(await self(user), { ...request(), lift: head as never, sets: [], ...end });
    expect(await historyOf(user, head.id)).toEqual([]);
    expect((await getLogged(await self(user), { sessionId: head.id })).log.deviations).toEqual(deviations);

    await saveSet(await self(user), { ...request(), lift: head as never, set: { ...set, reps: 3 } });
    const [change] = await historyOf(user, head.id);
    expect(change).toMatchObject({
      kind: "edited",
      before: { sets: [{ reps: 4 }] },
      after: { sets: [{ reps: 3 }] },
    });
    if (!change) throw new Error("no history");
    const back = await putBack(await self(user), { ...request(), changeId: change.id });
    expect(back).toMatchObject({ ok: true, session: { sets: [{ id: set.id, reps: 4 }] } });
  });

  test("tells of what was deleted and came back", async () => {
    const { user } = await insertAthlete(owner);
    const log = await run(user);
    const named = () => ({ ...request(), id: log.id });
    await deleteSession(await self(user), named());
    await deleteSession(await self(user), named());
    expect((await historyOf(user, log.id)).map(({ kind }) => kind)).toEqual(["deleted"]);
    await restoreSession(await self(user), named());
    expect((await historyOf(user, log.id)).map(({ kind }) => kind).toSorted()).toEqual([
      "deleted",
      "restored",
    ]);
  });
});

describe("a log that is split", () => {
  test("is two with the same load together, and whole again once that is undone", async () => {
    const { user, athlete } = await insertAthlete(owner);
    const log = await run(user);
    const parts: [CompletedSessionId, CompletedSessionId] = [newLog(), newLog()];
    const at = { kind: "time" as const, seconds: seconds(1200) };
    const split = await splitLog(await self(user), { ...request(), id: log.id, version: 1, at, parts });
    expect(split).toMatchObject({ ok: true, session: { id: parts[0], duration: 1200 } });
    expect((await aliveOf(athlete.id)).map(({ id }) => id)).toEqual(parts);
    expect(await loadOn(athlete.id, "2026-03-17")).toBe(240);
    expect(await restoreSession(await self(user), { ...request(), id: log.id })).toMatchObject({
      ok: false,
      reason: "replaced",
    });

    const [change] = await historyOf(user, parts[1]);
    expect(change).toMatchObject({
      kind: "split",
      from: [{ id: log.id, title: "Easy run" }],
      canPutBack: true,
    });
    if (!change) throw new Error("no history");
    await putBack(await self(user), { ...request(), changeId: change.id });
    expect(await aliveOf(athlete.id)).toMatchObject([{ id: log.id, duration: 3600, distance: 10_000 }]);
    const twice = await putBack(await self(user), { ...request(), changeId: change.id });
    expect(twice).toMatchObject({ ok: false, reason: "parts-gone" });
  });

  test("from a file is cut where the lap begins, and the file does not come in again", async () => {
    const { user, athlete } = await insertAthlete(owner);
    await importFile(await self(user), upload(lapsRun), await sample(lapsRun));
    const [whole] = await aliveOf(athlete.id);
    if (!whole) throw new Error("not imported");
    const parts: [CompletedSessionId, CompletedSessionId] = [newLog(), newLog()];
    const at = { kind: "lap" as const, index: 2 };
    await splitLog(await self(user), { ...request(), id: whole.id, version: whole.version, at, parts });
    const [first, second] = await aliveOf(athlete.id);
    expect((first?.duration ?? 0) + (second?.duration ?? 0)).toBe(whole.duration);
    expect((first?.distance ?? 0) + (second?.distance ?? 0)).toBe(whole.distance);
    expect(first?.streamSummary).not.toBeNull();
    expect((await getLogged(await self(user), { sessionId: parts[0] })).log.laps).toHaveLength(2);

    const again = await importFile(await self(user), upload(lapsRun), await sample(lapsRun));
    expect(again).toMatchObject({ ok: true, outcomes: [{ outcome: "duplicate", sessionId: parts[0] }] });
  });

  test("on an older version stays whole", async () => {
    const { user, athlete } = await insertAthlete(owner);
    const log = await run(user);
    await edit(user, log, { title: "Changed" });
    const at = { kind: "time" as const, seconds: seconds(1200) };
    const input = { ...request(), id: log.id, version: 1, at, parts: [newLog(), newLog()] as never };
    expect(await splitLog(await self(user), input)).toMatchObject({ ok: false, reason: "changed-elsewhere" });
    expect(await aliveOf(athlete.id)).toHaveLength(1);
  });
});

describe("an address of a log that gave way", () => {
  const at = { kind: "time" as const, seconds: seconds(1200) };
  const heirsOf = async (user: User, id: CompletedSessionId) =>
    (await listHeirs(await self(user), { id })).map((each) => each.id);

  test("leads to what stands for it, however often that was split and made whole", async () => {
    const { user } = await insertAthlete(owner);
    const log = await run(user);
    expect(await heirsOf(user, log.id)).toEqual([]);
    const parts: [CompletedSessionId, CompletedSessionId] = [newLog(), newLog()];
    await splitLog(await self(user), { ...request(), id: log.id, version: 1, at, parts });
    expect(await heirsOf(user, log.id)).toEqual(parts);
    const again: [CompletedSessionId, CompletedSessionId] = [newLog(), newLog()];
    const cut = { kind: "time" as const, seconds: seconds(600) };
    await splitLog(await self(user), { ...request(), id: parts[0], version: 1, at: cut, parts: again });
    expect(new Set(await heirsOf(user, log.id))).toEqual(new Set([...again, parts[1]]));

    const [change] = await historyOf(user, again[1]);
    if (!change) throw new Error("no history");
    await putBack(await self(user), { ...request(), changeId: change.id });
    expect(new Set(await heirsOf(user, log.id))).toEqual(new Set(parts));
    expect(await heirsOf(user, again[0])).toEqual([parts[0]]);
  });

  test("of a part is not brought back beside the whole, which would count it twice", async () => {
    const { user, athlete } = await insertAthlete(owner);
    const log = await run(user);
    const parts: [CompletedSessionId, CompletedSessionId] = [newLog(), newLog()];
    await splitLog(await self(user), { ...request(), id: log.id, version: 1, at, parts });
    const [change] = await historyOf(user, parts[1]);
    if (!change) throw new Error("no history");
    await putBack(await self(user), { ...request(), changeId: change.id });
    expect(await restoreSession(await self(user), { ...request(), id: parts[1] })).toMatchObject({
      ok: false,
      reason: "replaced",
    });
    expect((await aliveOf(athlete.id)).map(({ id }) => id)).toEqual([log.id]);
    expect(await loadOn(athlete.id, "2026-03-17")).toBe(240);
  });
});

describe("two logs that are merged", () => {
  test("are one with their load, offered where they fit, and two again once that is undone", async () => {
    const { user, athlete } = await insertAthlete(owner);
    const first = await run(user);
    const second = await run(user, {
      start: localDateTime("2026-03-17T08:05"),
      duration: fromMinutes(30),
      distance: fromKm(5),
    });
    const offered = await getLogged(await self(user), { sessionId: first.id });
    expect(offered.mergeable.map(({ id }) => id)).toEqual([second.id]);

    const wholeId = newLog();
    const input = { ...request(), id: first.id, version: 1, otherId: second.id, wholeId };
    expect(await mergeLogs(await self(user), input)).toMatchObject({
      ok: true,
      session: { id: wholeId, duration: 5400, distance: 15_000, rpe: 4 },
    });
    expect(await loadOn(athlete.id, "2026-03-17")).toBe(360);
    const [change] = await historyOf(user, wholeId);
    expect(change?.from.map(({ id }) => id)).toEqual([first.id, second.id]);
    if (!change) throw new Error("no history");
    await putBack(await self(user), { ...request(), changeId: change.id });
    expect((await aliveOf(athlete.id)).map(({ id }) => id)).toEqual([first.id, second.id]);
  });

  test("must be of one kind and near each other", async () => {
    const { user } = await insertAthlete(owner);
    const log = await run(user);
    const ride = await run(user, { type: "xt-easy", start: localDateTime("2026-03-17T09:00") });
    const days = await run(user, { start: localDateTime("2026-03-15T07:00") });
    for (const other of [ride, days, log]) {
      const input = { ...request(), id: log.id, version: 1, otherId: other.id, wholeId: newLog() };
      expect(await mergeLogs(await self(user), input)).toMatchObject({
        ok: false,
        reason: "not-one-session",
      });
    }
  });
});

describe("another file for a log", () => {
  test("keeps what was said, takes what was measured, and can be put back to the old one", async () => {
    const { user, athlete } = await insertAthlete(owner);
    await importFile(await self(user), upload(fenixRun), await sample(fenixRun));
    const [before] = await aliveOf(athlete.id);
    if (!before) throw new Error("not imported");
    const bytes = await sample(lapsRun);
    const replaced = await replaceFile(await self(user), { ...upload(lapsRun), replaces: before.id }, bytes);
    expect(replaced).toMatchObject({ ok: true });
    const [after] = await aliveOf(athlete.id);
    expect(after).toMatchObject({ id: before.id, title: before.title, source: "file" });
    expect(after?.duration).not.toBe(before.duration);
    expect(after?.fileId).not.toBe(before.fileId);

    const [change] = await historyOf(user, before.id);
    expect(change).toMatchObject({
      kind: "file",
      before: { fileName: fenixRun },
      after: { fileName: lapsRun },
    });
    if (!change) throw new Error("no history");
    await putBack(await self(user), { ...request(), changeId: change.id });
    const { version, updatedAt, ...measured } = before;
    expect((await aliveOf(athlete.id))[0]).toMatchObject(measured);
  });

  test("is refused where it is in the log already", async () => {
    const { user } = await insertAthlete(owner);
    await importFile(await self(user), upload(fenixRun), await sample(fenixRun));
    const log = await run(user);
    const bytes = await sample(fenixRun);
    const refused = await replaceFile(await self(user), { ...upload(fenixRun), replaces: log.id }, bytes);
    expect(refused).toMatchObject({ ok: false, message: expect.stringContaining("already") });
  });
});
