"use client";

import { Plus } from "lucide-react";
import { markLabels } from "@/app/_shared/profile/mark-labels";
import { cx } from "@/app/_ui/cx";
import { IconButton } from "@/app/_ui/icon-button";
import type { TrainingMark } from "@/lib/domain/athlete";
import type { Frame } from "./timeline";
import type { WeekColumn } from "./week-columns";

/** The lane's name, with the way to a new mark for those who plan. */
export function ContextName({ onAdd }: { onAdd: (() => void) | null }) {
  return (
    <>
      <span className="me-auto">Context</span>
      {onAdd ? (
        <IconButton size="compact" label="Add context" onClick={onAdd}>
          <Plus />
        </IconButton>
      ) : null}
    </>
  );
}

interface PlacedMark {
  readonly mark: TrainingMark;
  /** First and last column. */
  readonly from: number;
  readonly to: number;
  readonly row: number;
}

/** Marks under each other where they share a week. */
function inRows(columns: readonly WeekColumn[], marks: readonly TrainingMark[]): readonly PlacedMark[] {
  const ends: number[] = [];
  return marks
    .flatMap((mark) => {
      const covered = columns.filter((column) => column.marks.includes(mark));
      const [first, last] = [covered[0], covered.at(-1)];
      return first && last ? [{ mark, from: first.index, to: last.index }] : [];
    })
    .toSorted((a, b) => a.from - b.from)
    .map((placed) => {
      const free = ends.findIndex((end) => end < placed.from);
      const row = free >= 0 ? free : ends.length;
      ends[row] = placed.to;
      return { ...placed, row };
    });
}

const rowsHigh = (rows: number) => `calc(${rows} * var(--head-row))`;

export const markLaneHeight = (columns: readonly WeekColumn[], marks: readonly TrainingMark[]): string =>
  rowsHigh(Math.max(1, ...inRows(columns, marks).map(({ row }) => row + 1)));

interface MarkBarsProps {
  frame: Frame;
  marks: readonly TrainingMark[];
  onOpen: ((mark: TrainingMark) => void) | null;
}

/** What makes some days different: as long as it lasts. */
export function MarkBars({ frame: { columns, zoom, ...seen }, marks, onOpen }: MarkBarsProps) {
  return inRows(columns, marks)
    .filter(({ from, to }) => to >= seen.from && from <= seen.to)
    .map(({ mark, from, to, row }) => (
      <div
        key={mark.id}
        className="absolute flex px-0.5 text-xs lg:pointer-fine:py-0.5"
        style={{ left: from * zoom, width: (to - from + 1) * zoom, top: rowsHigh(row), height: rowsHigh(1) }}
      >
        <MarkBar mark={mark} onOpen={onOpen} />
      </div>
    ));
}

function MarkBar({ mark, onOpen }: { mark: TrainingMark; onOpen: MarkBarsProps["onOpen"] }) {
  const label = markLabels[mark.kind];
  const title = mark.note ? `${label}: ${mark.note}` : label;
  const look = "flex w-full min-w-0 items-center rounded-sm bg-surface-3 px-1.5 text-ink-2";
  const text = <span className="truncate">{label}</span>;
  return onOpen ? (
    <button type="button" title={title} onClick={() => onOpen(mark)} className={cx(look, "hover:text-ink")}>
      {text}
    </button>
  ) : (
    <span title={title} className={look}>
      {text}
    </span>
  );
}
