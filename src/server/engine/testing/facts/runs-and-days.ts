import { dateFromDayNumber } from "@/lib/dates/calendar-date";
import { type Facts, type FactsBuilder, monday, type Status } from "./facts";

export const runsAndDays: Readonly<Record<string, FactsBuilder>> = {
  "overtraining/single-run-spike": { build: spike },
  "overtraining/weekly-load-spike": { build: weeks },
  "overtraining/monotony-strain": { build: alikeDays },
  "recovery/hill-sprint-rest": { build: sprints },
};

function spike(facts: Facts, status: Status) {
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
function weeks(facts: Facts, status: Status) {
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
function alikeDays(facts: Facts) {
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

function sprints(facts: Facts, status: Status) {
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
