import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/dates/calendar-date";
import { clockTime } from "@/lib/dates/clock-time";
import { type Instant, instant } from "@/lib/dates/time-zone";
import type { RuleDecision } from "@/lib/domain/rule-settings";
import type { SessionContent } from "@/lib/domain/session";
import {
  type AthleteId,
  type CompletedSessionId,
  newId,
  type PlannedSessionId,
  type RequestId,
  type RuleSettingId,
} from "@/lib/ids";
import { fromMinutes } from "@/lib/units/duration";
import { plannerOf, readerOf } from "@/server/auth/access";
import type { PlannerCtx, ScopedCtx } from "@/server/auth/scope";
import type { users } from "@/server/db/schema/auth";
import { flags } from "@/server/db/schema/flags";
import { completedSessions } from "@/server/db/schema/log";
import { coachings } from "@/server/db/schema/people";
import { athleteRuleSettings, coachRuleSettings } from "@/server/db/schema/rule-settings";
import { testDatabase } from "@/server/db/testing/database";
import {
  ctxOf,
  insertAthlete,
  insertCoaching,
  insertCoachWithAthlete,
  testNow,
} from "@/server/db/testing/factories";
import { getShell } from "@/server/services/account/get-shell";
import { getFlag } from "@/server/services/flags/get-flag";
import { listFlags } from "@/server/services/flags/list-flags";
import { createSession } from "@/server/services/plan/create-session";
import { listAthletes } from "@/server/services/roster/list-athletes";
import { backtestRule } from "./backtest-rule";
import { getTuning } from "./get-tuning";
import { resetRuleDefaults } from "./reset-rule-defaults";
import { saveRuleDefault } from "./save-rule-default";
import { tuneRule } from "./tune-rule";

const { owner } = testDatabase();
type User = typeof users.$inferSelect;

const rule = "interference/short-gap-before-quality-run";
const gap = (value: number | null): RuleDecision => ({ kind: "threshold", threshold: "heavyHours", value });

const heavyLegs: SessionContent = {
  type: "strength-heavy-lower",
  title: "Heavy legs",
  date: calendarDate("2026-03-18"),
  slot: "pm",
  startTime: clockTime("18:30"),
  duration: fromMinutes(60),
  distance: null,
  plannedRpe: 7,
  key: false,
  locked: false,
  steps: [],
  classOverride: null,
  lifts: [],
  terrain: null,
  heatPlan: null,
  notes: "",
};
const intervals: SessionContent = {
  ...heavyLegs,
  type: "run-vo2max",
  title: "Intervals",
  date: calendarDate("2026-03-19"),
  slot: "am",
  startTime: clockTime("07:00"),
  plannedRpe: 8,
  key: true,
};

async function planner(user: User, athleteId: AthleteId, now: Instant = testNow): Promise<PlannerCtx> {
  const ctx = { ...ctxOf(user, { procedure: "test" }), now };
  return { ...ctx, scope: await plannerOf(ctx, athleteId) };
}

async function reader(user: User, athleteId: AthleteId, now: Instant = testNow): Promise<ScopedCtx> {
  const ctx = { ...ctxOf(user), now };
  return { ...ctx, scope: await readerOf(ctx, athleteId) };
}

const setting = (decision: RuleDecision, reason = "") => ({
  requestId: newId<RequestId>(),
  id: newId<RuleSettingId>(),
  ruleId: rule,
  decision,
  reason,
});

/** A plan with heavy legs 11.5 h before key intervals. */
async function planFlagged(user: User, athleteId: AthleteId) {
  for (const content of [heavyLegs, intervals]) {
    const ctx = await planner(user, athleteId);
    const sessionId = newId<PlannedSessionId>();
    await createSession(ctx, { athleteId, requestId: newId<RequestId>(), sessionId, content });
  }
}

const tune = async (user: User, athleteId: AthleteId, decision: RuleDecision, reason = "") =>
  tuneRule(await planner(user, athleteId), { athleteId, ...setting(decision, reason) });

