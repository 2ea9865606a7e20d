"use client";

import type { PointerEvent } from "react";
import type { LoadScale } from "@/app/_shared/charts/load-scale";
import { roundedTarget } from "./target-steps";
import { useHeld } from "./use-held";
import type { LiveSeason } from "./use-live-season";
import type { WeekColumn } from "./week-columns";

interface Drag {
  readonly start: WeekColumn["start"];
  /** Target that it had, and the one it has now. */
  readonly from: number;
  readonly target: number;
  readonly y: number;
  /** As it was when the drag began: a chart that grew with the target would run away from the pointer. */
  readonly scale: LoadScale;
}

/** Targets that follow the pointer up and down, with what would come of them. */
export function useTargetDrag(live: LiveSeason) {
  const { held, latest, hold, letGo } = useHeld<Drag>((drag) => live.tryOut(drag ? editsOf(drag) : []));

  const begin = (event: PointerEvent, { start, target }: WeekColumn, scale: LoadScale) => {
    if (event.button !== 0 || target === null) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    hold({ start, from: target, target, y: event.clientY, scale });
  };
  const follow = (event: PointerEvent) => {
    const current = latest.current;
    if (!current) return;
    const perPixel = 1000 / (current.scale.y(0) - current.scale.y(1000));
    const target = roundedTarget(current.from + (current.y - event.clientY) * perPixel);
    if (target !== current.target) hold({ ...current, target });
  };
  const drop = () => {
    const edits = latest.current ? editsOf(latest.current) : [];
    letGo();
    void live.commit(edits);
  };
  return {
    held,
    handlers: (column: WeekColumn, scale: LoadScale) => ({
      onPointerDown: (event: PointerEvent) => begin(event, column, scale),
      onPointerMove: follow,
      onPointerUp: drop,
      onPointerCancel: () => hold(null),
    }),
  };
}

export type TargetDrag = ReturnType<typeof useTargetDrag>;

const editsOf = ({ start, from, target }: Drag) =>
  target === from ? [] : [{ kind: "set-week" as const, startDate: start, targetAu: target }];
