import type { LoggedSession } from "@/lib/domain/log";
import type { CompletedSet, SessionContent } from "@/lib/domain/session";
import type { Quantity, QuantityStyle } from "@/lib/formatting/quantity";

/** One thing that was asked for beside what was done. */
export interface ComparedRow {
  readonly name: string;
  readonly planned: Quantity | null;
  readonly done: Quantity | null;
  readonly style: QuantityStyle;
  /** More than a quarter apart: then it is worth a word. */
  readonly apart: boolean;
}

const noteworthy = 0.25;

type Planned = Pick<SessionContent, "duration" | "distance" | "plannedRpe" | "lifts">;

/** Time, distance, effort and sets, planned and done. Rows about which neither says anything are left out. */
export function comparisonOf(planned: Planned | null, log: LoggedSession): readonly ComparedRow[] {
  const asked = (planned?.lifts ?? []).reduce((sum, { sets }) => sum + sets, 0);
  const working = log.sets.filter(({ kind }) => kind !== "warm-up").length;
  const rows = [
    rowOf("Time", "s", planned?.duration, log.duration, { duration: "measured" }),
    rowOf("Distance", "m", planned?.distance, log.distance),
    rowOf("Pace", "secPerKm", paceOf(planned), paceOf(log)),
    rowOf("Effort", "effort", planned?.plannedRpe, log.rpe),
    rowOf("Working sets", "count", asked || null, working || null),
  ];
  return rows.filter(({ planned: a, done: b }) => a !== null || b !== null);
}

function rowOf(
  name: string,
  unit: Quantity["unit"],
  planned: number | null | undefined,
  done: number | null,
  style: QuantityStyle = {},
): ComparedRow {
  const apart =
    planned !== null &&
    planned !== undefined &&
    planned > 0 &&
    done !== null &&
    name !== "Pace" &&
    name !== "Effort"
      ? Math.abs(done - planned) / planned > noteworthy
      : false;
  return {
    name,
    planned: planned === null || planned === undefined ? null : { value: planned, unit },
    done: done === null ? null : { value: done, unit },
    style,
    apart,
  };
}

const paceOf = (of: { duration: number; distance: number | null } | null): number | null =>
  of?.distance && of.duration > 0 ? (of.duration / of.distance) * 1000 : null;

/** Sets of one exercise in their order, with what is the same in all of them said once. */
export function groupsOfSets(sets: readonly CompletedSet[]): readonly (readonly CompletedSet[])[] {
  return [...Map.groupBy(sets, ({ exerciseIndex, exercise }) => `${exerciseIndex} ${exercise}`).values()];
}
