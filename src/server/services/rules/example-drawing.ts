import {
  type CalendarDate,
  dateFromDayNumber,
  daysBetween,
  earlierOf,
  laterOf,
  plusDays,
} from "@/lib/dates/calendar-date";
import { dateRange, datesOf } from "@/lib/dates/date-range";
import { hoursBetween } from "@/lib/dates/time-zone";
import type { DayLoad, LoadParts } from "@/lib/domain/flag-view";
import type { ExampleDrawing, ExampleLoads, ExampleRail, ExampleSession } from "@/lib/domain/rule-page";
import { familyOf } from "@/lib/domain/session-type";
import type { Finding } from "@/server/engine/report";
import { type Snapshot, weekStartDay } from "@/server/engine/snapshot";
import type { SnapSession } from "@/server/engine/snapshot-session";
import { morningsOf } from "./example-mornings";
import { sessionsOf } from "./example-sessions";

/** More days than this are too narrow to be told apart on a phone. */
const mostRailDays = 7;
const mostRows = 12;
const mostDays = 28;
const mostWeeks = 12;

/**
 * How a case is drawn. `finding` is what the rule says about it, or about the case it is compared with: sessions
 * that are hours apart get the rail, histories the load of their days or weeks, and what is judged by sets, steps or
 * heart rate a table.
 */
export function drawingOf(snapshot: Snapshot, finding: Finding | null, own: boolean): ExampleDrawing {
  const { timeline } = snapshot;
  const sessions = sessionsOf(timeline);
  const none = {
    rail: null,
    loads: null,
    sessions: [],
    mornings: morningsOf(timeline),
    records: recordsOf(snapshot),
  };
  if (sessions.length === 0) return none;
  const rail = railOf(snapshot, sessions, finding, own);
  if (rail) return { ...none, rail };
  const detailed =
    none.records.length > 0 ||
    timeline.sessions.some(({ sets, steps, avgHr }) => sets?.length || steps?.length || avgHr);
  const asList = sessions.length <= mostRows && (detailed || spanOf(sessions) < 14) && !isOfLoad(finding);
  if (asList) return { ...none, sessions };
  return { ...none, loads: loadsOf(snapshot, sessions, own ? finding : null) };
}

const isOfLoad = (finding: Finding | null) =>
  finding !== null && ["monotony", "au", "ratio"].includes(finding.measured.unit);

const spanOf = (sessions: readonly ExampleSession[]): number => {
  const [first, last] = [sessions[0], sessions.at(-1)];
  return first && last ? daysBetween(first.date, last.date) + 1 : 0;
};

function railOf(
  snapshot: Snapshot,
  sessions: readonly ExampleSession[],
  finding: Finding | null,
  own: boolean,
): ExampleRail | null {
  if (!finding) return null;
  const pair = own ? pairOf(finding, sessions) : likePair(finding, snapshot, sessions);
  if (pair && ["h", "days"].includes(finding.measured.unit)) {
    const [first, second] = pair;
    const from = plusDays(earlierOf(first.date, second.date), -1);
    const days = daysBetween(from, laterOf(first.date, second.date)) + 2;
    if (days > mostRailDays + 2) return null;
    return railAround(from, days, sessions, pair, finding, own);
  }
  const about = subjectsOf(finding, sessions);
  const shown = own && about.length > 1 ? about : sessions;
  const days = spanOf(shown);
  const countsSessions =
    ["count", "days"].includes(finding.measured.unit) && finding.subjects[0]?.kind !== "state";
  if (!countsSessions || shown.length < 2 || shown.length > mostRows || days > mostRailDays) return null;
  if (shown.some(({ start }) => start === null)) return null;
  const first = shown[0]?.date as CalendarDate;
  return { from: first, days: mostRailDays, sessions, conflict: null, tail: null };
}

