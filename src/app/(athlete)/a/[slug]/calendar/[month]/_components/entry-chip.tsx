"use client";

import type { ComponentProps } from "react";
import { useQueue } from "@/app/_shared/offline/queue-state";
import { SessionCard } from "@/app/_shared/session/session-card";
import type { CalendarEntry } from "@/lib/domain/calendar";
import type { Level } from "@/lib/domain/flag";
import type { FlagBrief } from "@/lib/domain/flag-view";
import { familyOf, sessionTypeFacts } from "@/lib/domain/session-type";
import { waitsFor } from "@/lib/offline/answered-plans";

interface EntryChipProps
  extends Pick<ComponentProps<typeof SessionCard>, "ref" | "className" | "dragging" | "withoutTicks"> {
  entry: CalendarEntry;
  slug: string;
  level: Level | null;
}

const words: Readonly<Record<Level, string>> = { act: "Act", adjust: "Adjust", watch: "Watch" };

/** One session on one line. */
export function EntryChip({ entry, slug, level, ...root }: EntryChipProps) {
  return (
    <SessionCard
      {...root}
      density="chip"
      family={familyOf(entry.type)}
      intensity={sessionTypeFacts[entry.type].intensity}
      title={entry.title}
      state={entry.state}
      locked={entry.locked}
      unsynced={waitsFor(useQueue(), [entry.id, entry.plannedId])}
      href={`/a/${slug}/session/${entry.id}`}
      {...(level ? { flag: { level, label: words[level] } } : {})}
    />
  );
}

const order: readonly Level[] = ["act", "adjust", "watch"];

/** For each session, the level of the most pressing open flag that names it. */
export function levelsOf(flags: readonly FlagBrief[]): ReadonlyMap<string, Level> {
  const levels = new Map<string, Level>();
  for (const level of order.toReversed()) {
    for (const flag of flags) {
      if (flag.level !== level || flag.standing !== "open") continue;
      for (const { kind, id, session } of flag.subjects) {
        if (kind !== "session") continue;
        levels.set(id, level);
        if (session?.plannedId) levels.set(session.plannedId, level);
      }
    }
  }
  return levels;
}

export const levelOf = (levels: ReadonlyMap<string, Level>, { id, plannedId }: CalendarEntry): Level | null =>
  levels.get(id) ?? (plannedId ? levels.get(plannedId) : undefined) ?? null;
