"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { FileDrop } from "@/app/_ui/file-drop";
import { InlineError } from "@/app/_ui/inline-error";
import { LinkButton } from "@/app/_ui/link-button";
import { type ArchiveAnswer, type ArchiveProgress, sendArchive } from "./send-archive";
import { SettingsGroup } from "./settings-group";

const stages: Readonly<Record<ArchiveProgress["stage"], string>> = {
  sending: "Sending the archive",
  checking: "Looking through it",
  writing: "Bringing it in",
};

const refusals = {
  coached:
    "Your coach writes your plan, so an archive with a plan finds no room here. Bring it into an account without a coach.",
  "not-empty":
    "Something is planned or logged in this account already. Bring the archive into an empty one, so that nothing is mixed up.",
} as const;

/** An archive comes back: chosen, followed on its way, and told what came of it. */
export function ArchiveImport() {
  const { state, bring } = useArchive();
  return (
    <SettingsGroup title="Bring an archive in">
      <p className="pb-3 text-pretty text-ink-2">
        Into an account in which nothing is planned or logged yet. The same archive a second time changes
        nothing.
      </p>
      <FileDrop
        label="Choose an archive"
        description="The zip file from “Download everything”."
        accept=".zip,application/zip"
        disabled={state.kind === "busy"}
        onFiles={([file]) => file && void bring(file)}
      />
      {state.kind === "busy" ? <Busy progress={state.progress} /> : null}
      {state.kind === "failed" ? (
        <InlineError className="mt-3" title="The archive was not brought in.">
          {state.message}
        </InlineError>
      ) : null}
      {state.kind === "done" ? <Done answer={state.answer} /> : null}
    </SettingsGroup>
  );
}

function Busy({ progress: { stage, done, of } }: { progress: ArchiveProgress }) {
  const share = of > 0 ? Math.min(1, done / of) : 0;
  return (
    <div className="pt-3">
      <p role="status" className="pb-1 text-ink-2">
        {stages[stage]}
      </p>
      <progress
        aria-label={stages[stage]}
        className="h-2 w-full appearance-none overflow-hidden rounded-full bg-surface-3 [&::-moz-progress-bar]:bg-primary [&::-webkit-progress-bar]:bg-surface-3 [&::-webkit-progress-value]:bg-primary"
        max={1}
        value={share}
      />
    </div>
  );
}

function Done({ answer }: { answer: Extract<ArchiveAnswer, { ok: true }> }) {
  const { rows, files, wasHere } = answer;
  const what = `${rows} ${rows === 1 ? "row" : "rows"} and ${files} ${files === 1 ? "file" : "files"}`;
  return (
    <div role="status" className="flex flex-wrap items-center gap-3 pt-3">
      <p className="min-w-0 flex-1 basis-60">
        {wasHere ? `This archive is here already, with ${what}.` : `Everything is here: ${what}.`}
      </p>
      <LinkButton href="/calendar">Open the calendar</LinkButton>
    </div>
  );
}

type State =
  | { readonly kind: "idle" }
  | { readonly kind: "busy"; readonly progress: ArchiveProgress }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "done"; readonly answer: Extract<ArchiveAnswer, { ok: true }> };

function useArchive() {
  const client = useQueryClient();
  const router = useRouter();
  const [state, setState] = useState<State>({ kind: "idle" });
  const bring = async (file: File) => {
    setState({ kind: "busy", progress: { stage: "sending", done: 0, of: file.size } });
    try {
      const answer = await sendArchive(file, (progress) => setState({ kind: "busy", progress }));
      if (!answer.ok) return setState({ kind: "failed", message: refusals[answer.reason] });
      setState({ kind: "done", answer });
      await client.invalidateQueries();
      router.refresh();
    } catch (error) {
      setState({ kind: "failed", message: (error as Error).message });
    }
  };
  return { state, bring };
}
