"use client";

import { useFlagText } from "@/app/_shared/flags/use-flag-text";
import type { FlagBrief } from "@/lib/domain/flag-view";
import type { CardFlag } from "./card-flag";
import type { PlanWeek } from "./week-model";

const words = { act: "Act", adjust: "Adjust", watch: "Watch" } as const;

/** The flags that are about this week, worst first, and for each card its own worst one. */
export function useWeekFlags(week: PlanWeek, all: readonly FlagBrief[]) {
  const text = useFlagText(week.athlete.timeZone);
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
      const value = text.quantity(flag.measured);
      cards.set(id, {
        level: flag.level,
        label: `${words[flag.level]}: ${text.message(flag.title)}`,
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
