"use client";

import { useState } from "react";
import { RestoredNotice } from "@/app/_shared/drafts/draft-notice";
import { useKept } from "@/app/_shared/drafts/use-kept";
import { DetailsFields, draftOfDetails, issuesOfDetails } from "@/app/_shared/library/details-fields";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/sheet";
import type { TemplateDetails } from "@/lib/domain/template";
import type { TemplateId } from "@/lib/ids";
import { templateDetailsSchema } from "@/lib/schemas/library";
import { useTemplateWrites } from "./use-template-writes";

interface DetailsDialogProps {
  template: TemplateDetails & { readonly id: TemplateId };
  folders: readonly string[];
  onClose: () => void;
}

/** What a template is found by: title, folder, tags. */
export function DetailsDialog({ template, folders, onClose }: DetailsDialogProps) {
  const writes = useTemplateWrites();
  const typed = useKept({
    name: `details ${template.id}`,
    initial: () => draftOfDetails(template),
    over: draftOfDetails(template),
  });
  const draft = typed.value;
  const [asked, setAsked] = useState(false);
  const parsed = templateDetailsSchema.safeParse(draft);

  async function save() {
    setAsked(true);
    if (!parsed.success || !(await writes.describe(template.id, parsed.data))) return;
    typed.drop();
    onClose();
  }

  return (
    <Dialog
      isOpen
      onOpenChange={(open) => open || onClose()}
      title="Title, folder and tags"
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Close
          </Button>
          <Button
            variant="primary"
            pending={writes.isSaving}
            pendingLabel="Saving…"
            onClick={() => void save()}
          >
            Save
          </Button>
        </>
      }
    >
      {typed.isRestored ? <RestoredNotice onStartOver={typed.startOver} /> : null}
      <DetailsFields
        draft={draft}
        folders={folders}
        issues={asked ? issuesOfDetails(parsed) : {}}
        onChange={typed.set}
      />
    </Dialog>
  );
}
