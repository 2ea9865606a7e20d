import { dateFromDayNumber } from "@/lib/dates/calendar-date";
import { type Facts, type FactsBuilder, monday, type Status } from "./facts";

export const intensity: Readonly<Record<string, FactsBuilder>> = {
  "overtraining/anaerobic-frequency": { build: hardWeeks },
  "overtraining/effort-mismatch": { statuses: ["completed"], build: feltEffort },
  "overtraining/hiit-introduction": { build: firstHardWeek },
  "overtraining/intensity-distribution": { statuses: ["completed"], build: zones },
  "overtraining/missing-intensity-stimulus": { statuses: ["completed"], build: fastMinutes },
  "overtraining/performance-decline": { statuses: ["completed"], build: slowerRuns },
};

const run = (id: string, day: number, type: string, status: Status, more: Facts = {}) => ({
  id,
  status,
  type,
  start: `${dateFromDayNumber(day)}T08:00`,
  durationMin: 40,
  ...more,
});

/** Judged before the week, or at its end. */
const asOf = (status: Status) =>
  status === "planned" ? dateFromDayNumber(monday) : `${dateFromDayNumber(monday + 6)}T20:00`;

const times = <T>(count: number, of: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => of(index));

function hardWeeks(facts: Facts, status: Status) {
  const { hi7, hiPrev7 = 0 } = facts as { readonly hi7: number; readonly hiPrev7?: number };
  return {
    asOf: asOf(status),
    sessions: [
      ...times(hiPrev7, (index) =>
        run(`p${index}`, monday - 7 + index * 2, "run-vo2max", "completed", { rpe: 8 }),
      ),
      ...times(hi7, (index) =>
        run(`n${index}`, monday + index * 2, "run-vo2max", status, { rpe: 8, plannedRpe: 8 }),
      ),
    ],
  };
}

/** Efforts against a planned 4, with a first one on record six weeks ago. */
function feltEffort(facts: Facts) {
  const differences = facts.actualMinusPlanned as readonly number[];
  return {
    asOf: `${dateFromDayNumber(monday)}T20:00`,
    sessions: [
      run("first", monday - 42, "run-steady", "completed", { rpe: 4 }),
      ...differences.map((difference, index) =>
        run(`d${index}`, monday - 8 + index * 2, "run-steady", "completed", {
          plannedRpe: 4,
          rpe: 4 + difference,
        }),
      ),
    ],
  };
}

/** Eight weeks on record, the last ones with running, and then the first week of high intensity. */
function firstHardWeek(facts: Facts, status: Status) {
  const { week1Sessions, week1Minutes } = facts as Readonly<Record<string, number>>;
  const sessions = week1Sessions ?? 0;
  const sec = ((week1Minutes ?? 0) * 60) / sessions;
  return {
    asOf: asOf(status),
    sessions: [
      ...times(12, (index) =>
        run(
          `w${index}`,
          monday - 7 * (12 - index),
          index < 12 - weeksRunning(facts) ? "walk" : "run-easy",
          "completed",
          {
            rpe: 3,
          },
        ),
      ),
      ...times(sessions, (index) =>
        run(`h${index}`, monday + index * 3, "run-hiit", status, {
          rpe: 8,
          plannedRpe: 8,
          steps: [{ kind: "work", sec, zone: "z3" }],
        }),
      ),
    ],
  };
}

const weeksRunning = (facts: Facts) => facts.weeksRunning as number;

/** Daily runs over four weeks, all with the same share below the first threshold. */
function zones(facts: Facts) {
  const { z1, hours28 } = facts as { readonly z1: number; readonly hours28: number };
  const minutes = (hours28 * 60) / 28;
  return {
    asOf: asOf("completed"),
    sessions: times(28, (index) =>
      run(`z${index}`, monday + 6 - index, index % 7 === 0 ? "run-long" : "run-easy", "completed", {
        rpe: 4,
        durationMin: minutes,
        zoneMinutes: [minutes * z1, minutes * (1 - z1), 0],
      }),
    ),
  };
}

/** A run a week for as long as the athlete has run, each with the same minutes above the second threshold. */
function fastMinutes(facts: Facts) {
  const { hiMinPerWeek28, phase } = facts as { readonly hiMinPerWeek28: number; readonly phase: string };
  return {
    asOf: asOf("completed"),
    weeks: [{ start: dateFromDayNumber(monday), phase }],
    sessions: times(weeksRunning(facts), (index) =>
      run(`f${index}`, monday + 6 - 7 * index, "run-easy", "completed", {
        rpe: 4,
        zoneMinutes: [40 - hiMinPerWeek28, 0, hiMinPerWeek28],
      }),
    ),
  };
}

/** Runs of 10 km/h at one heart rate over six weeks, and then slower ones at the same. */
function slowerRuns(facts: Facts) {
  const changes = facts.hrSpeedPct as readonly number[];
  const at = (id: string, day: number, kmh: number) =>
    run(id, day, "run-easy", "completed", { durationMin: 60, distanceKm: kmh, avgHr: 130, rpe: 3 });
  return {
    athlete: { restingHr: 50, maxHr: 190 },
    asOf: asOf("completed"),
    sessions: [
      ...times(6, (index) => at(`u${index}`, monday - 14 - index * 4, 10)),
      ...changes.map((pct, index) => at(`c${index}`, monday + index * 2, 10 * (1 + pct / 100))),
    ],
  };
}
