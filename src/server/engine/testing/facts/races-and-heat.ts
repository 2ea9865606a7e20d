import { dateFromDayNumber } from "@/lib/dates/calendar-date";
import { type Facts, type FactsBuilder, monday, type Status } from "./facts";

export const racesAndHeat: Readonly<Record<string, FactsBuilder>> = {
  "recovery/catch-up-cramming": { statuses: ["completed"], build: catchUp },
  "recovery/cross-training-load": { build: crossTraining },
  "recovery/heat-dose": { statuses: ["completed"], build: heat },
  "recovery/interval-rest-mismatch": { build: intervals },
  "recovery/post-race": { build: afterRace },
  "recovery/return-after-layoff": { build: afterBreak },
  "recovery/taper": { build: beforeRace },
};

const at = (day: number, time = "08:00") => `${dateFromDayNumber(day)}T${time}`;

/** The race was run; the session after it is on Monday. */
function afterRace({ race, daysSince, session }: Facts, status: Status) {
  const day = monday - (daysSince as number);
  return {
    asOf: at(monday, status === "planned" ? "06:00" : "20:00"),
    events: [{ kind: "race", date: dateFromDayNumber(day), distance: race, priority: "A" }],
    sessions: [
      {
        id: "race",
        status: "completed",
        type: `race-${race}`,
        start: at(day, "09:00"),
        durationMin: 220,
        rpe: 9,
      },
      { id: "session", status, type: session, start: at(monday), durationMin: 60, rpe: 4 },
    ],
  };
}

function intervals({ type, workSec, restSec }: Facts, status: Status) {
  const steps = [
    { kind: "work", sec: workSec, repeat: 6, mode: "run" },
    { kind: "rest", sec: restSec, repeat: 6, mode: "walk" },
  ];
  return {
    asOf: at(monday, status === "planned" ? "06:00" : "20:00"),
    sessions: [{ id: "run", status, type: `run-${type}`, start: at(monday), durationMin: 45, rpe: 4, steps }],
  };
}

/** Heat of the last seven days, a day each; in the third week of a block there was heat before. */
function heat({ minutes, blockActive, week }: Facts) {
  const lengths = minutes as readonly number[];
  const first = monday - 7 * ((week as number) - 1) - 3;
  const earlier = [first, first + 3, first + 7];
  const session = (day: number, durationMin: number) => ({
    id: `heat-${day}`,
    status: "completed",
    type: "heat-passive",
    start: at(day, "18:00"),
    durationMin,
    rpe: 2,
  });
  return {
    asOf: at(monday, "20:00"),
    athlete: blockActive
      ? {
          marks: [{ kind: "heat-block", from: dateFromDayNumber(first), to: dateFromDayNumber(monday + 14) }],
        }
      : {},
    sessions: [
      ...earlier.map((day) => session(day, 20)),
      ...lengths.map((durationMin, index) => session(monday - index, durationMin)),
    ],
  };
}

/** Five weeks of the same distance up to the break; the week back begins on Monday with a short run. */
function afterBreak({ daysOff, preWeekly, week1 }: Facts, status: Status) {
  const last = monday - (daysOff as number) - 1;
  const run = (day: number, km: number, runStatus: Status) => ({
    id: `run-${day}`,
    status: runStatus,
    type: "run-easy",
    start: at(day),
    durationMin: km * 6,
    distanceKm: km,
    rpe: 3,
    plannedRpe: 3,
  });
  const weekly = [0, 1, 2, 3, 4].flatMap((back) =>
    [0.4, 0.3, 0.3].map((share, index) =>
      run(last - 7 * back - 2 * index, (preWeekly as number) * share, "completed"),
    ),
  );
  const first = (preWeekly as number) * 0.15;
  const rest = ((week1 as number) - first) / 3;
  return {
    asOf: at(status === "planned" ? monday : monday + 6, status === "planned" ? "06:00" : "20:00"),
    sessions: [
      ...weekly,
      run(monday, first, status),
      ...[2, 4, 5].map((day) => run(monday + day, rest, status)),
    ],
  };
}

/** The weeks up to a race on Sunday, three runs each; the last one is planned or done. */
function beforeRace({ race, weeklyKm }: Facts, status: Status) {
  const weeks = weeklyKm as readonly number[];
  const runs = weeks.flatMap((km, index) =>
    ["run-easy", "run-tempo", "run-easy"].map((type, run) => ({
      id: `run-${index}-${run}`,
      status: index === weeks.length - 1 ? status : "completed",
      type,
      start: at(monday - 7 * (weeks.length - 1 - index) + 1 + 2 * run),
      durationMin: km * 2,
      distanceKm: km / 3,
      rpe: 4,
      plannedRpe: 4,
    })),
  );
  return {
    asOf: at(status === "planned" ? monday : monday + 7, "06:00"),
    events: [{ kind: "race", date: dateFromDayNumber(monday + 6), distance: race, priority: "A" }],
    sessions: runs,
  };
}

/** Six weeks alike: four runs and two sessions off the feet; the last week is planned or done. */
function crossTraining({ hours7, shareAboveVT1 }: Facts, status: Status) {
  const minutes = (hours7 as number) * 30;
  const hard = minutes * (shareAboveVT1 as number);
  const days = [0, 1, 2, 3, 4, 5];
  const sessions = [0, 1, 2, 3, 4, 5].flatMap((back) =>
    days.map((day) => {
      const isCross = day === 1 || day === 3;
      return {
        id: `${back}-${day}`,
        status: back === 0 ? status : "completed",
        type: isCross ? "xt-easy" : "run-easy",
        start: at(monday - 7 * back + day),
        durationMin: isCross ? minutes : 60,
        rpe: 3,
        plannedRpe: 3,
        ...(isCross ? { zoneMinutes: [minutes - hard, hard, 0] } : {}),
      };
    }),
  );
  return {
    asOf: at(monday + (status === "planned" ? 0 : 6), status === "planned" ? "06:00" : "20:00"),
    sessions,
  };
}

/** Two runs in the five days and two in the weekend, all linked to the plan. */
function catchUp({ monFriVsPlan, weekendVsPlan }: Facts) {
  const minutes = 60;
  const days = [1, 3, 5, 6];
  const run = (id: string, status: Status, day: number, durationMin: number) => ({
    id,
    status,
    type: "run-easy",
    start: at(monday + day),
    durationMin,
    rpe: 3,
    plannedRpe: 3,
  });
  return {
    asOf: at(monday + 7, "06:00"),
    sessions: days.flatMap((day) => {
      const change = (day < 5 ? monFriVsPlan : weekendVsPlan) as number;
      return [
        run(`plan-${day}`, "planned", day, minutes),
        { ...run(`done-${day}`, "completed", day, minutes * (1 + change)), plannedId: `plan-${day}` },
      ];
    }),
  };
}
