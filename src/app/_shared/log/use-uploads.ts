"use client";

import { useRef, useState } from "react";
import { sendFile, type Upload, uploadOf } from "@/app/_shared/log/upload-file";

/** Files sent one after the other, each with what became of it. `onDone` follows each that arrived. */
export function useUploads(onDone: () => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const queue = useRef<Upload[]>([]);
  const busy = useRef(false);

  const put = (next: Upload) =>
    setUploads((all) => all.map((upload) => (upload.id === next.id ? next : upload)));

  async function work() {
    if (busy.current) return;
    busy.current = true;
    for (let next = queue.current.shift(); next; next = queue.current.shift()) {
      put({ ...next, state: "sending" });
      const sent = await sendFile(next);
      put(sent);
      if (sent.state === "done") onDone();
    }
    busy.current = false;
  }

  function add(files: readonly File[]) {
    const fresh = files.map(uploadOf);
    queue.current.push(...fresh);
    setUploads((all) => [...all, ...fresh]);
    void work();
  }

  function retry(upload: Upload) {
    const again: Upload = { ...upload, state: "waiting", failure: null };
    put(again);
    queue.current.push(again);
    void work();
  }

  return { uploads, add, retry };
}
