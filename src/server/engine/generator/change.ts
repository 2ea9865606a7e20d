import { calendarDate } from "@/lib/dates/calendar-date";
import type { Relaxation } from "@/lib/domain/generated-plan";
import { formatFullDate } from "@/lib/formatting/date";
import type { GeneratorInput } from "@/lib/schemas/generator";

/** One thing that gives way. */
export type Change = Relaxation<GeneratorInput>;

/** The input with all of them laid over it, in their order. */
export const withChanges = (input: GeneratorInput, changes: readonly Change[]): GeneratorInput =>
  Object.assign({}, input, ...changes.map(({ patch }) => patch));

interface Values {
  date: string;
  weeks: number;
  otherRaces: GeneratorInput["otherRaces"];
  racePriorities: GeneratorInput["otherRaces"];
  model: GeneratorInput["model"];
  loading: GeneratorInput["loading"];
  strengthStart: GeneratorInput["strengthStart"];
  recentKm: number;
  runsPerWeek: number;
  liftsPerWeek: number;
  priority: GeneratorInput["priority"];
  goalRace: Extract<GeneratorInput["goal"], { kind: "race" }>["race"]["kind"];
  heavyLifting: false;
  heat: false;
  crossTraining: false;
  hillSprints: false;
  monthlyMileage: false;
  transitionWeeks: number;
  allFree: true;
  availability: { readonly weekday: number; readonly slot: "am" | "pm" };
}

const dateOf = ({ goal }: GeneratorInput) => (goal.kind === "race" ? goal.race.date : goal.date);
const off = "off";
const on = "on";

interface Written {
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly patch: Partial<GeneratorInput>;
}

const writers: { readonly [K in keyof Values]: (input: GeneratorInput, to: Values[K]) => Written } = {
  date: (input, to) => {
    const date = calendarDate(to);
    const { goal } = input;
    const moved = goal.kind === "race" ? { ...goal, race: { ...goal.race, date } } : { ...goal, date };
    const words = { from: formatFullDate(dateOf(input)), to: formatFullDate(date) };
    return { what: "Date of the goal", ...words, patch: { goal: moved } };
  },
  weeks: (input, to) => ({ what: "Weeks", from: `${input.weeks}`, to: `${to}`, patch: { weeks: to } }),
  otherRaces: (input, to) => ({
    what: "Races on the way",
    from: `${input.otherRaces.length}`,
    to: `${to.length}`,
    patch: { otherRaces: [...to] },
  }),
  racePriorities: (input, to) => ({
    what: "Priorities of the races on the way",
    from: input.otherRaces.map(({ priority }) => priority).join(", "),
    to: to.map(({ priority }) => priority).join(", "),
    patch: { otherRaces: [...to] },
  }),
  model: (input, to) => ({ what: "Model", from: input.model, to, patch: { model: to } }),
  loading: (input, to) => ({ what: "Loading pattern", from: input.loading, to, patch: { loading: to } }),
  strengthStart: (input, to) => ({
    what: "Strength begins with",
    from: strengthNames[input.strengthStart],
    to: strengthNames[to],
    patch: { strengthStart: to },
  }),
  recentKm: (input, to) => ({
    what: "Kilometres of a usual week",
    from: `${input.recent.weeklyKm}`,
    to: `${to}`,
    patch: {
      recent: {
        ...input.recent,
        weeklyKm: to,
        longestRunKm: Math.max(input.recent.longestRunKm, to / 3),
        runsPerWeek: Math.max(2, input.recent.runsPerWeek),
      },
    },
  }),
  runsPerWeek: (input, to) => ({
    what: "Runs a week",
    from: `${input.runsPerWeek}`,
    to: `${to}`,
    patch: { runsPerWeek: to },
  }),
  liftsPerWeek: (input, to) => ({
    what: "Lifts a week",
    from: `${input.liftsPerWeek}`,
    to: `${to}`,
    patch: { liftsPerWeek: to },
  }),
  priority: (input, to) => ({
    what: "Priority",
    from: input.priority.replace("-", " "),
    to: to.replace("-", " "),
    patch: { priority: to },
  }),
  goalRace: (input, to) => ({
    what: "Race",
    from: input.goal.kind === "race" ? raceNames[input.goal.race.kind] : "",
    to: raceNames[to],
    patch:
      input.goal.kind === "race"
        ? { goal: { ...input.goal, race: { ...input.goal.race, kind: to, km: null } } }
        : {},
  }),
  heavyLifting: (input) => practice(input, "heavyLifting", "Heavy lifting"),
  heat: (input) => practice(input, "heat", "Heat"),
  crossTraining: (input) => practice(input, "crossTraining", "Cross-training"),
  hillSprints: (input) => practice(input, "hillSprints", "Hill sprints"),
  monthlyMileage: (input) => practice(input, "monthlyMileage", "Monthly records"),
  transitionWeeks: (input, to) => ({
    what: "Weeks of transition",
    from: `${input.transitionWeeks}`,
    to: `${to}`,
    patch: { transitionWeeks: to },
  }),
  allFree: (input) => ({
    what: "Half days",
    from: "as in the profile",
    to: "all free",
    patch: { athlete: { ...input.athlete, availability: [] } },
  }),
  availability: (input, { weekday, slot }) => ({
    what: `${weekdays[weekday]} ${slot === "am" ? "morning" : "evening"}`,
    from: "not free",
    to: "90 min free",
    patch: {
      athlete: {
        ...input.athlete,
        availability: [
          ...input.athlete.availability.filter((one) => one.weekday !== weekday || one.slot !== slot),
          { weekday, slot, maxMinutes: 90 },
        ],
      },
    },
  }),
};

const practice = (
  { practices }: GeneratorInput,
  name: keyof GeneratorInput["practices"],
  what: string,
): Written => ({ what, from: on, to: off, patch: { practices: { ...practices, [name]: false } } });

const weekdays = ["", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const strengthNames = {
  "anatomical-adaptation": "getting used to it",
  hypertrophy: "muscle",
  "max-strength": "heavy lifting",
  maintain: "keeping strength",
};
const raceNames = {
  "race-short": "1500 m to 3 km",
  "race-5k": "5 km",
  "race-10k": "10 km",
  "race-half": "half marathon",
  "race-marathon": "marathon",
  "race-ultra": "ultra",
};

export const change = <K extends keyof Values>(
  input: GeneratorInput,
  key: K,
  to: Values[K],
  why: string,
): Change => ({
  ...writers[key](input, to),
  why,
});
