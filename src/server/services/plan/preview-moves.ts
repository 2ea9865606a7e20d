import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import { localDateOf } from "@/lib/dates/time-zone";
import type { PreviewMovesInput } from "@/lib/schemas/plan";
import type { ScopedCtx } from "@/server/auth/scope";
import { previewMoves as previewsOf } from "@/server/engine/preview-moves";
import type { Timeline } from "@/server/engine/timeline";
import { engineInput } from "./engine-input";
import { placesFrom, slotAnswers } from "./slot-preview";

/** The answers of a week's fourteen slots for one session, in one call. */
export async function previewMoves(ctx: ScopedCtx, input: PreviewMovesInput) {
  const { athlete, timeline, options } = await engineInput(ctx);
  const places = placesFrom(input.week, athlete.weekStart, input.weeks);
  const ahead = withMissedAhead(timeline, input.sessionId, localDateOf(ctx.now, athlete.timeZone));
  return { slots: slotAnswers(ctx.scope, previewsOf(ahead, input.sessionId, places, options)) };
}

const beyondThePlanDays = 120;

/**
 * A session that its day passed without a log can still be done another day. The engine moves only what lies
 * ahead, so such a one is asked about from a day on which nothing else stands.
 */
function withMissedAhead(timeline: Timeline, sessionId: string, today: CalendarDate): Timeline {
  const start = plusDays(today, beyondThePlanDays);
  const sessions = timeline.sessions.map((session) =>
    session.id === sessionId && session.status === "planned" && session.start.slice(0, 10) < today
      ? { ...session, start }
      : session,
  );
  return { ...timeline, sessions };
}
