import type { UnitPreferences } from "@/lib/domain/preferences";
import type { ExercisePrescription, LoadTarget } from "@/lib/domain/session";
import { formatQuantity } from "@/lib/formatting/quantity";
import { err, ok, type Result } from "@/lib/result";
import { readLiftLine } from "@/lib/session-text/lift-line";
import { loadTargetText, repsText } from "@/lib/session-text/lift-load";
import { parseDuration, seconds } from "@/lib/units/duration";
import { grams, type MassUnit } from "@/lib/units/mass";

export const liftColumns = [
  { id: "label", header: "Set", width: "3rem" },
  { id: "exercise", header: "Exercise", width: "auto" },
  { id: "sets", header: "Sets", width: "3.5rem" },
  { id: "reps", header: "Reps", width: "6rem" },
  { id: "load", header: "Load", width: "7rem" },
  { id: "cap", header: "RPE cap", width: "4.5rem" },
  { id: "rest", header: "Rest", width: "4.5rem" },
  { id: "tempo", header: "Tempo", width: "5.5rem" },
] as const;
export type LiftColumn = (typeof liftColumns)[number]["id"];

export const newLift = (exercise: string, bodyweight: boolean): ExercisePrescription => ({
  exercise,
  sets: 3,
  reps: 5,
  load: bodyweight ? { kind: "bodyweight" } : { kind: "open" },
  toFailure: false,
  restSeconds: seconds(120),
  note: "",
});

/** What a cell shows. */
export function cellText(
  lift: ExercisePrescription,
  column: LiftColumn,
  preferences: UnitPreferences,
): string {
  switch (column) {
    case "label":
      return lift.label ?? "";
    case "exercise":
      return lift.exercise;
    case "sets":
      return String(lift.sets);
    case "reps":
      return `${repsText(lift)}${lift.toFailure ? " to failure" : ""}`;
    case "load":
      return lift.load.kind === "open" ? "" : loadTargetText(lift.load, preferences.mass).replace(/^@/, "");
    case "cap":
      return lift.rpeCap === undefined ? "" : String(lift.rpeCap);
    case "rest":
      return lift.restSeconds === null
        ? ""
        : formatQuantity({ value: lift.restSeconds, unit: "s" }, preferences, { duration: "measured" });
    case "tempo":
      return lift.tempo ?? "";
  }
}

/** The exercise with what was typed in a cell; the text grammar reads each. */
export function withCell(
  lift: ExercisePrescription,
  column: LiftColumn,
  typed: string,
  unit: MassUnit,
): Result<ExercisePrescription, string> {
  const text = typed.trim();
  switch (column) {
    case "label":
      if (!/^(?:[a-h]\d?)?$/i.test(text))
        return err("A letter from A to H, with a number for a superset: B1.");
      return ok(withOptional(lift, "label", text === "" ? undefined : text.toUpperCase()));
    case "exercise":
      return text === "" ? err("Name the exercise.") : ok({ ...lift, exercise: text });
    case "sets": {
      const sets = Number(text);
      const fits = Number.isInteger(sets) && sets >= 1 && sets <= 30;
      return fits ? ok({ ...lift, sets }) : err("Sets are 1 to 30.");
    }
    case "reps":
      return withReps(lift, text);
    case "load":
      return withLoad(lift, text, unit);
    case "cap": {
      const cap = Number(text.replace(/^rpe\s*/i, "").replace(",", "."));
      if (text === "") return ok(withOptional(lift, "rpeCap", undefined));
      const fits = cap >= 6 && cap <= 10 && Number.isInteger(cap * 2);
      return fits ? ok({ ...lift, rpeCap: cap }) : err("Set RPE is 6 to 10 in steps of 0.5.");
    }
    case "rest": {
      if (text === "") return ok({ ...lift, restSeconds: null });
      const read = parseDuration(text, Number(text) <= 10 ? "minutes" : "seconds");
      return read.ok ? ok({ ...lift, restSeconds: read.value }) : err(read.reason);
    }
    case "tempo": {
      if (text === "") return ok(withOptional(lift, "tempo", undefined));
      const read = readPart(`tempo ${text}`)?.tempo;
      return read ? ok({ ...lift, tempo: read }) : err("A tempo is written 3-1-X-0.");
    }
  }
}

