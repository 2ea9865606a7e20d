import { markOver } from "@/app/_ui/carry/mark-over";
import type { SlotKey } from "./week-model";

interface Place {
  /** Where what is in the air would land. */
  readonly over: SlotKey | null;
  /** What is said instead of the slot's answer. */
  readonly note: string | null;
}

/** A pointer that stays over a slot for so long does not merely pass it. */
const restMilliseconds = 120;

/**
 * Where a session in the air is. It changes with every slot that is passed, and is kept outside of what draws the
 * week: only what tells of the place listens. A pointer is told of where it rests, keys at once.
 */
export function createLiftPlace() {
  let place: Place = { over: null, note: null };
  let rested: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const tell = () => {
    clearTimeout(rested);
    for (const listener of listeners) listener();
  };
  const set = (next: Place) => {
    place = next;
    tell();
  };
  return {
    get: () => place,
    say: (note: string | null) => set({ ...place, note }),
    /** A slot of its own has something else to say. */
    moveTo: (over: SlotKey | null, by: "pointer" | "keyboard") => {
      if (over === place.over) return;
      place = { over, note: null };
      clearTimeout(rested);
      if (by === "keyboard") tell();
      else rested = setTimeout(tell, restMilliseconds);
    },
    /** The keyboard shows its place itself, as a pointer's is shown by what it carries. */
    mark: (over: SlotKey | null) =>
      markOver(over && document.querySelector(`[data-place="${CSS.escape(over)}"]`)),
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export type LiftPlace = ReturnType<typeof createLiftPlace>;
