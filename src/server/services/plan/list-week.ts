import { type CalendarDate, daysBetween, plusDays } from "@/lib/dates/calendar-date";
import { daysOfOwnWeek } from "@/lib/dates/own-week";
import { localDateOf } from "@/lib/dates/time-zone";
import type { IsoWeek } from "@/lib/dates/week";
import type { Athlete, Availability, Injury, Race } from "@/lib/domain/athlete";
import type { LiftBlock, RunBlock, WeekRole } from "@/lib/domain/block";
import { blockOn, type Season, weekPlanOn } from "@/lib/domain/season";
import type { TimeOff } from "@/lib/domain/time-off";
import type { PlanWeekInput } from "@/lib/schemas/plan";
import type { ScopedCtx } from "@/server/auth/scope";
import { keep } from "@/server/db/kept";
import { listDrafts } from "@/server/db/queries/plan";
import { listAvailability, listRaces } from "@/server/db/queries/profile";
import { getPublishedSeason, getWorkingSeason } from "@/server/db/queries/season";
import { listTimesOff } from "@/server/db/queries/time-off";
import { withTransaction } from "@/server/db/tx";
import { isShared } from "@/server/services/flags/withhold";
import { injuriesBetween } from "@/server/services/profile/injuries-between";
import { engineInput } from "./engine-input";
import { readDays, type WeekDone, type WeekSession } from "./read-days";
import { type WeekTotals, weekTotals } from "./week-totals";

export interface PlanWeek {
  readonly week: IsoWeek;
  /** The seven days, in the athlete's week. */
  readonly days: readonly CalendarDate[];
  readonly today: CalendarDate;
  readonly athlete: Athlete;
  /** The reader may change the plan. */
  readonly canPlan: boolean;
  /** What is changed is the athlete's plan at once, because nobody else plans for them. */
  readonly publishesAtOnce: boolean;
  /** The week and a day on each side. An athlete who has a coach gets the published plan. */
  readonly sessions: readonly WeekSession[];
  /** What was done without having been planned. */
  readonly unplanned: readonly WeekDone[];
  readonly availability: readonly Availability[];
  /** Days off of these days. */
  readonly timesOff: readonly TimeOff[];
  /** Races of these days. */
  readonly races: readonly Race[];
  /** Of these days, for those who may know. */
  readonly injuries: readonly Injury[];
  readonly nextRace: { readonly race: Race; readonly inDays: number } | null;
  readonly season: SeasonOfWeek;
  readonly totals: WeekTotals;
  /** Sessions anywhere in the plan that differ from what the athlete was sent. */
  readonly drafts: number;
}

/** Where a week stands in its season. `week` counts the block's weeks from 1. */
export interface SeasonOfWeek {
  readonly run: { readonly block: RunBlock; readonly week: number } | null;
  readonly lift: { readonly block: LiftBlock; readonly week: number } | null;
  readonly role: WeekRole | null;
  readonly targetAu: number | null;
}

/** One week of a plan, as its reader may see it. */
export const listWeek = (ctx: ScopedCtx, input: PlanWeekInput): Promise<PlanWeek> =>
  keep(ctx, "week", input.week, () => readWeek(ctx, input));

const readWeek = (ctx: ScopedCtx, input: PlanWeekInput): Promise<PlanWeek> =>
  withTransaction(ctx, async (tx) => {
    const asked = await engineInput(ctx, tx);
    const { athlete } = asked;
    const days = daysOfOwnWeek(input.week, athlete.weekStart);
    const range = { from: plusDays(days[0] as CalendarDate, -1), to: plusDays(days[6] as CalendarDate, 1) };
    const today = localDateOf(ctx.now, athlete.timeZone);
    const canPlan = ctx.scope.kind === "coach" || ctx.scope.selfCoached;

    const [{ sessions, unplanned }, season, races, availability, away, drafts, injuries] = await Promise.all([
      readDays(tx, ctx, asked, range),
      canPlan ? getWorkingSeason(tx, ctx.scope) : getPublishedSeason(tx, ctx.scope),
      listRaces(tx, ctx.scope),
      listAvailability(tx, ctx.scope),
      listTimesOff(tx, ctx.scope, range),
      canPlan ? listDrafts(tx, ctx.scope) : [],
      injuriesBetween(tx, ctx, range),
    ]);
    const ofWeek = seasonOfWeek(season, days);
    return {
      week: input.week,
      days,
      today,
      athlete,
      canPlan,
      publishesAtOnce: ctx.scope.kind === "self",
      sessions,
      unplanned,
      availability,
      timesOff: away.map((off) => asSeen(ctx, off)),
      races: races.filter(({ date }) => range.from <= date && date <= range.to),
      injuries,
      nextRace: nextRaceOf(races, today),
      season: ofWeek,
      totals: weekTotals({ days, today, sessions, unplanned, target: ofWeek.targetAu }),
      drafts: drafts.length,
    };
  });

/** By the last day of the week: it lies in a block that begins within the week. */
function seasonOfWeek({ blocks, weeks }: Season, days: readonly CalendarDate[]): SeasonOfWeek {
  const day = days[6] as CalendarDate;
  const asked = weekPlanOn(weeks, day);
  return {
    run: blockOn(blocks, "run", day),
    lift: blockOn(blocks, "lift", day),
    role: asked?.role ?? null,
    targetAu: asked?.targetAu ?? null,
  };
}

/** That somebody is ill is for those who may know; others see that they are away. */
const asSeen = ({ scope }: ScopedCtx, off: TimeOff): TimeOff =>
  off.kind === "ill" && !isShared(scope, ["illness-pain"]) ? { ...off, kind: "busy", note: "" } : off;

function nextRaceOf(races: readonly Race[], today: CalendarDate): PlanWeek["nextRace"] {
  const ahead = races.filter(({ date }) => date >= today).toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const race = ahead.find(({ priority }) => priority === "A") ?? ahead[0];
  return race ? { race, inDays: daysBetween(today, race.date) } : null;
}
