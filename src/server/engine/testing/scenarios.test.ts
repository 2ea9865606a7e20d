import { describe, expect, it } from "vitest";
import { runRules } from "../run";
import { takeSnapshot } from "../snapshot";
import file from "./cases/scenarios.json";
import { type Scenario, scenarioTimeline } from "./scenario-timeline";

const scenarios = file.scenarios as readonly unknown[] as readonly Scenario[];

describe.each(["planned", "completed"] as const)("agreed cases, %s", (status) => {
  it.each(scenarios)("$id: $rule gives $expect", (scenario) => {
    const { findings } = runRules(takeSnapshot(scenarioTimeline(scenario, status)));
    const found = findings.find(({ ruleId }) => ruleId === scenario.rule);
    expect(found?.severity ?? null).toBe(scenario.expect);
  });
});
