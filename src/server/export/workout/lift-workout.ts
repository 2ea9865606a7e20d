import type { ResolvedLift } from "@/lib/domain/log";
import type { SessionContent } from "@/lib/domain/session";
import { loadTargetText, repsText } from "@/lib/session-text/lift-load";
import type { MassUnit } from "@/lib/units/mass";
import type { WatchExercise, WatchItem, WatchSession, WatchStep } from "./workout-steps";

interface Planned extends Pick<SessionContent, "title" | "notes"> {
  readonly lifts: readonly ResolvedLift[];
}

export interface LiftWorkoutOptions {
  readonly unit: MassUnit;
  /** Category and subtype of the FIT profile; null where it has none for the exercise. */
  readonly numbersOf: (exercise: string) => Omit<WatchExercise, "title"> | null;
}

/** The profile's category for what it does not know: the title says what it is. */
const unknownCategory = 65_534;

/**
 * A planned lift for a watch: each exercise as its sets with the rest between them, supersets in turn. A set ends
 * after its repetitions, its time or its distance; one to failure or with as many as possible ends by hand.
 */
export function liftWorkout(session: Planned, options: LiftWorkoutOptions): WatchSession {
  const titles: string[] = [];
  const exerciseOf = (name: string): WatchExercise => {
    const known = options.numbersOf(name);
    if (known) return { ...known, title: name };
    if (!titles.includes(name)) titles.push(name);
    return { category: unknownCategory, subtype: titles.indexOf(name), title: name };
  };
  const items = inTurn(session.lifts).map((lines): WatchItem => {
    const sets = lines[0]?.sets ?? 1;
    const steps = lines.flatMap((line) => [
      setStep(line, exerciseOf(line.exercise), options.unit),
      ...restStep(line, sets),
    ]);
    return sets > 1 ? { times: sets, items: steps } : { times: 1, items: steps };
  });
  const flat = items.flatMap((item) => ("times" in item && item.times === 1 ? item.items : [item]));
  return { sport: "strength", name: session.title, items: flat.length > 0 ? flat : [openLift(session)] };
}

/** Lines that are done in turn: neighbours whose labels share a letter, with as many sets each. */
function inTurn(lifts: readonly ResolvedLift[]): readonly (readonly ResolvedLift[])[] {
  const groups: ResolvedLift[][] = [];
  for (const lift of lifts) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const isSame =
      before?.label !== undefined &&
      lift.label !== undefined &&
      before.label[0] === lift.label[0] &&
      before.label !== lift.label &&
      before.sets === lift.sets;
    if (group && isSame) group.push(lift);
    else groups.push([lift]);
  }
  return groups;
}

function setStep(lift: ResolvedLift, exercise: WatchExercise, unit: MassUnit): WatchStep {
  const isOpen = lift.amrap === true || lift.toFailure;
  const until: WatchStep["until"] = isOpen
    ? { kind: "open" }
    : lift.seconds !== undefined
      ? { kind: "seconds", amount: lift.seconds }
      : lift.metres !== undefined
        ? { kind: "metres", amount: lift.metres }
        : { kind: "reps", amount: lift.reps };
  return {
    name: lift.exercise,
    notes: notesOf(lift, unit),
    intensity: lift.warmUp ? "warm-up" : "active",
    until,
    target: null,
    exercise,
    weight: lift.loadGrams === null ? null : { kilograms: lift.loadGrams / 1000, shownIn: unit },
  };
}

/** What no field holds: ranges, sides, effort, tempo, and the coach's own words. */
const notesOf = (lift: ResolvedLift, unit: MassUnit): string =>
  [
    lift.repsTo !== undefined || lift.amrap || lift.perSide ? repsText(lift) : "",
    lift.load.kind === "mass" ? "" : loadTargetText(lift.load, unit),
    lift.toFailure ? "to failure" : "",
    lift.rpeCap === undefined ? "" : `up to RPE ${lift.rpeCap}`,
    lift.tempo ? `tempo ${lift.tempo}` : "",
    lift.note,
  ]
    .filter(Boolean)
    .join(", ");

/** A rest of the length that was planned; between sets one is always there, else it would count as lifting. */
function restStep(lift: ResolvedLift, sets: number): readonly WatchStep[] {
  const { restSeconds } = lift;
  if (restSeconds === 0 || (restSeconds === null && (sets === 1 || lift.label !== undefined))) return [];
  return [
    {
      name: "Rest",
      notes: "",
      intensity: "rest",
      until: restSeconds === null ? { kind: "open" } : { kind: "seconds", amount: restSeconds },
      target: null,
      exercise: null,
      weight: null,
    },
  ];
}

const openLift = ({ title, notes }: Planned): WatchStep => ({
  name: title,
  notes,
  intensity: "active",
  until: { kind: "open" },
  target: null,
  exercise: null,
  weight: null,
});
