"use client";

import { ChevronRight } from "lucide-react";
import { cx } from "@/app/_ui/cx";
import { type Column, Table } from "@/app/_ui/table";
import type { RuleHealthRow } from "@/lib/domain/rule-health";
import { HealthBadge } from "./health-badge";
import { evidenceWord } from "./health-words";
import { OwnDefaultText } from "./own-default";
import { QuietenButton } from "./quieten-button";
import { RuleDetails } from "./rule-details";

export interface RuleRowsProps {
  rows: readonly RuleHealthRow[];
  openId: string | null;
  onOpen: (id: string) => void;
  onQuieten: (row: RuleHealthRow) => void;
}

/** Wide screens: one line a rule, and the chosen one below the table. */
export function RuleTable({ rows, openId, onOpen, onQuieten }: RuleRowsProps) {
  const chosen = rows.find(({ id }) => id === openId);
  const counted = (
    id: string,
    header: string,
    count: (row: RuleHealthRow) => number,
  ): Column<RuleHealthRow> => ({
    id,
    header,
    numeric: true,
    cell: (row) => <Count value={count(row)} />,
  });
  const columns: Column<RuleHealthRow>[] = [
    {
      id: "rule",
      header: "Rule",
      cell: ({ id, title }) => (
        <button
          type="button"
          aria-expanded={id === openId}
          onClick={() => onOpen(id)}
          className="-ms-1 flex items-center gap-1.5 rounded-sm p-1 text-start hover:bg-surface-3"
        >
          <ChevronRight
            aria-hidden
            className={cx("size-4 shrink-0 text-ink-3", id === openId && "rotate-90")}
          />
          {title}
        </button>
      ),
    },
    {
      id: "evidence",
      header: "Evidence",
      cell: (row) => <span className="text-ink-2">{evidenceWord(row)}</span>,
    },
    { id: "default", header: "My default", cell: (row) => <OwnDefaultText row={row} /> },
    counted("raised", "Raised", ({ fates }) => fates.raised),
    counted("fixed", "Fixed", ({ fates }) => fates.fixed),
    counted("acknowledged", "Acknowledged", ({ fates }) => fates.acknowledged),
    counted("dismissed", "Dismissed", ({ fates }) => fates.dismissed),
    counted("expired", "No action", ({ fates }) => fates.expired),
    {
      id: "health",
      header: "Health",
      cell: (row) => (
        <span className="flex items-center gap-2">
          <HealthBadge row={row} />
          {row.health === "noisy" && !row.isOff ? <QuietenButton row={row} onQuieten={onQuieten} /> : null}
        </span>
      ),
    },
  ];
  return (
    <div className="flex flex-col gap-4 max-md:hidden">
      <Table caption="How each rule has served" columns={columns} rows={rows} rowKey={({ id }) => id} />
      {chosen ? (
        <section
          aria-label={chosen.title}
          className="sticky bottom-4 rounded-xl border border-line-strong bg-surface p-4"
        >
          <h2 className="pb-2 font-semibold text-md">{chosen.title}</h2>
          <RuleDetails row={chosen} onQuieten={onQuieten} />
        </section>
      ) : null}
    </div>
  );
}

/** Nothing is said quietly. */
const Count = ({ value }: { value: number }) => (
  <span className={value === 0 ? "text-ink-3" : undefined}>{value}</span>
);
