"use client";

import { useState } from "react";
import { RestoredNotice } from "@/app/_shared/drafts/draft-notice";
import { useKept } from "@/app/_shared/drafts/use-kept";
import type { FlagAudience } from "@/app/_shared/flags/flag-audience";
import { Button } from "@/app/_ui/button";
import { type Choice, RadioGroup } from "@/app/_ui/radio-group";
import { Dialog } from "@/app/_ui/sheet";
import { TextArea } from "@/app/_ui/text-field";
import type { DismissReason } from "@/lib/domain/flag";
import type { FlagId } from "@/lib/ids";

interface DismissDialogProps {
  audience: FlagAudience;
  flagId: FlagId;
  onClose: () => void;
  /** True once it is dismissed. */
  onDismiss: (reason: DismissReason, note: string) => Promise<boolean>;
}

interface Answer {
  readonly reason: DismissReason | null;
  readonly note: string;
}

/** Why a flag is of no use, so that its history can be read later. */
export function DismissDialog({ audience, flagId, onClose, onDismiss }: DismissDialogProps) {
  const typed = useKept<Answer>({ name: `dismiss ${flagId}`, initial: () => ({ reason: null, note: "" }) });
  const { reason, note } = typed.value;
  const [tried, setTried] = useState(false);
  const missingNote = reason === "other" && note.trim() === "";
  const submit = () => {
    setTried(true);
    if (reason === null || missingNote) return;
    void onDismiss(reason, note.trim()).then((done) => done && typed.drop());
    onClose();
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Dismiss this flag"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" onClick={submit}>
            Dismiss
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {typed.isRestored ? <RestoredNotice onStartOver={typed.startOver} /> : null}
        <RadioGroup
          label="What is the reason?"
          value={reason}
          onChange={(next) => typed.change({ reason: next })}
          options={choices(audience)}
          error={tried && reason === null ? "Choose a reason." : null}
        />
        <TextArea
          label="Note"
          required={reason === "other"}
          value={note}
          maxLength={500}
          onChange={(event) => typed.change({ note: event.target.value })}
          error={tried && missingNote ? "Write in a few words why." : null}
        />
        <p className="text-ink-3 text-xs">
          A dismissed flag stays in the history, which says when it comes back.
        </p>
      </div>
    </Dialog>
  );
}

function choices({ isSelf, firstName }: FlagAudience): Choice<DismissReason>[] {
  return [
    { value: "on-purpose", label: "Planned on purpose", description: "The plan stays as it is." },
    {
      value: "data-wrong",
      label: "Data is wrong",
      description: "Opens the session, so that you can correct it.",
    },
    {
      value: "tolerates",
      label: isSelf ? "I tolerate this" : `${firstName} tolerates this`,
      description: "From experience with sessions like these.",
    },
    { value: "handled", label: "Already handled", description: "Talked about, or changed outside the plan." },
    { value: "other", label: "Other", description: "Say why in the note." },
  ];
}
