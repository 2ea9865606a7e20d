import { daysBefore } from "@/server/engine/earlier";
import { ruleById } from "@/server/engine/registry";
import { type Finding, mayStand } from "@/server/engine/report";
import type { RuleSettings } from "@/server/engine/rule";
import { runRules } from "@/server/engine/run";
import type { Snapshot } from "@/server/engine/snapshot";
import { kindFacts, kindOf } from "./rule-kind";

/**
 * True where a finding may become a flag now. A state of load speaks when it has stood at the end of as many days as
 * its kind asks, today among them, since a single day takes a mean over its limit and back. What is about a plan
 * can still be changed, and waits for nothing.
 */
export function hasHeld(snapshot: Snapshot, settings: RuleSettings, finding: Finding): boolean {
  const { ruleId, fingerprint, tense } = finding;
  const rule = ruleById.get(ruleId);
  const { raisedAfterDays } = kindFacts[kindOf(ruleId)];
  if (!rule || tense !== "ongoing") return true;
  for (let back = 1; back < raisedAfterDays; back += 1) {
    const { findings } = runRules(daysBefore(snapshot, back), settings, [rule]);
    if (!findings.some((each) => each.fingerprint === fingerprint && mayStand(each))) return false;
  }
  return true;
}
