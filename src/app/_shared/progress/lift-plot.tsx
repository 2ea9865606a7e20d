"use client";

import { extent } from "d3-array";
import { scaleLinear } from "d3-scale";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { useQuantity } from "@/app/_shared/quantity/q";
import { dateFromDayNumber, dayNumber } from "@/lib/dates/calendar-date";
import type { LiftProgress } from "@/lib/domain/progress";
import { formatDayOfMonth } from "@/lib/formatting/date";

interface LiftPlotProps extends Pick<LiftProgress, "samples" | "tested"> {
  label: string;
  active: number | null;
  onActive: (index: number | null) => void;
}

const height = 140;
const gutter = 36;
const axisRoom = 20;
const kgPerPound = 0.45359237;

/** Dots are days, the line their median in the band of its error; an axis that floats, because small changes are what it is for. */
export function LiftPlot({ samples, tested, label, active, onActive }: LiftPlotProps) {
  const { show } = useQuantity();
  const { mass } = usePreferences();
  // The axis has round numbers in the reader's own units.
  const size = mass === "lb" ? kgPerPound : 1;
  const days = [...samples, ...tested].map(({ date }) => dayNumber(date));
  const [from = 0, to = 1] = extent(days);
  const [low = 0, high = 1] = extent(
    [...samples, ...tested]
      .map(({ kg }) => kg)
      .concat(samples.flatMap(edgesOf))
      .map((kg) => kg / size),
  );
  const x = scaleLinear()
    .domain([from, Math.max(to, from + 1)])
    .range([1, 99]);
  const room = Math.max(2.5 / size, (high - low) * 0.15);
  const y = scaleLinear()
    .domain([Math.max(0, low - room), high + room])
    .range([height - axisRoom, 8]);
  const place = (sample: { readonly date: (typeof samples)[number]["date"]; readonly kg: number }) => ({
    x: x(dayNumber(sample.date)),
    y: y(sample.kg / size),
  });
  const [first, last] = [dateFromDayNumber(from), dateFromDayNumber(to)];
  return (
    <div
      dir="ltr"
      className="relative ms-9"
      style={{ height }}
      onPointerMove={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        const at = ((event.clientX - box.left) / box.width) * 100;
        onActive(
          nearest(
            samples.map((sample) => place(sample).x),
            at,
          ),
        );
      }}
    >
      <svg role="img" aria-label={label} width="100%" height={height} className="block overflow-visible">
        {y.ticks(3).map((tick) => (
          <g key={tick}>
            <line x1={-gutter} x2="100%" y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
            <text x={-gutter} y={y(tick) - 4} className="fill-ink-3 text-xs tabular-nums">
              {show({ value: tick * size, unit: "kg" }, { bare: true })}
            </text>
          </g>
        ))}
        <svg
          x="0"
          y="0"
          width="100%"
          height={height}
          viewBox={`0 0 100 ${height}`}
          preserveAspectRatio="none"
          aria-hidden
        >
          <polygon
            points={[
              ...samples.map((sample) => [sample, edgesOf(sample)[1]] as const),
              ...samples.toReversed().map((sample) => [sample, edgesOf(sample)[0]] as const),
            ]
              .map(([{ date }, kg]) => `${x(dayNumber(date))},${y(kg / size)}`)
              .join(" ")}
            fill="var(--ink)"
            fillOpacity="0.1"
          />
          <polyline
            points={samples
              .map(({ date, medianKg }) => `${x(dayNumber(date))},${y(medianKg / size)}`)
              .join(" ")}
            fill="none"
            stroke="var(--ink)"
            strokeWidth="2.25"
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        {samples.map((sample, index) => {
          const at = place(sample);
          return (
            <circle
              key={sample.date}
              cx={`${at.x}%`}
              cy={at.y}
              r={index === active ? 4.5 : 2.5}
              fill={sample.effortKnown ? "var(--ink-3)" : "var(--surface)"}
              stroke="var(--ink-3)"
              strokeWidth="1.25"
            />
          );
        })}
        {tested.map((test) => {
          const at = place(test);
          return (
            <rect
              key={test.date}
              x={`${at.x}%`}
              y={at.y - 4}
              width="8"
              height="8"
              transform="translate(-4 0)"
              fill="var(--ink)"
            />
          );
        })}
      </svg>
      <div aria-hidden className="absolute inset-x-0 bottom-0 flex h-4 justify-between text-ink-3 text-xs">
        <span>{formatDayOfMonth(first, last)}</span>
        <span>{first === last ? null : formatDayOfMonth(last, last)}</span>
      </div>
    </div>
  );
}

/** Between what the median may be by the error of its estimates. */
const edgesOf = ({ medianKg, bandKg }: LiftProgress["samples"][number]): readonly [number, number] => [
  medianKg - bandKg,
  medianKg + bandKg,
];

/** The index of the value nearest to one. */
function nearest(values: readonly number[], to: number): number {
  let best = 0;
  values.forEach((value, index) => {
    if (Math.abs(value - to) < Math.abs((values[best] ?? 0) - to)) best = index;
  });
  return best;
}
