"use client";

import { skipToken, useQuery, useQueryClient } from "@tanstack/react-query";
import { startTransition, useMemo, useOptimistic, useRef, useState } from "react";
import { usePlanPhrases } from "@/app/_shared/session/use-plan-phrases";
import { useTRPC } from "@/app/_trpc/client";
import type { Outputs } from "@/app/_trpc/outputs";
import { showToast } from "@/app/_ui/toast-store";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { DateRange } from "@/lib/dates/date-range";
import { ownWeekOf } from "@/lib/dates/own-week";
import type { Athlete } from "@/lib/domain/athlete";
import type { Calendar, CalendarEntry } from "@/lib/domain/calendar";
import { withEntryMoved } from "@/lib/domain/calendar-weeks";
import { familyOf } from "@/lib/domain/session-type";
import { formatDate } from "@/lib/formatting/date";
import { useCalendar } from "./use-calendar";

/** What a day says to the session in the air. */
export type DayAnswer = Outputs["plan"]["previewMoves"]["slots"][number];
export type DayAnswers = ReadonlyMap<CalendarDate, DayAnswer>;

/** A planned session that goes to another day. */
export type EntryMove = Parameters<typeof withEntryMoved>[1];

/** A session in the air over the calendar. One question answers every day that is shown; a drop is shown at once. */
export function useEntryDrag(athlete: Athlete, days: DateRange) {
  const trpc = useTRPC();
  // Kept apart from the calendar itself: a change of that draws nothing anew which only carries.
  const [moved, showMoved] = useOptimistic(none, withMove);
  const send = useMovesInTurn(athlete, days);
  const [draggedId, setDraggedId] = useState<string | null>(null);
  const inAir = (calendar: Calendar) => inAirOf(moved.reduce(withEntryMoved, calendar), draggedId);
  const { entry, first, weeks, today } = useCalendar(athlete.id, days, inAir).data ?? nothingInAir;

  const preview = useQuery(
    trpc.plan.previewMoves.queryOptions(
      entry?.plannedId && first
        ? {
            athleteId: athlete.id,
            sessionId: entry.plannedId,
            week: ownWeekOf(first, athlete.weekStart),
            weeks,
          }
        : skipToken,
    ),
  ).data;
  const slot = entry?.slot;
  const slots = useMemo(
    () => new Map(preview?.slots.filter((each) => each.slot === slot).map((each) => [each.date, each])),
    [preview, slot],
  );
  /** Without the days that have nothing to say: the session's own, and those that are past. */
  const answers = useMemo(
    (): DayAnswers => new Map([...slots].filter(([, { state }]) => state !== "here" && state !== "past")),
    [slots],
  );

  const end = (date: CalendarDate | null) => {
    setDraggedId(null);
    if (!entry?.plannedId || !today || !date || date === entry.date) return;
    const { plannedId: id, title } = entry;
    if (date < today || slots.get(date)?.state === "unavailable") {
      showToast(`${title} stays: that day is ${date < today ? "past" : "not available"}.`);
      return;
    }
    startTransition(async () => {
      showMoved({ id, date });
      await send(entry, date);
    });
  };

  return { moved, entry, start: setDraggedId, end, answers: entry ? answers : null };
}

const none: readonly EntryMove[] = [];
const withMove = (before: readonly EntryMove[], move: EntryMove): readonly EntryMove[] => [...before, move];

const nothingInAir = { entry: null, first: undefined, weeks: 0, today: undefined };

const inAirOf = ({ entries, weeks, today }: Calendar, draggedId: string | null) => ({
  entry: (draggedId && entries.find(({ id }) => id === draggedId)) || null,
  first: weeks[0]?.start,
  weeks: weeks.length,
  today,
});

const open: ReadonlySet<CalendarEntry["state"]> = new Set(["planned", "missed", "excused"]);

/** Whether the reader may drag it: what is still to come, or could still be done another day. */
export const isDraggable = ({ state, plannedId, locked, type }: CalendarEntry): boolean =>
  plannedId !== null && open.has(state) && !locked && familyOf(type) !== "race";

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
