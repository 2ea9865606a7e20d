"use client";

import { skipToken, useQuery } from "@tanstack/react-query";
import { useFlagText } from "@/app/_shared/flags/use-flag-text";
import type { Command } from "@/app/_shared/palette/command";
import { effectOf, placeIn } from "@/app/_shared/palette/slot-effect";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { composedContent } from "@/app/_shared/session/composed-content";
import { usePlanPhrases } from "@/app/_shared/session/use-plan-phrases";
import { useLimits } from "@/app/_shared/session-editor/use-limits";
import { useSettled } from "@/app/_shared/use-settled";
import { useTRPC } from "@/app/_trpc/client";
import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import { ownWeekOf } from "@/lib/dates/own-week";
import { utc } from "@/lib/dates/time-zone";
import type { AthleteSpace } from "@/lib/domain/roster";
import { formatDate } from "@/lib/formatting/date";
import { formatQuantity } from "@/lib/formatting/quantity";

/** Nothing is asked of the rules at every key. */
const settlesAfter = 300;

/** The session that a text such as `squat 5x3 85% thu pm` plans, with what the rules would say of it there. */
export function useAddCommand(space: AthleteSpace | null, text: string, today: CalendarDate): Command | null {
  const trpc = useTRPC();
  const athlete = space?.athlete ?? null;
  const preferences = usePreferences();
  const words = useFlagText(athlete?.timeZone ?? utc);
  const phrases = usePlanPhrases();
  const { limits } = useLimits(athlete, today);
  const exercises = useQuery(
    trpc.plan.exercises.queryOptions(athlete ? { athleteId: athlete.id } : skipToken),
  ).data;
  const { distance, mass } = preferences;
  const days = Array.from({ length: 7 }, (_, day) => plusDays(today, day));
  const reader = { week: { days, today }, distance, mass, limits, exercises: exercises ?? [] };
  const written = athlete ? composedContent(text, { date: today, slot: "pm" }, reader) : null;
  const content = written?.namesDay && written.content.duration > 0 ? written.content : null;
  const settled = useSettled(content, settlesAfter);
  const { data: answers } = useQuery(
    trpc.plan.previewAddition.queryOptions(
      athlete && settled
        ? { athleteId: athlete.id, content: settled, week: ownWeekOf(settled.date, athlete.weekStart) }
        : skipToken,
    ),
  );
  if (!athlete || !space || !content) return null;
  const isAnswered = JSON.stringify(settled) === JSON.stringify(content);
  const there = isAnswered ? placeIn(answers?.slots, content) : undefined;
  const to = `${formatDate(content.date, today)} ${content.slot.toUpperCase()}`;
  const whom = space.relation === "coach" ? ` for ${athlete.name}` : "";
  const long = formatQuantity({ value: content.duration, unit: "s" }, preferences, { duration: "planned" });
  return {
    id: "add",
    section: "Actions",
    label: `Add ${content.title} on ${to}${whom}`,
    hint: `${long}. ${there ? effectOf(there, words.message) : "Checking…"}`,
    keywords: [text],
    run: () => void phrases.add({ athleteId: athlete.id, content, to }),
  };
}
