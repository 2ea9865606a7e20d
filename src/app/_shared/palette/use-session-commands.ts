"use client";

import { skipToken, useQuery } from "@tanstack/react-query";
import { matchSorter } from "match-sorter";
import { useFlagText } from "@/app/_shared/flags/use-flag-text";
import type { Command } from "@/app/_shared/palette/command";
import { readMovePhrase } from "@/app/_shared/palette/move-phrase";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { useToday } from "@/app/_shared/quantity/when";
import { composedContent } from "@/app/_shared/session/composed-content";
import { usePlanPhrases } from "@/app/_shared/session/use-plan-phrases";
import { useLimits } from "@/app/_shared/session-editor/use-limits";
import { useTRPC } from "@/app/_trpc/client";
import type { Outputs } from "@/app/_trpc/outputs";
import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import { ownWeekOf } from "@/lib/dates/own-week";
import { utc } from "@/lib/dates/time-zone";
import { plusWeeks } from "@/lib/dates/week";
import type { PlannedSession } from "@/lib/domain/session";
import { formatDate } from "@/lib/formatting/date";
import { formatQuantity } from "@/lib/formatting/quantity";

/** The sessions of this week and the next in the plan in view, and the move that a text describes. */
export function useSessionCommands(slug: string | null, text: string): readonly Command[] {
  const trpc = useTRPC();
  const space = useQuery(trpc.roster.athleteBySlug.queryOptions(slug === null ? skipToken : { slug })).data;
  const athlete = space?.athlete;
  const today = useToday(athlete?.timeZone ?? utc);
  const words = useFlagText(athlete?.timeZone ?? utc);
  const preferences = usePreferences();
  const { distance, mass } = preferences;
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
  const exercises = useQuery(
    trpc.plan.exercises.queryOptions(athlete && space.canPlan ? { athleteId: athlete.id } : skipToken),
  ).data;
  const { limits } = useLimits(athlete && space.canPlan ? athlete : null, today);
  const written =
    athlete && space.canPlan && !phrase
      ? composedContent(
          text,
          { date: today, slot: "pm" },
          { week: { days: nextSeven(today), today }, distance, mass, limits, exercises: exercises ?? [] },
        )
      : null;
  if (athlete && written?.namesDay && written.content.duration > 0) {
    const { content } = written;
    const to = `${formatDate(content.date, today)} ${content.slot.toUpperCase()}`;
    const whom = space.relation === "coach" ? ` for ${athlete.name}` : "";
    const add: Command = {
      id: "add",
      section: "Actions",
      label: `Add ${content.title} on ${to}${whom}`,
      hint: formatQuantity({ value: content.duration, unit: "s" }, preferences, { duration: "planned" }),
      keywords: [text],
      run: () => void phrases.add({ athleteId: athlete.id, content, to }),
    };
    return [add, ...commands];
  }
  if (!athlete || !phrase || !meant) return commands;
  const slot = phrase.slot ?? meant.slot;
  const there = preview?.slots.find((each) => each.date === phrase.date && each.slot === slot);
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

const nextSeven = (today: CalendarDate): readonly CalendarDate[] =>
  Array.from({ length: 7 }, (_, day) => plusDays(today, day));

type SlotPreview = Outputs["plan"]["previewMoves"]["slots"][number];

/** What the move would do, in a sentence. */
function effectOf(
  { state, clears, findings }: SlotPreview,
  say: (text: SlotPreview["findings"][number]["title"]) => string,
): string {
  if (state === "past") return "That slot is past.";
  if (state === "unavailable") return "Not available then.";
  const worst = findings[0];
  const cleared = clears === 0 ? "" : `Clears ${clears} ${clears === 1 ? "flag" : "flags"}. `;
  return `${cleared}${worst ? `${say(worst.title)}.` : "Makes no flag."}`;
}
