import type { LoadParts, SessionInBrief } from "@/lib/domain/flag-view";
import { isLift, isRun } from "@/lib/domain/session-type";
import { loadPlanned } from "@/server/engine/metrics/session-load";

/** AU that the plan asks for: expected effort × minutes, else the usual effort of the type. */
export function plannedLoadOf(
  session: Pick<SessionInBrief, "id" | "type" | "date" | "duration" | "effort">,
): number {
  const { id, type, date, duration, effort } = session;
  const asked = loadPlanned({
    id,
    type,
    status: "planned",
    start: date,
    durationMin: duration / 60,
    plannedRpe: effort,
  });
  return asked.value ?? 0;
}

/** Sessions as they stand: a planned one that was answered gives way to what was done, and what was skipped goes. */
export function asItStands(sessions: readonly SessionInBrief[]): SessionInBrief[] {
  const answered = new Set(
    sessions.flatMap(({ status, plannedId }) => (status === "planned" ? [] : (plannedId ?? []))),
  );
  return sessions.filter(({ id, status }) =>
    status === "planned" ? !answered.has(id) : status === "completed",
  );
}

/** The planned load of sessions by kind of training. */
export function plannedParts(sessions: readonly SessionInBrief[]): LoadParts {
  const parts = { run: 0, lift: 0, other: 0 };
  for (const session of sessions) {
    const { type } = session;
    parts[isRun(type) ? "run" : isLift(type) ? "lift" : "other"] += plannedLoadOf(session);
  }
  return parts;
}
