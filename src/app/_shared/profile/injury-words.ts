import type { InjuryStatus } from "@/lib/domain/athlete";

export const injuryStatusLabels: Readonly<Record<InjuryStatus, string>> = {
  worsening: "Getting worse",
  stable: "Stable",
  improving: "Getting better",
  resolved: "Gone",
};
