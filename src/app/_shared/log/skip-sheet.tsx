"use client";

import { skipChoices } from "@/app/_shared/log/skip-words";
import { NativeSheet } from "@/app/_ui/native-sheet";
import type { SkipReason } from "@/lib/domain/session";

interface SkipSheetProps {
  title: string;
  onSkip: (reason: SkipReason) => void;
  onClose: () => void;
}

/** Why a session is left out: one tap each. */
export function SkipSheet({ title, onSkip, onClose }: SkipSheetProps) {
  return (
    <NativeSheet isOpen onClose={onClose} title={`Skip ${title}`}>
      <p className="px-3 py-2 text-ink-2">Why? It stays in the plan as skipped, and you can undo it.</p>
      <ul className="flex flex-col">
        {skipChoices.map(([reason, label]) => (
          <li key={reason}>
            <button
              type="button"
              onClick={() => onSkip(reason)}
              className="flex min-h-13 w-full items-center rounded-lg px-3 text-start font-medium hover:bg-surface-2"
            >
              {label}
            </button>
          </li>
        ))}
      </ul>
    </NativeSheet>
  );
}
