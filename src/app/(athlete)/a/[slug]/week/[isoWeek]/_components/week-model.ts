import type { Outputs } from "@/app/_trpc/outputs";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { minutesIn, timeOffOn } from "@/lib/domain/free-time";
import { type OwnMoveRefusal, ownMoveRefusal } from "@/lib/domain/own-move";
import type { RecordedPlanChange } from "@/lib/domain/plan-change";
import { afterChanges, type Schedule } from "@/lib/domain/schedule";
import { type PlannedSession, type Slot, slots } from "@/lib/domain/session";
import { unjudged } from "@/lib/domain/session-judgement";
import { isAway, type TimeOff } from "@/lib/domain/time-off";
import { weekdayName } from "@/lib/formatting/date";

export type PlanWeek = Outputs["plan"]["week"];
export type WeekSession = PlanWeek["sessions"][number];
export type WeekDone = PlanWeek["unplanned"][number];
/** What a card needs of its week: a change of the plan leaves it the same. */
export type WeekFrame = Pick<PlanWeek, "canPlan" | "publishesAtOnce" | "today" | "timesOff" | "athlete">;
/** What stands around the sessions of a week, and stays the same while only they change. */
export type WeekAround = Omit<PlanWeek, "sessions" | "unplanned">;
export type SlotKey = `${CalendarDate} ${Slot}`;

/** One thing in a slot: something planned, with or without its log, or something done that was not planned. */
export type WeekItem =
  | { readonly kind: "planned"; readonly id: string; readonly entry: WeekSession }
  | { readonly kind: "unplanned"; readonly id: string; readonly entry: WeekDone };

export interface WeekCell {
  readonly key: SlotKey;
  readonly date: CalendarDate;
  readonly slot: Slot;
  readonly items: readonly WeekItem[];
  /** Minutes that fit; 0 where the athlete cannot train, null without a limit. */
  readonly maxMinutes: number | null;
  /** Why not, or less than usual, on this day. */
  readonly off: TimeOff | null;
}

export const slotKey = (date: CalendarDate, slot: Slot): SlotKey => `${date} ${slot}`;

/** "Wednesday PM". */
export const slotName = (date: CalendarDate, slot: Slot): string =>
  `${weekdayName(date)} ${slot.toUpperCase()}`;

/** Two rows of seven cells, mornings first. */
export function cellsOf(week: PlanWeek): Readonly<Record<Slot, readonly WeekCell[]>> {
  const row = (slot: Slot) => week.days.map((date) => cellOf(week, date, slot));
  return { am: row("am"), pm: row("pm") };
}

export const findCell = (week: PlanWeek, key: SlotKey): WeekCell | undefined =>
  slots.flatMap((slot) => cellsOf(week)[slot]).find((cell) => cell.key === key);

function cellOf(week: PlanWeek, date: CalendarDate, slot: Slot): WeekCell {
  const planned = week.sessions
    .filter(({ session }) => session.date === date && session.slot === slot)
    .toSorted((a, b) => a.session.position - b.session.position)
    .map((entry): WeekItem => ({ kind: "planned", id: entry.session.id, entry }));
  const unplanned = week.unplanned
    .filter((done) => done.date === date && slotOfDone(done) === slot)
    .map((entry): WeekItem => ({ kind: "unplanned", id: entry.id, entry }));
  return {
    key: slotKey(date, slot),
    date,
    slot,
    items: [...planned, ...unplanned],
    maxMinutes: minutesIn(week, date, slot),
    off: timeOffOn(week, date),
  };
}

const slotOfDone = (done: WeekDone): Slot => (done.startsInMorning ? "am" : "pm");

/** The days off on which what is not done is excused. */
export const excusedOn = (week: Pick<PlanWeek, "timesOff">, date: CalendarDate): boolean => {
  const off = timeOffOn(week, date);
  return off !== null && isAway(off);
};

/** Whether it can be picked up: not locked, nothing logged against it, and no race, whose day is not ours to choose. */
export const isMovable = (week: Pick<PlanWeek, "canPlan">, { session, done }: WeekSession): boolean =>
  week.canPlan && !session.locked && done === null && !session.type.startsWith("race-");

/** Why an athlete whose coach plans does not put this one elsewhere; null where they can. */
export const ownMoveRefusalIn = (
  week: Pick<PlanWeek, "today" | "athlete">,
  { session, done }: WeekSession,
): OwnMoveRefusal | null =>
  ownMoveRefusal({
    session,
    isAnswered: done !== null,
    today: week.today,
    weekStart: week.athlete.weekStart,
  });

/** The athlete reads what a coach planned: nothing of it is theirs to change but where it stands. */
export const isOwnOnly = (week: Pick<PlanWeek, "canPlan" | "publishesAtOnce">): boolean =>
  !week.canPlan && week.publishesAtOnce;

/** Whether it can be taken out of the plan. */
export const isRemovable = (week: Pick<PlanWeek, "canPlan">, { session, done }: WeekSession): boolean =>
  week.canPlan && !session.locked && done === null;

/** The plan as far as this page knows it: the week and a day on each side. */
export const scheduleOf = ({ sessions, athlete }: PlanWeek): Schedule => ({
  sessions: sessions.map(({ session }) => session),
  done: new Set(sessions.flatMap(({ session, done }) => (done ? [session.id] : []))),
  athleteId: athlete.id,
});

/** The week as it will be once the server has agreed. Loads and flags stay what they were until then. */
export function withChanges(week: PlanWeek, changes: readonly RecordedPlanChange[]): PlanWeek {
  const after = new Map(
    afterChanges(
      week.sessions.map(({ session }) => session),
      changes,
    ).map((session) => [session.id, session]),
  );
  const kept = week.sessions.flatMap((entry) => {
    const session = after.get(entry.session.id);
    after.delete(entry.session.id);
    if (!session) return [];
    // What stays the very same need not be drawn again.
    return [session === entry.session ? entry : { ...entry, session }];
  });
  return { ...week, sessions: [...kept, ...[...after.values()].map(brought)] };
}

/** Puts the server's own answer in, so that the next edit names the version that stands. */
export function withAnswer(
  week: PlanWeek,
  answer: { readonly sessions: readonly PlannedSession[]; readonly removed: readonly string[] },
): PlanWeek {
  const changes = [
    ...answer.sessions.map((after) => ({ sessionId: after.id, before: null, after })),
    ...answer.removed.map((id) => ({ sessionId: id as PlannedSession["id"], before: null, after: null })),
  ];
  return withChanges(week, changes);
}

const brought = (session: PlannedSession): WeekSession => ({ ...unjudged, session, done: null });
