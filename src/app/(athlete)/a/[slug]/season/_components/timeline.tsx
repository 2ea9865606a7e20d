"use client";

import {
  type ReactNode,
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { cx } from "@/app/_ui/cx";
import { daysBetween } from "@/lib/dates/calendar-date";
import type { WeekColumn } from "./week-columns";

/** Left of the weeks: the lanes' names, which stay while the weeks scroll. */
export const labelWidth = 96;

export interface Frame {
  readonly columns: readonly WeekColumn[];
  /** Pixels of a week. */
  readonly zoom: number;
  /** Only the weeks in view, and some on each side, are drawn. */
  readonly from: number;
  readonly to: number;
}

interface TimelineProps {
  columns: readonly WeekColumn[];
  zoom: number;
  cursor: number;
  today: WeekColumn["start"];
  scroller: RefObject<HTMLDivElement | null>;
  label: string;
  onKeyDown: (event: React.KeyboardEvent) => void;
  children: (frame: Frame) => ReactNode;
}

/** Weeks side by side in a box that scrolls by itself, one stop for the keyboard. */
export function Timeline(props: TimelineProps) {
  const { columns, zoom, cursor, today, scroller, label, onKeyDown, children } = props;
  const { from, to, onScroll } = useWindow(scroller, columns.length, zoom, cursor);
  const first = columns[0];
  const todayAt = first ? ((daysBetween(first.start, today) + 0.5) / 7) * zoom : 0;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a picture of weeks is no fieldset; the group takes the keys.
    <div
      ref={scroller}
      role="group"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the weeks are one tab stop, and arrows move inside it.
      tabIndex={0}
      onKeyDown={onKeyDown}
      onScroll={onScroll}
      className="relative overflow-x-auto rounded-lg border border-line bg-surface [--block-row:52px] [--head-row:44px] lg:pointer-fine:[--block-row:36px] lg:pointer-fine:[--head-row:28px]"
    >
      <div className="relative" style={{ width: labelWidth + columns.length * zoom }}>
        <div
          aria-hidden
          className="absolute inset-y-0 bg-surface-2"
          style={{ left: labelWidth + cursor * zoom, width: zoom }}
        />
        <div
          aria-hidden
          className="pointer-events-none absolute inset-y-0 w-px bg-ink"
          style={{ left: labelWidth + todayAt }}
        />
        {children({ columns, zoom, from, to })}
      </div>
    </div>
  );
}

/** Which weeks are in view. The week under the cursor is kept there. */
function useWindow(scroller: RefObject<HTMLDivElement | null>, count: number, zoom: number, cursor: number) {
  const [view, setView] = useState({ from: Math.max(0, cursor - 8), to: Math.min(count, cursor + 28) });
  const begun = useRef(false);

  const measure = (width: number, weeks: number) => {
    const box = scroller.current;
    if (!box) return;
    const from = Math.max(0, Math.floor((box.scrollLeft - labelWidth) / width) - 4);
    const to = Math.min(weeks, Math.ceil((box.scrollLeft + box.clientWidth) / width) + 4);
    setView((current) => (current.from === from && current.to === to ? current : { from, to }));
  };

  const show = useEffectEvent((at: number, width: number) => {
    const box = scroller.current;
    if (!box || box.clientWidth === 0) return;
    const [left, right] = [at * width, (at + 1) * width];
    const seen = box.clientWidth - labelWidth;
    if (!begun.current) box.scrollLeft = Math.max(0, left - seen / 3);
    else if (left < box.scrollLeft) box.scrollLeft = left;
    else if (right > box.scrollLeft + seen) box.scrollLeft = right - seen;
    begun.current = true;
  });
  useLayoutEffect(() => show(cursor, zoom), [cursor, zoom]);

  const onSize = useEffectEvent((width: number, weeks: number) => {
    // Where it was hidden at first, it begins to be seen only now.
    if (!begun.current) show(cursor, width);
    measure(width, weeks);
  });
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    // Tells the size once at first, and again whenever it changes.
    const observer = new ResizeObserver(() => onSize(zoom, count));
    observer.observe(box);
    return () => observer.disconnect();
  }, [zoom, count, scroller]);

  return { ...view, onScroll: () => measure(zoom, count) };
}

interface LaneProps {
  name: ReactNode;
  height: number | string;
  children: ReactNode;
  className?: string;
}

/** One row of the timeline, named at the left. */
export function Lane({ name, height, children, className }: LaneProps) {
  return (
    <div className={cx("flex border-line border-b last:border-b-0", className)} style={{ height }}>
      <div
        className="sticky start-0 z-10 flex shrink-0 items-center border-line border-e bg-surface ps-1.5 text-ink-3 text-xs lg:pointer-fine:ps-3"
        style={{ width: labelWidth }}
      >
        {name}
      </div>
      <div className="relative flex-1">{children}</div>
    </div>
  );
}

interface CellsProps {
  frame: Frame;
  children: (column: WeekColumn) => ReactNode;
  className?: string;
}

/** One cell a week, for the weeks in view. */
export function Cells({ frame: { columns, zoom, from, to }, children, className }: CellsProps) {
  return columns.slice(from, to).map((column) => (
    <div
      key={column.start}
      className={cx("absolute inset-y-0 flex items-center justify-center", className)}
      style={{ left: column.index * zoom, width: zoom }}
    >
      {children(column)}
    </div>
  ));
}
