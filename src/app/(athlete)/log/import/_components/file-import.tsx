"use client";

import { ImportResults } from "@/app/_shared/log/import-results";
import { LoggerPage } from "@/app/_shared/log/logger-page";
import { PageDrop } from "@/app/_shared/log/page-drop";
import { useLogWrites } from "@/app/_shared/log/use-log-writes";
import { useUploads } from "@/app/_shared/log/use-uploads";
import { FileDrop } from "@/app/_ui/file-drop";
import { LinkButton } from "@/app/_ui/link-button";

/** Many files at once: a training history. */
export function FileImport({ slug }: { slug: string }) {
  const writes = useLogWrites();
  const { uploads, add, retry } = useUploads(() => void writes.refresh());
  const settled = uploads.length > 0 && uploads.every(({ state }) => state === "done" || state === "failed");
  return (
    <LoggerPage title="Import files">
      <p className="max-w-[68ch] text-ink-2">
        Runs and rides as FIT files from your watch, and lifts as a CSV exported by the Strong app. A session
        that is in your log already is never doubled.
      </p>
      <FileDrop
        label="Choose files"
        description="FIT and Strong CSV, as many as you like. Or drop them anywhere on this page."
        accept=".fit,.csv"
        multiple
        onFiles={add}
      />
      <PageDrop label="Drop the files to import them" onFiles={add} />
      {uploads.length > 0 && !settled ? (
        <progress
          aria-label="Files read"
          className="h-2 w-full appearance-none overflow-hidden rounded-full bg-surface-3 [&::-moz-progress-bar]:bg-primary [&::-webkit-progress-bar]:bg-surface-3 [&::-webkit-progress-value]:bg-primary"
          max={uploads.length}
          value={uploads.filter(({ state }) => state === "done" || state === "failed").length}
        />
      ) : null}
      <ImportResults uploads={uploads} slug={slug} onRetry={retry} />
      {settled ? (
        <LinkButton size="large" variant="primary" href="/today">
          Back to today
        </LinkButton>
      ) : null}
    </LoggerPage>
  );
}
