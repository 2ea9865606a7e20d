import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { ClockTime } from "@/lib/dates/clock-time";
import { type AthleteId, newId, type PlannedSessionId } from "@/lib/ids";
import { err, ok, type Result } from "@/lib/result";
import { fromMinutes } from "@/lib/units/duration";
import type { RecordedPlanChange } from "./plan-change";
import type { ScheduleChange } from "./schedule-change";
import type { PlannedSession, Slot } from "./session";
import { withDistanceAndDuration, withReps, withRests, withSets, withType } from "./session-easing";
import { sessionTypeFacts } from "./session-type";

/** The part of a plan that a change may touch, and which of its sessions are logged already. */
export interface Schedule {
  readonly sessions: readonly PlannedSession[];
  readonly done: ReadonlySet<string>;
  /** Whose plan it is: a fix may add a session. */
  readonly athleteId: AthleteId;
}

/** Why a change is not made. A person may move a race by hand; a fix never does. */
export type ScheduleRefusal = "not-found" | "done" | "locked" | "race" | "no-steps" | "no-sets";

/** Where a session is put. Without a time it takes the athlete's usual time of the slot. */
export interface Placement {
  readonly date: CalendarDate;
  readonly slot: Slot;
  readonly startTime: ClockTime | null;
}

type Changed = Result<readonly RecordedPlanChange[], ScheduleRefusal>;

/** Puts one session somewhere else, behind what stands there already. Locked and done sessions stay. */
export function withSessionMoved(schedule: Schedule, sessionId: string, to: Placement): Changed {
  const found = findMovable(schedule, sessionId);
  if (!found.ok) return found;
  return ok([edited(found.value, { ...to, position: endOfSlot(schedule.sessions, to, sessionId) })]);
}

/** Carries out one change that the engine proposed. Never touches what is done, locked or a race. */
export function withChangeApplied(schedule: Schedule, change: ScheduleChange): Changed {
  if (change.kind === "swap") return withSessionsSwapped(schedule, change.a, change.b);
  if (change.kind === "insertRest") return withRestOn(schedule, change.date);
  if (change.kind === "insert") return ok([added(schedule, change)]);

  const found = findFixable(schedule, change.sessionId);
  if (!found.ok) return found;
  const session = found.value;
  switch (change.kind) {
    case "move":
      return withSessionMoved(schedule, session.id, { ...change, startTime: change.startTime ?? null });
    case "drop":
      return ok([{ sessionId: session.id, before: session, after: null }]);
    case "downgrade":
    case "replace":
      return ok([edited(session, withType(session, change.toType, change.durationMin))]);
    case "reduce":
    case "cap":
      return ok([edited(session, withDistanceAndDuration(session, change))]);
    case "setRest":
    case "setRep": {
      const content = change.kind === "setRest" ? withRests(session, change) : withReps(session, change);
      return content ? ok([edited(session, content)]) : err("no-steps");
    }
    case "setSets": {
      const content = withSets(session, change);
      return content ? ok([edited(session, content)]) : err("no-sets");
    }
  }
}

/** Carries out several changes, each on what the ones before it left, as one change of each session. */
export function withChangesApplied(schedule: Schedule, changes: readonly ScheduleChange[]): Changed {
  const total = new Map<string, RecordedPlanChange>();
  let sessions = schedule.sessions;
  for (const change of changes) {
    const step = withChangeApplied({ ...schedule, sessions }, change);
    if (!step.ok) return step;
    for (const each of step.value) {
      total.set(each.sessionId, { ...each, before: total.get(each.sessionId)?.before ?? each.before });
    }
    sessions = afterChanges(sessions, step.value);
  }
  return ok([...total.values()]);
}

/** The sessions as they are once the changes are made. What the planner shows before the server has answered. */
export function afterChanges(
  sessions: readonly PlannedSession[],
  changes: readonly RecordedPlanChange[],
): readonly PlannedSession[] {
  const touched = new Set<string>(changes.map((change) => change.sessionId));
  const after = changes.flatMap((change) => (change.after ? [change.after] : []));
  return [...sessions.filter((session) => !touched.has(session.id)), ...after];
}

/** The same changes backwards: what undoes them. */
export function reversed(changes: readonly RecordedPlanChange[]): readonly RecordedPlanChange[] {
  return changes.map(({ sessionId, before, after }) => ({ sessionId, before: after, after: before }));
}

/** The position behind every other session of a slot. */
export function endOfSlot(
  sessions: readonly PlannedSession[],
  to: Pick<Placement, "date" | "slot">,
  except: string,
): number {
  return sessions
    .filter((each) => each.id !== except && each.date === to.date && each.slot === to.slot)
    .reduce((end, each) => Math.max(end, each.position + 1), 0);
}

function withSessionsSwapped(schedule: Schedule, a: string, b: string): Changed {
  const [first, second] = [findFixable(schedule, a), findFixable(schedule, b)];
  if (!first.ok) return first;
  if (!second.ok) return second;
  return ok([edited(first.value, placeOf(second.value)), edited(second.value, placeOf(first.value))]);
}

function added(
  { sessions, athleteId }: Schedule,
  { date, slot, type, durationMin, plannedRpe }: Extract<ScheduleChange, { kind: "insert" }>,
): RecordedPlanChange {
  const id = newId<PlannedSessionId>();
  const after = {
    id,
    athleteId,
    type,
    classOverride: null,
    title: sessionTypeFacts[type].label,
    date,
    slot,
    startTime: null,
    duration: fromMinutes(durationMin),
    distance: null,
    plannedRpe: plannedRpe ?? sessionTypeFacts[type].usualRpe,
    key: false,
    locked: false,
    steps: [],
    lifts: [],
    terrain: null,
    heatPlan: null,
    notes: "",
    position: endOfSlot(sessions, { date, slot }, id),
    version: 1,
    draft: null,
  };
  return { sessionId: id, before: null, after };
}

function withRestOn(schedule: Schedule, date: CalendarDate): Changed {
  const dropped = schedule.sessions.filter(
    (session) => session.date === date && findFixable(schedule, session.id).ok,
  );
  return ok(dropped.map((session) => ({ sessionId: session.id, before: session, after: null })));
}

function findMovable(schedule: Schedule, id: string): Result<PlannedSession, ScheduleRefusal> {
  const session = schedule.sessions.find((each) => each.id === id);
  if (!session) return err("not-found");
  if (schedule.done.has(id)) return err("done");
  return session.locked ? err("locked") : ok(session);
}

function findFixable(schedule: Schedule, id: string): Result<PlannedSession, ScheduleRefusal> {
  const found = findMovable(schedule, id);
  return found.ok && found.value.type.startsWith("race-") ? err("race") : found;
}

const edited = (before: PlannedSession, change: Partial<PlannedSession>): RecordedPlanChange => ({
  sessionId: before.id,
  before,
  after: { ...before, ...change },
});

const placeOf = ({ date, slot, startTime, position }: PlannedSession) => ({
  date,
  slot,
  startTime,
  position,
});
