"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { TemplateInBrief } from "@/app/_shared/library/template-facts";
import { useTRPC } from "@/app/_trpc/client";
import type { Placement } from "@/lib/domain/schedule";
import type { PlannedSession } from "@/lib/domain/session";
import type { AthleteId } from "@/lib/ids";
import { request } from "./request";
import type { usePlanWrites } from "./use-plan-writes";
import { slotName } from "./week-model";
import { once, seen } from "./write-input";

/** What the library gives to the week, each as one step. */
export function useTemplates(athleteId: AthleteId, writes: ReturnType<typeof usePlanWrites>) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const placing = useMutation(trpc.library.place.mutationOptions());
  const replacing = useMutation(trpc.library.replace.mutationOptions());

  /** The library says how often each template was used. */
  const countUse = () => void client.invalidateQueries({ queryKey: trpc.library.pathKey() });

  function placeTemplate({ id, title }: TemplateInBrief, to: Pick<Placement, "date" | "slot">) {
    const input = { ...request(athleteId), templateId: id, ...to };
    return writes
      .run({
        message: `${title} added to ${slotName(to.date, to.slot)}`,
        send: () => placing.mutateAsync(input),
      })
      .finally(countUse);
  }

  /** A template's session in place of one that stands, which keeps its day, slot and time. */
  function replaceWith(
    session: PlannedSession,
    template: TemplateInBrief,
    version?: number,
  ): Promise<boolean> {
    const ids = request(athleteId);
    return writes
      .run({
        message: `${session.title} replaced with ${template.title}`,
        send: once(
          (latest) => ({ ...ids, ...seen(session, latest, version), templateId: template.id }),
          replacing.mutateAsync,
        ),
        overwrite: (newer) => void replaceWith(session, template, newer),
      })
      .finally(countUse);
  }

  return { placeTemplate, replaceWith };
}
