import { useSyncExternalStore } from "react";
import type { AthleteId, PlanChangeId } from "@/lib/ids";

/** One change of a plan that this person made, as undo and redo name it. */
export interface PlanStep {
  readonly id: PlanChangeId;
  readonly label: string;
}

export interface PlanHistory {
  readonly past: readonly PlanStep[];
  /** What was taken back, the last first to come again at the end. */
  readonly future: readonly PlanStep[];
}

const nothing: PlanHistory = { past: [], future: [] };
const histories = new Map<AthleteId, PlanHistory>();
const readers = new Set<() => void>();

/** What this person did to this plan since the app was opened, from whatever part of it. */
export const historyOf = (athleteId: AthleteId): PlanHistory => histories.get(athleteId) ?? nothing;

export function usePlanHistory(athleteId: AthleteId): PlanHistory {
  return useSyncExternalStore(
    subscribe,
    () => historyOf(athleteId),
    () => nothing,
  );
}

/** A change that was made, taken back or made again. After a new one there is nothing to make again. */
export function noteStep(athleteId: AthleteId, step: PlanStep, way?: "undo" | "redo") {
  const { past, future } = without(athleteId, step.id);
  if (way === "undo") put(athleteId, { past, future: [...future, step] });
  else put(athleteId, { past: [...past, step], future: way === "redo" ? future : [] });
}

/** What cannot be taken back any more must not stand before what still can. */
export const forgetStep = (athleteId: AthleteId, id: PlanChangeId) => put(athleteId, without(athleteId, id));

/** A step stands in one of the two lists only, also when it was taken back from the list of changes. */
function without(athleteId: AthleteId, id: PlanChangeId): PlanHistory {
  const { past, future } = historyOf(athleteId);
  return { past: past.filter((step) => step.id !== id), future: future.filter((step) => step.id !== id) };
}

function put(athleteId: AthleteId, history: PlanHistory) {
  histories.set(athleteId, history);
  for (const read of readers) read();
}

function subscribe(read: () => void) {
  readers.add(read);
  return () => readers.delete(read);
}
