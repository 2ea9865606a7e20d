import { extent } from "d3-array";
import { scaleLinear } from "d3-scale";
import type { WellnessLine } from "@/lib/domain/progress";

interface SparklineProps {
  /** One a day; null where nothing was entered, which is a gap and never zero. */
  values: readonly (number | null)[];
  usual: WellnessLine["usual"];
  label: string;
}

const [width, height] = [112, 32];

/** A line on the band of what is usual. */
export function Sparkline({ values, usual, label }: SparklineProps) {
  const known = values.filter((value) => value !== null);
  const [low = 0, high = 1] = extent([...known, ...(usual ? [usual.low, usual.high] : [])]);
  const y = scaleLinear()
    .domain(low === high ? [low - 1, high + 1] : [low, high])
    .range([height - 3, 3]);
  const x = (index: number) => 2 + (index / Math.max(1, values.length - 1)) * (width - 4);
  const last = values.findLastIndex((value) => value !== null);
  return (
    <svg
      role="img"
      aria-label={`${label}, ${known.length} of ${values.length} days entered`}
      width={width}
      height={height}
      className="block"
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
      {partsOf(values).map((part) => (
        <polyline
          key={part[0]?.index}
          // A day alone is a line from itself to itself, whose round ends make it a dot.
          points={(part.length === 1 ? [...part, ...part] : part)
            .map(({ index, value }) => `${x(index)},${y(value)}`)
            .join(" ")}
          fill="none"
          stroke="var(--ink-2)"
          strokeWidth="1.5"
          strokeLinejoin="round"
          strokeLinecap="round"
        />
      ))}
      {last >= 0 ? <circle cx={x(last)} cy={y(values[last] ?? 0)} r="2.5" fill="var(--ink)" /> : null}
    </svg>
  );
}

interface Point {
  readonly index: number;
  readonly value: number;
}

/** Days that follow each other, each stretch by itself. */
function partsOf(values: readonly (number | null)[]): readonly (readonly Point[])[] {
  const parts: Point[][] = [];
  values.forEach((value, index) => {
    if (value === null) return;
    const part = parts.at(-1);
    if (part && part.at(-1)?.index === index - 1) part.push({ index, value });
    else parts.push([{ index, value }]);
  });
  return parts;
}
