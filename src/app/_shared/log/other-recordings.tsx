"use client";

import { useQuery } from "@tanstack/react-query";
import { Download, Split } from "lucide-react";
import { useSeparateRecording } from "@/app/_shared/log/use-separate-recording";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import type { CompletedSessionId } from "@/lib/ids";

/** What else recorded this session: shown once, downloadable, and a session of its own where it was no copy. */
export function OtherRecordings({ sessionId }: { sessionId: CompletedSessionId }) {
  const trpc = useTRPC();
  const { data = [] } = useQuery(trpc.imports.recordings.queryOptions({ sessionId }));
  const { separate, pending } = useSeparateRecording(sessionId);
  if (data.length === 0) return null;
  return (
    <section aria-label="Other recordings" className="rounded-xl border border-line bg-surface p-3">
      <p className="text-ink-2">Recorded more than once. Only the first counts; these are kept beside it.</p>
      <ul className="mt-1 divide-y divide-line">
        {data.map((recording) => (
          <li
            key={`${recording.fileId} ${recording.activityKey}`}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1"
          >
            <span className="min-w-0 flex-1 basis-40 break-all">{recording.fileName}</span>
            <a
              href={`/api/import/${recording.fileId}`}
              download
              className="inline-flex min-h-11 items-center gap-1.5 underline decoration-line-strong underline-offset-2 md:min-h-8"
            >
              <Download aria-hidden className="size-4" /> Download
            </a>
            <Button
              variant="quiet"
              icon={<Split aria-hidden />}
              pending={pending}
              onClick={() => void separate(recording)}
            >
              Log it on its own
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
