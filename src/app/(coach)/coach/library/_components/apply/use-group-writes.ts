"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import type { Outputs } from "@/app/_trpc/outputs";
import { showToast } from "@/app/_ui/toast-store";
import { newId, type RequestId } from "@/lib/ids";

export type Group = Outputs["library"]["planPeople"]["groups"][number];

/** What a coach does to the names that they gave to some of their athletes. */
export function useGroupWrites() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const saving = useMutation(trpc.library.saveGroup.mutationOptions());
  const removing = useMutation(trpc.library.removeGroup.mutationOptions());

  /** What went wrong, or null once it is written. */
  async function written(send: () => Promise<unknown>): Promise<string | null> {
    try {
      await send();
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : "Not saved. Try again.";
    } finally {
      await client.invalidateQueries({ queryKey: trpc.library.planPeople.queryKey() });
    }
  }

  async function save({ id: groupId, name, athleteIds }: Group): Promise<string | null> {
    const input = { requestId: newId<RequestId>(), groupId, name, athleteIds: [...athleteIds] };
    const problem = await written(() => saving.mutateAsync(input));
    if (problem === null) showToast(`${name.trim()} saved`);
    return problem;
  }

  async function remove(group: Group): Promise<void> {
    const problem = await written(() =>
      removing.mutateAsync({ requestId: newId<RequestId>(), groupId: group.id }),
    );
    if (problem) showToast(problem);
    else
      showToast({
        message: `${group.name} deleted. Nothing of its athletes changed`,
        // A group whose athletes have all gone cannot come back: there is nobody in it.
        ...(group.athleteIds.length > 0
          ? { undo: () => void save(group).then((p) => p && showToast(p)) }
          : {}),
      });
  }

  return { save, remove, isSaving: saving.isPending };
}
