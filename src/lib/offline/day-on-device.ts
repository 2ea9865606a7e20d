import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import { dateOf, timeOf } from "@/lib/dates/local-date-time";
import { instantOf } from "@/lib/dates/time-zone";
import type { CheckInState, Day, DaySession, LogBrief } from "@/lib/domain/log";
import { skipOf } from "@/lib/domain/skip";
import type { CheckIn } from "@/lib/domain/wellness";
import type { AthleteId } from "@/lib/ids";
import type {
  EditLogInput,
  FinishLiftInput,
  LogIdInput,
  LogSessionInput,
  SaveSetInput,
  SkipSessionInput,
  SkipSessionsInput,
  TakeBackSkipsInput,
} from "@/lib/schemas/log";
import type { CheckInInput } from "@/lib/schemas/wellness";
import { seconds } from "@/lib/units/duration";
import type { Queue, QueuedWrite } from "./queue";

/** A day as this device knows it: the server's last word, and over it what still waits to be sent. */
export function withQueued(day: Day, queue: Queue): Day {
  if (queue.length === 0) return day;
  const logs = new Map<string, LogBrief>();
  for (const log of [...day.sessions.flatMap(({ log }) => (log ? [log] : [])), ...day.unplanned])
    logs.set(log.id, log);
  const writes = queue.toSorted((a, b) => a.seq - b.seq);
  for (const write of writes) apply(logs, write, day);

  const all = [...logs.values()];
  const sessions = day.sessions.map(({ planned }): DaySession => {
    const answers = all.filter(({ plannedId }) => plannedId === planned.id);
    return { planned, log: answers.find(({ status }) => status === "completed") ?? answers[0] ?? null };
  });
  const shown = new Set(sessions.map(({ log }) => log?.id));
  const isOfPlan = ({ plannedId }: LogBrief) => sessions.some(({ planned }) => planned.id === plannedId);
  return {
    ...day,
    sessions,
    unplanned: all.filter((log) => log.date === day.today && !shown.has(log.id) && !isOfPlan(log)),
    checkIn: checkInToday(day, writes),
  };
}

type Logs = Map<string, LogBrief>;

function apply(logs: Logs, { procedure, input }: QueuedWrite, day: Day): void {
  const said: unknown = input;
  switch (procedure) {
    case "log.logSession":
      put(logs, ofSession(said as LogSessionInput));
      break;
    case "log.saveSet":
      putLift(logs, { ...(said as SaveSetInput), duration: seconds(0), rpe: null }, true);
      break;
    case "log.finishLift":
      putLift(logs, said as FinishLiftInput, false);
      break;
    case "log.edit":
      edit(logs, said as EditLogInput);
      break;
    case "log.skip":
      skip(logs, said as SkipSessionInput, day);
      break;
    case "log.skipMany":
      for (const each of (said as SkipSessionsInput).sessions)
        skip(logs, { ...(said as SkipSessionsInput), ...each }, day);
      break;
    case "log.takeBackSkips":
      for (const id of (said as TakeBackSkipsInput).ids) logs.delete(id);
      break;
    case "log.delete":
      logs.delete((said as LogIdInput).id);
  }
}

function put(logs: Logs, log: LogBrief): void {
  logs.set(log.id, log);
}

const begins = ({ start, timeZone }: Pick<LogSessionInput, "start" | "timeZone">) => ({
  date: dateOf(start),
  start: instantOf(dateOf(start), timeOf(start), timeZone),
  timeZone,
});

const ofSession = (input: LogSessionInput): LogBrief => ({
  id: input.id,
  plannedId: input.plannedId,
  status: "completed",
  skipReason: null,
  type: input.type,
  title: input.title,
  ...begins(input),
  duration: input.duration,
  distance: input.distance,
  rpe: input.rpe,
  source: input.source,
  inProgress: false,
});

function putLift(logs: Logs, input: Pick<FinishLiftInput, "lift" | "duration" | "rpe">, inProgress: boolean) {
  const { lift, duration, rpe } = input;
  const before = logs.get(lift.id);
  // A set that is corrected after the end leaves the end as it was.
  if (inProgress && before && before.status === "completed") return;
  put(logs, {
    id: lift.id,
    plannedId: lift.plannedId,
    status: "completed",
    skipReason: null,
    type: lift.type,
    title: lift.title,
    ...begins(lift),
    duration,
    distance: null,
    rpe,
    source: "manual",
    inProgress,
  });
}

function edit(logs: Logs, input: EditLogInput) {
  const before = logs.get(input.id);
  if (!before) return;
  const { type, title, duration, distance, rpe } = input;
  put(logs, { ...before, type, title, duration, distance, rpe, ...begins(input) });
}

function skip(logs: Logs, said: Pick<SkipSessionInput, "id" | "plannedId" | "reason">, day: Day) {
  const planned = day.sessions.find((each) => each.planned.id === said.plannedId)?.planned;
  if (!planned) return;
  put(logs, {
    id: said.id,
    ...skipOf(planned, day.athlete, said.reason),
    distance: null,
    rpe: null,
    inProgress: false,
  });
}

function checkInToday(day: Day, writes: Queue): CheckInState {
  const last = writes.findLast(
    ({ procedure, input }) => procedure === "wellness.checkIn" && input.date === day.today,
  );
  if (!last) return day.checkIn;
  // What is unusual about it is worked out where all entries are.
  return { unusual: null, checkIn: checkInOf(last, day.athlete.id), updatedAt: last.at };
}

/** The answers of a check-in that waits to be sent. */
export function checkInOf({ input }: QueuedWrite, athleteId: AthleteId): CheckIn {
  const { requestId, ...answers } = input as unknown as CheckInInput;
  return { ...answers, cycle: answers.cycle ?? null, athleteId };
}

/**
 * The day that has come since the server was last seen, from the plan as far as this device has it. What is said of
 * the old day alone, such as its check-in and what to know before its sessions, is gone.
 */
export function dayAfter(day: Day, today: CalendarDate, plan: readonly DaySession[]): Day {
  if (day.today === today) return day;
  const on = (date: CalendarDate) =>
    plan
      .filter(({ planned }) => planned.date === date)
      .toSorted((a, b) => orderOf(a).localeCompare(orderOf(b)));
  return {
    ...day,
    today,
    checkIn: { checkIn: null, unusual: null, updatedAt: null },
    sessions: on(today),
    tomorrow: on(plusDays(today, 1)),
    unplanned: [],
    headsUps: [],
    around: [],
  };
}

const orderOf = ({ planned }: DaySession) => `${planned.slot} ${planned.position}`;
