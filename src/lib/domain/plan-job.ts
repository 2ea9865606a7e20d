import type { Instant } from "@/lib/dates/time-zone";
import type { AthleteId, PlanApplicationId } from "@/lib/ids";

export const planJobStates = ["waiting", "done", "refused"] as const;
export type PlanJobState = (typeof planJobStates)[number];

export const planJobReasons = ["review-again", "nothing-to-add", "not-possible"] as const;
/** Why a plan did not reach an athlete. */
export type PlanJobReason = (typeof planJobReasons)[number];

/** A plan on its way to one athlete, and what became of it. */
export interface PlanJob {
  readonly athleteId: AthleteId;
  /** The same for every athlete of one operation. */
  readonly applicationId: PlanApplicationId;
  readonly state: PlanJobState;
  readonly reason: PlanJobReason | null;
  readonly added: number;
  readonly replaced: number;
  readonly raised: number;
  readonly requestedAt: Instant;
}
