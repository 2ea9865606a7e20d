import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import { daysOfOwnWeek } from "@/lib/dates/own-week";
import { localDateOf } from "@/lib/dates/time-zone";
import type { Severity } from "@/lib/domain/flag";
import type { MessageText } from "@/lib/domain/flag-view";
import type { Slot } from "@/lib/domain/session";
import { slots } from "@/lib/domain/session";
import type { Quantity } from "@/lib/formatting/quantity";
import type { PreviewMovesInput } from "@/lib/schemas/plan";
import type { PlannerCtx } from "@/server/auth/scope";
import { getAthlete } from "@/server/db/queries/athlete";
import { loadTimeline } from "@/server/db/queries/snapshot";
import { withTransaction } from "@/server/db/tx";
import { type MovePreview, previewMoves as previewsOf } from "@/server/engine/preview-moves";
import type { CreatedFinding } from "@/server/engine/report";
import type { Timeline } from "@/server/engine/timeline";
import { messageOf } from "@/server/services/flags/rule-words";
import { isWithheld } from "@/server/services/flags/withhold";
import { engineOptions } from "@/server/services/rules/load-settings";

/** What a slot answers before a session is put there. */
export interface SlotPreview {
  readonly date: CalendarDate;
  readonly slot: Slot;
  readonly state: "here" | "clear" | "conflict" | "past" | "unavailable";
  /** The best of the fourteen. */
  readonly best: boolean;
  /** How many findings the move ends. */
  readonly clears: number;
  /** What would be said about the session there, worst first. */
  readonly findings: readonly {
    readonly severity: Severity;
    readonly title: MessageText;
    readonly measured: Quantity;
    readonly threshold: Quantity;
  }[];
}

/** The answers of a week's fourteen slots for one session, in one call. */
export const previewMoves = (ctx: PlannerCtx, input: PreviewMovesInput) =>
  withTransaction(ctx, async (tx) => {
    const athlete = await getAthlete(tx, ctx.scope);
    const timeline = await loadTimeline(tx, ctx.scope, { asOf: ctx.now, plan: "working" });
    const first = daysOfOwnWeek(input.week, athlete.weekStart)[0] as CalendarDate;
    const places = Array.from({ length: 7 * input.weeks }, (_, day) => plusDays(first, day)).flatMap((date) =>
      slots.map((slot) => ({ date, slot })),
    );

    const ahead = withMissedAhead(timeline, input.sessionId, localDateOf(ctx.now, athlete.timeZone));
    const options = await engineOptions(tx, ctx.scope, athlete);
    const previews = previewsOf(ahead, input.sessionId, places, options);
    const isShown = ({ ruleId }: CreatedFinding) => !isWithheld(ctx.scope, ruleId);
    return { slots: previews.map((preview) => slotOf(preview, isShown)) };
  });

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

function slotOf(preview: MovePreview, isShown: (finding: CreatedFinding) => boolean): SlotPreview {
  const said = [...preview.remains, ...preview.creates].filter(isShown);
  const once = [...new Map(said.map((finding) => [finding.fingerprint, finding])).values()];
  return {
    date: preview.slot.date,
    slot: preview.slot.slot,
    state: stateOf(preview, once.length > 0),
    best: preview.best,
    clears: preview.clears.length,
    findings: once.map(({ ruleId, severity, message, measured, threshold }) => ({
      severity,
      title: messageOf(ruleId, message),
      measured,
      threshold: { value: threshold.value, unit: threshold.unit },
    })),
  };
}

function stateOf({ state, refusal }: MovePreview, hasFindings: boolean): SlotPreview["state"] {
  if (state === "here") return "here";
  if (state === "refused") return refusal === "past" || refusal === "not-movable" ? "past" : "unavailable";
  return hasFindings ? "conflict" : "clear";
}
