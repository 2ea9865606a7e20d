"use client";

import { skipToken, useQuery } from "@tanstack/react-query";
import { matchSorter } from "match-sorter";
import { useFlagText } from "@/app/_shared/flags/use-flag-text";
import type { Command } from "@/app/_shared/palette/command";
import { readMovePhrase } from "@/app/_shared/palette/move-phrase";
import { effectOf, placeIn } from "@/app/_shared/palette/slot-effect";
import { useAddCommand } from "@/app/_shared/palette/use-add-command";
import { useToday } from "@/app/_shared/quantity/when";
import { usePlanPhrases } from "@/app/_shared/session/use-plan-phrases";
import { useTRPC } from "@/app/_trpc/client";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { ownWeekOf } from "@/lib/dates/own-week";
import { utc } from "@/lib/dates/time-zone";
import { plusWeeks } from "@/lib/dates/week";
import type { PlannedSession } from "@/lib/domain/session";
import { formatDate } from "@/lib/formatting/date";

/** The sessions of this week and the next in the plan in view, and the move that a text describes. */
export function useSessionCommands(slug: string | null, text: string): readonly Command[] {
  const trpc = useTRPC();
  const space = useQuery(trpc.roster.athleteBySlug.queryOptions(slug === null ? skipToken : { slug })).data;
  const athlete = space?.athlete;
  const today = useToday(athlete?.timeZone ?? utc);
  const words = useFlagText(athlete?.timeZone ?? utc);
  const phrases = usePlanPhrases();

  const weekOf = (date: CalendarDate) => ownWeekOf(date, athlete?.weekStart ?? "monday");
  const thisWeek = weekOf(today);
  const inWeek = (week: typeof thisWeek) =>
    trpc.plan.week.queryOptions(athlete ? { athleteId: athlete.id, week } : skipToken);
  const weeks = [useQuery(inWeek(thisWeek)).data, useQuery(inWeek(plusWeeks(thisWeek, 1))).data];
  const ahead = new Map<string, PlannedSession>();
  for (const { session, done } of weeks.flatMap((week) => week?.sessions ?? [])) {
    if (session.date >= today && done === null) ahead.set(session.id, session);
  }

  const phrase = space?.canPlan ? readMovePhrase(text, today) : null;
  const meant = phrase
    ? (matchSorter([...ahead.values()], phrase.name, { keys: ["title"] })[0] ?? null)
    : null;
  const preview = useQuery(
    trpc.plan.previewMoves.queryOptions(
      athlete && phrase && meant
        ? { athleteId: athlete.id, sessionId: meant.id, week: weekOf(phrase.date) }
        : skipToken,
    ),
  ).data;

  const commands = [...ahead.values()].map(
    (session): Command => ({
      id: session.id,
      section: "Sessions",
      label: session.title,
      hint: `${formatDate(session.date, today)} ${session.slot.toUpperCase()}`,
      href: `/a/${slug}/session/${session.id}`,
    }),
  );
  const added = useAddCommand(space?.canPlan && !phrase ? space : null, text, today);
  if (added) return [added, ...commands];
  if (!athlete || !phrase || !meant) return commands;
  const slot = phrase.slot ?? meant.slot;
  const there = placeIn(preview?.slots, { date: phrase.date, slot });
  const to = `${formatDate(phrase.date, today)} ${slot.toUpperCase()}`;
  return [
    {
      id: "move",
      section: "Actions",
      label: `Move ${meant.title} to ${to}`,
      hint: there ? effectOf(there, words.message) : "Checking…",
      keywords: [text],
      run: () => void phrases.move({ athleteId: athlete.id, session: meant, date: phrase.date, slot, to }),
    },
    ...commands,
  ];
}
