import { useSyncExternalStore } from "react";
import type { UserId } from "@/lib/ids";
import type { Queue } from "@/lib/offline/queue";

const nothing: Queue = [];

let owner: UserId | null = null;
let queue: Queue = nothing;
const listeners = new Set<() => void>();

/** Whose writes this page shows and sends. */
export const queueOwner = (): UserId | null => owner;

/** From now on the page shows what waits for this person. */
export function showQueueOf(person: UserId): void {
  if (owner === person) return;
  owner = person;
  showQueue(nothing);
}

/** Shows what is stored now. */
export function showQueue(stored: Queue): void {
  if (stored.length === 0 && queue.length === 0) return;
  queue = stored;
  for (const tell of listeners) tell();
}

/** What waits on this device, the oldest first. */
export const useQueue = (): Queue =>
  useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => queue,
    () => nothing,
  );
