import type { TableMapping } from "@/lib/domain/table-mapping";
import { err, ok, type Result } from "@/lib/result";
import type { ImportError, ImportedActivityFile, ImportWarning } from "@/server/import/activity";
import type { ImportLimits } from "@/server/import/limits";
import { guessMapping } from "./table-reader/guess-mapping";
import { knownTable, type TableFormat } from "./table-reader/known-table";
import { readActivities } from "./table-reader/read-activities";
import { readDays } from "./table-reader/read-days";
import { readLifts, type TitleUnits } from "./table-reader/read-lifts";
import { readTable, type Table } from "./table-reader/read-table";
import { rowsOf } from "./table-reader/table-rows";

export interface TableOptions {
  /** What the columns are, as the athlete said; else the titles tell. */
  readonly mapping?: TableMapping | undefined;
  readonly massUnit?: "kg" | "lb" | undefined;
  readonly distanceUnit?: "km" | "mi" | undefined;
}

/**
 * A table of activities, lifts or mornings: of an app whose titles are known, or as `mapping` says. Rows that cannot
 * be placed are left out and named. A table whose columns nobody knows comes back as the error's `table`, with a
 * guess, so that the athlete can say what they are.
 */
export function parseTable(
  bytes: Uint8Array,
  format: TableFormat | "csv",
  limits: ImportLimits,
  options: TableOptions,
): Result<ImportedActivityFile, ImportError> {
  const table = readTable(bytes, limits);
  if (!table.ok) return table;
  const { rows } = table.value;
  const units = { mass: options.massUnit ?? "kg", distance: options.distanceUnit ?? "km" } as const;
  const known = options.mapping
    ? ({ format: formatOf[options.mapping.kind], mapping: options.mapping } as const)
    : knownTable(format, rows, units);
  if (known) return activitiesOf(table.value, known.format, known.mapping);
  if (rows.length < 2) return err({ code: "no-data", message: noRows });
  return err({
    code: "unknown-columns",
    message: "The columns of this table are not known here. Say what they hold, and it can be imported.",
    table: {
      titles: (rows[0] ?? []).map((title) => title.slice(0, 60)),
      rows: rows.slice(1, 4).map((row) => row.map((cell) => cell.slice(0, 60))),
      guess: guessMapping(rows, units),
    },
  });
}

const formatOf = { days: "days-csv", activities: "activities-csv", lifts: "lifts-csv" } as const;

function activitiesOf(
  table: Table,
  format: TableFormat,
  mapping: TableMapping,
): Result<ImportedActivityFile, ImportError> {
  const { rows, warnings } = rowsOf(table, mapping);
  if (mapping.kind === "days") {
    const days = readDays(rows);
    if (days.length > 0) return ok({ format, activities: [], days, warnings });
    return err({ code: "no-data", message: noDays });
  }
  const activities =
    mapping.kind === "lifts"
      ? readLifts(rows, mapping, titleUnits(table, mapping))
      : readActivities(rows, mapping);
  if (activities.length === 0)
    return err({ code: "no-data", message: mapping.kind === "lifts" ? noSets : noActivities });
  const timeless = rows.some(({ moment }) => !moment.hasTime);
  return ok({ format, activities, warnings: timeless ? [...warnings, atNoon] : warnings });
}

const noRows = "This table holds no rows. Export it again, with data in it.";
const noDays = "No row of this table has a day with a resting heart rate, HRV or sleep. Export it again.";
const noSets = "No row of this table has a day, an exercise and repetitions. Export your training again.";
const noActivities = "No row of this table has a day and a duration. Export your activities again.";
const atNoon: ImportWarning = {
  code: "time-assumed",
  message: "The table tells days without times, so its sessions stand at noon.",
};

/** Units that an app puts into the titles of its columns. */
function titleUnits({ rows }: Table, { columns }: TableMapping): TitleUnits {
  const title = (at: number | undefined) => (rows[0]?.[at ?? -1] ?? "").toLowerCase();
  const weight = title(columns.weight);
  const distance = title(columns.distance);
  return {
    mass: /lb|pound/.test(weight) ? "lb" : /kg|kilo/.test(weight) ? "kg" : null,
    distance: /mi(le)?s?\b/.test(distance) ? "mi" : /km|kilo/.test(distance) ? "km" : null,
  };
}
