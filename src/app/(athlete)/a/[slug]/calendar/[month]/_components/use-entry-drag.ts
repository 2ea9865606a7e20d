"use client";

import { skipToken, useQuery, useQueryClient } from "@tanstack/react-query";
import { startTransition, useMemo, useOptimistic, useRef, useState } from "react";
import { useFlagText } from "@/app/_shared/flags/use-flag-text";
import { usePlanPhrases } from "@/app/_shared/session/use-plan-phrases";
import { useTRPC } from "@/app/_trpc/client";
import { showToast } from "@/app/_ui/toast-store";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { DateRange } from "@/lib/dates/date-range";
import { ownWeekOf } from "@/lib/dates/own-week";
import type { Athlete } from "@/lib/domain/athlete";
import type { Calendar, CalendarEntry } from "@/lib/domain/calendar";
import { withEntryMoved } from "@/lib/domain/calendar-weeks";
import { familyOf } from "@/lib/domain/session-type";
import { formatDate } from "@/lib/formatting/date";

/** What a day says to the session in the air. */
export interface DayAnswer {
  readonly words: string;
  readonly alarming: boolean;
}

/** A session in the air over the calendar. One question answers every day that is shown; a drop is shown at once. */
export function useEntryDrag(known: Calendar, athlete: Athlete, days: DateRange) {
  const trpc = useTRPC();
  const text = useFlagText(athlete.timeZone);
  const [calendar, showMoved] = useOptimistic(known, withEntryMoved);
  const send = useMovesInTurn(athlete, days);
  const [draggedId, setDraggedId] = useState<string | null>(null);
  const entry = (draggedId && calendar.entries.find(({ id }) => id === draggedId)) || null;
  const first = calendar.weeks[0]?.start;

  const preview = useQuery(
    trpc.plan.previewMoves.queryOptions(
      entry?.plannedId && first
        ? {
            athleteId: athlete.id,
            sessionId: entry.plannedId,
            week: ownWeekOf(first, athlete.weekStart),
            weeks: calendar.weeks.length,
          }
        : skipToken,
    ),
  ).data;
  const slotOf = useMemo(
    () => new Map(preview?.slots.map((slot) => [`${slot.date} ${slot.slot}`, slot])),
    [preview],
  );
  const slotOn = (date: CalendarDate) => (entry ? slotOf.get(`${date} ${entry.slot}`) : undefined);

  /** What a day answers to the session in the air; null while nothing is, or where the day is its own. */
  const answerOn = (date: CalendarDate): DayAnswer | null => {
    const slot = slotOn(date);
    if (!slot || slot.state === "here" || slot.state === "past") return null;
    const worst = slot.findings[0];
    if (slot.state === "unavailable") return { words: "Not available", alarming: false };
    if (!worst) return { words: slot.best ? "Clear, best" : "Clear", alarming: false };
    return { words: text.message(worst.title), alarming: worst.severity !== "info" };
  };

  const end = (date: CalendarDate | null) => {
    setDraggedId(null);
    if (!entry?.plannedId || !date || date === entry.date) return;
    const { plannedId: id, title } = entry;
    const there = slotOn(date);
    if (date < calendar.today || there?.state === "unavailable") {
      showToast(`${title} stays: that day is ${date < calendar.today ? "past" : "not available"}.`);
      return;
    }
    startTransition(async () => {
      showMoved({ id, date });
      await send(entry, date);
    });
  };

  return { calendar, entry, start: setDraggedId, end, answerOn };
}

/** Whether the reader may drag it: what is still to come, or could still be done another day. */
export const isDraggable = ({ state, plannedId, locked, type }: CalendarEntry): boolean =>
  plannedId !== null && (state === "planned" || state === "missed") && !locked && familyOf(type) !== "race";

/** Sends moves one after the other: a session that is dragged twice in a row names the version the first left. */
function useMovesInTurn(athlete: Athlete, days: DateRange) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const { move } = usePlanPhrases();
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const key = trpc.plan.calendar.queryKey({ athleteId: athlete.id, ...days });
  return (entry: CalendarEntry, date: CalendarDate): Promise<unknown> => {
    queue.current = queue.current.then(() => {
      const current = client.getQueryData(key);
      const { plannedId: id, title, slot } = entry;
      const version = current?.entries.find(({ plannedId }) => plannedId === id)?.version ?? entry.version;
      if (!current || id === null) return undefined;
      const to = `${formatDate(date, current.today)} ${slot.toUpperCase()}`;
      return move({ athleteId: athlete.id, session: { id, version, title }, date, slot, to });
    });
    return queue.current;
  };
}
