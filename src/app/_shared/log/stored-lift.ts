import { z } from "zod";
import type { LiftDraft } from "./lift-draft";

const keyOf = (name: string) => `tandem lift ${name}`;

/** Which lift a draft belongs to: its planned session, its log, or the one unplanned lift of this device. */
export const liftName = (id: string | null): string => id ?? "unplanned";

const storedSchema = z.looseObject({
  id: z.string(),
  title: z.string(),
  startedAt: z.string(),
  unit: z.enum(["kg", "lb"]),
  exercises: z.array(
    z.looseObject({ exercise: z.string(), sets: z.array(z.looseObject({ id: z.string() })) }),
  ),
});

/** What this device kept of a lift that is not finished; null where there is nothing. */
export function readLift(name: string): LiftDraft | null {
  try {
    const parsed = storedSchema.safeParse(JSON.parse(localStorage.getItem(keyOf(name)) ?? "null"));
    return parsed.success ? (parsed.data as unknown as LiftDraft) : null;
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
