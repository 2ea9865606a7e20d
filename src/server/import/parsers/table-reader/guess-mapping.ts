import {
  neededFields,
  type TableField,
  type TableKind,
  type TableMapping,
  tableFields,
  tableKinds,
} from "@/lib/domain/table-mapping";
import { decimalMarkOf, readNumberCell } from "./read-cell";

/** Letters and digits of a title alone, without a unit in brackets. */
export const bareTitle = (title: string) =>
  title
    .toLowerCase()
    .replace(/\([^)]*\)/g, "")
    .replace(/[^\p{L}\p{N}]/gu, "");

/** Titles by which apps and people name a field, the more certain first. */
const titlesOf: Readonly<Record<TableKind, Readonly<Partial<Record<TableField, readonly string[]>>>>> = {
  days: {
    date: ["date", "day", "calendardate", "datum", "wakedate", "cyclestarttime"],
    restingHr: [
      "restinghr",
      "restingheartrate",
      "lowestrestingheartrate",
      "restinghrbpm",
      "restingheartratebpm",
      "rhr",
      "averagerestingheartrate",
      "ruhepuls",
      "hr",
    ],
    hrvRmssdMs: [
      "rmssd",
      "hrvrmssd",
      "averagehrv",
      "overnighthrv",
      "hrv",
      "hrvms",
      "heartratevariabilityms",
      "heartratevariability",
    ],
    sleep: [
      "sleepsecs",
      "totalsleepduration",
      "totalsleeptime",
      "sleeptime",
      "sleepduration",
      "sleephours",
      "asleepdurationmin",
      "asleepduration",
      "timeasleep",
      "schlafdauer",
      "sleep",
      "duration",
    ],
  },
  activities: {
    // In English, German, French, Spanish, Italian, Dutch and Portuguese, as exports of Garmin and Strava have them.
    date: [
      ...["activitydate", "aktivitätsdatum", "datedelactivité", "fechadelaactividad", "datumvanactiviteit"],
      ...["startdatelocal", "starttime", "startdate", "date", "datum", "day"],
    ],
    sport: [
      ...["activitytype", "aktivitätstyp", "aktivitätsart", "typedactivité", "tipodeactividad"],
      ...["tipodiattività", "activiteittype", "activiteitstype", "tipodeatividade"],
      ...["sporttype", "type", "sport", "activity", "sportart"],
    ],
    title: [
      ...["title", "activityname", "name", "titel", "titre", "titolo", "título", "namederaktivität"],
      ...["nomdelactivité", "nombredelaactividad", "naamvanactiviteit", "naamactiviteit"],
    ],
    duration: [
      ...[
        "movingtime",
        "timertime",
        "bewegungszeit",
        "duréededéplacement",
        "beweegtijd",
        "tiempoenmovimiento",
      ],
      ...["duration", "time", "durationmin", "dauer", "zeit", "durée", "tijd", "tempo", "tiempo", "minutes"],
    ],
    elapsed: [
      ...["elapsedtime", "verstrichenezeit", "tempsécoulé", "tiempotranscurrido", "tempotrascorso"],
      ...["verstrekentijd", "tempotranscorrido", "totaltime"],
    ],
    distance: [
      ...["distance", "distancekm", "distanz", "distancia", "distanza", "afstand", "distância"],
      ...["strecke", "km", "miles"],
    ],
    avgHr: [
      ...["avghr", "averageheartrate", "averagehr", "avgheartrate", "heartrate"],
      ...["durchschnittlicheherzfrequenz", "fréquencecardiaquemoyenne", "gemiddeldehartslag"],
    ],
    maxHr: [
      ...["maxhr", "maxheartrate", "maximumheartrate", "maxherzfrequenz", "maximaleherzfrequenz"],
      ...["fréquencecardiaquemax", "fréquencecardiaquemaximale", "maxhartslag"],
    ],
    ascent: [
      ...["totalascent", "elevationgain", "ascent", "elevgain", "positiverhöhenunterschied", "anstieggesamt"],
      ...[
        "höhenzunahme",
        "ascensiontotale",
        "dénivelépositif",
        "ascesatotale",
        "totalestijging",
        "hoogtewinst",
      ],
      ...["subidatotal"],
    ],
    calories: ["calories", "kcal", "kalorien", "calorías", "calorie", "calorieën", "calorias"],
  },
  lifts: {
    date: ["workoutdatetime", "starttime", "date", "datum", "day"],
    end: ["endtime", "completedrepstime"],
    title: ["dayname", "workoutname", "workout", "title", "sessionname"],
    exercise: ["exercisetitle", "exercisename", "exercise", "übung", "lift", "movement"],
    setKind: ["settype", "iswarmupset", "warmup", "kind"],
    weight: [
      "completedweightvalue",
      "weightkg",
      "weightkgs",
      "weightlbs",
      "weightlb",
      "weight",
      "load",
      "gewicht",
      "kg",
      "lbs",
    ],
    weightUnit: ["completedweightunit", "weightunit", "unit"],
    reps: ["completedreps", "reps", "repetitions", "wiederholungen", "wdh"],
    rpe: ["completedrpe", "rpe"],
    seconds: ["durationseconds", "seconds", "time", "durations"],
    distance: ["distancekm", "distancemiles", "distance"],
    distanceUnit: ["distanceunit"],
    notes: ["exercisenotes", "comment", "notes", "note"],
  },
};

