import { plusDays } from "@/lib/dates/calendar-date";
import { type DateRange, dateRange } from "@/lib/dates/date-range";
import { localDateOf } from "@/lib/dates/time-zone";
import type { Triage } from "@/lib/domain/triage";
import { compareRows } from "@/lib/domain/triage-view";
import type { AthleteId } from "@/lib/ids";
import { everyCoachScope } from "@/server/auth/access";
import type { Ctx } from "@/server/auth/scope";
import { listGroups } from "@/server/db/queries/groups";
import {
  type CoachedAthlete,
  listCoachedAthletes,
  listLastLogged,
  listNextRaces,
} from "@/server/db/queries/roster";
import {
  findOldestAnswer,
  listAnswersOf,
  listLoadsOf,
  listOpenFlagRowsOf,
  listSentSessionsOf,
  listSlotTimesOf,
  listTimesOffOf,
  listWorkingSessionsOf,
} from "@/server/db/queries/triage";
import { type Tx, withTransaction } from "@/server/db/tx";
import { noteSeen } from "@/server/services/account/note-seen";
import { refreshCoached } from "@/server/services/flags/refresh-coached";
import { rowOf } from "./triage-row";

/** Days back that the notice of missing logs looks. */
const loggedDays = 21;
const loadDays = 28;

/**
 * Who of a coach's athletes needs a decision, and why. It reads what is stored of each and judges nobody whose answers
 * are of today, so that it takes as many statements for two hundred athletes as for one.
 */
export async function listTriage(ctx: Ctx): Promise<Triage> {
  await refreshCoached(ctx);
  const scopes = await everyCoachScope(ctx);
  await noteSeen(ctx, [...scopes.keys()], "list");
  return withTransaction(ctx, async (tx) => {
    const coached = (await listCoachedAthletes(tx, ctx.user.id)).filter(({ athleteId }) =>
      scopes.has(athleteId),
    );
    const ids = coached.map(({ athleteId }) => athleteId);
    const known = await readAll(tx, ctx, coached);
    const rows = coached.flatMap((athlete) => {
      const scope = scopes.get(athlete.athleteId);
      return scope ? rowOf(athlete, { scope, now: ctx.now }, known) : [];
    });
    return {
      rows: rows.toSorted(compareRows),
      groups: await listGroups(tx, ctx.user.id),
      judgedAt: await findOldestAnswer(tx, ids),
    };
  });
}

/** Everything of everybody, by athlete. */
export type Known = Awaited<ReturnType<typeof readAll>>;

async function readAll(tx: Tx, { now }: Ctx, coached: readonly CoachedAthlete[]) {
  const ids = coached.map(({ athleteId }) => athleteId);
  const { from: first, to: last } = daysNow(now, coached);
  const back = dateRange(plusDays(first, -loggedDays), last);
  const [flags, working, sent, answers, loads, off, slots] = [
    await listOpenFlagRowsOf(tx, ids, now),
    await listWorkingSessionsOf(tx, ids, dateRange(first, plusDays(last, 6))),
    await listSentSessionsOf(tx, ids, back),
    await listAnswersOf(tx, ids, back),
    await listLoadsOf(tx, ids, plusDays(first, 1 - loadDays)),
    await listTimesOffOf(tx, ids, back),
    await listSlotTimesOf(tx, ids),
  ];
  return {
    flags: byAthlete(flags),
    working: byAthlete(working),
    sent: byAthlete(sent),
    answers: byAthlete(answers),
    loads: byAthlete(loads),
    off: byAthlete(off),
    slotTimes: byAthlete(slots),
    races: await listNextRaces(tx, ids, first),
    lastLogged: await listLastLogged(tx, ids),
  };
}

const byAthlete = <Row extends { readonly athleteId: AthleteId }>(rows: readonly Row[]) =>
  Map.groupBy(rows, ({ athleteId }) => athleteId);

/** The days that it is now for somebody of them. */
function daysNow(now: Ctx["now"], coached: readonly CoachedAthlete[]): DateRange {
  const days = coached.map(({ timeZone }) => localDateOf(now, timeZone)).toSorted();
  const [today] = days;
  const anywhere = localDateOf(now, "UTC" as CoachedAthlete["timeZone"]);
  return dateRange(today ?? anywhere, days.at(-1) ?? anywhere);
}
