import type { MessageText } from "@/lib/domain/flag-view";
import type { GeneratedPlan } from "@/lib/domain/generated-plan";
import type { GeneratorInput } from "@/lib/schemas/generator";
import type { RuleSettings } from "../rule";
import type { Background } from "./background";
import { buildPlan } from "./build";
import type { Change } from "./change";
import { isSerious, judgeOf, type Objection } from "./check";
import { courseOf } from "./course";
import type { Design } from "./design";
import { explanationOf } from "./explained";
import { crossMost, extrasOf, leastCrossMinutes, type PlacedExtras } from "./extras";
import { governed, rampedIn } from "./governor";
import { framesOf } from "./phases";
import { withRecords } from "./records";
import { repaired } from "./repair";
import { requirementOf } from "./requirements";
import { forCross, forHeat, forPlaces, forReadiness, forRules, forTaper } from "./shortfall";
import { untuned } from "./tuning";
import { findPattern } from "./week-pattern";
import { noteCross, noteEased, noteFewerLegs, noteFewerQuality } from "./why";

/** One try: a plan that no rule warns about, or what may give way, best first. */
export type Attempt =
  | { readonly ok: true; readonly plan: GeneratedPlan; readonly objections: readonly Objection[] }
  | {
      readonly ok: false;
      readonly changes: readonly Change[];
      /** Whether it got as far as a plan. */
      readonly built: boolean;
    };

const mostRounds = 9;

export function attempt(
  input: GeneratorInput,
  background: Background | null,
  settings: RuleSettings,
): Attempt {
  const course = courseOf(input);
  const required = requirementOf(input, course);
  if (required) return { ok: false, changes: [required], built: false };
  const found = weekFor(input);
  if (!found) return { ok: false, changes: forPlaces(input), built: false };
  const { pattern, heat, cross } = found;
  if (heat === null) return { ok: false, changes: forHeat(input), built: false };
  if (cross === null) return { ok: false, changes: forCross(input), built: false };

  let design: Design = {
    input,
    course,
    frames: framesOf(input, course),
    pattern,
    extras: { heat, cross },
    tuning: untuned(course.weeks),
  };
  const records = withRecords(rampedIn(design));
  design = records.design;
  const eased = new Set<number>();
  const judge = judgeOf(input, course, background, settings);
  for (let round = 0; ; round += 1) {
    design = governed(design);
    const plan = buildPlan(design);
    const tooLittle = [...forTaper(input, course, plan), ...forReadiness(input, course, plan)];
    if (tooLittle.length > 0) return { ok: false, changes: tooLittle, built: true };
    const objections = judge(plan);
    const serious = objections.filter((one) => isSerious(one) && explanationOf(input, plan, one) === null);
    if (serious.length === 0) {
      const { rules, notes: explained } = explainedIn(input, plan, objections);
      const notes = [...found.notes, ...records.notes, ...plan.notes, ...easedNotes(eased), ...explained];
      return { ok: true, plan: { ...plan, notes, explained: rules }, objections };
    }
    const next = round < mostRounds ? repaired(design, serious) : null;
    if (next === null) return { ok: false, changes: forRules(input, serious), built: true };
    for (const { weeks } of serious) for (const week of weeks) eased.add(week);
    design = next;
  }
}

function explainedIn(input: GeneratorInput, plan: GeneratedPlan, objections: readonly Objection[]) {
  const byRule = new Map(
    objections.flatMap((one) => {
      const note = explanationOf(input, plan, one);
      return note
        ? [[`${one.finding.ruleId} ${note.template}`, { rule: one.finding.ruleId, note }] as const]
        : [];
    }),
  );
  const all = [...byRule.values()];
  return { rules: [...new Set(all.map(({ rule }) => rule))], notes: all.map(({ note }) => note) };
}

const easedNotes = (weeks: ReadonlySet<number>): MessageText[] => {
  const first = Math.min(...weeks);
  return weeks.size === 0 ? [] : [noteEased(first + 1)];
};

interface FoundWeek extends PlacedExtras {
  readonly notes: readonly MessageText[];
}

/** The fullest week that has room for what is wished: quality gives way first, then the dose of cross-training. */
function weekFor(input: GeneratorInput): FoundWeek | null {
  const demands = demandsOf(input);
  for (const leastCross of input.practices.crossTraining ? leastCrossMinutes : [0]) {
    for (const { demand, notes } of demands) {
      const isWhole = ({ heat, cross }: PlacedExtras) => heat !== null && cross !== null;
      const pattern = findPattern(input, demand, (one) => isWhole(extrasOf(input, one, leastCross)));
      if (!pattern) continue;
      const placed = extrasOf(input, pattern, leastCross);
      const most = crossMost(placed.cross ?? []);
      const isShort = input.practices.crossTraining && most < leastCrossMinutes[0];
      return { ...placed, notes: [...notes, ...(isShort ? [noteCross(most)] : [])] };
    }
  }
  // Without room for a practice, the week says which.
  for (const { demand, notes } of demands) {
    const pattern = findPattern(input, demand);
    if (pattern) return { ...extrasOf(input, pattern, leastCrossMinutes[1]), notes };
  }
  return null;
}

/** What a week may hold, fullest first: quality gives way before leg lifts where heavy lifting is wanted. */
function demandsOf(input: GeneratorInput) {
  const { runsPerWeek: runs, liftsPerWeek: lifts, priority } = input;
  const strength = priority === "strength-first" || input.goal.kind === "strength";
  const legsWanted = Math.min(lifts, 2);
  const qualityWanted = Math.min(
    input.athlete.runExperience === "novice" || strength ? 1 : 2,
    runs >= 4 ? 2 : runs >= 3 ? 1 : 0,
  );
  const keepsLegs = input.practices.heavyLifting || strength;
  const steps = keepsLegs
    ? ([
        [2, 2],
        [1, 2],
        [0, 2],
      ] as const)
    : ([
        [2, 2],
        [1, 2],
        [2, 1],
        [1, 1],
        [0, 1],
        [1, 0],
        [0, 0],
      ] as const);
  return steps.map(([mostQuality, mostLegs]) => {
    const quality = Math.min(mostQuality, qualityWanted);
    const legs = Math.min(mostLegs, legsWanted);
    const notes = [
      ...(quality < qualityWanted ? [noteFewerQuality(quality)] : []),
      ...(legs < legsWanted ? [noteFewerLegs(legs)] : []),
    ];
    return { demand: { runs, quality, legs, upper: lifts - legs }, notes };
  });
}
