"use client";

import { Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useKept } from "@/app/_shared/drafts/use-kept";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { Q } from "@/app/_shared/quantity/q";
import { prescriptionOf } from "@/app/_shared/session/prescription";
import { SessionCard } from "@/app/_shared/session/session-card";
import { Button } from "@/app/_ui/button";
import { SegmentedControl } from "@/app/_ui/radio-group";
import { Select } from "@/app/_ui/select";
import type { Phase } from "@/lib/domain/block";
import { familyOf, sessionTypeFacts } from "@/lib/domain/session-type";
import type { PlacedTemplate, Template } from "@/lib/domain/template";
import { newId } from "@/lib/ids";
import { areWeeks, type Weeks } from "./kept-weeks";
import { blankSession } from "./new-session";
import type { useTemplateWrites } from "./use-template-writes";

const TemplateSessionEditor = dynamic(() =>
  import("./template-session-editor").then((file) => file.TemplateSessionEditor),
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

const dayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
const phaseNames: Readonly<Record<Phase, string>> = {
  base: "Base",
  build: "Build",
  specific: "Specific",
  taper: "Taper",
  race: "Race",
  transition: "Transition",
};

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
      {weeks.map(({ phase, sessions }, week) => (
        <WeekOutline
          key={week}
          title={content.kind === "plan" ? `Week ${week + 1}` : "The week"}
          phase={phase}
          sessions={sessions}
          onOpen={canEdit ? (placed) => setOpen({ week, placed, isNew: false }) : null}
          onAdd={canEdit ? () => setOpen({ week, placed: newPlaced(), isNew: true }) : null}
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
  content.kind === "plan" ? content.weeks : [{ phase: null, sessions: content.sessions }];

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

interface WeekOutlineProps {
  title: string;
  phase: Phase | null;
  sessions: readonly PlacedTemplate[];
  onOpen: ((placed: PlacedTemplate) => void) | null;
  onAdd: (() => void) | null;
}

function WeekOutline({ title, phase, sessions, onOpen, onAdd }: WeekOutlineProps) {
  const load = sessions.reduce(
    (total, { session }) => total + ((session.plannedRpe ?? 0) * session.duration) / 60,
    0,
  );
  return (
    <section aria-label={title} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h2 className="font-semibold text-md">{title}</h2>
        <p className="text-ink-3 text-sm">
          {phase ? `${phaseNames[phase]} · ` : ""}
          <Q value={Math.round(load)} unit="au" />
        </p>
        {onAdd ? (
          <Button size="compact" variant="quiet" icon={<Plus />} className="ms-auto" onClick={onAdd}>
            Session<span className="sr-only"> in {title.toLowerCase()}</span>
          </Button>
        ) : null}
      </div>
      <ol className="divide-y divide-line rounded-xl border border-line bg-surface">
        {dayNames.map((name, day) => {
          const own = sessions
            .filter((each) => each.day === day)
            .toSorted((a, b) => a.slot.localeCompare(b.slot));
          return (
            <li key={name} className="flex gap-3 p-2">
              <span className="w-10 shrink-0 pt-1 text-ink-3 text-sm">
                <abbr title={name} className="no-underline">
                  {name.slice(0, 3)}
                </abbr>
              </span>
              <div className="grid min-w-0 flex-1 gap-2 sm:grid-cols-2">
                {own.map((placed) => (
                  <PlacedCard key={placed.part} placed={placed} onOpen={onOpen} />
                ))}
                {own.length === 0 ? <span className="pt-1 text-ink-3 text-sm">Rest</span> : null}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function PlacedCard({ placed, onOpen }: { placed: PlacedTemplate; onOpen: WeekOutlineProps["onOpen"] }) {
  const preferences = usePreferences();
  const { session, slot } = placed;
  return (
    <SessionCard
      family={familyOf(session.type)}
      intensity={sessionTypeFacts[session.type].intensity}
      title={session.title}
      prescription={prescriptionOf(session, preferences)}
      facts={
        <>
          <span>{slot.toUpperCase()}</span>
          <Q value={session.duration} unit="s" duration="planned" />
        </>
      }
      {...(onOpen ? { onOpen: () => onOpen(placed) } : {})}
    />
  );
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
