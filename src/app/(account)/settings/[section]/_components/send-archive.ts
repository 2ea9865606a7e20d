/** How far an archive is on its way in. */
export interface ArchiveProgress {
  readonly stage: "sending" | "checking" | "writing";
  readonly done: number;
  readonly of: number;
}

export type ArchiveAnswer =
  | { readonly ok: true; readonly rows: number; readonly files: number; readonly wasHere: boolean }
  | { readonly ok: false; readonly reason: "coached" | "not-empty" };

interface Line {
  readonly stage?: "checking" | "writing";
  readonly done?: number;
  readonly of?: number;
  readonly result?: ArchiveAnswer;
  readonly message?: string;
}

/**
 * Sends an archive from the disk, without reading it into memory, and tells how far it is: an older kind of request,
 * because the newer one does not say how much of it is sent. Rejects with a sentence.
 */
export function sendArchive(
  file: File,
  onProgress: (progress: ArchiveProgress) => void,
): Promise<ArchiveAnswer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let read = 0;
    let last: Line = {};
    const readLines = () => {
      const whole = request.responseText.lastIndexOf("\n") + 1;
      for (const line of request.responseText.slice(read, whole).split("\n").filter(Boolean)) {
        last = JSON.parse(line) as Line;
        if (last.stage) onProgress({ stage: last.stage, done: last.done ?? 0, of: last.of ?? 0 });
      }
      read = whole;
    };
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress({ stage: "sending", done: loaded, of: total });
    request.onprogress = () => request.status === 200 && readLines();
    request.onload = () => {
      if (request.status === 200) readLines();
      if (last.result) return resolve(last.result);
      reject(new Error(last.message ?? refusalOf(request.responseText)));
    };
    request.onerror = () =>
      reject(new Error("The connection broke off. Choose the archive again: it goes on where it was."));
    request.open("POST", "/api/archive");
    request.setRequestHeader("content-type", "application/zip");
    request.send(file);
  });
}

function refusalOf(text: string): string {
  try {
    return (JSON.parse(text) as { message?: string }).message ?? unknownFault;
  } catch {
    return unknownFault;
  }
}

const unknownFault = "The archive was not brought in. Try again in a moment.";
