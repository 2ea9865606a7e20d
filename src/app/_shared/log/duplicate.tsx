"use client";

import { useState } from "react";
import { FileNotice } from "@/app/_shared/log/file-notice";
import { useSeparateRecording } from "@/app/_shared/log/use-separate-recording";
import { When } from "@/app/_shared/quantity/when";
import { Button } from "@/app/_ui/button";
import { TextLink } from "@/app/_ui/text-link";
import type { ImportedOutcome } from "@/lib/domain/log";
import type { CompletedSessionId } from "@/lib/ids";

interface DuplicateProps {
  outcome: Extract<ImportedOutcome, { readonly outcome: "duplicate" }>;
  slug: string;
}

/** An activity that is in the log already, and the way out where that is a mistake. */
export function Duplicate({ outcome, slug }: DuplicateProps) {
  const [separateId, setSeparateId] = useState<CompletedSessionId | null>(null);
  const { separate, pending } = useSeparateRecording(outcome.sessionId);
  const { recording } = outcome;
  const link = (id: CompletedSessionId, words: string) => (
    <TextLink href={`/a/${slug}/session/${id}`}>{words}</TextLink>
  );
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <p className="min-w-0 flex-1 basis-52">
          {link(outcome.sessionId, outcome.title)}, <When at={outcome.start} form="sentence" />,{" "}
          {recording
            ? "is in your log already, so this counts as another recording of it."
            : "is in your log already. Nothing was doubled."}
        </p>
        {recording && !separateId ? (
          <Button
            pending={pending}
            pendingLabel="Logging…"
            onClick={() => void separate(recording).then((made) => made && setSeparateId(made.id))}
          >
            Log it on its own
          </Button>
        ) : null}
      </div>
      {separateId ? <p role="status">{link(separateId, "Logged as a session of its own")}.</p> : null}
      {outcome.notices.map((each) => (
        <FileNotice key={each}>{each}</FileNotice>
      ))}
    </>
  );
}
