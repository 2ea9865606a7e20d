"use client";

import { barTotal, type LoadScale, scaleUpTo, segmentsOf } from "@/app/_shared/charts/load-scale";
import { useQuantity } from "@/app/_shared/quantity/q";
import { memoLane } from "./memo-lane";
import type { Frame } from "./timeline";
import type { WeekColumn } from "./week-columns";

const fills = { run: "var(--run)", lift: "var(--lift)", other: "var(--mob)" } as const;
const tints = { run: "var(--run-tint)", lift: "var(--lift-tint)", other: "var(--mob-tint)" } as const;

export const chartHeight = 180;

/** The highest bar, target or would-be target, in AU. */
export const highestOf = (columns: readonly WeekColumn[], ghosts: ReadonlyMap<string, number>): number =>
  Math.max(0, ...ghosts.values(), ...columns.map(({ bar }) => Math.max(barTotal(bar), bar.target ?? 0)));

/** Zero at the bottom, the highest at the top. */
export const seasonScale = (highest: number): LoadScale => scaleUpTo(highest, chartHeight);

/** The axis' own name stands at its top. */
const clearOfName =
  ({ y }: LoadScale) =>
  (tick: number) =>
    y(tick) > 28;

/** The axis, in the lane's name so that bars do not cover it. */
export function LoadAxis({ scale }: { scale: LoadScale }) {
  const { show } = useQuantity();
  return (
    <span className="relative h-full flex-1">
      <span className="absolute top-1">Load, AU</span>
      {scale.ticks.filter(clearOfName(scale)).map((tick) => (
        <span
          key={tick}
          className="absolute end-2 -translate-y-1/2 tabular-nums"
          style={{ top: scale.y(tick) }}
        >
          {show({ value: tick, unit: "au" }, { bare: true })}
        </span>
      ))}
    </span>
  );
}

interface LoadLaneProps {
  frame: Frame;
  scale: LoadScale;
  /** Targets that would be set, by first day of the week. */
  ghosts: ReadonlyMap<string, number>;
}

/** Bars of what was done and what is planned, the target as a line across, and dashed what would be set. */
export const LoadLane = memoLane(
  function LoadLane({ frame, scale, ghosts }: LoadLaneProps) {
    const { columns, zoom, from, to } = frame;
    return (
      <svg
        aria-hidden
        width={columns.length * zoom}
        height={chartHeight}
        className="pointer-events-none absolute inset-0 block"
      >
        {scale.ticks.map((tick) => (
          <line
            key={tick}
            x1={0}
            x2={columns.length * zoom}
            y1={scale.y(tick)}
            y2={scale.y(tick)}
            stroke="var(--line)"
          />
        ))}
        {columns.slice(from, to).map((column) => (
          <Bar
            key={column.start}
            column={column}
            zoom={zoom}
            segments={segmentsOf(column.bar, scale)}
            y={scale.y}
            ghost={ghosts.get(column.start) ?? null}
          />
        ))}
      </svg>
    );
  },
  ({ start, when, target, bar }) => [start, when, target, bar.done, bar.planned],
);

interface BarProps {
  column: WeekColumn;
  zoom: number;
  segments: ReturnType<typeof segmentsOf>;
  y: (load: number) => number;
  ghost: number | null;
}

function Bar({ column, zoom, segments, y, ghost }: BarProps) {
  const left = column.index * zoom;
  const pad = Math.max(3, zoom * 0.16);
  const { target, when } = column;
  return (
    <g>
      {when === "past" && target !== null ? (
        <rect
          x={left + pad / 2}
          width={zoom - pad}
          y={y(target)}
          height={y(0) - y(target)}
          fill="none"
          stroke="var(--line-strong)"
          strokeDasharray="2 2"
        />
      ) : null}
      {segments.map(({ part, planned, y: top, height }) => (
        <rect
          key={`${part} ${planned}`}
          x={left + pad}
          width={zoom - 2 * pad}
          y={planned ? top + 0.5 : top}
          height={Math.max(1, planned ? height - 1 : height)}
          rx="1.5"
          fill={planned ? tints[part] : fills[part]}
          {...(planned ? { stroke: fills[part], strokeDasharray: "1.5 2" } : {})}
        />
      ))}
      {target !== null && when !== "past" ? (
        <line
          x1={left + pad / 2}
          x2={left + zoom - pad / 2}
          y1={y(target)}
          y2={y(target)}
          stroke="var(--ink)"
          strokeWidth="1.5"
        />
      ) : null}
      {ghost === null ? null : (
        <line
          x1={left + pad / 2}
          x2={left + zoom - pad / 2}
          y1={y(ghost)}
          y2={y(ghost)}
          stroke="var(--ink-2)"
          strokeWidth="2"
          strokeDasharray="3 3"
        />
      )}
    </g>
  );
}
