import { type CsvError, parse } from "csv-parse/sync";
import { err, ok, type Result } from "@/lib/result";
import type { ImportError } from "@/server/import/activity";
import { wideEncoding } from "@/server/import/detect";
import type { ImportLimits } from "@/server/import/limits";

export interface Table {
  readonly rows: readonly (readonly string[])[];
  /** The row in which a quotation mark is never closed; those before it were read. */
  readonly brokenAt: number | null;
}

/** A longer row is a quote that was never closed; one cell of a diary fits many times over. */
const maxRowCharacters = 64 * 1024;
const maxColumns = 200;

/** Rows of a CSV file, its titles first: comma, semicolon or tab, in any of the usual encodings. */
export function readTable(bytes: Uint8Array, limits: ImportLimits): Result<Table, ImportError> {
  const text = decodeText(bytes);
  const rows: string[][] = [];
  let brokenAt: number | null = null;
  try {
    parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      relax_quotes: true,
      relax_column_count: true,
      max_record_size: maxRowCharacters,
      to: limits.maxRows + 1,
      on_record: (cells: string[]) => {
        rows.push(cells.length > maxColumns ? cells.slice(0, maxColumns) : cells);
        return null;
      },
    });
  } catch (cause) {
    const row = (cause as Partial<CsvError>).lines;
    if (typeof row !== "number") throw cause;
    brokenAt = row;
  }
  if (rows.length <= limits.maxRows) return ok({ rows, brokenAt });
  return err({
    code: "too-large",
    message: `This file has more than ${limits.maxRows} rows. Split it by year and import the parts.`,
  });
}

function delimiterOf(text: string): string {
  const header = text.slice(0, 4096).split(/\r?\n/, 1)[0] ?? "";
  const count = (mark: string) => header.split(mark).length;
  return [",", ";", "\t"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** UTF-8, UTF-16 by its mark, else the Windows code page in which older programs save a German file. */
function decodeText(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
