"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { ConflictDialog } from "@/app/_shared/session-editor/conflict-dialog";
import { refusalSentence } from "@/app/_shared/session-editor/refusals";
import { SessionEditor } from "@/app/_shared/session-editor/session-editor";
import { useTRPC } from "@/app/_trpc/client";
import { showToast } from "@/app/_ui/toast-store";
import type { Athlete } from "@/lib/domain/athlete";
import type { PlannedSession, SessionContent } from "@/lib/domain/session";
import { contentOf } from "@/lib/domain/session-content";
import { newId, type PlanChangeId, type RequestId } from "@/lib/ids";

interface EditPlannedProps {
  athlete: Athlete;
  session: PlannedSession;
  onClose: () => void;
}

/** The editor on the session's own page. */
export function EditPlanned({ athlete, session, onClose }: EditPlannedProps) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const edit = useMutation(trpc.plan.edit.mutationOptions());
  const undo = useMutation(trpc.plan.undo.mutationOptions());
  const [theirs, setTheirs] = useState<{ mine: SessionContent; theirs: PlannedSession | null } | null>(null);
  const sent = useRef<{ what: string; requestId: RequestId } | null>(null);

  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: trpc.plan.pathKey() }),
      client.invalidateQueries({ queryKey: trpc.flags.pathKey() }),
    ]);

  const takeBack = (changeId: PlanChangeId) =>
    void undo
      .mutateAsync({ athleteId: athlete.id, requestId: newId<RequestId>(), changeId })
      .then((result) => {
        if (!result.ok) showToast(refusalSentence(result.reason));
      })
      .catch((error: Error) => showToast(error.message))
      .finally(refresh);

  async function save(content: SessionContent, version: number): Promise<boolean> {
    const what = JSON.stringify({ content, version });
    // The very same edit tried again is the same request, so that it is never made twice.
    if (sent.current?.what !== what) sent.current = { what, requestId: newId<RequestId>() };
    try {
      const { requestId } = sent.current;
      const result = await edit.mutateAsync({
        athleteId: athlete.id,
        requestId,
        sessionId: session.id,
        version,
        content,
      });
      if (result.ok) {
        showToast({ message: `${content.title} saved`, undo: () => takeBack(result.changeId) });
      } else if (result.reason === "changed-elsewhere") {
        setTheirs({ mine: content, theirs: result.theirs });
      } else {
        showToast(refusalSentence(result.reason));
      }
      await refresh();
      return result.ok;
    } catch (error) {
      showToast(`Not saved; what you typed is kept. ${error instanceof Error ? error.message : ""}`);
      return false;
    }
  }

  return (
    <>
      <SessionEditor
        athlete={athlete}
        sessionId={session.id}
        initial={contentOf(session)}
        version={session.version}
        onClose={onClose}
        onSave={(content, _, outdated) => save(content, outdated ?? session.version)}
      />
      {theirs ? (
        <ConflictDialog
          conflict={{
            ...theirs,
            overwrite: (version) => void save(theirs.mine, version).then((saved) => saved && onClose()),
          }}
          onClose={() => setTheirs(null)}
        />
      ) : null}
    </>
  );
}
