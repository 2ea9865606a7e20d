"use client";

import { useState } from "react";
import { sendFile, type Upload, uploadOf } from "@/app/_shared/log/upload-file";
import { FileDrop } from "@/app/_ui/file-drop";
import { FormProblem } from "@/app/_ui/form-problem";
import { NativeSheet } from "@/app/_ui/native-sheet";
import type { LoggedSession } from "@/lib/domain/log";

interface ReplaceFileSheetProps {
  log: LoggedSession;
  onClose: () => void;
  onDone: () => void;
}

/** Another recording for a log: the right file instead of the wrong one, or one at all. */
export function ReplaceFileSheet({ log, onClose, onDone }: ReplaceFileSheetProps) {
  const [upload, setUpload] = useState<Upload | null>(null);
  const problem = upload?.failure ?? (upload?.result?.ok === false ? upload.result.message : null);

  async function send([file]: readonly File[]) {
    if (!file) return;
    const open = async () => ({ ok: true, file }) as const;
    const waiting = { ...uploadOf(file.name, open), replaces: log.id };
    setUpload({ ...waiting, state: "sending" });
    const sent = await sendFile(waiting, file);
    setUpload(sent);
    if (sent.state === "done" && sent.result?.ok) onDone();
  }

  return (
    <NativeSheet isOpen onClose={onClose} title={log.fileName ? "Replace the file" : "Add the file"}>
      <div className="flex flex-col gap-3 p-2">
        <p className="text-ink-2">
          {log.fileName
            ? "What the new file measured takes the place of what the old one did. The old file is kept, and you can put it back."
            : "What the file measured takes the place of what was typed."}{" "}
          Effort, feeling and note stay.
        </p>
        <FileDrop
          label="Choose the file of this session"
          description="FIT, TCX or GPX"
          accept=".fit,.tcx,.gpx,.gz,.csv"
          onFiles={(files) => void send(files)}
        />
        <p role="status" className="text-ink-2">
          {upload?.state === "sending" ? `Reading ${upload.name}…` : null}
        </p>
        {problem ? <FormProblem>{problem}</FormProblem> : null}
      </div>
    </NativeSheet>
  );
}
