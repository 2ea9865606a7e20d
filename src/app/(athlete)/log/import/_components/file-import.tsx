"use client";

import { ImportResults } from "@/app/_shared/log/import-results";
import { LoggerPage } from "@/app/_shared/log/logger-page";
import { PageDrop } from "@/app/_shared/log/page-drop";
import { isSettled } from "@/app/_shared/log/upload-file";
import { useLogWrites } from "@/app/_shared/log/use-log-writes";
import { useUploads } from "@/app/_shared/log/use-uploads";
import { FileDrop } from "@/app/_ui/file-drop";
import { LinkButton } from "@/app/_ui/link-button";

/** More take long enough for somebody to leave. */
const filesOfAMoment = 5;

/** Many files at once: a training history. */
export function FileImport({ slug }: { slug: string }) {
  const writes = useLogWrites();
  const { uploads, add, retry, explain } = useUploads(() => void writes.refresh());
  const settled = uploads.length > 0 && uploads.every(isSettled);
  return (
    <LoggerPage title="Import files">
      <p className="max-w-[68ch] text-ink-2">
        What you recorded, as FIT, TCX or GPX files or as the whole archive that Garmin or Strava sends you.
        Lifts as a table exported by Strong, Hevy, FitNotes or Liftosaur. Mornings with resting heart rate,
        HRV or sleep from HRV4Training, Oura, Garmin or intervals.icu. Any other table (CSV) works too, once
        you say what its columns are. A session that is in your log already is never doubled.
      </p>
      <FileDrop
        label="Choose files"
        description="FIT, TCX, GPX, CSV or ZIP, as many as you like. Or drop them anywhere on this page."
        accept=".fit,.tcx,.gpx,.csv,.zip,.gz"
        multiple
        onFiles={add}
      />
      <PageDrop label="Drop the files to import them" onFiles={add} />
      {uploads.length > 0 && !settled ? (
        <progress
          aria-label="Files read"
          className="h-2 w-full appearance-none overflow-hidden rounded-full bg-surface-3 [&::-moz-progress-bar]:bg-primary [&::-webkit-progress-bar]:bg-surface-3 [&::-webkit-progress-value]:bg-primary"
          max={uploads.length}
          value={uploads.filter(isSettled).length}
        />
      ) : null}
      {uploads.length > filesOfAMoment && !settled ? (
        <p className="text-ink-3">Keep this page open until every file is read.</p>
      ) : null}
      <ImportResults uploads={uploads} slug={slug} onRetry={retry} onExplain={explain} />
      {settled ? (
        <LinkButton size="large" variant="primary" href="/today">
          Back to today
        </LinkButton>
      ) : null}
    </LoggerPage>
  );
}
