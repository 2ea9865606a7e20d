"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Download } from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { logValueRows } from "@/app/_shared/log/log-value-rows";
import { useHistoryWrites } from "@/app/_shared/log/use-history-writes";
import { Q } from "@/app/_shared/quantity/q";
import { When } from "@/app/_shared/quantity/when";
import { SectionHeading } from "@/app/_shared/shell/section-heading";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { InlineError } from "@/app/_ui/inline-error";
import type { Athlete } from "@/lib/domain/athlete";
import type { LogChange, LogChangeKind } from "@/lib/domain/log-history";
import type { CompletedSessionId, PlannedSessionId } from "@/lib/ids";

const kindWords: Readonly<Record<LogChangeKind, string>> = {
  edited: "Corrected",
  "filled-in": "Added",
  file: "File replaced",
  linked: "Link to the plan changed",
  deleted: "Deleted",
  restored: "Brought back",
  split: "Split in two",
  merged: "Merged into one",
  "put-back": "Put back",
};

/** A log that had no file was given one. */
const nameOf = ({ kind, before }: LogChange): string =>
  kind === "file" && !before.fileName ? "File added" : kindWords[kind];

interface LogHistoryProps {
  athlete: Pick<Athlete, "id" | "slug" | "timeZone">;
  /** Of the log, or of the planned session where nothing is logged any more. */
  id: CompletedSessionId | PlannedSessionId;
}

/** What was done to a log after it was written: who, when, before and after. Nothing where nothing was. */
export function LogHistory({ athlete, id }: LogHistoryProps) {
  const trpc = useTRPC();
  const history = useQuery(trpc.log.history.queryOptions({ athleteId: athlete.id, id }));
  if (history.isError) {
    return (
      <InlineError title="The changes of this log didn't load." onRetry={() => void history.refetch()}>
        {history.error.message}
      </InlineError>
    );
  }
  if (!history.data || history.data.length === 0) return null;
  return (
    <section aria-label="Changes of the log" className="flex flex-col gap-2">
      <SectionHeading>Changes</SectionHeading>
      <ol className="flex flex-col divide-y divide-line rounded-xl border border-line bg-surface">
        {history.data.map((change) => (
          <li key={change.id} className="flex flex-col gap-2 p-3">
            <Change change={change} athlete={athlete} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Change({ change, athlete }: { change: LogChange; athlete: LogHistoryProps["athlete"] }) {
  const router = useRouter();
  const client = useQueryClient();
  const writes = useHistoryWrites();
  const label = change.from.length > 0 ? `Undo: ${kindWords[change.kind]}` : "Put back what was before";
  const putBack = () =>
    void writes.putBack(change.id).then((id) => {
      if (!id) return;
      void client.invalidateQueries();
      router.replace(`/a/${athlete.slug}/session/${id}` as Route);
    });
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <p className="min-w-0 flex-1 basis-52">
          <span className="block font-medium">{nameOf(change)}</span>
          <span className="text-ink-3 text-sm">
            {change.by ? `${change.by}, ` : null}
            <When at={change.at} zone={athlete.timeZone} form="sentence" />
          </span>
        </p>
        {change.canPutBack ? (
          <Button
            size="compact"
            variant="quiet"
            pending={writes.pending}
            onClick={putBack}
            aria-label={label}
          >
            {change.from.length > 0 ? "Undo" : "Put back"}
          </Button>
        ) : null}
      </div>
      <Values change={change} />
      <From change={change} />
    </>
  );
}

function Values({ change }: { change: LogChange }) {
  const rows = logValueRows.filter(({ of }) => of in change.after || of in change.before);
  if (rows.length === 0) return null;
  return (
    <dl className="flex flex-col gap-1 text-sm">
      {rows.map(({ of, label, show }) => (
        <div key={of} className="flex flex-wrap gap-x-2">
          <dt className="w-28 shrink-0 text-ink-3">{label}</dt>
          <dd className="min-w-0 flex-1 break-words tabular-nums">
            <span className="text-ink-2">
              <span className="sr-only">before: </span>
              {show(change.before)}
            </span>{" "}
            <span aria-hidden>→</span>
            <span className="sr-only">, now:</span> <span className="font-medium">{show(change.after)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function From({ change: { from, canPutBack } }: { change: LogChange }) {
  if (from.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 text-ink-2 text-sm">
      {from.map((log) => (
        <li key={log.id} className="flex flex-wrap items-center gap-x-2 tabular-nums">
          <span>
            {log.title}, <When at={log.start} zone={log.timeZone} />,{" "}
            <Q value={log.duration} unit="s" duration="measured" />
          </span>
          {canPutBack && log.fileId && log.fileName ? (
            <a
              href={`/api/import/${log.fileId}`}
              download
              className="inline-flex min-h-11 items-center gap-1.5 break-all text-ink underline decoration-line-strong underline-offset-2 md:min-h-6"
            >
              <Download aria-hidden className="size-4 shrink-0" /> {log.fileName}
            </a>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
