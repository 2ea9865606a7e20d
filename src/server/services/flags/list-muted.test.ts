import { expect, test } from "vitest";
import type { AthleteScope } from "@/server/auth/scope";
import type { Finding } from "@/server/engine/report";
import { mutedRules } from "./list-muted";

const self = { kind: "self" } as AthleteScope;
const coach = (consents: Record<string, boolean>) => ({ kind: "coach", consents }) as unknown as AthleteScope;
const finding = (part: Partial<Finding>) =>
  ({ ruleId: "recovery/hard-days-too-close", suppressedBy: null, ...part }) as Finding;
const ill = (restsOn?: ["illness-pain"]) => ({
  suppressedBy: { state: "illness" as const, from: "2026-03-16", ...(restsOn ? { restsOn } : {}) },
});

test("what a state mutes is listed once a rule, with the state and since when", () => {
  const listed = { ruleId: "another", fingerprint: "f", severity: "info" as const };
  const muted = mutedRules(
    [finding(ill()), finding(ill()), finding({}), finding({ suppressedBy: listed })],
    self,
  );
  expect(muted).toEqual([
    {
      ruleId: "recovery/hard-days-too-close",
      title: "Two hard sessions too close together",
      state: "illness",
      from: "2026-03-16",
      count: 2,
    },
  ]);
});

test("who may not know of an illness is told nothing of what it mutes", () => {
  const kept = [finding(ill(["illness-pain"]))];
  expect(mutedRules(kept, self)).toHaveLength(1);
  expect(mutedRules(kept, coach({ "illness-pain": true }))).toHaveLength(1);
  expect(mutedRules(kept, coach({ "illness-pain": false }))).toEqual([]);
});
