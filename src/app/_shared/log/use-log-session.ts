"use client";

import type { Route } from "next";
import type { FilledForm } from "@/app/_shared/log/session-form";
import { savedWords, useLogWrites, type Written } from "@/app/_shared/log/use-log-writes";
import { useGo } from "@/app/_shared/offline/use-go";
import { showToast } from "@/app/_ui/toast-store";
import type { Athlete } from "@/lib/domain/athlete";
import type { PublishedSession } from "@/lib/domain/session";
import type { LogSessionInput } from "@/lib/schemas/log";
import type { SessionEffort } from "@/lib/units/effort";

/** What only some kinds of session have, as the log takes it. */
export const extraInput = ({ temperatureC, race }: FilledForm["extra"]) => ({
  temperatureC,
  race: race && { ...race, conditions: [...race.conditions] },
});

/** What a filled form says, as the log takes it. */
export const inputOf = (
  { draft, distance, duration, extra, start }: FilledForm,
  logged: Pick<LogSessionInput, "id" | "plannedId" | "source" | "timeZone">,
): Omit<LogSessionInput, "requestId"> => ({
  ...logged,
  type: draft.type,
  title: draft.title.trim(),
  start,
  duration,
  distance,
  rpe: draft.type === "rest" ? null : (draft.rpe as SessionEffort | null),
  feel: draft.type === "rest" ? null : draft.feel,
  note: draft.note.trim(),
  ...extraInput(extra),
});

/** Saves a session and goes back to the day, where it can be taken back. */
export function useLogSession(athlete: Athlete, planned: PublishedSession | null) {
  const go = useGo();
  const writes = useLogWrites();
  return async (filled: FilledForm, source: LogSessionInput["source"]): Promise<Written> => {
    const { id, title } = filled.draft;
    const logged = { id, plannedId: planned?.id ?? null, source, timeZone: athlete.timeZone };
    const written = await writes.log(inputOf(filled, logged));
    if (written.ok) {
      go("/today" as Route);
      const estimated = filled.draft.rpe === null && filled.draft.type !== "rest" ? ". Load estimated" : "";
      showToast({
        message: `${savedWords(title, written)}${estimated}`,
        undo: () => void writes.takeBack(id, title, `${title} is not logged any more`),
      });
    }
    return written;
  };
}
