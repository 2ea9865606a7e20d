import type { RuleHealthRow } from "@/lib/domain/rule-health";

export const healthFilters = ["all", "noisy", "quiet", "off"] as const;
export type HealthFilter = (typeof healthFilters)[number];

/** What the address asks for; anything else is all of them. */
export const healthFilterOf = (value: string | string[] | undefined): HealthFilter =>
  healthFilters.find((each) => each === value) ?? "all";

export const healthFilterWords: Readonly<Record<HealthFilter, string>> = {
  all: "All",
  noisy: "Noisy",
  quiet: "Quiet",
  off: "Off",
};

/** A rule that is off raises nothing, which is not the quiet of one that is asked. */
export const passes = ({ health, isOff }: RuleHealthRow, filter: HealthFilter): boolean => {
  if (filter === "all") return true;
  return filter === "off" ? isOff : health === filter && !isOff;
};
