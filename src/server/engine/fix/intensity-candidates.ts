import { isRun } from "@/lib/domain/session-type";
import { sessionParam } from "../pair-judging";
import type { Candidate } from "../rule";
import { type Snapshot, weekStartDay } from "../snapshot";
import type { SnapSession } from "../snapshot-session";
import { replaced } from "./session-candidates";
import { freeSlots, isChangeable } from "./slots";

const easyMinutes = 45;
const mostPlaces = 3;

/** Each hard session in turn made easy, turned into strides, or moved on by a week; key sessions last. */
export function fewerHardSessions(snapshot: Snapshot, hard: readonly SnapSession[]): Candidate[] {
  const byPriority = hard
    .filter((session) => isChangeable(snapshot, session))
    .toSorted((a, b) => Number(a.key) - Number(b.key) || b.day - a.day);
  return byPriority.flatMap((session) => [
    ...madeEasy(snapshot, session),
    ...(isRun(session.type) ? replaced(snapshot, session, "run-strides", minutesOf(session)) : []),
    ...movedOn(snapshot, session, 7),
  ]);
}

const minutesOf = ({ durationMin }: SnapSession) => Math.min(60, durationMin ?? easyMinutes);

/** An easy session of the same kind and at most an hour in its place. */
export function madeEasy(snapshot: Snapshot, session: SnapSession): Candidate[] {
  if (!isRun(session.type)) return replaced(snapshot, session, "xt-easy", minutesOf(session));
  if (!isChangeable(snapshot, session)) return [];
  const durationMin = minutesOf(session);
  return [
    {
      kind: "suggestion",
      label: {
        key: "downgrade",
        params: { session: sessionParam(session), duration: { value: durationMin, unit: "min" } },
      },
      changes: [{ kind: "downgrade", sessionId: session.id, toType: "run-easy", durationMin }],
    },
  ];
}

/** The session in an empty slot at least that many days later, in the week where that day lies. */
export function movedOn(snapshot: Snapshot, session: SnapSession, days: number): Candidate[] {
  if (!isChangeable(snapshot, session)) return [];
  const earliest = session.day + days;
  return freeSlots(snapshot, session, weekStartDay(snapshot, earliest))
    .filter(({ day }) => day >= earliest)
    .slice(0, mostPlaces)
    .map(({ date, slot }) => ({
      kind: "safe",
      label: {
        key: "move",
        params: { session: sessionParam(session), date: { date }, slot: { text: slot } },
      },
      changes: [{ kind: "move", sessionId: session.id, date, slot }],
    }));
}
