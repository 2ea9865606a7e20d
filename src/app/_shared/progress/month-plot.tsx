"use client";

import { barUnder } from "@/app/_shared/charts/bar-under";
import { scaleUpTo } from "@/app/_shared/charts/load-scale";
import type { MonthBar } from "@/app/_shared/progress/month-chart";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { useQuantity } from "@/app/_shared/quantity/q";
import { monthName } from "@/lib/formatting/date";
import type { QuantityUnit } from "@/lib/formatting/quantity";

interface MonthPlotProps {
  bars: readonly MonthBar[];
  unit: QuantityUnit;
  hue: "run" | "cross" | "heat" | "mob";
  record: { readonly value: number; readonly label: string } | null;
  height: number;
  label: string;
  active: number | null;
  onActive: (index: number | null) => void;
}

/** Left of the first bar, for the axis' numbers: 32 px, as `ms-8` below. */
const gutter = 32;
const kmPerMile = 1.609344;

/** Widths are in percent and heights in pixels, so the server's picture fits every screen without measuring. */
export function MonthPlot(props: MonthPlotProps) {
  const { bars, unit, hue, record, height, label, active, onActive } = props;
  const { show } = useQuantity();
  const { distance } = usePreferences();
  // The axis has round numbers in the reader's own units.
  const size = unit === "km" && distance === "mi" ? kmPerMile : 1;
  const highest = Math.max(...bars.map(({ value, ahead = 0 }) => value + ahead), record?.value ?? 0);
  const scale = scaleUpTo(highest / size, height, bars.length, leastOf(unit));
  const y = (value: number) => scale.y(value / size);
  const pad = scale.columnWidth * 0.16;
  return (
    <div
      dir="ltr"
      className="relative ms-8"
      style={{ height }}
      onPointerMove={(event) => onActive(barUnder(event, bars.length))}
    >
      <svg role="img" aria-label={label} width="100%" height={height} className="block overflow-visible">
        {[0, ...scale.ticks].map((tick) => (
          <line
            key={tick}
            x1={-gutter}
            x2="100%"
            y1={scale.y(tick)}
            y2={scale.y(tick)}
            stroke="var(--line)"
          />
        ))}
        {bars.map(({ month, value, ahead = 0 }, index) => {
          const box = {
            x: `${scale.column(index) + pad}%`,
            width: `${scale.columnWidth - 2 * pad}%`,
            rx: 1.5,
          };
          return (
            <g key={month} opacity={active === null || active === index ? 1 : 0.55}>
              {value > 0 ? (
                <rect {...box} y={y(value)} height={Math.max(1, y(0) - y(value))} fill={`var(--${hue})`} />
              ) : null}
              {ahead > 0 ? (
                <rect
                  {...box}
                  y={y(value + ahead) + 0.5}
                  height={Math.max(1, y(value) - y(value + ahead) - 1)}
                  fill={`var(--${hue}-tint)`}
                  stroke={`var(--${hue})`}
                  strokeDasharray="1.5 2"
                />
              ) : null}
            </g>
          );
        })}
        {record ? (
          <g>
            <line
              x1="0"
              x2="100%"
              y1={y(record.value)}
              y2={y(record.value)}
              stroke="var(--ink)"
              strokeWidth="1.5"
            />
            <text
              x="100%"
              y={y(record.value) - 5}
              textAnchor="end"
              className="fill-ink font-medium text-xs [paint-order:stroke]"
              stroke="var(--surface)"
              strokeWidth="3"
            >
              {record.label}
            </text>
          </g>
        ) : null}
        {scale.ticks.map((tick) => (
          <text key={tick} x={-gutter} y={scale.y(tick) - 4} className="fill-ink-3 text-xs tabular-nums">
            {show({ value: tick * size, unit }, { bare: true })}
          </text>
        ))}
      </svg>
      <MonthLabels bars={bars} />
    </div>
  );
}

/** The least top of an axis: a chart of two sessions is not drawn in halves. */
const leastOf = (unit: QuantityUnit) => (unit === "km" ? 20 : 4);

const mostLabels = 7;

/** Months by name; years by their January where there are many. */
function MonthLabels({ bars }: { bars: readonly MonthBar[] }) {
  const byYear = bars.length > 25;
  const years = bars.filter(({ month }) => month.slice(5, 7) === "01").length;
  const everyYear = Math.ceil(years / mostLabels);
  const everyMonth = Math.ceil(bars.length / mostLabels);
  const labelOf = ({ month }: MonthBar, index: number): string | null => {
    if (!byYear) return (bars.length - 1 - index) % everyMonth === 0 ? monthName(month).slice(0, 3) : null;
    const year = Number(month.slice(0, 4));
    return month.slice(5, 7) === "01" && year % everyYear === 0 ? String(year) : null;
  };
  return (
    <div aria-hidden className="absolute inset-x-0 bottom-0 flex h-4 text-ink-3 text-xs">
      {bars.map((bar, index) => (
        <span key={bar.month} className="relative min-w-0 flex-1">
          <span className="absolute start-1/2 -translate-x-1/2 whitespace-nowrap">{labelOf(bar, index)}</span>
        </span>
      ))}
    </div>
  );
}
