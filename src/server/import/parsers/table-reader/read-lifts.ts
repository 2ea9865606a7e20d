import type { TableMapping } from "@/lib/domain/table-mapping";
import {
  emptyStream,
  type ImportedActivity,
  type ImportedSet,
  type ImportedSetKind,
  type ImportWarning,
} from "@/server/import/activity";
import { readInstant } from "@/server/import/instant-text";
import { noRecords } from "@/server/import/parsers/no-records";
import { toKg, toMetres } from "@/server/import/parsers/strong-reader/cells";
import { readMoment } from "./read-moment";
import { startOf } from "./start-of";
import type { TableRow } from "./table-rows";

/** Units that stand in the titles of columns, as in `weight_lbs`; null where they do not. */
export interface TitleUnits {
  readonly mass: string | null;
  readonly distance: string | null;
}

/** More than anyone lifts, does or holds in one set: a slipped decimal point. */
const most = { weight: 3000, reps: 10_000, seconds: 86_400, distance: 1_000_000, rpe: 10 } as const;

/** Sets of one session stand under one start and title. Rows in which nothing was done are none. */
export function readLifts(
  rows: readonly TableRow[],
  mapping: TableMapping,
  units: TitleUnits,
): ImportedActivity[] {
  const sessions = new Map<string, TableRow[]>();
  for (const row of rows) {
    if (!row.text("exercise")) continue;
    const key = `${row.moment.start}\n${row.text("title") ?? ""}`;
    const session = sessions.get(key);
    if (session) session.push(row);
    else sessions.set(key, [row]);
  }
  return [...sessions.values()].flatMap((session) => sessionOf(session, mapping, units) ?? []);
}

function sessionOf(
  rows: readonly TableRow[],
  mapping: TableMapping,
  units: TitleUnits,
): ImportedActivity | null {
  const [first] = rows;
  const counts = new Map<string, number>();
  const sets = rows.flatMap((row): ImportedSet[] => {
    const set = setOf(row, mapping, units);
    if (!set) return [];
    const order = (counts.get(set.exercise) ?? 0) + 1;
    counts.set(set.exercise, order);
    return [{ ...set, order }];
  });
  if (!first || sets.length === 0) return null;
  const durationSec = lengthOf(rows, mapping);
  return {
    sport: "training",
    subSport: "strength_training",
    name: first.text("title")?.slice(0, 200) ?? null,
    ...startOf(first.moment, mapping),
    durationSec,
    elapsedSec: durationSec,
    ...{ distanceM: null, ascentM: null, avgHr: null, maxHr: null, calories: null, laps: [] },
    sets,
    records: noRecords,
    stream: emptyStream(),
    notes: null,
    warnings: durationSec > 0 ? [] : [noDuration],
  };
}

const noDuration: ImportWarning = {
  code: "duration-estimated",
  message: "The file does not say how long this session took. Enter its duration.",
};

function setOf(row: TableRow, mapping: TableMapping, units: TitleUnits): Omit<ImportedSet, "order"> | null {
  const reps = row.measure("reps", most.reps);
  const durationSec = row.seconds("seconds", most.seconds) || null;
  const distance = row.measure("distance", most.distance) || null;
  if (!reps && !durationSec && !distance) return null;
  const weight = row.measure("weight", most.weight);
  const massUnit = row.text("weightUnit") ?? units.mass ?? mapping.mass;
  const distanceUnit = row.text("distanceUnit") ?? units.distance ?? mapping.distance;
  const metres = distance === null ? null : toMetres(distance, distanceUnit);
  return {
    exercise: (row.text("exercise") ?? "").slice(0, 200),
    kind: kindOf(row.text("setKind") ?? ""),
    reps: reps ? Math.round(reps) : null,
    kg: weight === null ? null : toKg(weight, massUnit),
    durationSec,
    distanceM: metres !== null && metres <= most.distance ? metres : null,
    rpe: row.measure("rpe", most.rpe) || null,
    restSec: null,
    startSec: null,
    notes: row.text("notes")?.slice(0, 1000) ?? null,
  };
}

/** A column that only tells warm-ups apart says 1 or true for them. */
function kindOf(cell: string): ImportedSetKind {
  if (/warm|^(1|true|yes|w)$/i.test(cell)) return "warm-up";
  if (/drop/i.test(cell)) return "drop";
  return /fail/i.test(cell) ? "failure" : "work";
}

/** From the start to the stated end, or to the last set that has a time of its own. */
function lengthOf(rows: readonly TableRow[], mapping: TableMapping): number {
  let longest = 0;
  for (const row of rows) {
    const end = readMoment(row.text("end") ?? "", mapping.dayFirst);
    const seconds = end ? secondsOf(end.start) - secondsOf(row.moment.start) : 0;
    if (seconds <= most.seconds) longest = Math.max(longest, seconds);
  }
  return longest;
}

/** Wall times of one table differ by what their UTC readings differ by. */
const secondsOf = (start: string) => readInstant(start)?.unixSec ?? Number.NaN;
