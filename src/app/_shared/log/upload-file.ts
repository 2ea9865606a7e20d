import { noteWrite } from "@/app/_trpc/written";
import type { ImportResult } from "@/lib/domain/log";
import { type ImportedFileId, newId, type RequestId } from "@/lib/ids";

/** One file on its way. Its ids are made once, so that sending it again imports nothing twice. */
export interface Upload {
  readonly id: ImportedFileId;
  readonly requestId: RequestId;
  readonly file: File;
  readonly state: "waiting" | "sending" | "done" | "failed";
  readonly result: ImportResult | null;
  /** Why it did not arrive, and what to do. */
  readonly failure: string | null;
}

export const uploadOf = (file: File): Upload => ({
  id: newId<ImportedFileId>(),
  requestId: newId<RequestId>(),
  file,
  state: "waiting",
  result: null,
  failure: null,
});

/** Sends one file; what comes back is an answer, never an exception. */
export async function sendFile(upload: Upload): Promise<Upload> {
  const form = new FormData();
  form.set("file", upload.file, upload.file.name);
  form.set("requestId", upload.requestId);
  form.set("fileId", upload.id);
  try {
    const response = await fetch("/api/import", { method: "POST", body: form });
    noteWrite(response);
    const answer: unknown = await response.json();
    if (response.ok) return { ...upload, state: "done", result: answer as ImportResult, failure: null };
    const message = (answer as { message?: unknown } | null)?.message;
    return { ...upload, state: "failed", failure: typeof message === "string" ? message : notArrived };
  } catch {
    return { ...upload, state: "failed", failure: notArrived };
  }
}

const notArrived = "The file did not reach the server. Try again.";

/** The sentence that stands for a whole list: "2 files, 3 sessions imported, 1 there already". */
export function summaryOf(uploads: readonly Upload[]): string {
  const outcomes = uploads.flatMap(({ result }) => (result?.ok ? result.outcomes : []));
  const count = (kinds: readonly string[]) =>
    outcomes.filter(({ outcome }) => kinds.includes(outcome)).length;
  const imported = count(["imported", "completed"]);
  const twice = count(["duplicate"]);
  const refused = uploads.filter(({ state, result }) => state === "failed" || result?.ok === false).length;
  const left = uploads.filter(({ state }) => state === "waiting" || state === "sending").length;
  return [
    left > 0 ? `${uploads.length - left} of ${uploads.length} files read` : null,
    imported > 0 ? `${imported} ${imported === 1 ? "session" : "sessions"} imported` : null,
    twice > 0 ? `${twice} there already` : null,
    refused > 0 ? `${refused} ${refused === 1 ? "file" : "files"} not imported` : null,
  ]
    .filter(Boolean)
    .join(", ");
}
