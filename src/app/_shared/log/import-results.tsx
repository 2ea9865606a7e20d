"use client";

import { FileArchive, FileX } from "lucide-react";
import { useState } from "react";
import { Duplicate } from "@/app/_shared/log/duplicate";
import { EffortField } from "@/app/_shared/log/effort-field";
import { FileNotice } from "@/app/_shared/log/file-notice";
import { RelinkSheet } from "@/app/_shared/log/relink-sheet";
import { UnknownTable } from "@/app/_shared/log/unknown-table";
import { UntimedTrack } from "@/app/_shared/log/untimed-track";
import { isRefused, isSettled, summaryOf, type Upload } from "@/app/_shared/log/upload-file";
import { type LogWrites, useLogWrites } from "@/app/_shared/log/use-log-writes";
import type { Explained } from "@/app/_shared/log/use-uploads";
import { Q } from "@/app/_shared/quantity/q";
import { When } from "@/app/_shared/quantity/when";
import { SessionGlyph } from "@/app/_shared/session/session-glyph";
import { Button } from "@/app/_ui/button";
import { TextLink } from "@/app/_ui/text-link";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { ImportedDays, ImportedOutcome, LinkCandidate } from "@/lib/domain/log";
import { familyOf } from "@/lib/domain/session-type";
import { weekdayName } from "@/lib/formatting/date";

interface ImportResultsProps {
  uploads: readonly Upload[];
  slug: string;
  onRetry: (upload: Upload) => void;
  onExplain: (upload: Upload, said: Explained) => void;
}

/** An archive of years has thousands of files: those that were not imported stand first, the rest on request. */
const filesShown = 30;

/** What became of each file, and what is still to be said about the sessions in it. */
export function ImportResults({ uploads, slug, onRetry, onExplain }: ImportResultsProps) {
  const writes = useLogWrites();
  const [all, setAll] = useState(false);
  if (uploads.length === 0) return null;
  const shown = all ? uploads : uploads.length <= filesShown ? uploads : mostTelling(uploads);
  return (
    <section aria-label="Imported files" className="flex flex-col gap-3">
      <p role="status" className="text-ink-2">
        {summaryOf(uploads) || "Reading the file"}
      </p>
      <ul className="flex flex-col gap-3">
        {shown.map((upload) => (
          <li key={upload.id} className="flex flex-col gap-2">
            <FileLine
              upload={upload}
              onRetry={() => onRetry(upload)}
              onExplain={(said) => onExplain(upload, said)}
            />
            <Outcomes upload={upload} slug={slug} writes={writes} asksEffort={uploads.length <= firstShown} />
          </li>
        ))}
      </ul>
      {shown.length < uploads.length ? (
        <Button variant="quiet" className="self-start" onClick={() => setAll(true)}>
          Show all {uploads.length} files
        </Button>
      ) : null}
    </section>
  );
}

/** Refused files first, then what is being read and the last that were. */
function mostTelling(uploads: readonly Upload[]): readonly Upload[] {
  const refused = uploads.filter(isRefused);
  const settled = uploads.filter((upload) => isSettled(upload) && !isRefused(upload));
  const sending = uploads.filter(({ state }) => state === "sending");
  return [...refused, ...sending, ...settled.toReversed()].slice(0, filesShown);
}

interface FileLineProps {
  upload: Upload;
  onRetry: () => void;
  onExplain: (said: Explained) => void;
}

function FileLine({ upload, onRetry, onExplain }: FileLineProps) {
  const { name, state, result, failure, archive } = upload;
  if (state === "waiting" || state === "sending") {
    return (
      <p className="flex min-h-11 items-center gap-2 rounded-xl border border-line bg-surface px-3 py-2 text-ink-2">
        <span className="min-w-0 flex-1 truncate">{name}</span>
        <span className="text-ink-3 text-xs">{state === "sending" ? "Reading…" : "Waiting"}</span>
      </p>
    );
  }
  if (archive) return <ArchiveLine name={name} {...archive} />;
  const refused = failure ?? (result?.ok === false ? result.message : null);
  if (result?.ok === false && result.table) {
    const { message, table } = result;
    return <UnknownTable {...{ name, message, table }} onMap={(mapping) => onExplain({ mapping })} />;
  }
  if (result?.ok === false && result.untimedM !== null) {
    const { untimedM: metres } = result;
    return <UntimedTrack {...{ name, metres }} onSay={(times) => onExplain({ times })} />;
  }
  if (refused) {
    return (
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-xl border border-line-strong bg-surface p-3">
        <FileX aria-hidden className="size-5 shrink-0 text-ink-3" />
        <div className="min-w-0 flex-1 basis-52">
          <p className="break-words font-medium">{name} was not imported</p>
          <p className="text-ink-2">{refused}</p>
        </div>
        {failure ? <Button onClick={onRetry}>Try again</Button> : null}
      </div>
    );
  }
  const notices = result?.ok ? result.notices : [];
  return (
    <div className="flex flex-col gap-1">
      <p className="truncate text-ink-3 text-xs">{name}</p>
      {result?.ok && result.days ? <Days {...result.days} /> : null}
      {notices.map((notice) => (
        <FileNotice key={notice}>{notice}</FileNotice>
      ))}
    </div>
  );
}

function ArchiveLine({ name, files, leftAside }: { name: string; files: number; leftAside: number }) {
  return (
    <p className="flex items-start gap-2 text-ink-2">
      <FileArchive aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-3" />
      <span className="min-w-0 break-words">
        <span className="font-medium text-ink">{name}</span> holds {files} {files === 1 ? "file" : "files"} to
        import
        {leftAside > 0 ? `, and ${leftAside} of other kinds, such as photos, that were left aside` : null}.
      </span>
    </p>
  );
}

