import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import { type Instant, localDateOf } from "@/lib/dates/time-zone";
import { startOfWeek } from "@/lib/dates/week";
import type { Athlete } from "@/lib/domain/athlete";
import type { Placement } from "@/lib/domain/plan-placement";
import type { Season, SeasonChange } from "@/lib/domain/season";
import type { SessionContent } from "@/lib/domain/session";
import { type ShapedWeek, seasonOfPlan } from "@/server/services/plan/season-of-plan";

/**
 * What an applied plan does to the season: its phases as run blocks and its lift focuses as lift blocks, and the load
 * of each week as its target.
 */
export const seasonOfTemplate = (
  season: Season,
  placement: Placement,
  { id, weekStart, timeZone }: Pick<Athlete, "id" | "weekStart" | "timeZone">,
  now: Instant,
  existing: "keep" | "replace",
): readonly SeasonChange[] =>
  seasonOfPlan(season, shapeOf(placement, weekStart, localDateOf(now, timeZone)), id, existing);

/**
 * The weeks of a placed plan as the season holds them. A week that has begun keeps what is asked of it: the plan
 * knows nothing of its first days.
 */
export function shapeOf(
  { sessions, phases }: Placement,
  weekStart: Athlete["weekStart"],
  today: CalendarDate,
): readonly ShapedWeek[] {
  const starts = phases.map(({ monday }) => startOfWeek(monday, weekStart));
  const loads = starts.map((start) =>
    sessions
      .filter(({ content: { type, date } }) => type !== "rest" && date >= start && date < plusDays(start, 7))
      .reduce<number | null>((total, { content }) => plus(total, content), 0),
  );
  return phases.map(({ phase, focus, liftFocus }, index) => {
    const start = starts[index] as CalendarDate;
    const shaped = { start, phase, focus: focus ?? null, liftPhase: liftFocus ?? null };
    if (start <= today) return { ...shaped, targetAu: null, role: null };
    const restful = phase === "taper" || phase === "race" || phase === "transition";
    const role = restful ? phase : isLighter(loads, index) ? "deload" : null;
    return { ...shaped, targetAu: loads[index] ?? null, role };
  });
}

/** As the rules see a lighter week: at most three quarters of the three before it. */
const lighterShare = 0.75;

function isLighter(loads: readonly (number | null)[], index: number): boolean {
  const [load, before] = [loads[index], loads.slice(Math.max(0, index - 3), index)];
  if (load == null || before.length < 2 || before.includes(null)) return false;
  const mean = before.reduce<number>((total, each) => total + (each ?? 0), 0) / before.length;
  return load <= lighterShare * mean;
}

/** A week with a session of unknown effort has no known load. */
const plus = (total: number | null, { plannedRpe, duration }: SessionContent): number | null =>
  total === null || plannedRpe === null ? null : Math.round(total + (plannedRpe * duration) / 60);
