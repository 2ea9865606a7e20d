"use client";

import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import { failureText, useLogWrites } from "@/app/_shared/log/use-log-writes";
import { refusalWords } from "@/app/_shared/offline/refusal-words";
import { useTRPC } from "@/app/_trpc/client";
import { showToast } from "@/app/_ui/toast-store";
import type { LogBrief, LoggedSession } from "@/lib/domain/log";
import { type CompletedSessionId, type LogChangeId, newId, type RequestId } from "@/lib/ids";
import type { SplitLogInput } from "@/lib/schemas/log";

/** Where a write of the history led: the log to show now, or what stands in the way. */
export type Rearranged =
  | { readonly ok: true; readonly id: CompletedSessionId }
  | { readonly ok: false; readonly message: string };

type Answer =
  | { readonly ok: true; readonly session: { readonly id: CompletedSessionId } }
  | { readonly ok: false; readonly reason: string };

/** Splits, merges and what is put back: writes after which another log may stand in place of the one that was shown. */
export function useHistoryWrites() {
  const trpc = useTRPC();
  const { refresh } = useLogWrites();
  const splitting = useMutation(trpc.log.split.mutationOptions());
  const merging = useMutation(trpc.log.merge.mutationOptions());
  const puttingBack = useMutation(trpc.log.putBack.mutationOptions());
  // The same press tried again is the same request, with the same ids.
  const ids = useRef({ requestId: newId<RequestId>(), first: newLog(), second: newLog() });

  async function run(send: () => Promise<Answer>, gone?: CompletedSessionId): Promise<Rearranged> {
    try {
      const answer = await send();
      if (!answer.ok) return { ok: false, message: refusalWords(answer.reason) };
      ids.current = { requestId: newId<RequestId>(), first: newLog(), second: newLog() };
      await refresh(gone);
      return { ok: true, id: answer.session.id };
    } catch (error) {
      return { ok: false, message: failureText(error) };
    }
  }

  const split = ({ id, version }: LoggedSession, at: SplitLogInput["at"]) => {
    const { requestId, first, second } = ids.current;
    return run(() => splitting.mutateAsync({ requestId, id, version, at, parts: [first, second] }), id);
  };

  const merge = ({ id, version }: LoggedSession, other: Pick<LogBrief, "id">) => {
    const { requestId, first } = ids.current;
    const input = { requestId, id, version, otherId: other.id, wholeId: first };
    return run(() => merging.mutateAsync(input), id);
  };

  /** Undoes a change; `null` where it did not go, which is said in a toast. */
  const putBack = async (changeId: LogChangeId): Promise<CompletedSessionId | null> => {
    const done = await run(() => puttingBack.mutateAsync({ requestId: newId<RequestId>(), changeId }));
    showToast(done.ok ? "Put back" : done.message);
    return done.ok ? done.id : null;
  };

  const pending = splitting.isPending || merging.isPending || puttingBack.isPending;
  return { split, merge, putBack, pending };
}

const newLog = () => newId<CompletedSessionId>();
