"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";
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
  const [{ sessionId, draft }, setState] = useState<StoredDraft>(() => kept ?? fresh());
  const [restored, setRestored] = useState(kept !== null);
  const [issues, setIssues] = useState<Issues>({});
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [saving, setSaving] = useState(false);
  const [opened] = useState({ initial, version });

  const parsed = sessionContentSchema.safeParse(contentOfDraft(draft));
  const change = (next: EditorDraft) => {
    const stored = { sessionId, draft: next };
    setState(stored);
    keepDraft(name, stored);
    // Once asked to save, what is wrong follows what is typed.
    if (Object.keys(issues).length > 0) {
      const again = sessionContentSchema.safeParse(contentOfDraft(next));
      setIssues(again.success ? {} : issuesOf(again.error));
    }
  };
  const note = (path: string, problem: string | null) =>
    setProblems(({ [path]: _, ...others }) => (problem ? { ...others, [path]: problem } : others));

  async function save() {
    setIssues(parsed.success ? {} : issuesOf(parsed.error));
    if (!parsed.success || Object.keys(problems).length > 0) {
      showToast("Not saved yet. What to change stands beside each field.");
      return;
    }
    setSaving(true);
    const isOutdated =
      opened.initial !== undefined &&
      initial !== undefined &&
      !hasSameContent(initial, opened.initial) &&
      !hasSameContent(initial, parsed.data);
    const saved = await onSave(parsed.data, sessionId, isOutdated ? opened.version : undefined);
    setSaving(false);
    if (!saved) return;
    dropDraft(name);
    onClose();
  }

  return (
    <Sheet
      isOpen
      onOpenChange={(open) => open || onClose()}
      title={props.sessionId ? "Edit session" : "New session"}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Close
          </Button>
          <Button variant="primary" pending={saving} pendingLabel="Saving…" onClick={() => void save()}>
            {props.sessionId ? "Save session" : "Add session"}
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
        {restored ? (
          <p className="flex flex-wrap items-center gap-x-2 text-ink-2 text-sm">
            This is what you typed before and did not save.
            <Button
              size="compact"
              variant="quiet"
              onClick={() => {
                dropDraft(name);
                setState(fresh());
                setRestored(false);
              }}
            >
              Start over
            </Button>
          </p>
        ) : null}
        <EditorFields athlete={athlete} draft={draft} issues={issues} onChange={change} onProblem={note} />
        <CountsAs
          athlete={athlete}
          sessionId={sessionId}
          onOverride={(classOverride) => change({ ...draft, classOverride })}
          content={parsed.success && Object.keys(problems).length === 0 ? parsed.data : null}
        />
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </form>
    </Sheet>
  );
}
