"use client";

import { useQuery } from "@tanstack/react-query";
import { RestoredNotice } from "@/app/_shared/drafts/draft-notice";
import { useKept } from "@/app/_shared/drafts/use-kept";
import { FileRow } from "@/app/_shared/log/file-row";
import { emptyDraft, isLogDraft, type LogDraft } from "@/app/_shared/log/log-draft";
import { LoggerPage } from "@/app/_shared/log/logger-page";
import { PlannedToday } from "@/app/_shared/log/planned-today";
import { SessionForm } from "@/app/_shared/log/session-form";
import { runGroups } from "@/app/_shared/log/type-groups";
import { useLogSession } from "@/app/_shared/log/use-log-session";
import { useTRPC } from "@/app/_trpc/client";
import type { Athlete } from "@/lib/domain/athlete";

/** What was said of the run before its form was opened. */
export type Filled = Pick<LogDraft, "distance" | "duration" | "rpe">;

/** A run that is in no plan, or the way to the one that is. */
export function RunLogger({ athlete, filled }: { athlete: Athlete; filled: Filled }) {
  const trpc = useTRPC();
  const day = useQuery(trpc.log.day.queryOptions());
  const save = useLogSession(athlete, null);
  const draft = useKept<LogDraft>({
    name: `log run ${athlete.id}`,
    initial: () => ({ ...emptyDraft("run-easy"), ...filled }),
    is: isLogDraft,
    takesUp: filled.distance === "" && filled.duration === "" && filled.rpe === null,
  });
  return (
    <LoggerPage title="Log run">
      <PlannedToday sessions={day.data?.sessions ?? []} logger="run" />
      <FileRow slug={athlete.slug}>
        {draft.isRestored ? <RestoredNotice onStartOver={draft.startOver} /> : null}
        <SessionForm
          key={String(draft.isRestored)}
          draft={draft.value}
          onChange={draft.set}
          onSave={async (form) => {
            const written = await save(form, "manual");
            if (written.ok) draft.drop();
            return written;
          }}
          athlete={athlete}
          planned={null}
          typeGroups={runGroups}
        />
      </FileRow>
    </LoggerPage>
  );
}
