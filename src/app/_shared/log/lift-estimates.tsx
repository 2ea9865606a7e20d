"use client";

import { doneSets, type LiftDraft } from "@/app/_shared/log/lift-draft";
import { useQuantity } from "@/app/_shared/quantity/q";
import { estimatedMax } from "@/lib/domain/estimated-max";

/** Kilograms by which estimates of the same strength differ from set to set (practice). */
const sameKg = 0.5;
const mostShown = 3;

/** What the sets of a lift say about the maximum, and what a new best was before. An estimate, and called one. */
export function LiftEstimates({ draft }: { draft: LiftDraft }) {
  const { show } = useQuantity();
  const sets = doneSets(draft);
  const estimates = [...new Set(draft.exercises.map(({ exercise }) => exercise))]
    .flatMap((exercise) => {
      const max = estimatedMax(sets.filter((set) => set.exercise === exercise));
      const best = draft.exercises.find((each) => each.exercise === exercise)?.previous?.bestKg ?? null;
      return max ? [{ exercise, max, best }] : [];
    })
    .slice(0, mostShown);
  if (estimates.length === 0) return null;
  const mass = (kg: number) => show({ value: Math.round(kg * 2) * 500, unit: "g" });
  return (
    <section aria-label="Estimated maximum" className="flex flex-col gap-1">
      <ul className="flex flex-col gap-1">
        {estimates.map(({ exercise, max, best }) => {
          const change = best === null ? null : max.kg - best;
          const isBest = change !== null && change > sameKg && max.effortKnown;
          return (
            <li key={exercise} className="flex flex-wrap gap-x-2 tabular-nums">
              <span className="font-medium">
                {exercise} e1RM {mass(max.kg)}
              </span>
              <span className="text-ink-2">
                {max.errorKg < sameKg ? null : <>± {mass(max.errorKg)}. </>}
                {best === null || change === null
                  ? null
                  : isBest
                    ? `A new best, ${mass(best)} before.`
                    : change < -sameKg
                      ? `${mass(-change)} below your best.`
                      : "Level with your best."}
              </span>
            </li>
          );
        })}
      </ul>
      <p className="text-ink-3 text-xs">
        Estimated from the best set of each; ± is how far two usual formulas are apart.
      </p>
    </section>
  );
}
