"use client";

import { useQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";
import type { Route } from "next";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { BestEfforts } from "@/app/_shared/log/best-efforts";
import { EffortField } from "@/app/_shared/log/effort-field";
import { feelWords } from "@/app/_shared/log/effort-words";
import { Compared, LapsTable, SetsTable } from "@/app/_shared/log/log-tables";
import { OtherRecordings } from "@/app/_shared/log/other-recordings";
import { OwnActions } from "@/app/_shared/log/own-actions";
import { RaceFacts } from "@/app/_shared/log/race-facts";
import { gradeAdjustedSecPerKm, Recorded } from "@/app/_shared/log/recorded";
import { deviationsText, skipWords } from "@/app/_shared/log/skip-words";
import { useLogWrites } from "@/app/_shared/log/use-log-writes";
import { Q } from "@/app/_shared/quantity/q";
import { When } from "@/app/_shared/quantity/when";
import { SectionHeading } from "@/app/_shared/shell/section-heading";
import { useTRPC } from "@/app/_trpc/client";
import type { Outputs } from "@/app/_trpc/outputs";
import { Button } from "@/app/_ui/button";
import { InlineError } from "@/app/_ui/inline-error";
import { Skeleton, SkeletonRows } from "@/app/_ui/skeleton";
import type { Athlete } from "@/lib/domain/athlete";
import type { LoggedSession } from "@/lib/domain/log";
import type { SessionContent } from "@/lib/domain/session";
import { isRun } from "@/lib/domain/session-type";
import type { CompletedSessionId } from "@/lib/ids";

const EditLog = dynamic(() => import("./edit-log").then((file) => file.EditLog), {
  loading: () => <Skeleton className="h-80" />,
});

interface SessionLogProps {
  athlete: Athlete;
  id: CompletedSessionId;
  planned: SessionContent | null;
  /** AU; null where it is not known. */
  load: number | null;
}

type Logged = Outputs["log"]["session"];

/** What was done, beside what was asked for; its owner can correct it here. */
export function SessionLog({ athlete, id, planned, load }: SessionLogProps) {
  const trpc = useTRPC();
  const query = useQuery(trpc.log.session.queryOptions({ athleteId: athlete.id, sessionId: id }));
  const [editing, setEditing] = useState(false);
  const { data } = query;
  return (
    <section aria-label="Log" className="flex flex-col gap-3">
      {query.isPending ? <SkeletonRows rows={4} height={40} label="Loading what was done" /> : null}
      {query.isError ? (
        <InlineError title="What was done didn't load." onRetry={() => void query.refetch()}>
          {query.error.message}
        </InlineError>
      ) : null}
      {data && data.log.status === "skipped" ? <Skipped data={data} athlete={athlete} /> : null}
      {data && data.log.status === "completed" ? (
        <>
          <SectionHeading meta={<When at={data.log.start} zone={data.log.timeZone} form="reader" />}>
            {data.log.inProgress ? "In progress" : data.isCorrected ? "Done, corrected" : "Done"}
          </SectionHeading>
          {editing ? (
            <EditLog log={data.log} athlete={athlete} onClose={() => setEditing(false)} />
          ) : (
            <Done
              data={data}
              planned={planned}
              load={load}
              onEdit={() => setEditing(true)}
              athlete={athlete}
            />
          )}
        </>
      ) : null}
    </section>
  );
}

function Skipped({ data: { log, isOwn }, athlete }: { data: Logged; athlete: Athlete }) {
  const router = useRouter();
  const writes = useLogWrites();
  const reopen = () =>
    void writes.takeBack(log.id, log.title, `${log.title} is open again`).then((done) => {
      if (done) router.push(`/a/${athlete.slug}/session/${log.plannedId ?? log.id}` as Route);
    });
  return (
    <>
      <SectionHeading>Skipped</SectionHeading>
      <p className="text-ink-2">Reason: {log.skipReason ? skipWords[log.skipReason] : "not given"}.</p>
      {log.note ? <p className="max-w-[68ch] whitespace-pre-line">{log.note}</p> : null}
      {isOwn ? (
        <Button className="self-start" onClick={reopen}>
          Not skipped after all
        </Button>
      ) : null}
    </>
  );
}

interface DoneProps {
  data: Logged;
  planned: SessionContent | null;
  load: number | null;
  athlete: Athlete;
  onEdit: () => void;
}

function Done({ data, planned, load, athlete, onEdit }: DoneProps) {
  const { log, isOwn } = data;
  return (
    <>
      {log.type === "rest" ? <p>Rested.</p> : <Compared log={log} planned={planned} />}
      <RaceFacts log={log} />
      {log.type === "rest" ? null : <Facts log={log} load={load} />}
      {isOwn && log.type !== "rest" && log.rpe === null && !log.inProgress ? (
        <MissingEffort log={log} />
      ) : null}
      {log.note ? <p className="max-w-[68ch] whitespace-pre-line">{log.note}</p> : null}
      {log.sets.length > 0 ? <SetsTable sets={log.sets} /> : null}
      {log.deviations.length > 0 ? <p className="text-ink-2">{deviationsText(log.deviations)}</p> : null}
      <Recorded log={log} />
      {log.hasRecords && isRun(log.type) ? <BestEfforts athlete={athlete} id={log.id} /> : null}
      {log.laps.length > 1 ? <LapsTable laps={log.laps} /> : null}
      <Source log={log} isOwn={isOwn} />
      {isOwn && log.fileId ? <OtherRecordings sessionId={log.id} /> : null}
      {isOwn ? <OwnActions data={data} slug={athlete.slug} onEdit={onEdit} /> : null}
    </>
  );
}

function Facts({ log, load }: { log: LoggedSession; load: number | null }) {
  const onTheFlat = gradeAdjustedSecPerKm(log);
  const facts: readonly (readonly [string, ReactNode] | null)[] = [
    ["Load", <Q key="load" value={load} unit="au" />],
    log.avgHr === null ? null : ["Average heart rate", <Q key="avg" value={log.avgHr} unit="bpm" />],
    log.maxHr === null ? null : ["Highest heart rate", <Q key="max" value={log.maxHr} unit="bpm" />],
    !log.ascent ? null : ["Climb", <Q key="up" value={log.ascent} unit="m" metres />],
    onTheFlat === null ? null : ["Grade-adjusted pace", <Q key="flat" value={onTheFlat} unit="secPerKm" />],
    log.temperatureC === null
      ? null
      : ["Temperature", <Q key="temperature" value={log.temperatureC} unit="celsius" />],
    log.feel === null ? null : ["Felt", feelWords[log.feel - 1]],
  ];
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2">
      {facts.map((fact) =>
        fact === null ? null : (
          <div key={fact[0]}>
            <dt className="text-ink-3 text-sm">{fact[0]}</dt>
            <dd className="font-semibold tabular-nums">{fact[1]}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function MissingEffort({ log }: { log: LoggedSession }) {
  const writes = useLogWrites();
  const [effort, setEffort] = useState<number | null>(null);
  return (
    <div className="max-w-[560px]">
      <EffortField
        value={effort}
        onChange={(value) => {
          setEffort(value);
          void writes.rate(log.id, value).then((saved) => {
            if (!saved) setEffort(null);
          });
        }}
      />
    </div>
  );
}

const sources = {
  manual: "Written by hand.",
  "as-planned": "Logged as it was planned.",
  file: "From a file.",
  csv: "From another app.",
} as const;

function Source({ log, isOwn }: { log: LoggedSession; isOwn: boolean }) {
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-ink-3 text-sm">
      {sources[log.source]}
      {log.fileName ? <span className="break-all">{log.fileName}</span> : null}
      {isOwn && log.fileId && log.fileName ? (
        <a
          href={`/api/import/${log.fileId}`}
          download
          className="inline-flex min-h-11 items-center gap-1.5 text-ink underline decoration-line-strong underline-offset-2 md:min-h-6"
        >
          <Download aria-hidden className="size-4" /> Download the file
        </a>
      ) : null}
    </p>
  );
}
