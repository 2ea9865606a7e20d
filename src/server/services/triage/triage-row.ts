import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import { clockTime } from "@/lib/dates/clock-time";
import { lastDays, rangeHas } from "@/lib/dates/date-range";
import { instantOf, localDateOf, localTimeOf, plusSeconds } from "@/lib/dates/time-zone";
import type { FlagBrief } from "@/lib/domain/flag-view";
import { missingLogs } from "@/lib/domain/missing-logs";
import { isAway } from "@/lib/domain/time-off";
import type { TriageFlag, TriageRow, TriageSession } from "@/lib/domain/triage";
import type { CoachCtx } from "@/server/auth/scope";
import type { CoachedAthlete } from "@/server/db/queries/roster";
import { briefOf, openInOrder } from "@/server/services/flags/flag-brief";
import { isVisible } from "@/server/services/flags/standing";
import type { Known } from "./list-triage";

type Reader = Pick<CoachCtx, "scope" | "now">;
type Of<Name extends keyof Known> = Known[Name] extends ReadonlyMap<unknown, infer Value> ? Value : never;

const noon = clockTime("12:00");
const weekDays = 7;
const loadWeeks = 4;
/** Days with a known load that it takes to say what is usual. */
const fewestDays = 14;

/** One line of the list, from what was read of everybody. */
export function rowOf(athlete: CoachedAthlete, reader: Reader, known: Known): TriageRow {
  const { athleteId, slug, name, timeZone, priority } = athlete;
  const today = localDateOf(reader.now, timeZone);
  const sent = askedOf(athlete, known, today);
  return {
    athleteId,
    slug,
    name,
    timeZone,
    priority,
    today,
    nextRace: known.races.get(athleteId) ?? null,
    ...flagsOf(known.flags.get(athleteId) ?? [], reader, athlete, known),
    sessions: comingOf(athlete, known, today),
    load: loadOf(known.loads.get(athleteId) ?? [], today),
    logged: loggedOf(sent, today),
    unlogged: missingLogs(sent, reader.now),
    lastLoggedOn: known.lastLogged.get(athleteId) ?? null,
  };
}

function flagsOf(
  rows: Of<"flags">,
  reader: Reader,
  athlete: CoachedAthlete,
  known: Known,
): Pick<TriageRow, "flag" | "moreFlags"> {
  const visible = rows.filter((row) => isVisible(reader.scope, row));
  const nothing = new Map();
  const briefs = visible
    .map((row) => briefOf(row, nothing, reader))
    .filter(({ standing, level }) => standing === "open" && level !== "hidden");
  const [first, ...others] = openInOrder(briefs, visible, reader);
  return { flag: first ? flagOf(first, athlete, known) : null, moreFlags: others.length };
}

function flagOf(flag: FlagBrief, { athleteId }: CoachedAthlete, known: Known): TriageFlag {
  const { id, level, title, measured, threshold, decideBy, subjects, firstFix, cause } = flag;
  const sessionIds = subjects.flatMap((subject) => (subject.kind === "session" ? subject.id : []));
  const days = new Map<string, CalendarDate>();
  for (const each of [...(known.working.get(athleteId) ?? []), ...(known.answers.get(athleteId) ?? [])])
    days.set(each.id, each.date);
  const dates = subjects.flatMap(({ kind, id: of }) =>
    kind === "session" ? (days.get(of) ?? []) : kind === "day" ? (of as CalendarDate) : [],
  );
  const { value, unit, comparator } = threshold;
  return {
    id,
    level: level === "hidden" ? "watch" : level,
    title,
    measured,
    threshold: { value, unit, comparator },
    decideBy,
    sessionIds,
    date: dates.toSorted()[0] ?? null,
    hasFix: firstFix !== null,
    together: cause?.size ?? 1,
  };
}

/** What stands in the plan from today on, and what was done today. A planned one that was answered is that answer. */
function comingOf(
  { athleteId, timeZone }: CoachedAthlete,
  known: Known,
  today: CalendarDate,
): TriageSession[] {
  const until = plusDays(today, weekDays - 1);
  const answers = (known.answers.get(athleteId) ?? []).filter(({ date }) => date === today);
  const answered = new Set(answers.flatMap(({ plannedId }) => plannedId ?? []));
  const done = answers
    .filter(({ status }) => status === "completed")
    .map(({ id, type, title, date, start, duration }): TriageSession => {
      const slot = localTimeOf(start, timeZone) < "12:00" ? "am" : "pm";
      return { id, type, title, date, slot, duration, done: true };
    });
  const planned = (known.working.get(athleteId) ?? [])
    .filter(({ id, type, date }) => date >= today && date <= until && type !== "rest" && !answered.has(id))
    .map(
      ({ id, type, title, date, slot, duration }): TriageSession => ({
        id,
        type,
        title,
        date,
        slot,
        duration,
        done: false,
      }),
    );
  return [...done, ...planned];
}

interface Asked {
  readonly date: CalendarDate;
  readonly end: ReturnType<typeof plusSeconds>;
  readonly answered: boolean;
}

/** What the athlete was asked for until today. On a day off nothing is, unless it was answered all the same. */
function askedOf({ athleteId, timeZone }: CoachedAthlete, known: Known, today: CalendarDate): Asked[] {
  const answered = new Set((known.answers.get(athleteId) ?? []).flatMap(({ plannedId }) => plannedId ?? []));
  const off = (known.off.get(athleteId) ?? []).filter(isAway);
  const isOff = (date: CalendarDate) =>
    off.some(({ startsOn, endsOn }) => startsOn <= date && date <= endsOn);
  const [slots] = known.slotTimes.get(athleteId) ?? [];
  return (known.sent.get(athleteId) ?? []).flatMap(({ id, type, date, slot, startTime, duration }) => {
    const isAnswered = answered.has(id);
    if (type === "rest" || date > today || (isOff(date) && !isAnswered)) return [];
    const start = instantOf(date, startTime ?? slots?.[slot] ?? noon, timeZone);
    return { date, end: plusSeconds(start, duration), answered: isAnswered };
  });
}

function loggedOf(asked: readonly Asked[], today: CalendarDate): TriageRow["logged"] {
  const week = lastDays(today, weekDays);
  // What is planned for today may still be done.
  const due = asked.filter(({ date, answered }) => rangeHas(week, date) && (answered || date < today));
  return { asked: due.length, answered: due.filter(({ answered }) => answered).length };
}

function loadOf(rows: Of<"loads">, today: CalendarDate): TriageRow["load"] {
  const until = rows.filter(({ date }) => date <= today);
  const week = until.filter(({ date }) => rangeHas(lastDays(today, weekDays), date));
  const sum = (of: (row: Of<"loads">[number]) => number) => week.reduce((total, row) => total + of(row), 0);
  const days = until.filter(
    ({ status, date }) => status !== "unknown" && date > plusDays(today, -loadWeeks * weekDays),
  );
  const total = days.reduce((all, { load }) => all + (load ?? 0), 0);
  return {
    done: {
      run: sum((row) => row.runLoad),
      lift: sum((row) => row.liftLoad),
      other: sum((row) => row.otherLoad),
    },
    usual: days.length < fewestDays ? null : (total / days.length) * weekDays,
  };
}
