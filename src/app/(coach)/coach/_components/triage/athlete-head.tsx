"use client";

import { priorityLabels } from "@/app/_shared/account/training-fields";
import { Avatar } from "@/app/_ui/avatar";
import { daysBetween } from "@/lib/dates/calendar-date";
import type { TriageRow } from "@/lib/domain/triage";

type Named = Pick<TriageRow, "name" | "nextRace" | "priority" | "today">;

/** Who a row is about, and how far their race is. The name is the button of the row where it opens something. */
export function AthleteHead({ row, onOpen, isOpen }: { row: Named; onOpen?: () => void; isOpen?: boolean }) {
  return (
    <span className="flex min-w-0 items-center gap-2.5">
      <Avatar name={row.name} size={28} />
      <span className="flex min-w-0 flex-col">
        {onOpen ? (
          <button
            type="button"
            data-row-open
            aria-expanded={isOpen}
            onClick={onOpen}
            className="min-w-0 truncate text-start font-semibold outline-none after:absolute after:inset-0 after:rounded-[inherit] focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus"
          >
            {row.name}
          </button>
        ) : (
          <span className="truncate font-semibold">{row.name}</span>
        )}
        <Race row={row} />
      </span>
    </span>
  );
}

/** "Vienna marathon · 5 wk", of which the weeks always fit; or what they train for. */
function Race({ row: { nextRace, today, priority } }: { row: Named }) {
  if (!nextRace) return <span className="truncate text-ink-3 text-xs">{priorityLabels[priority]}</span>;
  return (
    <span className="flex text-ink-3 text-xs">
      <span className="truncate">{nextRace.name}</span>
      <span className="shrink-0 whitespace-pre"> · {untilText(daysBetween(today, nextRace.date))}</span>
    </span>
  );
}

function untilText(days: number): string {
  if (days < 2) return days === 0 ? "today" : "tomorrow";
  return days < 14 ? `${days} d` : `${Math.round(days / 7)} wk`;
}
