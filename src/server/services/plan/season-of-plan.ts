import { type CalendarDate, daysBetween, plusDays } from "@/lib/dates/calendar-date";
import type { Block, LiftFocus, Phase, RunFocus, WeekPlan, WeekRole } from "@/lib/domain/block";
import type { LoadingRole } from "@/lib/domain/generated-plan";
import { daysOfBlock, type Season, type SeasonChange, seasonChanges } from "@/lib/domain/season";
import type { AthleteId, BlockId } from "@/lib/ids";
import { newId } from "@/lib/ids";

const runBlocks: Readonly<Record<Phase, { readonly name: string; readonly focus: RunFocus }>> = {
  base: { name: "Base", focus: "endurance" },
  build: { name: "Build", focus: "threshold" },
  specific: { name: "Specific", focus: "race-pace" },
  taper: { name: "Taper", focus: "maintain" },
  race: { name: "Race week", focus: "maintain" },
  transition: { name: "Transition", focus: "recover" },
};

const liftNames: Readonly<Record<LiftFocus, string>> = {
  "anatomical-adaptation": "Prepare",
  hypertrophy: "Muscle",
  "max-strength": "Max strength",
  power: "Power",
  maintain: "Maintain",
  primer: "Primer",
  off: "No lifting",
};

const roleOf = (role: LoadingRole): WeekRole =>
  role.startsWith("load") || role === "camp" ? "load" : (role as WeekRole);

/** One week of a plan, as far as the season knows of it. */
export interface ShapedWeek {
  /** In the athlete's week. */
  readonly start: CalendarDate;
  readonly phase: Phase;
  /** What the running is for; that of its phase where the plan does not say. */
  readonly focus?: RunFocus | null;
  /** `null` where the plan does not say. */
  readonly liftPhase: LiftFocus | null;
  readonly targetAu: number | null;
  readonly role: LoadingRole | null;
}

/**
 * What a plan does to the season: a block for each stretch of one phase and of one lift focus, and a target
 * and a role for each week. Blocks that stand in its weeks end where it begins or begin where it ends; with `keep`
 * they and the weeks that ask something stay, and the plan's own stand where nothing was.
 */
export function seasonOfPlan(
  season: Season,
  shape: readonly ShapedWeek[],
  athleteId: AthleteId,
  existing: "keep" | "replace",
): readonly SeasonChange[] {
  const from = shape[0]?.start;
  if (from === undefined) return [];
  const to = plusDays(from, shape.length * 7 - 1);
  const own = [...runBlocksOf(shape, athleteId), ...liftBlocksOf(shape, athleteId)];
  const isClear = (block: Block) =>
    !season.blocks.some(
      (other) =>
        other.lane === block.lane &&
        other.startDate <= daysOfBlock(block).to &&
        daysOfBlock(other).to >= block.startDate,
    );
  const weeks = shape.map(
    ({ start, targetAu, role }): WeekPlan => ({
      athleteId,
      startDate: start,
      targetAu,
      role: role && roleOf(role),
      version: 1,
    }),
  );
  const asked = new Map(season.weeks.map((week) => [week.startDate, week]));
  const keeps = existing === "keep";
  const planned = weeks.flatMap((week) => {
    if (week.targetAu === null && week.role === null) return [];
    const before = asked.get(week.startDate);
    if (keeps && before && (before.targetAu !== null || before.role !== null)) return [];
    return [{ ...week, version: before?.version ?? 1 }];
  });
  const starts = new Set(planned.map(({ startDate }) => startDate));
  return seasonChanges(season, {
    blocks: keeps
      ? [...season.blocks, ...own.filter(isClear)]
      : [...season.blocks.flatMap((block) => outside(block, from, to)), ...own],
    weeks: [...season.weeks.filter(({ startDate }) => !starts.has(startDate)), ...planned],
  });
}

/** What is left of a block beside the weeks of a plan: its part before them, else its part after. */
function outside(block: Block, from: Block["startDate"], to: Block["startDate"]): Block[] {
  const { to: end } = daysOfBlock(block);
  if (end < from || block.startDate > to) return [block];
  const weeksBetween = (a: Block["startDate"], b: Block["startDate"]) => Math.round(daysBetween(a, b) / 7);
  if (block.startDate < from) return [{ ...block, weeks: weeksBetween(block.startDate, from) }];
  if (end > to) {
    const startDate = plusDays(to, 1);
    return [{ ...block, startDate, weeks: weeksBetween(startDate, plusDays(end, 1)) }];
  }
  return [];
}

/** Weeks in a row that are alike. */
function stretches<T>(
  weeks: readonly ShapedWeek[],
  keyOf: (week: ShapedWeek) => T,
): { readonly key: T; readonly start: Block["startDate"]; readonly weeks: number }[] {
  const found: { key: T; start: Block["startDate"]; weeks: number }[] = [];
  for (const week of weeks) {
    const last = found.at(-1);
    const key = keyOf(week);
    if (last && last.key === key) last.weeks += 1;
    else found.push({ key, start: week.start, weeks: 1 });
  }
  return found;
}

/** Where the plan says what the running is for, weeks of one phase with another focus are a block of their own. */
function runBlocksOf(weeks: readonly ShapedWeek[], athleteId: AthleteId): Block[] {
  const phaseOf = ({ phase }: ShapedWeek) => (phase === "race" ? "taper" : phase);
  const focusOf = (week: ShapedWeek) => week.focus ?? runBlocks[phaseOf(week)].focus;
  const byStart = new Map(weeks.map((week) => [week.start, week]));
  return stretches(weeks, (week) => `${phaseOf(week)} ${focusOf(week)}`).flatMap(
    ({ start, weeks: length }): Block[] => {
      const first = byStart.get(start);
      if (!first) return [];
      const phase = phaseOf(first);
      const { name } = runBlocks[phase];
      const base = { id: newId<BlockId>(), athleteId, startDate: start, weeks: length, version: 1 };
      return [{ ...base, lane: "run", phase, name, focus: focusOf(first) }];
    },
  );
}

const liftBlocksOf = (weeks: readonly ShapedWeek[], athleteId: AthleteId): Block[] =>
  stretches(weeks, ({ liftPhase }) => liftPhase).flatMap(({ key, start, weeks: length }): Block[] =>
    key === null || key === "off"
      ? []
      : [
          {
            id: newId<BlockId>(),
            athleteId,
            lane: "lift",
            name: liftNames[key],
            focus: key,
            startDate: start,
            weeks: length,
            version: 1,
          },
        ],
  );
