"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { DismissDialog } from "@/app/_shared/flags/dismiss-dialog";
import type { FlagAudience } from "@/app/_shared/flags/flag-audience";
import { sessionToCorrect } from "@/app/_shared/flags/session-to-correct";
import type { FlagActions } from "@/app/_shared/flags/use-flag-actions";
import type { FlagBrief } from "@/lib/domain/flag-view";

interface DismissalProps {
  /** Null while nothing is being dismissed. */
  flag: FlagBrief | null;
  audience: FlagAudience;
  actions: FlagActions;
  onClose: () => void;
}

/** Asks why a flag is dismissed. Where its data is wrong, the session to correct is next. */
export function Dismissal({ flag, audience, actions, onClose }: DismissalProps) {
  const router = useRouter();
  if (!flag) return null;
  return (
    <DismissDialog
      audience={audience}
      flagId={flag.id}
      onClose={onClose}
      onDismiss={async (reason, note) => {
        const done = await actions.dismiss(flag, reason, note);
        const path = sessionToCorrect(audience, flag);
        if (done && reason === "data-wrong" && path) router.push(path as Route);
        return done;
      }}
    />
  );
}
