import type { Instant } from "@/lib/dates/time-zone";
import type { Block, WeekPlan } from "@/lib/domain/block";
import type { ArchiveRow } from "@/server/db/queries/archive";

// Somebody whose coach writes the plan takes along what was sent to them. Where it is brought in they write it
// themself, and what was sent is the plan.

/** Sessions as they were sent, as sessions of the plan. */
export const plannedOfSent = (rows: readonly ArchiveRow[]): readonly ArchiveRow[] =>
  rows.map(({ published_at, published_by: _, first_sent_for: __, ...session }) => ({
    ...session,
    created_at: published_at,
    updated_at: published_at,
  }));

/** What a log answered and nobody plans any more, as far as the log says what it was: the link to it stays. */
export const plannedOfLogs = (rows: readonly ArchiveRow[], at: Instant): readonly ArchiveRow[] =>
  rows
    .filter((row) => row.planned_id !== null)
    .map(({ planned_id, type, title, date, duration_seconds, created_at }) => ({
      ...{ id: planned_id, type, title, date, slot: "am", duration_seconds },
      ...{ created_at, updated_at: created_at, deleted_at: at },
    }));

const seasonOf = (row: ArchiveRow) =>
  row as unknown as { readonly blocks: readonly Block[]; readonly weeks: readonly WeekPlan[] };

export const blocksOfSeason = (rows: readonly ArchiveRow[]): readonly ArchiveRow[] =>
  rows.flatMap((row) =>
    seasonOf(row).blocks.map((block) => ({
      id: block.id,
      lane: block.lane,
      name: block.name,
      start_date: block.startDate,
      weeks: block.weeks,
      phase: block.lane === "run" ? block.phase : null,
      run_focus: block.lane === "run" ? block.focus : null,
      lift_focus: block.lane === "lift" ? block.focus : null,
    })),
  );

export const weeksOfSeason = (rows: readonly ArchiveRow[]): readonly ArchiveRow[] =>
  rows.flatMap((row) =>
    seasonOf(row).weeks.map(({ startDate, targetAu, role }) => ({
      start_date: startDate,
      target_au: targetAu,
      role,
    })),
  );
