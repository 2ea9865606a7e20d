"use client";

import { type PointerEvent, useEffect, useRef, useState } from "react";
import { plusDays } from "@/lib/dates/calendar-date";
import type { Block } from "@/lib/domain/block";
import type { SeasonEdit } from "@/lib/domain/season-edit";

/** Its body, its first week's edge, its last week's edge. */
export type Grip = "body" | "start" | "end";

interface Drag {
  readonly block: Block;
  readonly grip: Grip;
  readonly x: number;
  readonly weeks: number;
  readonly overlap: boolean;
}

interface BlockDragOptions {
  /** Pixels of a week. */
  readonly zoom: number;
  /** What would come of letting go now; null when nothing is dragged. */
  readonly onDraft: (edit: SeasonEdit | null) => void;
  readonly onDrop: (edit: SeasonEdit) => void;
}

/** Blocks that follow the pointer, week by week. Escape puts them back. */
export function useBlockDrag({ zoom, onDraft, onDrop }: BlockDragOptions) {
  const [drag, show] = useState<Drag | null>(null);
  const latest = useRef(drag);

  const setDrag = (next: Drag | null) => {
    latest.current = next;
    show(next);
    onDraft(next && editOf(next));
  };
  const cancelling = useRef(() => setDrag(null));
  cancelling.current = () => setDrag(null);

  useEffect(() => {
    if (!drag) return;
    const cancel = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      cancelling.current();
    };
    document.addEventListener("keydown", cancel, true);
    return () => document.removeEventListener("keydown", cancel, true);
  }, [drag]);

  const begin = (event: PointerEvent, block: Block, grip: Grip) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ block, grip, x: event.clientX, weeks: 0, overlap: event.altKey });
  };
  const follow = (event: PointerEvent) => {
    const current = latest.current;
    if (!current) return;
    const weeks = Math.round((event.clientX - current.x) / zoom);
    if (weeks !== current.weeks || event.altKey !== current.overlap)
      setDrag({ ...current, weeks, overlap: event.altKey });
  };
  const drop = () => {
    const edit = latest.current && editOf(latest.current);
    setDrag(null);
    if (edit) onDrop(edit);
  };
  return {
    draggedId: drag && drag.weeks !== 0 ? drag.block.id : null,
    handlers: (block: Block, grip: Grip) => ({
      onPointerDown: (event: PointerEvent) => begin(event, block, grip),
      onPointerMove: follow,
      onPointerUp: drop,
      onPointerCancel: () => setDrag(null),
    }),
  };
}

export type BlockDrag = ReturnType<typeof useBlockDrag>;

function editOf({ block, grip, weeks, overlap }: Drag): SeasonEdit | null {
  if (weeks === 0) return null;
  const later = plusDays(block.startDate, weeks * 7);
  const common = { kind: "place-block" as const, blockId: block.id, overlap };
  if (grip === "body") return { ...common, startDate: later, weeks: block.weeks };
  if (grip === "end")
    return { ...common, startDate: block.startDate, weeks: Math.max(1, block.weeks + weeks) };
  const kept = Math.max(1, block.weeks - weeks);
  return { ...common, startDate: plusDays(block.startDate, (block.weeks - kept) * 7), weeks: kept };
}