function Days({ written, filled, known, leftOut }: ImportedDays) {
  const sentences = [
    written > 0 ? `${written} ${written === 1 ? "morning was" : "mornings were"} added.` : null,
    filled > 0 ? `${filled} ${filled === 1 ? "check-in was" : "check-ins were"} completed.` : null,
    known > 0 ? `${known} ${known === 1 ? "day was" : "days were"} known already and did not change.` : null,
    leftOut > 0 ? `${leftOut} ${leftOut === 1 ? "day" : "days"} in the future left out.` : null,
  ];
  return (
    <p className="rounded-xl border border-line bg-surface p-3 tabular-nums">
      {sentences.filter(Boolean).join(" ")}
    </p>
  );
}

const firstShown = 12;

interface OutcomesProps {
  upload: Upload;
  slug: string;
  writes: LogWrites;
  /** Nobody rates the sessions of years. */
  asksEffort: boolean;
}

function Outcomes({ upload, slug, writes, asksEffort }: OutcomesProps) {
  const [all, setAll] = useState(false);
  const outcomes = upload.result?.ok ? upload.result.outcomes : [];
  if (outcomes.length === 0) return null;
  const shown = all ? outcomes : outcomes.slice(0, firstShown);
  return (
    <>
      <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
        {shown.map((outcome, index) => (
          <li key={index} className="flex flex-col gap-3 p-3">
            <Outcome
              outcome={outcome}
              slug={slug}
              writes={writes}
              asksEffort={asksEffort && outcomes.length <= firstShown}
            />
          </li>
        ))}
      </ul>
      {outcomes.length > shown.length ? (
        <Button variant="quiet" className="self-start" onClick={() => setAll(true)}>
          Show {outcomes.length - shown.length} more
        </Button>
      ) : null}
    </>
  );
}

interface OutcomeProps {
  outcome: ImportedOutcome;
  slug: string;
  writes: LogWrites;
  asksEffort: boolean;
}

function Outcome({ outcome, slug, writes, asksEffort }: OutcomeProps) {
  if (outcome.outcome === "left-out") {
    return (
      <>
        <p className="font-medium">One activity was left out</p>
        <p className="text-ink-2">{outcome.reason}</p>
        <Notices notices={outcome.notices} />
      </>
    );
  }
  if (outcome.outcome === "duplicate") {
    return <Duplicate outcome={outcome} slug={slug} />;
  }
  return <Imported outcome={outcome} slug={slug} writes={writes} asksEffort={asksEffort} />;
}

type ImportedOne = Extract<ImportedOutcome, { readonly outcome: "imported" | "completed" }>;

function Imported({ outcome, slug, writes, asksEffort }: OutcomeProps & { outcome: ImportedOne }) {
  const { log, plannedTitle, moved, notices } = outcome;
  const [effort, setEffort] = useState<number | null>(log.rpe);
  const candidates = moved ? [moved, ...outcome.candidates] : outcome.candidates;
  const [linked, setLinked] = useState<Linked | null>(
    moved ?? (plannedTitle ? { title: plannedTitle } : null),
  );
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <div className="flex items-start gap-3">
        <SessionGlyph family={familyOf(log.type)} />
        <div className="min-w-0 flex-1">
          <p className="font-medium">
            <TextLink href={`/a/${slug}/session/${log.id}`}>{log.title}</TextLink>
          </p>
          <p className="flex flex-wrap gap-x-2 text-ink-2 text-xs tabular-nums">
            <When at={log.start} zone={log.timeZone} />
            <Q value={log.duration} unit="s" duration="measured" />
            {log.distance === null ? null : <Q value={log.distance} unit="m" />}
          </p>
          <p className="text-ink-2 text-xs">
            {outcome.outcome === "completed" ? "Added to the session that you typed in." : null}{" "}
            {linked ? linkedWords(linked, log.date) : "Not linked to a planned session."}
          </p>
        </div>
        {candidates.length > 0 && (moved || !linked) ? (
          <Button onClick={() => setChoosing(true)}>{linked ? "Change" : "Which session?"}</Button>
        ) : null}
      </div>
      <Notices notices={notices} />
      {asksEffort && log.rpe === null ? (
        <EffortField
          value={effort}
          onChange={(value) => {
            setEffort(value);
            void writes.rate(log.id, value).then((saved) => {
              if (!saved) setEffort(null);
            });
          }}
        />
      ) : null}
      {choosing ? (
        <RelinkSheet
          candidates={candidates}
          current={linked?.id ?? null}
          onClose={() => setChoosing(false)}
          onChoose={(candidate) => {
            setChoosing(false);
            const before = { plannedId: linked?.id ?? null, onUndone: () => setLinked(linked) };
            void writes
              .relink(log.id, candidate?.id ?? null, before)
              .then((saved) => saved && setLinked(candidate));
          }}
        />
      ) : null}
    </>
  );
}

type Linked = Pick<LinkCandidate, "title"> & Partial<LinkCandidate>;

function linkedWords({ title, date }: Linked, done: CalendarDate): string {
  const where = date && date !== done ? `, moved from ${weekdayName(date)}` : "";
  return `Matched to the plan: ${title}${where}.`;
}

const Notices = ({ notices }: { notices: readonly string[] }) =>
  notices.map((each) => <FileNotice key={each}>{each}</FileNotice>);