const openRules = async (user: User, athleteId: AthleteId, now?: Instant) =>
  (await listFlags(await reader(user, athleteId, now), { status: "open", family: null })).flags.map(
    ({ ruleId }) => ruleId,
  );

describe("a number set for an athlete", () => {
  it("clears what it allows, names nobody else's number, and brings it back when it is reset", async () => {
    const { coach, athlete } = await insertCoachWithAthlete(owner);
    await planFlagged(coach, athlete.id);
    expect(await openRules(coach, athlete.id)).toContain(rule);

    const tuned = await tune(coach, athlete.id, gap(11), "Did this all winter");
    expect(tuned.flags.resolved.map(({ ruleId }) => ruleId)).toContain(rule);
    expect(await openRules(coach, athlete.id)).not.toContain(rule);
    const { thresholds, history } = await getTuning(await reader(coach, athlete.id), { ruleId: rule });
    expect(thresholds.find(({ name }) => name === "heavyHours")).toMatchObject({
      value: 11,
      origin: "athlete",
      rule: 24,
      coach: null,
      athlete: { value: 11, setBy: "Sam Coach", reason: "Did this all winter" },
    });

    const reset = await tune(coach, athlete.id, gap(null));
    expect(reset.flags.raised.map(({ ruleId }) => ruleId)).toContain(rule);
    expect(await openRules(coach, athlete.id)).toContain(rule);
    expect(history).toHaveLength(1);
    expect((await getTuning(await reader(coach, athlete.id), { ruleId: rule })).history).toHaveLength(2);
  });

  it("is named in the flag that it still gives rise to", async () => {
    const { coach, athlete } = await insertCoachWithAthlete(owner);
    await planFlagged(coach, athlete.id);
    await tune(coach, athlete.id, gap(20));
    const [row] = await owner
      .select()
      .from(flags)
      .where(and(eq(flags.athleteId, athlete.id), eq(flags.ruleId, rule)));
    const flag = await getFlag(await reader(coach, athlete.id), { flagId: row?.id as never });
    expect(flag.threshold).toMatchObject({
      value: 20,
      origin: "athlete",
      setBy: "Sam Coach",
      setAt: testNow,
    });
  });

  it("stays when the coaching ends", async () => {
    const { coach, user, athlete } = await insertCoachWithAthlete(owner);
    await tune(coach, athlete.id, gap(11));
    await saveRuleDefault(
      ctxOf(coach, { procedure: "test" }),
      setting({ kind: "switch", to: "off" }, "Mine"),
    );
    await owner.update(coachings).set({ endedAt: testNow }).where(eq(coachings.athleteId, athlete.id));
    const tuning = await getTuning(await reader(user, athlete.id), { ruleId: rule });
    expect(tuning.isOff).toBe(false);
    expect(tuning.thresholds.find(({ name }) => name === "heavyHours")).toMatchObject({ value: 11 });
  });

  it("is written once however often it is sent, and refused outside the rule's limits", async () => {
    const { coach, athlete } = await insertCoachWithAthlete(owner);
    const ctx = await planner(coach, athlete.id);
    const input = { athleteId: athlete.id, ...setting(gap(30)) };
    await Promise.all([tuneRule(ctx, input), tuneRule(ctx, input)]);
    expect(
      await owner.select().from(athleteRuleSettings).where(eq(athleteRuleSettings.athleteId, athlete.id)),
    ).toHaveLength(1);
    await expect(tune(coach, athlete.id, gap(72))).rejects.toMatchObject({ code: "invalid" });
  });

  it("is not for whoever may not read what the rule is about", async () => {
    const { coach, athlete } = await insertCoachWithAthlete(owner);
    const ctx = await planner(coach, athlete.id);
    const input = { athleteId: athlete.id, ...setting({ kind: "switch", to: "off" }, "No use") };
    const ofSleep = { ...input, ruleId: "recovery/illness-or-pain" };
    const unseen = { ...ctx, scope: { ...ctx.scope, consents: {} } } as PlannerCtx;
    await expect(tuneRule(unseen, ofSleep)).rejects.toMatchObject({ code: "not-allowed" });
  });
});

