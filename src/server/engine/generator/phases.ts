import type { LiftFocus, Phase } from "@/lib/domain/block";
import type { IntensityShares, LoadingRole, PlanModel } from "@/lib/domain/generated-plan";
import type { GeneratorInput } from "@/lib/schemas/generator";
import { campWeeksOf } from "./camps";
import type { Course } from "./course";

export type QualityKind = "vo2max" | "hills" | "hiit" | "cruise" | "tempo" | "race-pace" | "sharpener";

/** What a week is for. */
export interface WeekFrame {
  readonly index: number;
  readonly startDay: number;
  readonly phase: Phase;
  readonly role: LoadingRole;
  readonly liftPhase: LiftFocus | "primer";
  /** Weeks of the same lift phase before it. */
  readonly liftWeek: number;
  /** Best first: with one place for a quality run they take turns. */
  readonly quality: readonly QualityKind[];
  readonly intensity: IntensityShares;
  /** The week before it was a camp. */
  readonly afterCamp: boolean;
}

/** Loading weeks before a lighter one. */
export const loadingWeeks = { "3:1": 3, "2:1": 2, "4:1": 4 } as const;

/** The weeks of a plan, counted back from its goal. */
export function framesOf(input: GeneratorInput, course: Course): WeekFrame[] {
  const training = trainingWeeks(course);
  const parts = partsOf(input, training);
  const lifts = liftPhasesOf(input, training, parts.filter((part) => part === "specific").length);
  const camps = campWeeksOf(input, course);
  const roles = rolesOf(input, training, camps);
  return Array.from({ length: course.weeks }, (_, index) => {
    const afterCamp = roles[index - 1] === "camp";
    const base = { index, startDay: course.startDay + 7 * index, afterCamp };
    if (index > course.goalWeek) {
      return { ...base, ...transition, liftWeek: 0 };
    }
    if (index >= training) {
      const isLast = index === course.goalWeek;
      return {
        ...base,
        phase: isLast && course.race ? ("race" as const) : ("taper" as const),
        role: isLast && course.race ? ("race" as const) : ("taper" as const),
        liftPhase: isLast ? ("primer" as const) : ("maintain" as const),
        liftWeek: index - training,
        quality: course.race ? (["sharpener"] as const) : [],
        intensity: [85, 12, 3] as const,
      };
    }
    const part = parts[index] ?? "base";
    const liftPhase = lifts[index] ?? "maintain";
    return {
      ...base,
      phase: phaseOf(input.model, part),
      role: roles[index] ?? "load1",
      liftPhase,
      liftWeek: lifts.slice(0, index).filter((one) => one === liftPhase).length,
      quality: qualityOf(input, part, index, training),
      intensity: intensityOf(input.model, part),
    };
  });
}

const transition = {
  phase: "transition",
  role: "transition",
  liftPhase: "off",
  quality: [],
  intensity: [100, 0, 0],
} as const;

/** Weeks before the taper; before a strength test one week is eased. */
function trainingWeeks(course: Course): number {
  if (!course.race) return course.goalWeek;
  return Math.max(0, Math.min(course.goalWeek, Math.ceil((course.taperFrom - course.startDay) / 7)));
}

/** Loading and lighter weeks. A camp is the last loading week of its stretch, and the week after it is lighter. */
function rolesOf(input: GeneratorInput, training: number, camps: readonly number[]): LoadingRole[] {
  const loads = loadingWeeks[input.loading];
  const roles: LoadingRole[] = [];
  let done = input.recent.loadingWeeks;
  for (const camp of camps) {
    if (camp < roles.length || camp + 1 >= training) continue;
    const before = stretchesOf(loads, done, camp + 1 - roles.length);
    if (before.at(-1)?.startsWith("load") !== true) continue;
    roles.push(...before.slice(0, -1), "camp", "deload");
    done = 0;
  }
  return [...roles, ...stretchesOf(loads, done, training - roles.length)];
}

/**
 * Stretches of loading weeks about as long as each other, the longer ones late and the last to the end, with a lighter
 * week between them. Weeks that were loaded before count toward the first.
 */
function stretchesOf(loads: number, done: number, weeks: number): LoadingRole[] {
  const first = Math.max(0, loads - done);
  let lighter = 0;
  while (weeks - lighter > first + lighter * loads) lighter += 1;
  const stretches = Array.from({ length: lighter + 1 }, () => 0);
  for (let left = weeks - lighter; left > 0; left -= 1) {
    const open = stretches.map((length, index) =>
      length < (index === 0 ? first : loads) ? length : loads + 1,
    );
    const shortest = open.lastIndexOf(Math.min(...open));
    stretches[shortest] = (stretches[shortest] ?? 0) + 1;
  }
  return stretches.flatMap((length, index) => [
    ...(index === 0 ? [] : ["deload" as const]),
    ...Array.from({ length }, (_, week) => `load${week + 1}` as LoadingRole),
  ]);
}

