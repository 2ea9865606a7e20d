"use client";

import { useId } from "react";
import { barUnder } from "@/app/_shared/charts/bar-under";
import {
  type LoadBar,
  type LoadScale,
  labelled,
  loadScale,
  segmentsOf,
} from "@/app/_shared/charts/load-scale";
import { useQuantity } from "@/app/_shared/quantity/q";
import { type CalendarDate, daysBetween } from "@/lib/dates/calendar-date";
import { formatDayOfMonth, shortWeekdayName } from "@/lib/formatting/date";

interface LoadPlotProps {
  bars: readonly LoadBar[];
  today: CalendarDate;
  height: number;
  label: string;
  active: number | null;
  onActive: (index: number | null) => void;
}

const fills = { run: "var(--run)", lift: "var(--lift)", other: "var(--mob)" } as const;
const tints = { run: "var(--run-tint)", lift: "var(--lift-tint)", other: "var(--mob-tint)" } as const;

/** Left of the first bar, for the axis' numbers: 40 px, as `ms-10` below. */
const gutter = 40;

/** Widths are in percent and heights in pixels, so the server's picture fits every screen without measuring. */
export function LoadPlot({ bars, today, height, label, active, onActive }: LoadPlotProps) {
  const { show } = useQuantity();
  const hatch = useId();
  const scale = loadScale(bars, height);
  const current = bars.findIndex((bar) => bar.from <= today && today <= bar.to);
  const now = bars[current];
  return (
    <div
      dir="ltr"
      className="relative ms-10"
      style={{ height }}
      onPointerMove={(event) => onActive(barUnder(event, bars.length))}
    >
      <svg role="img" aria-label={label} width="100%" height={height} className="block overflow-visible">
        <defs>
          <pattern
            id={hatch}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line x1="0" x2="0" y1="0" y2="6" stroke="var(--signal)" strokeWidth="4" />
          </pattern>
        </defs>
        {scale.ticks.map((tick) => (
          <line
            key={tick}
            x1={-gutter}
            x2="100%"
            y1={scale.y(tick)}
            y2={scale.y(tick)}
            stroke="var(--line)"
          />
        ))}
        <line x1={-gutter} x2="100%" y1={scale.y(0)} y2={scale.y(0)} stroke="var(--line)" />
        {now ? (
          <TodayLine
            index={current}
            scale={scale}
            share={(daysBetween(now.from, today) + 1) / (daysBetween(now.from, now.to) + 1)}
          />
        ) : null}
        {active === null ? null : <ActiveColumn index={active} scale={scale} />}
        {bars.map((bar, index) => (
          <Bar key={bar.from} bar={bar} index={index} scale={scale} hatch={hatch} />
        ))}
        {scale.ticks.map((tick) => (
          <text key={tick} x={-gutter} y={scale.y(tick) - 4} className="fill-ink-3 text-xs tabular-nums">
            {show({ value: tick, unit: "au" }, { bare: true })}
          </text>
        ))}
      </svg>
      <XLabels bars={bars} />
    </div>
  );
}

interface PartProps {
  index: number;
  scale: LoadScale;
}

function Bar({ bar, index, scale, hatch }: PartProps & { bar: LoadBar; hatch: string }) {
  const segments = segmentsOf(bar, scale);
  const pad = scale.columnWidth * 0.16;
  const box = { x: `${scale.column(index) + pad}%`, width: `${scale.columnWidth - 2 * pad}%` };
  const top = segments.at(-1)?.y ?? scale.y(0);
  return (
    <g>
      {segments.map(({ part, planned, y, height }) => (
        <rect
          key={`${part} ${planned}`}
          {...box}
          y={planned ? y + 0.5 : y}
          height={Math.max(1, planned ? height - 1 : height)}
          rx="1.5"
          fill={planned ? tints[part] : fills[part]}
          {...(planned ? { stroke: fills[part], strokeDasharray: "1.5 2" } : {})}
        />
      ))}
      {bar.breach ? (
        <rect
          {...box}
          y={top}
          height={scale.y(0) - top}
          rx="1.5"
          fill={`url(#${hatch})`}
          fillOpacity={0.75}
          stroke="var(--signal)"
          strokeWidth="1.5"
        />
      ) : null}
      {bar.target === null ? null : (
        <line
          x1={`${scale.column(index) + pad / 2}%`}
          x2={`${scale.column(index) + scale.columnWidth - pad / 2}%`}
          y1={scale.y(bar.target)}
          y2={scale.y(bar.target)}
          stroke="var(--ink)"
          strokeWidth="1.5"
        />
      )}
    </g>
  );
}

function ActiveColumn({ index, scale }: PartProps) {
  const middle = `${scale.column(index) + scale.columnWidth / 2}%`;
  return <line x1={middle} x2={middle} y1="8" y2={scale.y(0)} stroke="var(--ink-3)" />;
}

/** What lies right of it is the future: the end of today's bar, or its place in the week, behind the bar. */
function TodayLine({ index, scale, share }: PartProps & { share: number }) {
  const at = scale.column(index) + scale.columnWidth * share;
  const nearEdge = at > 90;
  return (
    <g>
      <line x1={`${at}%`} x2={`${at}%`} y1="12" y2={scale.y(0)} stroke="var(--ink)" />
      <text
        x={`${at}%`}
        dx={nearEdge ? -4 : 4}
        y="10"
        textAnchor={nearEdge ? "end" : "start"}
        className="fill-ink font-medium text-xs"
      >
        Today
      </text>
    </g>
  );
}

function XLabels({ bars }: { bars: readonly LoadBar[] }) {
  return (
    <div aria-hidden className="absolute inset-x-0 bottom-0 flex h-4 text-ink-3 text-xs">
      {bars.map((bar, index) => (
        <span key={bar.from} className="relative min-w-0 flex-1">
          {labelled(index, bars.length, 7) ? (
            <span className="absolute start-1/2 -translate-x-1/2 whitespace-nowrap">
              {bar.from === bar.to && bars.length <= 14
                ? `${shortWeekdayName(bar.from)} ${Number(bar.from.slice(8))}`
                : formatDayOfMonth(bar.from, bar.from)}
            </span>
          ) : null}
        </span>
      ))}
    </div>
  );
}
