import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import type { ClockTime } from "@/lib/dates/clock-time";
import { newId, type PlannedSessionId } from "@/lib/ids";
import { type Arrangement, fixedReason, inPlanOrder, placed, type StayReason } from "./arrangement";
import type { RecordedPlanChange } from "./plan-change";
import type { Schedule } from "./schedule";
import type { PlannedSession } from "./session";
import { scaledBy } from "./session-easing";

/** One thing done to each of several sessions. */
export type ManyChange =
  /** The same slot, so many days later, or earlier below 0. */
  | { readonly kind: "move"; readonly days: number }
  /** More or less of the same, in percent of time, distance, repeats and sets. */
  | { readonly kind: "scale"; readonly percent: number }
  /** Null takes the usual time of the slot. */
  | { readonly kind: "time"; readonly startTime: ClockTime | null }
  | { readonly kind: "lock"; readonly locked: boolean }
  | { readonly kind: "delete" }
  /** A copy of each, so many days later, neither key nor locked. */
  | { readonly kind: "copy"; readonly days: number };

/** Does the same to several sessions. What is done or locked, and of moves a race, is left as it is and named. */
export function withManyChanged(
  schedule: Schedule,
  ids: ReadonlySet<string>,
  change: ManyChange,
): Arrangement {
  const chosen = inPlanOrder(schedule.sessions.filter(({ id }) => ids.has(id)));
  const reasonFor = (session: PlannedSession) => reasonAgainst(schedule, session, change);
  const free = chosen.filter((session) => reasonFor(session) === null);
  const stays = chosen.flatMap((session) => {
    const reason = reasonFor(session);
    return reason ? [{ session, reason }] : [];
  });
  return { changes: changesOf(schedule, free, change), stays };
}

function changesOf(
  { sessions }: Schedule,
  free: readonly PlannedSession[],
  change: ManyChange,
): readonly RecordedPlanChange[] {
  const edited = (edit: (session: PlannedSession) => Partial<PlannedSession>) =>
    free.map((before) => ({ sessionId: before.id, before, after: { ...before, ...edit(before) } }));
  switch (change.kind) {
    case "move":
      return placed(sessions, moves(free, change.days));
    case "scale":
      return edited((session) => scaledBy(session, 1 + change.percent / 100));
    case "time":
      return edited(() => ({ startTime: change.startTime }));
    case "lock":
      return edited(() => ({ locked: change.locked }));
    case "delete":
      return free.map((before) => ({ sessionId: before.id, before, after: null }));
    case "copy":
      return copied(sessions, free, change.days);
  }
}

const moves = (sessions: readonly PlannedSession[], days: number) =>
  sessions.map((session) => ({
    session,
    to: { date: plusDays(session.date, days), slot: session.slot },
  }));

/** Copies of sessions on other days, behind what stands there. */
export function copied(
  there: readonly PlannedSession[],
  originals: readonly PlannedSession[],
  days: number | ((session: PlannedSession) => CalendarDate),
): readonly RecordedPlanChange[] {
  const to = typeof days === "number" ? ({ date }: PlannedSession) => plusDays(date, days) : days;
  const copies = originals.map((session) => ({
    ...session,
    id: newId<PlannedSessionId>(),
    date: to(session),
    key: typeof days === "number" ? false : session.key,
    locked: false,
    version: 1,
    draft: null,
    // No place yet: whatever it was copied from, it is put behind what stands in its slot.
    position: -1,
  }));
  return placed(
    there,
    copies.map((session) => ({ session, to: { date: session.date, slot: session.slot } })),
  ).map(({ sessionId, after }) => ({ sessionId, before: null, after }));
}

function reasonAgainst(schedule: Schedule, session: PlannedSession, change: ManyChange): StayReason | null {
  if (change.kind === "copy") return null;
  const reason = fixedReason(schedule, session);
  if (reason === "done") return reason;
  if (change.kind === "lock") return null;
  if (reason === "race" && change.kind === "time") return null;
  return reason;
}
