"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { useKept } from "@/app/_shared/drafts/use-kept";
import { Button } from "@/app/_ui/button";
import { Opening } from "@/app/_ui/opening";
import { SegmentedControl } from "@/app/_ui/radio-group";
import { Select } from "@/app/_ui/select";
import type { PlacedTemplate, PlanTemplateWeek, Template } from "@/lib/domain/template";
import { newId } from "@/lib/ids";
import { mostPlanWeeks } from "@/lib/schemas/library";
import { areWeeks, type Weeks } from "./kept-weeks";
import { blankSession } from "./new-session";
import type { useTemplateWrites } from "./use-template-writes";
import { dayNames, WeekOutline } from "./week-outline";

const TemplateSessionEditor = dynamic(
  () => import("./template-session-editor").then((file) => file.TemplateSessionEditor),
  { loading: Opening },
);

interface WeeksEditorProps {
  template: Omit<Template, "content"> & { readonly content: Weeks };
  writes: ReturnType<typeof useTemplateWrites>;
}
interface OpenSession {
  readonly week: number;
  readonly placed: PlacedTemplate;
  readonly isNew: boolean;
}

/** The weeks of a template, day by day. One's own are changed here, and saved as the next version in one go. */
export function WeeksEditor({ template, writes }: WeeksEditorProps) {
  const kept = useKept<Weeks>({
    name: `template weeks ${template.id} ${template.version}`,
    initial: () => template.content,
    is: areWeeks,
  });
  const { value: content, set: setContent } = kept;
  const [open, setOpen] = useState<OpenSession | null>(null);
  const changed = content !== template.content;
  const weeks = sessionsOf(content);
  const canEdit = !template.included;

  const put = (week: number, change: (sessions: readonly PlacedTemplate[]) => readonly PlacedTemplate[]) =>
    setContent(withWeek(content, week, change));
  /** What stands in a week's place in the plan: itself changed, itself and another, or nothing. */
  const replaceWeek = (week: number, by: (planned: PlanTemplateWeek) => readonly PlanTemplateWeek[]) => {
    if (content.kind !== "plan") return;
    setContent({
      ...content,
      weeks: content.weeks.flatMap((each, at) => (at === week ? by(each) : [each])),
    });
  };

  return (
    <div className="flex flex-col gap-6">
      {changed ? (
        <div className="sticky top-14 z-5 flex flex-wrap items-center gap-2 rounded-xl border border-line-strong bg-surface p-3">
          <p className="me-auto">Not saved yet. What is in plans stays as it is.</p>
          <Button variant="quiet" onClick={kept.startOver}>
            Discard
          </Button>
          <Button
            variant="primary"
            pending={writes.isSaving}
            pendingLabel="Saving…"
            onClick={() =>
              void writes.save(template.id, template.version, content).then((saved) => saved && kept.drop())
            }
          >
            Save as version {template.version + 1}
          </Button>
        </div>
      ) : null}
      {weeks.map((planned, week) => (
        <WeekOutline
          key={week}
          title={content.kind === "plan" ? `Week ${week + 1}` : "The week"}
          plan={"phase" in planned ? planned : null}
          sessions={planned.sessions}
          onOpen={canEdit ? (placed) => setOpen({ week, placed, isNew: false }) : null}
          onAdd={canEdit ? () => setOpen({ week, placed: newPlaced(), isNew: true }) : null}
          planEdits={
            canEdit && content.kind === "plan"
              ? {
                  set: (part) => replaceWeek(week, (each) => [{ ...each, ...part }]),
                  copy: () => replaceWeek(week, (each) => [each, copyOf(each)]),
                  remove: () => replaceWeek(week, () => []),
                  canCopy: weeks.length < mostPlanWeeks,
                  canRemove: weeks.length > 1,
                }
              : null
          }
        />
      ))}
      {open ? (
        <PlacedEditor
          templateName={`${template.id} ${template.version}`}
          open={open}
          onClose={() => setOpen(null)}
          onRemove={() => {
            put(open.week, (all) => all.filter(({ part }) => part !== open.placed.part));
            setOpen(null);
          }}
          onSave={(next) =>
            put(open.week, (all) =>
              open.isNew ? [...all, next] : all.map((each) => (each.part === next.part ? next : each)),
            )
          }
        />
      ) : null}
    </div>
  );
}

const newPlaced = (): PlacedTemplate => ({ part: newId(), day: 0, slot: "am", session: blankSession() });

const sessionsOf = (content: Weeks) =>
  content.kind === "plan" ? content.weeks : [{ sessions: content.sessions }];

/** The same week once more: its sessions are others, which later versions tell apart. */
const copyOf = (week: PlanTemplateWeek): PlanTemplateWeek => ({
  ...week,
  sessions: week.sessions.map((placed) => ({ ...placed, part: newId() })),
});

function withWeek(
  content: Weeks,
  week: number,
  change: (sessions: readonly PlacedTemplate[]) => readonly PlacedTemplate[],
): Weeks {
  if (content.kind === "week") return { ...content, sessions: change(content.sessions) };
  return {
    ...content,
    weeks: content.weeks.map((each, index) =>
      index === week ? { ...each, sessions: change(each.sessions) } : each,
    ),
  };
}

interface PlacedEditorProps {
  /** The template in its version. */
  templateName: string;
  open: OpenSession;
  onClose: () => void;
  onSave: (placed: PlacedTemplate) => void;
  onRemove: () => void;
}

function PlacedEditor({ templateName, open, onClose, onSave, onRemove }: PlacedEditorProps) {
  const [place, setPlace] = useState({ day: open.placed.day, slot: open.placed.slot });
  return (
    <TemplateSessionEditor
      title={open.isNew ? "New session" : `Edit ${open.placed.session.title}`}
      saveLabel={open.isNew ? "Add to the week" : "Keep the change"}
      draftName={`${templateName} ${open.isNew ? `new ${open.week}` : open.placed.part}`}
      initial={open.placed.session}
      onClose={onClose}
      onSave={(session) => {
        onSave({ ...open.placed, ...place, session });
        return true;
      }}
    >
      <div className="grid grid-cols-2 gap-4">
        <Select
          label="Day"
          value={String(place.day)}
          options={dayNames.map((label, day) => ({ value: String(day), label }))}
          onChange={(event) => setPlace({ ...place, day: Number(event.target.value) })}
        />
        <SegmentedControl
          label="Slot"
          value={place.slot}
          onChange={(slot) => setPlace({ ...place, slot })}
          options={[
            { value: "am", label: "AM" },
            { value: "pm", label: "PM" },
          ]}
        />
      </div>
      {open.isNew ? null : (
        <Button size="compact" variant="quiet" className="self-start" onClick={onRemove}>
          Remove from the week
        </Button>
      )}
    </TemplateSessionEditor>
  );
}
