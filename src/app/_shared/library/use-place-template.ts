"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { refusalSentence } from "@/app/_shared/session-editor/refusals";
import { useTRPC } from "@/app/_trpc/client";
import { showToast } from "@/app/_ui/toast-store";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Slot } from "@/lib/domain/session";
import { type AthleteId, newId, type PlanChangeId, type RequestId, type TemplateId } from "@/lib/ids";

export interface TemplatePlace {
  readonly templateId: TemplateId;
  readonly title: string;
  readonly date: CalendarDate;
  readonly slot: Slot;
}

/** Puts a template into the plans of some athletes, with one undo for all of them. */
export function usePlaceTemplate() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const place = useMutation(trpc.library.place.mutationOptions());
  const undo = useMutation(trpc.plan.undo.mutationOptions());
  const sent = useRef(new Map<string, RequestId>());

  const refresh = () =>
    Promise.all(
      [trpc.plan.pathKey(), trpc.flags.pathKey(), trpc.library.pathKey()].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );

  async function takeBack(changes: readonly { athleteId: AthleteId; changeId: PlanChangeId }[]) {
    try {
      for (const { athleteId, changeId } of changes) {
        const result = await undo.mutateAsync({ athleteId, changeId, requestId: newId<RequestId>() });
        if (!result.ok) showToast(refusalSentence(result.reason));
      }
    } catch (error) {
      showToast(error instanceof Error ? error.message : "Not undone. Try again from the list of changes.");
    }
    await refresh();
  }

  /** True once it stands in every plan. Those in which it stands already are not written twice by a retry. */
  async function run(athleteIds: readonly AthleteId[], { templateId, title, date, slot }: TemplatePlace) {
    const changes: { athleteId: AthleteId; changeId: PlanChangeId }[] = [];
    const takeBackAll = () => {
      // What was taken back is written anew by the next try.
      sent.current.clear();
      void takeBack(changes);
    };
    try {
      for (const athleteId of athleteIds) {
        const what = `${athleteId} ${templateId} ${date} ${slot}`;
        const requestId = sent.current.get(what) ?? newId<RequestId>();
        sent.current.set(what, requestId);
        const result = await place.mutateAsync({ athleteId, requestId, templateId, date, slot });
        if (!result.ok) throw new Error(refusalSentence(result.reason));
        changes.push({ athleteId, changeId: result.changeId });
      }
      sent.current.clear();
      const whom = athleteIds.length === 1 ? "" : ` to ${athleteIds.length} plans`;
      showToast({ message: `${title} added${whom}`, undo: takeBackAll });
      return true;
    } catch (error) {
      const done = changes.length > 0 ? ` It stands in ${changes.length} of ${athleteIds.length} plans.` : "";
      const message = `Couldn't add ${title}. ${error instanceof Error ? error.message : ""}${done}`;
      showToast({ message, ...(changes.length > 0 ? { undo: takeBackAll } : {}) });
      return false;
    } finally {
      await refresh();
    }
  }

  return { place: run, isPending: place.isPending || undo.isPending };
}
