import { and, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { calendarDate, plusDays } from "@/lib/dates/calendar-date";
import { instant } from "@/lib/dates/time-zone";
import { type AthleteId, type CompletedSessionId, newId } from "@/lib/ids";
import { readerOf } from "@/server/auth/access";
import type { users } from "@/server/db/schema/auth";
import { flags } from "@/server/db/schema/flags";
import { completedSessions } from "@/server/db/schema/log";
import { testDatabase } from "@/server/db/testing/database";
import { ctxOf, insertCoachWithAthlete } from "@/server/db/testing/factories";
import { withTransaction } from "@/server/db/tx";
import { refreshFlags } from "./refresh";

const { owner } = testDatabase();
const today = calendarDate("2026-03-17");

/** A run each day for six weeks, and one on the last that is six times as long. */
async function logUntilToday(athleteId: AthleteId, minutes: number) {
  const days = Array.from({ length: 43 }, (_, index) => plusDays(today, index - 42));
  await owner.insert(completedSessions).values(
    days.map((date) => ({
      athleteId,
      id: newId<CompletedSessionId>(),
      status: "completed" as const,
      source: "manual" as const,
      title: "Run",
      type: "run-easy" as const,
      date,
      start: instant(`${date}T06:00:00.000Z`),
      timeZone: "Europe/Vienna" as never,
      duration: ((date === today ? minutes : 60) * 60) as never,
      rpe: 5,
    })),
  );
}

const openLoadRules = async (athleteId: AthleteId) =>
  (
    await owner
      .select()
      .from(flags)
      .where(and(eq(flags.athleteId, athleteId), eq(flags.state, "open")))
  )
    .filter(({ finding }) => finding.tense === "ongoing")
    .map(({ ruleId }) => ruleId);

const refresh = async (user: typeof users.$inferSelect, athleteId: AthleteId, at: string) => {
  const ctx = { ...ctxOf(user), now: instant(at) };
  const scoped = { ...ctx, scope: await readerOf(ctx, athleteId) };
  return withTransaction(scoped, (tx) => refreshFlags(tx, scoped, "time"));
};

it("raises a state of load on the second day that it stands, and not on the first", async () => {
  const { coach, athlete } = await insertCoachWithAthlete(owner);
  await logUntilToday(athlete.id, 360);
  const first = await refresh(coach, athlete.id, `${today}T19:00:00.000Z`);
  expect(first.raised.map(({ ruleId }) => ruleId)).not.toContain("overtraining/acwr-context");
  expect(await openLoadRules(athlete.id)).not.toContain("overtraining/acwr-context");

  const second = await refresh(coach, athlete.id, `${plusDays(today, 1)}T19:00:00.000Z`);
  expect(second.raised.map(({ ruleId }) => ruleId)).toContain("overtraining/acwr-context");
  expect(await openLoadRules(athlete.id)).toContain("overtraining/acwr-context");
});

it("does not wait a second time for a flag that stands", async () => {
  const { coach, athlete } = await insertCoachWithAthlete(owner);
  await logUntilToday(athlete.id, 360);
  await refresh(coach, athlete.id, `${plusDays(today, 1)}T19:00:00.000Z`);
  await refresh(coach, athlete.id, `${plusDays(today, 2)}T19:00:00.000Z`);
  expect(await openLoadRules(athlete.id)).toContain("overtraining/acwr-context");
});
