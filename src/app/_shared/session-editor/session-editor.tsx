"use client";

import dynamic from "next/dynamic";
import { type KeyboardEvent, useState } from "react";
import { DraftNotice, RestoredNotice } from "@/app/_shared/drafts/draft-notice";
import { Button } from "@/app/_ui/button";
import { Kbd } from "@/app/_ui/kbd";
import { Opening } from "@/app/_ui/opening";
import { Sheet } from "@/app/_ui/sheet";
import { showToast } from "@/app/_ui/toast-store";
import type { Athlete } from "@/lib/domain/athlete";
import type { SessionContent } from "@/lib/domain/session";
import { hasSameContent } from "@/lib/domain/session-content";
import { newId, type PlannedSessionId } from "@/lib/ids";
import { sessionContentSchema } from "@/lib/schemas/plan";
import { CountsAs } from "./counts-as";
import {
  blankDraft,
  contentOfDraft,
  dropDraft,
  type EditorDraft,
  keepDraft,
  readDraft,
  type StoredDraft,
} from "./editor-draft";
import { EditorFields } from "./editor-fields";
import { type Issues, issuesOf } from "./issues";

const SaveAsTemplate = dynamic(
  () => import("@/app/_shared/library/save-as-template").then((file) => file.SaveAsTemplate),
  { loading: Opening },
);

interface SessionEditorProps {
  athlete: Athlete;
  /** An existing session; absent for a new one, which has a place instead. */
  sessionId?: PlannedSessionId;
  initial?: SessionContent;
  version?: number;
  place?: Pick<SessionContent, "date" | "slot">;
  onClose: () => void;
  /**
   * True once it is saved. What is typed stays until then. With `outdated`, the version that was opened: others
   * have changed it since, and what they wrote must be seen before it is written over.
   */
  onSave: (content: SessionContent, sessionId: PlannedSessionId, outdated?: number) => Promise<boolean>;
}

