import { extent } from "d3-array";
import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";

interface SparklineProps {
  /** Oldest first; a missing day is null and leaves a gap. */
  values: readonly (number | null)[];
  /** The picture in one sentence: "Sleep, 14 days: 7.5 hours last night, usual 7 to 8." */
  label: string;
  /** The athlete's own usual range, drawn as a band. */
  usual?: { low: number; high: number };
  /** `mini` is 240 × 72. */
  size?: "spark" | "mini";
}

const sizes = { spark: [112, 32], mini: [240, 72] } as const;

/** A line in ink: derived numbers have no hue. The newest value is a dot. */
export function Sparkline({ values, label, usual, size = "spark" }: SparklineProps) {
  const [width, height] = sizes[size];
  const known = values.filter((value): value is number => value !== null);
  const [low = 0, high = 1] = extent([...known, ...(usual ? [usual.low, usual.high] : [])]);
  const x = scaleLinear([0, Math.max(1, values.length - 1)], [2, width - 4]);
  const y = scaleLinear(low === high ? [low - 1, high + 1] : [low, high], [height - 4, 4]);
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => x(index))
    .y((value) => y(value ?? 0))(values);
  const last = values.findLastIndex((value) => value !== null);
  return (
    <svg
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className="block shrink-0"
    >
      {usual ? (
        <rect
          x="0"
          width={width}
          y={y(usual.high)}
          height={Math.max(1, y(usual.low) - y(usual.high))}
          fill="var(--surface-3)"
        />
      ) : null}
      {path ? (
        <path
          d={path}
          fill="none"
          stroke="var(--ink)"
          strokeWidth="1.5"
          strokeLinejoin="round"
          strokeLinecap="round"
        />
      ) : null}
      {last >= 0 ? <circle cx={x(last)} cy={y(values[last] ?? 0)} r="2.5" fill="var(--ink)" /> : null}
    </svg>
  );
}
