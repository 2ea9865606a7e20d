import { err, ok, type Result } from "@/lib/result";
import type { ImportError, ImportedSetKind } from "@/server/import/activity";
import { readDecimal, readDuration, readWallTime, toKg, toMetres } from "./cells";
import type { StrongColumn, StrongHeader } from "./columns";

/** Units for a file that names none. */
export interface AssumedUnits {
  readonly mass: "kg" | "lb";
}

export interface StrongRow {
  readonly workout: string;
  readonly start: string;
  readonly name: string | null;
  readonly durationSec: number | null;
  readonly workoutNotes: string | null;
  readonly set: StrongSet;
  /** The set's mark when it is not one that is known. */
  readonly unknownMark: string | null;
  /** True when the file did not say in what unit a weight above 0 is. */
  readonly assumedMass: boolean;
}

export interface StrongSet {
  readonly exercise: string;
  readonly kind: ImportedSetKind;
  readonly reps: number | null;
  readonly kg: number | null;
  readonly durationSec: number | null;
  readonly distanceM: number | null;
  readonly rpe: number | null;
  readonly notes: string | null;
}

/** More than anyone lifts, does or runs in one set: a slipped decimal point. */
const most = { weight: 3000, reps: 10_000, seconds: 86_400, distance: 1_000_000, rpe: 10 } as const;
const longestSec = 86_400;

class BadCell extends Error {
  constructor(
    readonly column: StrongColumn,
    readonly value: string,
    readonly expected: string,
  ) {
    super(expected);
  }
}

/** One set; null for a row that is none (rest timer, note); an error that names row, column and what is expected. */
export function readRow(
  cells: readonly string[],
  header: StrongHeader,
  row: number,
  units: AssumedUnits,
): Result<StrongRow | null, ImportError> {
  try {
    return ok(readCells((column) => cells[header.index.get(column) ?? -1]?.trim() ?? "", header, units));
  } catch (cause) {
    if (!(cause instanceof BadCell)) throw cause;
    const column = header.title.get(cause.column) ?? cause.column;
    const value = cause.value === "" ? "is empty" : `is “${cause.value.slice(0, 40)}”`;
    return err({
      code: "bad-row",
      message: `Row ${row}: ${column} ${value}, but ${cause.expected}. Correct the row, or export the file again.`,
      at: { row, column },
    });
  }
}

type Cell = (column: StrongColumn) => string;

function readCells(cell: Cell, header: StrongHeader, units: AssumedUnits): StrongRow | null {
  const mark = readMark(cell("setOrder"));
  if (mark === "not a set") return null;
  const start = readWallTime(cell("date"));
  if (!start)
    throw new BadCell("date", cell("date"), "a date and time such as 2021-02-10 16:46:13 is expected");
  if (cell("exercise") === "") throw new BadCell("exercise", "", "the name of an exercise is expected");
  const name = cell("workoutName") || null;
  const weight = decimal(cell, "weight", most.weight);
  const { kg, assumed } = readMass(cell, header, units, weight);
  return {
    workout: [cell("workoutNumber"), start, name].join("\n"),
    start,
    name,
    durationSec: readLength(cell),
    workoutNotes: cell("workoutNotes") || null,
    set: {
      exercise: cell("exercise"),
      kind: mark ?? "work",
      reps: wholeReps(cell),
      kg,
      durationSec: decimal(cell, "seconds", most.seconds) || null,
      distanceM: readDistance(cell, header, units),
      rpe: decimal(cell, "rpe", most.rpe) || null,
      notes: cell("notes") || null,
    },
    unknownMark: mark === null ? cell("setOrder") : null,
    assumedMass: assumed,
  };
}

function readMark(text: string): ImportedSetKind | "not a set" | null {
  const mark = text.toLowerCase();
  if (/^\d*$/.test(mark)) return "work";
  if (/^\d*w$/.test(mark) || mark === "warmup" || mark === "warm-up") return "warm-up";
  if (/^\d*d$/.test(mark)) return "drop";
  if (/^\d*f$/.test(mark)) return "failure";
  return /rest|pause|erhol|timer|note|notiz/.test(mark) ? "not a set" : null;
}

function decimal(cell: Cell, column: keyof typeof most, highest: number): number | null {
  const value = readDecimal(cell(column));
  if (value === null || (value >= 0 && value <= highest)) return value;
  throw new BadCell(column, cell(column), `a number from 0 to ${highest} is expected`);
}

/** The app writes 0 repetitions for a plank or a sled push: those are measured in time or distance. */
function wholeReps(cell: Cell): number | null {
  const reps = decimal(cell, "reps", most.reps);
  const measured = (readDecimal(cell("seconds")) ?? 0) > 0 || (readDecimal(cell("distance")) ?? 0) > 0;
  return reps === null || (reps === 0 && measured) ? null : Math.round(reps);
}

function readLength(cell: Cell): number | null {
  const seconds = readDuration(cell("duration"));
  if (seconds === null || (seconds >= 0 && seconds <= longestSec)) return seconds;
  throw new BadCell("duration", cell("duration"), "a duration up to a day such as 1h 5m is expected");
}

function readMass(cell: Cell, header: StrongHeader, units: AssumedUnits, weight: number | null) {
  if (weight === null) return { kg: null, assumed: false };
  const stated = cell("weightUnit") || header.unit.get("weight");
  const kg = toKg(weight, stated ?? units.mass);
  if (kg !== null) return { kg, assumed: stated === undefined && weight > 0 };
  throw new BadCell("weightUnit", stated ?? "", "kg or lbs is expected");
}

/** Distance without a unit goes by the weights': kilometres with kilograms, miles with pounds. */
function readDistance(cell: Cell, header: StrongHeader, units: AssumedUnits): number | null {
  const distance = decimal(cell, "distance", most.distance);
  if (!distance) return null;
  const unit = cell("distanceUnit") || header.unit.get("distance");
  const metres = toMetres(distance, unit ?? (units.mass === "kg" ? "km" : "mi"));
  if (metres === null) throw new BadCell("distanceUnit", unit ?? "", "km, mi, m, yd or ft is expected");
  return metres;
}
