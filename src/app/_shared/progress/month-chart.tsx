"use client";

import { type ReactNode, useState } from "react";
import { ChartFrame } from "@/app/_shared/charts/chart-frame";
import { MonthPlot } from "@/app/_shared/progress/month-plot";
import { Q } from "@/app/_shared/quantity/q";
import { type Column, Table } from "@/app/_ui/table";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { formatMonth } from "@/lib/formatting/date";
import type { QuantityUnit } from "@/lib/formatting/quantity";

export interface MonthBar {
  readonly month: CalendarDate;
  readonly value: number;
  /** What the plan still adds to it. */
  readonly ahead?: number;
}

interface MonthChartProps<Bar extends MonthBar> {
  title: string;
  /** One sentence from the data. */
  summary: string;
  bars: readonly Bar[];
  unit: QuantityUnit;
  hue: "run" | "cross" | "heat" | "mob";
  /** What the value is called in the table: "Distance, km". */
  heading: string;
  /** A line across: the farthest month before. */
  record?: { readonly value: number; readonly label: string } | null;
  /** What else a month says above the plot. */
  more?: (bar: Bar) => ReactNode;
  columns?: readonly Column<Bar>[];
  height?: number;
}

/** One bar a month, with its readout and its table. */
export function MonthChart<Bar extends MonthBar>(props: MonthChartProps<Bar>) {
  const { title, summary, bars, unit, hue, heading, record = null, more, columns = [], height = 180 } = props;
  const [active, setActive] = useState<number | null>(null);
  const shown = active === null ? undefined : bars[active];
  return (
    <ChartFrame
      title={title}
      summary={summary}
      count={bars.length}
      active={active}
      onActive={setActive}
      readout={
        shown ? (
          <>
            {formatMonth(shown.month)} · <Q value={shown.value} unit={unit} />
            {shown.ahead ? (
              <>
                {" "}
                · planned <Q value={shown.ahead} unit={unit} />
              </>
            ) : null}
            {more?.(shown)}
          </>
        ) : null
      }
      table={
        <Table
          caption={title}
          columns={[
            { id: "month", header: "Month", cell: ({ month }) => formatMonth(month) },
            {
              id: "value",
              header: heading,
              numeric: true,
              cell: ({ value }) => <Q value={value} unit={unit} bare />,
            },
            ...columns,
          ]}
          rows={bars.toReversed()}
          rowKey={({ month }) => month}
          className="max-h-80 overflow-y-auto"
        />
      }
    >
      <MonthPlot {...{ bars, unit, hue, record, height, active }} label={summary} onActive={setActive} />
    </ChartFrame>
  );
}
