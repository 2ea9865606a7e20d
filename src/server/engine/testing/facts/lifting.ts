import { dateFromDayNumber } from "@/lib/dates/calendar-date";
import { type Facts, type FactsBuilder, monday, type Status } from "./facts";

export const lifting: Readonly<Record<string, FactsBuilder>> = {
  "interference/e1rm-plateau-rising-run-load": { statuses: ["completed"], build: plateau },
  "interference/explosive-dose": { build: explosive },
  "interference/new-modality-ramp": { build: ramp },
  "interference/strength-prescription-run-first": { build: prescription },
  "recovery/race-week-lifting": { build: raceWeek },
};

const dayAt = (day: number, time: string) => `${dateFromDayNumber(day)}T${time}`;

/** A lift, and a race on the Sunday of the second week that starts that many hours after its end. */
function raceWeek(facts: Facts, status: Status) {
  const raceHour = 10;
  const endHours = 24 * (monday + 13) + raceHour - (facts.hoursBefore as number);
  const startHours = endHours - 1;
  const start = dayAt(Math.floor(startHours / 24), `${String(startHours % 24).padStart(2, "0")}:00`);
  return {
    asOf: status === "planned" ? dateFromDayNumber(monday) : dayAt(monday + 13, "20:00"),
    sessions: [
      { id: "lift", status, type: `strength-${facts.session}`, start, durationMin: 60, rpe: 7 },
      { id: "race", status, type: "race-10k", start: dayAt(monday + 13, "10:00"), durationMin: 60, rpe: 9 },
    ],
    events: [{ date: dateFromDayNumber(monday + 13), kind: "race", distance: "10k", priority: "A" }],
  };
}

/** The sessions on every third day of a week, with 60 landings where the facts do not say. */
function explosive(facts: Facts, status: Status) {
  const minutes = facts.minutes as readonly number[];
  const gap = Math.max(1, Math.floor(6 / Math.max(1, minutes.length - 1)));
  return {
    asOf: status === "planned" ? dateFromDayNumber(monday) : dayAt(monday + 6, "23:00"),
    sessions: minutes.map((durationMin, index) => ({
      id: `jumps${index}`,
      status,
      type: "strength-explosive",
      start: dayAt(monday + index * Math.min(3, gap), "18:00"),
      durationMin,
      contacts: facts.contacts ?? 60,
      rpe: 6,
    })),
  };
}

/** Single repetitions on the days given, and six weeks of runs whose load rises by so much after three. */
function plateau(facts: Facts) {
  const samples = facts.e1rm as readonly (readonly [number, number])[];
  const last = samples.at(-1)?.[0] ?? 0;
  const dayOf = (day: number) => monday - last + day;
  const factor = 1 + (facts.runLoadChangePct as number) / 100;
  const runs = Array.from({ length: 21 }, (_, index) => index * 2);
  return {
    asOf: dayAt(monday, "20:00"),
    sessions: [
      ...samples.map(([day, kg]) => ({
        id: `squat${day}`,
        status: "completed",
        type: "strength-heavy-lower",
        start: dayAt(dayOf(day), "18:00"),
        durationMin: 60,
        rpe: 7,
        sets: [{ exercise: "back-squat", reps: 1, loadKg: kg, rir: 0 }],
      })),
      ...runs.map((back) => ({
        id: `run${back}`,
        status: "completed",
        type: "run-easy",
        start: dayAt(monday - back, "07:00"),
        durationMin: 40 * (back < 21 ? factor * (10 / 11) : 1),
        rpe: 4,
      })),
    ],
  };
}

/** Lifts to failure every other day and a quality run after them; or four weeks of sets of which a share is light. */
function prescription(facts: Facts, status: Status) {
  const share = facts.share_reps_gt8_lt70pct as number | undefined;
  const lift = (day: number, sets: readonly Facts[]) => ({
    id: `lift${day}`,
    status,
    type: "strength-moderate-lower",
    start: dayAt(monday + day, "18:00"),
    durationMin: 60,
    rpe: 7,
    sets,
  });
  const many = (count: number, set: Facts) => Array.from({ length: count }, () => set);
  const exercise = "back-squat";
  const lifts =
    share === undefined
      ? Array.from({ length: facts.sessions7d as number }, (_, index) =>
          lift(
            index * 2,
            many(facts.sets as number, {
              exercise: facts.exercise,
              reps: facts.reps,
              toFailure: facts.toFailure,
            }),
          ),
        )
      : [0, 4, 8, 12, 16, 20, 24].map((day, index) =>
          lift(day, [
            ...many(Math.round(share * 10), { exercise, reps: 10, pct1Rm: 60 + index }),
            ...many(Math.round((1 - share) * 10), { exercise, reps: 5, pct1Rm: 80 + index }),
          ]),
        );
  const hours = 24 * (monday + 2 * (lifts.length - 1)) + 19 + ((facts.nextQualityH as number) ?? 0);
  const run = {
    id: "run",
    status,
    type: "run-vo2max",
    start: dayAt(Math.floor(hours / 24), `${String(hours % 24).padStart(2, "0")}:00`),
    durationMin: 60,
    rpe: 8,
  };
  return {
    asOf:
      status === "planned"
        ? dateFromDayNumber(monday)
        : dayAt(monday + (share === undefined ? 10 : 27), "20:00"),
    sessions: share === undefined ? [...lifts, run] : lifts,
  };
}

const modalityTypes: Readonly<Record<string, string>> = {
  run: "run-easy",
  lift: "strength-moderate-lower",
  plyo: "strength-explosive",
  hiit: "xt-hard",
};

/** Six weeks on record, in which the kind of training was done so often in the last four; then its first week. */
function ramp(facts: Facts, status: Status) {
  const type = modalityTypes[facts.modality as string];
  const session = (day: number, done: Status) => ({
    id: `new${day}`,
    status: done,
    type,
    start: dayAt(monday + day, "18:00"),
    durationMin: 20,
    rpe: 3,
  });
  const walks = [42, 35, 28, 21, 14, 7].map((back) => ({
    id: `walk${back}`,
    status: "completed",
    type: "walk",
    start: dayAt(monday - back, "12:00"),
    durationMin: 40,
  }));
  const before = Array.from({ length: facts.prev28dSessions as number }, (_, index) =>
    session(-14 - index * 7, "completed"),
  );
  const first = Array.from({ length: facts.week1Sessions as number }, (_, index) => session(index, status));
  return {
    asOf: status === "planned" ? dateFromDayNumber(monday) : dayAt(monday + 6, "23:00"),
    sessions: [...walks, ...before, ...first],
  };
}
