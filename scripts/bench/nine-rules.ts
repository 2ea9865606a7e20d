import { randomOf } from "@/server/engine/testing/random-history";

/** What nine simple rules look at on one day: numbers that are already worked out. */
export type Facts = Readonly<Record<FactName, number>>;

const factNames = [
  "ratio",
  "rampPct",
  "formPct",
  "spikePct",
  "weekPct",
  "monotony",
  "streakDays",
  "sleepHours",
  "restingHrRise",
] as const;
export type FactName = (typeof factNames)[number];

/** One level of a rule: the fact is beyond the limit. */
export interface Level {
  readonly rule: string;
  readonly level: "info" | "caution" | "warning";
  readonly fact: FactName;
  readonly comparator: ">" | ">=" | "<";
  readonly limit: number;
}

const ladder = (
  rule: string,
  fact: FactName,
  comparator: Level["comparator"],
  limits: readonly number[],
): Level[] =>
  limits.map((limit, index) => ({
    rule,
    level: (["info", "caution", "warning"] as const)[index] ?? "warning",
    fact,
    comparator,
    limit,
  }));

/** The nine rules whose levels are each one number against one limit, with the limits that they ship with. */
export const levels: readonly Level[] = [
  ...ladder("overtraining/acwr-context", "ratio", ">", [1.5]),
  ...ladder("overtraining/chronic-ramp", "rampPct", ">", [10, 15, 20]),
  ...ladder("overtraining/deep-negative-form", "formPct", "<", [-25, -35, -60]),
  ...ladder("overtraining/single-run-spike", "spikePct", ">", [10, 100]),
  ...ladder("overtraining/weekly-load-spike", "weekPct", ">", [15, 30, 60]),
  ...ladder("overtraining/monotony-strain", "monotony", ">=", [1.5, 2, 2.5]),
  ...ladder("recovery/no-rest-day", "streakDays", ">=", [7, 10, 14]),
  ...ladder("overtraining/short-sleep", "sleepHours", "<", [7, 6.5, 6]),
  ...ladder("overtraining/resting-hr-rise", "restingHrRise", ">=", [2, 4, 7]),
];

export function factsOfYear(seed: number, days = 365): Facts[] {
  const random = randomOf(seed);
  return Array.from({ length: days }, () => ({
    ratio: random() * 2,
    rampPct: random() * 24 - 4,
    formPct: random() * 120 - 80,
    spikePct: random() * 140 - 30,
    weekPct: random() * 120 - 50,
    monotony: random() * 3,
    streakDays: Math.floor(random() * 17),
    sleepHours: 5 + random() * 4,
    restingHrRise: random() * 12 - 4,
  }));
}

/**
 * The same as functions, as the engine's rules are written: facts in columns, one comparison a level. Answers how
 * many levels hold; `hit` is told of each where it is given.
 */
export function askAsFunctions(
  columns: Readonly<Record<FactName, Float64Array>>,
  days: number,
  hit?: (day: number, level: number) => void,
): number {
  let hits = 0;
  for (let index = 0; index < levels.length; index += 1) {
    const level = levels[index];
    if (!level) continue;
    const column = columns[level.fact];
    const { limit, comparator } = level;
    for (let day = 0; day < days; day += 1) {
      const value = column[day] as number;
      const holds = comparator === ">" ? value > limit : comparator === ">=" ? value >= limit : value < limit;
      if (!holds) continue;
      hits += 1;
      hit?.(day, index);
    }
  }
  return hits;
}

export const columnsOf = (facts: readonly Facts[]): Record<FactName, Float64Array> =>
  Object.fromEntries(factNames.map((name) => [name, Float64Array.from(facts, (day) => day[name])])) as Record<
    FactName,
    Float64Array
  >;
