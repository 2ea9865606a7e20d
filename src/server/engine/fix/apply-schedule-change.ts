import type { ScheduleChange } from "@/lib/domain/schedule-change";
import { keptKg, keptPct, keptSets } from "@/lib/domain/session-easing";
import { sessionTypeFacts } from "@/lib/domain/session-type";
import { rolesOf, sprintSteps } from "../runs/sprint-set";
import { effortsOf, isOfLength } from "../runs/step-efforts";
import { sessionFacts } from "../taxonomy";
import type { Timeline, TimelineSession, TimelineSet, TimelineStep } from "../timeline";

/**
 * The timeline with one change carried out on its planned sessions. What was done never changes, locked sessions
 * survive a rest day, and a change that names an unknown session changes nothing. Untouched sessions stay the same
 * objects.
 */
export function applyScheduleChange(timeline: Timeline, change: ScheduleChange): Timeline {
  return { ...timeline, sessions: changed(timeline.sessions, change) };
}

export const applyScheduleChanges = (timeline: Timeline, changes: readonly ScheduleChange[]): Timeline =>
  changes.reduce(applyScheduleChange, timeline);

function changed(sessions: TimelineSession[], change: ScheduleChange): TimelineSession[] {
  switch (change.kind) {
    case "move":
      return edited(sessions, change.sessionId, (session) => ({
        ...session,
        slot: change.slot,
        start: change.startTime === undefined ? change.date : `${change.date}T${change.startTime}`,
      }));
    case "swap": {
      const [a, b] = [planned(sessions, change.a), planned(sessions, change.b)];
      if (!a || !b) return sessions;
      return edited(edited(sessions, a.id, takesPlaceOf(b)), b.id, takesPlaceOf(a));
    }
    case "downgrade":
    case "replace":
      return edited(sessions, change.sessionId, (session) => ({
        ...withoutContent(session),
        type: change.toType,
        durationMin: change.durationMin ?? session.durationMin,
        distanceKm: scaled(session, change.durationMin),
        plannedRpe: sessionTypeFacts[change.toType].usualRpe,
      }));
    case "reduce":
    case "cap":
      return edited(sessions, change.sessionId, (session) => less(session, change));
    case "drop":
      return sessions.filter((session) => session.id !== change.sessionId || session.status !== "planned");
    case "insertRest":
      return sessions.filter(
        (session) =>
          session.status !== "planned" ||
          session.locked === true ||
          session.start.slice(0, 10) !== change.date ||
          sessionFacts[session.type].sessionClass === "race",
      );
    case "insert":
      return [...sessions, inserted(change)];
    case "setSets":
      return edited(sessions, change.sessionId, (session) => withSets(session, change));
    case "setRest":
      return edited(sessions, change.sessionId, (session) =>
        withSteps(session, change, (step, role) =>
          role === "rest" ? { ...step, sec: change.restSec, m: null, mode: change.mode } : step,
        ),
      );
    case "setRep":
      return edited(sessions, change.sessionId, (session) =>
        withSteps(session, change, (step, role) =>
          role === "work" ? { ...step, sec: change.repSec, m: null } : step,
        ),
      );
  }
}

function edited(
  sessions: TimelineSession[],
  id: string,
  edit: (session: TimelineSession) => TimelineSession,
): TimelineSession[] {
  return sessions.map((session) =>
    session.id === id && session.status === "planned" ? edit(session) : session,
  );
}

const planned = (sessions: readonly TimelineSession[], id: string) =>
  sessions.find((session) => session.id === id && session.status === "planned");

const takesPlaceOf = (other: TimelineSession) => (session: TimelineSession) => ({
  ...session,
  start: other.start,
  slot: other.slot,
  timeZone: other.timeZone,
});

const withoutContent = ({ steps, sets, classOverride, ...session }: TimelineSession): TimelineSession =>
  session;

/** Distance keeps the pace when the time is cut. */
function scaled(session: TimelineSession, durationMin: number | undefined): number | null {
  if (session.distanceKm == null) return null;
  if (durationMin === undefined || !session.durationMin) return session.distanceKm;
  return (session.distanceKm * durationMin) / session.durationMin;
}

/** Time and distance go down together, unless both are given; neither ever goes up. */
function less(
  session: TimelineSession,
  { distanceKm, durationMin }: { readonly distanceKm?: number; readonly durationMin?: number },
): TimelineSession {
  const share = Math.min(
    1,
    distanceKm !== undefined && session.distanceKm ? distanceKm / session.distanceKm : 1,
    durationMin !== undefined && session.durationMin ? durationMin / session.durationMin : 1,
  );
  return {
    ...session,
    durationMin:
      session.durationMin === null
        ? null
        : Math.min(session.durationMin, durationMin ?? Math.round(session.durationMin * share)),
    distanceKm:
      session.distanceKm == null
        ? null
        : Math.min(session.distanceKm, distanceKm ?? session.distanceKm * share),
  };
}

/** Named by its place: the plan gives it an id of its own when the fix is applied. */
const inserted = ({
  date,
  slot,
  type,
  durationMin,
  plannedRpe,
}: Extract<ScheduleChange, { kind: "insert" }>): TimelineSession => ({
  id: `insert ${date} ${slot} ${type}`,
  status: "planned",
  type,
  start: date,
  slot,
  durationMin,
  plannedRpe: plannedRpe ?? sessionTypeFacts[type].usualRpe,
});

function withSets(
  session: TimelineSession,
  change: Extract<ScheduleChange, { kind: "setSets" }>,
): TimelineSession {
  if (!session.sets) return session;
  const groups = Map.groupBy(session.sets, ({ exercise }) => exercise);
  const sets = [...groups].flatMap(([exercise, all]) => {
    if (change.exercises?.includes(exercise) === false) return all;
    return all.slice(0, keptSets(all.length, change.setsShare)).map((set) => withPrescription(set, change));
  });
  return { ...session, sets };
}

function withPrescription(
  set: TimelineSet,
  { loadShare = 1, reps, pct1Rm, rir }: Extract<ScheduleChange, { kind: "setSets" }>,
): TimelineSet {
  const easier = rir !== undefined && rir > 0;
  return {
    ...set,
    reps: reps ?? set.reps,
    pct1Rm: pct1Rm ?? (set.pct1Rm == null ? null : keptPct(set.pct1Rm, loadShare)),
    loadKg: pct1Rm !== undefined || set.loadKg == null ? null : keptKg(set.loadKg, loadShare),
    rir: rir !== undefined && pct1Rm === undefined && (set.rir != null || set.rpe != null) ? rir : set.rir,
    rpe: rir !== undefined ? null : set.rpe,
    toFailure: set.toFailure === true && !easier,
  };
}

function withSteps(
  session: TimelineSession,
  change: Extract<ScheduleChange, { kind: "setRest" | "setRep" }>,
  edit: (step: TimelineStep, role: "work" | "rest") => TimelineStep,
): TimelineSession {
  if (!session.steps) return session;
  const named = change.workSec !== undefined || change.workM !== undefined;
  const roles = named
    ? rolesOf(effortsOf(session.steps, (step) => isOfLength(step, change)))
    : sprintSteps(session.steps, session.type === "run-hill-sprint");
  return {
    ...session,
    steps: session.steps.map((step, index) => {
      const role = roles.get(index);
      return role === undefined ? step : edit(step, role);
    }),
  };
}
