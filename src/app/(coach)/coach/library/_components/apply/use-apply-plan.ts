"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import type { Outputs } from "@/app/_trpc/outputs";
import { showToast } from "@/app/_ui/toast-store";
import type { PlanSettings } from "@/lib/domain/plan-settings";
import {
  type AthleteId,
  derivedId,
  newId,
  type PlanApplicationId,
  type RequestId,
  type TemplateId,
} from "@/lib/ids";
import type { PlanPerson } from "./apply-choices";

export type ApplyState =
  | { readonly kind: "writing" }
  | { readonly kind: "done"; readonly added: number; readonly replaced: number; readonly raised: number }
  | { readonly kind: "failed"; readonly reason: string };

interface Ready {
  readonly person: PlanPerson;
  readonly settings: PlanSettings;
  readonly review: Outputs["library"]["reviewPlan"];
}

const reasons = {
  "review-again": "The plan or the calendar changed since the review. Look at it again, then apply.",
  "nothing-to-add": "Nothing of the plan fits between today and the last day.",
} as const;

/** Writes athlete by athlete, with the state of each. Whoever failed is tried again in the same operation. */
export function useApplyPlan(templateId: TemplateId) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const mutation = useMutation(trpc.library.applyPlan.mutationOptions());
  const operation = useRef<PlanApplicationId | null>(null);
  const [states, setStates] = useState<ReadonlyMap<AthleteId, ApplyState>>(new Map());
  const [isPending, setPending] = useState(false);
  const put = (athleteId: AthleteId, state: ApplyState) =>
    setStates((current) => new Map(current).set(athleteId, state));

  async function applyTo(applicationId: PlanApplicationId, { person, settings, review }: Ready) {
    const { athleteId } = person;
    put(athleteId, { kind: "writing" });
    try {
      const { basis } = review;
      // The same for the same try, so that one that is sent twice is written once.
      const requestId = derivedId<RequestId>(applicationId, `${athleteId} ${basis}`);
      const input = { requestId, athleteId, templateId, applicationId, settings, basis };
      const result = await mutation.mutateAsync(input);
      put(
        athleteId,
        result.ok ? { kind: "done", ...result } : { kind: "failed", reason: reasons[result.reason] },
      );
      return result.ok;
    } catch (error) {
      put(athleteId, { kind: "failed", reason: error instanceof Error ? error.message : "Try again." });
      return false;
    }
  }

  async function apply(ready: readonly Ready[]) {
    operation.current ??= newId<PlanApplicationId>();
    const applicationId = operation.current;
    setPending(true);
    let done = 0;
    for (const each of ready) if (await applyTo(applicationId, each)) done += 1;
    setPending(false);
    if (done === ready.length) operation.current = null;
    const people = done === 1 ? "1 athlete" : `${done} athletes`;
    showToast(
      done === ready.length
        ? `Applied to ${people}`
        : `Applied to ${people} of ${ready.length}. The others say why`,
    );
    await Promise.all(
      [trpc.library.pathKey(), trpc.plan.pathKey(), trpc.flags.pathKey()].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
    // Whoever failed is reviewed anew.
    setStates((current) => new Map([...current].filter(([, { kind }]) => kind !== "writing")));
  }

  return { apply, states, isPending };
}
