"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
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
import type { BegunOperation } from "./apply-store";

export type ApplyState =
  | { readonly kind: "writing" }
  | {
      readonly kind: "done";
      readonly added: number;
      readonly replaced: number;
      /** Known as long as the page that applied it stands. */
      readonly raised: number | null;
    }
  | { readonly kind: "failed"; readonly reason: string };

export interface ReadyAthlete {
  readonly person: PlanPerson;
  readonly settings: PlanSettings;
  readonly review: Outputs["library"]["reviewPlan"];
}

const reasons = {
  "review-again": "The plan or the calendar changed since the review. Look at it again, then apply.",
  "nothing-to-add": "Nothing of the plan fits between today and the last day.",
} as const;

interface Operation {
  readonly templateId: TemplateId;
  readonly version: number | null;
  readonly begun: BegunOperation | null;
  readonly onBegin: (operation: BegunOperation) => void;
  readonly onFinish: () => void;
}

/** Writes athlete by athlete, with the state of each. Whoever failed is tried again in the same operation. */
export function useApplyPlan({ templateId, version, begun, onBegin, onFinish }: Operation) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const mutation = useMutation(trpc.library.applyPlan.mutationOptions());
  const { data: earlier } = useQuery(trpc.library.applications.queryOptions({ templateId }));
  const [seen, setSeen] = useState<ReadonlyMap<AthleteId, ApplyState>>(new Map());
  const [isPending, setPending] = useState(false);
  const put = (athleteId: AthleteId, state: ApplyState) =>
    setSeen((current) => new Map(current).set(athleteId, state));
  // Whoever got the plan before the page was left stands as done when it is opened again.
  const written = earlier?.find(({ id }) => id === begun?.applicationId)?.athletes ?? [];
  const states = new Map<AthleteId, ApplyState>([
    ...written.map(({ athleteId, added, removed }): [AthleteId, ApplyState] => [
      athleteId,
      { kind: "done", added, replaced: removed, raised: null },
    ]),
    ...seen,
  ]);

  async function applyTo(applicationId: PlanApplicationId, { person, settings, review }: ReadyAthlete) {
    const { athleteId } = person;
    put(athleteId, { kind: "writing" });
    try {
      const { basis } = review;
      // The same for the same try, so that one that is sent twice is written once.
      const requestId = derivedId<RequestId>(applicationId, `${athleteId} ${basis}`);
      const input = { requestId, athleteId, templateId, applicationId, settings, basis };
      const result = await mutation.mutateAsync(version === null ? input : { ...input, version });
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

  async function apply(ready: readonly ReadyAthlete[]) {
    const applicationId = begun?.applicationId ?? newId<PlanApplicationId>();
    let waiting = ready.map(({ person }) => person.athleteId);
    onBegin({ applicationId, waiting });
    setPending(true);
    let done = 0;
    for (const each of ready) {
      if (!(await applyTo(applicationId, each))) continue;
      done += 1;
      waiting = waiting.filter((id) => id !== each.person.athleteId);
      onBegin({ applicationId, waiting });
    }
    setPending(false);
    if (waiting.length === 0) onFinish();
    const people = done === 1 ? "1 athlete" : `${done} athletes`;
    showToast(
      waiting.length === 0
        ? `Applied to ${people}`
        : `Applied to ${people} of ${ready.length}. The others say why`,
    );
    await Promise.all(
      [trpc.library.pathKey(), trpc.plan.pathKey(), trpc.flags.pathKey()].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
    // Whoever failed is reviewed anew.
    setSeen((current) => new Map([...current].filter(([, { kind }]) => kind !== "writing")));
  }

  return { apply, states, isPending };
}
