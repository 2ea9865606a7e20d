"use client";

import { useEffect } from "react";
import { useKept } from "@/app/_shared/drafts/use-kept";
import { isLogDraft, type LogDraft } from "@/app/_shared/log/log-draft";
import { useQueue } from "@/app/_shared/offline/queue-state";

interface Asked {
  readonly name: string;
  readonly initial: () => LogDraft;
  readonly takesUp: boolean;
}

/** A session that is typed in. One that waits to be sent already is no draft any more, however the page ended. */
export function useLogDraft(asked: Asked) {
  const draft = useKept<LogDraft>({ ...asked, is: isLogDraft });
  const queue = useQueue();
  const isQueued = draft.isRestored && queue.some(({ lane }) => lane === draft.value.id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: begun anew once for what was found.
  useEffect(() => {
    if (isQueued) draft.startOver();
  }, [isQueued]);
  return draft;
}
