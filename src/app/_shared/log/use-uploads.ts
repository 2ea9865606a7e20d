"use client";

import { useRef, useState } from "react";
import { isArchive, refused, sendFile, type Upload, uploadOf } from "@/app/_shared/log/upload-file";
import type { TableMapping } from "@/lib/domain/table-mapping";
import { newId, type RequestId } from "@/lib/ids";
import type { StatedTimes } from "@/lib/schemas/imports";

/**
 * Files sent one after the other, each with what became of it. An archive is opened here and its files take its
 * place in the queue, so that each has a result of its own. `onDone` follows when some have arrived and none waits.
 */
export function useUploads(onDone: () => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const queue = useRef<Upload[]>([]);
  const busy = useRef(false);

  const put = (next: Upload) =>
    setUploads((all) => all.map((upload) => (upload.id === next.id ? next : upload)));

  async function work() {
    if (busy.current) return;
    busy.current = true;
    let arrived = false;
    for (let next = queue.current.shift(); next; next = queue.current.shift()) {
      const started: Upload = { ...next, state: "sending" };
      put(started);
      const sent = await sendOrOpen(started);
      put(sent.upload);
      if (sent.inside.length > 0) {
        queue.current.unshift(...sent.inside);
        setUploads((all) => all.flatMap((each) => (each.id === next.id ? [each, ...sent.inside] : [each])));
      }
      arrived ||= sent.upload.result?.ok === true;
    }
    busy.current = false;
    if (arrived) onDone();
  }

  function add(files: readonly File[]) {
    const fresh = files.map((file) => uploadOf(file.name, async () => ({ ok: true, file })));
    queue.current.push(...fresh);
    setUploads((all) => [...all, ...fresh]);
    void work();
  }

  function again(upload: Upload) {
    put(upload);
    queue.current.push(upload);
    void work();
  }

  const retry = (upload: Upload) => again({ ...upload, state: "waiting", failure: null });
  /** Sends a file again with what the athlete says of it. */
  const explain = (upload: Upload, said: Explained) =>
    again({ ...upload, ...said, requestId: newId<RequestId>(), state: "waiting", result: null });

  return { uploads, add, retry, explain };
}

/** What the columns of a table are, or when a track without times was covered. */
export type Explained = { readonly mapping: TableMapping } | { readonly times: StatedTimes };

async function sendOrOpen(upload: Upload): Promise<{ upload: Upload; inside: readonly Upload[] }> {
  const opened = await upload.open();
  if (!opened.ok) return { upload: refused(upload, opened.message), inside: [] };
  if (!(await isArchive(opened.file))) return { upload: await sendFile(upload, opened.file), inside: [] };
  const { openArchive } = await import("@/app/_shared/log/open-archive");
  return openArchive(upload, opened.file);
}
