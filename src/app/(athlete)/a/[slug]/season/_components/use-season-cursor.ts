"use client";

import { useState } from "react";
import type { Block, Lane } from "@/lib/domain/block";
import type { WeekColumn } from "./week-columns";

/** Pixels of a week, from a whole year on a screen to weeks with everything written out. */
const zooms = [28, 40, 56, 72, 96] as const;

/** Which week and which block the keys and the panel below are about, and how wide a week is. */
export function useSeasonCursor(columns: readonly WeekColumn[], blocks: readonly Block[]) {
  const [zoomAt, setZoomAt] = useState(2);
  const [lane, setLane] = useState<Lane>("run");
  const [picked, setPicked] = useState<string | null>(null);
  const [cursor, setCursor] = useState(() =>
    Math.max(
      0,
      columns.findIndex(({ when }) => when === "current"),
    ),
  );
  const column = columns[Math.min(cursor, columns.length - 1)];
  const selected = blocks.find(({ id }) => id === picked) ?? (column ? (column[lane]?.block ?? null) : null);
  return {
    column,
    selected,
    zoom: zooms[zoomAt] ?? 56,
    canZoom: { in: zoomAt < zooms.length - 1, out: zoomAt > 0 },
    zoomBy: (step: 1 | -1) => setZoomAt((at) => Math.min(zooms.length - 1, Math.max(0, at + step))),
    toWeek: (index: number) => {
      setPicked(null);
      setCursor(index);
    },
    toLane: (next: Lane) => {
      setPicked(null);
      setLane(next);
    },
    toBlock: (block: Block) => {
      setPicked(block.id);
      setLane(block.lane);
    },
  };
}

export type SeasonCursor = ReturnType<typeof useSeasonCursor>;
