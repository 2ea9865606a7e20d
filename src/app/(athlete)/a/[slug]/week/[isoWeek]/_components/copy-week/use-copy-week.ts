"use client";

import { useMutation, useQueries, useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import type { Outputs } from "@/app/_trpc/outputs";
import { showToast } from "@/app/_ui/toast-store";
import type { IsoWeek } from "@/lib/dates/week";
import type { AthleteId, PlanChangeId } from "@/lib/ids";
import type { ArrangementRequest } from "@/lib/schemas/arrangement";
import { request } from "../request";
import type { PlanActions } from "../use-plan-actions";
import type { PlanWeek } from "../week-model";

interface CopyWeek {
  week: PlanWeek;
  plan: PlanActions;
  to: readonly IsoWeek[];
  people: ReadonlySet<string>;
  replace: boolean;
}

export interface PersonPreview {
  readonly athleteId: string;
  readonly name: string;
  readonly athlete: PlanWeek["athlete"];
  readonly data: Outputs["plan"]["previewArrangement"] | undefined;
  readonly error: string | null;
}

/** A preview for each person, and all of them carried out, each as one step of their own plan. */
export function useCopyWeek({ week, plan, to, people, replace }: CopyWeek) {
  const trpc = useTRPC();
  const arranging = useMutation(trpc.plan.arrange.mutationOptions());
  const undoing = useMutation(trpc.plan.undo.mutationOptions());
  const own = week.athlete.id;
  const roster = useQuery(
    trpc.roster.list.queryOptions(undefined, { enabled: people.size > 1 || !people.has(own) }),
  );
  const names = new Map<string, string>(roster.data?.map(({ athleteId, name }) => [athleteId, name]));
  names.set(own, week.athlete.name);

  const arrangement: ArrangementRequest = {
    kind: "copy-week",
    sourceAthleteId: own,
    from: week.week,
    to: [...to],
    replace,
  };
  const ids = [...people] as AthleteId[];
  const answers = useQueries({
    queries: ids.map((athleteId) =>
      trpc.plan.previewArrangement.queryOptions(
        { athleteId, arrangement },
        { enabled: to.length > 0 && !plan.isPending, staleTime: 0 },
      ),
    ),
  });
  const previews = ids.map(
    (athleteId, index): PersonPreview => ({
      athleteId,
      name: names.get(athleteId) ?? "",
      athlete: week.athlete,
      data: answers[index]?.data,
      error: answers[index]?.error?.message ?? null,
    }),
  );
  const ready = previews.filter(({ data }) => data && data.changes.length > 0);
  const additions = ready.flatMap(({ data }) => data?.changes ?? []).filter(({ after }) => after).length;

  async function apply(): Promise<boolean> {
    const copied: { athleteId: AthleteId; changeId: PlanChangeId }[] = [];
    let failed = "";
    for (const { athleteId, name, data } of ready) {
      const seen = [...(data?.seen ?? [])];
      if (athleteId === own) {
        if (!(await plan.arrange(arrangement, seen))) return false;
        continue;
      }
      const ids = request(athleteId as AthleteId);
      const result = await arranging.mutateAsync({ ...ids, arrangement, seen }).catch(() => null);
      if (result?.ok) copied.push({ athleteId: ids.athleteId, changeId: result.changeId });
      else failed = name;
    }
    if (copied.length > 0) sayCopied(copied);
    if (failed) showToast(`The week was not copied for ${failed}: their plan changed meanwhile. Try again.`);
    await plan.refresh();
    return !failed;
  }

  function sayCopied(copied: readonly { athleteId: AthleteId; changeId: PlanChangeId }[]) {
    const undo = async () => {
      for (const { athleteId, changeId } of copied)
        await undoing.mutateAsync({ ...request(athleteId), changeId }).catch(() => null);
      await plan.refresh();
    };
    const who = copied.length === 1 ? names.get(copied[0]?.athleteId ?? "") : `${copied.length} other people`;
    showToast({ message: `Week copied for ${who}`, undo: () => void undo() });
  }

  return {
    previews,
    additions,
    apply,
    canApply: ready.length > 0 && answers.every(({ isFetching }) => !isFetching) && !plan.isPending,
    isPending: arranging.isPending || plan.isPending,
  };
}