type Part = "base" | "build" | "specific" | "speed" | "threshold" | "even";

/** Shares of the weeks before the taper. */
const shares: Readonly<Record<PlanModel, readonly (readonly [Part, number])[]>> = {
  linear: [
    ["base", 0.41],
    ["build", 0.35],
    ["specific", 0.24],
  ],
  pyramidal: [
    ["base", 0.41],
    ["build", 0.35],
    ["specific", 0.24],
  ],
  polarised: [
    ["base", 0.35],
    ["build", 0.4],
    ["specific", 0.25],
  ],
  reverse: [
    ["speed", 0.35],
    ["threshold", 0.35],
    ["specific", 0.3],
  ],
  undulating: [
    ["base", 0.2],
    ["even", 0.8],
  ],
  block: [],
};

function partsOf({ model, goal }: GeneratorInput, training: number): Part[] {
  if (goal.kind === "strength") return Array.from({ length: training }, () => "base");
  if (model === "block") {
    // Counted back: two weeks of race pace, three of high intensity, four of threshold, and again.
    return Array.from({ length: training }, (_, index) => {
      const back = (training - 1 - index) % 9;
      return back < 2 ? "specific" : back < 5 ? "speed" : "threshold";
    });
  }
  const parts = shares[model].flatMap(([part, share]) =>
    Array.from({ length: Math.round(share * training) }, () => part),
  );
  const last = parts.at(-1) ?? "base";
  while (parts.length < training) parts.push(last);
  return parts.slice(0, training);
}

const phaseOf = (model: PlanModel, part: Part): Phase =>
  part === "base" || part === "specific"
    ? part
    : model === "block" && part === "threshold"
      ? "base"
      : "build";

function qualityOf(
  { model, goal, priority }: GeneratorInput,
  part: Part,
  index: number,
  training: number,
): readonly QualityKind[] {
  if (goal.kind === "strength") return priority === "strength-first" && index >= 2 ? ["hiit"] : [];
  const even = index % 2 === 0;
  const steep = even ? "hills" : "vo2max";
  if (part === "base") {
    if (index < training * 0.2) return [];
    return model === "polarised" ? ["hiit"] : ["tempo"];
  }
  if (part === "specific") return ["vo2max", "race-pace"];
  if (part === "threshold") return ["cruise", "tempo"];
  if (part === "speed") return even ? ["vo2max", "hiit"] : ["hills", "hiit"];
  if (part === "even") return even ? [steep, "tempo"] : ["cruise", "hiit"];
  if (model === "polarised") return [steep, "hiit"];
  return model === "pyramidal" ? ["cruise", "tempo"] : [steep, "cruise"];
}

function intensityOf(model: PlanModel, part: Part): IntensityShares {
  if (model === "polarised") return part === "base" ? [90, 3, 7] : [82, 5, 13];
  if (part === "base") return [92, 6, 2];
  if (part === "speed") return [82, 5, 13];
  if (part === "threshold") return [83, 14, 3];
  return model === "pyramidal" ? [82, 14, 4] : [82, 11, 7];
}

const leastHeavyWeeks = 6;

function liftPhasesOf(input: GeneratorInput, training: number, specific: number): LiftFocus[] {
  if (input.liftsPerWeek === 0) return Array.from({ length: training }, () => "off");
  const ofStrength = input.goal.kind === "strength" || input.priority === "strength-first";
  const isNew = input.athlete.liftExperience === "novice" || input.recent.liftsPerWeek < 1;
  const { strengthStart } = input;
  const heavy = input.practices.heavyLifting || ofStrength;
  const third = Math.floor(training / 3);
  const adaptation =
    strengthStart === "anatomical-adaptation" ? Math.min(isNew ? 3 : 2, Math.max(1, third)) : 0;
  const rest = training - adaptation;
  const wantsSize = strengthStart === "hypertrophy" || (ofStrength && strengthStart !== "max-strength");
  const size = strengthStart === "maintain" || !wantsSize ? 0 : Math.min(6, Math.floor(rest * 0.35));
  const power = heavy && strengthStart !== "maintain" && training >= 9 ? 3 : 0;
  // Six weeks of heavy lifting come before weeks that only keep it.
  const spare = Math.max(0, rest - size - power - leastHeavyWeeks);
  const kept = ofStrength || !heavy ? 0 : Math.min(specific, 4, spare);
  const most = Math.max(0, rest - size - power - kept);
  const fill = (length: number, phase: LiftFocus) => Array.from({ length }, () => phase);
  return [
    ...fill(adaptation, "anatomical-adaptation"),
    ...fill(size, "hypertrophy"),
    ...fill(most, heavy && strengthStart !== "maintain" ? "max-strength" : "maintain"),
    ...fill(power, "power"),
    ...fill(kept, "maintain"),
  ].slice(0, training);
}
