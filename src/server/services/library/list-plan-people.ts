import type { CalendarDate } from "@/lib/dates/calendar-date";
import { localDateOf, type TimeZone } from "@/lib/dates/time-zone";
import type { AthleteId } from "@/lib/ids";
import type { Ctx } from "@/server/auth/scope";
import { listAthleteNames } from "@/server/db/queries/athlete-names";
import { type Group, listGroups } from "@/server/db/queries/groups";
import { listNextRaces } from "@/server/db/queries/roster";
import { withTransaction } from "@/server/db/tx";
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
    const people: PlanPerson[] = [];
    for (const [athleteId, { name, slug, timeZone }] of names) {
      const today = localDateOf(ctx.now, timeZone);
      const race = (await listNextRaces(tx, [athleteId], today)).get(athleteId);
      people.push({
        athleteId,
        name,
        slug,
        today,
        timeZone,
        nextRace: race ? { name: race.name, date: race.date } : null,
      });
    }
    return {
      people: people.toSorted((a, b) => a.name.localeCompare(b.name)),
      groups: await listGroups(tx, ctx.user.id),
    };
  });