/** How a table would be read if its titles mean what they say. */
export function mappingOf(
  kind: TableKind,
  rows: readonly (readonly string[])[],
  units: { readonly mass: "kg" | "lb"; readonly distance: "km" | "mi" },
): TableMapping {
  const [titles = [], ...body] = rows;
  const sample = body.slice(0, 400);
  const bare = titles.map(bareTitle);
  const columns: Partial<Record<TableField, number>> = {};
  for (const field of tableFields[kind]) {
    for (const title of titlesOf[kind][field] ?? []) {
      const free = bare.flatMap((each, at) => (each === title && !taken(columns, at) ? [at] : []));
      if (free.length === 0) continue;
      columns[field] = fullest(free, sample);
      break;
    }
  }
  return {
    kind,
    columns,
    dayFirst: isDayFirst(sample, columns.date),
    clock: "local",
    mass: units.mass,
    distance: units.distance,
    time: kind === "days" ? timeUnitOf(sample, columns.sleep) : "s",
  };
}

const taken = (columns: TableMapping["columns"], at: number) => Object.values(columns).includes(at);

/** An app may repeat a title, with one column for each unit: the one that is filled, and of two the later. */
function fullest(columns: readonly number[], rows: readonly (readonly string[])[]): number {
  const filled = (at: number) => rows.filter((row) => (row[at] ?? "").trim() !== "").length;
  return columns.reduce((best, at) => (filled(at) >= filled(best) ? at : best));
}

/** Whether every field that a kind cannot do without has a column. */
export const isComplete = ({ kind, columns }: TableMapping) =>
  neededFields[kind].every((fields) => fields.some((field) => columns[field] !== undefined));

/** The kind whose titles fit best, for a form that the athlete completes. */
export function guessMapping(
  rows: readonly (readonly string[])[],
  units: { readonly mass: "kg" | "lb"; readonly distance: "km" | "mi" },
): TableMapping {
  const guesses = tableKinds.map((kind) => mappingOf(kind, rows, units));
  const score = (mapping: TableMapping) =>
    Object.keys(mapping.columns).length + (isComplete(mapping) ? 100 : 0);
  return guesses.reduce((best, each) => (score(each) > score(best) ? each : best));
}

/** The day stands first unless some row says otherwise, or a clock of twelve hours does. */
function isDayFirst(rows: readonly (readonly string[])[], at: number | undefined): boolean {
  if (at === undefined) return false;
  const pairs = rows.flatMap((row) => {
    const match = /^(\d{1,2})[/-](\d{1,2})[/-]\d{4}/.exec(row[at]?.trim() ?? "");
    return match ? [[Number(match[1]), Number(match[2])] as const] : [];
  });
  if (pairs.some(([, second]) => second > 12)) return false;
  if (pairs.some(([first]) => first > 12)) return true;
  return !rows.some((row) => /\d\s*[ap]\.?m\.?$/i.test(row[at]?.trim() ?? ""));
}

/** A night is 3 to 14 hours: its number tells its unit. */
function timeUnitOf(rows: readonly (readonly string[])[], at: number | undefined): TableMapping["time"] {
  if (at === undefined) return "h";
  const cells = rows.map((row) => row[at] ?? "");
  const mark = decimalMarkOf(cells);
  const numbers = cells.map((cell) => readNumberCell(cell, mark) ?? 0).filter((value) => value > 0);
  const middle = numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
  return middle > 1440 ? "s" : middle > 24 ? "min" : "h";
}
