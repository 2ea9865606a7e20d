"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { refusalSentence } from "@/app/_shared/session-editor/refusals";
import { useTRPC } from "@/app/_trpc/client";
import type { Outputs } from "@/app/_trpc/outputs";
import { showToast } from "@/app/_ui/toast-store";
import {
  type AthleteId,
  newId,
  type PlanApplicationId,
  type PlanChangeId,
  type RequestId,
  type TemplateId,
} from "@/lib/ids";

export type Use = Outputs["library"]["outdated"][number];

/** Names a change among the others, as long as it is the same change. */
export const keyOfUse = ({ session, applicationId, part }: Use): string =>
  session ? session.id : `${applicationId} ${part}`;

/** Writes the newest version into what was ticked, athlete by athlete, each one step that can be undone. */
export function useUpdateUses(template: { readonly id: TemplateId; readonly version: number }) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const mutation = useMutation(trpc.library.updateUses.mutationOptions());
  const undo = useMutation(trpc.plan.undo.mutationOptions());
  // What is sent again because no answer came is written once.
  const sent = useRef(new Map<string, RequestId>());
  const refresh = () =>
    Promise.all(
      [trpc.library.pathKey(), trpc.plan.pathKey(), trpc.flags.pathKey()].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );

  async function takeBack(done: readonly { athleteId: AthleteId; changeId: PlanChangeId }[]) {
    for (const { athleteId, changeId } of done) {
      await undo
        .mutateAsync({ athleteId, changeId, requestId: newId<RequestId>() })
        .then((result) => result.ok || showToast(refusalSentence(result.reason)))
        .catch((error: Error) => showToast(error.message));
    }
    await refresh();
  }

  async function send(athleteId: AthleteId, own: readonly Use[], operationId: PlanApplicationId) {
    const sessions = own.flatMap(({ session }) =>
      session ? [{ sessionId: session.id, version: session.version }] : [],
    );
    const additions = own.flatMap(({ kind, applicationId, part }) =>
      kind === "added" && applicationId ? [{ applicationId, part }] : [],
    );
    const what = JSON.stringify([athleteId, template.version, sessions, additions]);
    const requestId = sent.current.get(what) ?? newId<RequestId>();
    sent.current.set(what, requestId);
    const result = await mutation.mutateAsync({
      athleteId,
      requestId,
      operationId,
      templateId: template.id,
      templateVersion: template.version,
      sessions,
      additions,
    });
    sent.current.delete(what);
    return result;
  }

  async function update(uses: readonly Use[]) {
    const operationId = newId<PlanApplicationId>();
    const done: { athleteId: AthleteId; changeId: PlanChangeId }[] = [];
    const failed: string[] = [];
    for (const [athleteId, own] of Map.groupBy(uses, (use) => use.athleteId)) {
      const name = own[0]?.athleteName ?? "";
      try {
        const result = await send(athleteId, own, operationId);
        if (result.ok) done.push({ athleteId, changeId: result.changeId });
        else failed.push(`${name}: the plan or the template changed meanwhile. Look again and retry`);
      } catch (error) {
        failed.push(`${name}: ${error instanceof Error ? error.message : "no answer. Try again"}`);
      }
    }
    await refresh();
    const plans = done.length === 1 ? "1 plan" : `${done.length} plans`;
    const message = `Updated in ${plans}${failed.length > 0 ? `. Not in ${failed.join("; ")}` : ""}`;
    showToast({ message, ...(done.length > 0 ? { undo: () => void takeBack(done) } : {}) });
  }

  return { update, isPending: mutation.isPending };
}
