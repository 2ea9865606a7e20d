"use client";

import { ContentDiff } from "@/app/_shared/session/content-diff";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/sheet";
import type { PlannedSession, SessionContent } from "@/lib/domain/session";

/** Somebody else was faster: both versions, and how to write mine over theirs. */
export interface Conflict {
  readonly mine: SessionContent | null;
  readonly theirs: PlannedSession | null;
  readonly overwrite: ((version: number) => void) | null;
}

interface ConflictDialogProps {
  conflict: Conflict;
  onClose: () => void;
  /** Mine was chosen: what it was typed into has done its work. */
  onOverwrite?: () => void;
}

/** Somebody else changed the session first: both versions, and the choice between them. */
export function ConflictDialog({ conflict, onClose, onOverwrite }: ConflictDialogProps) {
  const { mine, theirs, overwrite } = conflict;
  const canOverwrite = theirs !== null && overwrite !== null;
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => open || onClose()}
      title={theirs ? `${theirs.title} was changed elsewhere` : "The session is gone"}
      footer={
        <>
          {canOverwrite ? (
            <Button
              onClick={() => {
                overwrite(theirs.version);
                onClose();
                onOverwrite?.();
              }}
            >
              {mine ? "Use my version" : "Delete it anyway"}
            </Button>
          ) : null}
          <Button variant="primary" onClick={onClose}>
            {theirs ? "Keep the other version" : "Show the week"}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <p className="text-ink-2">
          {theirs
            ? "Somebody changed it while you were working. Nothing was overwritten. Choose what stands."
            : "Somebody deleted it while you were working. Your change was not made."}
        </p>
        {theirs && mine ? (
          <>
            <p className="text-ink-3 text-xs">At the left the other version, at the right yours.</p>
            <ContentDiff before={theirs} after={mine} beforeLabel="the other version" afterLabel="yours" />
          </>
        ) : null}
      </div>
    </Dialog>
  );
}
