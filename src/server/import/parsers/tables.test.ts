import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { TableMapping } from "@/lib/domain/table-mapping";
import { parseActivityFile } from "@/server/import/parse-activity-file";
import { complaints } from "@/server/import/testing/complaints";
import { fitNotesTable, hevyTable, morningTables } from "@/server/import/testing/tables";

const sample = (name: string) => readFileSync(new URL(`../samples/${name}`, import.meta.url));
const text = (content: string) => new TextEncoder().encode(content);

function read(bytes: Uint8Array, options: Parameters<typeof parseActivityFile>[2] = {}) {
  const result = parseActivityFile(bytes, "table.csv", options);
  if (!result.ok) throw new Error(result.reason.message);
  expect(complaints(result)).toEqual([]);
  return result.value;
}

describe("lists of activities", () => {
  it("reads seven years of Garmin Connect with decimal commas and points in thousands", () => {
    const { format, activities, warnings } = read(sample("grunt__Activities.csv"));
    expect({ format, count: activities.length, warnings }).toEqual({
      format: "garmin-csv",
      count: 1131,
      warnings: [],
    });
    const km = activities.reduce((sum, { distanceM }) => sum + (distanceM ?? 0), 0) / 1000;
    expect(km).toBeCloseTo(11_564.32, 1);
    const kinds = Map.groupBy(activities, ({ subSport }) => subSport);
    expect([kinds.get("treadmill")?.length, kinds.get("trail")?.length, kinds.get(null)?.length]).toEqual([
      188,
      158 + 11,
      774,
    ]);
    expect(activities.filter(({ avgHr }) => avgHr !== null)).toHaveLength(1130);
    const starts = activities.map(({ start }) => start).toSorted();
    expect([starts.at(0), starts.at(-1)]).toEqual(["2019-02-01T15:21:47", "2026-01-04T12:38:59"]);
    expect(activities[0]).toMatchObject({
      durationSec: 1021,
      distanceM: 3400,
      avgHr: 153,
      maxHr: 166,
      clock: "local",
    });
    expect(activities.some(({ ascentM }) => ascentM === 297)).toBe(true);
  });

  it("reads the list of a Strava archive, whose times are UTC and whose metres are metres", () => {
    const { format, activities } = read(sample("athlytics__strava-activities.csv"));
    expect({ format, count: activities.length }).toEqual({ format: "strava-csv", count: 75 });
    expect(activities[0]).toMatchObject({
      sport: "cycling",
      name: "Afternoon Ride",
      start: "2024-10-01T11:35:00Z",
      durationSec: 5268,
      elapsedSec: 5486,
      distanceM: 33_892,
      avgHr: 132,
      maxHr: 163,
    });
    expect(activities[1]).toMatchObject({ sport: "running", avgHr: 165 });
  });

  it("takes the filled one of two columns of a Strava archive with the same title", () => {
    const rows = `Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Elapsed Time,Moving Time,Distance
1,"Jan 5, 2025, 7:03:11 PM",Evening Run,Run,1800,5.02,1800,1750,5020.5`;
    expect(read(text(rows)).activities[0]).toMatchObject({
      start: "2025-01-05T19:03:11Z",
      distanceM: 5020.5,
      durationSec: 1750,
    });
  });
});

describe("words that mean something to the language", () => {
  it("mean nothing in a cell", () => {
    const rows = ["__proto__", "constructor", "toString"].map(
      (word) => `1,"Jan 5, 2025",${word},${word},1800,5`,
    );
    const table = [
      "Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance",
      ...rows,
    ].join("\n");
    expect(read(text(table)).activities.map(({ sport }) => sport)).toEqual(["generic", "generic", "generic"]);
  });
});

