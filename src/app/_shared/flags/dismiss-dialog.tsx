"use client";

import { useState } from "react";
import type { FlagAudience } from "@/app/_shared/flags/flag-audience";
import { Button } from "@/app/_ui/button";
import { type Choice, RadioGroup } from "@/app/_ui/radio-group";
import { Dialog } from "@/app/_ui/sheet";
import { TextArea } from "@/app/_ui/text-field";
import type { DismissReason } from "@/lib/domain/flag";

interface DismissDialogProps {
  audience: FlagAudience;
  isOpen: boolean;
  onClose: () => void;
  onDismiss: (reason: DismissReason, note: string) => void;
}

/** Why a flag is of no use, so that its history can be read later. */
export function DismissDialog({ audience, isOpen, onClose, onDismiss }: DismissDialogProps) {
  const [reason, setReason] = useState<DismissReason | null>(null);
  const [note, setNote] = useState("");
  const [tried, setTried] = useState(false);
  const missingNote = reason === "other" && note.trim() === "";
  const submit = () => {
    setTried(true);
    if (reason === null || missingNote) return;
    onDismiss(reason, note.trim());
    onClose();
  };
  return (
    <Dialog
      isOpen={isOpen}
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
        <RadioGroup
          label="What is the reason?"
          value={reason}
          onChange={setReason}
          options={choices(audience)}
          error={tried && reason === null ? "Choose a reason." : null}
        />
        <TextArea
          label="Note"
          required={reason === "other"}
          value={note}
          maxLength={500}
          onChange={(event) => setNote(event.target.value)}
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
