"use client";

import { useMutation } from "@tanstack/react-query";
import { failureText, useLogWrites } from "@/app/_shared/log/use-log-writes";
import { useTRPC } from "@/app/_trpc/client";
import { showToast } from "@/app/_ui/toast-store";
import type { LogBrief, OtherRecording } from "@/lib/domain/log";
import { type CompletedSessionId, newId, type RequestId } from "@/lib/ids";

/** Makes a further recording of a session into one of its own. Taking that back deletes the new one. */
export function useSeparateRecording(sessionId: CompletedSessionId) {
  const trpc = useTRPC();
  const writes = useLogWrites();
  const { mutateAsync, isPending } = useMutation(trpc.imports.separate.mutationOptions());

  async function separate({ fileId, activityKey }: OtherRecording): Promise<LogBrief | null> {
    const input = { sessionId, fileId, activityKey, requestId: newId<RequestId>() };
    try {
      const made = await mutateAsync(input);
      if (!made.ok) {
        showToast({ message: "This file holds no activity that can be read. Download it to keep it." });
        return null;
      }
      const { session } = made;
      await writes.refresh();
      showToast({
        message: "Logged as a session of its own",
        undo: () => void writes.takeBack(session.id, session.title, "It counts as another recording again"),
      });
      return session;
    } catch (error) {
      showToast({ message: failureText(error) });
      return null;
    }
  }

  return { separate, pending: isPending };
}
