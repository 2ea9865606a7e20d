"use client";

import { useDraggable } from "@dnd-kit/core";
import type { ComponentProps } from "react";
import { cx } from "@/app/_ui/cx";
import type { PlannedSession } from "@/lib/domain/session";
import { isOnCard, PlannerCard } from "./planner-card";

interface DraggableCardProps extends ComponentProps<typeof PlannerCard> {
  disabled: boolean;
  /** Lifted by the keyboard: it stays where it is until it is dropped. */
  lifted: boolean;
  onPress: (session: PlannedSession) => void;
}

/** A card that can be picked up. Only the pointer's listeners are taken: keys are the grid's own. */
export function DraggableCard({ disabled, lifted, onPress, ...card }: DraggableCardProps) {
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: card.item.id, disabled });
  const { item } = card;
  return (
    <PlannerCard
      {...card}
      inGrid
      ref={setNodeRef}
      onPointerDown={() => {
        if (!disabled && item.kind === "planned") onPress(item.entry.session);
      }}
      onMouseDown={(event) => isOnCard(event) && listeners?.onMouseDown?.(event)}
      onTouchStart={(event) => isOnCard(event) && listeners?.onTouchStart?.(event)}
      dragging={lifted}
      className={cx(disabled ? "" : "cursor-grab", isDragging && "opacity-40", card.className)}
    />
  );
}
