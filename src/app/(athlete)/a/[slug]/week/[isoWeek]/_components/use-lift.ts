"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { TemplateInBrief } from "@/app/_shared/library/template-facts";
import { useTRPC } from "@/app/_trpc/client";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { PlannedSession, Slot } from "@/lib/domain/session";
import { type SlotPreview, useSlotWords } from "./slot-answer";
import type { PlanActions } from "./use-plan-actions";
import type { Lift } from "./week-grid";
import { type PlanWeek, type SlotKey, slotKey, slotName } from "./week-model";

/** A session in the air, of the plan or of the library: what each slot answers, where it would land, what is said. */
export function useLift(week: PlanWeek, plan: PlanActions) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const { spoken } = useSlotWords(week.athlete.timeZone);
  const [lift, setLift] = useState<Lift | null>(null);
  const [previews, setPreviews] = useState<ReadonlyMap<SlotKey, SlotPreview> | null>(null);
  const [note, setNote] = useState<string | null>(null);

  const sessionOf = (id: string) => week.sessions.find(({ session }) => session.id === id)?.session ?? null;
  const preview = (session: PlannedSession) =>
    trpc.plan.previewMoves.queryOptions({
      athleteId: week.athlete.id,
      week: week.week,
      sessionId: session.id,
    });

  /** Asked when a pointer goes down, so that the answers are there when the card is lifted. */
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
    asked
      .then(({ slots }) => setPreviews(new Map(slots.map((slot) => [slotKey(slot.date, slot.slot), slot]))))
      .catch(() => setNote("The slots could not be checked. You can still drop the session."));
  };

  const start = (session: PlannedSession, by: Lift["by"]) => {
    setLift({ sessionId: session.id, over: slotKey(session.date, session.slot), by });
    setNote(
      `${session.title} picked up from ${slotName(session.date, session.slot)}. 14 slots. Use arrow keys.`,
    );
    answerWith(client.fetchQuery(preview(session)));
  };

  const startNew = (template: TemplateInBrief) => {
    setLift({ sessionId: template.id, template, over: null, by: "pointer" });
    setNote(`${template.title} picked up from the library. 14 slots.`);
    answerWith(client.fetchQuery(previewNew(template)));
  };

  const over = (key: SlotKey | null) => {
    if (lift && lift.over !== key) setNote(null);
    setLift((current) => (current && current.over !== key ? { ...current, over: key } : current));
  };

  const end = (drop: boolean, swapWith?: PlannedSession) => {
    const session = lift ? sessionOf(lift.sessionId) : null;
    setLift(null);
    setPreviews(null);
    if (lift?.template) return endNew(lift.template, drop ? lift.over : null);
    if (!lift || !session) return;
    const [date, slot] = placeOf(lift.over ?? slotKey(session.date, session.slot));
    const stays = date === session.date && slot === session.slot;
    if (!drop || !lift.over || stays) {
      setNote(`Back to ${slotName(session.date, session.slot)}.`);
      return;
    }
    const answer = previews?.get(lift.over);
    if (answer?.state === "past" || answer?.state === "unavailable") {
      setNote(`${slotName(date, slot)} is not available. Back to ${slotName(session.date, session.slot)}.`);
      return;
    }
    setNote(null);
    if (swapWith && swapWith.id !== session.id) void plan.swap(session, swapWith);
    else void plan.moveToSlot(session, { date, slot });
  };

  const endNew = (template: TemplateInBrief, key: SlotKey | null) => {
    if (key === null) return setNote(`${template.title} back in the library.`);
    const [date, slot] = placeOf(key);
    const answer = previews?.get(key);
    if (answer?.state === "past" || answer?.state === "unavailable")
      return setNote(`${slotName(date, slot)} is not available. ${template.title} back in the library.`);
    setNote(null);
    void plan.placeTemplate(template, { date, slot });
  };

  const answer = lift?.over ? previews?.get(lift.over) : undefined;
  const said = note ?? (answer ? `${slotName(answer.date, answer.slot)}. ${spoken(answer)}` : "");
  return { lift, previews, said, prepare, prepareNew, start, startNew, over, end };
}

export const placeOf = (key: SlotKey) => key.split(" ") as [CalendarDate, Slot];
