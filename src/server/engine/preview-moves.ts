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
import type { Timeline, TimelineSession } from "./timeline";

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
  /** Findings that the move ends. */
  readonly clears: readonly CreatedFinding[];
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
  return withBest(previews);
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
  if (here) return { ...nothing, state: "here", refusal: null, remains: aboutIt(before, sessionId) };
  const refusal = slotRefusal(snapshot, slotAt(snapshot, slot.date, slot.slot, slot.startTime), session);
  if (refusal !== null) return { ...nothing, state: "refused", refusal };
  const change: ScheduleChange = { kind: "move", sessionId, ...slot };
  const moved = retakeSnapshot(snapshot, applyScheduleChange(snapshot.timeline, change));
  return { ...nothing, ...outcome(moved, options, before, sessionId) };
}

/**
 * What each slot would mean for a session that is not in the plan yet, all in one call. `added` says what it asks for;
 * where it stands is the slot's to say, at the slot's usual time where that names none.
 */
export function previewAdditions(
  timeline: Timeline,
  added: TimelineSession,
  slots: readonly MoveSlot[],
  options: EngineOptions = {},
): readonly MovePreview[] {
  const snapshot = takeSnapshot(timeline, options);
  const before = leading(runRules(snapshot, options).findings);
  const previews = slots.map((slot): MovePreview => {
    const nothing = { slot, clears: [], creates: [], remains: [], best: false } as const;
    const place = slotAt(snapshot, slot.date, slot.slot, slot.startTime);
    const refusal = slotRefusal(snapshot, place, { type: added.type, durationMin: added.durationMin });
    if (refusal !== null) return { ...nothing, state: "refused", refusal };
    const start = slot.startTime ? `${slot.date}T${slot.startTime}` : slot.date;
    const sessions = [...snapshot.timeline.sessions, { ...added, start, slot: slot.slot }];
    const after = retakeSnapshot(snapshot, { ...snapshot.timeline, sessions });
    return { ...nothing, ...outcome(after, options, before, added.id) };
  });
  return withBest(previews);
}

/** What the rules say of a plan in which a session stands at its new place. */
function outcome(
  changed: Snapshot,
  options: EngineOptions,
  before: readonly Finding[],
  sessionId: string,
): Pick<MovePreview, "state" | "refusal" | "clears" | "creates" | "remains"> {
  const after = leading(runRules(changed, options).findings);
  const { cleared, created } = compare(before, after, changed);
  const remains = aboutIt(after, sessionId);
  return {
    state: stateOf(remains, created),
    refusal: null,
    clears: cleared.map(createdOf),
    creates: created.map(createdOf),
    remains,
  };
}

const aboutIt = (findings: readonly Finding[], sessionId: string) =>
  findings.filter(({ subjects }) => subjects.some(({ id }) => id === sessionId)).map(createdOf);

const stateOf = (remains: readonly unknown[], creates: readonly unknown[]) =>
  remains.length + creates.length === 0 ? "clear" : "conflict";

/** The same answers, of those findings alone of which their reader may know. */
export function previewsWith(
  previews: readonly MovePreview[],
  isKnown: (finding: CreatedFinding) => boolean,
): readonly MovePreview[] {
  const known = previews.map((each): MovePreview => {
    const [creates, remains] = [each.creates.filter(isKnown), each.remains.filter(isKnown)];
    const isAnswered = each.state === "clear" || each.state === "conflict";
    const state = isAnswered ? stateOf(remains, creates) : each.state;
    return { ...each, clears: each.clears.filter(isKnown), creates, remains, state };
  });
  return withBest(known);
}

const withBest = (previews: readonly MovePreview[]): readonly MovePreview[] => {
  const best = bestOf(previews);
  return previews.map((each) => ({ ...each, best: each === best }));
};

const weightOf = (findings: readonly CreatedFinding[]) =>
  findings.reduce((total, { severity }) => total + severityWeight[severity], 0);

/** A slot is best when the move leaves the plan with less to say than before. */
function bestOf(previews: readonly MovePreview[]): MovePreview | null {
  const gain = ({ clears, creates }: MovePreview) => weightOf(clears) - weightOf(creates);
  let best: MovePreview | null = null;
  for (const each of previews) {
    if (each.state !== "clear" || gain(each) <= 0) continue;
    if (best === null || gain(each) > gain(best)) best = each;
  }
  return best;
}

const leading = (findings: readonly Finding[]) => findings.filter(mayStand);
