"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { RestoredNotice } from "@/app/_shared/drafts/draft-notice";
import type { LogDraft } from "@/app/_shared/log/log-draft";
import type { loggerOf } from "@/app/_shared/log/logger-of";
import { LoggerPage } from "@/app/_shared/log/logger-page";
import { PlannedToday } from "@/app/_shared/log/planned-today";
import { SessionForm } from "@/app/_shared/log/session-form";
import type { runGroups } from "@/app/_shared/log/type-groups";
import { useLogDraft } from "@/app/_shared/log/use-log-draft";
import { useLogSession } from "@/app/_shared/log/use-log-session";
import { useTRPC } from "@/app/_trpc/client";
import type { Athlete } from "@/lib/domain/athlete";

interface UnplannedLoggerProps {
  title: string;
  logger: ReturnType<typeof loggerOf>;
  athlete: Athlete;
  /** Under which what is typed is kept, beside whose it is. */
  name: string;
  initial: LogDraft;
  /** False where the form was opened with something said already. */
  takesUp?: boolean;
  typeGroups: typeof runGroups;
  /** What the form stands in. */
  around?: (form: ReactNode) => ReactNode;
}

/** A session that is in no plan, or the way to the one that is. */
export function UnplannedLogger(props: UnplannedLoggerProps) {
  const { title, logger, athlete, name, initial, takesUp = true, typeGroups, around } = props;
  const trpc = useTRPC();
  const day = useQuery(trpc.log.day.queryOptions());
  const save = useLogSession(athlete, null);
  const draft = useLogDraft({ name: `log ${name} ${athlete.id}`, initial: () => initial, takesUp });
  const form = (
    <>
      {draft.isRestored ? <RestoredNotice onStartOver={draft.startOver} /> : null}
      <SessionForm
        key={String(draft.isRestored)}
        draft={draft.value}
        onChange={draft.set}
        onSave={async (filled) => {
          const written = await save(filled, "manual");
          if (written.ok) draft.drop();
          return written;
        }}
        athlete={athlete}
        planned={null}
        typeGroups={typeGroups}
      />
    </>
  );
  return (
    <LoggerPage title={title}>
      <PlannedToday sessions={day.data?.sessions ?? []} logger={logger} />
      {around ? around(form) : form}
    </LoggerPage>
  );
}
