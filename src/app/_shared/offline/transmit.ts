import { standingOfAnswer } from "@/app/_shared/offline/log-as-edit";
import { refusalWords } from "@/app/_shared/offline/refusal-words";
import { sendWrite, type Transmitted } from "@/app/_trpc/send-write";
import type { QueuedWrite } from "@/lib/offline/queue";

/** Sends one write, and says what came of it as people and the queue need it. */
export async function transmit({ procedure, input, owner }: QueuedWrite): Promise<Transmitted> {
  const sent = await sendWrite(procedure, input, owner);
  if (sent.kind === "done" && procedure === "log.edit")
    return { ...sent, standing: standingOfAnswer(sent.answer) };
  if (sent.kind !== "refused") return sent;
  const { reason, message, answer } = sent.refusal;
  const standing = standingOfAnswer(answer);
  const refusal = {
    reason,
    message: message || refusalWords(reason),
    answer: standing ? { standing } : answer,
  };
  return { ...sent, refusal };
}
