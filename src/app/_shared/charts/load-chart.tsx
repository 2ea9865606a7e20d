"use client";

import { useState } from "react";
import { ChartFrame } from "@/app/_shared/charts/chart-frame";
import { LoadPlot } from "@/app/_shared/charts/load-plot";
import { barTotal, type LoadBar, total } from "@/app/_shared/charts/load-scale";
import { Q, useQuantity } from "@/app/_shared/quantity/q";
import { When } from "@/app/_shared/quantity/when";
import { type Column, Table } from "@/app/_ui/table";
import type { CalendarDate } from "@/lib/dates/calendar-date";

interface LoadChartProps {
  title: string;
  bars: readonly LoadBar[];
  /** The athlete's own day. */
  today: CalendarDate;
  /** Card 180, hero 260. */
  height?: 180 | 260;
  /** What the line across a bar is. */
  targetName?: string;
  /** One sentence from the data; without it, one about the current bar. */
  summary?: string;
  className?: string;
}

/** Load per day or week: run below, lift above, planned dotted, hatched where a threshold is broken. */
export function LoadChart(props: LoadChartProps) {
  const { title, bars, today, height = 180, targetName = "Target", summary, className } = props;
  const [active, setActive] = useState<number | null>(null);
  const sentence = useSummary(bars, today, targetName);
  const shown = active === null ? undefined : bars[active];
  return (
    <ChartFrame
      title={title}
      summary={summary ?? sentence}
      count={bars.length}
      active={active}
      onActive={setActive}
      readout={shown ? <Readout bar={shown} targetName={targetName} /> : null}
      table={<LoadTable {...{ title, bars, today, targetName }} />}
      legend={<Legend bars={bars} targetName={targetName} />}
      className={className}
    >
      <LoadPlot {...{ bars, today, height, active }} label={summary ?? sentence} onActive={setActive} />
    </ChartFrame>
  );
}

function useSummary(bars: readonly LoadBar[], today: CalendarDate, targetName: string): string {
  const { show } = useQuantity();
  const au = (value: number) => show({ value, unit: "au" });
  const index = bars.findIndex((bar) => bar.from <= today && today <= bar.to);
  const current = bars[index];
  if (!current) return bars.length === 0 ? "No load yet." : `${bars.length} bars of load.`;
  const before = bars[index - 1];
  const weekly = current.from !== current.to;
  const name = weekly ? "This week" : "Today";
  const left = total(current.planned) > 0 ? `, ${au(total(current.planned))} of it still planned` : "";
  const target = current.target === null ? "" : `, ${targetName.toLowerCase()} ${au(current.target)}`;
  const last = before ? `. ${weekly ? "Last week" : "Yesterday"} ${au(barTotal(before))}` : "";
  return `${name} ${au(barTotal(current))}${left}${target}${last}.`;
}

function Readout({ bar, targetName }: { bar: LoadBar; targetName: string }) {
  const part = (name: "run" | "lift" | "other") => bar.done[name] + bar.planned[name];
  return (
    <>
      <BarDate bar={bar} /> · <Q value={barTotal(bar)} unit="au" /> · run{" "}
      <Q value={part("run")} unit="au" bare /> · lift <Q value={part("lift")} unit="au" bare /> · other{" "}
      <Q value={part("other")} unit="au" bare />
      {total(bar.planned) > 0 ? (
        <>
          {" "}
          · planned <Q value={total(bar.planned)} unit="au" bare />
        </>
      ) : null}
      {bar.target === null ? null : (
        <>
          {" "}
          · {targetName.toLowerCase()} <Q value={bar.target} unit="au" bare />
        </>
      )}
      {bar.breach ? <span className="font-medium text-signal-ink"> · {bar.breach}</span> : null}
    </>
  );
}

function BarDate({ bar }: { bar: LoadBar }) {
  return bar.from === bar.to ? <When date={bar.from} form="weekday" /> : <When from={bar.from} to={bar.to} />;
}

function LoadTable({
  title,
  bars,
  today,
  targetName,
}: Pick<LoadChartProps, "title" | "bars" | "today"> & { targetName: string }) {
  const number = (id: string, header: string, value: (bar: LoadBar) => number | null): Column<LoadBar> => ({
    id,
    header,
    numeric: true,
    cell: (bar) => <Q value={value(bar)} unit="au" bare />,
  });
  const columns: Column<LoadBar>[] = [
    {
      id: "date",
      header: bars[0] && bars[0].from === bars[0].to ? "Day" : "Week",
      cell: (bar) => <BarDate bar={bar} />,
    },
    number("run", "Run", (bar) => bar.done.run + bar.planned.run),
    number("lift", "Lift", (bar) => bar.done.lift + bar.planned.lift),
    number("other", "Other", (bar) => bar.done.other + bar.planned.other),
    number("planned", "Planned", (bar) => (bar.to < today ? null : total(bar.planned))),
    number("total", "Total, AU", barTotal),
    number("target", targetName, (bar) => bar.target),
  ];
  return <Table caption={title} columns={columns} rows={bars} rowKey={(bar) => bar.from} />;
}

function Legend({ bars, targetName }: { bars: readonly LoadBar[]; targetName: string }) {
  const has = (test: (bar: LoadBar) => boolean) => bars.some(test);
  const entries = [
    { label: "Run", mark: "bg-run", show: has((bar) => bar.done.run + bar.planned.run > 0) },
    { label: "Lift", mark: "bg-lift", show: has((bar) => bar.done.lift + bar.planned.lift > 0) },
    { label: "Other", mark: "bg-mob", show: has((bar) => bar.done.other + bar.planned.other > 0) },
    {
      label: "Planned",
      mark: "border border-dotted border-ink-3",
      show: has((bar) => total(bar.planned) > 0),
    },
    { label: "Over a threshold", mark: "rail-hatch", show: has((bar) => Boolean(bar.breach)) },
  ];
  return (
    <div aria-hidden className="flex flex-wrap gap-x-4 gap-y-1 pt-1 text-ink-3 text-xs">
      {entries
        .filter((entry) => entry.show)
        .map((entry) => (
          <span key={entry.label} className="flex items-center gap-1.5">
            <span className={`glyph size-2.5 rounded-xs ${entry.mark}`} />
            {entry.label}
          </span>
        ))}
      {has((bar) => bar.target !== null) ? (
        <span className="flex items-center gap-1.5">
          <span className="w-3 border-ink border-t-[1.5px]" />
          {targetName}
        </span>
      ) : null}
    </div>
  );
}
