import { rules as allRules, ruleById } from "@/server/engine/registry";
import type { Finding } from "@/server/engine/report";
import type { RuleSettings } from "@/server/engine/rule";
import { runRules } from "@/server/engine/run";
import type { Snapshot } from "@/server/engine/snapshot";
import { withValue } from "@/server/services/rules/with-value";

/** A level is clear only this far on the safe side of its limit. */
const clearPart = 0.05;

/**
 * True where a finding that is gone would still be there with a limit tighter by 5 %: what stands just under its
 * limit is not clear of it.
 */
export function isNearLimit(snapshot: Snapshot, settings: RuleSettings, finding: Finding): boolean {
  const { ruleId, fingerprint, threshold } = finding;
  const rule = ruleById.get(ruleId);
  const used = finding.thresholds[threshold.name];
  if (!rule || used === undefined || threshold.comparator === "range") return false;
  const tighter = used + (threshold.comparator === "min" ? 1 : -1) * clearPart * Math.abs(used);
  const asked = rule.pass === "second" ? allRules : [rule];
  const { findings } = runRules(snapshot, withValue(settings, ruleId, threshold.name, tighter), asked);
  return findings.some((each) => each.fingerprint === fingerprint);
}
