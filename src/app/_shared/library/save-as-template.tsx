"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { RestoredNotice } from "@/app/_shared/drafts/draft-notice";
import { useKept } from "@/app/_shared/drafts/use-kept";
import { WeeksField } from "@/app/_shared/season/weeks-field";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/sheet";
import { showToast } from "@/app/_ui/toast-store";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { SessionContent } from "@/lib/domain/session";
import { type TemplateDetails, templateSessionOf } from "@/lib/domain/template";
import { type AthleteId, newId, type RequestId, type TemplateId } from "@/lib/ids";
import { templateDetailsSchema } from "@/lib/schemas/library";
import { type DetailsDraft, DetailsFields, draftOfDetails, issuesOfDetails } from "./details-fields";

/** One session as it stands, or weeks of the working plan from a day on. */
type Source =
  | { readonly kind: "session"; readonly content: SessionContent }
  | { readonly kind: "weeks"; readonly athleteId: AthleteId; readonly from: CalendarDate };

/** Puts what somebody planned into their library: a session, a week, or several weeks as a plan. */
export function SaveAsTemplate({ source, onClose }: { source: Source; onClose: () => void }) {
  const trpc = useTRPC();
  const { data: standing = [] } = useQuery(
    trpc.library.list.queryOptions({ kind: source.kind === "session" ? "session" : "week" }),
  );
  const title = source.kind === "session" ? source.content.title : "";
  const typed = useKept<{ readonly details: DetailsDraft; readonly weeks: number | null }>({
    name: `save to the library ${source.kind === "session" ? title : `${source.athleteId} ${source.from}`}`,
    initial: () => ({ details: draftOfDetails({ title, folder: "", tags: [] }), weeks: 1 }),
  });
  const { details: draft, weeks } = typed.value;
  const [asked, setAsked] = useState(false);
  const { save, isPending } = useSave(source);
  const parsed = templateDetailsSchema.safeParse(draft);
  const folders = [...new Set(standing.map(({ folder }) => folder))].filter((folder) => folder !== "");

  async function submit() {
    setAsked(true);
    if (!parsed.success || !weeks || !(await save(parsed.data, weeks))) return;
    typed.drop();
    onClose();
  }

  return (
    <Dialog
      isOpen
      onOpenChange={(open) => open || onClose()}
      title={source.kind === "session" ? "Save as template" : "Save weeks as template"}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Close
          </Button>
          <Button variant="primary" pending={isPending} pendingLabel="Saving…" onClick={() => void submit()}>
            Save to the library
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {typed.isRestored ? <RestoredNotice onStartOver={typed.startOver} /> : null}
        {source.kind === "weeks" ? (
          <WeeksField
            description="From this week on. One is a week, several are a plan."
            value={weeks}
            max={30}
            onChange={(value) => typed.change({ weeks: value })}
            error={asked && !weeks ? "Write the weeks as a whole number." : null}
          />
        ) : null}
        <DetailsFields
          draft={draft}
          folders={folders.toSorted()}
          issues={asked ? issuesOfDetails(parsed) : {}}
          onChange={(details) => typed.change({ details })}
        />
      </div>
    </Dialog>
  );
}

function useSave(source: Source) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const create = useMutation(trpc.library.create.mutationOptions());
  const saveWeeks = useMutation(trpc.library.saveWeeks.mutationOptions());
  const [templateId] = useState(() => newId<TemplateId>());

  async function save(details: TemplateDetails, weeks: number): Promise<boolean> {
    const input = { requestId: newId<RequestId>(), templateId, ...details, tags: [...details.tags] };
    try {
      if (source.kind === "session") {
        const session = templateSessionOf(source.content);
        await create.mutateAsync({ ...input, content: { kind: "session", session } });
      } else {
        await saveWeeks.mutateAsync({ ...input, athleteId: source.athleteId, from: source.from, weeks });
      }
      showToast(`${details.title} is in your library`);
      await client.invalidateQueries({ queryKey: trpc.library.pathKey() });
      return true;
    } catch (error) {
      showToast(`Not saved; what you typed is kept. ${error instanceof Error ? error.message : ""}`);
      return false;
    }
  }
  return { save, isPending: create.isPending || saveWeeks.isPending };
}
