"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useRef } from "react";
import { useNow } from "@/app/_shared/clock";
import { type LogWrites, savedWords } from "@/app/_shared/log/use-log-writes";
import { localStart } from "@/app/_shared/log/usual-start";
import { showToast } from "@/app/_ui/toast-store";
import type { Athlete } from "@/lib/domain/athlete";
import type { PlannedSession } from "@/lib/domain/session";
import { type CompletedSessionId, newId } from "@/lib/ids";

/** Logs a session of the plan as it was asked for, in one tap. Its effort can follow. */
export function useLogPlanned(athlete: Athlete, writes: LogWrites) {
  const router = useRouter();
  const now = useNow();
  // Each session has one id for as long as this page is open, so that a second tap is the same log.
  const ids = useRef(new Map<string, CompletedSessionId>());
  return async (planned: PlannedSession) => {
    const id = ids.current.get(planned.id) ?? newId<CompletedSessionId>();
    ids.current.set(planned.id, id);
    const { type, title, duration, distance } = planned;
    const written = await writes.log({
      id,
      plannedId: planned.id,
      source: "as-planned",
      type,
      title,
      start: localStart({ began: null }, { planned, athlete, now, duration }),
      timeZone: athlete.timeZone,
      duration,
      distance,
      rpe: null,
      feel: null,
      note: "",
    });
    if (!written.ok) return showToast({ message: written.message });
    showToast({
      message: `${savedWords(title, written)}. Load estimated`,
      undo: () => {
        ids.current.delete(planned.id);
        void writes.takeBack(id, title, `${title} is open again`);
      },
      action: {
        label: "Add effort",
        run: () => router.push(`/a/${athlete.slug}/session/${id}` as Route),
      },
    });
  };
}
