"use client";

import { useState } from "react";
import { RestoredNotice } from "@/app/_shared/drafts/draft-notice";
import { useKept } from "@/app/_shared/drafts/use-kept";
import { type Issues, issuesOf } from "@/app/_shared/session-editor/issues";
import { Button } from "@/app/_ui/button";
import { DateField } from "@/app/_ui/date-field";
import { SegmentedControl } from "@/app/_ui/radio-group";
import { Select } from "@/app/_ui/select";
import { Sheet } from "@/app/_ui/sheet";
import { TextField } from "@/app/_ui/text-field";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import {
  type Lane,
  type LiftFocus,
  liftFocuses,
  mostBlockWeeks,
  type Phase,
  phases,
  type RunFocus,
  runFocuses,
} from "@/lib/domain/block";
import type { BlockContent } from "@/lib/domain/season-edit";
import { blockContentSchema } from "@/lib/schemas/season";
import { liftFocusLabels, phaseLabels, runFocusLabels } from "./block-labels";
import { WeeksField } from "./weeks-field";

interface BlockFormProps {
  initial: BlockContent;
  isNew: boolean;
  isPending: boolean;
  onClose: () => void;
  /** Under which what is typed is kept until it is saved. */
  draftName: string;
  /** True once it is saved. */
  onSave: (content: BlockContent) => Promise<boolean>;
}

const options = <Value extends string>(values: readonly Value[], labels: Readonly<Record<Value, string>>) =>
  values.map((value) => ({ value, label: labels[value] }));

/** A block as a person writes it down: which lane, which weeks, what for. */
export function BlockForm({ draftName, initial, isNew, isPending, onClose, onSave }: BlockFormProps) {
  const typed = useKept<BlockContent>({ name: draftName, initial: () => initial, is: isBlock });
  const { value: content, set: setContent } = typed;
  const [issues, setIssues] = useState<Issues>({});

  function submit() {
    const parsed = blockContentSchema.safeParse(content);
    setIssues(parsed.success ? {} : issuesOf(parsed.error));
    if (parsed.success) void onSave(parsed.data).then((saved) => saved && typed.drop());
  }

  return (
    <Sheet
      isOpen
      onOpenChange={(open) => open || onClose()}
      title={isNew ? "New block" : initial.name}
      footer={
        <Button variant="primary" pending={isPending} pendingLabel="Saving…" onClick={submit}>
          {isNew ? "Create block" : "Save block"}
        </Button>
      }
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {typed.isRestored ? <RestoredNotice onStartOver={typed.startOver} /> : null}
        {isNew ? (
          <SegmentedControl<Lane>
            label="Lane"
            value={content.lane}
            onChange={(lane) => setContent(onLane(content, lane))}
            options={[
              { value: "run", label: "Run" },
              { value: "lift", label: "Lift" },
            ]}
            fill
          />
        ) : null}
        <TextField
          label="Name"
          value={content.name}
          onChange={(event) => setContent({ ...content, name: event.target.value })}
          error={issues.name ?? null}
        />
        <FocusFields content={content} onChange={setContent} />
        <div className="grid grid-cols-2 gap-3">
          <DateField
            label="First week"
            description="Starts with the athlete's week"
            value={content.startDate}
            onChange={(value) => setContent({ ...content, startDate: value as CalendarDate })}
            error={issues.startDate ?? null}
          />
          <WeeksField
            value={content.weeks}
            max={mostBlockWeeks}
            onChange={(value) => setContent({ ...content, weeks: value ?? Number.NaN })}
            error={issues.weeks ?? null}
          />
        </div>
      </form>
    </Sheet>
  );
}

interface FocusFieldsProps {
  content: BlockContent;
  onChange: (content: BlockContent) => void;
}

function FocusFields({ content, onChange }: FocusFieldsProps) {
  if (content.lane === "lift") {
    return (
      <Select
        label="Lift focus"
        value={content.focus}
        onChange={(event) => onChange({ ...content, focus: event.target.value as LiftFocus })}
        options={options(liftFocuses, liftFocusLabels)}
      />
    );
  }
  return (
    <>
      <Select
        label="Phase"
        value={content.phase}
        onChange={(event) => onChange({ ...content, phase: event.target.value as Phase })}
        options={options(phases, phaseLabels)}
      />
      <Select
        label="Run focus"
        value={content.focus}
        onChange={(event) => onChange({ ...content, focus: event.target.value as RunFocus })}
        options={options(runFocuses, runFocusLabels)}
      />
    </>
  );
}

/** Enough of the shape that a draft of another version is not taken for one. */
function isBlock(kept: unknown): kept is BlockContent {
  const block = kept as Partial<BlockContent> | null;
  return (
    (block?.lane === "run" || block?.lane === "lift") &&
    typeof block.name === "string" &&
    typeof block.startDate === "string" &&
    (block.weeks === null || typeof block.weeks === "number") &&
    block.focus !== undefined
  );
}

/** The same weeks on the other lane, with the focus that most begin with. */
function onLane(content: BlockContent, lane: Lane): BlockContent {
  if (content.lane === lane) return content;
  const { name, startDate, weeks } = content;
  return lane === "run"
    ? { lane, name, startDate, weeks, phase: "base", focus: "endurance" }
    : { lane, name, startDate, weeks, focus: "max-strength" };
}
