"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { failureText, problemOf } from "@/app/_shared/log/use-log-writes";
import { submit } from "@/app/_shared/offline/submit";
import { useTRPC } from "@/app/_trpc/client";
import { showToast } from "@/app/_ui/toast-store";
import { type AthleteId, type MessageId, newId, type RequestId } from "@/lib/ids";

interface About {
  readonly athleteId: AthleteId;
  /** With whom, as a line of what waits says it. */
  readonly title: string;
  readonly sessionId: string | null;
}

const refusals = {
  "too-late": "It was sent more than 10 seconds ago and stays.",
  "not-yours": "Only who wrote a message can take it back.",
} as const;

/** Sends messages, each kept on this device until it arrived, and takes back what was just sent. */
export function useMessageWrites({ athleteId, title, sessionId }: About) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const unsending = useMutation(trpc.messages.unsend.mutationOptions());
  const refresh = () => client.invalidateQueries({ queryKey: trpc.messages.pathKey() });

  async function unsend(id: MessageId, onBack: () => void) {
    try {
      const done = await unsending.mutateAsync({ athleteId, id, requestId: newId<RequestId>() });
      if (done.ok) onBack();
      else showToast(refusals[done.reason]);
    } catch (error) {
      showToast(failureText(error));
    }
    await refresh();
  }

  /** What stands in the way of it, or null. `onBack` gets the text where it is taken back. */
  async function post(body: string, onBack: (body: string) => void): Promise<string | null> {
    const id = newId<MessageId>();
    const input = { athleteId, id, sessionId, body, requestId: newId<RequestId>() };
    const outcome = await submit({ procedure: "messages.post", input, lane: `message ${id}`, title });
    const problem = problemOf(outcome);
    if (problem) return problem;
    if (outcome.kind === "sent") {
      showToast({ message: "Sent", undo: () => void unsend(id, () => onBack(body)) });
      await refresh();
    }
    return null;
  }

  return { post };
}