function railAround(
  from: CalendarDate,
  days: number,
  sessions: readonly ExampleSession[],
  [source, target]: readonly [ExampleSession, ExampleSession],
  { threshold }: Finding,
  own: boolean,
): ExampleRail {
  const hours = threshold.unit === "days" ? threshold.value * 24 : threshold.value;
  const [a, b] =
    (source.start ?? "") <= (target.start ?? "") ? ([source, target] as const) : ([target, source] as const);
  const gap = a.end && b.start ? hoursBetween(a.end, b.start) : 0;
  const ids = { sourceId: source.id, targetId: target.id };
  const known = a.end !== null && b.start !== null;
  return {
    from,
    days,
    sessions,
    conflict: own && known ? { ...ids, gap, need: hours } : null,
    tail: known ? { ...ids, hours } : null,
  };
}

const subjectsOf = ({ subjects }: Finding, sessions: readonly ExampleSession[]) =>
  sessions.filter(({ id }) => subjects.some((each) => each.kind === "session" && each.id === id));

function pairOf(finding: Finding, sessions: readonly ExampleSession[]) {
  const of = (role: "source" | "target") => {
    const subject = finding.subjects.find((each) => each.kind === "session" && each.role === role);
    return sessions.find(({ id }) => id === subject?.id);
  };
  const [source, target] = [of("source"), of("target")];
  return source && target ? ([source, target] as const) : null;
}

/** The sessions of a quiet case that stand where the two of the compared one do. */
function likePair(finding: Finding, { timeline }: Snapshot, sessions: readonly ExampleSession[]) {
  const count = finding.subjects.filter(({ kind }) => kind === "session").length;
  if (count !== 2 || timeline.sessions.length < 2) return null;
  const [source, target] = sessions.slice(-2);
  return source && target ? ([source, target] as const) : null;
}

function loadsOf(
  snapshot: Snapshot,
  sessions: readonly ExampleSession[],
  finding: Finding | null,
): ExampleLoads {
  const days = spanOf(sessions);
  const weekly = days > mostDays;
  const last = laterOf(sessions.at(-1)?.date ?? snapshot.now.date, snapshot.now.date);
  const first = sessions[0]?.date ?? last;
  const monday = (date: CalendarDate) =>
    dateFromDayNumber(weekStartDay(snapshot, daysBetween("1970-01-01" as CalendarDate, date)));
  const to = weekly ? plusDays(monday(last), 6) : last;
  const from = weekly
    ? laterOf(monday(first), plusDays(monday(last), -7 * (mostWeeks - 1)))
    : laterOf(first, plusDays(last, 1 - mostDays));
  const about = finding?.subjects.find(({ kind }) => kind === "week")?.id ?? null;
  return {
    weekly,
    days: datesOf(dateRange(from, to)).map((date) => dayLoad(snapshot, date)),
    about: weekly ? (about as CalendarDate | null) : null,
  };
}

function dayLoad({ log, open }: Snapshot, date: CalendarDate): DayLoad {
  const of = (sessions: readonly SnapSession[]) => partsOf(sessions.filter((each) => each.date === date));
  return { date, done: of(log), planned: of(open) };
}

const partsOf = (sessions: readonly SnapSession[]): LoadParts => {
  const sum = (belongs: (family: string) => boolean) =>
    sessions
      .filter(({ type }) => belongs(familyOf(type)))
      .reduce((total, { load }) => total + (load.value ?? 0), 0);
  const isRunning = (family: string) => family === "run" || family === "race";
  return {
    run: sum(isRunning),
    lift: sum((family) => family === "lift"),
    other: sum((family) => !isRunning(family) && family !== "lift"),
  };
};

const monthNames = "January February March April May June July August September October November December";

/** "Distance of March 2026", or the kind and the day of a record that is no month's. */
function recordName(kind: string, date: string): string {
  if (kind !== "monthly-distance") return `${kind.replaceAll("-", " ")}, ${date}`;
  return `${monthNames.split(" ")[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
}

const recordsOf = ({ timeline }: Snapshot): ExampleDrawing["records"] =>
  (timeline.records ?? []).slice(-6).map(({ kind, date, value }) => ({
    name: recordName(kind, date),
    value: { value, unit: "km" as const },
  }));
