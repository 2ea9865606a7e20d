"use client";

import { useFlagText } from "@/app/_shared/flags/use-flag-text";
import { useQuantity } from "@/app/_shared/quantity/q";
import type { Outputs } from "@/app/_trpc/outputs";
import type { TimeZone } from "@/lib/dates/time-zone";
import type { Severity } from "@/lib/domain/flag";

/** What a slot answers before a session is put there. */
export type SlotPreview = Outputs["plan"]["previewMoves"]["slots"][number];

const words: Record<Severity, string> = { warning: "Act", caution: "Adjust", info: "Watch" };

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
