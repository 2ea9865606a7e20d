import { describe, expect, it } from "vitest";
import { ruleById } from "../registry";
import { runRules } from "../run";
import { takeSnapshot } from "../snapshot";
import file from "./cases/scenarios.json";
import { appliesTo, type Scenario, scenarioTimeline } from "./scenario-timeline";

const scenarios = (file.scenarios as readonly unknown[] as readonly Scenario[]).filter(({ rule }) =>
  ruleById.has(rule),
);

describe.each(["planned", "completed"] as const)("agreed cases, %s", (status) => {
  it.each(scenarios.filter((scenario) => appliesTo(scenario, status)))(
    "$id: $rule gives $expect",
    (scenario) => {
      const { findings } = runRules(takeSnapshot(scenarioTimeline(scenario, status)));
      const found = findings.find(({ ruleId }) => ruleId === scenario.rule);
      expect(found?.severity ?? null).toBe(scenario.expect);
    },
  );
});
