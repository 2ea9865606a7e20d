import type { LiftDraft } from "./lift-draft";

const keyOf = (name: string) => `tandem lift ${name}`;

/** Which lift a draft belongs to: its planned session, its log, or the one unplanned lift of this device. */
export const liftName = (id: string | null): string => id ?? "unplanned";

/** Enough of the shape that a draft of another version is not taken for one. */
function isLift(kept: unknown): kept is LiftDraft {
  const draft = kept as Partial<LiftDraft> | null;
  return (
    typeof draft?.id === "string" &&
    typeof draft.title === "string" &&
    typeof draft.startedAt === "string" &&
    (draft.unit === "kg" || draft.unit === "lb") &&
    Array.isArray(draft.exercises) &&
    draft.exercises.every((each) => typeof each?.exercise === "string" && Array.isArray(each.sets))
  );
}

/** What this device kept of a lift that is not finished; null where there is nothing. */
export function readLift(name: string): LiftDraft | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(name)) ?? "null");
    return isLift(kept) ? kept : null;
  } catch {
    return null;
  }
}

export function keepLift(name: string, draft: LiftDraft): void {
  try {
    localStorage.setItem(keyOf(name), JSON.stringify(draft));
  } catch {
    // A full or forbidden storage costs the copy on this device; every tick is on the server too.
  }
}

export function dropLift(name: string): void {
  try {
    localStorage.removeItem(keyOf(name));
  } catch {
    // As above: nothing was kept, so nothing stays.
  }
}
