import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import { type Instant, instant, timeZone } from "@/lib/dates/time-zone";
import { type CheckInId, type CoachingId, newId, type RequestId } from "@/lib/ids";
import { coachOf, selfOf } from "@/server/auth/access";
import type { CoachCtx, SelfCtx } from "@/server/auth/scope";
import type { users } from "@/server/db/schema/auth";
import { consents } from "@/server/db/schema/people";
import { checkIns } from "@/server/db/schema/wellness";
import { testDatabase } from "@/server/db/testing/database";
import { ctxOf, insertAthlete, insertCoachWithAthlete, testNow } from "@/server/db/testing/factories";
import { getProgress } from "@/server/services/progress/get-progress";
import { askCycle } from "./ask-cycle";
import { checkIn } from "./check-in";
import { getCheckIn } from "./get-check-in";
import { listAnswers } from "./list-answers";

const { owner } = testDatabase();
type User = typeof users.$inferSelect;
type Input = Parameters<typeof checkIn>[1];
const today = "2026-03-17" as CalendarDate;

async function self(user: User, now: Instant = testNow): Promise<SelfCtx> {
  const ctx = ctxOf(user, { procedure: "wellness.checkIn" });
  return { ...ctx, now, scope: await selfOf(ctx) };
}

const answers = (given: Partial<Input> = {}): Input => ({
  requestId: newId<RequestId>(),
  id: newId<CheckInId>(),
  date: today,
  sleepQuality: 4,
  energy: 4,
  soreness: 4,
  stress: 4,
  mood: 4,
  sleepHours: 7.5,
  restingHr: 47,
  hrvRmssdMs: 62,
  symptoms: [],
  pain: [],
  tags: [],
  cycle: null,
  note: "",
  ...given,
});

const asks = async (user: User, wanted: boolean) =>
  askCycle({ ...(await self(user)), request: null }, { requestId: newId<RequestId>(), asks: wanted });

describe("the menstrual cycle", () => {
  const started = { period: "started", day: null, symptoms: [] } as const;

  test("is neither asked about nor stored until the athlete wants it, and no longer than that", async () => {
    const { user, athlete } = await insertAthlete(owner);
    const stored = async () => {
      const [row] = await owner.select().from(checkIns).where(eq(checkIns.athleteId, athlete.id));
      return row?.cycle ?? null;
    };
    const say = async (cycle: Input["cycle"]) => checkIn(await self(user), answers({ cycle }));
    expect(await getCheckIn(await self(user), { date: today })).toMatchObject({ cycle: null });
    await say({ ...started, symptoms: [] });
    expect(await stored()).toBeNull();

    await asks(user, true);
    await say({ ...started, symptoms: [] });
    expect(await stored()).toEqual(started);
    const inAWeek = await getCheckIn(await self(user), { date: plusDays(today, 7) });
    expect(inAWeek.cycle).toEqual({ day: 8 });

    await asks(user, false);
    await say({ period: "none", day: 12, symptoms: ["cramps"] });
    expect(await stored()).toEqual(started);
    expect(await getCheckIn(await self(user), { date: plusDays(today, 7) })).toMatchObject({ cycle: null });
  });

  test("is looked back at by the athlete, and by a coach only while it is shared and asked about", async () => {
    const { coach, user, athlete, coachingId } = await insertCoachWithAthlete(owner);
    await asks(user, true);
    await checkIn(await self(user), answers({ cycle: { ...started, symptoms: ["cramps"] } }));
    const own = await getProgress(
      { ...ctxOf(user), scope: await selfOf(ctxOf(user)) },
      { range: "3-months" },
    );
    expect(own.cycle).toMatchObject({
      dayToday: 1,
      cycles: [{ from: today, days: null }],
      mornings: [{ date: today, day: 1 }],
    });
    const seen = async () => {
      const ctx = ctxOf(coach);
      const scope = await coachOf(ctx, athlete.id);
      return (await getProgress({ ...ctx, scope }, { range: "3-months" })).cycle;
    };
    expect(await seen()).toBeNull();
    await owner.insert(consents).values({
      athleteId: athlete.id,
      coachingId: coachingId as CoachingId,
      item: "menstrual-cycle",
      allowed: true,
      decidedAt: testNow,
    });
    expect(await seen()).toMatchObject({ dayToday: 1 });
    await asks(user, false);
    expect(await seen()).toBeNull();
  });
});

