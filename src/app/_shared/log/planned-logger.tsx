"use client";

import { useQuery } from "@tanstack/react-query";
import { Check } from "lucide-react";
import { RestoredNotice } from "@/app/_shared/drafts/draft-notice";
import { FileRow } from "@/app/_shared/log/file-row";
import { draftAsPlanned, draftOfPlanned } from "@/app/_shared/log/log-draft";
import { LoggerPage } from "@/app/_shared/log/logger-page";
import { SkeletonBlocks } from "@/app/_shared/log/logger-skeleton";
import { PlannedSummary } from "@/app/_shared/log/planned-summary";
import { type FilledForm, SessionForm } from "@/app/_shared/log/session-form";
import { useLogDraft } from "@/app/_shared/log/use-log-draft";
import { useLogSession } from "@/app/_shared/log/use-log-session";
import { useQueue } from "@/app/_shared/offline/queue-state";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { InlineError } from "@/app/_ui/inline-error";
import { LinkButton } from "@/app/_ui/link-button";
import type { Athlete } from "@/lib/domain/athlete";
import type { LogEntry } from "@/lib/domain/log";
import type { PublishedSession } from "@/lib/domain/session";
import type { PlannedSessionId } from "@/lib/ids";
import { answeredPlans } from "@/lib/offline/answered-plans";

interface PlannedLoggerProps {
  athlete: Athlete;
  id: PlannedSessionId;
  title: string;
  /** Opens with what was asked for filled in. */
  asPlanned: boolean;
  takesFiles?: boolean;
}

/** Logs a planned session that is no lift: as it was planned, from a file, or typed. */
export function PlannedLogger({ athlete, id, title, asPlanned, takesFiles = false }: PlannedLoggerProps) {
  const trpc = useTRPC();
  const entry = useQuery(trpc.log.entry.queryOptions({ id }));
  const { data } = entry;
  const waits = answeredPlans(useQueue()).has(id);
  return (
    <LoggerPage title={title}>
      {entry.isPending ? <SkeletonBlocks blocks={[76, 148, 178]} /> : null}
      {entry.isError ? (
        <InlineError title="The session didn't load." onRetry={() => void entry.refetch()}>
          {entry.error.message}
        </InlineError>
      ) : null}
      {waits ? <WaitsToBeSent /> : data ? <NotToLog entry={data} slug={athlete.slug} /> : null}
      {!waits && data?.planned && !isDone(data) ? (
        <Ready planned={data.planned} athlete={athlete} asPlanned={asPlanned} takesFiles={takesFiles} />
      ) : null}
    </LoggerPage>
  );
}

const isDone = ({ log }: LogEntry) => log !== null && log.status === "completed";

/** Logged on this device, where it still is. */
export const WaitsToBeSent = () => (
  <EmptyState action={<LinkButton href="/today">Back to today</LinkButton>}>
    This session is saved on this device and waits to be sent. It can be changed once it is.
  </EmptyState>
);

/** Logged already, or not in the plan any more. */
export function NotToLog({ entry, slug }: { entry: LogEntry; slug: string }) {
  if (entry.log && isDone(entry)) {
    return (
      <EmptyState
        action={
          <LinkButton variant="primary" href={`/a/${slug}/session/${entry.log.id}`}>
            Open {entry.log.title}
          </LinkButton>
        }
      >
        This session is logged. Open it to change what was logged, or to delete it.
      </EmptyState>
    );
  }
  if (entry.planned) return null;
  return (
    <EmptyState action={<LinkButton href="/today">Back to today</LinkButton>}>
      This session is no longer in your plan. What you did can be logged without it.
    </EmptyState>
  );
}

interface ReadyProps {
  planned: PublishedSession;
  athlete: Athlete;
  asPlanned: boolean;
  takesFiles: boolean;
}

function Ready({ planned, athlete, asPlanned, takesFiles }: ReadyProps) {
  const { distance: unit } = usePreferences();
  const save = useLogSession(athlete, planned);
  const prefilled = draftAsPlanned(planned, unit);
  const kept = useLogDraft({
    name: `log ${planned.id}`,
    initial: () => (asPlanned ? prefilled : draftOfPlanned(planned)),
    takesUp: !asPlanned,
  });
  const { value: draft, set: setDraft } = kept;
  const isAsPlanned = draft.distance === prefilled.distance && draft.duration === prefilled.duration;
  const onSave = async (filled: FilledForm) => {
    const written = await save(filled, isAsPlanned ? "as-planned" : "manual");
    if (written.ok) kept.drop();
    return written;
  };
  const form = (
    <SessionForm
      key={String(kept.isRestored)}
      draft={draft}
      onChange={setDraft}
      onSave={onSave}
      athlete={athlete}
      planned={planned}
    />
  );
  return (
    <>
      <div className="flex flex-col gap-3">
        <PlannedSummary planned={planned} />
        {kept.isRestored ? <RestoredNotice onStartOver={kept.startOver} /> : null}
        {planned.type === "rest" ? null : isAsPlanned ? (
          <p className="flex min-h-12 items-center gap-2 text-ink-2">
            <Check aria-hidden className="size-4" /> As planned. Say how hard it was, then save.
          </p>
        ) : (
          <Button
            variant="secondary"
            size="large"
            onClick={() => setDraft({ ...draft, distance: prefilled.distance, duration: prefilled.duration })}
          >
            Done as planned
          </Button>
        )}
      </div>
      {takesFiles ? <FileRow slug={athlete.slug}>{form}</FileRow> : form}
    </>
  );
}
