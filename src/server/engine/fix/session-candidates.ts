import type { ScheduleChange } from "@/lib/domain/schedule-change";
import { type SessionType, sessionTypeFacts } from "@/lib/domain/session-type";
import { sessionParam } from "../pair-judging";
import type { Finding } from "../report";
import type { Candidate } from "../rule";
import type { Snapshot } from "../snapshot";
import type { SnapSession } from "../snapshot-session";
import { isChangeable } from "./slots";

/** Easy cross-training of the same length in place of the run that plays the role. */
export function easyCyclingInstead(
  snapshot: Snapshot,
  finding: Finding,
  role: "source" | "target",
): Candidate[] {
  const id = finding.subjects.find((subject) => subject.kind === "session" && subject.role === role)?.id;
  const run = snapshot.open.find((session) => session.id === id);
  return run
    ? replaced(snapshot, run, "xt-easy", run.durationMin ?? sessionTypeFacts[run.type].usualMinutes)
    : [];
}

/** Another kind of session in its place, of its kind's usual length unless one is given. */
export function replaced(
  snapshot: Snapshot,
  session: SnapSession,
  toType: SessionType,
  minutes: number = sessionTypeFacts[toType].usualMinutes,
): Candidate[] {
  const change = { kind: "replace", sessionId: session.id, toType, durationMin: minutes } as const;
  return onOne(snapshot, session, change, {
    key: "replace",
    params: {
      session: sessionParam(session),
      other: { session: session.id, type: toType },
      duration: { value: minutes, unit: "min" },
    },
  });
}

/** The session at a shorter length; none where it is not longer. */
export function shortened(snapshot: Snapshot, session: SnapSession, minutes: number): Candidate[] {
  if (session.durationMin === null || session.durationMin <= minutes) return [];
  const change = { kind: "reduce", sessionId: session.id, durationMin: minutes } as const;
  return onOne(snapshot, session, change, {
    key: "reduce",
    params: { session: sessionParam(session), duration: { value: minutes, unit: "min" } },
  });
}

/** The week without the session. */
export const dropped = (snapshot: Snapshot, session: SnapSession): Candidate[] =>
  onOne(
    snapshot,
    session,
    { kind: "drop", sessionId: session.id },
    { key: "drop", params: { session: sessionParam(session) } },
  );

const onOne = (
  snapshot: Snapshot,
  session: SnapSession,
  change: ScheduleChange,
  label: Candidate["label"],
): Candidate[] => (isChangeable(snapshot, session) ? [{ kind: "suggestion", label, changes: [change] }] : []);
