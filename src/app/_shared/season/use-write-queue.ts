"use client";

import { useRef, useState } from "react";
import { showToast } from "@/app/_ui/toast-store";

interface Refused {
  readonly ok: false;
  readonly reason: string;
}

interface QueueOptions {
  /** Asks the server anew for what is shown. */
  readonly refresh: () => Promise<unknown>;
  /** A refusal in words. */
  readonly refusal: (reason: string) => string;
}

/** Writes sent one after the other. What is shown is the server's again once nothing more is on its way there. */
export function useWriteQueue({ refresh, refusal }: QueueOptions) {
  const [pending, setPending] = useState(0);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const waiting = useRef(0);

  function send<Answer extends { readonly ok: true } | Refused>(
    write: () => Promise<Answer>,
    onDone: (answer: Extract<Answer, { readonly ok: true }>) => void,
  ): Promise<boolean> {
    waiting.current += 1;
    setPending(waiting.current);
    const sent = queue.current.then(async () => {
      try {
        const answer = await write();
        if (answer.ok) onDone(answer as Extract<Answer, { readonly ok: true }>);
        else showToast(refusal(answer.reason));
        return answer.ok;
      } catch (error) {
        showToast({
          message: `Couldn't save the last change. ${error instanceof Error ? error.message : ""}`.trim(),
          action: { label: "Retry", run: () => void send(write, onDone) },
        });
        return false;
      } finally {
        waiting.current -= 1;
        setPending(waiting.current);
        if (waiting.current === 0) void refresh();
      }
    });
    queue.current = sent;
    return sent;
  }

  return { send, isPending: pending > 0 };
}
