import type { RuleSwitch, SetValue, ShownAtLevel } from "@/lib/domain/rule-settings";
import type { RuleSettingRow } from "@/server/db/queries/rule-settings";
import { shortHash } from "@/server/engine/fingerprint";
import type { RuleSettings, ThresholdOverride } from "@/server/engine/rule";

/** What was set at one height: by rule, and for each threshold of it. */
export interface SettingsByRule {
  readonly thresholds: ReadonlyMap<string, SetValue<number>>;
  readonly switched: SetValue<RuleSwitch> | null;
  readonly level: SetValue<ShownAtLevel> | null;
}

const untouched: SettingsByRule = { thresholds: new Map(), switched: null, level: null };

/** Decisions that count, by rule. Of several about one thing the first speaks: the longest responsible coach's. */
export function settingsByRule(rows: readonly RuleSettingRow[]): ReadonlyMap<string, SettingsByRule> {
  const rules = new Map<
    string,
    {
      thresholds: Map<string, SetValue<number>>;
      switched: SetValue<RuleSwitch> | null;
      level: SetValue<ShownAtLevel> | null;
    }
  >();
  for (const { ruleId, decision, setBy, setAt, reason } of rows) {
    const rule = rules.get(ruleId) ?? { thresholds: new Map(), switched: null, level: null };
    rules.set(ruleId, rule);
    if (decision.kind === "switch") {
      if (decision.to !== null) rule.switched ??= { value: decision.to, setBy, setAt, reason };
    } else if (decision.kind === "level") {
      if (decision.to !== null) rule.level ??= { value: decision.to, setBy, setAt, reason };
    } else if (decision.value !== null && !rule.thresholds.has(decision.threshold)) {
      rule.thresholds.set(decision.threshold, { value: decision.value, setBy, setAt, reason });
    }
  }
  return rules;
}

/** What the engine is asked with: the athlete's own numbers before the coach's, and those before the rule's. */
export function effectiveSettings(
  ofAthlete: readonly RuleSettingRow[],
  ofCoach: readonly RuleSettingRow[],
): RuleSettings {
  const [own, defaults] = [settingsByRule(ofAthlete), settingsByRule(ofCoach)];
  const thresholds: Record<string, Record<string, ThresholdOverride>> = {};
  const off: string[] = [];
  const quiet: string[] = [];
  for (const ruleId of [...new Set([...own.keys(), ...defaults.keys()])].sort()) {
    const [mine, coachs] = [own.get(ruleId) ?? untouched, defaults.get(ruleId) ?? untouched];
    const set = {
      ...overrides(coachs.thresholds, "coach"),
      ...overrides(mine.thresholds, "athlete"),
    };
    if (Object.keys(set).length > 0) thresholds[ruleId] = set;
    if ((mine.switched ?? coachs.switched)?.value === "off") off.push(ruleId);
    if ((mine.level ?? coachs.level)?.value === "lower") quiet.push(ruleId);
  }
  return { thresholds, off, quiet };
}

const overrides = (
  set: SettingsByRule["thresholds"],
  origin: ThresholdOverride["origin"],
): Record<string, ThresholdOverride> =>
  Object.fromEntries(
    [...set].map(([name, { value, setBy, setAt }]) => [
      name,
      { value, origin, setAt, ...(setBy === null ? {} : { setBy }) },
    ]),
  );

/** A short name for settings, equal for equal ones, and empty for the rules as they come. */
export function settingsKey({ thresholds = {}, off = [], quiet = [] }: RuleSettings): string {
  const set = Object.entries(thresholds).flatMap(([ruleId, values]) =>
    Object.entries(values).map(([name, each]) => [
      ruleId,
      name,
      each.value,
      each.origin,
      each.setBy,
      each.setAt,
    ]),
  );
  return set.length + off.length + quiet.length === 0
    ? ""
    : shortHash(JSON.stringify([set.sort(), off, quiet]));
}
