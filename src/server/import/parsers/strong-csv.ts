import { err, ok, type Result } from "@/lib/result";
import {
  emptyStream,
  type ImportError,
  type ImportedActivity,
  type ImportedActivityFile,
  type ImportedSet,
  type ImportWarning,
} from "@/server/import/activity";
import type { ImportLimits } from "@/server/import/limits";
import { noRecords } from "./no-records";
import { readHeader, type StrongHeader } from "./strong-reader/columns";
import { readRow, type StrongRow } from "./strong-reader/row";
import { readTable } from "./table-reader/read-table";

/**
 * The lifting history of a Strong export, one activity a session: comma or semicolon, kilograms or pounds, English
 * or German titles, with warm-up, drop and failure sets. The file knows no time zone, so `clock` is `local`. A unit
 * of weight that the file does not name is `massUnit`, kilograms when null. One row that cannot be read refuses the
 * file and is named: a history with holes would be worse than none.
 */
export function parseStrongCsv(
  bytes: Uint8Array,
  limits: ImportLimits,
  massUnit: "kg" | "lb" | null,
): Result<ImportedActivityFile, ImportError> {
  const table = readTable(bytes, limits);
  if (!table.ok) return table;
  const { brokenAt } = table.value;
  if (brokenAt !== null) return err(openQuote(brokenAt));
  const [titles, ...rows] = table.value.rows;
  const header = readHeader(titles ?? []);
  if ("missing" in header) {
    const list = header.missing.join(", ");
    return err({
      code: "bad-row",
      message: `Row 1: the column ${list} is missing. Export your data from the Strong app again and choose that file as it is.`,
      at: { row: 1 },
    });
  }
  return readRows(rows, header, { mass: massUnit ?? "kg" }, massUnit !== null);
}

function readRows(
  rows: readonly (readonly string[])[],
  header: StrongHeader,
  units: { mass: "kg" | "lb" },
  unitChosen: boolean,
): Result<ImportedActivityFile, ImportError> {
  const sessions = new Map<string, StrongRow[]>();
  const marks = new Map<string, number>();
  let assumed = false;
  for (const [index, cells] of rows.entries()) {
    if (cells.every((cell) => cell.trim() === "")) continue;
    const row = readRow(cells, header, index + 2, units);
    if (!row.ok) return row;
    if (row.value === null) continue;
    assumed ||= row.value.assumedMass;
    if (row.value.unknownMark && !marks.has(row.value.unknownMark))
      marks.set(row.value.unknownMark, index + 2);
    const session = sessions.get(row.value.workout);
    if (session) session.push(row.value);
    else sessions.set(row.value.workout, [row.value]);
  }
  if (sessions.size === 0) return err({ code: "no-data", message: noSets });
  const warnings: ImportWarning[] = [...marks].slice(0, 20).map(([mark, row]) => ({
    code: "row-skipped",
    message: `Row ${row}: the set mark “${mark.slice(0, 20)}” is not known, so the set counts as a working set.`,
  }));
  if (assumed && !unitChosen) warnings.unshift({ code: "unit-assumed", message: kilogramsAssumed });
  return ok({ format: "strong-csv", activities: [...sessions.values()].map(toActivity), warnings });
}

const openQuote = (row: number): ImportError => ({
  code: "bad-row",
  message: `Row ${row} or one before it opens a quotation mark that is never closed. Export the file again and choose it without editing it.`,
  at: { row },
});
const noSets =
  "This Strong export holds no sets. Finish a session in the Strong app and export your data again.";
const kilogramsAssumed =
  "The file does not say in what unit its weights are; they were read as kilograms. If your Strong app is set to pounds, import it as pounds.";
const noDuration = "The file does not say how long this session took. Enter its duration.";

function toActivity(rows: readonly StrongRow[]): ImportedActivity {
  const first = rows[0];
  const start = first?.start ?? "";
  const durationSec = rows.find((row) => row.durationSec)?.durationSec ?? 0;
  return {
    sport: "training",
    subSport: "strength_training",
    name: first?.name ?? null,
    start,
    clock: "local",
    localStart: start,
    timeZoneOffsetMin: null,
    durationSec,
    elapsedSec: durationSec,
    distanceM: null,
    ascentM: null,
    avgHr: null,
    maxHr: null,
    calories: null,
    laps: [],
    sets: numbered(rows),
    records: noRecords,
    stream: emptyStream(),
    notes: rows.find((row) => row.workoutNotes)?.workoutNotes ?? null,
    warnings: durationSec > 0 ? [] : [{ code: "duration-estimated", message: noDuration }],
  };
}

function numbered(rows: readonly StrongRow[]): ImportedSet[] {
  const counts = new Map<string, number>();
  return rows.map(({ set }) => {
    const order = (counts.get(set.exercise) ?? 0) + 1;
    counts.set(set.exercise, order);
    return { ...set, order, restSec: null, startSec: null };
  });
}
