import { type Instant, localDateOf } from "@/lib/dates/time-zone";
import { startOfWeek } from "@/lib/dates/week";
import type { Athlete } from "@/lib/domain/athlete";
import type { Placement } from "@/lib/domain/plan-placement";
import type { Season, SeasonChange } from "@/lib/domain/season";
import type { SessionContent } from "@/lib/domain/session";
import { seasonOfPlan } from "@/server/services/plan/season-of-plan";

/**
 * What an applied plan does to the season: its phases as run blocks, and the load of each week as its target. A week
 * that has begun keeps what is asked of it: the plan knows nothing of its first days.
 */
export function seasonOfTemplate(
  season: Season,
  { sessions, phases }: Placement,
  { id, weekStart, timeZone }: Pick<Athlete, "id" | "weekStart" | "timeZone">,
  now: Instant,
  existing: "keep" | "replace",
): readonly SeasonChange[] {
  const today = localDateOf(now, timeZone);
  const loadOf = (start: string) =>
    sessions
      .filter(({ content }) => startOfWeek(content.date, weekStart) === start)
      .reduce<number | null>((total, { content }) => plus(total, content), 0);
  const weeks = phases.map(({ monday, phase }) => {
    const start = startOfWeek(monday, weekStart);
    if (start <= today) return { start, phase, liftPhase: null, targetAu: null, role: null };
    const role = phase === "taper" || phase === "race" || phase === "transition" ? phase : null;
    return { start, phase, liftPhase: null, targetAu: loadOf(start), role };
  });
  return seasonOfPlan(season, weeks, id, existing);
}

/** A week with a session of unknown effort has no known load. */
const plus = (total: number | null, { plannedRpe, duration }: SessionContent): number | null =>
  total === null || plannedRpe === null ? null : Math.round(total + (plannedRpe * duration) / 60);
