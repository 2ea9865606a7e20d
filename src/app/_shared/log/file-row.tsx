"use client";

import type { ReactNode } from "react";
import { ImportResults } from "@/app/_shared/log/import-results";
import { PageDrop } from "@/app/_shared/log/page-drop";
import { useLogWrites } from "@/app/_shared/log/use-log-writes";
import { useUploads } from "@/app/_shared/log/use-uploads";
import { FileDrop } from "@/app/_ui/file-drop";
import { LinkButton } from "@/app/_ui/link-button";

const recordingTypes = ".fit,.tcx,.gpx,.gz,.zip";

/** A file instead of typing: by the button, or dropped anywhere on the page. What is typed gives way to it. */
export function FileRow({ slug, children }: { slug: string; children: ReactNode }) {
  const writes = useLogWrites();
  const { uploads, add, retry, explain } = useUploads(() => void writes.refresh());
  const done = uploads.some(({ result }) => result?.ok);
  return (
    <>
      <div className="flex flex-col gap-3">
        <FileDrop
          label="Choose a file from your watch"
          description="FIT, TCX or GPX. Or drop it anywhere on this page."
          accept={recordingTypes}
          multiple
          onFiles={add}
        />
        <PageDrop label="Drop the file to import it" onFiles={add} />
        <ImportResults uploads={uploads} slug={slug} onRetry={retry} onExplain={explain} />
        {done ? (
          <LinkButton variant="primary" size="large" href="/today">
            Back to today
          </LinkButton>
        ) : null}
      </div>
      {done ? null : children}
    </>
  );
}
