/** The columns of a Strong export, under one name whatever the app's version and language. */
export type StrongColumn =
  | "workoutNumber"
  | "date"
  | "workoutName"
  | "duration"
  | "exercise"
  | "setOrder"
  | "weight"
  | "weightUnit"
  | "reps"
  | "rpe"
  | "distance"
  | "distanceUnit"
  | "seconds"
  | "notes"
  | "workoutNotes";

export interface StrongHeader {
  readonly index: ReadonlyMap<StrongColumn, number>;
  /** The column's own title, for messages. */
  readonly title: ReadonlyMap<StrongColumn, string>;
  /** A unit in brackets after the title, as in `Weight (kg)`. */
  readonly unit: ReadonlyMap<StrongColumn, string>;
}

/** Titles without spaces and punctuation, in English and German. */
const titles: Readonly<Record<string, StrongColumn>> = {
  workout: "workoutNumber",
  training: "workoutNumber",
  date: "date",
  datum: "date",
  workoutname: "workoutName",
  trainingsname: "workoutName",
  trainingname: "workoutName",
  namedesworkouts: "workoutName",
  namedestrainings: "workoutName",
  duration: "duration",
  workoutduration: "duration",
  dauer: "duration",
  trainingsdauer: "duration",
  workoutdauer: "duration",
  exercisename: "exercise",
  exercise: "exercise",
  übung: "exercise",
  übungsname: "exercise",
  namederübung: "exercise",
  setorder: "setOrder",
  satz: "setOrder",
  reihenfolge: "setOrder",
  satzreihenfolge: "setOrder",
  reihenfolgedersätze: "setOrder",
  weight: "weight",
  gewicht: "weight",
  weightunit: "weightUnit",
  gewichtseinheit: "weightUnit",
  reps: "reps",
  wdh: "reps",
  wiederh: "reps",
  wiederholungen: "reps",
  rpe: "rpe",
  distance: "distance",
  entfernung: "distance",
  distanz: "distance",
  strecke: "distance",
  distanceunit: "distanceUnit",
  entfernungseinheit: "distanceUnit",
  distanzeinheit: "distanceUnit",
  seconds: "seconds",
  sekunden: "seconds",
  notes: "notes",
  notizen: "notes",
  workoutnotes: "workoutNotes",
  trainingsnotizen: "workoutNotes",
  workoutnotizen: "workoutNotes",
};

const required: readonly (readonly [StrongColumn, string])[] = [
  ["date", "Date"],
  ["exercise", "Exercise Name"],
  ["setOrder", "Set Order"],
  ["weight", "Weight"],
  ["reps", "Reps"],
];

/** Where each column stands, or the English titles of those that are missing. */
export function readHeader(cells: readonly string[]): StrongHeader | { readonly missing: readonly string[] } {
  const index = new Map<StrongColumn, number>();
  const title = new Map<StrongColumn, string>();
  const unit = new Map<StrongColumn, string>();
  for (const [at, cell] of cells.entries()) {
    const [, name = "", bracket] = /^([^(]*)(?:\(([^)]*)\))?/.exec(cell.trim().toLowerCase()) ?? [];
    const column = titles[name.replace(/[^\p{L}]/gu, "")];
    if (!column || index.has(column)) continue;
    index.set(column, at);
    title.set(column, cell.trim());
    if (bracket) unit.set(column, bracket.trim());
  }
  const missing = required.filter(([column]) => !index.has(column)).map(([, name]) => name);
  return missing.length > 0 ? { missing } : { index, title, unit };
}
