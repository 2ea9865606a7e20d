import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { type Instant, plusSeconds } from "@/lib/dates/time-zone";
import type { AuditPage } from "@/lib/domain/audit";
import { newId, type RequestId } from "@/lib/ids";
import { coachOf, selfOf } from "@/server/auth/access";
import type { Ctx } from "@/server/auth/scope";
import { insertAudit } from "@/server/db/queries/audit";
import { seenDays } from "@/server/db/schema/audit";
import { testDatabase } from "@/server/db/testing/database";
import { ctxOf, insertCoachWithAthlete, insertUser, testNow } from "@/server/db/testing/factories";
import { withTransaction } from "@/server/db/tx";
import { endCoaching } from "@/server/services/roster/end-coaching";
import { listAthletes } from "@/server/services/roster/list-athletes";
import { changeConsent } from "./change-consent";
import { listAudit } from "./list-audit";
import { listCoaches } from "./list-coaches";
import { noteSeen } from "./note-seen";
import { signOutEverywhere } from "./sign-out-everywhere";

const world = testDatabase();
const request = () => ({ requestId: newId<RequestId>() });
const later = (ctx: Ctx, hours: number): Ctx => ({ ...ctx, now: plusSeconds(testNow, hours * 3600) });
const selfCtx = async (ctx: Ctx) => ({ ...ctx, scope: await selfOf(ctx) });
const recordOf = async (ctx: Ctx, before: CalendarDate | null = null): Promise<AuditPage> =>
  listAudit(ctx, { before }, await selfOf(ctx));

describe("who saw and changed what", () => {
  test("tells the athlete, by day and person, what a coach looked at and under which consent", async () => {
    const { coach, user, athlete } = await insertCoachWithAthlete(world.owner);
    const ctx = ctxOf(coach);
    await noteSeen(ctx, [athlete.id], "log");
    await noteSeen(ctx, [athlete.id], "plan");
    await noteSeen(later(ctx, 1), [athlete.id], "plan");
    await noteSeen(later(ctx, 24), [athlete.id], "flags");
    const { days, earlier } = await recordOf(later(ctxOf(user), 30));
    const seen = { name: "Sam Coach", role: "coach", deeds: [] };
    const shared = ["sleep-energy-soreness", "stress-mood"];
    expect(days).toEqual([
      { date: "2026-03-18", people: [{ ...seen, seen: ["flags"], shared }] },
      { date: "2026-03-17", people: [{ ...seen, seen: ["plan", "log"], shared }] },
    ]);
    expect(earlier).toBeNull();
  });

  test("holds everybody in a coach's list, and nobody whom they no longer coach", async () => {
    const first = await insertCoachWithAthlete(world.owner);
    await listAthletes(ctxOf(first.coach));
    const rows = () => world.owner.select().from(seenDays).where(eq(seenDays.athleteId, first.athlete.id));
    expect(await rows()).toMatchObject([{ area: "list", date: "2026-03-17" }]);
    const self = await selfCtx(ctxOf(first.user));
    await endCoaching(self, { ...request(), coachingId: first.coachingId });
    await noteSeen(later(ctxOf(first.coach), 5), [first.athlete.id], "plan");
    expect(await rows()).toHaveLength(1);
  });

  test("tells decisions one by one, with their time and for whom", async () => {
    const { user, coachingId } = await insertCoachWithAthlete(world.owner);
    const change = async (hours: number, allowed: boolean) =>
      changeConsent(await selfCtx(later(ctxOf(user), hours)), {
        ...request(),
        coachingId,
        item: "body-mass",
        allowed,
      });
    await change(1, true);
    await change(2, false);
    await endCoaching(await selfCtx(later(ctxOf(user), 3)), { ...request(), coachingId });
    const { days } = await recordOf(later(ctxOf(user), 4));
    const at = (hours: number) => plusSeconds(testNow, hours * 3600);
    const consent = { kind: "consent", coach: "Sam Coach", item: "body-mass" };
    expect(days[0]?.people).toEqual([
      {
        name: "Maya Athlete",
        role: "you",
        seen: [],
        shared: [],
        deeds: [
          { ...consent, allowed: true, firstAt: at(1) },
          { ...consent, allowed: false, firstAt: at(2) },
          { kind: "coaching-ended", coach: "Sam Coach", firstAt: at(3) },
        ],
      },
    ]);
    const [coach] = await listCoaches(await selfCtx(ctxOf(user)));
    expect(coach?.shared.filter(({ item }) => item === "body-mass")).toEqual([
      { item: "body-mass", from: at(1), to: at(2) },
    ]);
    expect(coach?.shared.every(({ to }) => to !== null)).toBe(true);
  });

  test("counts what was done of a kind, and goes back past weeks without anything", async () => {
    const { coach, user, athlete } = await insertCoachWithAthlete(world.owner);
    const note = (ctx: Ctx, action: string, at: Instant) =>
      withTransaction(ctx, (tx) =>
        insertAudit(tx, { ...ctx, now: at }, { athleteId: athlete.id, action, details: {} }),
      );
    const at = (text: string) => `${text}.000Z` as Instant;
    await note(ctxOf(coach), "plan.create-session", at("2026-03-16T08:00:00"));
    await note(ctxOf(coach), "plan.move-session", at("2026-03-16T09:30:00"));
    await note(ctxOf(user), "log.session", at("2026-03-16T23:30:00"));
    await note(ctxOf(coach), "plan.publish", at("2025-06-01T08:00:00"));
    const newest = await recordOf(ctxOf(user));
    const done = (kind: string, count: number, firstAt: string, lastAt = firstAt) => ({
      kind,
      count,
      firstAt: at(firstAt),
      lastAt: at(lastAt),
    });
    // Half past eleven in the evening is the next day in Vienna.
    expect(newest.days.map(({ date, people }) => [date, people[0]?.deeds])).toEqual([
      ["2026-03-17", [done("log", 1, "2026-03-16T23:30:00")]],
      ["2026-03-16", [done("plan", 2, "2026-03-16T08:00:00", "2026-03-16T09:30:00")]],
    ]);
    expect(newest.earlier).toBe("2025-06-02");
    const before = await recordOf(ctxOf(user), newest.earlier);
    expect(before.days).toMatchObject([{ date: "2025-06-01", people: [{ role: "coach" }] }]);
    expect(before.earlier).toBeNull();
  });

  test("is about one's account where one does not train, and shows nobody else's", async () => {
    const [person, other] = [await insertUser(world.owner), await insertUser(world.owner)];
    await signOutEverywhere(ctxOf(person));
    const mine = await listAudit(ctxOf(person), { before: null }, null);
    expect(mine.days[0]?.people).toMatchObject([{ role: "you", deeds: [{ kind: "sign-out-everywhere" }] }]);
    expect((await listAudit(ctxOf(other), { before: null }, null)).days).toEqual([]);
  });

  test("cannot be read by the coach it tells of", async () => {
    const { coach, athlete } = await insertCoachWithAthlete(world.owner);
    const ctx = ctxOf(coach);
    await noteSeen(ctx, [athlete.id], "log");
    await coachOf(ctx, athlete.id);
    const rows = await withTransaction(ctx, (tx) => tx.select().from(seenDays));
    expect(rows).toEqual([]);
  });
});
