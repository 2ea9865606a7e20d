import { readFile } from "node:fs/promises";
import { asc, eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { localDateTime } from "@/lib/dates/local-date-time";
import { plusSeconds, timeZone } from "@/lib/dates/time-zone";
import type { ImportResult } from "@/lib/domain/log";
import type { SessionType } from "@/lib/domain/session-type";
import {
  type AthleteId,
  type CheckInId,
  type CompletedSessionId,
  type ImportedFileId,
  newId,
  type PlannedSessionId,
  type ProfileEntryId,
  type RequestId,
} from "@/lib/ids";
import { fromKm } from "@/lib/units/distance";
import { fromMinutes } from "@/lib/units/duration";
import { selfOf } from "@/server/auth/access";
import type { SelfCtx } from "@/server/auth/scope";
import { loadTimeline } from "@/server/db/queries/snapshot";
import type { users } from "@/server/db/schema/auth";
import { athleteStates } from "@/server/db/schema/flags";
import { completedSessions, completedSets, importedFiles, laps } from "@/server/db/schema/log";
import { thresholds } from "@/server/db/schema/people";
import { plannedSessions, publishedSessions } from "@/server/db/schema/plan";
import { checkIns } from "@/server/db/schema/wellness";
import { testDatabase } from "@/server/db/testing/database";
import { ctxOf, insertAthlete, testNow } from "@/server/db/testing/factories";
import { withTransaction } from "@/server/db/tx";
import { summariseStored } from "@/server/db/unsummarised";
import { evaluate } from "@/server/engine/evaluate";
import { metricDefinitions } from "@/server/engine/metrics/definitions";
import { parseTimeline } from "@/server/engine/timeline";
import { engineVersion } from "@/server/engine/version";
import { chance, mutateFit, mutateText } from "@/server/import/testing/mutate";
import { hevyTable } from "@/server/import/testing/tables";
import { deleteSession } from "@/server/services/log/delete-session";
import { getLogged } from "@/server/services/log/get-logged";
import { listHistory } from "@/server/services/log/list-history";
import { logSession } from "@/server/services/log/log-session";
import { relinkSession } from "@/server/services/log/relink-session";
import { restoreSession } from "@/server/services/log/restore-session";
import { getFile } from "./get-file";
import { importFile } from "./import-file";
import { listRecordings } from "./list-recordings";
import { separateRecording } from "./separate-recording";
import { summariseStoredFile } from "./summarise-stored-file";

const { owner, url } = testDatabase();
type User = typeof users.$inferSelect;

const vienna = timeZone("Europe/Vienna");
const samples = new URL("../../import/samples/", import.meta.url);
const sample = async (name: string) => new Uint8Array(await readFile(new URL(name, samples)));

const fenixRun = "fitparse__garmin-fenix-5-run.fit";
const triathlon = "fitparse__sample_mulitple_header.fit";
const strong = "strong-charts__strong.csv";

async function self(user: User, given: { request?: RequestId } = {}): Promise<SelfCtx> {
  const ctx = ctxOf(user, { procedure: "imports.file", ...(given.request ? { id: given.request } : {}) });
  return { ...ctx, scope: await selfOf(ctx) };
}

const upload = (name: string) => ({
  requestId: newId<RequestId>(),
  fileId: newId<ImportedFileId>(),
  name,
});

async function importSample(user: User, name: string, as = name) {
  const result = await importFile(await self(user), upload(as), await sample(name));
  if (!result.ok) throw new Error(result.message);
  return result;
}

const kindsOf = (result: ImportResult) =>
  result.ok ? result.outcomes.map(({ outcome }) => outcome) : [result.reason];

const storedOf = (athleteId: AthleteId) =>
  owner
    .select()
    .from(completedSessions)
    .where(eq(completedSessions.athleteId, athleteId))
    .orderBy(asc(completedSessions.start));

async function published(
  athleteId: AthleteId,
  by: User,
  given: { readonly type: SessionType; readonly date: CalendarDate; readonly minutes: number },
) {
  const id = newId<PlannedSessionId>();
  const { minutes, ...content } = given;
  const session = {
    athleteId,
    id,
    title: "As planned",
    slot: "am" as const,
    duration: fromMinutes(minutes),
    plannedRpe: 3,
    ...content,
  };
  await owner.insert(plannedSessions).values(session);
  await owner.insert(publishedSessions).values({ ...session, publishedAt: testNow, publishedBy: by.id });
  return id;
}

/** What a sample holds once it is in the log of somebody whose zone is Vienna. */
async function facts(name: string) {
  const { user, athlete } = await insertAthlete(owner);
  await importSample(user, name);
  const [row] = await storedOf(athlete.id);
  if (!row) throw new Error("Nothing was logged");
  return row;
}

describe("a log from a file that was imported before there were summaries", () => {
  test("gets the one that an import would give it, once", async () => {
    const { user, athlete } = await insertAthlete(owner);
    await owner.insert(thresholds).values({
      athleteId: athlete.id,
      id: newId<ProfileEntryId>(),
      kind: "max-hr",
      value: 188,
      validFrom: "2010-01-01" as CalendarDate,
    });
    await importSample(user, "fitparse__activity-small-fenix2-run.fit");
    await importSample(user, triathlon);
    const summaries = async () => (await storedOf(athlete.id)).map(({ streamSummary }) => streamSummary);
    const efforts = async () => (await storedOf(athlete.id)).map(({ bestEfforts }) => bestEfforts);
    const before = await summaries();
    const found = await efforts();
    expect(found[0]).toMatchObject({ "1km": { seconds: expect.any(Number), from: expect.any(Number) } });
    expect(before.filter((summary) => summary !== null).length).toBeGreaterThan(1);

    const other = await insertAthlete(owner);
    await importSample(other.user, strong);
    await owner.update(completedSessions).set({ streamSummary: null });
    expect(await summariseStored(url, summariseStoredFile)).toBeGreaterThan(before.length);
    const after = await summaries();
    before.forEach((summary, index) => {
      if (summary !== null) expect(after[index]).toEqual(summary);
    });
    const [state] = await owner.select().from(athleteStates).where(eq(athleteStates.athleteId, athlete.id));
    expect(state?.engineVersion).not.toBe(engineVersion);
    await owner.update(completedSessions).set({ bestEfforts: null });
    expect(await summariseStored(url, summariseStoredFile)).toBeGreaterThan(before.length);
    expect([await summaries(), await efforts()]).toEqual([after, found]);
    expect(await summariseStored(url, summariseStoredFile)).toBe(0);
  });
});

describe("a FIT file", () => {
  test("becomes one session with distance, heart rate, laps and zone minutes", async () => {
    const { user, athlete } = await insertAthlete(owner);
    await owner.insert(thresholds).values({
      athleteId: athlete.id,
      id: newId<ProfileEntryId>(),
      kind: "max-hr",
      value: 188,
      validFrom: "2010-01-01" as CalendarDate,
    });
    const result = await importSample(user, fenixRun);
    expect(kindsOf(result)).toEqual(["imported"]);
    const [row] = await storedOf(athlete.id);
    expect(row).toMatchObject({ type: expect.stringMatching(/^run-/), source: "file", rpe: null });
    expect(row?.distance).toBeGreaterThan(100);
    expect(row?.avgHr).toBeGreaterThan(80);
    expect(row?.zoneMinutes).toHaveLength(3);
    const stored = await owner.select().from(laps).where(eq(laps.athleteId, athlete.id));
    expect(stored.length).toBeGreaterThan(0);
  });

  test("is summed up once from its records, for the engine by the thresholds of its day", async () => {
    const { user, athlete } = await insertAthlete(owner);
    const known = (kind: "max-hr" | "resting-hr", value: number) => ({
      athleteId: athlete.id,
      id: newId<ProfileEntryId>(),
      kind,
      value,
      validFrom: "2010-01-01" as CalendarDate,
    });
    await owner.insert(thresholds).values([known("max-hr", 188), known("resting-hr", 48)]);
    await importSample(user, "fitparse__activity-small-fenix2-run.fit");
    const [row] = await storedOf(athlete.id);
    if (!row) throw new Error("Nothing was logged");
    expect(row.streamSummary?.edwardsMinutes).toHaveLength(5);
    expect(row.streamSummary?.gradeFactor).toBeCloseTo(1, 0);

    const ctx = await self(user);
    const after = plusSeconds(row.start, 86_400);
    const timeline = await withTransaction(ctx, (tx) =>
      loadTimeline(tx, ctx.scope, { asOf: after, plan: "working" }),
    );
    const session = timeline.sessions.find(({ id }) => id === row.id);
    expect(session?.trimp).toBeGreaterThan(0);
    expect(session?.edwardsMinutes).toEqual(row.streamSummary?.edwardsMinutes);
    expect(parseTimeline(timeline).ok).toBe(true);
    const { metrics } = evaluate(timeline);
    expect(metrics.trimpBanister).toMatchObject({ value: [{ value: session?.trimp }], status: "ok" });
    expect(metrics.gradeAdjustedPace).toMatchObject({ status: "ok" });

    const { log } = await getLogged(await self(user), { sessionId: row.id });
    expect(log).toMatchObject({ hasRecords: true, gradeFactor: row.streamSummary?.gradeFactor });
    expect(log).not.toHaveProperty("streamSummary");

    // A coach may read what is stored, and would know the resting heart rate from these two.
    const [state] = await owner.select().from(athleteStates).where(eq(athleteStates.athleteId, athlete.id));
    expect(Object.keys(state?.metrics ?? {})).not.toContain("trimpBanister");
    expect(Object.keys(state?.metrics ?? {})).not.toContain("heartRateStress");
    expect(state?.metrics.trimpEdwards).toMatchObject({ definition: "trimp-edwards" });
    for (const { definition } of Object.values(state?.metrics ?? {})) {
      expect(metricDefinitions).toHaveProperty(definition);
    }
  });

  test("without records has no summary of them", async () => {
    const row = await facts(strong);
    expect(row.streamSummary).toBeNull();
    expect(row.zoneMinutes).toBeNull();
  });

  test("imported twice is there once, under any name and by two clients at once", async () => {
    const { user, athlete } = await insertAthlete(owner);
    const bytes = await sample(fenixRun);
    const answers = await Promise.all(
      ["run.fit", "copy of run.fit"].map(async (name) => importFile(await self(user), upload(name), bytes)),
    );
    expect(answers.flatMap(kindsOf).toSorted()).toEqual(["duplicate", "imported"]);
    const again = await importSample(user, fenixRun);
    expect(kindsOf(again)).toEqual(["duplicate"]);
    expect(await storedOf(athlete.id)).toHaveLength(1);
    const files = await owner.select().from(importedFiles).where(eq(importedFiles.athleteId, athlete.id));
    expect(files).toHaveLength(1);
  });

  test("sent twice under one request gets its first answer", async () => {
    const { user, athlete } = await insertAthlete(owner);
    const input = upload(fenixRun);
    const bytes = await sample(fenixRun);
    const first = await importFile(await self(user, { request: input.requestId }), input, bytes);
    const again = await importFile(await self(user, { request: input.requestId }), input, bytes);
    expect(kindsOf(first)).toEqual(["imported"]);
    expect(again).toEqual(first);
    expect(await storedOf(athlete.id)).toHaveLength(1);
  });

  test("with five parts of a triathlon logs the three disciplines, and says that changes are left out", async () => {
    const { user, athlete } = await insertAthlete(owner);
    const result = await importSample(user, triathlon);
    expect(kindsOf(result).toSorted()).toEqual(["imported", "imported", "imported", "left-out", "left-out"]);
    const stored = await storedOf(athlete.id);
    expect(stored.map(({ type }) => type)).toEqual(["xt-easy", "xt-easy", expect.stringMatching(/^run-/)]);
    expect(kindsOf(await importSample(user, triathlon)).filter((kind) => kind === "imported")).toEqual([]);
    expect(await storedOf(athlete.id)).toHaveLength(3);
  });

  test("is kept unchanged for its athlete alone", async () => {
    const { user } = await insertAthlete(owner);
    const other = await insertAthlete(owner);
    const bytes = await sample(fenixRun);
    const input = upload(fenixRun);
    await importFile(await self(user), input, bytes);
    const file = await getFile(await self(user), input.fileId);
    expect(file?.name).toBe(fenixRun);
    expect(Buffer.from(file?.bytes ?? []).equals(Buffer.from(bytes))).toBe(true);
    expect(await getFile(await self(other.user), input.fileId)).toBeNull();
  });

  test("that is no activity is refused in words, and nothing is kept", async () => {
    const { user, athlete } = await insertAthlete(owner);
    const text = new TextEncoder().encode("hello");
    const result = await importFile(await self(user), upload("hello.txt"), text);
    expect(result).toMatchObject({
      ok: false,
      message: expect.stringContaining("Choose a FIT, TCX or GPX file"),
    });
    expect(await storedOf(athlete.id)).toEqual([]);
    expect(await owner.select().from(importedFiles).where(eq(importedFiles.athleteId, athlete.id))).toEqual(
      [],
    );
  });
});

describe("an import and the plan", () => {
  test("finds the one session of its day and kind, and takes its type and name", async () => {
    const { date, duration } = await facts(fenixRun);
    const { user, athlete } = await insertAthlete(owner);
    const minutes = Math.round(duration / 60);
    const tempo = await published(athlete.id, user, { type: "run-tempo", date, minutes });
    await published(athlete.id, user, { type: "strength-upper", date, minutes });
    await importSample(user, fenixRun);
    const [row] = await storedOf(athlete.id);
    expect(row).toMatchObject({ plannedId: tempo, type: "run-tempo", title: "As planned" });
  });

  test("guesses nothing where two would fit, and offers both", async () => {
    const { date, duration } = await facts(fenixRun);
    const { user, athlete } = await insertAthlete(owner);
    const minutes = Math.round(duration / 60);
    const ids = [
      await published(athlete.id, user, { type: "run-easy", date, minutes }),
      await published(athlete.id, user, { type: "run-tempo", date, minutes }),
    ];
    const result = await importSample(user, fenixRun);
    const [outcome] = result.outcomes;
    if (outcome?.outcome !== "imported") throw new Error("not imported");
    expect(outcome.log.plannedId).toBeNull();
    expect(outcome.candidates.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());

    const [, tempo] = ids as [PlannedSessionId, PlannedSessionId];
    const request = { requestId: newId<RequestId>() };
    await relinkSession(await self(user), { ...request, id: outcome.log.id, plannedId: tempo });
    expect(await storedOf(athlete.id)).toMatchObject([{ plannedId: tempo, type: "run-tempo" }]);
  });

  test("completes what was logged by hand, and keeps what was said about it", async () => {
    const { date, start, duration } = await facts(fenixRun);
    const { user, athlete } = await insertAthlete(owner);
    const plannedId = await published(athlete.id, user, {
      type: "run-easy",
      date,
      minutes: Math.round(duration / 60),
    });
    const id = newId<CompletedSessionId>();
    await logSession(await self(user), {
      requestId: newId<RequestId>(),
      id,
      plannedId,
      type: "run-easy",
      title: "By hand",
      start: localDateTime(`${date}T05:00`),
      timeZone: vienna,
      duration: fromMinutes(50),
      distance: fromKm(9),
      rpe: 6 as never,
      feel: 4,
      note: "windy",
      source: "as-planned",
    });
    const result = await importSample(user, fenixRun);
    expect(kindsOf(result)).toEqual(["completed"]);
    expect(await storedOf(athlete.id)).toMatchObject([
      { id, plannedId, start, duration, rpe: 6, feel: 4, note: "windy" },
    ]);
    const [change] = await listHistory(await self(user), { id });
    expect(change).toMatchObject({
      kind: "file",
      before: { duration: 3000, distance: 9000, fileName: null },
      after: { duration, fileName: fenixRun },
    });
  });

  test("takes a run for the missed one of the day before, as moved, and lets it be unplanned", async () => {
    const { user, athlete } = await insertAthlete(owner);
    const start = "2026-03-03T07:00:00Z";
    const plan = (date: string, type: SessionType = "run-easy") =>
      published(athlete.id, user, { type, date: date as CalendarDate, minutes: 55 });
    const missed = await plan("2026-03-02");
    const result = await importFile(await self(user), upload("run.gpx"), trackOf(start, 54));
    const [outcome] = result.ok ? result.outcomes : [];
    expect(outcome).toMatchObject({
      outcome: "imported",
      plannedTitle: "As planned",
      moved: { id: missed, date: "2026-03-02" },
      log: { plannedId: missed, date: "2026-03-03" },
    });
    const [log] = await storedOf(athlete.id);
    if (!log) throw new Error("not imported");
    await relinkSession(await self(user), { requestId: newId(), id: log.id, plannedId: null });
    expect(await storedOf(athlete.id)).toMatchObject([{ plannedId: null, date: "2026-03-03" }]);

    const [early, late] = [await plan("2026-03-05"), await plan("2026-03-07", "run-tempo")];
    const between = await importFile(
      await self(user),
      upload("two.gpx"),
      trackOf("2026-03-06T07:00:00Z", 54),
    );
    expect(between.ok && between.outcomes[0]).toMatchObject({
      plannedTitle: null,
      moved: null,
      candidates: [{ id: early }, { id: late }],
    });
  });

  test("a deleted activity may come again, and then its older copy stays away", async () => {
    const { user, athlete } = await insertAthlete(owner);
    await importSample(user, fenixRun);
    const [first] = await storedOf(athlete.id);
    if (!first) throw new Error("not imported");
    const named = () => ({ requestId: newId<RequestId>(), id: first.id });
    await deleteSession(await self(user), named());
    expect(kindsOf(await importSample(user, fenixRun))).toEqual(["imported"]);
    expect(await restoreSession(await self(user), named())).toMatchObject({
      ok: false,
      reason: "imported-again",
    });
    expect((await storedOf(athlete.id)).filter(({ deletedAt }) => deletedAt === null)).toHaveLength(1);
  });
});

describe("a damaged file", () => {
  const tables = [
    ...["imported_file", "completed_session", "completed_set", "lap", "other_recording"],
    ...["check_in", "audit_entry", "request_key", "daily_load", "flag"],
  ];
  /** Every row of every table that an import writes, whoever's it is. */
  const counts = async (): Promise<Readonly<Record<string, number>>> => {
    const each = tables.map(
      (name) => sql`select ${name} as name, count(*)::int from ${sql.identifier(name)}`,
    );
    const rows = await owner.execute<{ name: string; count: number }>(sql.join(each, sql` union all `));
    return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
  };

  test("is written whole or not at all", async () => {
    const { user } = await insertAthlete(owner);
    const [fit, table] = [
      await sample("tormoder__0134902991.fit"),
      new TextEncoder().encode(hevyTable("weight_kg")),
    ];
    let [refused, imported] = [0, 0];
    for (let seed = 1; seed <= 40; seed += 1) {
      const random = chance(seed);
      const bytes =
        seed % 2 === 0
          ? mutateFit(fit, random)
          : new TextEncoder().encode(mutateText(new TextDecoder().decode(table), random));
      const before = await counts();
      const result = await importFile(
        await self(user),
        upload(`${seed}.${seed % 2 === 0 ? "fit" : "csv"}`),
        bytes,
      );
      const after = await counts();
      if (result.ok) {
        imported += 1;
        const made = result.outcomes.filter(({ outcome }) => outcome === "imported").length;
        expect((after.completed_session ?? 0) - (before.completed_session ?? 0)).toBe(made);
      } else {
        refused += 1;
        expect({ seed, after }).toEqual({ seed, after: before });
      }
    }
    expect(Math.min(refused, imported)).toBeGreaterThan(2);
  });

  test("that fails while it is written leaves nothing behind", async () => {
    const { user } = await insertAthlete(owner);
    const before = await counts();
    const years = new TextEncoder().encode(hevyTable("weight_kg"));
    // The log is taken after the file was stored: what breaks late must undo what came early.
    await owner.execute(sql`create function refuse_set() returns trigger language plpgsql as
      $$ begin raise exception 'refused'; end $$`);
    await owner.execute(sql`create trigger refuse_set before insert on completed_set
      for each row execute function refuse_set()`);
    try {
      await expect(importFile(await self(user), upload("hevy.csv"), years)).rejects.toThrow();
      expect(await counts()).toEqual(before);
    } finally {
      await owner.execute(sql`drop trigger refuse_set on completed_set`);
      await owner.execute(sql`drop function refuse_set()`);
    }
    expect(kindsOf(await importFile(await self(user), upload("hevy.csv"), years))).toContain("imported");
  });
});

describe("a track without times", () => {
  test("is asked when it was, and is a session with its file once that is said", async () => {
    const { user, athlete } = await insertAthlete(owner);
    const bytes = await sample("gpxpy__cerknicko-without-times.gpx");
    const asked = await importFile(await self(user), upload("way.gpx"), bytes);
    expect(asked).toMatchObject({ ok: false, reason: "no-times", untimedM: 4575 });
    expect(await storedOf(athlete.id)).toEqual([]);
    const times = { start: localDateTime("2026-03-02T07:30"), durationSec: 1500 };
    const said = await importFile(await self(user), { ...upload("way.gpx"), times }, bytes);
    expect(kindsOf(said)).toEqual(["imported"]);
    const [log] = await storedOf(athlete.id);
    expect(log).toMatchObject({
      date: "2026-03-02",
      start: "2026-03-02T06:30:00.000Z",
      duration: 1500,
      distance: 4575,
      bestEfforts: {},
      fileId: expect.any(String),
    });
  });
});

describe("a Strong export", () => {
  test("becomes a lifting history, once", async () => {
    const { user, athlete } = await insertAthlete(owner);
    const result = await importSample(user, strong);
    const imported = kindsOf(result).filter((kind) => kind === "imported").length;
    expect(imported).toBeGreaterThan(50);
    const stored = await storedOf(athlete.id);
    expect(stored).toHaveLength(imported);
    expect(stored.every(({ type }) => type.startsWith("strength-"))).toBe(true);
    expect(stored[0]).toMatchObject({ timeZone: "Europe/Vienna", source: "csv" });
    const sets = await owner.select().from(completedSets).where(eq(completedSets.athleteId, athlete.id));
    expect(sets.length).toBeGreaterThan(1900);

    const again = await importSample(user, strong);
    expect(new Set(kindsOf(again))).toEqual(new Set(["duplicate"]));
    expect(await storedOf(athlete.id)).toHaveLength(imported);
  });

  test("of several years is written in one go", async () => {
    const { user, athlete } = await insertAthlete(owner);
    const header =
      "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE";
    const rows = Array.from({ length: 600 }, (_, session) => {
      const day = String((session % 28) + 1).padStart(2, "0");
      const month = String((Math.floor(session / 28) % 12) + 1).padStart(2, "0");
      const year = 2015 + Math.floor(session / 336);
      return Array.from(
        { length: 15 },
        (_, set) =>
          `${year}-${month}-${day} 17:00:00,"Legs",1h,"Squat (Barbell)",${set + 1},100,5,0,0,"","",`,
      );
    });
    const bytes = new TextEncoder().encode([header, ...rows.flat()].join("\n"));
    const result = await importFile(await self(user), upload("history.csv"), bytes);
    expect(kindsOf(result).filter((kind) => kind === "imported")).toHaveLength(600);
    expect(await storedOf(athlete.id)).toHaveLength(600);
  });
});

/** A track over the same minutes as a run of a watch, as a phone writes one. */
function trackOf(start: string, minutes: number): Uint8Array {
  const points = Array.from({ length: minutes + 1 }, (_, minute) => {
    const time = plusSeconds(start as typeof testNow, minute * 60);
    return `<trkpt lat="${48 + minute / 500}" lon="16"><time>${time}</time></trkpt>`;
  });
  return new TextEncoder().encode(
    `<gpx><trk><type>run</type><trkseg>${points.join("")}</trkseg></trk></gpx>`,
  );
}

describe("one session by two devices", () => {
  test("is there once, though one began minutes before the other", async () => {
    const { user, athlete } = await insertAthlete(owner);
    const first = await importFile(
      await self(user),
      upload("phone.gpx"),
      trackOf("2026-03-01T08:00:00Z", 60),
    );
    const second = await importFile(
      await self(user),
      upload("watch.gpx"),
      trackOf("2026-03-01T08:06:00Z", 58),
    );
    const third = await importFile(
      await self(user),
      upload("later.gpx"),
      trackOf("2026-03-01T09:30:00Z", 30),
    );
    expect([first, second, third].map(kindsOf)).toEqual([["imported"], ["duplicate"], ["imported"]]);
    expect(await storedOf(athlete.id)).toHaveLength(2);
  });

  test("keeps both files, and is two sessions when somebody says so, and one again when that is taken back", async () => {
    const { user, athlete } = await insertAthlete(owner);
    const ctx = () => self(user);
    const bytes = trackOf("2026-03-01T08:06:00Z", 58);
    await importFile(await ctx(), upload("phone.gpx"), trackOf("2026-03-01T08:00:00Z", 60));
    const [first] = await storedOf(athlete.id);
    if (!first) throw new Error("Nothing was logged");
    await importFile(await ctx(), upload("watch.gpx"), bytes);
    const recordings = async () => listRecordings(await ctx(), { sessionId: first.id });
    const [recording, ...more] = await recordings();
    expect({ name: recording?.fileName, more }).toEqual({ name: "watch.gpx", more: [] });
    if (!recording) throw new Error("No recording was kept");
    expect((await getFile(await ctx(), recording.fileId))?.bytes).toEqual(Buffer.from(bytes));

    const { fileId, activityKey } = recording;
    const asked = { requestId: newId<RequestId>(), sessionId: first.id, fileId, activityKey };
    const made = await separateRecording(await ctx(), asked);
    if (!made.ok) throw new Error(made.reason);
    const live = async () => (await storedOf(athlete.id)).filter(({ deletedAt }) => deletedAt === null);
    expect((await live()).map(({ id, duration }) => [id, duration])).toEqual([
      [first.id, 3600],
      [made.session.id, 58 * 60],
    ]);
    expect(await recordings()).toEqual([]);
    expect(kindsOf(await importFile(await ctx(), upload("watch again.gpx"), bytes))).toEqual(["duplicate"]);
    expect(await live()).toHaveLength(2);

    await deleteSession(await ctx(), { requestId: newId<RequestId>(), id: made.session.id });
    expect(await live()).toHaveLength(1);
    expect((await recordings()).map((each) => each.fileName)).toEqual(["watch.gpx"]);
  });

  test("is there once when a list knows its time on the wall alone", async () => {
    const { user, athlete } = await insertAthlete(owner);
    const row = `Activity Type,Date,Title,Distance,Time,Avg HR
Running,2017-06-11 07:34:09,Portland Running,"0.16","00:00:57","90"`;
    await importSample(user, fenixRun);
    const result = await importFile(
      await self(user),
      upload("Activities.csv"),
      new TextEncoder().encode(row),
    );
    expect(kindsOf(result)).toEqual(["duplicate"]);
    expect(await storedOf(athlete.id)).toHaveLength(1);
  });
});

describe("a table of mornings", () => {
  const table = (rows: string) => new TextEncoder().encode(`date,restingHR,hrv,sleepSecs\n${rows}`);
  const send = async (user: User, rows: string) =>
    importFile(await self(user), upload("wellness.csv"), table(rows));

  test("fills what is empty, and changes nothing that somebody answered", async () => {
    const { user, athlete } = await insertAthlete(owner);
    await owner.insert(checkIns).values({
      athleteId: athlete.id,
      id: newId<CheckInId>(),
      date: "2026-03-01" as CalendarDate,
      energy: 4,
      restingHr: 44,
      updatedAt: testNow,
    });
    const rows = "2026-03-01,50,61,27000\n2026-03-02,51,62,28800\n2999-01-01,50,60,27000";
    const days = { written: 1, filled: 1, known: 0, leftOut: 1 };
    expect(await send(user, rows)).toMatchObject({ ok: true, outcomes: [], days });
    const stored = () =>
      owner.select().from(checkIns).where(eq(checkIns.athleteId, athlete.id)).orderBy(asc(checkIns.date));
    expect(await stored()).toMatchObject([
      { date: "2026-03-01", energy: 4, restingHr: 44, hrvRmssdMs: 61, sleepHours: 7.5 },
      { date: "2026-03-02", energy: null, restingHr: 51, hrvRmssdMs: 62, sleepHours: 8 },
    ]);
    const before = await stored();
    expect(await send(user, rows)).toMatchObject({ days: { ...days, written: 0, filled: 0, known: 2 } });
    expect(await stored()).toEqual(before);
  });

  test("of many years is written in one go", async () => {
    const { user } = await insertAthlete(owner);
    const rows = Array.from({ length: 3650 }, (_, at) => {
      const date = plusSeconds("2015-01-01T12:00:00Z" as typeof testNow, at * 86_400).slice(0, 10);
      return `${date},50,60,27000`;
    });
    expect(await send(user, rows.join("\n"))).toMatchObject({ days: { written: 3650 } });
  });

  test("with unknown titles is asked about, and keeps nothing until then", async () => {
    const { user, athlete } = await insertAthlete(owner);
    const bytes = new TextEncoder().encode("wann,puls\n2026-03-01,50");
    const asked = await importFile(await self(user), upload("puls.csv"), bytes);
    expect(asked).toMatchObject({
      ok: false,
      reason: "unknown-columns",
      table: { titles: ["wann", "puls"] },
    });
    expect(await owner.select().from(importedFiles).where(eq(importedFiles.athleteId, athlete.id))).toEqual(
      [],
    );
    const mapping = {
      kind: "days",
      columns: { date: 0, restingHr: 1 },
      dayFirst: true,
      clock: "local",
      mass: "kg",
      distance: "km",
      time: "h",
    } as const;
    const mapped = await importFile(await self(user), { ...upload("puls.csv"), mapping }, bytes);
    expect(mapped).toMatchObject({ ok: true, days: { written: 1 } });
  });
});
