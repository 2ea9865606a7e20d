import { dateFromDayNumber } from "@/lib/dates/calendar-date";
import type { GeneratedPlan } from "@/lib/domain/generated-plan";
import { plannedToTimeline } from "@/lib/domain/planned-timeline";
import type { GeneratorInput } from "@/lib/schemas/generator";
import { nowOf } from "../snapshot";
import type { Timeline } from "../timeline";
import { athleteOf, weeksOf } from "./as-the-rules-read";
import type { Course } from "./course";
import { sessionsBefore } from "./weeks-before";

/** What is known beside the plan: a log, other plans, mornings. Without one the recent weeks of the input stand in. */
export type Background = Pick<Timeline, "sessions"> &
  Partial<Pick<Timeline, "wellness" | "events" | "athlete" | "asOf">>;

/** The plan among everything else that is known, as the rules read it. */
export function timelineOf(
  input: GeneratorInput,
  course: Course,
  /** `null` for the time before it alone. */
  plan: GeneratedPlan | null,
  background: Background | null,
): Timeline {
  const start = dateFromDayNumber(course.startDay);
  const planned = (plan?.weeks ?? []).flatMap(({ sessions }, week) =>
    sessions.map(({ content }, index) => plannedToTimeline({ ...content, id: `plan-${week}-${index}` })),
  );
  const who = background?.athlete ?? athleteOf(input);
  const asOf = background?.asOf ?? start;
  const known = background && {
    sessions: background.sessions,
    today: nowOf({ asOf, athlete: who }).day,
  };
  return {
    athlete: who,
    asOf,
    sessions: [...sessionsBefore(input, course.startDay, known), ...planned],
    ...(background?.wellness ? { wellness: background.wellness } : {}),
    events: [...(background?.events ?? []).filter(({ kind }) => kind !== "race"), ...eventsOf(course)],
    weeks: plan ? weeksOf(plan) : [],
  };
}

const eventsOf = ({ races, race, goalDay }: Course): NonNullable<Timeline["events"]> => [
  ...races.map(({ day, km, priority }) => ({
    date: dateFromDayNumber(day),
    kind: "race" as const,
    distance: km,
    priority,
  })),
  ...(race
    ? []
    : [{ date: dateFromDayNumber(goalDay), kind: "strength-meet" as const, priority: "A" as const }]),
];
