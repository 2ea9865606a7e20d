"use client";

import { skipToken, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useFlagText } from "@/app/_shared/flags/use-flag-text";
import { usePlanPhrases } from "@/app/_shared/session/use-plan-phrases";
import { useTRPC } from "@/app/_trpc/client";
import { showToast } from "@/app/_ui/toast-store";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { ownWeekOf } from "@/lib/dates/own-week";
import type { Athlete } from "@/lib/domain/athlete";
import type { Calendar, CalendarEntry } from "@/lib/domain/calendar";
import { familyOf } from "@/lib/domain/session-type";
import { formatDate } from "@/lib/formatting/date";

/** A session in the air over the calendar. One question answers every day that is shown. */
export function useEntryDrag(calendar: Calendar, athlete: Athlete) {
  const trpc = useTRPC();
  const text = useFlagText(athlete.timeZone);
  const { move } = usePlanPhrases();
  const [draggedId, setDraggedId] = useState<string | null>(null);
  const entry = calendar.entries.find(({ id }) => id === draggedId) ?? null;
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
  const slotOn = (date: CalendarDate) =>
    entry ? preview?.slots.find((slot) => slot.date === date && slot.slot === entry.slot) : undefined;

  /** What a day answers to the session in the air; null while nothing is, or where the day is its own. */
  const answerOn = (date: CalendarDate) => {
    const slot = slotOn(date);
    if (!slot || slot.state === "here" || slot.state === "past") return null;
    const worst = slot.findings[0];
    if (slot.state === "unavailable") return { words: "Not available", alarming: false };
    if (!worst) return { words: slot.best ? "Clear, best" : "Clear", alarming: false };
    return { words: text.message(worst.title), alarming: worst.severity !== "info" };
  };

  const canMove = ({ state, plannedId, locked, type }: CalendarEntry) =>
    calendar.canPlan &&
    plannedId !== null &&
    (state === "planned" || state === "missed") &&
    !locked &&
    familyOf(type) !== "race";

  const end = (date: CalendarDate | null) => {
    setDraggedId(null);
    if (!entry?.plannedId || !date || date === entry.date) return;
    const { plannedId: id, version, title, slot } = entry;
    const there = slotOn(date);
    if (date < calendar.today || there?.state === "unavailable") {
      showToast(`${title} stays: that day is ${date < calendar.today ? "past" : "not available"}.`);
      return;
    }
    const to = `${formatDate(date, calendar.today)} ${slot.toUpperCase()}`;
    void move({ athleteId: athlete.id, session: { id, version, title }, date, slot, to });
  };

  return { entry, start: setDraggedId, end, answerOn, canMove };
}
