import { type CalendarDate, daysBetween, laterOf, plusDays } from "@/lib/dates/calendar-date";
import type { FlagBrief } from "@/lib/domain/flag-view";
import { seasonChanges } from "@/lib/domain/season";
import type { SeasonFlag, SeasonOutlook, SeasonView } from "@/lib/domain/season-view";
import type { ScopedCtx } from "@/server/auth/scope";
import { listMarks } from "@/server/db/queries/profile";
import { getPublishedSeason } from "@/server/db/queries/season";
import { type Tx, withTransaction } from "@/server/db/tx";
import { briefsOf } from "@/server/services/flags/flag-brief";
import { writesPlan } from "@/server/services/flags/standing";
import { listVisibleFlags } from "@/server/services/flags/visible-flags";
import { seasonGround } from "./season-ground";
import { seasonOutlook } from "./season-outlook";

/** Everything of a season in one call. Those who plan see what they work on, others what was sent. */
export const getSeason = (ctx: ScopedCtx): Promise<SeasonView> =>
  withTransaction(ctx, async (tx) => {
    const canPlan = writesPlan(ctx.scope);
    const published = await getPublishedSeason(tx, ctx.scope);
    const { season, ...ground } = await seasonGround(ctx, tx);
    const { athlete, today, thisWeek, races, loads } = ground;
    const outlook = seasonOutlook(season, ground);
    return {
      ...season,
      athlete,
      today,
      thisWeek,
      canPlan,
      publishesAtOnce: ctx.scope.kind === "self",
      drafts: seasonChanges(published, season).length,
      races,
      marks: await listMarks(tx, ctx.scope),
      loads,
      outlook: { ...outlook, flags: withRaised(outlook, await openFlags(tx, ctx, ground), ground) },
    };
  });

type Ground = Omit<Awaited<ReturnType<typeof seasonGround>>, "season">;

/** Open flags about the present and what is ahead. */
async function openFlags(tx: Tx, ctx: ScopedCtx, { athlete }: Ground): Promise<FlagBrief[]> {
  const rows = await listVisibleFlags(tx, ctx.scope);
  const briefs = await briefsOf(tx, { scope: ctx.scope, now: ctx.now, athlete }, rows);
  return briefs.filter(({ standing, level }) => standing === "open" && level !== "hidden");
}

/** What is raised and what targets alone would raise, by week; the same rule says a week's thing once. */
function withRaised(
  { flags }: SeasonOutlook,
  open: readonly FlagBrief[],
  ground: Ground,
): SeasonOutlook["flags"] {
  const byWeek = new Map<CalendarDate, SeasonFlag[]>();
  const add = (start: CalendarDate, flag: SeasonFlag) => {
    const there = byWeek.get(start) ?? [];
    if (flag.id !== null || !there.some(({ ruleId }) => ruleId === flag.ruleId)) there.push(flag);
    byWeek.set(start, there);
  };
  for (const { id, ruleId, level, title, subjects } of open)
    add(weekOf(dayOf(subjects, ground.today), ground), { id, ruleId, level, title });
  for (const { start, flags: expected } of flags)
    for (const flag of expected) add(weekOf(start, ground), flag);
  return [...byWeek].map(([start, found]) => ({ start, flags: found }));
}

/** The day that a flag is about: of its sessions or days the last, and today where it is a state. */
function dayOf(subjects: FlagBrief["subjects"], today: CalendarDate): CalendarDate {
  const days = subjects.flatMap(({ kind, id, session }) =>
    session ? session.date : kind === "day" || kind === "week" ? (id as CalendarDate) : [],
  );
  return days.reduce(laterOf, days[0] ?? today);
}

const weekOf = (day: CalendarDate, { thisWeek }: Ground): CalendarDate =>
  plusDays(thisWeek, Math.floor(daysBetween(thisWeek, day) / 7) * 7);
