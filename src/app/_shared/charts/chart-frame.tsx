"use client";

import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { Button } from "@/app/_ui/button";
import { cx } from "@/app/_ui/cx";

interface ChartFrameProps {
  /** What it is, with the unit: "Load per week, AU". */
  title: string;
  /** One sentence made from the data; also the picture's name. */
  summary: string;
  /** How many points arrows can stop at. */
  count: number;
  active: number | null;
  onActive: (index: number | null) => void;
  /** What the active point says, in place of the summary. */
  readout: ReactNode;
  table: ReactNode;
  legend?: ReactNode;
  children: ReactNode;
  className?: string;
}

/**
 * Title, a readout above the plot (no tooltip under a finger), the plot as one tab stop whose arrows move the
 * readout, and the same data as a table.
 */
export function ChartFrame(props: ChartFrameProps) {
  const { title, summary, count, active, onActive, readout, table, legend, children, className } = props;
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const at = active ?? count - 1;
    const next: Record<string, number | null> = {
      ArrowLeft: Math.max(0, active === null ? at : at - 1),
      ArrowRight: Math.min(count - 1, active === null ? at : at + 1),
      Home: 0,
      End: count - 1,
      Escape: null,
    };
    if (event.key === "t") setAsTable(true);
    else if (event.key in next) onActive(next[event.key] ?? null);
    else return;
    event.preventDefault();
  };
  return (
    <figure className={cx("flex min-w-0 flex-col gap-1", className)}>
      <div className="flex items-start gap-3">
        <figcaption id={id} className="min-w-0 flex-1">
          <span className="block font-semibold">{title}</span>
          <output aria-live="polite" className="block min-h-8 text-ink-2 text-xs tabular-nums">
            {active === null || asTable ? summary : readout}
          </output>
        </figcaption>
        <Button variant="quiet" size="compact" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? "Chart" : "Table"}
        </Button>
      </div>
      {asTable ? (
        table
      ) : (
        <>
          {/* biome-ignore lint/a11y/useSemanticElements: a plot is no fieldset; the group holds the picture and takes the keys. */}
          <div
            role="group"
            aria-label={`${title}. Arrow keys move, t shows the table.`}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: the chart is one tab stop, and arrows move inside it.
            tabIndex={0}
            onKeyDown={onKeyDown}
            onBlur={() => onActive(null)}
            onPointerLeave={() => onActive(null)}
            className="rounded-md"
          >
            {children}
          </div>
          {legend}
        </>
      )}
    </figure>
  );
}
