import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import type { ClockTime } from "@/lib/dates/clock-time";
import { type Instant, instantOf, localDateOf } from "@/lib/dates/time-zone";
import type { Athlete } from "@/lib/domain/athlete";
import type { PreviewMovesInput } from "@/lib/schemas/plan";
import type { ScopedCtx } from "@/server/auth/scope";
import { previewMoves as previewsOf } from "@/server/engine/preview-moves";
import type { Timeline, TimelineSession } from "@/server/engine/timeline";
import { engineInput } from "./engine-input";
import { placesFrom, slotAnswers } from "./slot-preview";

/** The answers of a week's fourteen slots for one session, in one call. */
export async function previewMoves(ctx: ScopedCtx, input: PreviewMovesInput) {
  const { athlete, timeline, options } = await engineInput(ctx);
  const places = placesFrom(input.week, athlete.weekStart, input.weeks);
  const ahead = withMissedAhead(timeline, input.sessionId, { athlete, now: ctx.now });
  return { slots: slotAnswers(ctx.scope, previewsOf(ahead, input.sessionId, places, options)) };
}

const beyondThePlanDays = 120;

/**
 * A session whose time passed without a log can still be done another day. The engine moves only what lies ahead, so
 * such a one is asked about from a day on which nothing else stands.
 */
function withMissedAhead(
  timeline: Timeline,
  sessionId: string,
  { athlete, now }: { readonly athlete: Athlete; readonly now: Instant },
): Timeline {
  const start = plusDays(localDateOf(now, athlete.timeZone), beyondThePlanDays);
  const hasBegun = (session: TimelineSession) =>
    instantOf(session.start.slice(0, 10) as CalendarDate, timeOf(session, athlete), athlete.timeZone) <= now;
  const sessions = timeline.sessions.map((session) =>
    session.id === sessionId && session.status === "planned" && hasBegun(session)
      ? { ...session, start }
      : session,
  );
  return { ...timeline, sessions };
}

const timeOf = ({ start, slot }: TimelineSession, { slotTimes }: Athlete): ClockTime =>
  start.length > 10
    ? (start.slice(11, 16) as ClockTime)
    : slotTimes[slot?.toLowerCase() === "pm" ? "pm" : "am"];
