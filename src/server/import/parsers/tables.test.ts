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

/** Heads of real exports, with a run and a lift each. */
const garminLists: Readonly<Record<string, readonly [titles: string, run: string, lift: string]>> = {
  German: [
    "Aktivitätstyp,Datum,Favorit,Titel,Distanz,Kalorien,Zeit,Ø HF,Max. HF,Aerober TE,Positiver Höhenunterschied,Training Stress Score®,Grit,Flow",
    "Laufen",
    "Krafttraining",
  ],
  French: [
    "Type d'activité,Date,Favori,Titre,Distance,Calories,Durée,Fréquence cardiaque moyenne,Fréquence cardiaque maximale,TE aérobie,Ascension totale,Training Stress Score® (TSS®),Pas,Temps écoulé",
    "Course à pied",
    "Musculation",
  ],
  Italian: [
    "Tipo di attività,Data,Preferita,Titolo,Distanza,Calorie,Tempo,FC Media,FC max,TE attività aerobica,Ascesa totale,Training Stress Score®,Grit,Flow",
    "Corsa",
    "Allenamento di forza",
  ],
  Dutch: [
    "Activiteittype,Datum,Favoriet,Titel,Afstand,Calorieën,Tijd,Gem. HS,Max. HS,Aëroob TE,Totale stijging,Training Stress Score®,Grit,Flow",
    "Hardlopen",
    "Krachttraining",
  ],
  Portuguese: [
    "Tipo de atividade,Data,Favorito,Título,Distância,Calorias,Tempo total,FC Média,FC máxima,Cadência bicicleta média,Subida total,Training Stress Score®,Passos,Descompressão",
    "Corrida",
    "Treinamento de força",
  ],
};

describe("lists in the language of the account", () => {
  it.each(Object.entries(garminLists))("reads Garmin Connect in %s", (_, [titles, run, lift]) => {
    const rows = [
      titles,
      `${run},2026-07-10 17:55:15,false,"Abend","12.49","696","01:04:17","139","157","3.1","137","0.0","--","--"`,
      `${lift},2026-07-11 18:00:00,false,"Kraft","0.00","240","00:50:00","110","140","2.0","--","0.0","--","--"`,
    ].join("\n");
    const { format, activities, warnings } = read(text(rows));
    expect({ format, warnings }).toEqual({ format: "garmin-csv", warnings: [] });
    expect(activities).toMatchObject([
      {
        sport: "running",
        name: "Abend",
        start: "2026-07-10T17:55:15",
        durationSec: 3857,
        distanceM: 12_490,
        avgHr: 139,
        maxHr: 157,
        ascentM: 137,
      },
      { sport: "training", subSport: "strength_training", durationSec: 3000 },
    ]);
  });

  it("reads Garmin Connect in a language whose titles nobody listed", () => {
    const rows = [
      "Aktivitetstype,Dato,Favoritt,Tittel,Distanse,Kalorier,Tid,Gj.sn. puls,Maks. puls,Aerob TE,Training Stress Score®",
      'Running,2026-07-10 17:55:15,false,"Kveld","12.49","696","01:04:17","139","157","3.1","0.0"',
    ].join("\n");
    expect(read(text(rows)).activities).toMatchObject([
      { durationSec: 3857, distanceM: 12_490, avgHr: 139, maxHr: 157, name: "Kveld" },
    ]);
  });

  it.each([
    [
      "German",
      "Aktivitäts-ID,Aktivitätsdatum,Name der Aktivität,Aktivitätsart,Verstrichene Zeit,Distanz,Max. Herzfrequenz,Höhenzunahme,Durchschnittliche Herzfrequenz",
      '1,"21.07.2026, 15:09:27",Abend,Lauf,1390,"2,81",190,12,148',
    ],
    [
      "French",
      "ID de l'activité,Date de l'activité,Nom de l'activité,Type d'activité,Temps écoulé,Distance,Fréquence cardiaque max.,Dénivelé positif,Fréquence cardiaque moyenne",
      '1,"21 juil. 2026 à 15:09:27",Abend,Course à pied,1390,"2,81",190,12,148',
    ],
    [
      "Dutch",
      "Activiteits-ID,Datum van activiteit,Naam van activiteit,Activiteitstype,Verstreken tijd,Afstand,Max. hartslag,Hoogtewinst,Gemiddelde hartslag",
      '1,"21 jul. 2026 15:09:27",Abend,Hardloopsessie,1390,"2,81",190,12,148',
    ],
  ])("reads a short list of Strava in %s", (_, titles, row) => {
    const { format, activities } = read(text(`${titles}\n${row}`));
    expect(format).toBe("strava-csv");
    expect(activities).toMatchObject([
      {
        sport: "running",
        name: "Abend",
        start: "2026-07-21T15:09:27Z",
        elapsedSec: 1390,
        distanceM: 2810,
        avgHr: 148,
        maxHr: 190,
        ascentM: 12,
      },
    ]);
  });

  it("reads the whole list of Strava in any language, by what stands twice", () => {
    const titles = Array.from({ length: 40 }, (_, at) => `Título ${at}`);
    for (const [first, second] of [
      [5, 15],
      [6, 17],
      [7, 30],
    ] as const)
      titles[second] = titles[first] ?? "";
    const cells = new Map<number, string>([
      [0, "1"],
      [1, '"21 de jul. de 2026, 15:09:27"'],
      [2, "Tarde"],
      [3, "Corrida"],
      [5, "1390"],
      [6, '"2,81"'],
      [15, "1390.0"],
      [16, "1350.0"],
      [17, "2810.5"],
      [20, "12.0"],
      [30, "190.0"],
      [31, "148.0"],
    ]);
    const row = titles.map((_, at) => cells.get(at) ?? "").join(",");
    const { format, activities } = read(text(`${titles.join(",")}\n${row}`));
    expect(format).toBe("strava-csv");
    expect(activities).toMatchObject([
      { sport: "running", durationSec: 1350, elapsedSec: 1390, distanceM: 2810.5, avgHr: 148, maxHr: 190 },
    ]);
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
