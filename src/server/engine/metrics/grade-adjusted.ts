import type { SnapSession } from "../snapshot-session";
import { climbFactor } from "./grade-cost";

/** Kilometres on the flat that cost as much as a run did, and what they rest on. */
export interface GradeAdjusted {
  readonly km: number;
  /** Grades of the records, the total climb alone, or nothing: then they are the kilometres that were run. */
  readonly basis: "records" | "climb" | "distance";
}

/** The distance of a run adjusted for its grades (Minetti 2002); `null` where the distance is not known. */
export function gradeAdjusted({ distanceKm, source }: SnapSession): GradeAdjusted | null {
  if (source.gradeAdjustedKm != null && source.gradeAdjustedKm > 0) {
    return { km: source.gradeAdjustedKm, basis: "records" };
  }
  if (distanceKm === null || distanceKm <= 0) return null;
  if (source.elevationGainM == null) return { km: distanceKm, basis: "distance" };
  return { km: distanceKm * climbFactor(distanceKm, source.elevationGainM), basis: "climb" };
}
