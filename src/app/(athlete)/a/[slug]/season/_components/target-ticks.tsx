"use client";

import type { LoadScale } from "@/app/_shared/charts/load-scale";
import { Q } from "@/app/_shared/quantity/q";
import { cx } from "@/app/_ui/cx";
import { Cells, type Frame } from "./timeline";
import type { TargetDrag } from "./use-target-drag";
import type { WeekColumn } from "./week-columns";

interface TargetTicksProps {
  frame: Frame;
  scale: LoadScale;
  drag: TargetDrag;
  /** A target was taken hold of. */
  onTake: (column: WeekColumn) => void;
}

/** Handles on the targets of weeks that are not over. Typing and the buttons below the weeks do the same. */
export function TargetTicks({ frame, scale, drag, onTake }: TargetTicksProps) {
  return (
    <Cells frame={frame} className="pointer-events-none">
      {(column) => {
        const { target, when, start } = column;
        if (target === null || when === "past") return null;
        const isHeld = drag.held?.start === start;
        const { onPointerDown, ...rest } = drag.handlers(column, scale);
        return (
          <div
            aria-hidden
            data-target={start}
            {...rest}
            onPointerDown={(event) => {
              onTake(column);
              onPointerDown(event);
            }}
            className="group pointer-events-auto absolute inset-x-0 h-11 -translate-y-1/2 cursor-ns-resize touch-pan-x lg:pointer-fine:h-5"
            style={{ top: Math.max(2, scale.y(target)) }}
          >
            <span
              className={cx(
                "absolute inset-x-1 top-1/2 h-1 -translate-y-1/2 rounded-full",
                isHeld ? "bg-ink" : "group-hover:bg-ink",
              )}
            />
            {isHeld ? (
              <span className="absolute start-1/2 bottom-full z-20 -translate-x-1/2 rounded-sm border border-line bg-surface px-1.5 py-0.5 text-xs tabular-nums shadow-2">
                <Q value={target} unit="au" />
              </span>
            ) : null}
          </div>
        );
      }}
    </Cells>
  );
}
