"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "@/app/_ui/icon-button";

export interface Entry {
  readonly id: string;
  /** What it is: "Vienna City Marathon". */
  readonly title: ReactNode;
  /** Facts about it, quiet. */
  readonly facts?: ReactNode;
  readonly value?: ReactNode;
  /** What the Remove button is called for people who cannot see its row. */
  readonly removeLabel?: string;
  readonly onRemove?: () => void;
  readonly onEdit?: () => void;
}

/** Entries of one kind, each with its own Remove: immediate, and undone from the toast. */
export function EntryList({ label, entries }: { label: string; entries: readonly Entry[] }) {
  return (
    <ul aria-label={label} className="divide-y divide-line rounded-xl border border-line bg-surface">
      {entries.map((entry) => (
        <li key={entry.id} className="flex min-h-control items-center gap-3 py-1.5 ps-4 pe-2">
          <div className="flex min-w-0 flex-1 flex-col md:flex-row md:items-baseline md:gap-3">
            {entry.onEdit ? (
              <button
                type="button"
                onClick={entry.onEdit}
                className="truncate rounded-xs text-start font-medium underline decoration-line-strong underline-offset-2 hover:decoration-ink max-md:min-h-11"
              >
                {entry.title}
              </button>
            ) : (
              <span className="truncate font-medium">{entry.title}</span>
            )}
            {entry.facts ? <span className="text-ink-3 text-xs md:text-sm">{entry.facts}</span> : null}
          </div>
          {entry.value ? <span className="num shrink-0 font-medium">{entry.value}</span> : null}
          {entry.onRemove ? (
            <IconButton label={entry.removeLabel ?? "Remove"} size="compact" onClick={entry.onRemove}>
              <X />
            </IconButton>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
