"use client";

import { Check, Info, type LucideIcon, OctagonAlert, TriangleAlert } from "lucide-react";
import { type SlotPreview, useSlotWords } from "@/app/_shared/plan/slot-words";
import { cx } from "@/app/_ui/cx";
import type { TimeZone } from "@/lib/dates/time-zone";
import type { Severity } from "@/lib/domain/flag";

const icons: Record<Severity, LucideIcon> = { warning: OctagonAlert, caution: TriangleAlert, info: Info };

/** Not asked to the end: the slots of a session could not be checked. */
export type NotChecked = "not checked";

interface SlotAnswerProps {
  preview: SlotPreview | NotChecked | null;
  zone: TimeZone;
}

/** What a slot answers before a session is dropped on it: a word, an icon and a number. Null while it is asked. */
export function SlotAnswer({ preview: answer, zone }: SlotAnswerProps) {
  const { short } = useSlotWords(zone);
  const preview = answer === "not checked" ? null : answer;
  const worst = preview?.findings[0];
  const Icon = preview?.state === "clear" ? Check : worst ? icons[worst.severity] : null;
  const alarming = worst && worst.severity !== "info" && preview?.state !== "past";
  return (
    <p
      data-answer={answer ? "given" : "asked"}
      className={cx(
        "flex min-h-8 items-center gap-1.5 rounded-md px-2 py-1 text-xs font-medium",
        "outline-focus group-data-over/cell:outline-2",
        alarming ? "bg-signal-tint text-signal-ink" : "bg-surface-3 text-ink-2",
      )}
    >
      {Icon ? <Icon aria-hidden className="size-3.5 shrink-0" strokeWidth={2.25} /> : null}
      <span className="min-w-0">{preview ? short(preview) : answer ? "Not checked" : "Checking…"}</span>
    </p>
  );
}