describe("diaries of lifting apps", () => {
  it("reads Liftosaur with warm-ups and pounds", () => {
    const { format, activities } = read(sample("liftosaur-garmin__liftosaur-history-sample.csv"));
    expect({ format, sessions: activities.length }).toEqual({ format: "liftosaur-csv", sessions: 2 });
    const [session] = activities;
    expect(session).toMatchObject({ name: "Day 2", start: "2025-12-15T10:30:00Z", clock: "utc" });
    expect(activities.map(({ sets }) => sets.length)).toEqual([20, 20]);
    expect(session?.sets[0]).toMatchObject({
      exercise: "Overhead Press",
      kind: "warm-up",
      reps: 8,
      kg: 20.412,
    });
    expect(session?.durationSec).toBeGreaterThan(600);
  });

  it("reads Hevy in kilograms and in pounds", () => {
    const [session, ...others] = read(text(hevyTable("weight_kg"))).activities;
    expect(others).toEqual([]);
    expect(session).toMatchObject({ name: "Legs", start: "2025-03-28T17:29:00", durationSec: 83 * 60 });
    expect(session?.sets).toMatchObject([
      { exercise: "Squat (Barbell)", kind: "warm-up", reps: 10, kg: 40, order: 1, notes: "deep" },
      { kind: "work", reps: 5, kg: 100, rpe: 8.5, order: 2 },
      { exercise: "Farmers Walk", kind: "drop", reps: null, durationSec: 35, distanceM: 40 },
    ]);
    expect(read(text(hevyTable("weight_lbs"))).activities[0]?.sets[1]?.kg).toBeCloseTo(45.359, 3);
  });

  it("reads Hevy's months in other languages and with twelve hours", () => {
    const start = (date: string) =>
      read(text(`title,start_time,exercise_title,set_type,weight_kg,reps\nA,"${date}",Squat,normal,1,5`))
        .activities[0]?.start;
    expect(start("27 de jul. de 2026, 19:00")).toBe("2026-07-27T19:00:00");
    expect(start("3 août 2025, 07:05")).toBe("2025-08-03T07:05:00");
    expect(start("Jan 1, 2024, 12:10 AM")).toBe("2024-01-01T00:10:00");
    expect(start("4. März 2025, 17:29")).toBe("2025-03-04T17:29:00");
  });

  it("reads FitNotes, which knows days alone", () => {
    const file = read(text(fitNotesTable));
    expect(file.format).toBe("fitnotes-csv");
    expect(file.warnings.map(({ code }) => code)).toEqual(["time-assumed"]);
    expect(file.activities.map(({ start, sets }) => [start, sets.length])).toEqual([
      ["2020-10-04T12:00:00", 2],
      ["2020-10-06T12:00:00", 1],
    ]);
    expect(file.activities[0]?.sets).toMatchObject([{ kg: 102.058 }, { distanceM: 200, durationSec: 108 }]);
  });
});

describe("mornings", () => {
  it.each(Object.entries(morningTables))("reads %s", (_, rows) => {
    const file = read(text(rows));
    expect(file).toMatchObject({ format: "days-csv", activities: [], warnings: [] });
    expect(file.days).toEqual([
      { date: "2025-03-04", restingHr: 48, hrvRmssdMs: 62.5, sleepHours: 7.5 },
      { date: "2025-03-05", restingHr: null, hrvRmssdMs: null, sleepHours: 8 },
    ]);
  });

  it("leaves out what nobody measures, and says which row has no day", () => {
    const file = read(text("date,restingHR,hrv\n2025-03-04,0,999\n2025-03-05,51,60\nsoon,50,60"));
    expect(file.days).toEqual([{ date: "2025-03-05", restingHr: 51, hrvRmssdMs: 60, sleepHours: null }]);
    expect(file.warnings).toMatchObject([{ code: "row-skipped", message: expect.stringContaining("Row 4") }]);
  });
});

describe("a table that nobody knows", () => {
  const diary = "When,How far,How long,What\n3/14/2025,10.5,52:30,Tempo\n3/15/2025,5,30:00,Easy";

  it("comes back with its columns and a guess", () => {
    const result = parseActivityFile(text(diary), "diary.csv");
    expect(result).toMatchObject({
      ok: false,
      reason: { code: "unknown-columns", table: { titles: ["When", "How far", "How long", "What"] } },
    });
  });

  it("is read as the athlete says", () => {
    const mapping: TableMapping = {
      kind: "activities",
      columns: { date: 0, distance: 1, duration: 2, title: 3 },
      dayFirst: false,
      clock: "local",
      mass: "kg",
      distance: "mi",
      time: "s",
    };
    expect(read(text(diary), { mapping }).activities).toMatchObject([
      { start: "2025-03-14T12:00:00", durationSec: 3150, distanceM: 16_898.11, name: "Tempo" },
      { start: "2025-03-15T12:00:00", durationSec: 1800 },
    ]);
  });

  it("keeps what stands before a quotation mark that is never closed", () => {
    const file = read(text('date,restingHR,note\n2025-03-04,50,good\n2025-03-05,51,"so\n2025-03-06,52,x'));
    expect(file.days?.map(({ date }) => date)).toEqual(["2025-03-04"]);
    expect(file.warnings.map(({ code }) => code)).toEqual(["damaged"]);
  });
});
