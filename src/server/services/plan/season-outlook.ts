import { type CalendarDate, dayNumber, daysBetween, laterOf, plusDays } from "@/lib/dates/calendar-date";
import type { Race } from "@/lib/domain/athlete";
import type { WeekLoad } from "@/lib/domain/overview";
import { type Season, seasonWeeks, weekPlanOn } from "@/lib/domain/season";
import type { SeasonFlag, SeasonOutlook } from "@/lib/domain/season-view";
import type { AthleteScope } from "@/server/auth/scope";
import type { EngineOptions } from "@/server/engine/fix/propose";
import { ruleById } from "@/server/engine/registry";
import { runRules } from "@/server/engine/run";
import { type Snapshot, takeSnapshot } from "@/server/engine/snapshot";
import type { Timeline, TimelineSession } from "@/server/engine/timeline";
import { fitnessWithPlan } from "@/server/engine/weeks/fitness-ahead";
import { titleOf } from "@/server/services/flags/rule-words";
import { isFindingWithheld } from "@/server/services/flags/withhold";

interface Ground {
  readonly timeline: Timeline;
  readonly options: EngineOptions;
  readonly scope: AthleteScope;
  readonly today: CalendarDate;
  readonly races: readonly Race[];
  /** The weeks that are shown, and the load they have without their targets. */
  readonly loads: readonly WeekLoad[];
}

/** Rules about the load of whole weeks: they can be asked about a week of which only the target is known. */
const weekRules = ["overtraining/weekly-load-spike", "overtraining/chronic-ramp", "recovery/no-deload"];

/**
 * What a season leads to. A week to come counts as what is planned in it, or as its target where that asks for more:
 * what is not planned yet is spread evenly over the days that are left.
 */
export function seasonOutlook(season: Season, ground: Ground): SeasonOutlook {
  const { loads, timeline, options, races, today } = ground;
  const [first, last] = [loads[0], loads.at(-1)];
  if (!first || !last) return { fitness: [], form: [], flags: [] };
  const end = plusDays(last.start, 6);
  const snapshot = takeSnapshot(
    {
      ...timeline,
      sessions: [...timeline.sessions, ...loads.flatMap((week) => askedBeyondPlan(week, season, today))],
      weeks: [...seasonWeeks(season, { from: plusDays(first.start, -364), to: end })],
    },
    options,
  );
  const fitness = fitnessWithPlan(snapshot, dayNumber(end));
  const known = knownTo(season, loads, today);
  return {
    fitness: loads.map(({ start }) => ({
      start,
      value: start < known ? (fitness?.fitnessOn(dayNumber(plusDays(start, 6))) ?? null) : null,
    })),
    form: races
      .filter(({ date }) => date >= today && date <= end)
      .map(({ id, date }) => ({
        raceId: id,
        pct: date < known ? (fitness?.formPctOn(dayNumber(date)) ?? null) : null,
      })),
    flags: flagsOfWeeks(snapshot, ground),
  };
}

/**
 * The first day of which nothing is known: a week to come without sessions and without a target is not a week of
 * rest, and nothing can be said from it on.
 */
function knownTo({ weeks }: Season, loads: readonly WeekLoad[], today: CalendarDate): CalendarDate {
  const open = loads.find(
    ({ start, planned }) =>
      start > today && planned === 0 && (weekPlanOn(weeks, start)?.targetAu ?? null) === null,
  );
  return open?.start ?? ("9999-12-31" as CalendarDate);
}

/**
 * What stands for the load that is asked and not planned yet. No run: nothing is asked about kilometres, and those of
 * minutes that nobody planned are not to be judged.
 */
const easyEffort = 3;
const standsFor = "xt-easy";

function askedBeyondPlan(week: WeekLoad, { weeks }: Season, today: CalendarDate): TimelineSession[] {
  const end = plusDays(week.start, 6);
  const target = weekPlanOn(weeks, week.start)?.targetAu ?? null;
  if (target === null || end < today) return [];
  const known = sumOf(week.done) + sumOf(week.ahead);
  const from = laterOf(week.start, plusDays(today, 1));
  const days = daysBetween(from, end) + 1;
  const minutes = (target - known) / easyEffort / days;
  if (days < 1 || minutes <= 0) return [];
  return Array.from({ length: days }, (_, index) => ({
    id: `asked ${plusDays(from, index)}`,
    status: "planned",
    type: standsFor,
    start: plusDays(from, index),
    durationMin: minutes,
    plannedRpe: easyEffort,
  }));
}

const sumOf = (parts: WeekLoad["done"]): number => (parts ? parts.run + parts.lift + parts.other : 0);

/** What the rules about whole weeks would say of the weeks to come, by week. */
function flagsOfWeeks(snapshot: Snapshot, { options, scope, today }: Ground): SeasonOutlook["flags"] {
  const rules = weekRules.flatMap((id) => ruleById.get(id) ?? []);
  const found = runRules(snapshot, options, rules).findings.filter(
    (finding) =>
      finding.tense === "planned" &&
      finding.suppressedBy === null &&
      finding.level !== "hidden" &&
      !isFindingWithheld(scope, finding),
  );
  const byWeek = Map.groupBy(found, ({ subjects }) => (subjects[0]?.id ?? today) as CalendarDate);
  return [...byWeek].map(([start, findings]) => ({
    start,
    flags: findings.map(
      (finding): SeasonFlag => ({
        id: null,
        ruleId: finding.ruleId,
        level: finding.level,
        title: titleOf(finding),
      }),
    ),
  }));
}
