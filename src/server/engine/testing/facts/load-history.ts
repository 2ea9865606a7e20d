import { dateFromDayNumber } from "@/lib/dates/calendar-date";
import { fatigueDecay, fitnessDecay } from "../../metrics/fitness";
import { type Facts, type FactsBuilder, monday, type Status } from "./facts";

/** Rules that look at weeks, months and whole histories of load. */
export const loadHistory: Readonly<Record<string, FactsBuilder>> = {
  "overtraining/acwr-context": { statuses: ["completed"], build: lastWeek },
  "overtraining/chronic-ramp": { build: rise },
  "overtraining/deep-negative-form": { statuses: ["completed"], build: fatigue },
  "overtraining/mileage-record-pace": { build: months },
  "recovery/no-rest-day": { build: streak },
  "recovery/no-deload": { build: weeks },
};

const session = (day: number, load: number, status: Status) => ({
  id: `d${day}`,
  status,
  type: "xt-easy",
  start: `${dateFromDayNumber(day)}T08:00`,
  durationMin: load / 5,
  rpe: 5,
  plannedRpe: 5,
});

/** One session a day up to `lastDay`; the last `planned` of them are still to come. */
function timeline(loads: readonly number[], lastDay: number, planned = 0) {
  const firstPlanned = lastDay - planned + 1;
  return {
    asOf: planned === 0 ? `${dateFromDayNumber(lastDay)}T23:00` : dateFromDayNumber(firstPlanned),
    sessions: loads.map((load, index) => {
      const day = lastDay - loads.length + 1 + index;
      return session(day, load, day < firstPlanned ? "completed" : "planned");
    }),
  };
}

/** Even days from a Monday on, and seven of another level. */
function lastWeek(facts: Facts) {
  const [days, ratio] = [facts.observedDays as number, facts.uncoupled as number];
  const loads = [...Array<number>(days - 7).fill(100), ...Array<number>(7).fill(100 * ratio)];
  return timeline(loads, monday + days - 1);
}

/** Even days, and seven that raise fitness by the given amount. */
function rise(facts: Facts, status: Status) {
  const days = facts.daysHistory as number;
  const ctl = (facts.ctl ?? 50) as number;
  const before = ctl - (facts.ramp7 as number);
  const [first, week] = [fitnessDecay ** (days - 7), fitnessDecay ** 7];
  const level = (ctl * (1 - first * week) - before * (1 - first) * week) / (1 - week);
  const loads = [...Array<number>(days - 7).fill(before), ...Array<number>(7).fill(level)];
  return timeline(loads, monday + 6, status === "planned" ? 7 : 0);
}

/** Sixty even days, and then days after which form is each morning what was asked. */
function fatigue(facts: Facts) {
  const loads = Array<number>(60).fill(50);
  const state = { ctl: 0, atl: 0, ctlShare: 0, atlShare: 0 };
  const add = (load: number) => {
    state.ctl = state.ctl * fitnessDecay + load * (1 - fitnessDecay);
    state.atl = state.atl * fatigueDecay + load * (1 - fatigueDecay);
    state.ctlShare = state.ctlShare * fitnessDecay + (1 - fitnessDecay);
    state.atlShare = state.atlShare * fatigueDecay + (1 - fatigueDecay);
  };
  for (const load of loads) add(load);
  for (const pct of facts.formPctOfCtl as readonly number[]) {
    const ratio = 1 - pct / 100;
    const ctlShare = state.ctlShare * fitnessDecay + (1 - fitnessDecay);
    const atlShare = state.atlShare * fatigueDecay + (1 - fatigueDecay);
    const lacking = (ratio * state.ctl * fitnessDecay) / ctlShare - (state.atl * fatigueDecay) / atlShare;
    const gain = (1 - fatigueDecay) / atlShare - (ratio * (1 - fitnessDecay)) / ctlShare;
    loads.push(lacking / gain);
    add(lacking / gain);
  }
  return { ...timeline(loads, monday - 1), asOf: dateFromDayNumber(monday) };
}

/** One run a month on the tenth; the last one in May, done or planned. */
function months(facts: Facts, status: Status) {
  const records = facts.monthlyRecords12 as number | undefined;
  const kms =
    records === undefined
      ? [...Array<number>(6).fill(facts.oldRecordKm as number), facts.newKm as number]
      : [
          ...Array<number>(13).fill(100),
          ...Array.from({ length: records }, (_, index) => [100, 105 + 5 * index]).flat(),
        ];
  const last = 2026 * 12 + 4;
  return {
    asOf: status === "planned" ? "2026-05-05" : "2026-06-05",
    sessions: kms.map((km, index) => {
      const month = last - kms.length + 1 + index;
      const date = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-10`;
      return {
        id: `m${index}`,
        status: month === last ? status : "completed",
        type: "run-easy",
        start: `${date}T08:00`,
        durationMin: 300,
        distanceKm: km,
        rpe: 3,
      };
    }),
  };
}

/** A session long before, and then one on each day. */
function streak(facts: Facts, status: Status) {
  const days = facts.streak as number;
  const before = session(monday - days - 3, 200, "completed");
  const { asOf, sessions } = timeline(Array<number>(days).fill(200), monday, status === "planned" ? days : 0);
  return { asOf, sessions: [before, ...sessions] };
}

/** Three weeks, a light one, and as many as asked since, each with its load on Wednesday. */
function weeks(facts: Facts, status: Status) {
  const since = facts.weeksSinceDeload as number;
  const loads = [600, 600, 600, 300, ...Array<number>(since).fill(600)];
  return {
    asOf: dateFromDayNumber(status === "planned" ? monday : monday + 7),
    sessions: loads.map((load, index) => {
      const last = index === loads.length - 1;
      return session(monday + 2 - 7 * (loads.length - 1 - index), load, last ? status : "completed");
    }),
  };
}
