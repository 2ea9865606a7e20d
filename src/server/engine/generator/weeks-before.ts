import { type CalendarDate, dateFromDayNumber, dayNumber } from "@/lib/dates/calendar-date";
import type { GeneratorInput } from "@/lib/schemas/generator";
import type { Timeline, TimelineSession } from "../timeline";

/** Weeks differ a little, as they do in life, and every fourth is lighter; the mean of four is the one that is known. */
const waves = [0.7, 1.05, 1.1, 1.15] as const;
/** So many that a mean of 42 days has come to rest. */
const weeksBack = 16;
const runDays = [1, 3, 5, 6, 2, 4];
const liftDays = [1, 3, 5, 2, 4];

/** What is known of the time before a plan: a log up to a day, and what is planned after it. */
interface Known {
  readonly sessions: Timeline["sessions"];
  readonly today: number;
}

/**
 * The sessions before a plan that begins on `startDay`: those that are known, and from the last known day on what was
 * trained lately, gone on with. Without a log all weeks are as they were told.
 */
export function sessionsBefore(
  input: GeneratorInput,
  startDay: number,
  known: Known | null,
): TimelineSession[] {
  if (!known) return weeksAsTold(input, startDay, "completed");
  const weeksAhead = (day: number) => Math.floor((startDay - 1 - day) / 7);
  // A week of which something is planned already is left as it is planned.
  const planned = new Set(
    known.sessions
      .map(dayOf)
      .filter((day) => day > known.today && day < startDay)
      .map(weeksAhead),
  );
  const between = weeksAsTold(input, startDay, "planned").filter(
    (session) => dayOf(session) > known.today && !planned.has(weeksAhead(dayOf(session))),
  );
  return [...known.sessions, ...between];
}

const dayOf = ({ start }: TimelineSession) => dayNumber(start.slice(0, 10) as CalendarDate);

/** Weeks of training as the input tells them: so many runs and lifts, the longest run once in the last 30 days. */
function weeksAsTold(
  { recent, athlete }: GeneratorInput,
  startDay: number,
  status: "completed" | "planned",
): TimelineSession[] {
  const sessions: TimelineSession[] = [];
  const add = (day: number, hour: string, rest: Omit<TimelineSession, "id" | "status" | "start">) =>
    sessions.push({
      id: `recent-${day}-${rest.type}`,
      status,
      start: `${dateFromDayNumber(day)}T${hour}`,
      ...rest,
    });
  for (let back = weeksBack; back >= 1; back -= 1) {
    const from = startDay - 7 * back;
    // Counted back, so many loading weeks lie after the last lighter one.
    const sinceLighter = recent.loadingWeeks + 1 - back;
    const wave = waves[((sinceLighter % 4) + 4) % 4] ?? 1;
    for (const offset of liftDays.slice(0, Math.round(recent.liftsPerWeek))) {
      add(from + offset, "18:00", liftOf(back % 3, wave < 1, status));
    }
    const runs = Math.max(1, Math.min(6, Math.round(recent.runsPerWeek)));
    const km = recent.weeklyKm * wave;
    const long = Math.min(km * 0.8, recent.longestRunKm * (back % 4 === 2 ? 1 : 0.9));
    const days = runDays.slice(0, runs);
    days.forEach((offset, index) => {
      const isLong = index === days.length - 1;
      const share = runs === 1 ? km : isLong ? long : (km - long) / (runs - 1);
      if (share < 0.1) return;
      const isHard = !isLong && index < Math.round(recent.hardRunsPerWeek);
      add(from + offset, "07:00", runOf(Math.round(share * 10) / 10, athlete.easyPace, isHard, status));
    });
  }
  return sessions;
}

const effortOf = (status: "completed" | "planned", rpe: number) =>
  status === "completed" ? { rpe } : { plannedRpe: rpe };

const runOf = (km: number, pace: number, hard: boolean, status: "completed" | "planned") => ({
  type: hard ? ("run-vo2max" as const) : ("run-easy" as const),
  durationMin: Math.max(5, Math.round((km * pace) / 60)),
  distanceKm: km,
  ...effortOf(status, hard ? 7 : 3),
});

const liftOf = (kind: number, isLighter: boolean, status: "completed" | "planned") => ({
  type: kind === 0 && !isLighter ? ("strength-heavy-lower" as const) : ("strength-moderate-lower" as const),
  durationMin: isLighter ? 30 : 45,
  ...effortOf(status, isLighter ? 5 : 6),
});
