import type { AthleteId, PlanApplicationId, PlannedSessionId } from "@/lib/ids";
import type { SessionContent } from "./session";

/** What somebody did to a session since it came from a template: it is not written over unless it is ticked. */
export type TouchedBy = "edited" | "moved" | "deleted";

/** What a template's newest version would do to one session of somebody's plan. */
export interface TemplateUpdate {
  readonly kind: "changed" | "moved" | "added" | "removed";
  readonly athleteId: AthleteId;
  /** None for what is added. */
  readonly session: { readonly id: PlannedSessionId; readonly version: number } | null;
  /**
   * Of a plan its application; of what is added to a week the step of the history that put the week there. None for
   * what else a template of a session or a week does.
   */
  readonly applicationId: PlanApplicationId | null;
  readonly part: string;
  readonly scale: number;
  /** The version that it was made from, or last updated to; of what is added, the version of the plan. */
  readonly fromVersion: number;
  readonly touched: TouchedBy | null;
  /** It is locked where it stands, and neither moved nor removed. */
  readonly locked: boolean;
  /** As it stands; null for what is added. */
  readonly before: SessionContent | null;
  /** As the template would have it; null for what it no longer has. */
  readonly after: SessionContent | null;
}
