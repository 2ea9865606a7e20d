"use client";

import { useMemo } from "react";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { useToday } from "@/app/_shared/quantity/when";
import type { FlagBrief } from "@/lib/domain/flag-view";
import { fillMessage, preciseStyle } from "@/lib/formatting/fill-message";
import { formatQuantity } from "@/lib/formatting/quantity";
import type { CardFlag } from "./card-flag";
import type { PlanWeek } from "./week-model";

const words = { act: "Act", adjust: "Adjust", watch: "Watch" } as const;

/** The flags that are about this week, worst first, and for each card its own worst one. */
export function useWeekFlags(week: PlanWeek, all: readonly FlagBrief[]) {
  const preferences = usePreferences();
  const today = useToday(week.athlete.timeZone);
  return useMemo(() => weekFlagsOf(week, all, { preferences, today }), [week, all, preferences, today]);
}

function weekFlagsOf(week: PlanWeek, all: readonly FlagBrief[], reader: Parameters<typeof fillMessage>[1]) {
  const ids = new Set([
    ...week.sessions.flatMap(({ session, done }) => [session.id, ...(done ? [done.id] : [])]),
    ...week.unplanned.map(({ id }) => id),
  ] as string[]);
  const flags = all.filter((flag) => flag.level !== "hidden" && isAbout(flag, ids, week));

  const cards = new Map<string, CardFlag>();
  for (const flag of flags) {
    if (flag.level === "hidden") continue;
    for (const id of cardsOf(flag)) {
      const known = cards.get(id);
      if (known) {
        cards.set(id, { ...known, more: (known.more ?? 0) + 1 });
        continue;
      }
      const value = formatQuantity(flag.measured, reader.preferences, preciseStyle);
      cards.set(id, {
        level: flag.level,
        label: `${words[flag.level]}: ${fillMessage(flag.title, reader)}`,
        ...(value.length <= 8 ? { value } : {}),
      });
    }
  }
  return { flags, cards };
}

/** A log stands on the card of what it answers. */
const cardsOf = (flag: FlagBrief): readonly string[] => [
  ...new Set(
    flag.subjects
      .filter(({ kind }) => kind === "session")
      .flatMap(({ id, session }) => [session?.plannedId ?? id, id]),
  ),
];

function isAbout(flag: FlagBrief, ids: ReadonlySet<string>, week: PlanWeek): boolean {
  const [first, last] = [week.days[0], week.days[6]];
  return flag.subjects.some(({ kind, id }) => {
    if (kind === "session") return ids.has(id);
    if (kind === "state") return week.days.includes(week.today);
    return first !== undefined && last !== undefined && first <= id && id <= last;
  });
}
