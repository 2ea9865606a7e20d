"use client";

import { type ReactNode, useState } from "react";
import { RestoredNotice } from "@/app/_shared/drafts/draft-notice";
import {
  contentOfDraft,
  dropDraft,
  type EditorDraft,
  keepDraft,
  readDraft,
} from "@/app/_shared/session-editor/editor-draft";
import { EditorFields } from "@/app/_shared/session-editor/editor-fields";
import { type Issues, issuesOf } from "@/app/_shared/session-editor/issues";
import { Button } from "@/app/_ui/button";
import { Sheet } from "@/app/_ui/sheet";
import { showToast } from "@/app/_ui/toast-store";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { contentAt, type TemplateSession, templateSessionOf } from "@/lib/domain/template";
import { newId, type PlannedSessionId } from "@/lib/ids";
import { sessionContentSchema } from "@/lib/schemas/plan";

interface TemplateSessionEditorProps {
  title: string;
  initial: TemplateSession;
  saveLabel: string;
  /** Names what is typed here: it is kept under this name until it is saved or discarded. */
  draftName: string;
  isSaving?: boolean;
  /** What stands above the session's own fields: its day in a week, the folder of a new template. */
  children?: ReactNode;
  onClose: () => void;
  /** True once it is saved; what is typed stays until then. */
  onSave: (session: TemplateSession) => Promise<boolean> | boolean;
}

// A template stands on no day. The fields that would show one are left out, and this one never leaves the editor.
const nowhere = { date: "2000-01-03" as CalendarDate, slot: "am" } as const;

/** Writes what a template asks for, with the fields of the session editor. Aims may be written in percent of threshold. */
export function TemplateSessionEditor(props: TemplateSessionEditorProps) {
  const name = `template ${props.draftName}`;
  const [kept] = useState(() => readDraft(name));
  const [draft, setDraft] = useState<EditorDraft>(() => kept?.draft ?? contentAt(props.initial, nowhere));
  const [restored, setRestored] = useState(kept !== null);
  const [issues, setIssues] = useState<Issues>({});
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});

  const change = (next: EditorDraft) => {
    setDraft(next);
    keepDraft(name, { sessionId: kept?.sessionId ?? newId<PlannedSessionId>(), draft: next });
    if (Object.keys(issues).length === 0) return;
    const again = sessionContentSchema.safeParse(contentOfDraft(next));
    setIssues(again.success ? {} : issuesOf(again.error));
  };
  const note = (path: string, problem: string | null) =>
    setProblems(({ [path]: _, ...others }) => (problem ? { ...others, [path]: problem } : others));

  async function save() {
    if (props.isSaving) return;
    const parsed = sessionContentSchema.safeParse(contentOfDraft(draft));
    setIssues(parsed.success ? {} : issuesOf(parsed.error));
    if (!parsed.success || Object.keys(problems).length > 0) {
      showToast("Not saved yet. What to change stands beside each field.");
      return;
    }
    if (!(await props.onSave(templateSessionOf(parsed.data)))) return;
    dropDraft(name);
    props.onClose();
  }

  function startOver() {
    dropDraft(name);
    setDraft(contentAt(props.initial, nowhere));
    setRestored(false);
  }

  return (
    <Sheet
      isOpen
      onOpenChange={(open) => open || props.onClose()}
      title={props.title}
      width="page"
      footer={
        <>
          <Button variant="quiet" onClick={props.onClose}>
            Close
          </Button>
          <Button
            variant="primary"
            pending={props.isSaving ?? false}
            pendingLabel="Saving…"
            onClick={() => void save()}
          >
            {props.saveLabel}
          </Button>
        </>
      }
    >
      <form
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {restored ? <RestoredNotice onStartOver={startOver} /> : null}
        {props.children}
        <EditorFields
          athlete={null}
          {...{ draft, issues, problems }}
          onChange={change}
          onProblem={note}
          countsAs={null}
        />
        <p className="text-ink-3 text-sm">
          Write aims so that they fit everybody: “97–100 % threshold” becomes each athlete's own pace, % of
          1RM their own weight.
        </p>
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </form>
    </Sheet>
  );
}
