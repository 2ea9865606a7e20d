import { dateFromDayNumber } from "@/lib/dates/calendar-date";
import { type ClockTime, clockTimeFromMinutes } from "@/lib/dates/clock-time";
import { instantFromEpochMs, localDateOf, localTimeOf } from "@/lib/dates/time-zone";
import type { ScheduleChange } from "@/lib/domain/schedule-change";
import { familyOf, isRun } from "@/lib/domain/session-type";
import { sessionParam } from "../pair-judging";
import type { Finding } from "../report";
import type { Candidate } from "../rule";
import { type Snapshot, weekStartDay } from "../snapshot";
import type { SnapSession } from "../snapshot-session";
import { sessionFacts } from "../taxonomy";
import { freeSlots, isChangeable, type PlanSlot } from "./slots";

type Role = "source" | "target";
const mostMoves = 8;
const mostSwaps = 3;
const apartMs = 6 * 3_600_000;

/** The session that plays a role in a finding about two. */
function partOf(snapshot: Snapshot, finding: Finding, role: Role): SnapSession | null {
  const id = finding.subjects.find((subject) => subject.kind === "session" && subject.role === role)?.id;
  return snapshot.expected.find((session) => session.id === id) ?? null;
}

/** The session in every empty slot of its week, nearest first. */
export function moveElsewhere(snapshot: Snapshot, finding: Finding, role: Role): Candidate[] {
  const session = partOf(snapshot, finding, role);
  if (!session || !isChangeable(snapshot, session)) return [];
  return freeSlots(snapshot, session, weekStartDay(snapshot, session.day))
    .slice(0, mostMoves)
    .map((place) => moved(session, place));
}

/** The session in the morning of another day of its week on which only easy running follows: fresh legs, nothing lost. */
export function moveBeforeEasyRun(snapshot: Snapshot, finding: Finding, role: Role): Candidate[] {
  const session = partOf(snapshot, finding, role);
  if (!session || !isChangeable(snapshot, session)) return [];
  return freeSlots(snapshot, session, weekStartDay(snapshot, session.day))
    .filter(({ day, slot, startMs }) => {
      const others = snapshot.expected.filter((other) => other.day === day && other !== session);
      const easy = others.every(({ type }) => isRun(type) && sessionFacts[type].sessionClass === "easy");
      return slot === "am" && others.length > 0 && easy && others.every((o) => (o.startMs ?? 0) > startMs);
    })
    .map((place) => moved(session, place));
}

/** The lift on the run's day, at least 6 h after it: the consolidated hard day. */
export function moveAfterRun(snapshot: Snapshot, finding: Finding): Candidate[] {
  const [lift, run] = [partOf(snapshot, finding, "source"), partOf(snapshot, finding, "target")];
  if (!lift || !run || run.endMs === null || !isChangeable(snapshot, lift)) return [];
  const earliest = run.endMs + apartMs;
  return freeSlots(snapshot, lift, weekStartDay(snapshot, lift.day))
    .filter((place) => place.day === run.day && place.startMs >= earliest)
    .map((place) => moved(lift, place));
}

/** The second session later on the same day, `hours` after the first one ends, on the next quarter of an hour. */
export function moveLaterSameDay(snapshot: Snapshot, finding: Finding, hours = 6): Candidate[] {
  const [first, second] = [partOf(snapshot, finding, "source"), partOf(snapshot, finding, "target")];
  if (!first || !second || first.endMs === null || !isChangeable(snapshot, second)) return [];
  const start = instantFromEpochMs(Math.ceil((first.endMs + hours * 3_600_000) / quarterMs) * quarterMs);
  const time = localTimeOf(start, snapshot.athlete.timeZone);
  // A session that would begin after 20:30 or on the next day is no offer.
  if (time > "20:30" || localDateOf(start, snapshot.athlete.timeZone) !== second.date) return [];
  return [
    withLabel(second, {
      kind: "move",
      sessionId: second.id,
      date: second.date,
      slot: time < "12:00" ? "am" : "pm",
      startTime: time,
    }),
  ];
}

