"use client";

import { SkipSheet } from "@/app/_shared/log/skip-sheet";
import { useLogWrites } from "@/app/_shared/log/use-log-writes";
import type { PlannedSession } from "@/lib/domain/session";

interface SkipPlannedProps {
  session: PlannedSession;
  onClose: () => void;
  onSkipped: () => void;
}

/** Who plans for themself says from the plan, too, that a session is not done and why. */
export function SkipPlanned({ session, onClose, onSkipped }: SkipPlannedProps) {
  const writes = useLogWrites();
  return (
    <SkipSheet
      title={session.title}
      onClose={onClose}
      onSkip={(reason) => {
        onClose();
        void writes.skip(session, reason).then(onSkipped);
      }}
    />
  );
}
