"use client";

import { useState } from "react";
import { useHistoryWrites } from "@/app/_shared/log/use-history-writes";
import { Q } from "@/app/_shared/quantity/q";
import { When } from "@/app/_shared/quantity/when";
import { SessionGlyph } from "@/app/_shared/session/session-glyph";
import { FormProblem } from "@/app/_ui/form-problem";
import { NativeSheet } from "@/app/_ui/native-sheet";
import type { LogBrief, LoggedSession } from "@/lib/domain/log";
import { familyOf } from "@/lib/domain/session-type";
import type { CompletedSessionId } from "@/lib/ids";

interface MergeSheetProps {
  log: LoggedSession;
  mergeable: readonly LogBrief[];
  onClose: () => void;
  onDone: (id: CompletedSessionId) => void;
}

/** Which other log belongs to the same session. */
export function MergeSheet({ log, mergeable, onClose, onDone }: MergeSheetProps) {
  const writes = useHistoryWrites();
  const [problem, setProblem] = useState<string | null>(null);
  const merge = (other: LogBrief) =>
    void writes.merge(log, other).then((done) => (done.ok ? onDone(done.id) : setProblem(done.message)));
  return (
    <NativeSheet isOpen onClose={onClose} title="Merge into one">
      <div className="flex flex-col gap-2 p-2">
        <p className="text-ink-2">
          Parts that follow each other add up. Two recordings of the same time count once: the longer one is
          kept, and the other fills in what it lacks. You can undo it.
        </p>
        <ul className="flex flex-col">
          {mergeable.map((other) => (
            <li key={other.id}>
              <button
                type="button"
                disabled={writes.pending}
                onClick={() => merge(other)}
                className="flex min-h-14 w-full items-center gap-3 rounded-lg px-3 py-2 text-start hover:bg-surface-2 disabled:opacity-50"
              >
                <SessionGlyph family={familyOf(other.type)} />
                <span className="flex min-w-0 flex-col">
                  <span className="font-medium">{other.title}</span>
                  <span className="flex flex-wrap gap-x-2 text-ink-3 text-xs tabular-nums">
                    <When at={other.start} zone={other.timeZone} />
                    <Q value={other.duration} unit="s" duration="measured" />
                    {other.distance === null ? null : <Q value={other.distance} unit="m" />}
                  </span>
                </span>
              </button>
            </li>
          ))}
        </ul>
        {problem ? <FormProblem>{problem}</FormProblem> : null}
      </div>
    </NativeSheet>
  );
}
