import { dateFromDayNumber } from "@/lib/dates/calendar-date";
import { type Facts, type FactsBuilder, monday, type Status } from "./facts";

/** What an athlete tells in the morning. Those rules judge the log alone, so that nothing of it is planned. */
export const mornings: Readonly<Record<string, FactsBuilder>> = {
  "overtraining/wellness-decline": { statuses: ["completed"], build: wellness },
  "overtraining/hrv-below-baseline": { statuses: ["completed"], build: hrv },
  "overtraining/resting-hr-rise": { statuses: ["completed"], build: restingHr },
  "overtraining/short-sleep": { statuses: ["completed"], build: sleep },
  "recovery/illness-or-pain": { build: illness },
  "overtraining/multi-signal": { statuses: ["completed"], build: signs },
};

const asOf = `${dateFromDayNumber(monday)}T20:00`;
const date = (daysAgo: number) => dateFromDayNumber(monday - daysAgo);
const each = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** Four weeks of the same sum before the days, then days so many points below it: the deviation is at least a point. */
function wellness(facts: Facts) {
  const z = facts.z as readonly number[];
  const usual = { energy: 4, sleepQuality: 4, soreness: 4, stress: 4, mood: 4 };
  return {
    asOf,
    sessions: [],
    wellness: [
      ...each(28, (index) => ({ date: date(28 + z.length - 1 - index), ...usual })),
      ...z.map((value, index) => ({ date: date(z.length - 1 - index), ...usual, energy: 4 + value })),
    ],
  };
}

/** Weeks that repeat themselves, and then low mornings, so that the mean of seven days is below for the days told. */
function hrv(facts: Facts) {
  const [daysBelow, readings] = [facts.daysBelow as number, facts.readings7 as number];
  const told = each(7, (index) => index).filter((daysAgo) => daysAgo < daysBelow || readings === 7);
  const usual = each(42, (index) => index + 7).map((daysAgo) => ({
    date: date(daysAgo),
    hrvRmssdMs: daysAgo % 2 === 0 ? 62 : 58,
  }));
  const before = each(Math.max(0, readings - daysBelow), (index) => daysBelow + index).map((daysAgo) => ({
    date: date(daysAgo),
    hrvRmssdMs: 60,
  }));
  const low = told.slice(0, Math.min(daysBelow, readings)).map((daysAgo) => ({
    date: date(daysAgo),
    hrvRmssdMs: daysAgo === daysBelow - 1 ? 40 : 60,
  }));
  return { asOf, sessions: [], wellness: [...usual, ...before, ...low] };
}

/** Weeks that repeat themselves with the deviation that the facts ask for, and then a week so much above them. */
function restingHr(facts: Facts) {
  const above = facts.bpmAbove as number;
  const deviation = above / (facts.sdAbove as number);
  const days = facts.days as number;
  return {
    asOf,
    sessions: [],
    wellness: [
      ...each(42, (index) => index + 7 + days - 1).map((daysAgo) => ({
        date: date(daysAgo),
        restingHr: 50 + (daysAgo % 2 === 0 ? deviation : -deviation),
      })),
      ...each(7 + days - 1, (index) => ({ date: date(index), restingHr: 50 + above })),
    ],
  };
}

/** So many of the last 14 nights, each of the mean. */
function sleep(facts: Facts) {
  const nights = each(facts.entries as number, (index) => ({ date: date(index), sleepHours: facts.mean14 }));
  return { asOf, sessions: [], wellness: nights };
}

/** Symptoms, or a pain by day, and a session of the last day. */
function illness(facts: Facts, status: Status) {
  const pains = (facts.pain ?? [0]) as readonly number[];
  return {
    asOf: status === "planned" ? `${date(0)}T08:00` : asOf,
    sessions: [{ id: "s", status, type: facts.session, start: `${date(0)}T18:00`, durationMin: 45, rpe: 3 }],
    wellness: pains.map((score, index) => ({
      date: date(pains.length - 1 - index),
      symptoms: facts.symptoms ?? [],
      pain: score > 0 ? [{ site: "knee", score }] : [],
    })),
  };
}

const sign = {
  /** A week of the same day, after one long day. */
  load: () => [
    { ...xt(13), durationMin: 300 },
    ...each(7, (index) => ({ ...xt(index), durationMin: index === 0 ? 0.1 : index === 1 ? 24 : 60 })),
  ],
  wellness: (days: number) => each(14, (index) => ({ date: date(index), sleepHours: index < days ? 4 : 8 })),
  autonomic: (days: number) =>
    each(42, (index) => ({ date: date(index), hrvRmssdMs: index < days ? 50 : 60 })),
};

const xt = (daysAgo: number) => ({
  id: `x${daysAgo}`,
  status: "completed",
  type: "xt-easy",
  start: `${date(daysAgo)}T08:00`,
  rpe: 5,
});

/** One sign of each kind that the facts name, for so many days. */
function signs(facts: Facts) {
  const [groups, days] = [facts.groups as readonly string[], facts.days as number];
  return {
    asOf,
    sessions: groups.includes("load") ? sign.load() : [],
    wellness: [
      ...(groups.includes("wellness") ? sign.wellness(days) : []),
      ...(groups.includes("autonomic") ? sign.autonomic(days) : []),
    ],
  };
}
