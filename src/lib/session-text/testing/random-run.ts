import fc from "fast-check";
import { type RunItem, type RunPart, stepsOfItems } from "@/lib/domain/run-items";
import { type RunStep, stepModes, stepZones } from "@/lib/domain/session";
import { metres } from "@/lib/units/distance";
import { seconds } from "@/lib/units/duration";
import { effortWords, raceNames } from "../efforts";
import { type RunTextOptions, readStoredTarget } from "../run-tail";

const clock = (total: number) => `${Math.floor(total / 60)}:${String(total % 60).padStart(2, "0")}`;

const pace = fc
  .tuple(fc.integer({ min: 150, max: 900 }), fc.integer({ min: 0, max: 40 }), fc.constantFrom("km", "mi"))
  .map(([from, wide, per]) => `${clock(from)}${wide > 0 ? `-${clock(from + wide)}` : ""}/${per}`);
const range = (min: number, max: number) =>
  fc
    .tuple(fc.integer({ min, max }), fc.integer({ min: 0, max: 9 }))
    .map(([from, wide]) => (wide > 0 && from + wide <= max ? `${from}-${from + wide}` : `${from}`));
const aim = fc.oneof(
  pace,
  range(90, 200).map((text) => `HR ${text}`),
  fc.integer({ min: 90, max: 200 }).map((bpm) => `HR <${bpm}`),
  fc.tuple(range(50, 120), fc.constantFrom("T", "LTHR", "HRmax")).map(([text, of]) => `${text}% ${of}`),
  fc.constantFrom("RPE 3", "RPE 6.5", "RPE 6-7", "RPE 9.5-10"),
  fc.constantFrom(...raceNames),
  fc.constantFrom<string>(...effortWords),
);
const target = fc.oneof(
  { weight: 2, arbitrary: fc.constant("") },
  { weight: 4, arbitrary: aim },
  fc
    .tuple(fc.constantFrom("5:30->4:10/km", "easy->tempo", "Z1->Z3", "RPE 4->RPE 8"), fc.constant(""))
    .map(([text]) => text),
  fc.tuple(aim, fc.constantFrom("hill", "hill 8%", "hill 6.5%")).map((parts) => parts.join(" ")),
  fc.constant("hill 6%"),
  fc.string({ minLength: 1, maxLength: 20 }).map((text) => text.trim().replace(/\s+/g, " ")),
);

const note = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 24 })
  .map((text) => text.replace(/\s+/g, " ").trim())
  .filter((text) => text !== "");

/** Any step, in the form in which text gives steps back: with the zone that its target implies. */
const leaf = (options: RunTextOptions) =>
  fc
    .record({
      kind: fc.constantFrom<"work" | "rest">("work", "work", "rest"),
      length: fc.oneof(
        fc.integer({ min: 1, max: 360_000 }).map((value) => ({ seconds: seconds(value), metres: null })),
        fc.integer({ min: 1, max: 120 }).map((value) => ({ seconds: seconds(value * 30), metres: null })),
        fc.integer({ min: 1, max: 1_000_000 }).map((value) => ({ seconds: null, metres: metres(value) })),
        fc.integer({ min: 1, max: 300 }).map((value) => ({ seconds: null, metres: metres(value * 100) })),
        fc
          .constantFrom(805, 1609, 3219, 4828, 402)
          .map((value) => ({ seconds: null, metres: metres(value) })),
      ),
      mode: fc.constantFrom(...stepModes),
      zone: fc.option(fc.constantFrom(...stepZones)),
      target,
      note: fc.option(note, { nil: undefined, freq: 4 }),
    })
    .map(({ length, note: written, target: asked, ...step }): RunStep => {
      const read = asked === "" ? null : readStoredTarget(asked, options);
      const aimed = read ? read.text : asked;
      const implied =
        step.kind === "rest" ? null : read ? read.derived : step.mode !== "run" && asked === "" ? "z1" : null;
      const easyMode = step.kind === "work" && step.mode !== "run" && aimed === "" ? ("z1" as const) : null;
      return {
        ...step,
        ...length,
        repeat: 1,
        target: aimed,
        zone: step.zone ?? read?.zone ?? implied ?? easyMode,
        ...(written ? { note: written } : {}),
      };
    });

const part = (options: RunTextOptions): fc.Arbitrary<RunPart> =>
  fc.oneof(
    leaf(options).map((step) => ({ count: 1, steps: [step] })),
    fc
      .tuple(fc.integer({ min: 2, max: 99 }), fc.array(leaf(options), { minLength: 1, maxLength: 3 }))
      .map(([count, steps]) => ({ count, steps })),
  );

const item = (options: RunTextOptions): fc.Arbitrary<RunItem> =>
  fc.oneof(
    leaf(options).map((step) => ({ count: 1, parts: [{ count: 1, steps: [step] }] })),
    fc
      .tuple(fc.integer({ min: 2, max: 12 }), fc.array(part(options), { minLength: 1, maxLength: 3 }))
      .map(([count, parts]) => ({ count, parts })),
  );

/** Lines that no parser takes for a step. */
const words = fc.array(
  fc.constantFrom(
    "",
    "Warm-up",
    "Main",
    "Cool-down, all of it",
    "# 6x3min as in autumn",
    "Bring 2 gels (caffeine)",
  ),
  {
    maxLength: 3,
  },
);

/** Any run that text can say. */
export const randomRun = (options: RunTextOptions): fc.Arbitrary<readonly RunStep[]> =>
  fc
    .tuple(fc.array(fc.tuple(words, item(options)), { minLength: 1, maxLength: 5 }), words)
    .map(([written, after]) => {
      const steps = [...stepsOfItems(written.map(([, each]) => each))];
      let at = 0;
      for (const [index, [above, each]] of written.entries()) {
        const lines = index === 0 ? withoutEmptyStart(above) : above;
        const first = steps[at];
        if (first && lines.length > 0) steps[at] = { ...first, above: lines };
        at += each.parts.reduce((sum, { steps: inner }) => sum + inner.length, 0);
      }
      const below = withoutEmptyEnd(after);
      const last = steps.at(-1);
      if (last && below.length > 0) steps[steps.length - 1] = { ...last, below };
      return steps;
    });

export const withoutEmptyStart = (lines: readonly string[]) => {
  const from = lines.findIndex((line) => line !== "");
  return from < 0 ? [] : lines.slice(from);
};
export const withoutEmptyEnd = (lines: readonly string[]) =>
  lines.slice(0, lines.findLastIndex((line) => line !== "") + 1);
