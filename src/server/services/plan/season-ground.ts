import { type CalendarDate, daysBetween, earlierOf, laterOf, plusDays } from "@/lib/dates/calendar-date";
import { localDateOf } from "@/lib/dates/time-zone";
import { startOfWeek } from "@/lib/dates/week";
import type { Race } from "@/lib/domain/athlete";
import { daysOfBlock, type Season } from "@/lib/domain/season";
import type { ScopedCtx } from "@/server/auth/scope";
import { keep } from "@/server/db/kept";
import { getAthlete } from "@/server/db/queries/athlete";
import { listRaces } from "@/server/db/queries/profile";
import { getPublishedSeason, getWorkingSeason } from "@/server/db/queries/season";
import { loadTimeline } from "@/server/db/queries/snapshot";
import { type Tx, withTransaction } from "@/server/db/tx";
import { planOf, writesPlan } from "@/server/services/flags/standing";
import { weekLoads } from "@/server/services/overview/week-loads";
import { engineOptions } from "@/server/services/rules/load-settings";

/** Weeks shown before the current one where no block says more, and behind the last block. */
const weeksBefore = 4;
const weeksBehind = 4;
const mostWeeksBefore = 26;
const mostWeeks = 104;

/**
 * A season as its reader plans it or was sent it, and everything that an outlook is made of, whichever season it is.
 * Kept like the engine's input, and shared like it.
 */
export async function seasonGround(ctx: ScopedCtx, open?: Tx) {
  const read = (tx: Tx) => readGround(tx, ctx);
  const kept = await keep(ctx, "season", null, () => (open ? read(open) : withTransaction(ctx, read)));
  return { ...kept, timeline: { ...kept.timeline, asOf: ctx.now } };
}

async function readGround(tx: Tx, ctx: ScopedCtx) {
  const season = writesPlan(ctx.scope)
    ? await getWorkingSeason(tx, ctx.scope)
    : await getPublishedSeason(tx, ctx.scope);
  const [athlete, races] = await Promise.all([getAthlete(tx, ctx.scope), listRaces(tx, ctx.scope)]);
  const today = localDateOf(ctx.now, athlete.timeZone);
  const thisWeek = startOfWeek(today, athlete.weekStart);
  const { from, count } = weeksShown(season, races, thisWeek);
  const [timeline, options, loads] = await Promise.all([
    loadTimeline(tx, ctx.scope, {
      asOf: ctx.now,
      plan: planOf(ctx.scope),
      ahead: Math.max(84, daysBetween(today, plusDays(from, count * 7))),
    }),
    engineOptions(tx, ctx.scope, athlete),
    weekLoads(tx, ctx, { athlete, today, from, count }),
  ]);
  return {
    season,
    athlete,
    today,
    thisWeek,
    races: races.toSorted((a, b) => (a.date < b.date ? -1 : 1)),
    scope: ctx.scope,
    timeline,
    options,
    loads,
  };
}

/** From the first block of the last half year to some weeks behind the last block or race. */
function weeksShown(season: Season, races: readonly Race[], thisWeek: CalendarDate) {
  const earliest = plusDays(thisWeek, -7 * mostWeeksBefore);
  const recent = season.blocks.filter((block) => daysOfBlock(block).to >= earliest);
  const starts = recent.map(({ startDate }) => laterOf(startDate, earliest));
  const ends = [...recent.map((block) => daysOfBlock(block).to), ...races.map(({ date }) => date)];
  const first = starts.reduce(earlierOf, plusDays(thisWeek, -7 * weeksBefore));
  const last = ends.reduce(laterOf, plusDays(thisWeek, 7 * 12));
  const from = plusDays(thisWeek, Math.floor(daysBetween(thisWeek, first) / 7) * 7);
  const weeks = Math.ceil((daysBetween(from, last) + 1) / 7) + weeksBehind;
  return { from, count: Math.min(mostWeeks, weeks) };
}
