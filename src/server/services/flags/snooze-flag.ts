import { plusDays } from "@/lib/dates/calendar-date";
import { clockTime } from "@/lib/dates/clock-time";
import { dateRange } from "@/lib/dates/date-range";
import { type Instant, instantOf, localDateOf } from "@/lib/dates/time-zone";
import { startOfWeek } from "@/lib/dates/week";
import type { Athlete } from "@/lib/domain/athlete";
import type { SessionInBrief } from "@/lib/domain/flag-view";
import { err, ok, type Result } from "@/lib/result";
import type { SnoozeFlagInput, SnoozeUntil } from "@/lib/schemas/flags";
import type { PlannerCtx } from "@/server/auth/scope";
import { getAthlete } from "@/server/db/queries/athlete";
import { listSessionsInBrief } from "@/server/db/queries/session-brief";
import { withTransaction } from "@/server/db/tx";
import { answerFlag } from "./answer-flag";

const morning = clockTime("07:00");
const lookAheadDays = 60;
const longestDays = 365;

export type SnoozeRefusal = "no-next-session" | "date-not-ahead" | "date-too-far";

/** Puts a flag off until a moment in the athlete's own zone. It wakes by itself, if it still stands. */
export const snoozeFlag = (ctx: PlannerCtx, input: SnoozeFlagInput) =>
  withTransaction(ctx, async (tx) => {
    const athlete = await getAthlete(tx, ctx.scope);
    const today = localDateOf(ctx.now, athlete.timeZone);
    const sessions = await listSessionsInBrief(tx, ctx.scope, {
      athlete,
      plan: "working",
      days: dateRange(today, plusDays(today, lookAheadDays)),
    });
    const until = snoozeEnd(input.until, { athlete, now: ctx.now, sessions });
    if (!until.ok) return { ok: false, reason: until.reason } as const;

    const answered = await answerFlag(tx, ctx, input.flagId, () => ({
      change: { state: "snoozed", snoozedUntil: until.value },
      what: "snoozed",
      note: until.value,
    }));
    return answered.ok ? { ...answered, until: until.value } : answered;
  });

interface Known {
  readonly athlete: Pick<Athlete, "timeZone">;
  readonly now: Instant;
  readonly sessions: readonly Pick<SessionInBrief, "status" | "start" | "type">[];
}

/** When a snooze ends: 07:00 of the athlete's day, or the start of their next session. */
export function snoozeEnd(until: SnoozeUntil, known: Known): Result<Instant, SnoozeRefusal> {
  const { now, sessions } = known;
  const { timeZone } = known.athlete;
  const today = localDateOf(now, timeZone);
  switch (until.kind) {
    case "next-session": {
      const next = sessions.find(
        ({ status, start, type }) => status === "planned" && start > now && type !== "rest",
      );
      return next ? ok(next.start) : err("no-next-session");
    }
    case "tomorrow":
      return ok(instantOf(plusDays(today, 1), morning, timeZone));
    case "monday":
      return ok(instantOf(plusDays(startOfWeek(today, "monday"), 7), morning, timeZone));
    case "date":
      if (until.date <= today) return err("date-not-ahead");
      if (until.date > plusDays(today, longestDays)) return err("date-too-far");
      return ok(instantOf(until.date, morning, timeZone));
  }
}
