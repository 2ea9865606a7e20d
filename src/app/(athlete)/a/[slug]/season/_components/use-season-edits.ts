"use client";

import { useSeasonWrites } from "@/app/_shared/season/use-season-writes";
import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import type { Block } from "@/lib/domain/block";
import type { BlockContent, SeasonEdit } from "@/lib/domain/season-edit";
import { type AthleteId, type BlockId, newId } from "@/lib/ids";
import type { WeekColumn } from "./week-columns";

/** What a person can do to a season, each as one step that can be undone. */
export function useSeasonEdits(athleteId: AthleteId) {
  const writes = useSeasonWrites(athleteId);
  const place = (block: Block, startDate: CalendarDate, weeks: number) =>
    void writes.edit([{ kind: "place-block", blockId: block.id, startDate, weeks }]);
  return {
    ...writes,
    move: (block: Block, weeks: number) => place(block, plusDays(block.startDate, weeks * 7), block.weeks),
    resize: (block: Block, weeks: number) => {
      if (block.weeks + weeks >= 1) place(block, block.startDate, block.weeks + weeks);
    },
    split: (block: Block, startDate: CalendarDate) =>
      void writes.edit([{ kind: "split-block", blockId: block.id, newId: newId<BlockId>(), startDate }]),
    duplicate: (block: Block) =>
      void writes.edit([
        {
          kind: "copy-block",
          blockId: block.id,
          newId: newId<BlockId>(),
          startDate: plusDays(block.startDate, block.weeks * 7),
        },
      ]),
    remove: (block: Block) => void writes.edit([{ kind: "delete-block", blockId: block.id }]),
    save: (blockId: BlockId, content: BlockContent, isNew: boolean) =>
      writes.edit([{ kind: isNew ? "add-block" : "change-block", blockId, content }]),
    setTarget: ({ start }: WeekColumn, targetAu: number | null) =>
      void writes.edit([{ kind: "set-week", startDate: start, targetAu }]),
    setRole: ({ start }: WeekColumn, role: WeekColumn["role"]) =>
      void writes.edit([{ kind: "set-week", startDate: start, role }]),
    apply: (edits: readonly SeasonEdit[]) => writes.edit(edits),
  };
}

export type SeasonEdits = ReturnType<typeof useSeasonEdits>;
