import type { GeneratedPlan } from "@/lib/domain/generated-plan";
import type { GeneratorInput } from "@/lib/schemas/generator";
import type { Timeline } from "../timeline";

/** Who trains, as the rules read it, where nothing is known but what was typed. */
export const athleteOf = ({ priority, athlete }: GeneratorInput): Timeline["athlete"] => ({
  priority,
  runExperience: athlete.runExperience,
  liftExperience: athlete.liftExperience,
  sex: athlete.sex,
  birthYear: athlete.birthYear,
  timeZone: athlete.timeZone,
  weekStart: athlete.weekStart,
  marks: athlete.camps.map((days) => ({ kind: "camp", ...days })),
});

/** What the weeks of a plan are for, as the rules read it. */
export const weeksOf = ({ weeks }: GeneratedPlan): NonNullable<Timeline["weeks"]> =>
  weeks.map(({ start, phase, role, liftPhase }) => ({ start, phase, role, liftPhase }));
