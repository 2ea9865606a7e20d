"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { Pencil, Plus } from "lucide-react";
import { useState } from "react";
import { When } from "@/app/_shared/quantity/when";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { IconButton } from "@/app/_ui/icon-button";
import { InlineError } from "@/app/_ui/inline-error";
import { Sheet } from "@/app/_ui/sheet";
import { SkeletonRows } from "@/app/_ui/skeleton";
import { showToast } from "@/app/_ui/toast-store";
import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import type { Block } from "@/lib/domain/block";
import { type BlockId, newId } from "@/lib/ids";
import { type BlockDraft, BlockForm } from "./block-form";
import { phaseLabels } from "./block-labels";
import { request } from "./request";
import type { PlanWeek } from "./week-model";

interface BlockSheetProps {
  week: PlanWeek;
  onClose: () => void;
  onChanged: () => void;
}

/** The athlete's blocks, and one of them opened to be written. */
export function BlockSheet({ week, onClose, onChanged }: BlockSheetProps) {
  const trpc = useTRPC();
  const athleteId = week.athlete.id;
  const blocks = useQuery(trpc.plan.blocks.queryOptions({ athleteId }));
  const [edited, setEdited] = useState<BlockDraft | null>(() =>
    week.block ? draftOf(week.block.block) : newDraft(week.days[0] as CalendarDate),
  );
  if (edited) {
    return (
      <BlockForm
        key={edited.id}
        draft={edited}
        athleteId={athleteId}
        onClose={onClose}
        onList={() => setEdited(null)}
        onSaved={() => {
          onChanged();
          onClose();
        }}
      />
    );
  }
  return (
    <Sheet
      isOpen
      onOpenChange={(open) => open || onClose()}
      title="Blocks"
      footer={
        <Button
          variant="primary"
          icon={<Plus />}
          onClick={() => setEdited(newDraft(nextStart(blocks.data ?? [], week)))}
        >
          Add a block
        </Button>
      }
    >
      {blocks.isPending ? <SkeletonRows rows={3} height={56} label="Loading blocks" /> : null}
      {blocks.isError ? (
        <InlineError title="The blocks didn't load." onRetry={() => void blocks.refetch()} />
      ) : null}
      {blocks.data?.length === 0 ? (
        <p className="text-ink-2">
          No block yet. A block is 2–6 weeks with one run focus and one lift focus.
        </p>
      ) : null}
      <ul className="flex flex-col divide-y divide-line">
        {(blocks.data ?? []).map((block) => (
          <li key={block.id} className="flex items-center gap-2 py-2">
            <div className="min-w-0 flex-1">
              <p className="font-semibold">{block.name}</p>
              <p className="text-ink-3 text-sm">
                {phaseLabels[block.phase]} ·{" "}
                <When from={block.startDate} to={plusDays(block.startDate, block.weeks * 7 - 1)} />
              </p>
            </div>
            <IconButton label={`Edit ${block.name}`} onClick={() => setEdited(draftOf(block))}>
              <Pencil />
            </IconButton>
            <DeleteBlock block={block} onDeleted={onChanged} />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function DeleteBlock({ block, onDeleted }: { block: Block; onDeleted: () => void }) {
  const trpc = useTRPC();
  const remove = useMutation(trpc.plan.deleteBlock.mutationOptions());
  const restore = useMutation(trpc.plan.createBlock.mutationOptions());
  const [ids] = useState(() => request(block.athleteId));

  async function run() {
    const result = await remove
      .mutateAsync({ ...ids, blockId: block.id, version: block.version })
      .catch((error: Error) => void showToast(error.message));
    if (!result) return;
    onDeleted();
    if (!result.ok)
      return showToast(`${block.name} was changed elsewhere. Look at it again before deleting it.`);
    showToast({
      message: `${block.name} deleted. Its sessions stay.`,
      undo: () => {
        const again = {
          ...request(block.athleteId),
          blockId: newId<BlockId>(),
          content: contentOfBlock(block),
        };
        void restore.mutateAsync(again).then(onDeleted);
      },
    });
  }

  return (
    <Button variant="quiet" size="compact" pending={remove.isPending} onClick={() => void run()}>
      Delete
      <span className="sr-only"> {block.name}</span>
    </Button>
  );
}

const contentOfBlock = ({ id, athleteId, version, ...content }: Block) => content;

const draftOf = (block: Block): BlockDraft => ({
  id: block.id,
  version: block.version,
  content: contentOfBlock(block),
});

const newDraft = (startDate: CalendarDate): BlockDraft => ({
  id: newId<BlockId>(),
  version: null,
  content: {
    name: "",
    phase: "base",
    startDate,
    weeks: 4,
    runFocus: "endurance",
    liftFocus: "max-strength",
    weeklyTarget: null,
  },
});

/** The week after the last block, or the week that is open. */
function nextStart(blocks: readonly Block[], week: PlanWeek): CalendarDate {
  const last = blocks.at(-1);
  return last ? plusDays(last.startDate, last.weeks * 7) : (week.days[0] as CalendarDate);
}
