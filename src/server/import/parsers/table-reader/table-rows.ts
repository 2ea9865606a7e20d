import type { TableField, TableMapping } from "@/lib/domain/table-mapping";
import type { ImportWarning } from "@/server/import/activity";
import { type DecimalMark, decimalMarkOf, readNumberCell, readTimeCell } from "./read-cell";
import { readMoment, type StatedMoment } from "./read-moment";
import type { Table } from "./read-table";

/** One row of a mapped table. Cells that are empty or no number are null; a bound keeps slipped points out. */
export interface TableRow {
  /** From 1, titles among them, as a spreadsheet counts. */
  readonly number: number;
  readonly moment: StatedMoment;
  text(field: TableField): string | null;
  measure(field: TableField, most: number): number | null;
  seconds(field: TableField, most: number): number | null;
}

/** Rows that name a day, and warnings for those that do not. */
export function rowsOf(
  table: Table,
  mapping: TableMapping,
): { readonly rows: readonly TableRow[]; readonly warnings: readonly ImportWarning[] } {
  const mark = decimalMarkOf(numberCells(table, mapping));
  const rows: TableRow[] = [];
  const skipped: number[] = [];
  for (const [index, cells] of table.rows.entries()) {
    if (index === 0 || cells.every((cell) => cell.trim() === "")) continue;
    const moment = readMoment(cells[mapping.columns.date ?? -1] ?? "", mapping.dayFirst);
    if (moment) rows.push(rowOf(cells, index + 1, moment, mapping, mark));
    else skipped.push(index + 1);
  }
  return { rows, warnings: [...skippedWarning(skipped), ...brokenWarning(table)] };
}

function rowOf(
  cells: readonly string[],
  number: number,
  moment: StatedMoment,
  mapping: TableMapping,
  mark: DecimalMark,
): TableRow {
  const cell = (field: TableField) => cells[mapping.columns[field] ?? -1]?.trim() ?? "";
  const within = (value: number | null, most: number) =>
    value !== null && value >= 0 && value <= most ? value : null;
  return {
    number,
    moment,
    text: (field) => cell(field) || null,
    measure: (field, most) => within(readNumberCell(cell(field), mark), most),
    seconds: (field, most) => within(readTimeCell(cell(field), mark, mapping.time), most),
  };
}

function* numberCells({ rows }: Table, { columns }: TableMapping): Iterable<string> {
  const { date: _date, ...others } = columns;
  const wanted = Object.values(others);
  for (const row of rows.slice(1, 2000)) for (const at of wanted) yield row[at] ?? "";
}

function skippedWarning(rows: readonly number[]): ImportWarning[] {
  if (rows.length === 0) return [];
  const named = rows.slice(0, 5).join(", ");
  const more = rows.length > 5 ? ` and ${rows.length - 5} more` : "";
  const message =
    rows.length === 1
      ? `Row ${named} names no day that can be read and was left out.`
      : `Rows ${named}${more} name no day that can be read and were left out.`;
  return [{ code: "row-skipped", message }];
}

const brokenWarning = ({ brokenAt }: Table): ImportWarning[] =>
  brokenAt === null
    ? []
    : [
        {
          code: "damaged",
          message: `Row ${brokenAt} or one before it opens a quotation mark that is never closed. The rows before it were kept.`,
        },
      ];