describe("a coach's default", () => {
  it("counts for every athlete who has no number of their own, from the next look", async () => {
    const { coach, user, athlete } = await insertCoachWithAthlete(owner);
    await planFlagged(coach, athlete.id);
    await saveRuleDefault(ctxOf(coach, { procedure: "test" }), setting(gap(11)));
    expect(await openRules(coach, athlete.id)).not.toContain(rule);
    // The athlete is judged by the same numbers as the coach.
    expect((await getTuning(await reader(user, athlete.id), { ruleId: rule })).thresholds).toEqual(
      (await getTuning(await reader(coach, athlete.id), { ruleId: rule })).thresholds,
    );
    await tune(coach, athlete.id, gap(24));
    expect(await openRules(coach, athlete.id)).toContain(rule);
  });

  it("reaches the stored flags of all of them in the same act", async () => {
    const { coach, athlete } = await insertCoachWithAthlete(owner);
    const second = await insertAthlete(owner);
    await insertCoaching(owner, coach.id, second.athlete.id);
    await planFlagged(coach, athlete.id);
    await planFlagged(coach, second.athlete.id);
    const standing = async () =>
      (await owner.select().from(flags).where(eq(flags.ruleId, rule)))
        .filter(({ athleteId }) => [athlete.id, second.athlete.id].includes(athleteId))
        .map(({ state }) => state);
    expect(await standing()).toEqual(["open", "open"]);
    await saveRuleDefault(ctxOf(coach, { procedure: "test" }), setting(gap(11)));
    expect(await standing()).toEqual(["resolved", "resolved"]);
    await resetRuleDefaults(ctxOf(coach, { procedure: "test" }), { requestId: newId<RequestId>() });
    expect(await standing()).toEqual(["open", "open"]);
  });

  it("is never behind in a list of athletes, however it came to count", async () => {
    const { coach, athlete } = await insertCoachWithAthlete(owner);
    await planFlagged(coach, athlete.id);
    const decisions = async () => [
      (await listAthletes(ctxOf(coach))).map(({ openFlags }) => openFlags.act + openFlags.adjust),
      (await getShell(ctxOf(coach))).athletesToDecide,
    ];
    expect(await decisions()).toEqual([[1], 0]);
    const { decision: _, ...row } = { ...setting(gap(11)), coachUserId: coach.id, setAt: testNow };
    await owner.insert(coachRuleSettings).values({ ...row, threshold: "heavyHours", value: 11 });
    expect(await decisions()).toEqual([[0], 0]);
  });

  it("is of today in a list of athletes, though nobody has opened them since", async () => {
    const { coach, athlete } = await insertCoachWithAthlete(owner);
    await planFlagged(coach, athlete.id);
    const later = "2026-04-16T13:00:00.000Z" as Instant;
    const [row] = await listAthletes({ ...ctxOf(coach), now: later });
    const shown = await openRules(coach, athlete.id, later);
    expect(shown).not.toContain(rule);
    expect(Object.values(row?.openFlags ?? {}).reduce((sum, count) => sum + count)).toBe(shown.length);
  });

  it("makes a rule quieter, says so where it is hidden, and is taken back", async () => {
    const { coach, athlete } = await insertCoachWithAthlete(owner);
    await planFlagged(coach, athlete.id);
    const list = async (now?: Instant) =>
      listFlags(await reader(coach, athlete.id, now), { status: "open", family: null });
    const levelNow = async (now?: Instant) => {
      const { flags: shown, quietened } = await list(now);
      const flag = [...shown, ...quietened].find(({ ruleId }) => ruleId === rule);
      return [flag?.level, flag?.quieter, quietened.some(({ ruleId }) => ruleId === rule)];
    };
    const speak = (to: "lower" | null) =>
      saveRuleDefault(ctxOf(coach, { procedure: "test" }), setting({ kind: "level", to }));
    expect(await levelNow()).toEqual(["adjust", false, false]);

    await speak("lower");
    expect(await levelNow()).toEqual(["watch", true, false]);
    // A day before a key session it is to be decided, and nothing is quiet about that.
    expect(await levelNow(instant("2026-03-18T09:00:00.000Z"))).toEqual(["act", false, false]);
    expect(await getTuning(await reader(coach, athlete.id), { ruleId: rule })).toMatchObject({
      isOff: false,
      quietened: { value: "lower", setBy: "Sam Coach", origin: "coach" },
    });

    await tune(coach, athlete.id, { kind: "level", to: "own" });
    expect(await levelNow()).toEqual(["adjust", false, false]);
    await tune(coach, athlete.id, { kind: "level", to: null });
    await speak(null);
    expect(await levelNow()).toEqual(["adjust", false, false]);
  });

  it("does not reach an athlete of another coach, or one without", async () => {
    const { coach } = await insertCoachWithAthlete(owner);
    const alone = await insertAthlete(owner);
    await planFlagged(alone.user, alone.athlete.id);
    await saveRuleDefault(
      ctxOf(coach, { procedure: "test" }),
      setting({ kind: "switch", to: "off" }, "Mine"),
    );
    expect(await openRules(alone.user, alone.athlete.id)).toContain(rule);
  });

  it("switches a rule off, which one athlete can have on again", async () => {
    const { coach, athlete } = await insertCoachWithAthlete(owner);
    await planFlagged(coach, athlete.id);
    await saveRuleDefault(
      ctxOf(coach, { procedure: "test" }),
      setting({ kind: "switch", to: "off" }, "Noisy"),
    );
    expect(await openRules(coach, athlete.id)).not.toContain(rule);
    const tuning = await getTuning(await reader(coach, athlete.id), { ruleId: rule });
    expect(tuning).toMatchObject({ isOff: true, switchOrigin: "coach", switchedBy: { reason: "Noisy" } });
    await tune(coach, athlete.id, { kind: "switch", to: "on" });
    expect(await openRules(coach, athlete.id)).toContain(rule);
  });
});

