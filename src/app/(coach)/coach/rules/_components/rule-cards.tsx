"use client";

import { Button } from "@/app/_ui/button";
import type { RuleHealthRow } from "@/lib/domain/rule-health";
import { HealthBadge } from "./health-badge";
import { evidenceWord } from "./health-words";
import { OwnDefaultText } from "./own-default";
import { QuietenButton } from "./quieten-button";
import { RuleDetails } from "./rule-details";
import type { RuleRowsProps } from "./rule-table";

/** Phones: one card a rule, with what it raised in words. */
export function RuleCards({ rows, openId, onOpen, onQuieten }: RuleRowsProps) {
  return (
    <ul
      aria-label="How each rule has served"
      className="divide-y divide-line rounded-xl border border-line bg-surface md:hidden"
    >
      {rows.map((row) => (
        <li key={row.id} className="flex flex-col gap-2 p-4">
          <div className="flex items-start justify-between gap-3">
            <h2 className="min-w-0 text-pretty font-medium">{row.title}</h2>
            <HealthBadge row={row} />
          </div>
          <p className="text-ink-2">
            {evidenceWord(row)} · <OwnDefaultText row={row} />
          </p>
          <p className="text-ink-2">{fatesInWords(row)}</p>
          {openId === row.id ? <RuleDetails row={row} onQuieten={onQuieten} /> : null}
          <div className="flex flex-wrap gap-2">
            {row.health === "noisy" && !row.isOff && openId !== row.id ? (
              <QuietenButton row={row} onQuieten={onQuieten} />
            ) : null}
            <Button aria-expanded={openId === row.id} onClick={() => onOpen(row.id)}>
              {openId === row.id ? "Less" : "Details"}
              <span className="sr-only"> about {row.title}</span>
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}

function fatesInWords({ fates: { raised, fixed, acknowledged, dismissed } }: RuleHealthRow): string {
  const parts = [
    [dismissed, "dismissed"],
    [fixed, "fixed"],
    [acknowledged, "acknowledged"],
  ] as const;
  const said = parts.flatMap(([count, word]) => (count > 0 ? [`${count} ${word}`] : []));
  return [`${raised} raised`, ...said].join(" · ");
}
