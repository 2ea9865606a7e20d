"use client";

import { useState } from "react";
import { blankDraft } from "@/app/_shared/session-editor/editor-draft";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { type TemplateSession, templateSessionOf } from "@/lib/domain/template";
import { newId, type TemplateId } from "@/lib/ids";
import { fromMinutes } from "@/lib/units/duration";
import { TemplateSessionEditor } from "./template-session-editor";
import { useTemplateWrites } from "./use-template-writes";

/** A new template of one session. */
export function NewSession({ onClose }: { onClose: () => void }) {
  const writes = useTemplateWrites();
  const [templateId] = useState(() => newId<TemplateId>());
  return (
    <TemplateSessionEditor
      title="New session template"
      saveLabel="Add to the library"
      draftName="new"
      initial={blankSession()}
      isSaving={writes.isSaving}
      onClose={onClose}
      onSave={(session) =>
        writes.create(
          templateId,
          { title: session.title, folder: "", tags: [] },
          { kind: "session", session },
        )
      }
    />
  );
}

/** An easy run, until its type is chosen. */
export function blankSession(): TemplateSession {
  const { duration, ...draft } = blankDraft({ date: "2000-01-03" as CalendarDate, slot: "am" });
  return templateSessionOf({ ...draft, duration: duration ?? fromMinutes(45) });
}
