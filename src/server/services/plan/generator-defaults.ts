import { type CalendarDate, daysBetween, plusDays } from "@/lib/dates/calendar-date";
import { startOfWeek } from "@/lib/dates/week";
import type { Race } from "@/lib/domain/athlete";
import { raceTypes } from "@/lib/domain/session-type";
import type { GeneratorDefaultsInput, GeneratorWish } from "@/lib/schemas/generator";
import type { PlannerCtx } from "@/server/auth/scope";
import { withTransaction } from "@/server/db/tx";
import { type GeneratorGround, loadGeneratorGround } from "./generator-ground";

/** Weeks that a race is usually prepared for, where there is time. */
const usualWeeks: Readonly<Record<string, number>> = {
  "race-short": 10,
  "race-5k": 10,
  "race-10k": 12,
  "race-half": 14,
  "race-marathon": 16,
  "race-ultra": 20,
};

/** What the form begins with: a race that is named or the next that matters, the time there is, and recent training. */
export const generatorDefaults = (ctx: PlannerCtx, input: GeneratorDefaultsInput): Promise<GeneratorWish> =>
  withTransaction(ctx, async (tx) => wishOf(await loadGeneratorGround(tx, ctx), input));

function wishOf(ground: GeneratorGround, { raceId }: GeneratorDefaultsInput): GeneratorWish {
  const { athlete, recent, races, nextWeek } = ground;
  const running = races.filter((race) => raceKindOf(race) !== null);
  const goal =
    races.find(({ id }) => id === raceId) ?? running.find(({ priority }) => priority === "A") ?? running[0];
  const kind = goal ? raceKindOf(goal) : "race-10k";
  const date = goal?.date ?? plusDays(nextWeek, 7 * 12 - 1);
  const weeks = Math.max(2, Math.min(weeksUntil(ground, date), usualWeeks[kind ?? "strength"] ?? 12));
  const strong = athlete.priority === "strength-first";
  return {
    goal: kind ? { kind: "race", race: { kind, date, km: distanceOf(goal) } } : { kind: "strength", date },
    otherRaces: running
      .flatMap((race) => {
        const other = raceKindOf(race);
        const isOnTheWay = race !== goal && race.date < date && race.date >= plusDays(date, -7 * (weeks - 1));
        return isOnTheWay && other && race.priority !== "A"
          ? [{ kind: other, date: race.date, km: distanceOf(race), priority: race.priority }]
          : [];
      })
      .slice(0, 4),
    weeks,
    transitionWeeks: 1,
    priority: athlete.priority,
    model: "linear",
    loading: athlete.runExperience === "novice" ? "2:1" : "3:1",
    strengthStart: recent.liftsPerWeek >= 1.5 ? "max-strength" : "anatomical-adaptation",
    runsPerWeek: Math.max(strong ? 2 : 3, Math.min(strong ? 3 : 6, Math.round(recent.runsPerWeek))),
    liftsPerWeek: Math.max(strong ? 3 : 2, Math.min(3, Math.round(recent.liftsPerWeek))),
    practices: {
      hillSprints: true,
      monthlyMileage: false,
      heat: false,
      crossTraining: false,
      heavyLifting: true,
    },
    recent,
  };
}

const raceKindOf = ({ kind }: Race) => raceTypes.find((one) => one === kind) ?? null;
const distanceOf = (race: Race | undefined) =>
  race?.distanceMetres == null ? null : race.distanceMetres / 1000;

const weeksUntil = ({ athlete, nextWeek }: GeneratorGround, date: CalendarDate) =>
  Math.floor(daysBetween(nextWeek, startOfWeek(date, athlete.weekStart)) / 7) + 1;
