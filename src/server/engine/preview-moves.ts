import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { ClockTime } from "@/lib/dates/clock-time";
import type { ScheduleChange } from "@/lib/domain/schedule-change";
import type { Slot } from "@/lib/domain/session";
import { applyScheduleChange } from "./fix/apply-schedule-change";
import { compare, createdOf } from "./fix/choose";
import type { EngineOptions } from "./fix/propose";
import { isChangeable, type SlotRefusal, slotAt, slotRefusal } from "./fix/slots";
import { type CreatedFinding, type Finding, mayStand } from "./report";
import { runRules } from "./run";
import { severityWeight } from "./severity";
import { retakeSnapshot, type Snapshot, takeSnapshot } from "./snapshot";
import type { Timeline } from "./timeline";

export interface MoveSlot {
  readonly date: CalendarDate;
  readonly slot: Slot;
  readonly startTime?: ClockTime;
}

export interface MovePreview {
  readonly slot: MoveSlot;
  /** `here`: where the session stands. `clear`: nothing is said about it there. `conflict`: something is. */
  readonly state: "here" | "clear" | "conflict" | "refused";
  /** Why it cannot go there; null where it can. */
  readonly refusal: SlotRefusal | "not-movable";
  /** Fingerprints of findings that the move ends. */
  readonly clears: readonly string[];
  readonly creates: readonly CreatedFinding[];
  /** What is said about the session there, new or as before; worst first. The first is what the slot prints. */
  readonly remains: readonly CreatedFinding[];
  /** The best of the slots: the move ends the most and brings the least, nearest first. At most one. */
  readonly best: boolean;
}

/**
 * What each slot would mean for a planned session, all in one call. Slots keep their order; an unknown session, or
 * one that was done or is locked, is refused everywhere.
 */
export function previewMoves(
  timeline: Timeline,
  sessionId: string,
  slots: readonly MoveSlot[],
  options: EngineOptions = {},
): readonly MovePreview[] {
  const snapshot = takeSnapshot(timeline, options);
  const before = leading(runRules(snapshot, options).findings);
  const previews = slots.map((slot) => preview(snapshot, options, before, sessionId, slot));
  const best = bestOf(previews, before);
  return previews.map((each) => ({ ...each, best: each === best }));
}

function preview(
  snapshot: Snapshot,
  options: EngineOptions,
  before: readonly Finding[],
  sessionId: string,
  slot: MoveSlot,
): MovePreview {
  const nothing = { slot, clears: [], creates: [], remains: [], best: false } as const;
  const session = snapshot.plan.find(({ id }) => id === sessionId);
  if (!session || !isChangeable(snapshot, session)) {
    return { ...nothing, state: "refused", refusal: "not-movable" };
  }
  const here = session.date === slot.date && session.slot === slot.slot && slot.startTime === undefined;
  const aboutIt = (findings: readonly Finding[]) =>
    findings.filter(({ subjects }) => subjects.some(({ id }) => id === sessionId)).map(createdOf);
  if (here) return { ...nothing, state: "here", refusal: null, remains: aboutIt(before) };
  const refusal = slotRefusal(snapshot, slotAt(snapshot, slot.date, slot.slot, slot.startTime), session);
  if (refusal !== null) return { ...nothing, state: "refused", refusal };
  const change: ScheduleChange = { kind: "move", sessionId, ...slot };
  const moved = retakeSnapshot(snapshot, applyScheduleChange(snapshot.timeline, change));
  const after = leading(runRules(moved, options).findings);
  const { cleared, created } = compare(before, after, moved);
  const remains = aboutIt(after);
  return {
    ...nothing,
    state: remains.length + created.length === 0 ? "clear" : "conflict",
    refusal: null,
    clears: cleared.map(({ fingerprint }) => fingerprint),
    creates: created.map(createdOf),
    remains,
  };
}

/** A slot is best when the move leaves the plan with less to say than before. */
function bestOf(previews: readonly MovePreview[], before: readonly Finding[]): MovePreview | null {
  const weightOf = new Map(
    before.map(({ fingerprint, severity }) => [fingerprint, severityWeight[severity]]),
  );
  const gain = ({ clears, creates }: MovePreview) =>
    clears.reduce((total, fingerprint) => total + (weightOf.get(fingerprint) ?? 0), 0) -
    creates.reduce((total, { severity }) => total + severityWeight[severity], 0);
  let best: MovePreview | null = null;
  for (const each of previews) {
    if (each.state !== "clear" || gain(each) <= 0) continue;
    if (best === null || gain(each) > gain(best)) best = each;
  }
  return best;
}

const leading = (findings: readonly Finding[]) => findings.filter(mayStand);