function withOptional<Key extends "label" | "tempo" | "rpeCap">(
  lift: ExercisePrescription,
  key: Key,
  value: ExercisePrescription[Key] | undefined,
): ExercisePrescription {
  const { [key]: _, ...others } = lift;
  return (value === undefined ? others : { ...others, [key]: value }) as ExercisePrescription;
}

/** What a line with that part says of it; null where it is not wholly understood. */
function readPart(part: string): ExercisePrescription | null {
  const { lifts, lints } = readLiftLine(`x 1x1 ${part}`, 0, { unit: "kg" });
  const [read, ...others] = lifts;
  return read && others.length === 0 && lints.length === 0 && read.note === "" ? read : null;
}

function withReps(lift: ExercisePrescription, text: string): Result<ExercisePrescription, string> {
  const { lifts } = readLiftLine(`x 1x${text}`, 0, { unit: "kg" });
  const [read, ...others] = lifts;
  if (!read || others.length > 0 || read.note !== "" || read.load.kind !== "open")
    return err("Reps are written 5, 8-12, 8+, AMRAP, 30s, 40m or 8/side.");
  const { reps: _, repsTo: _1, amrap: _2, seconds: _3, metres: _4, perSide: _5, ...rest } = lift;
  const { reps, repsTo, amrap, seconds: time, metres, perSide, toFailure } = read;
  return ok({
    ...rest,
    reps,
    toFailure,
    ...(repsTo === undefined ? {} : { repsTo }),
    ...(amrap ? { amrap } : {}),
    ...(time === undefined ? {} : { seconds: time }),
    ...(metres === undefined ? {} : { metres }),
    ...(perSide ? { perSide } : {}),
  });
}

/** A number alone means what the cell meant before: 85 in a cell of percents is 85 %. */
function withLoad(
  lift: ExercisePrescription,
  text: string,
  unit: MassUnit,
): Result<ExercisePrescription, string> {
  if (text === "") return ok({ ...lift, load: { kind: "open" } });
  const written = /^\d+(?:[.,]\d+)?$/.test(text) ? inKind(text, lift.load, unit) : text;
  const read = readPart(written);
  return read && read.load.kind !== "open"
    ? ok({ ...lift, load: read.load })
    : err("A load is written 85%, 60kg, 135lb, RPE 8, 2 RIR, bw+20kg or last+2.5kg.");
}

function inKind(digits: string, { kind }: LoadTarget, unit: MassUnit): string {
  if (kind === "rpe") return `@RPE ${digits}`;
  if (kind === "rir") return `@${digits} RIR`;
  return kind === "mass" ? `${digits}${unit}` : `@${digits}%`;
}

/** Shares of the maximum, and repetitions, that lead up to the first heavy set (practice). */
const warmUpSets = [
  { share: 0.4, reps: 5 },
  { share: 0.55, reps: 3 },
  { share: 0.7, reps: 2 },
] as const;
const closest = 0.05;

/** Warm-up sets for an exercise whose load is known: lighter than its working sets. Empty where it is not. */
export function warmUpFor(lift: ExercisePrescription): readonly ExercisePrescription[] {
  const { load } = lift;
  const { above, below: _, note: _1, rpeCap: _2, tempo: _3, ...plain } = lift;
  const before = (sets: readonly { reps: number; load: LoadTarget }[]) =>
    sets.map((set, index) => ({
      ...newLift(plain.exercise, false),
      ...set,
      sets: 1,
      restSeconds: seconds(60),
      warmUp: true,
      ...(plain.label ? { label: plain.label } : {}),
      ...(index === 0 && above ? { above } : {}),
    }));
  if (load.kind === "pct-1rm")
    return before(
      warmUpSets
        .filter(({ share }) => share <= load.fraction - closest)
        .map(({ share, reps }) => ({ reps, load: { kind: "pct-1rm", fraction: share } })),
    );
  if (load.kind !== "mass") return [];
  return before(
    warmUpSets.map(({ share, reps }) => ({
      reps,
      load: { kind: "mass", mass: grams(Math.round((load.mass * share) / 2500) * 2500) },
    })),
  );
}
