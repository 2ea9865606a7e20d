import type { CalendarDate } from "@/lib/dates/calendar-date";
import { dayNumber } from "@/lib/dates/calendar-date";
import type { GeneratedPlan } from "@/lib/domain/generated-plan";
import type { GeneratorInput } from "@/lib/schemas/generator";
import type { Finding } from "../report";
import type { RuleSettings } from "../rule";
import { runRules } from "../run";
import { retakeSnapshot, takeSnapshot } from "../snapshot";
import { type Background, timelineOf } from "./background";
import { type Course, weekIndexOf } from "./course";

/** What a rule says about the plan, and the weeks of the plan that it is about. */
export interface Objection {
  readonly finding: Finding;
  readonly weeks: readonly number[];
}

/**
 * Says of a plan that lies ahead everything that the rules do, the noted included. What was before it is read once,
 * for all plans of the same input.
 */
export function judgeOf(
  input: GeneratorInput,
  course: Course,
  background: Background | null,
  settings: RuleSettings,
): (plan: GeneratedPlan) => Objection[] {
  const options = { ...settings, slotTimes: input.athlete.slotTimes };
  const before = takeSnapshot(timelineOf(input, course, null, background), options);
  return (plan) => {
    const timeline = timelineOf(input, course, plan, background);
    const { findings } = runRules(retakeSnapshot(before, timeline), options);
    const dayOf = new Map(
      timeline.sessions.map(({ id, start }) => [id, dayNumber(start.slice(0, 10) as CalendarDate)]),
    );
    return findings
      .filter(({ tense, suppressedBy }) => tense === "planned" && suppressedBy === null)
      .map((finding) => ({ finding, weeks: weeksOf(finding, course, dayOf) }))
      .filter(({ weeks }) => weeks.length > 0);
  };
}

function weeksOf({ subjects }: Finding, course: Course, dayOf: ReadonlyMap<string, number>): number[] {
  // What is said of the state of things is said of the beginning.
  if (subjects.every(({ kind }) => kind === "state")) return [0];
  const days = subjects.flatMap(({ kind, id }) => {
    if (kind === "session") return dayOf.get(id) ?? [];
    return kind === "week" || kind === "day" ? dayNumber(id as CalendarDate) : [];
  });
  const weeks = days.map((day) => weekIndexOf(course, day));
  return [...new Set(weeks)].filter((week) => week >= 0 && week < course.weeks).sort((a, b) => a - b);
}

export const isSerious = ({ finding }: Objection) => finding.severity !== "info";
