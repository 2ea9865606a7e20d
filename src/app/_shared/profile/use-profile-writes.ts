"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { showToast } from "@/app/_ui/toast-store";
import { type AthleteId, newId, type RequestId } from "@/lib/ids";

export interface Answer {
  readonly flags: { readonly raised: readonly unknown[]; readonly resolved: readonly unknown[] };
}

/** What every write of the profile carries. */
export const writeOf = (athleteId: AthleteId) => ({ athleteId, requestId: newId<RequestId>() });

/** "Race saved. 1 new flag." */
export function sentenceOf(done: string, { flags }: Answer): string {
  const count = (number: number, word: string) => `${number} ${word} flag${number === 1 ? "" : "s"}`;
  const parts = [
    ...(flags.raised.length > 0 ? [count(flags.raised.length, "new")] : []),
    ...(flags.resolved.length > 0 ? [count(flags.resolved.length, "cleared")] : []),
  ];
  return parts.length > 0 ? `${done}. ${parts.join(", ")}.` : `${done}.`;
}

/** The writes of the profile. A changed fact can change any reading of this athlete, so all are asked again. */
export function useProfileWrites() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries();
  return {
    saveBasics: useMutation(trpc.profile.saveBasics.mutationOptions({ onSuccess })),
    saveThreshold: useMutation(trpc.profile.saveThreshold.mutationOptions({ onSuccess })),
    removeThreshold: useMutation(trpc.profile.removeThreshold.mutationOptions({ onSuccess })),
    saveOneRm: useMutation(trpc.profile.saveOneRm.mutationOptions({ onSuccess })),
    removeOneRm: useMutation(trpc.profile.removeOneRm.mutationOptions({ onSuccess })),
    saveBodyMass: useMutation(trpc.profile.saveBodyMass.mutationOptions({ onSuccess })),
    removeBodyMass: useMutation(trpc.profile.removeBodyMass.mutationOptions({ onSuccess })),
    saveAvailability: useMutation(trpc.profile.saveAvailability.mutationOptions({ onSuccess })),
    saveInjury: useMutation(trpc.profile.saveInjury.mutationOptions({ onSuccess })),
    removeInjury: useMutation(trpc.profile.removeInjury.mutationOptions({ onSuccess })),
    saveMark: useMutation(trpc.profile.saveMark.mutationOptions({ onSuccess })),
    removeMark: useMutation(trpc.profile.removeMark.mutationOptions({ onSuccess })),
    saveRace: useMutation(trpc.profile.saveRace.mutationOptions({ onSuccess })),
    removeRace: useMutation(trpc.profile.removeRace.mutationOptions({ onSuccess })),
  };
}

/** Says that something failed, where the thing itself has no room for it. */
export const showProblem = (problem: { readonly message: string }) => showToast(problem.message);

/** Removes an entry. What became of it, and the way back, are said also where its place is gone by then, or another follows. */
export async function removeEntry(
  remove: () => Promise<Answer>,
  said: string,
  restore: () => Promise<unknown>,
): Promise<void> {
  try {
    const answer = await remove();
    const undo = () => void restore().catch(showProblem);
    showToast({ message: sentenceOf(said, answer), undo });
  } catch (error) {
    showProblem(error as Error);
  }
}
