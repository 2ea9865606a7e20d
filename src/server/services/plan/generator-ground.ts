import { type CalendarDate, dayNumber, plusDays } from "@/lib/dates/calendar-date";
import { localDateOf } from "@/lib/dates/time-zone";
import { startOfWeek } from "@/lib/dates/week";
import type { Athlete, Race } from "@/lib/domain/athlete";
import { currentThreshold } from "@/lib/domain/zones";
import type { GeneratorInput, GeneratorWish } from "@/lib/schemas/generator";
import type { PlannerCtx } from "@/server/auth/scope";
import { getAthlete } from "@/server/db/queries/athlete";
import { listAvailability, listRaces, listThresholds } from "@/server/db/queries/profile";
import { loadTimeline } from "@/server/db/queries/snapshot";
import type { Tx } from "@/server/db/tx";
import type { EngineOptions } from "@/server/engine/fix/propose";
import { recentTraining } from "@/server/engine/generator/recent-training";
import { takeSnapshot } from "@/server/engine/snapshot";
import type { Timeline } from "@/server/engine/timeline";
import { engineOptions } from "@/server/services/rules/load-settings";

/** What a plan of an athlete rests on beside what is wished. */
export interface GeneratorGround {
  readonly athlete: Athlete;
  readonly today: CalendarDate;
  /** First day of the first week that lies ahead as a whole. */
  readonly nextWeek: CalendarDate;
  readonly facts: GeneratorInput["athlete"];
  readonly recent: GeneratorWish["recent"];
  readonly races: readonly Race[];
  readonly timeline: Timeline;
  readonly options: EngineOptions;
}

/** Easy running against threshold pace, in seconds per kilometre (practice). */
const easyOfThreshold = 1.28;

/** Share of what was told of a usual week that the log holds at least. */
const leastLogged = 0.6;

export async function loadGeneratorGround(tx: Tx, ctx: PlannerCtx): Promise<GeneratorGround> {
  const athlete = await getAthlete(tx, ctx.scope);
  const today = localDateOf(ctx.now, athlete.timeZone);
  const timeline = await loadTimeline(tx, ctx.scope, { asOf: ctx.now, plan: "working" });
  const options = await engineOptions(tx, ctx.scope, athlete);
  const availability = await listAvailability(tx, ctx.scope);
  const threshold = currentThreshold(await listThresholds(tx, ctx.scope), "threshold-pace")?.value ?? null;
  const { easyPace, ...recent } = recentTraining(takeSnapshot(timeline, options));
  const thisWeek = startOfWeek(today, athlete.weekStart);
  return {
    athlete,
    today,
    nextWeek: thisWeek === today ? today : plusDays(thisWeek, 7),
    facts: {
      runExperience: athlete.runExperience,
      liftExperience: athlete.liftExperience,
      birthYear: athlete.birthDate === null ? null : Number(athlete.birthDate.slice(0, 4)),
      sex: athlete.sex,
      timeZone: athlete.timeZone,
      weekStart: athlete.weekStart,
      slotTimes: athlete.slotTimes,
      camps: (timeline.athlete.marks ?? []).flatMap(({ kind, from, to }) =>
        kind === "camp" && to ? [{ from, to }] : [],
      ),
      easyPace: Math.round(
        Math.min(900, Math.max(150, easyPace ?? (threshold === null ? 360 : threshold * easyOfThreshold))),
      ),
      availability: availability.map(({ weekday, slot, maxMinutes }) => ({ weekday, slot, maxMinutes })),
    },
    recent,
    races: (await listRaces(tx, ctx.scope)).filter(({ date }) => date > today),
    timeline,
    options,
  };
}

/** What the generator takes, and what it is judged beside: the log, and the plan up to its first day. */
export function generatorCall(ground: GeneratorGround, wish: GeneratorWish) {
  const { timeline, options } = ground;
  const goalDate = wish.goal.kind === "race" ? wish.goal.race.date : wish.goal.date;
  const start = plusDays(startOfWeek(goalDate, ground.athlete.weekStart), -7 * (wish.weeks - 1));
  const input: GeneratorInput = { ...wish, today: ground.today, athlete: ground.facts };
  const sessions = timeline.sessions.filter(
    ({ status, start: begins }) =>
      status !== "planned" || dayNumber(begins.slice(0, 10) as CalendarDate) < dayNumber(start),
  );
  const isGoalFixed = ground.races.some(({ date, priority }) => date === goalDate && priority === "A");
  // Where the log does not hold what was told of the last weeks, the plan is judged beside what was told.
  if (ground.recent.weeklyKm < wish.recent.weeklyKm * leastLogged)
    return { input, options: { settings: options, isGoalFixed } };
  const background = {
    sessions,
    athlete: { ...timeline.athlete, priority: wish.priority },
    asOf: timeline.asOf,
    ...(timeline.wellness ? { wellness: timeline.wellness } : {}),
    ...(timeline.events ? { events: timeline.events } : {}),
  };
  return { input, options: { background, settings: options, isGoalFixed } };
}
