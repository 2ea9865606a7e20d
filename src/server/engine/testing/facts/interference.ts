import { dateFromDayNumber } from "@/lib/dates/calendar-date";
import { type Facts, type FactsBuilder, monday, type Status } from "./facts";

export const interference: Readonly<Record<string, FactsBuilder>> = {
  "interference/hard-stimuli-unconsolidated": { statuses: ["planned"], build: plannedWeek },
  "interference/run-volume-strength-first": { build: runsAndLifts },
  "interference/strength-dose-run-first": { build: heavyLifts },
};

const typeOfWord: Readonly<Record<string, string>> = {
  vo2max: "run-vo2max",
  tempo: "run-tempo",
  easy: "run-easy",
  long: "run-long",
  "heavy-lower": "strength-heavy-lower",
};

/** Seven days such as 'rest', 'easy' or 'tempo AM + heavy-lower PM', from the Monday on. */
function plannedWeek(facts: Facts) {
  const days = facts.week as readonly string[];
  return {
    asOf: dateFromDayNumber(monday),
    sessions: days.flatMap((text, index) =>
      text
        .split(" + ")
        .filter((each) => each !== "rest")
        .map((each) => {
          const [word = "", slot = "AM"] = each.split(" ");
          return {
            id: `${word}-${index}`,
            status: "planned",
            type: typeOfWord[word],
            start: `${dateFromDayNumber(monday + index)}T${slot === "AM" ? "07:00" : "18:00"}`,
            durationMin: word === "long" ? 120 : 60,
          };
        }),
    ),
  };
}

/** The same week five times: runs in the morning and lifts in the evening, one a day; the last as the facts say. */
function runsAndLifts(facts: Facts, status: Status) {
  const minutes = facts.minutes as readonly number[];
  const lifts = facts.lifts7d as number;
  return {
    asOf: dateFromDayNumber(status === "planned" ? monday : monday + 6),
    sessions: [-4, -3, -2, -1, 0].flatMap((week) => {
      const of = week === 0 ? status : "completed";
      const start = (index: number, time: string) =>
        `${dateFromDayNumber(monday + 7 * week + index)}T${time}`;
      return [
        ...minutes.map((durationMin, index) => ({
          id: `run-${week}-${index}`,
          status: of,
          type: "run-easy",
          start: start(index, "07:00"),
          durationMin,
        })),
        ...Array.from({ length: lifts }, (_, index) => ({
          id: `lift-${week}-${index}`,
          status: of,
          type: "strength-upper",
          start: start(index, "18:00"),
          durationMin: 45,
        })),
      ];
    }),
  };
}

/** Heavy lifts every other day of one week; or two weeks of easy runs without any, in the phase that the facts say. */
function heavyLifts(facts: Facts, status: Status) {
  const minutes = (facts.minutes ?? []) as readonly number[];
  const runs = [-3, -2, -1].flatMap((week) =>
    [1, 3, 5].map((index) => ({
      id: `run-${week}-${index}`,
      status: "completed",
      type: "run-easy",
      start: `${dateFromDayNumber(monday + 7 * week + index)}T07:00`,
      durationMin: 45,
    })),
  );
  return {
    asOf: dateFromDayNumber(status === "planned" ? monday : monday + 6),
    sessions: [
      ...runs,
      ...minutes.map((durationMin, index) => ({
        id: `lift-${index}`,
        status,
        type: "strength-heavy-lower",
        start: `${dateFromDayNumber(monday + 2 * index)}T18:00`,
        durationMin,
      })),
      {
        id: "run",
        status,
        type: "run-easy",
        start: `${dateFromDayNumber(monday + 5)}T07:00`,
        durationMin: 45,
      },
    ],
    ...(facts.phase === undefined
      ? {}
      : {
          weeks: [-2, -1, 0].map((week) => ({
            start: dateFromDayNumber(monday + 7 * week),
            phase: facts.phase,
          })),
        }),
  };
}
