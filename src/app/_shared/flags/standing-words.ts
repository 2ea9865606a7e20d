import type { FlagStanding } from "@/lib/domain/flag-view";

export const standingWords: Readonly<Record<FlagStanding, string>> = {
  open: "Open",
  acknowledged: "Acknowledged",
  snoozed: "Later",
  dismissed: "Dismissed",
  resolved: "Resolved",
  superseded: "Overtaken by the log",
  "resolved-in-draft": "Resolved in the draft",
};
