import { dateFromDayNumber, dayNumber } from "@/lib/dates/calendar-date";
import type { GeneratorInput } from "@/lib/schemas/generator";
import { recentTraining } from "../generator/recent-training";
import { takeSnapshot } from "../snapshot";
import type { TimelineSession } from "../timeline";
import { randomOf } from "./random-history";

const fewestWeeks = 4;
const mostWeeks = 30;
const runDays = [5, 1, 3, 4, 0, 2];
const liftDays = [1, 3, 4, 0];

/** A log of some weeks about as the input tells them, with the unevenness of real ones. Equal for equal seeds. */
export function randomLog({ recent, athlete, today }: GeneratorInput, seed: number): TimelineSession[] {
  const random = randomOf(seed);
  const near = (value: number, spread: number) => value * (1 - spread + 2 * spread * random());
  const end = dayNumber(today);
  const weeks = Math.round(fewestWeeks + (mostWeeks - fewestWeeks) * random());
  const runs = Math.max(1, Math.min(6, Math.round(recent.runsPerWeek)));
  return Array.from({ length: weeks }, (_, index) => weeks - index).flatMap((back) => {
    const phase = (((recent.loadingWeeks + 1 - back) % 4) + 4) % 4;
    const size = [0.7, 1, 1.08, 1.15][phase] ?? 1;
    const km = near(recent.weeklyKm * size, 0.12);
    const long = Math.min(near(recent.longestRunKm * 0.9, 0.1), km * 0.75);
    const session = (
      offset: number,
      rest: Pick<TimelineSession, "type" | "durationMin" | "rpe" | "distanceKm">,
    ) => ({
      id: `was-${back}-${offset}-${rest.type}`,
      status: "completed" as const,
      start: `${dateFromDayNumber(end - 7 * back + offset)}T${rest.type.startsWith("run") ? "07:00" : "18:00"}`,
      ...rest,
    });
    const running = runDays.slice(0, runs).map((offset, run) => {
      const distance = runs === 1 ? km : run === 0 ? long : near((km - long) / (runs - 1), 0.15);
      const hard = run > 0 && run <= Math.round(recent.hardRunsPerWeek);
      return session(offset, {
        type: hard ? "run-vo2max" : "run-easy",
        distanceKm: Math.round(distance * 10) / 10,
        durationMin: Math.round((distance * athlete.easyPace) / 60),
        rpe: hard ? 7 : 3,
      });
    });
    const lifting = liftDays.slice(0, Math.round(recent.liftsPerWeek)).map((offset) =>
      session(offset, {
        type: "strength-moderate-lower",
        durationMin: Math.round(near(size < 1 ? 30 : 45, 0.1)),
        rpe: size < 1 ? 5 : 6,
      }),
    );
    return [...running.filter(({ durationMin }) => (durationMin ?? 0) > 1), ...lifting];
  });
}

/** The input with what the log says of the last weeks in place of what was told, as the form has it. */
export function withLog(input: GeneratorInput, log: TimelineSession[]): GeneratorInput {
  const { athlete, today } = input;
  const snapshot = takeSnapshot({
    athlete: { ...athlete, priority: input.priority },
    asOf: today,
    sessions: log,
  });
  const { easyPace, ...recent } = recentTraining(snapshot);
  return { ...input, recent, athlete: { ...athlete, easyPace: Math.round(easyPace ?? athlete.easyPace) } };
}
