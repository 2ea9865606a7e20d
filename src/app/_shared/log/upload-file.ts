import { noteWrite } from "@/app/_trpc/written";
import type { ImportResult } from "@/lib/domain/log";
import type { TableMapping } from "@/lib/domain/table-mapping";
import { type CompletedSessionId, type ImportedFileId, newId, type RequestId } from "@/lib/ids";
import type { StatedTimes } from "@/lib/schemas/imports";

/** Bytes on their way, or why they could not be had. */
export type Opened =
  | { readonly ok: true; readonly file: File }
  | { readonly ok: false; readonly message: string };

/** One file on its way. Its ids are made once, so that sending it again imports nothing twice. */
export interface Upload {
  readonly id: ImportedFileId;
  readonly requestId: RequestId;
  readonly name: string;
  /** Taken out of its archive when its turn comes: an archive of years is never unpacked whole. */
  readonly open: () => Promise<Opened>;
  /** How many archives it lies in. */
  readonly depth: number;
  /** What the columns of a table are, once the athlete has said. */
  readonly mapping: TableMapping | null;
  /** When a track without times was covered, once the athlete has said. */
  readonly times: StatedTimes | null;
  /** A log whose recording it is to be. */
  readonly replaces: CompletedSessionId | null;
  readonly state: "waiting" | "sending" | "done" | "failed";
  readonly result: ImportResult | null;
  /** Of an archive: how many of its files are imported, and how many are none that could be. */
  readonly archive: { readonly files: number; readonly leftAside: number } | null;
  /** Why it did not arrive, and what to do. */
  readonly failure: string | null;
}

export const uploadOf = (name: string, open: Upload["open"], depth = 0): Upload => ({
  id: newId<ImportedFileId>(),
  requestId: newId<RequestId>(),
  name,
  open,
  depth,
  mapping: null,
  times: null,
  replaces: null,
  state: "waiting",
  result: null,
  archive: null,
  failure: null,
});

/** Sends one file; what comes back is an answer, never an exception. */
export async function sendFile(upload: Upload, file: File): Promise<Upload> {
  const form = new FormData();
  form.set("file", file, upload.name.slice(-255));
  form.set("requestId", upload.requestId);
  form.set("fileId", upload.id);
  if (upload.mapping) form.set("mapping", JSON.stringify(upload.mapping));
  if (upload.times) form.set("times", JSON.stringify(upload.times));
  if (upload.replaces) form.set("replaces", upload.replaces);
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

/** Whether a file is a ZIP archive, by its first bytes. */
export async function isArchive(file: Blob): Promise<boolean> {
  const [p, k, three, four] = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  return p === 0x50 && k === 0x4b && ((three === 3 && four === 4) || (three === 5 && four === 6));
}

const notArrived = "The file did not reach the server. Try again.";

/** A file that need not be sent: trying again would change nothing. */
export const refused = (upload: Upload, message: string): Upload => ({
  ...upload,
  state: "done",
  result: { ok: false, fileName: upload.name, reason: "damaged", message, table: null, untimedM: null },
});

/** Settled: it will not change any more by itself. */
export const isSettled = ({ state }: Upload) => state === "done" || state === "failed";

/** It was not imported, and somebody may want to know. */
export const isRefused = ({ state, result }: Upload) => state === "failed" || result?.ok === false;

/** The sentence that stands for a whole list: "2 files, 3 sessions imported, 1 there already". */
export function summaryOf(all: readonly Upload[]): string {
  const uploads = all.filter(({ archive }) => archive === null);
  const outcomes = uploads.flatMap(({ result }) => (result?.ok ? result.outcomes : []));
  const days = uploads.flatMap(({ result }) => (result?.ok && result.days ? [result.days] : []));
  const count = (kinds: readonly string[]) =>
    outcomes.filter(({ outcome }) => kinds.includes(outcome)).length;
  const imported = count(["imported", "completed"]);
  const twice = count(["duplicate"]);
  const mornings = days.reduce((sum, { written, filled }) => sum + written + filled, 0);
  const notImported = uploads.filter(isRefused).length;
  const left = uploads.filter((upload) => !isSettled(upload)).length;
  return [
    left > 0 ? `${uploads.length - left} of ${uploads.length} files read` : null,
    imported > 0 ? `${imported} ${imported === 1 ? "session" : "sessions"} imported` : null,
    mornings > 0 ? `${mornings} ${mornings === 1 ? "morning" : "mornings"} imported` : null,
    twice > 0 ? `${twice} there already` : null,
    notImported > 0 ? `${notImported} ${notImported === 1 ? "file" : "files"} not imported` : null,
  ]
    .filter(Boolean)
    .join(", ");
}
