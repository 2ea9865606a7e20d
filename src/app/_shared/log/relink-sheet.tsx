"use client";

import { When } from "@/app/_shared/quantity/when";
import { SessionGlyph } from "@/app/_shared/session/session-glyph";
import { NativeSheet } from "@/app/_ui/native-sheet";
import type { LinkCandidate } from "@/lib/domain/log";
import { familyOf } from "@/lib/domain/session-type";
import type { PlannedSessionId } from "@/lib/ids";

interface RelinkSheetProps {
  candidates: readonly LinkCandidate[];
  /** What it answers now. */
  current: PlannedSessionId | null;
  onChoose: (candidate: LinkCandidate | null) => void;
  onClose: () => void;
}

const row =
  "flex min-h-14 w-full items-center gap-3 rounded-lg px-3 py-2 text-start hover:bg-surface-2 aria-pressed:bg-surface-3";

/** Says by hand which planned session a log answers. */
export function RelinkSheet({ candidates, current, onChoose, onClose }: RelinkSheetProps) {
  return (
    <NativeSheet isOpen onClose={onClose} title="Which session was this?">
      <ul className="flex flex-col">
        {candidates.map((candidate) => (
          <li key={candidate.id}>
            <button
              type="button"
              aria-pressed={candidate.id === current}
              onClick={() => onChoose(candidate)}
              className={row}
            >
              <SessionGlyph family={familyOf(candidate.type)} />
              <span className="flex min-w-0 flex-col">
                <span className="font-medium">{candidate.title}</span>
                <span className="text-ink-3 text-xs">
                  Planned <When date={candidate.date} form="sentence" /> {candidate.slot.toUpperCase()}
                </span>
              </span>
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            aria-pressed={current === null}
            onClick={() => onChoose(null)}
            className={row}
          >
            <SessionGlyph family="rest" />
            <span className="flex flex-col">
              <span className="font-medium">Unplanned</span>
              <span className="text-ink-3 text-xs">It answers no planned session</span>
            </span>
          </button>
        </li>
      </ul>
    </NativeSheet>
  );
}
