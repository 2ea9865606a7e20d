"use client";

import { SendHorizontal } from "lucide-react";
import { type KeyboardEvent, useRef, useState } from "react";
import { useKept } from "@/app/_shared/drafts/use-kept";
import { useMessageWrites } from "@/app/_shared/messages/use-message-writes";
import { Button } from "@/app/_ui/button";
import { TextArea } from "@/app/_ui/text-field";
import type { AthleteId } from "@/lib/ids";
import { messageBodySchema } from "@/lib/schemas/messages";

interface ComposerProps {
  athleteId: AthleteId;
  sessionId: string | null;
  /** Who reads it: "Maya Lindqvist". */
  to: string;
  label: string;
}

const isText = (kept: unknown): kept is string => typeof kept === "string";

/** What is typed is kept for each thread and each session until it is sent. Enter sends, Shift and Enter is a new line. */
export function Composer({ athleteId, sessionId, to, label }: ComposerProps) {
  const draft = useKept({
    name: `message ${athleteId} ${sessionId ?? ""}`,
    initial: () => "",
    is: isText,
  });
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const writes = useMessageWrites({ athleteId, sessionId, title: `To ${to}` });

  async function send() {
    const read = messageBodySchema.safeParse(draft.value);
    setProblem(read.success ? null : (read.error.issues[0]?.message ?? null));
    field.current?.focus();
    if (!read.success) return;
    const typed = draft.value;
    draft.startOver();
    const back = (text: string) => {
      draft.set(text);
      field.current?.focus();
    };
    const failed = await writes.post(read.data, back);
    if (failed) {
      setProblem(failed);
      draft.set(typed);
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    // On a phone Enter is the only way to a new line.
    const hasKeyboard = matchMedia("(pointer: fine)").matches;
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing || !hasKeyboard) return;
    event.preventDefault();
    void send();
  }

  return (
    <form
      className="flex items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextArea
        ref={field}
        label={label}
        labelHidden
        placeholder={label}
        rows={1}
        value={draft.value}
        error={problem}
        onChange={(event) => {
          setProblem(null);
          draft.set(event.target.value);
        }}
        onKeyDown={onKeyDown}
        fieldClassName="flex-1"
        className="max-h-48 min-h-11! resize-none md:min-h-9!"
      />
      <Button type="submit" icon={<SendHorizontal />}>
        Send
      </Button>
    </form>
  );
}
