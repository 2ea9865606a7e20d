import { dateFromDayNumber } from "@/lib/dates/calendar-date";
import type { GeneratedPlan } from "@/lib/domain/generated-plan";
import { plannedToTimeline } from "@/lib/domain/planned-timeline";
import type { GeneratorInput } from "@/lib/schemas/generator";
import type { Timeline, TimelineSession } from "../timeline";
import type { Course } from "./course";

/** What is known beside the plan: a log, other plans, mornings. Without one the recent weeks of the input stand in. */
export type Background = Pick<Timeline, "sessions"> &
  Partial<Pick<Timeline, "wellness" | "events" | "athlete" | "asOf">>;

/** The plan among everything else that is known, as the rules read it. */
export function timelineOf(
  input: GeneratorInput,
  course: Course,
  plan: GeneratedPlan,
  background: Background | null,
): Timeline {
  const { athlete } = input;
  const start = dateFromDayNumber(course.startDay);
  const planned = plan.weeks.flatMap(({ sessions }, week) =>
    sessions.map(({ content }, index) => plannedToTimeline({ ...content, id: `plan-${week}-${index}` })),
  );
  return {
    athlete: background?.athlete ?? {
      priority: input.priority,
      runExperience: athlete.runExperience,
      liftExperience: athlete.liftExperience,
      sex: athlete.sex,
      birthYear: athlete.birthYear,
      timeZone: athlete.timeZone,
      weekStart: athlete.weekStart,
    },
    asOf: background?.asOf ?? start,
    sessions: [...(background?.sessions ?? recentSessions(input, course.startDay)), ...planned],
    ...(background?.wellness ? { wellness: background.wellness } : {}),
    events: [...(background?.events ?? []).filter(({ kind }) => kind !== "race"), ...eventsOf(course)],
    weeks: plan.weeks.map(({ start: first, phase, role, liftPhase }) => ({
      start: first,
      phase,
      role,
      liftPhase,
    })),
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

/** Weeks differ a little, as they do in life, and every fourth is lighter; the mean of four is the one that is known. */
const waves = [0.7, 1.05, 1.1, 1.15] as const;
const weeksBack = 8;
const runDays = [1, 3, 5, 6, 2, 4];
const liftDays = [1, 3, 5, 2, 4];

/** Weeks of training as the input tells them: so many runs and lifts, the longest run once in the last 30 days. */
function recentSessions({ recent, athlete }: GeneratorInput, startDay: number): TimelineSession[] {
  const sessions: TimelineSession[] = [];
  for (let back = weeksBack; back >= 1; back -= 1) {
    const from = startDay - 7 * back;
    // Counted back, so many loading weeks lie after the last lighter one.
    const sinceLighter = recent.loadingWeeks + 1 - back;
    const wave = waves[((sinceLighter % 4) + 4) % 4] ?? 1;
    const lifts = liftDays.slice(0, Math.round(recent.liftsPerWeek));
    for (const offset of lifts) sessions.push(lift(from + offset, back % 3, wave < 1));
    const runs = Math.max(1, Math.min(6, Math.round(recent.runsPerWeek)));
    const km = recent.weeklyKm * wave;
    const long = Math.min(km * 0.8, recent.longestRunKm * (back % 4 === 2 ? 1 : 0.9));
    const days = runDays.slice(0, runs);
    days.forEach((offset, index) => {
      const isLong = index === days.length - 1;
      const share = runs === 1 ? km : isLong ? long : (km - long) / (runs - 1);
      if (share < 0.1) return;
      const isHard = !isLong && index < Math.round(recent.hardRunsPerWeek);
      sessions.push(run(from + offset, Math.round(share * 10) / 10, athlete.easyPace, isHard));
    });
  }
  return sessions;
}

const run = (day: number, km: number, pace: number, hard: boolean): TimelineSession => ({
  id: `recent-run-${day}`,
  status: "completed",
  type: hard ? "run-vo2max" : "run-easy",
  start: `${dateFromDayNumber(day)}T07:00`,
  durationMin: Math.max(5, Math.round((km * pace) / 60)),
  distanceKm: km,
  rpe: hard ? 7 : 3,
});

const lift = (day: number, kind: number, isLighter: boolean): TimelineSession => ({
  id: `recent-lift-${day}`,
  status: "completed",
  type: kind === 0 && !isLighter ? "strength-heavy-lower" : "strength-moderate-lower",
  start: `${dateFromDayNumber(day)}T18:00`,
  durationMin: isLighter ? 30 : 45,
  rpe: isLighter ? 5 : 6,
});
