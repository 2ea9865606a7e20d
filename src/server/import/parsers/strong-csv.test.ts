import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ImportedActivityFile } from "@/server/import/activity";
import { importLimits } from "@/server/import/limits";
import { complaints } from "@/server/import/testing/complaints";
import { chance, mutateText } from "@/server/import/testing/mutate";
import { parseStrongCsv } from "./strong-csv";

const bytes = (text: string) => new TextEncoder().encode(text);
const parse = (text: string, unit: "kg" | "lb" | null = null) =>
  parseStrongCsv(bytes(text), importLimits, unit);
function read(text: string, unit: "kg" | "lb" | null = null): ImportedActivityFile {
  const result = parse(text, unit);
  if (!result.ok) throw new Error(result.reason.message);
  return result.value;
}

const classic =
  "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE";
const numbered =
  "Workout #;Date;Workout Name;Duration (sec);Exercise Name;Set Order;Weight (kg);Reps;RPE;Distance (meters);Seconds;Notes;Workout Notes";
const units =
  "Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes;Workout Duration";
const german =
  "Datum;Trainingsname;Dauer;Name der Übung;Reihenfolge der Sätze;Gewicht (kg);Wiederholungen;Entfernung;Sekunden;Notizen;Trainingsnotizen;RPE";
const row = "2021-02-10 16:46:13,Legs,1h 5m,Squat (Barbell),1,100.0,5,0,0,,,8";

describe("a year of a real lifter", () => {
  const sample = readFileSync(new URL("../samples/strong-charts__strong.csv", import.meta.url));
  const result = parseStrongCsv(sample, importLimits, "kg");
  const sessions = result.ok ? result.value.activities : [];
  const sets = sessions.flatMap((session) => session.sets);

  it("has every session, set and kilogram", () => {
    expect(complaints(result)).toEqual([]);
    expect(sessions).toHaveLength(129);
    expect(sets).toHaveLength(2078);
    expect(new Set(sets.map((set) => set.exercise)).size).toBe(72);
    expect(sets.reduce((sum, set) => sum + (set.kg ?? 0) * (set.reps ?? 0), 0)).toBeCloseTo(800_773, 6);
  });

  it("keeps wall time and duration", () => {
    expect(sessions[0]).toMatchObject({
      name: "Mittwoch",
      start: "2021-02-10T16:46:13",
      clock: "local",
      timeZoneOffsetMin: null,
      durationSec: 8280,
      sport: "training",
      subSport: "strength_training",
    });
    expect(sessions.at(-1)?.start).toBe("2021-12-22T15:07:27");
  });
});

describe("the forms of the export", () => {
  it.each([
    ["comma, unit unknown", `${classic}\n${row}`],
    [
      "semicolon, unit in the title",
      `${numbered}\n7;2021-02-10 16:46:13;Legs;3900;Squat (Barbell);1;100,0;5;8;;;;`,
    ],
    [
      "semicolon, unit in a column",
      `${units}\n2021-02-10 16:46:13;Legs;Squat (Barbell);1;100;kg;5;8;;;0;;;65m`,
    ],
    ["German", `${german}\n10.02.2021, 16:46:13;Legs;1 Std. 5 Min.;Squat (Barbell);1;100,0;5;0;0;;;8`],
    ["with a byte order mark and Windows line ends", `\u{feff}${classic}\r\n${row}\r\n`],
  ])("%s", (_, text) => {
    expect(read(text).activities).toMatchObject([
      {
        name: "Legs",
        start: "2021-02-10T16:46:13",
        durationSec: 3900,
        sets: [{ exercise: "Squat (Barbell)", kind: "work", order: 1, reps: 5, kg: 100, rpe: 8 }],
      },
    ]);
  });

  it("reads a German file saved in the Windows code page", () => {
    const text = `${german}\n10.02.2021 16:46;Drücken;45 Min.;Rudern;1;40;8;0;0;;;`;
    const legacy = Uint8Array.from([...text].map((character) => character.charCodeAt(0)));
    const result = parseStrongCsv(legacy, importLimits, null);
    expect(result).toMatchObject({
      ok: true,
      value: { activities: [{ name: "Drücken", durationSec: 2700 }] },
    });
  });

  it("reads pounds and miles", () => {
    const file = `${units}\n2025-06-30 19:56:00;Chest;Bench Press;1;105.8;lbs;13;;1.5;mi.;0;;;62m`;
    expect(read(file).activities[0]?.sets[0]).toMatchObject({ kg: 47.99, distanceM: 2414.02 });
    expect(read(file).warnings).toEqual([]);
  });

  it.each(["furlongs", "constructor"])("asks for a unit of distance in place of %s", (unit) => {
    const row = `2025-06-30 19:56:00;Chest;Bench Press;1;105.8;lbs;13;;1.5;${unit};0;;;62m`;
    expect(parse(`${units}\n${row}`)).toMatchObject({ ok: false, reason: { code: "bad-row" } });
  });

  it("asks about a unit that the file does not name, unless it was chosen", () => {
    expect(read(`${classic}\n${row}`).warnings.map((warning) => warning.code)).toEqual(["unit-assumed"]);
    expect(read(`${classic}\n${row}`, "lb")).toMatchObject({
      warnings: [],
      activities: [{ sets: [{ kg: 45.359 }] }],
    });
  });

  it("tells warm-up, drop and failure sets from working sets and leaves rest timers out", () => {
    const rows = ["W", "1", "D", "F", "Rest Timer", "Note", "X"].map((mark) =>
      row.replace(",1,100", `,${mark},100`),
    );
    const result = read([classic, ...rows].join("\n"));
    const sets = result.activities[0]?.sets ?? [];
    expect(sets.map((set) => set.kind)).toEqual(["warm-up", "work", "drop", "failure", "work"]);
    expect(sets.map((set) => set.order)).toEqual([1, 2, 3, 4, 5]);
    expect(result.warnings.at(-1)?.message).toContain("Row 8");
  });

  it("keeps holds, carries and notes over several lines", () => {
    const rows = [
      '2021-02-10 16:46:13,Core,20m,Plank,1,0,0,0,90,"held\nsteady","a ""good"" day",',
      "2021-02-10 16:46:13,Core,20m,Farmer carry,1,32,0,0.04,0,,,",
    ];
    const [session] = read([classic, ...rows].join("\n")).activities;
    expect(session?.notes).toBe('a "good" day');
    expect(session?.sets).toMatchObject([
      { reps: null, kg: 0, durationSec: 90, notes: "held\nsteady" },
      { reps: null, kg: 32, distanceM: 40 },
    ]);
  });

  it("keeps two sessions of one day apart", () => {
    const evening = row.replace("16:46:13,Legs", "20:00:00,Arms");
    expect(
      read([classic, row, evening, row].join("\n")).activities.map((session) => session.sets.length),
    ).toEqual([2, 1]);
  });
});

