import type { FlagView } from "@/lib/domain/flag-view";

/** When a dismissed flag is shown again, by how its rule's flags come and go. */
export const comesBackWords: Readonly<Record<FlagView["comesBack"], string>> = {
  gap: "It comes back only if it gets worse by a fifth.",
  spike: "It does not come back for this session.",
  load: "It comes back after 14 days, or if it gets worse by a fifth.",
  wellness: "It comes back after 7 days, if it still stands.",
  deload: "It comes back in the next block, if it still stands.",
  illness: "It comes back if it gets more severe.",
};
