import type { SeasonWrites } from "@/app/_shared/season/use-season-writes";
import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import type { Block } from "@/lib/domain/block";
import type { BlockContent, SeasonEdit } from "@/lib/domain/season-edit";
import { type BlockId, newId } from "@/lib/ids";
import type { WeekColumn } from "./week-columns";

/** What a person can do to a season, each as one step that can be undone. */
export function seasonEdits(
  writes: SeasonWrites,
  commit: (edits: readonly SeasonEdit[]) => Promise<boolean>,
) {
  const place = (block: Block, startDate: CalendarDate, weeks: number) =>
    void commit([{ kind: "place-block", blockId: block.id, startDate, weeks }]);
  return {
    ...writes,
    move: (block: Block, weeks: number) => place(block, plusDays(block.startDate, weeks * 7), block.weeks),
    resize: (block: Block, weeks: number) => {
      if (block.weeks + weeks >= 1) place(block, block.startDate, block.weeks + weeks);
    },
    split: (block: Block, startDate: CalendarDate) =>
      void commit([{ kind: "split-block", blockId: block.id, newId: newId<BlockId>(), startDate }]),
    duplicate: (block: Block) =>
      void commit([
        {
          kind: "copy-block",
          blockId: block.id,
          newId: newId<BlockId>(),
          startDate: plusDays(block.startDate, block.weeks * 7),
        },
      ]),
    remove: (block: Block) => void commit([{ kind: "delete-block", blockId: block.id }]),
    save: (blockId: BlockId, content: BlockContent, isNew: boolean) =>
      commit([{ kind: isNew ? "add-block" : "change-block", blockId, content }]),
    setTarget: ({ start }: WeekColumn, targetAu: number | null) =>
      void commit([{ kind: "set-week", startDate: start, targetAu }]),
    setRole: ({ start }: WeekColumn, role: WeekColumn["role"]) =>
      void commit([{ kind: "set-week", startDate: start, role }]),
    apply: commit,
  };
}

export type SeasonEdits = ReturnType<typeof seasonEdits>;
