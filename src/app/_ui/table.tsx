import type { ReactNode } from "react";
import { cx } from "@/app/_ui/cx";

export interface Column<Row> {
  id: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Numbers are set right and tabular. */
  numeric?: boolean;
  /** Narrow screens leave it out; what it says must be reachable otherwise. */
  wideOnly?: boolean;
  width?: string;
}

interface TableProps<Row> {
  /** What the table is; read first by screen readers, seen only with `showCaption`. */
  caption: string;
  showCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The first column names its row. */
  rowHeader?: boolean;
  empty?: ReactNode;
  className?: string;
}

/** A real table in its own scroll box, hairlines between rows. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, showCaption, columns, rows, rowKey, rowHeader = true, empty, className } = props;
  return (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll box must be reachable to be scrolled by keyboard.
      tabIndex={0}
      className={cx("relative max-w-full overflow-x-auto rounded-lg", className)}
    >
      <table className="w-full border-collapse text-start">
        <caption className={showCaption ? "pb-2 text-start font-semibold" : "sr-only"}>{caption}</caption>
        <thead>
          <tr className="border-line border-b">
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                style={column.width ? { width: column.width } : undefined}
                className={cx(cell(column), "h-8 text-xs font-medium text-ink-3")}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-line border-b last:border-b-0">
              {columns.map((column, index) =>
                index === 0 && rowHeader ? (
                  <th key={column.id} scope="row" className={cx(cell(column), "py-2 font-medium")}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} className={cx(cell(column), "py-2")}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && empty ? <div className="py-6 text-ink-3">{empty}</div> : null}
    </section>
  );
}

function cell<Row>(column: Column<Row>): string {
  return cx(
    "px-2 first:ps-0 last:pe-0",
    column.numeric ? "text-end tabular-nums" : "text-start",
    column.wideOnly && "max-md:hidden",
  );
}
