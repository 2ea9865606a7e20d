"use client";

import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { TemplateInBrief } from "@/app/_shared/library/template-facts";
import { SessionCard } from "@/app/_shared/session/session-card";
import { useTRPC } from "@/app/_trpc/client";
import { CarryArea } from "@/app/_ui/carry/carry-area";
import type { PlannedSession } from "@/lib/domain/session";
import { familyOf, sessionTypeFacts } from "@/lib/domain/session-type";
import type { useLift } from "./use-lift";
import { isMovable, type PlanWeek, type SlotKey } from "./week-model";

interface DragBoardProps {
  week: PlanWeek;
  lift: ReturnType<typeof useLift>;
  swapTargetOf: (key: SlotKey) => PlannedSession | undefined;
  children: ReactNode;
}

const templatePrefix = "template ";

/** Names a template that can be carried into the week. */
export const carriedTemplate = ({ id }: TemplateInBrief) => `${templatePrefix}${id}`;

/** Dragging with a mouse or a finger. Keys lift and drop by the grid itself. */
export function DragBoard({ week, lift, swapTargetOf, children }: DragBoardProps) {
  const templateOf = useTemplateOf();
  const sessionOf = (id: string) => week.sessions.find(({ session }) => session.id === id);
  const inAir = lift.lift?.by === "pointer" ? lift.lift : null;
  const dragged = inAir ? (inAir.template?.session ?? sessionOf(inAir.sessionId)?.session) : undefined;
  return (
    <CarryArea
      byTouch
      onMeant={(id) => {
        const template = templateOf(id);
        const entry = sessionOf(id);
        if (template) lift.prepareNew(template);
        else if (entry && isMovable(week, entry)) lift.prepare(entry.session);
      }}
      onStart={(id) => {
        const template = templateOf(id);
        const entry = sessionOf(id);
        if (template) lift.startNew(template);
        else if (entry) lift.start(entry.session, "pointer");
      }}
      onOver={(place) => lift.over(place as SlotKey | null)}
      onDrop={(place, { withAlt }) =>
        lift.end(true, withAlt && place ? swapTargetOf(place as SlotKey) : undefined)
      }
      onCancel={() => lift.end(false)}
      carried={
        dragged ? (
          <SessionCard
            dragging
            family={familyOf(dragged.type)}
            intensity={sessionTypeFacts[dragged.type].intensity}
            title={inAir?.template?.title ?? dragged.title}
          />
        ) : null
      }
    >
      {children}
    </CarryArea>
  );
}

/** The template of the library that is carried by a name. */
function useTemplateOf() {
  const trpc = useTRPC();
  const client = useQueryClient();
  return (carried: string): TemplateInBrief | undefined =>
    carried.startsWith(templatePrefix)
      ? client
          .getQueryData(trpc.library.list.queryKey({ kind: "session" }))
          ?.find((template) => carriedTemplate(template) === carried)
      : undefined;
}
