import type { CalendarDate } from "@/lib/dates/calendar-date";
import { localDateOf, type TimeZone } from "@/lib/dates/time-zone";
import type { AthleteId } from "@/lib/ids";
import type { Ctx } from "@/server/auth/scope";
import { listAthleteNames } from "@/server/db/queries/athlete-names";
import { type Group, listGroups } from "@/server/db/queries/groups";
import { listNextRaces } from "@/server/db/queries/roster";
import { type Tx, withTransaction } from "@/server/db/tx";
import { plannedBy } from "./planned-by";

export interface PlanPerson {
  readonly athleteId: AthleteId;
  readonly name: string;
  readonly slug: string;
  readonly today: CalendarDate;
  readonly timeZone: TimeZone;
  readonly nextRace: { readonly name: string; readonly date: CalendarDate } | null;
}

export interface PlanPeople {
  readonly people: readonly PlanPerson[];
  readonly groups: readonly Group[];
}

/** Everybody whose plan the person writes with their next race, and the groups that the person made of them. */
export const listPlanPeople = (ctx: Ctx): Promise<PlanPeople> =>
  withTransaction(ctx, async (tx) => {
    const names = await listAthleteNames(tx, await plannedBy(tx, ctx));
    const races = await nextRaces(tx, ctx, names);
    const people = [...names].map(([athleteId, { name, slug, timeZone }]): PlanPerson => {
      const race = races.get(athleteId);
      const nextRace = race ? { name: race.name, date: race.date } : null;
      return { athleteId, name, slug, today: localDateOf(ctx.now, timeZone), timeZone, nextRace };
    });
    return {
      people: people.toSorted((a, b) => a.name.localeCompare(b.name)),
      groups: await listGroups(tx, ctx.user.id),
    };
  });

/** The next race of each from their own today on. All over the world there are three of those at most. */
async function nextRaces(tx: Tx, ctx: Ctx, names: Awaited<ReturnType<typeof listAthleteNames>>) {
  const byToday = Map.groupBy(names, ([, { timeZone }]) => localDateOf(ctx.now, timeZone));
  const found = await Promise.all(
    [...byToday].map(([today, athletes]) =>
      listNextRaces(
        tx,
        athletes.map(([athleteId]) => athleteId),
        today,
      ),
    ),
  );
  return new Map(found.flatMap((each) => [...each]));
}
