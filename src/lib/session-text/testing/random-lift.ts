import fc from "fast-check";
import type { ExercisePrescription, LoadTarget } from "@/lib/domain/session";
import { metres } from "@/lib/units/distance";
import { seconds } from "@/lib/units/duration";
import { fromLb, grams } from "@/lib/units/mass";
import { withoutEmptyEnd, withoutEmptyStart } from "./random-run";

const halves = (low: number, high: number) =>
  fc.integer({ min: low * 2, max: high * 2 }).map((value) => value / 2);
const weight = fc.oneof(
  fc.integer({ min: 1, max: 1_000_000 }).map(grams),
  fc.integer({ min: 1, max: 400 }).map((value) => grams(value * 1250)),
  fc.integer({ min: 1, max: 400 }).map((value) => fromLb(value * 2.5)),
);
const signed = fc.tuple(weight, fc.boolean()).map(([value, minus]) => grams(minus ? -value : value));

const load: fc.Arbitrary<LoadTarget> = fc.oneof(
  fc
    .tuple(fc.integer({ min: 10, max: 240 }), fc.integer({ min: 0, max: 20 }))
    .map(([from, wide]): LoadTarget => {
      const to = Math.min(240, from + wide);
      return { kind: "pct-1rm", fraction: from / 2 / 100, ...(to > from ? { to: to / 2 / 100 } : {}) };
    }),
  weight.map((mass): LoadTarget => ({ kind: "mass", mass })),
  fc.tuple(halves(6, 10), halves(6, 10)).map(
    ([a, b]): LoadTarget => ({
      kind: "rpe",
      rpe: Math.min(a, b),
      ...(a === b ? {} : { to: Math.max(a, b) }),
    }),
  ),
  halves(0, 10).map((rir): LoadTarget => ({ kind: "rir", rir })),
  fc
    .option(signed, { nil: undefined })
    .map((plus): LoadTarget => ({ kind: "bodyweight", ...(plus ? { plus } : {}) })),
  fc.oneof(signed, fc.constant(grams(0))).map((plus): LoadTarget => ({ kind: "last", plus })),
  fc.constant<LoadTarget>({ kind: "open" }),
);

type Reps = Pick<ExercisePrescription, "reps" | "repsTo" | "amrap" | "seconds" | "metres">;
const amount: fc.Arbitrary<Reps> = fc.oneof(
  fc.integer({ min: 1, max: 200 }).map((reps) => ({ reps })),
  fc.tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 })).map(([reps, more]) => ({
    reps,
    repsTo: reps + more,
  })),
  fc.integer({ min: 1, max: 200 }).map((reps) => ({ reps, amrap: true })),
  fc.integer({ min: 1, max: 600 }).map((value) => ({ reps: 1, seconds: seconds(value) })),
  fc.integer({ min: 1, max: 400 }).map((value) => ({ reps: 1, metres: metres(value) })),
);

const tidy = (text: string) => text.replace(/\s+/g, " ").trim();
const name = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      "Back squat",
      "RDL",
      "Calf raise, single leg",
      "45 degree back extension",
      "Clean & jerk",
      "T-bar row",
      "A b-stance thing",
      "wu squat",
      "Squat 3x5 the old way",
      "Kniebeuge",
      "Pull-up (strict)",
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
      .map(tidy)
      .filter((text) => text !== ""),
  },
);

const optional = <Value>(key: string, value: fc.Arbitrary<Value>) =>
  fc.option(value, { nil: undefined, freq: 2 }).map((each) => (each === undefined ? {} : { [key]: each }));

const lift: fc.Arbitrary<ExercisePrescription> = fc
  .tuple(
    fc.record({
      exercise: name,
      sets: fc.integer({ min: 1, max: 30 }),
      load,
      toFailure: fc.boolean(),
      restSeconds: fc.option(
        fc.oneof(fc.integer({ min: 0, max: 3600 }), fc.constantFrom(60, 90, 120, 180)).map(seconds),
      ),
      note: fc.oneof(fc.constant(""), fc.string({ unit: "grapheme", maxLength: 24 }).map(tidy)),
    }),
    amount,
    optional("perSide", fc.constant(true)),
    optional("warmUp", fc.constant(true)),
    optional("label", fc.constantFrom("A", "B1", "B2", "H9")),
    optional("tempo", fc.constantFrom("3-1-X-0", "2-1-2", "X-0-X-0")),
    optional("rpeCap", halves(6, 10)),
  )
  .map((parts) => Object.assign({}, ...parts) as ExercisePrescription);

const words = fc.array(
  fc.constantFrom("", "Main lifts", "# last time 5x3 @80%", "Finish with 2 laps of carries"),
  {
    maxLength: 3,
  },
);

/** Any lift that text can say. */
export const randomLift: fc.Arbitrary<readonly ExercisePrescription[]> = fc
  .tuple(fc.array(fc.tuple(words, lift), { minLength: 1, maxLength: 5 }), words)
  .map(([written, after]) =>
    written.map(([above, each], index) => {
      const over = index === 0 ? withoutEmptyStart(above) : above;
      const under = index === written.length - 1 ? withoutEmptyEnd(after) : [];
      return {
        ...each,
        ...(over.length > 0 ? { above: over } : {}),
        ...(under.length > 0 ? { below: under } : {}),
      };
    }),
  );
