"use client";

import { useQuery } from "@tanstack/react-query";
import { Pencil, Plus } from "lucide-react";
import { useState } from "react";
import { When } from "@/app/_shared/quantity/when";
import { BlockForm } from "@/app/_shared/season/block-form";
import { focusLabel } from "@/app/_shared/season/block-labels";
import { endOfLane } from "@/app/_shared/season/season-model";
import { useSeasonWrites } from "@/app/_shared/season/use-season-writes";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { IconButton } from "@/app/_ui/icon-button";
import { InlineError } from "@/app/_ui/inline-error";
import { Sheet } from "@/app/_ui/sheet";
import { SkeletonRows } from "@/app/_ui/skeleton";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Block } from "@/lib/domain/block";
import { daysOfBlock } from "@/lib/domain/season";
import type { BlockContent } from "@/lib/domain/season-edit";
import { type BlockId, newId } from "@/lib/ids";
import type { PlanWeek } from "./week-model";

interface BlockSheetProps {
  week: PlanWeek;
  onClose: () => void;
}

interface Edited {
  readonly id: BlockId;
  readonly isNew: boolean;
  readonly content: BlockContent;
}

/** The athlete's blocks, and one of them opened to be written. */
export function BlockSheet({ week, onClose }: BlockSheetProps) {
  const trpc = useTRPC();
  const athleteId = week.athlete.id;
  const season = useQuery(trpc.plan.season.queryOptions({ athleteId }));
  const writes = useSeasonWrites(athleteId);
  const start = week.days[0] as CalendarDate;
  const [edited, setEdited] = useState<Edited | null>(() =>
    week.season.run || week.season.lift ? null : { id: newId(), isNew: true, content: newContent(start) },
  );
  if (edited) {
    return (
      <BlockForm
        key={edited.id}
        initial={edited.content}
        isNew={edited.isNew}
        isPending={writes.isPending || season.isPending}
        onClose={onClose}
        onSave={async (content) => {
          const kind = edited.isNew ? "add-block" : "change-block";
          if (await writes.edit([{ kind, blockId: edited.id, content }])) onClose();
        }}
      />
    );
  }
  const next = season.data ? (endOfLane(season.data, "run") ?? start) : start;
  return (
    <Sheet
      isOpen
      onOpenChange={(open) => open || onClose()}
      title="Blocks"
      footer={
        <>
          {season.data?.drafts ? (
            <Button pending={writes.isPending} onClick={() => void writes.publish()}>
              Publish season
            </Button>
          ) : null}
          <Button
            variant="primary"
            icon={<Plus />}
            disabled={!season.data}
            onClick={() => setEdited({ id: newId(), isNew: true, content: newContent(next) })}
          >
            Add a block
          </Button>
        </>
      }
    >
      {season.isPending ? <SkeletonRows rows={3} height={56} label="Loading blocks" /> : null}
      {season.isError ? (
        <InlineError title="The blocks didn't load." onRetry={() => void season.refetch()} />
      ) : null}
      {season.data?.blocks.length === 0 ? (
        <p className="text-ink-2">
          No block yet. A block is some weeks with one run focus or one lift focus.
        </p>
      ) : null}
      <ul className="flex flex-col divide-y divide-line">
        {(season.data?.blocks ?? []).map((block) => (
          <BlockRow
            key={block.id}
            block={block}
            onEdit={() => setEdited({ id: block.id, isNew: false, content: block })}
            onDelete={() => void writes.edit([{ kind: "delete-block", blockId: block.id }])}
          />
        ))}
      </ul>
    </Sheet>
  );
}

interface BlockRowProps {
  block: Block;
  onEdit: () => void;
  onDelete: () => void;
}

function BlockRow({ block, onEdit, onDelete }: BlockRowProps) {
  const { from, to } = daysOfBlock(block);
  return (
    <li className="flex items-center gap-2 py-2">
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{block.name}</p>
        <p className="text-ink-3 text-sm">
          {block.lane === "run" ? "Run" : "Lift"} · {focusLabel(block)} · <When from={from} to={to} />
        </p>
      </div>
      <IconButton label={`Edit ${block.name}`} onClick={onEdit}>
        <Pencil />
      </IconButton>
      <Button variant="quiet" size="compact" onClick={onDelete}>
        Delete
        <span className="sr-only"> {block.name}</span>
      </Button>
    </li>
  );
}

const newContent = (startDate: CalendarDate): BlockContent => ({
  lane: "run",
  name: "",
  phase: "base",
  startDate,
  weeks: 4,
  focus: "endurance",
});
