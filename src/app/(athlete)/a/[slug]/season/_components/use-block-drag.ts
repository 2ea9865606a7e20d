"use client";

import type { PointerEvent } from "react";
import { plusDays } from "@/lib/dates/calendar-date";
import type { Block } from "@/lib/domain/block";
import type { SeasonEdit } from "@/lib/domain/season-edit";
import { useHeld } from "./use-held";
import type { LiveSeason } from "./use-live-season";

/** Its body, its first week's edge, its last week's edge. */
export type Grip = "body" | "start" | "end";

interface Drag {
  readonly block: Block;
  readonly grip: Grip;
  readonly x: number;
  readonly weeks: number;
  readonly overlap: boolean;
}

/** Blocks that follow the pointer, week by week. `zoom` is the width of a week in pixels. */
export function useBlockDrag(zoom: number, live: LiveSeason) {
  const { held, latest, hold, letGo } = useHeld<Drag>((drag) => live.tryOut(drag ? editsOf(drag) : []));

  const begin = (event: PointerEvent, block: Block, grip: Grip) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    hold({ block, grip, x: event.clientX, weeks: 0, overlap: event.altKey });
  };
  const follow = (event: PointerEvent) => {
    const current = latest.current;
    if (!current) return;
    const weeks = Math.round((event.clientX - current.x) / zoom);
    if (weeks !== current.weeks || event.altKey !== current.overlap)
      hold({ ...current, weeks, overlap: event.altKey });
  };
  const drop = () => {
    const edits = latest.current ? editsOf(latest.current) : [];
    letGo();
    void live.commit(edits);
  };
  return {
    draggedId: held && held.weeks !== 0 ? held.block.id : null,
    handlers: (block: Block, grip: Grip) => ({
      onPointerDown: (event: PointerEvent) => begin(event, block, grip),
      onPointerMove: follow,
      onPointerUp: drop,
      onPointerCancel: () => hold(null),
    }),
  };
}

export type BlockDrag = ReturnType<typeof useBlockDrag>;

function editsOf({ block, grip, weeks, overlap }: Drag): readonly SeasonEdit[] {
  if (weeks === 0) return [];
  const later = plusDays(block.startDate, weeks * 7);
  const common = { kind: "place-block" as const, blockId: block.id, overlap };
  if (grip === "body") return [{ ...common, startDate: later, weeks: block.weeks }];
  if (grip === "end")
    return [{ ...common, startDate: block.startDate, weeks: Math.max(1, block.weeks + weeks) }];
  const kept = Math.max(1, block.weeks - weeks);
  return [{ ...common, startDate: plusDays(block.startDate, (block.weeks - kept) * 7), weeks: kept }];
}
