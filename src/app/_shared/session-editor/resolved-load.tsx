"use client";

import { usePreferences } from "@/app/_shared/quantity/preferences";
import { Q } from "@/app/_shared/quantity/q";
import type { ExercisePrescription } from "@/lib/domain/session";
import { grams, roundToPlate } from "@/lib/units/mass";
import type { ExerciseList } from "./exercise-book";

interface ResolvedLoadProps {
  lift: ExercisePrescription;
  exercises: ExerciseList;
}

/** What a load is on this athlete's bar; words where only the athlete can tell. */
export function ResolvedLoad({ lift: { exercise, load }, exercises }: ResolvedLoadProps) {
  const { mass } = usePreferences();
  const oneRm = exercises.known(exercise)?.oneRm ?? null;
  const onTheBar = (fraction: number) => roundToPlate(grams(Math.round((oneRm ?? 0) * fraction)), mass);
  if (load.kind === "mass") return <Q value={load.mass} unit="g" />;
  if (load.kind !== "pct-1rm") return <span className="text-ink-3 text-xs">by effort</span>;
  if (oneRm === null) return <span className="text-ink-3 text-xs">no 1RM</span>;
  return <Q value={onTheBar(load.fraction)} to={load.to === undefined ? null : onTheBar(load.to)} unit="g" />;
}
