import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import type { Instant } from "@/lib/dates/time-zone";
import { startOfWeek } from "@/lib/dates/week";
import type { Block, WeekPlan } from "@/lib/domain/block";
import type { AthleteId, UserId } from "@/lib/ids";
import type { blocks, publishedSeasons, weekPlans } from "../schema/plan";
import { worldId } from "./session-rows";
import type { WorldAthlete } from "./world";

interface Placed {
  readonly athleteId: AthleteId;
  readonly today: CalendarDate;
  readonly now: Instant;
  readonly publishedBy: UserId;
}

interface SeasonRows {
  readonly blocks: (typeof blocks.$inferInsert)[];
  readonly weeks: (typeof weekPlans.$inferInsert)[];
  readonly published: (typeof publishedSeasons.$inferInsert)[];
}

/** The season of a world's athlete, as it was sent to them. */
export function seasonRows({ key, season }: WorldAthlete, placed: Placed): SeasonRows {
  const { athleteId, today } = placed;
  const weekOf = (index: number) => plusDays(startOfWeek(today, "monday"), index * 7);
  const inBlock = <Lane extends Block["lane"]>(
    lane: Lane,
    name: string,
    startWeek: number,
    weeks: number,
  ) => ({
    id: worldId<Block["id"]>(key, lane, startWeek),
    athleteId,
    lane,
    name,
    startDate: weekOf(startWeek),
    weeks,
    version: 1,
  });
  const sent: readonly Block[] = [
    ...season.run.map(({ name, startWeek, weeks, phase, focus }) => ({
      ...inBlock("run", name, startWeek, weeks),
      phase,
      focus,
    })),
    ...season.lift.map(({ name, startWeek, weeks, focus }) => ({
      ...inBlock("lift", name, startWeek, weeks),
      focus,
    })),
  ];
  const weeks = season.weeks.flatMap(({ startWeek, targets, deload }): WeekPlan[] =>
    targets.map((targetAu, index) => ({
      athleteId,
      startDate: weekOf(startWeek + index),
      targetAu,
      role: deload?.includes(index) ? "deload" : null,
      version: 1,
    })),
  );
  const published = {
    athleteId,
    blocks: sent,
    weeks,
    publishedAt: placed.now,
    publishedBy: placed.publishedBy,
  };
  return { blocks: sent.map(rowOf), weeks, published: [published] };
}

const rowOf = (block: Block): typeof blocks.$inferInsert =>
  block.lane === "run" ? { ...block, runFocus: block.focus } : { ...block, liftFocus: block.focus };
