"use client";

import { MoreHorizontal } from "lucide-react";
import { Button } from "@/app/_ui/button";
import { cx } from "@/app/_ui/cx";
import { IconButton } from "@/app/_ui/icon-button";
import type { MenuEntry } from "@/app/_ui/menu";
import { MenuOnDemand } from "@/app/_ui/menu-on-demand";
import type { TriageRow } from "@/lib/domain/triage";
import type { SnoozeUntil } from "@/lib/schemas/flags";
import { AthleteHead } from "./athlete-head";
import { LoadBullet } from "./load-bullet";
import { Need } from "./need";
import { pageOf, weekOf } from "./triage-paths";
import { WeekStrip } from "./week-strip";

/** What can be done about a row from the list itself. */
export interface RowActions {
  readonly open: () => void;
  readonly check: (on: boolean) => void;
  readonly acknowledge: () => void;
  readonly snooze: (until: SnoozeUntil) => void;
}

interface TriageLineProps {
  row: TriageRow;
  isCurrent: boolean;
  isChecked: boolean;
  /** The peek is open: the list keeps who, what and when. */
  isNarrow: boolean;
  /** What was just done; the row stays for a moment to say it. */
  result: string | null;
  actions: RowActions;
}

/** One athlete: who, what they need, the days ahead, and how they train. */
export function TriageLine(props: TriageLineProps) {
  const { row, isCurrent, isChecked, isNarrow, result, actions } = props;
  return (
    <li
      data-triage-row={row.athleteId}
      className={cx(
        "group relative grid grid-cols-[minmax(0,1fr)] gap-x-4 gap-y-2.5 px-4 py-3 first:rounded-t-xl last:rounded-b-xl md:min-h-16 md:items-center md:py-1.5 md:ps-10",
        isNarrow
          ? "md:grid-cols-[176px_minmax(0,1fr)_auto]"
          : "md:grid-cols-[minmax(176px,220px)_minmax(240px,1fr)_auto] lg:grid-cols-[minmax(184px,220px)_minmax(260px,1fr)_auto_110px_40px]",
        isCurrent ? "bg-surface-2 shadow-[inset_3px_0_0_var(--ink)]" : "hover:bg-surface-2",
      )}
    >
      <label className="absolute inset-y-0 start-0 z-[1] hidden w-10 cursor-pointer items-center justify-center md:flex">
        <input
          type="checkbox"
          aria-label={`Select ${row.name}`}
          checked={isChecked}
          onChange={(event) => actions.check(event.target.checked)}
          className={cx(
            "size-4 accent-(--primary)",
            !isChecked && "opacity-0 focus-visible:opacity-100 group-hover:opacity-100",
          )}
        />
      </label>
      <AthleteHead row={row} onOpen={actions.open} isOpen={isCurrent} />
      {result ? (
        <span role="status" className="flex min-w-0 items-center gap-2 text-good-ink">
          <span className="line-clamp-2">{result}</span>
        </span>
      ) : (
        <Need row={row} />
      )}
      <span className="max-md:ps-[38px]">
        <WeekStrip row={row} />
      </span>
      {isNarrow ? null : (
        <span className="hidden lg:contents">
          <LoadBullet load={row.load} />
          <span className="num text-end text-ink-2 text-xs">
            <span aria-hidden>
              {row.logged.answered}/{row.logged.asked}
            </span>
            <span className="sr-only">
              {row.logged.answered} of {row.logged.asked} sessions of 7 days logged
            </span>
          </span>
        </span>
      )}
      {result ? null : <PhoneButtons row={row} actions={actions} />}
    </li>
  );
}

/** On phones there are no keys and no hover: what can be done is there. */
function PhoneButtons({ row, actions }: { row: TriageRow; actions: RowActions }) {
  const { flag } = row;
  const more: MenuEntry[] = [
    ...(flag ? [{ id: "ack", label: "Acknowledge", onAction: actions.acknowledge }] : []),
    { id: "page", label: flag ? "Open the flag" : "Open the athlete", href: pageOf(row) },
    { id: "week", label: "Open the week", href: weekOf(row) },
  ];
  return (
    <span className="relative z-[1] flex gap-2 ps-[38px] md:hidden">
      <Button size="compact" className="min-h-11 flex-1" onClick={actions.open}>
        {flag?.hasFix ? "Fix" : "Review"}
      </Button>
      {flag ? (
        <MenuOnDemand
          label="Put off until"
          trigger={
            <Button size="compact" className="min-h-11 flex-1">
              Later
            </Button>
          }
          items={[
            { id: "next", label: "Next session", onAction: () => actions.snooze({ kind: "next-session" }) },
            {
              id: "tomorrow",
              label: "Tomorrow morning",
              onAction: () => actions.snooze({ kind: "tomorrow" }),
            },
            { id: "monday", label: "Monday morning", onAction: () => actions.snooze({ kind: "monday" }) },
          ]}
        />
      ) : null}
      <MenuOnDemand
        label={`More about ${row.name}`}
        trigger={
          <IconButton label={`More about ${row.name}`} variant="secondary" className="size-11">
            <MoreHorizontal />
          </IconButton>
        }
        items={more}
      />
    </span>
  );
}
