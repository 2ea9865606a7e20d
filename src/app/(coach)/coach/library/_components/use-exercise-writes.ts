"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { showToast } from "@/app/_ui/toast-store";
import type { ExerciseFacts } from "@/lib/domain/exercise";
import { type ExerciseId, newId, type RequestId } from "@/lib/ids";

const elsewhere = "Not saved: this exercise was changed elsewhere. Open it again to see it.";

/** What a person does to their own exercises. What is wrong with a name is answered, to stand beside its field. */
export function useExerciseWrites() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const saveMutation = useMutation(trpc.library.saveExercise.mutationOptions());
  const archiveMutation = useMutation(trpc.library.archiveExercise.mutationOptions());
  const refresh = () =>
    Promise.all(
      [trpc.library.exercises.queryKey(), trpc.plan.pathKey(), trpc.flags.pathKey()].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );

  /** Null once it is saved, otherwise what is in the way. */
  async function save(exerciseId: ExerciseId, version: number, facts: ExerciseFacts): Promise<string | null> {
    try {
      const input = { requestId: newId<RequestId>(), exerciseId, version };
      const saved = await saveMutation.mutateAsync({
        ...input,
        facts: { ...facts, aliases: [...facts.aliases] },
      });
      if (!saved.ok && saved.reason === "name-taken")
        return `“${saved.name}” means ${saved.by} already. Choose another name.`;
      if (!saved.ok) return elsewhere;
      showToast(version === 0 ? `${saved.name} is in your library` : `${saved.name} saved`);
      return null;
    } catch (error) {
      return `Not saved; what you typed is kept. ${error instanceof Error ? error.message : ""}`.trim();
    } finally {
      await refresh();
    }
  }

  async function archive(exerciseId: ExerciseId, version: number, name: string, archived = true) {
    try {
      const input = { requestId: newId<RequestId>(), exerciseId, version, archived };
      const done = await archiveMutation.mutateAsync(input);
      if (!done.ok && done.reason === "name-taken")
        showToast(`“${done.name}” means ${done.by} by now. Rename or archive that one first`);
      else if (!done.ok) showToast(elsewhere);
      else if (archived) {
        const undo = () => void archive(exerciseId, done.version, name, false);
        showToast({ message: `${name} archived. What was planned with it keeps its meaning`, undo });
      } else showToast(`${name} is offered again`);
    } catch (error) {
      showToast(error instanceof Error ? error.message : "Not archived. Try again.");
    }
    await refresh();
  }

  return { save, archive, isSaving: saveMutation.isPending };
}
