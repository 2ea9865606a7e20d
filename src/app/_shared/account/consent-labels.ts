import type { ConsentItem } from "@/lib/domain/consent";

/** How each thing that an athlete decides about is called, everywhere. */
export const consentLabels: Readonly<Record<ConsentItem, { label: string; description?: string }>> = {
  "sleep-energy-soreness": { label: "Sleep, energy, soreness" },
  "stress-mood": { label: "Stress, mood" },
  "illness-pain": {
    label: "Illness and pain notes",
    description: "Off: your coach sees yes or no, without details.",
  },
  "body-mass": { label: "Body weight" },
  "heart-rate-variability": { label: "Heart-rate variability" },
  "resting-heart-rate": { label: "Resting heart rate" },
  "menstrual-cycle": {
    label: "Menstrual cycle",
    description: "Answered in the check-in only by those who turned that on.",
  },
};
