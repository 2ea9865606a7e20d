"use client";

import { Check, Info, type LucideIcon, OctagonAlert, TriangleAlert } from "lucide-react";
import { useFlagText } from "@/app/_shared/flags/use-flag-text";
import { useQuantity } from "@/app/_shared/quantity/q";
import type { Outputs } from "@/app/_trpc/outputs";
import { cx } from "@/app/_ui/cx";
import type { TimeZone } from "@/lib/dates/time-zone";
import type { Severity } from "@/lib/domain/flag";

export type SlotPreview = Outputs["plan"]["previewMoves"]["slots"][number];

const icons: Record<Severity, LucideIcon> = { warning: OctagonAlert, caution: TriangleAlert, info: Info };
const words: Record<Severity, string> = { warning: "Act", caution: "Adjust", info: "Watch" };

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

/** The answer of a slot in few words for the grid, and in a sentence for the ear. */
export function useSlotWords(zone: TimeZone) {
  const { show, say } = useQuantity();
  const text = useFlagText(zone);
  // Hours between sessions fit in three words; anything else needs its sentence to be understood.
  const isGap = (finding: SlotPreview["findings"][number]) =>
    finding.measured.unit === "h" && finding.threshold.unit === "h";

  function short(preview: SlotPreview): string {
    const worst = preview.findings[0];
    if (preview.state === "past") return "Past";
    if (preview.state === "unavailable") return "Not available";
    const here = preview.state === "here" ? "Now here" : "";
    if (!worst) return here || (preview.best ? "Clear, best" : "Clear");
    const numbers = isGap(worst)
      ? `${show(worst.measured)} of ${show(worst.threshold)}`
      : text.message(worst.title);
    return here ? `${here}, ${numbers}` : numbers;
  }

  function spoken(preview: SlotPreview): string {
    if (preview.state === "past") return "Past";
    if (preview.state === "unavailable") return "Not available";
    const worst = preview.findings[0];
    const clears =
      preview.clears > 0 ? ` Clears ${preview.clears} ${preview.clears === 1 ? "flag" : "flags"}.` : "";
    if (!worst) return `Clear.${clears}`;
    const numbers = isGap(worst)
      ? `${say(worst.measured)} of ${say(worst.threshold)}`
      : text.message(worst.title);
    return `${numbers}. ${words[worst.severity]}.${clears}`;
  }

  return { short, spoken };
}
