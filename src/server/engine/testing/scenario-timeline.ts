import { parseTimeline, type Timeline } from "../timeline";
import type { Facts, FactsBuilder, Status } from "./facts/facts";
import { intensity } from "./facts/intensity";
import { interference } from "./facts/interference";
import { lifting } from "./facts/lifting";
import { loadHistory } from "./facts/load-history";
import { mornings } from "./facts/mornings";
import { racesAndHeat } from "./facts/races-and-heat";
import { runsAndDays } from "./facts/runs-and-days";

/** By rule. A rule whose scenarios list sessions needs an entry only to say which statuses apply. */
const builders: Readonly<Record<string, Partial<FactsBuilder>>> = {
  ...interference,
  ...lifting,
  ...loadHistory,
  ...racesAndHeat,
  ...mornings,
  ...runsAndDays,
  ...intensity,
};

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
    readonly weeksRunning?: number;
  };
  readonly zone?: string;
  readonly sessions?: readonly {
    readonly type: string;
    readonly start: string;
    readonly end: string;
    readonly rpe?: number;
  }[];
  readonly facts?: Facts;
}

/** Whether the rule can be asked about what is planned, or only about what was done. */
export const appliesTo = (scenario: Scenario, status: Status): boolean =>
  builders[scenario.rule]?.statuses?.includes(status) ?? true;

/** The timeline that a scenario describes, with its sessions still planned or already done. */
export function scenarioTimeline(scenario: Scenario, status: Status): Timeline {
  const built: Facts = scenario.sessions ? fromSessions(scenario, status) : fromFacts(scenario, status);
  const parsed = parseTimeline({
    ...built,
    athlete: {
      priority: scenario.athlete.priority,
      runExperience: scenario.athlete.runExperience,
      liftExperience: scenario.athlete.liftExperience,
      sex: scenario.athlete.sex,
      birthYear: 2026 - scenario.athlete.age,
      timeZone: scenario.zone ?? "Europe/Berlin",
      weekStart: "monday",
      ...(built.athlete as Facts | undefined),
    },
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

function fromFacts(scenario: Scenario, status: Status): Facts {
  const build = builders[scenario.rule]?.build;
  if (!build) throw new Error(`${scenario.id}: no timeline for these facts`);
  return build({ weeksRunning: scenario.athlete.weeksRunning, ...scenario.facts }, status);
}