const quarterMs = 900_000;

/** The two change their order on the day: the second starts where the first stood, the first as long after it as before. */
export function swapPair(snapshot: Snapshot, finding: Finding): Candidate[] {
  const [first, second] = [partOf(snapshot, finding, "source"), partOf(snapshot, finding, "target")];
  if (!first || !second || first.startMs === null || second.startMs === null || first.endMs === null)
    return [];
  if (!isChangeable(snapshot, first) || !isChangeable(snapshot, second) || first.day !== second.day)
    return [];
  const gap = Math.max(0, second.startMs - first.endMs);
  const startOfSecond = clockAt(snapshot, first.startMs);
  const startOfFirst = clockAt(snapshot, first.startMs + (second.durationMin ?? 0) * 60_000 + gap);
  return [
    {
      kind: "safe",
      label: { key: "swapOrder", params: { first: sessionParam(second), second: sessionParam(first) } },
      changes: [at(second, startOfSecond), at(first, startOfFirst)],
    },
  ];
}

/** The session and another one of its kind in the week change days. */
export function swapDays(snapshot: Snapshot, finding: Finding, role: Role): Candidate[] {
  const session = partOf(snapshot, finding, role);
  if (!session || !isChangeable(snapshot, session)) return [];
  const from = weekStartDay(snapshot, session.day);
  return snapshot.open
    .filter(
      (other) =>
        other.day !== session.day &&
        other.day >= from &&
        other.day < from + 7 &&
        familyOf(other.type) === familyOf(session.type) &&
        isChangeable(snapshot, other) &&
        !finding.subjects.some(({ id }) => id === other.id),
    )
    .toSorted((a, b) => Math.abs(a.day - session.day) - Math.abs(b.day - session.day))
    .slice(0, mostSwaps)
    .map((other) => swapped(session, other));
}

/** Two sessions change places. */
export const swapped = (session: SnapSession, other: SnapSession): Candidate => ({
  kind: "safe",
  label: { key: "swap", params: { a: sessionParam(session), b: sessionParam(other) } },
  changes: [{ kind: "swap", a: session.id, b: other.id }],
});

/** The run becomes an easy one of the same length. */
export function lighterRun(snapshot: Snapshot, finding: Finding): Candidate[] {
  const run = partOf(snapshot, finding, "target");
  if (!run || !isRun(run.type) || !isChangeable(snapshot, run)) return [];
  const durationMin = Math.min(60, run.durationMin ?? 45);
  return [
    {
      kind: "suggestion",
      label: {
        key: "downgrade",
        params: { session: sessionParam(run), duration: { value: durationMin, unit: "min" } },
      },
      changes: [{ kind: "downgrade", sessionId: run.id, toType: "run-easy", durationMin }],
    },
  ];
}

export const moved = (session: SnapSession, { date, slot }: PlanSlot): Candidate =>
  withLabel(session, { kind: "move", sessionId: session.id, date, slot });

function withLabel(session: SnapSession, change: Extract<ScheduleChange, { kind: "move" }>): Candidate {
  return {
    kind: "safe",
    label: {
      key: change.startTime === undefined ? "move" : "moveTo",
      params: {
        session: sessionParam(session),
        date: { date: change.date },
        slot: { text: change.slot },
        ...(change.startTime === undefined ? {} : { time: { text: change.startTime } }),
      },
    },
    changes: [change],
  };
}

const at = (session: SnapSession, time: ClockTime): ScheduleChange => ({
  kind: "move",
  sessionId: session.id,
  date: dateFromDayNumber(session.day),
  slot: time < "12:00" ? "am" : "pm",
  startTime: time,
});

function clockAt({ athlete }: Snapshot, ms: number): ClockTime {
  const time = localTimeOf(instantFromEpochMs(ms), athlete.timeZone);
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  return clockTimeFromMinutes(Math.min(1439, minutes));
}
