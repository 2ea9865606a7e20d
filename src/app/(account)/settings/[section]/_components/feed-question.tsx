"use client";

import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/sheet";

const questions = {
  replace: {
    title: "Replace the calendar link?",
    says: "Every calendar that reads the old link stops being kept up to date. You add the new one there by hand.",
    verb: "Replace the link",
  },
  remove: {
    title: "Remove the calendar link?",
    says: "Every calendar that reads it stops being kept up to date. You can make a new link at any time.",
    verb: "Remove the link",
  },
} as const;

interface FeedQuestionProps {
  about: keyof typeof questions;
  onAnswer: (yes: boolean) => void;
}

/** Asked before: an old link cannot be brought back, as nobody here knows it. */
export function FeedQuestion({ about, onAnswer }: FeedQuestionProps) {
  const { title, says, verb } = questions[about];
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => open || onAnswer(false)}
      title={title}
      footer={
        <>
          <Button variant="quiet" onClick={() => onAnswer(false)}>
            Keep the link
          </Button>
          <Button variant="primary" onClick={() => onAnswer(true)}>
            {verb}
          </Button>
        </>
      }
    >
      <p className="text-pretty">{says}</p>
    </Dialog>
  );
}