/** Writes one session. What is typed survives closing, a refusal and a reload, until it is saved or discarded. */
export function SessionEditor(props: SessionEditorProps) {
  const { athlete, initial, place, version, onClose, onSave } = props;
  const name = `${athlete.id} ${props.sessionId ?? `${place?.date} ${place?.slot}`} ${version ?? ""}`;
  const fresh = (): StoredDraft => ({
    sessionId: props.sessionId ?? newId<PlannedSessionId>(),
    draft: initial ?? blankDraft(place as Pick<SessionContent, "date" | "slot">),
  });
  const [kept] = useState(() => readDraft(name));
  // What was written elsewhere for this new session comes first; what was left here is offered beside it.
  const isBegun = props.sessionId === undefined && initial !== undefined;
  const [{ sessionId, draft }, setState] = useState<StoredDraft>(() => (isBegun ? null : kept) ?? fresh());
  const [restored, setRestored] = useState(kept !== null && !isBegun);
  const [offered, setOffered] = useState(isBegun ? kept : null);
  const [issues, setIssues] = useState<Issues>({});
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [saving, setSaving] = useState(false);
  const [opened] = useState({ initial, version });

  const parsed = sessionContentSchema.safeParse(contentOfDraft(draft));
  const change = (next: EditorDraft) => {
    const stored = { sessionId, draft: next };
    setState(stored);
    keepDraft(name, stored);
    if (isReordered(draft, next)) setProblems(withoutPartProblems);
    // Once asked to save, what is wrong follows what is typed.
    if (Object.keys(issues).length > 0) {
      const again = sessionContentSchema.safeParse(contentOfDraft(next));
      setIssues(again.success ? {} : issuesOf(again.error));
    }
  };
  const note = (path: string, problem: string | null) =>
    setProblems(({ [path]: _, ...others }) => (problem ? { ...others, [path]: problem } : others));

  function checked(): SessionContent | null {
    setIssues(parsed.success ? {} : issuesOf(parsed.error));
    if (parsed.success && Object.keys(problems).length === 0) return parsed.data;
    showToast("Not saved yet. What to change stands beside each field.");
    return null;
  }

  async function save() {
    const content = saving ? null : checked();
    if (!content) return;
    setSaving(true);
    const isOutdated = isWrittenOver(initial, opened.initial, content);
    const saved = await onSave(content, sessionId, isOutdated ? opened.version : undefined);
    setSaving(false);
    if (!saved) return;
    dropDraft(name);
    onClose();
  }

  function startOver() {
    dropDraft(name);
    setState(fresh());
    setRestored(false);
  }

  function takeUp() {
    if (offered) setState(offered);
    setOffered(null);
    setRestored(true);
  }

  return (
    <Sheet
      isOpen
      onOpenChange={(open) => open || onClose()}
      title={props.sessionId ? "Edit session" : "New session"}
      width="page"
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Close
          </Button>
          <SaveToLibrary checked={checked} />
          <Button variant="primary" pending={saving} pendingLabel="Saving…" onClick={() => void save()}>
            {props.sessionId ? "Save session" : "Add session"}
          </Button>
          <SaveKeys />
        </>
      }
    >
      <form
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
        onKeyDown={(event) => onDone(event, () => void save())}
      >
        {offered ? (
          <DraftNotice action="Take it up again" onAction={takeUp}>
            You began “{offered.draft.title}” here before and did not save it.
          </DraftNotice>
        ) : null}
        {restored ? <RestoredNotice onStartOver={startOver} /> : null}
        <EditorFields
          {...{ athlete, draft, issues, problems }}
          onChange={change}
          onProblem={note}
          countsAs={
            <CountsAs
              athlete={athlete}
              sessionId={sessionId}
              onOverride={(classOverride) => change({ ...draft, classOverride })}
              onSteps={(steps, duration) => change({ ...draft, steps, duration, runText: undefined })}
              content={parsed.success && Object.keys(problems).length === 0 ? parsed.data : null}
            />
          }
        />
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </form>
    </Sheet>
  );
}

const SaveKeys = () => (
  <span aria-hidden className="flex items-center gap-1 text-ink-3 text-sm max-sm:hidden">
    <Kbd>Ctrl</Kbd>
    <Kbd>Enter</Kbd>
  </span>
);

/** Keeps what is written as a template too; `checked` is null where it is not complete. */
function SaveToLibrary({ checked }: { checked: () => SessionContent | null }) {
  const [content, setContent] = useState<SessionContent | null>(null);
  return (
    <>
      <Button onClick={() => setContent(checked())}>
        <span>
          <span className="max-sm:sr-only">Save to </span>
          <span className="max-sm:capitalize">library</span>
        </span>
      </Button>
      {content ? (
        <SaveAsTemplate source={{ kind: "session", content }} onClose={() => setContent(null)} />
      ) : null}
    </>
  );
}

/** Others have changed it since it was opened, into something else than what was written here. */
const isWrittenOver = (now?: SessionContent, opened?: SessionContent, written?: SessionContent): boolean =>
  now !== undefined &&
  opened !== undefined &&
  written !== undefined &&
  !hasSameContent(now, opened) &&
  !hasSameContent(now, written);

/** Control Enter, in any field. */
function onDone(event: KeyboardEvent, save: () => void): void {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  save();
}

/** Steps or exercises stand elsewhere, or come from text: what was wrong in a field of the form is gone with it. */
function isReordered(before: EditorDraft, after: EditorDraft): boolean {
  const changed = (a: readonly unknown[], b: readonly unknown[]) =>
    a.length !== b.length || a.filter((each, index) => each !== b[index]).length > 1;
  return changed(before.lifts, after.lifts) || changed(before.steps, after.steps);
}

const withoutPartProblems = (problems: Issues): Issues =>
  Object.fromEntries(Object.entries(problems).filter(([path]) => !/^(?:steps|lifts)\./.test(path)));
