import type { RuleSettings } from "@/server/engine/rule";

/** The same settings with one number of one rule in the place of what was set: for trying, never for keeping. */
export const withValue = (
  settings: RuleSettings,
  ruleId: string,
  name: string,
  value: number,
): RuleSettings => ({
  ...settings,
  thresholds: {
    ...settings.thresholds,
    [ruleId]: { ...settings.thresholds?.[ruleId], [name]: { value, origin: "athlete" } },
  },
});
