"use client";

import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { type Issues, issuesOf } from "@/app/_shared/session-editor/issues";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { DateField } from "@/app/_ui/date-field";
import { InlineError } from "@/app/_ui/inline-error";
import { NumberField } from "@/app/_ui/number-field";
import { Select } from "@/app/_ui/select";
import { Sheet } from "@/app/_ui/sheet";
import { TextField } from "@/app/_ui/text-field";
import { showToast } from "@/app/_ui/toast-store";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import {
  type LiftFocus,
  liftFocuses,
  type Phase,
  phases,
  type RunFocus,
  runFocuses,
} from "@/lib/domain/block";
import type { AthleteId, BlockId } from "@/lib/ids";
import { type BlockContent, blockContentSchema } from "@/lib/schemas/block";
import { liftFocusLabels, phaseLabels, runFocusLabels } from "./block-labels";
import { request } from "./request";

export interface BlockDraft {
  readonly id: BlockId;
  /** Null for a block that does not exist yet. */
  readonly version: number | null;
  readonly content: BlockContent;
}

interface BlockFormProps {
  draft: BlockDraft;
  athleteId: AthleteId;
  onClose: () => void;
  onList: () => void;
  onSaved: () => void;
}

const options = <Value extends string>(values: readonly Value[], labels: Readonly<Record<Value, string>>) =>
  values.map((value) => ({ value, label: labels[value] }));

export function BlockForm({ draft, athleteId, onClose, onList, onSaved }: BlockFormProps) {
  const [content, setContent] = useState<BlockContent>(draft.content);
  const [issues, setIssues] = useState<Issues>({});
  const { save, isPending, problem } = useSaveBlock(draft, athleteId, onSaved);
  const set = (change: Partial<BlockContent>) => setContent((current) => ({ ...current, ...change }));

  function submit() {
    const parsed = blockContentSchema.safeParse(content);
    setIssues(parsed.success ? {} : issuesOf(parsed.error));
    if (parsed.success) void save(parsed.data);
  }

  return (
    <Sheet
      isOpen
      onOpenChange={(open) => open || onClose()}
      title={draft.version === null ? "New block" : draft.content.name}
      footer={
        <>
          <Button variant="quiet" onClick={onList}>
            All blocks
          </Button>
          <Button variant="primary" pending={isPending} pendingLabel="Saving…" onClick={submit}>
            {draft.version === null ? "Create block" : "Save block"}
          </Button>
        </>
      }
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {problem ? <InlineError title="The block was not saved.">{problem}</InlineError> : null}
        <TextField
          label="Name"
          value={content.name}
          onChange={(event) => set({ name: event.target.value })}
          error={issues.name ?? null}
        />
        <Select
          label="Phase"
          value={content.phase}
          onChange={(event) => set({ phase: event.target.value as Phase })}
          options={options(phases, phaseLabels)}
        />
        <div className="grid grid-cols-2 gap-3">
          <DateField
            label="First week"
            description="Starts with the athlete's week"
            value={content.startDate}
            onChange={(value) => set({ startDate: value as CalendarDate })}
            error={issues.startDate ?? null}
          />
          <NumberField
            label="Weeks"
            value={content.weeks}
            min={1}
            max={12}
            decimals={0}
            onChange={(value) => set({ weeks: value ?? 0 })}
            error={issues.weeks ?? null}
          />
        </div>
        <Select
          label="Run focus"
          value={content.runFocus}
          onChange={(event) => set({ runFocus: event.target.value as RunFocus })}
          options={options(runFocuses, runFocusLabels)}
        />
        <Select
          label="Lift focus"
          value={content.liftFocus}
          onChange={(event) => set({ liftFocus: event.target.value as LiftFocus })}
          options={options(liftFocuses, liftFocusLabels)}
        />
        <NumberField
          label="Weekly target"
          description="Load of a usual week. Leave it empty for none."
          suffix="AU"
          value={content.weeklyTarget}
          min={0}
          step={50}
          decimals={0}
          onChange={(value) => set({ weeklyTarget: value })}
          error={issues.weeklyTarget ?? null}
        />
      </form>
    </Sheet>
  );
}

function useSaveBlock(draft: BlockDraft, athleteId: AthleteId, onSaved: () => void) {
  const trpc = useTRPC();
  const create = useMutation(trpc.plan.createBlock.mutationOptions());
  const edit = useMutation(trpc.plan.editBlock.mutationOptions());
  const [problem, setProblem] = useState<string | null>(null);
  const version = useRef(draft.version);
  const sent = useRef<{ what: string; ids: ReturnType<typeof request> } | null>(null);

  async function save(content: BlockContent) {
    const what = JSON.stringify({ content, version: version.current });
    if (sent.current?.what !== what) sent.current = { what, ids: request(athleteId) };
    const input = { ...sent.current.ids, blockId: draft.id, content };
    try {
      const result =
        version.current === null
          ? await create.mutateAsync(input)
          : await edit.mutateAsync({ ...input, version: version.current });
      if (result.ok) {
        showToast(`${content.name} saved`);
        return onSaved();
      }
      setProblem(problemOf(result));
      if (result.reason === "changed-elsewhere" && result.theirs) version.current = result.theirs.version;
    } catch (error) {
      setProblem(error instanceof Error ? error.message : "Try again.");
    }
  }

  return { save, problem, isPending: create.isPending || edit.isPending };
}

type Refusal =
  | { reason: "overlaps"; other: { name: string } }
  | { reason: "changed-elsewhere"; theirs: { name: string; weeks: number } | null };

function problemOf(refusal: Refusal): string {
  if (refusal.reason === "overlaps") {
    return `Its weeks overlap with ${refusal.other.name}. Choose another first week or fewer weeks.`;
  }
  return refusal.theirs
    ? `It was changed elsewhere meanwhile: now ${refusal.theirs.name}, ${refusal.theirs.weeks} weeks. Save again to write your version over it.`
    : "It was deleted elsewhere meanwhile. Copy what you need and create it again.";
}
