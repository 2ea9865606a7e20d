"use client";

import { useDraggable } from "@dnd-kit/core";
import { type ComponentProps, type MouseEvent, type TouchEvent, useCallback } from "react";
import { cx } from "@/app/_ui/cx";
import type { PlannedSession } from "@/lib/domain/session";
import { isOnCard, PlannerCard } from "./planner-card";

interface DraggableCardProps extends ComponentProps<typeof PlannerCard> {
  disabled: boolean;
  /** Lifted by the keyboard: it stays where it is until it is dropped. */
  lifted: boolean;
  onPress: (session: PlannedSession) => void;
}

/**
 * A card that can be picked up. Only the pointer's listeners are taken: keys are the grid's own. It hears of every
 * slot that a pointer passes over; its handlers stay the same then, so that the card itself is not drawn again.
 */
export function DraggableCard({ disabled, lifted, onPress, ...card }: DraggableCardProps) {
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: card.item.id, disabled });
  const { item } = card;
  const onPointerDown = useCallback(() => {
    if (!disabled && item.kind === "planned") onPress(item.entry.session);
  }, [disabled, item, onPress]);
  const onMouseDown = useCallback(
    (event: MouseEvent) => isOnCard(event) && listeners?.onMouseDown?.(event),
    [listeners],
  );
  const onTouchStart = useCallback(
    (event: TouchEvent) => isOnCard(event) && listeners?.onTouchStart?.(event),
    [listeners],
  );
  return (
    <PlannerCard
      {...card}
      inGrid
      ref={setNodeRef}
      onPointerDown={onPointerDown}
      onMouseDown={onMouseDown}
      onTouchStart={onTouchStart}
      dragging={lifted}
      className={cx(disabled ? "" : "cursor-grab", isDragging && "opacity-40", card.className)}
    />
  );
}