describe("a check-in", () => {
  test("of a day is one, by two clients at once too, and the later answers stand", async () => {
    const { user, athlete } = await insertAthlete(owner);
    await Promise.all([2, 2].map(async (energy) => checkIn(await self(user), answers({ energy }))));
    const saved = await checkIn(await self(user), answers({ energy: 5, hrvRmssdMs: null }));
    expect(saved).toMatchObject({ ok: true, checkIn: { energy: 5, hrvRmssdMs: null } });
    const rows = await owner.select().from(checkIns).where(eq(checkIns.athleteId, athlete.id));
    expect(rows).toHaveLength(1);
    expect(await getCheckIn(await self(user), { date: today })).toMatchObject({ checkIn: { energy: 5 } });
  });

  test("is not moved to another day by its id", async () => {
    const { user } = await insertAthlete(owner);
    const first = answers();
    await checkIn(await self(user), first);
    const moved = answers({ id: first.id, date: plusDays(today, -1) });
    await expect(checkIn(await self(user), moved)).rejects.toMatchObject({ code: "invalid" });
  });

  test("is for a day that has begun somewhere, and not long ago", async () => {
    const { user } = await insertAthlete(owner, { timeZone: timeZone("Europe/Vienna") });
    const now = instant("2026-03-17T21:30:00Z");
    const inTokyo = answers({ date: plusDays(today, 1) });
    expect(await checkIn(await self(user, now), inTokyo)).toMatchObject({ ok: true });
    for (const days of [2, -8]) {
      const other = answers({ date: plusDays(today, days) });
      await expect(checkIn(await self(user, now), other)).rejects.toMatchObject({ code: "invalid" });
    }
  });

  test("says what is unusual for this person, and since when, once there are enough mornings", async () => {
    const { user, athlete } = await insertAthlete(owner);
    const morning = (ago: number, sleepQuality: number) => ({
      athleteId: athlete.id,
      id: newId<CheckInId>(),
      date: plusDays(today, -ago),
      sleepQuality,
      energy: 3 + (ago % 2),
      updatedAt: testNow,
    });
    await owner.insert(checkIns).values([morning(1, 2), morning(2, 2), morning(3, 4)]);
    const early = await checkIn(await self(user), answers({ sleepQuality: 2 }));
    expect(early).toMatchObject({ ok: true, unusual: null });

    await owner.insert(checkIns).values(Array.from({ length: 20 }, (_, index) => morning(index + 4, 4)));
    const state = await getCheckIn(await self(user), { date: today });
    expect(state.unusual).toEqual([{ item: "sleepQuality", side: "below", days: 3 }]);
  });
});

describe("what a coach sees of it", () => {
  const share = (coach: CoachCtx, shared: readonly string[]) => ({
    ...coach,
    scope: {
      ...coach.scope,
      consents: Object.fromEntries(
        Object.keys(coach.scope.consents).map((item) => [item, shared.includes(item)]),
      ) as CoachCtx["scope"]["consents"],
    },
  });

  async function coached() {
    const { coach, user, athlete, coachingId } = await insertCoachWithAthlete(owner);
    await asks(user, true);
    await checkIn(
      await self(user),
      answers({
        symptoms: ["fever"],
        pain: [{ site: "knee", score: 4, altersMovement: true }],
        tags: ["travel"],
        cycle: { period: "started", day: null, symptoms: ["cramps"] },
        note: "slept badly",
      }),
    );
    const asCoach = async (): Promise<CoachCtx> => ({
      ...ctxOf(coach),
      scope: await coachOf(ctxOf(coach), athlete.id),
    });
    return { asCoach, user, athlete, coachingId };
  }
  const days = { from: today, to: today };
  const nothing = {
    date: today,
    sleepQuality: null,
    sleepHours: null,
    energy: null,
    soreness: null,
    stress: null,
    mood: null,
    restingHr: null,
    hrvRmssdMs: null,
    tags: [],
    cycle: null,
    ill: true,
    inPain: true,
    symptoms: null,
    pain: null,
    note: null,
  };

  test.each([
    [[], {}],
    [
      ["sleep-energy-soreness"],
      { sleepQuality: 4, sleepHours: 7.5, energy: 4, soreness: 4, tags: ["travel"] },
    ],
    [["stress-mood"], { stress: 4, mood: 4 }],
    [["illness-pain"], { symptoms: ["fever"], pain: [{ site: "knee", score: 4, altersMovement: true }] }],
    [["heart-rate-variability"], { hrvRmssdMs: 62 }],
    [["resting-heart-rate"], { restingHr: 47 }],
    [["menstrual-cycle"], { cycle: { period: "started", day: null, symptoms: ["cramps"] } }],
  ])("with %j shared is that and no more", async (shared, seen) => {
    const { asCoach } = await coached();
    const { checkIns: shown } = await listAnswers(share(await asCoach(), shared), days);
    expect(shown).toEqual([{ ...nothing, ...seen }]);
  });

  test("follows the athlete's decisions from the next request on", async () => {
    const { asCoach, athlete, coachingId } = await coached();
    const seen = async () => (await listAnswers(await asCoach(), days)).checkIns[0];
    expect(await seen()).toMatchObject({ stress: 4, symptoms: null, hrvRmssdMs: null });
    const decide = (item: "stress-mood" | "illness-pain", allowed: boolean) => ({
      athleteId: athlete.id,
      coachingId: coachingId as CoachingId,
      item,
      allowed,
      decidedAt: testNow,
    });
    await owner.insert(consents).values([decide("stress-mood", false), decide("illness-pain", true)]);
    expect(await seen()).toMatchObject({ stress: null, symptoms: ["fever"], energy: 4 });
  });

  test("is nothing once the coaching is another's", async () => {
    const { athlete } = await coached();
    const stranger = await insertCoachWithAthlete(owner);
    await expect(coachOf(ctxOf(stranger.coach), athlete.id)).rejects.toMatchObject({ code: "not-found" });
  });
});