describe("what is refused names the row, the column and what is expected", () => {
  it.each([
    ["a day that does not exist", row.replace("02-10", "02-30"), "Date", "2021-02-10 16:46:13"],
    ["a date without time", row.replace(" 16:46:13", ""), "Date", "date and time"],
    ["a weight in words", row.replace("100.0", "heavy"), "Weight", "a number from 0 to 3000"],
    ["a negative weight", row.replace("100.0", "-5"), "Weight", "a number"],
    ["a slipped decimal point", row.replace("100.0", "100000"), "Weight", "3000"],
    ["no exercise", row.replace("Squat (Barbell)", ""), "Exercise Name", "name of an exercise"],
    ["an odd duration", row.replace("1h 5m", "a while"), "Duration", "1h 5m"],
    ["an effort above 10", row.replace(/8$/, "11"), "RPE", "0 to 10"],
  ])("%s", (_, bad, column, words) => {
    const result = parse([classic, row, bad].join("\n"));
    expect(result).toMatchObject({ ok: false, reason: { code: "bad-row", at: { row: 3, column } } });
    if (!result.ok) expect(result.reason.message).toMatch(/^Row 3: /);
    if (!result.ok) expect(result.reason.message).toContain(words);
  });

  it("a missing column", () => {
    expect(parse("Date,Workout Name,Exercise Name,Set Order\n")).toMatchObject({
      ok: false,
      reason: { message: expect.stringContaining("Weight, Reps is missing") },
    });
  });

  it("an unclosed quotation mark, endless lines and endless files", () => {
    expect(parse(`${classic}\n"${"x".repeat(200_000)}`)).toMatchObject({
      ok: false,
      reason: { code: "bad-row" },
    });
    const small = { ...importLimits, maxRows: 3 };
    const many = bytes([classic, row, row, row, row].join("\n"));
    expect(parseStrongCsv(many, small, null)).toMatchObject({ ok: false, reason: { code: "too-large" } });
  });

  it("an export without sets", () => {
    expect(parse(`${classic}\n`)).toMatchObject({ ok: false, reason: { code: "no-data" } });
  });
});

describe("any file", () => {
  it("gives each set back as it was written", () => {
    const set = fc.record({
      kg: fc.integer({ min: 0, max: 30_000 }).map((weight) => weight / 100),
      reps: fc.integer({ min: 1, max: 100 }),
      mark: fc.constantFrom("1", "W", "D", "F"),
      exercise: fc
        .string({ minLength: 1, maxLength: 20 })
        .filter((name) => name.trim() === name && name !== ""),
    });
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(set, { minLength: 1, maxLength: 20 }), (sets) => {
        const rows = sets.map(
          ({ kg, reps, mark, exercise }) =>
            `2021-02-10 16:46:13,Legs,1h,${quoted(exercise)},${mark},${kg},${reps},,,,,`,
        );
        const [session] = read([classic, ...rows].join("\n"), "kg").activities;
        expect(session?.sets.map(({ kg, reps, exercise }) => ({ kg, reps, exercise }))).toEqual(
          sets.map(({ kg, reps, exercise }) => ({ kg, reps, exercise })),
        );
      }),
      { numRuns: 100 },
    );
  });

  it("is read or refused in words when damaged", () => {
    const random = chance(7);
    const seeds = [
      `${classic}\n${row}\n${row}`,
      `${german}\n10.02.2021, 16:46;Legs;1 Std.;Squat;W;100,0;5;0;0;;;8`,
    ];
    const until = performance.now() + 1_000;
    for (let tried = 0; tried < 3_000 && performance.now() < until; tried += 1) {
      const text = mutateText(seeds[random(seeds.length)] ?? "", random);
      const found = complaints(parse(text));
      if (found.length > 0) throw new Error(`${found.join("; ")}: ${JSON.stringify(text)}`);
    }
  });
});
