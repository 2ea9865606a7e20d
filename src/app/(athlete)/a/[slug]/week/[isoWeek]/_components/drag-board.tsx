"use client";

import {
  type CollisionDetection,
  DndContext,
  DragOverlay,
  MeasuringStrategy,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { type ReactNode, useEffect, useRef } from "react";
import type { TemplateInBrief } from "@/app/_shared/library/template-facts";
import { SessionCard } from "@/app/_shared/session/session-card";
import type { PlannedSession } from "@/lib/domain/session";
import { familyOf, sessionTypeFacts } from "@/lib/domain/session-type";
import type { useLift } from "./use-lift";
import type { SlotKey } from "./week-model";

interface DragBoardProps {
  lift: ReturnType<typeof useLift>;
  sessionOf: (id: string) => PlannedSession | undefined;
  swapTargetOf: (key: SlotKey) => PlannedSession | undefined;
  children: ReactNode;
}

// What is picked up, passed over and dropped is said by the planner itself, the same for pointer and keys.
const silent = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

/** The part of the page in which the grid scrolls sideways. */
export const weekAreaId = "week-area";

/** Dragging with a mouse or a finger. A finger holds for 220 ms first, so that scrolling wins. */
export function DragBoard({ lift, sessionOf, swapTargetOf, children }: DragBoardProps) {
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
  );
  const isAltDown = useAltKey();
  const inAir = lift.lift?.by === "pointer" ? lift.lift : null;
  const dragged = inAir ? (inAir.template?.session ?? sessionOf(inAir.sessionId)) : undefined;
  return (
    <DndContext
      id="week"
      sensors={sensors}
      collisionDetection={withinSight}
      // The answers make the slots grow while a card is in the air.
      measuring={{ droppable: { strategy: MeasuringStrategy.Always } }}
      accessibility={{ announcements: silent, screenReaderInstructions: { draggable: "" } }}
      onDragStart={({ active }) => {
        const template = active.data.current?.template as TemplateInBrief | undefined;
        const session = sessionOf(String(active.id));
        if (template) lift.startNew(template);
        else if (session) lift.start(session, "pointer");
      }}
      onDragOver={({ over }) => lift.over(over ? (String(over.id) as SlotKey) : null)}
      onDragEnd={({ over }) =>
        lift.end(true, over && isAltDown() ? swapTargetOf(String(over.id) as SlotKey) : undefined)
      }
      onDragCancel={() => lift.end(false)}
    >
      {children}
      <DragOverlay dropAnimation={{ duration: 140, easing: "cubic-bezier(0.2, 0.8, 0.2, 1)" }}>
        {dragged ? (
          <SessionCard
            aria-hidden
            dragging
            family={familyOf(dragged.type)}
            intensity={sessionTypeFacts[dragged.type].intensity}
            title={inAir?.template?.title ?? dragged.title}
          />
        ) : null}
      </DragOverlay>
    </DndContext>
  );
}

/** Slots that have scrolled out of sight lie under what stands beside the grid: a drop there is none on them. */
const withinSight: CollisionDetection = (args) => {
  const area = document.getElementById(weekAreaId)?.getBoundingClientRect();
  const x = args.pointerCoordinates?.x;
  return area && x !== undefined && (x < area.left || x > area.right) ? [] : pointerWithin(args);
};

/** Whether Alt is held at the moment of asking: the drop itself does not say. */
function useAltKey(): () => boolean {
  const held = useRef(false);
  useEffect(() => {
    const note = (event: MouseEvent | KeyboardEvent) => {
      held.current = event.altKey;
    };
    const names = ["keydown", "keyup", "mousemove", "mouseup"] as const;
    for (const name of names) window.addEventListener(name, note, true);
    return () => {
      for (const name of names) window.removeEventListener(name, note, true);
    };
  }, []);
  return () => held.current;
}
