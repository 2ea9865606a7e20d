import type { ExercisePrescription } from "@/lib/domain/session";
import type { ExerciseList } from "./exercise-book";
import { setsByMuscle } from "./muscle-groups";

interface MuscleBarsProps {
  lifts: readonly ExercisePrescription[];
  exercises: ExerciseList;
}

/** How many working sets each part of the body gets. The numbers stand beside the bars, and the bars are decoration. */
export function MuscleBars({ lifts, exercises }: MuscleBarsProps) {
  const rows = setsByMuscle(lifts, exercises);
  const most = Math.max(1, ...rows.map(({ sets }) => sets));
  if (rows.length === 0) return null;
  return (
    <dl
      aria-label="Sets by muscle group"
      className="grid grid-cols-[auto_1fr] items-center gap-x-3 gap-y-1 text-sm"
    >
      {rows.map(({ group, sets }) => (
        <div key={group} className="contents">
          <dt className="text-ink-2">{group}</dt>
          <dd className="flex items-center gap-2">
            <span
              aria-hidden
              style={{ width: `${(sets / most) * 10}rem` }}
              className="h-2.5 rounded-sm bg-ink-3"
            />
            <span className="tabular-nums">
              {sets} {sets === 1 ? "set" : "sets"}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