describe("a back-test", () => {
  it("counts what was raised in the athlete's own past and what would have been", async () => {
    const { coach, athlete } = await insertCoachWithAthlete(owner);
    for (const week of [1, 2, 3]) {
      const day = (offset: number) => calendarDate(`2026-02-${String(week * 7 + offset).padStart(2, "0")}`);
      const done = {
        athleteId: athlete.id,
        status: "completed" as const,
        source: "manual" as const,
        title: "Done",
      };
      await owner.insert(completedSessions).values([
        {
          ...done,
          id: newId<CompletedSessionId>(),
          type: "strength-heavy-lower" as const,
          date: day(0),
          start: instant(`${day(0)}T17:30:00.000Z`),
          timeZone: "Europe/Vienna" as never,
          duration: 3600 as never,
          rpe: 8,
        },
        {
          ...done,
          id: newId<CompletedSessionId>(),
          type: "run-vo2max" as const,
          date: day(1),
          // 6, 12 and 18 h after the end of the lift.
          start: instant(`${day(1)}T${String(week * 6 - 6).padStart(2, "0")}:30:00.000Z`),
          timeZone: "Europe/Vienna" as never,
          duration: 3600 as never,
          rpe: 8,
        },
      ]);
    }
    const ask = async (value: number) =>
      backtestRule(await planner(coach, athlete.id), {
        ruleId: rule,
        threshold: "heavyHours",
        value,
        days: 90,
      });
    const tried = await ask(8);
    expect(tried.raised).toHaveLength(3);
    expect(tried.wouldRaise).toHaveLength(1);
    expect((await ask(24)).wouldRaise).toHaveLength(3);
    expect(tried.days).toBeLessThanOrEqual(90);
  });

  it("is withheld with the data that the rule is about", async () => {
    const { coach, athlete } = await insertCoachWithAthlete(owner);
    const ctx = await planner(coach, athlete.id);
    const unseen = { ...ctx, scope: { ...ctx.scope, consents: {} } } as PlannerCtx;
    const asked = { ruleId: "overtraining/short-sleep", threshold: "cautionHours", value: 6, days: 90 };
    await expect(backtestRule(unseen, asked)).rejects.toMatchObject({ code: /not-allowed|not-found/ });
  });
});
