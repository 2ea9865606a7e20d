import { type CalendarDate, dateFromDayNumber, dayNumber } from "@/lib/dates/calendar-date";
import { parseTimeline, type Timeline } from "../timeline";

/** A case of `cases/scenarios.json`: sessions, or facts that a timeline is built from. */
export interface Scenario {
  readonly id: string;
  readonly rule: string;
  readonly expect: "info" | "caution" | "warning" | null;
  readonly athlete: {
    readonly priority: string;
    readonly runExperience: string;
    readonly liftExperience: string;
    readonly age: number;
    readonly sex: string;
  };
  readonly zone?: string;
  readonly sessions?: readonly {
    readonly type: string;
    readonly start: string;
    readonly end: string;
    readonly rpe?: number;
  }[];
  readonly facts?: Readonly<Record<string, unknown>>;
}

type Status = "planned" | "completed";

/** The timeline that a scenario describes, with its sessions still planned or already done. */
export function scenarioTimeline(scenario: Scenario, status: Status): Timeline {
  const built = scenario.sessions ? fromSessions(scenario, status) : fromFacts(scenario, status);
  const parsed = parseTimeline({
    athlete: {
      priority: scenario.athlete.priority,
      runExperience: scenario.athlete.runExperience,
      liftExperience: scenario.athlete.liftExperience,
      sex: scenario.athlete.sex,
      birthYear: 2026 - scenario.athlete.age,
      timeZone: scenario.zone ?? "Europe/Berlin",
      weekStart: "monday",
    },
    ...built,
  });
  if (!parsed.ok) throw new Error(`${scenario.id}: ${JSON.stringify(parsed.reason)}`);
  return parsed.value;
}

function fromSessions({ sessions = [] }: Scenario, status: Status) {
  const first = sessions[0]?.start.slice(0, 10) ?? "";
  const last = sessions.at(-1)?.end ?? "";
  return {
    asOf: status === "planned" ? first : last,
    sessions: sessions.map(({ type, start, end, rpe }, index) => ({
      id: `s${index + 1}`,
      status,
      type,
      start,
      durationMin: clockMinutes(start, end),
      ...(rpe === undefined ? {} : { rpe }),
    })),
  };
}

/** Sessions of the cases never end on the other side of a change of clocks. */
const clockMinutes = (start: string, end: string) =>
  (Date.parse(`${end}:00Z`) - Date.parse(`${start}:00Z`)) / 60_000;

const monday = dayNumber("2026-05-04" as CalendarDate);

function fromFacts(scenario: Scenario, status: Status) {
  const facts = scenario.facts ?? {};
  if ("newRunKm" in facts) return spike(facts, status);
  if ("prev4" in facts) return weeks(facts, status);
  if ("days" in facts) return alikeDays(facts);
  if ("repSec" in facts) return sprints(facts, status);
  throw new Error(`${scenario.id}: no timeline for these facts`);
}

function spike(facts: Readonly<Record<string, unknown>>, status: Status) {
  const earlier = (facts.longestRuns30d ?? []) as readonly number[];
  return {
    asOf: dateFromDayNumber(monday),
    sessions: [
      ...earlier.map((km, index) => run(`h${index}`, monday - 20 + index * 2, km, "completed")),
      run("new", monday, facts.newRunKm as number, status),
    ],
  };
}

const run = (id: string, day: number, km: number, status: Status) => ({
  id,
  status,
  type: "run-easy",
  start: `${dateFromDayNumber(day)}T08:00`,
  durationMin: 60,
  distanceKm: km,
  rpe: 3,
});

/** Each week's load on its Wednesday. */
function weeks(facts: Readonly<Record<string, unknown>>, status: Status) {
  const totals = [...(facts.prev4 as readonly number[]), facts.now as number];
  return {
    asOf: dateFromDayNumber(monday + 2),
    sessions: totals.map((load, index) => ({
      id: `w${index}`,
      status: index === totals.length - 1 ? status : "completed",
      type: "xt-easy",
      start: `${dateFromDayNumber(monday + 2 - 7 * (totals.length - 1 - index))}T08:00`,
      durationMin: load / 5,
      rpe: 5,
      plannedRpe: 5,
    })),
  };
}

/** Four uneven weeks of the given mean, too few to know the usual strain, and then the days. */
function alikeDays(facts: Readonly<Record<string, unknown>>) {
  const days = facts.days as readonly number[];
  const usual = facts.mean6wk as number;
  const shape = [0, 0.2, 0.05, 0.25, 0, 0.15, 0.35];
  const factors = [0.7, 1.3, 0.7, 1.3];
  const earlier = factors.flatMap((factor) => shape.map((share) => share * usual * factor));
  const loads = [...earlier, ...days];
  return {
    asOf: dateFromDayNumber(monday),
    sessions: loads.flatMap((load, index) =>
      load === 0 && index > 0
        ? []
        : [
            {
              id: `d${index}`,
              status: "completed",
              type: "xt-easy",
              start: `${dateFromDayNumber(monday - loads.length + 1 + index)}T08:00`,
              durationMin: load / 5,
              rpe: 5,
            },
          ],
    ),
  };
}

function sprints(facts: Readonly<Record<string, unknown>>, status: Status) {
  const { repSec, restSec, mode, reps } = facts;
  return {
    asOf: dateFromDayNumber(monday),
    sessions: [
      {
        id: "sprints",
        status,
        type: "run-hill-sprint",
        start: `${dateFromDayNumber(monday)}T08:00`,
        durationMin: 45,
        rpe: 6,
        steps: [
          { kind: "work", sec: 1200, mode: "run", zone: 1 },
          { kind: "work", sec: repSec, repeat: reps, mode: "run", zone: "max", target: "steep hill" },
          { kind: "rest", sec: restSec, repeat: reps, mode },
        ],
      },
    ],
  };
}
