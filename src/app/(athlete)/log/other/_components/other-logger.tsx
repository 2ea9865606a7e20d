"use client";

import { useQuery } from "@tanstack/react-query";
import { RestoredNotice } from "@/app/_shared/drafts/draft-notice";
import { useKept } from "@/app/_shared/drafts/use-kept";
import { emptyDraft, isLogDraft, type LogDraft } from "@/app/_shared/log/log-draft";
import { LoggerPage } from "@/app/_shared/log/logger-page";
import { PlannedToday } from "@/app/_shared/log/planned-today";
import { SessionForm } from "@/app/_shared/log/session-form";
import { otherGroups, runGroups } from "@/app/_shared/log/type-groups";
import { useLogSession } from "@/app/_shared/log/use-log-session";
import { useTRPC } from "@/app/_trpc/client";
import type { Athlete } from "@/lib/domain/athlete";
import { isRun, type SessionType } from "@/lib/domain/session-type";

/** Heat, cross-training, mobility, a walk: minutes, effort, and a distance where there is one. */
export function OtherLogger({ athlete, type }: { athlete: Athlete; type: SessionType }) {
  const trpc = useTRPC();
  const day = useQuery(trpc.log.day.queryOptions());
  const save = useLogSession(athlete, null);
  const draft = useKept<LogDraft>({
    name: `log ${type} ${athlete.id}`,
    initial: () => emptyDraft(type),
    is: isLogDraft,
  });
  return (
    <LoggerPage title="Log session">
      <PlannedToday sessions={day.data?.sessions ?? []} logger="other" />
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
        typeGroups={isRun(type) && type !== "heat-active" ? runGroups : otherGroups}
      />
    </LoggerPage>
  );
}
