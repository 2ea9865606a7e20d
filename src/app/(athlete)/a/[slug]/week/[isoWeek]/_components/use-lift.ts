"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { TemplateInBrief } from "@/app/_shared/library/template-facts";
import type { SlotPreview } from "@/app/_shared/plan/slot-words";
import { useTRPC } from "@/app/_trpc/client";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { PlannedSession, Slot } from "@/lib/domain/session";
import { createLiftPlace } from "./lift-place";
import type { PlanActions } from "./use-plan-actions";
import type { Lift } from "./week-grid";
import { type PlanWeek, type SlotKey, slotKey, slotName } from "./week-model";

/** A session in the air, of the plan or of the library: what each slot answers, and where it would land. */
export function useLift(week: PlanWeek, plan: PlanActions) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const [lift, setLift] = useState<Lift | null>(null);
  const [previews, setPreviews] = useState<ReadonlyMap<SlotKey, SlotPreview> | null>(null);
  const [place] = useState(createLiftPlace);
  const awaited = useRef<unknown>(null);

  const sessionOf = (id: string) => week.sessions.find(({ session }) => session.id === id)?.session ?? null;
  const preview = (session: PlannedSession) =>
    trpc.plan.previewMoves.queryOptions({
      athleteId: week.athlete.id,
      week: week.week,
      sessionId: session.id,
    });

  /** Asked when a card is about to be lifted, so that the answers are there when it is. */
  const prepare = (session: PlannedSession) => void client.prefetchQuery(preview(session));

  const previewNew = ({ id }: TemplateInBrief) =>
    trpc.library.previewPlace.queryOptions({
      athleteId: week.athlete.id,
      week: week.week,
      templateId: id,
    });
  const prepareNew = (template: TemplateInBrief) => void client.prefetchQuery(previewNew(template));

  const answerWith = (asked: Promise<{ readonly slots: readonly SlotPreview[] }>) => {
    setPreviews(null);
    awaited.current = asked;
    // An answer that comes after its session was put down is not about what is in the air by then.
    asked
      .then(({ slots }) => {
        if (awaited.current !== asked) return;
        setPreviews(new Map(slots.map((slot) => [slotKey(slot.date, slot.slot), slot])));
      })
      .catch(() => {
        if (awaited.current !== asked) return;
        setPreviews(new Map());
        place.say("The slots could not be checked. You can still drop the session.");
      });
  };

  const start = (session: PlannedSession, by: Lift["by"]) => {
    setLift({ sessionId: session.id, by });
    over(slotKey(session.date, session.slot), by);
    place.say(
      `${session.title} picked up from ${slotName(session.date, session.slot)}. 14 slots.${by === "keyboard" ? " Use arrow keys." : ""}`,
    );
    answerWith(client.fetchQuery(preview(session)));
  };

  const startNew = (template: TemplateInBrief) => {
    setLift({ sessionId: template.id, template, by: "pointer" });
    over(null);
    place.say(`${template.title} picked up from the library. 14 slots.`);
    answerWith(client.fetchQuery(previewNew(template)));
  };

  const over = (key: SlotKey | null, by: Lift["by"] = "pointer") => {
    place.moveTo(key, by);
    if (by === "keyboard") place.mark(key);
  };

  const end = (drop: boolean, swapWith?: PlannedSession) => {
    const session = lift ? sessionOf(lift.sessionId) : null;
    const { over: key } = place.get();
    awaited.current = null;
    setLift(null);
    setPreviews(null);
    place.mark(null);
    if (lift?.template) return endNew(lift.template, drop ? key : null);
    if (!lift || !session) return;
    const [date, slot] = placeOf(key ?? slotKey(session.date, session.slot));
    const stays = date === session.date && slot === session.slot;
    if (!drop || !key || stays) {
      place.say(`Back to ${slotName(session.date, session.slot)}.`);
      return;
    }
    const answer = previews?.get(key);
    if (answer?.state === "past" || answer?.state === "unavailable") {
      place.say(`${slotName(date, slot)} is not available. Back to ${slotName(session.date, session.slot)}.`);
      return;
    }
    place.say(null);
    if (swapWith && swapWith.id !== session.id) void plan.swap(session, swapWith);
    else void plan.moveToSlot(session, { date, slot });
  };

  const endNew = (template: TemplateInBrief, key: SlotKey | null) => {
    if (key === null) return place.say(`${template.title} back in the library.`);
    const [date, slot] = placeOf(key);
    const answer = previews?.get(key);
    if (answer?.state === "past" || answer?.state === "unavailable")
      return place.say(`${slotName(date, slot)} is not available. ${template.title} back in the library.`);
    place.say(null);
    void plan.placeTemplate(template, { date, slot });
  };

  return { lift, place, previews, prepare, prepareNew, start, startNew, over, end };
}

export const placeOf = (key: SlotKey) => key.split(" ") as [CalendarDate, Slot];
