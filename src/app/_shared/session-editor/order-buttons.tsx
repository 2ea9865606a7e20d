"use client";

import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { IconButton } from "@/app/_ui/icon-button";

interface OrderButtonsProps {
  /** What is moved: "step 2". */
  what: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** Order by buttons: nothing here needs dragging. */
export function OrderButtons({ what, isFirst, isLast, onMove, onRemove }: OrderButtonsProps) {
  return (
    <span className="flex shrink-0">
      <IconButton label={`Move ${what} up`} size="compact" disabled={isFirst} onClick={() => onMove(-1)}>
        <ArrowUp />
      </IconButton>
      <IconButton label={`Move ${what} down`} size="compact" disabled={isLast} onClick={() => onMove(1)}>
        <ArrowDown />
      </IconButton>
      <IconButton label={`Remove ${what}`} size="compact" onClick={onRemove}>
        <Trash2 />
      </IconButton>
    </span>
  );
}
