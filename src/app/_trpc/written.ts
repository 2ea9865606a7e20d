let writtenAt = 0;

/** Remembers when this browser last wrote: what came with a page fetched before that may be out of date. */
export function noteWrite(answer: Response) {
  // By the server's clock, which also stamps what comes with a page. The header has no milliseconds.
  const date = answer.headers.get("date");
  // Where something on the way took the header off, every page is asked again.
  writtenAt = date ? Date.parse(date) + 999 : Number.POSITIVE_INFINITY;
}

/** Whether what the server read at this moment came before the last write of this browser. */
export const isBeforeLastWrite = (readAt: number): boolean => readAt <= writtenAt;
