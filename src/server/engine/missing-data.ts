import type { NotEnoughData } from "./report";
import type { Missing } from "./rule";

/** What the athlete's state today cannot be judged for: how much of it there is, and how much it takes. */
export const lacksNow = (
  missing: string,
  have: number,
  need: number,
  unit: NotEnoughData["unit"],
): Missing => ({
  missing,
  have,
  need,
  unit,
  subjects: [{ kind: "state", id: "now", role: "target" }],
});
