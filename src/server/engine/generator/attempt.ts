import type { MessageText } from "@/lib/domain/flag-view";
import type { GeneratedPlan } from "@/lib/domain/generated-plan";
import type { GeneratorInput } from "@/lib/schemas/generator";
import type { RuleSettings } from "../rule";
import type { Background } from "./background";
import { buildPlan } from "./build";
import type { Change } from "./change";
import { isSerious, judgePlan, type Objection } from "./check";
import { courseOf } from "./course";
import type { Design } from "./design";
import { extrasOf } from "./extras";
import { governed, rampedIn } from "./governor";
import { framesOf } from "./phases";
import { withRecords } from "./records";
import { repaired } from "./repair";
import { requirementOf } from "./requirements";
import { forPlaces, forReadiness, forRules, forTaper, withoutCross, withoutHeat } from "./shortfall";
import { untuned } from "./tuning";
import { findPattern, type WeekPattern } from "./week-pattern";
import { noteEased, noteFewerLegs, noteFewerQuality } from "./why";

/** One try: a plan that no rule warns about, or what may give way, best first. */
export type Attempt =
  | { readonly ok: true; readonly plan: GeneratedPlan; readonly objections: readonly Objection[] }
  | { readonly ok: false; readonly changes: readonly Change[] };

/** More rounds have not helped any plan that six did not. */
const mostRounds = 6;

export function attempt(
  input: GeneratorInput,
  background: Background | null,
  settings: RuleSettings,
): Attempt {
  const course = courseOf(input);
  const required = requirementOf(input, course);
  if (required) return { ok: false, changes: [required] };
  const found = patternFor(input);
  if (!found) return { ok: false, changes: forPlaces(input) };
  const { pattern, heat, cross } = extrasOf(input, found.pattern);
  if (heat === null) {
    const why = "No two half days a week are free for it with nothing hard on the next day.";
    return { ok: false, changes: withoutHeat(input, why) };
  }
  if (cross === null) {
    const why = "Two hours a week do not fit into what is free beside the other sessions.";
    return { ok: false, changes: withoutCross(input, why) };
  }

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
  for (let round = 0; ; round += 1) {
    design = governed(design);
    const plan = buildPlan(design);
    const tooLittle = [...forTaper(input, course, plan), ...forReadiness(input, course, plan)];
    if (tooLittle.length > 0) return { ok: false, changes: tooLittle };
    const objections = judgePlan(input, course, plan, background, settings);
    const serious = objections.filter(isSerious);
    if (serious.length === 0) {
      const notes = [...found.notes, ...records.notes, ...plan.notes, ...easedNotes(eased)];
      return { ok: true, plan: { ...plan, notes }, objections };
    }
    const next = round < mostRounds ? repaired(design, serious) : null;
    if (next === null) return { ok: false, changes: forRules(input, serious) };
    for (const { weeks } of serious) for (const week of weeks) eased.add(week);
    design = next;
  }
}

const easedNotes = (weeks: ReadonlySet<number>): MessageText[] => {
  const first = Math.min(...weeks);
  return weeks.size === 0 ? [] : [noteEased(first + 1)];
};

/** The fullest week that has room: quality gives way before leg lifts where heavy lifting is wanted. */
function patternFor(
  input: GeneratorInput,
): { readonly pattern: WeekPattern; readonly notes: readonly MessageText[] } | null {
  const { runsPerWeek: runs, liftsPerWeek: lifts, priority } = input;
  const strength = priority === "strength-first" || input.goal.kind === "strength";
  const legsWanted = Math.min(lifts, 2);
  const qualityWanted = Math.min(
    input.athlete.runExperience === "novice" || strength ? 1 : 2,
    runs >= 4 ? 2 : runs >= 3 ? 1 : 0,
  );
  const keepsLegs = input.practices.heavyLifting || strength;
  const steps: (readonly [quality: number, legs: number])[] = keepsLegs
    ? [2, 1, 0].map((quality) => [quality, 2] as const)
    : [
        [2, 2],
        [1, 2],
        [2, 1],
        [1, 1],
        [0, 1],
        [1, 0],
        [0, 0],
      ];
  for (const [mostQuality, mostLegs] of steps) {
    const quality = Math.min(mostQuality, qualityWanted);
    const legs = Math.min(mostLegs, legsWanted);
    const pattern = findPattern(input, { runs, quality, legs, upper: lifts - legs });
    if (!pattern) continue;
    const notes = [
      ...(quality < qualityWanted ? [noteFewerQuality(quality)] : []),
      ...(legs < legsWanted ? [noteFewerLegs(legs)] : []),
    ];
    return { pattern, notes };
  }
  return null;
}
