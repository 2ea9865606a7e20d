/** What the rows of a table are: mornings, activities, or sets of a lift. */
export const tableKinds = ["days", "activities", "lifts"] as const;
export type TableKind = (typeof tableKinds)[number];

/** What can be taken from a row of each kind. Those in `neededFields` must be there. */
export const tableFields = {
  days: ["date", "restingHr", "hrvRmssdMs", "sleep"],
  activities: [
    "date",
    "sport",
    "title",
    "duration",
    "elapsed",
    "distance",
    "avgHr",
    "maxHr",
    "ascent",
    "calories",
  ],
  lifts: [
    "date",
    "end",
    "title",
    "exercise",
    "setKind",
    "weight",
    "weightUnit",
    "reps",
    "rpe",
    "seconds",
    "distance",
    "distanceUnit",
    "notes",
  ],
} as const satisfies Readonly<Record<TableKind, readonly string[]>>;
export type TableField = (typeof tableFields)[TableKind][number];

/** One of each inner list must have a column. */
export const neededFields: Readonly<Record<TableKind, readonly (readonly TableField[])[]>> = {
  days: [["date"], ["restingHr", "hrvRmssdMs", "sleep"]],
  activities: [["date"], ["duration", "elapsed"]],
  lifts: [["date"], ["exercise"], ["reps", "seconds", "distance"]],
};

/** How the columns of a table are to be read. */
export interface TableMapping {
  readonly kind: TableKind;
  /** Position of each field's column, from 0. */
  readonly columns: Readonly<Partial<Record<TableField, number>>>;
  /** 3/4/2025 is 3 April. */
  readonly dayFirst: boolean;
  /** Of times that name no zone: the athlete's own, or UTC. */
  readonly clock: "local" | "utc";
  /** Where neither cell nor title names one. */
  readonly mass: "kg" | "lb";
  readonly distance: "km" | "mi" | "m";
  /** Of plain numbers in columns of time. */
  readonly time: "h" | "min" | "s";
}

/** A table whose columns nobody knows, as the athlete is shown it. */
export interface UnknownTable {
  readonly titles: readonly string[];
  /** The first rows. */
  readonly rows: readonly (readonly string[])[];
  readonly guess: TableMapping;
}
