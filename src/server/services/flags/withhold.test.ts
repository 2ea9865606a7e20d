import { describe, expect, it } from "vitest";
import { consentDefaults } from "@/lib/domain/consent";
import type { CoachScope, SelfScope } from "@/server/auth/scope";
import { rules } from "@/server/engine/registry";
import { dataOfSigns } from "@/server/engine/wellness/signs";
import { dataOfRule, isFindingWithheld, isSpokenFor, isWithheld } from "./withhold";

const coach = (consents: Partial<typeof consentDefaults>) =>
  ({ kind: "coach", consents: { ...consentDefaults, ...consents } }) as unknown as CoachScope;
const athlete = { kind: "self" } as unknown as SelfScope;
const example = { "recovery/tired-heart": ["resting-heart-rate", "heart-rate-variability"] } as const;

describe("what a coach may not see", () => {
  it.each([
    [{}, true],
    [{ "resting-heart-rate": true }, true],
    [{ "resting-heart-rate": true, "heart-rate-variability": true }, false],
  ])("withholds a finding until all that it rests on is shared: %o", (consents, withheld) => {
    expect(isWithheld(coach(consents), "recovery/tired-heart", example)).toBe(withheld);
  });

  it("withholds nothing from the athlete", () => {
    expect(isWithheld(athlete, "recovery/tired-heart", example)).toBe(false);
  });

  it("withholds a finding that rests on more than its rule does", () => {
    const finding = { ruleId: "overtraining/multi-signal", restsOn: ["heart-rate-variability"] as const };
    expect(isFindingWithheld(coach({}), finding)).toBe(true);
    expect(isFindingWithheld(coach({ "heart-rate-variability": true }), finding)).toBe(false);
    expect(isFindingWithheld(coach({}), { ruleId: finding.ruleId })).toBe(false);
    expect(isFindingWithheld(athlete, finding)).toBe(false);
  });

  it("lets a finding stand for a coach who may not see what speaks for it", () => {
    const muted = {
      suppressedBy: { state: "illness", from: "2026-03-17", restsOn: ["illness-pain"] },
    } as const;
    expect(isSpokenFor(coach({}), muted)).toBe(false);
    expect(isSpokenFor(coach({ "illness-pain": true }), muted)).toBe(true);
    expect(isSpokenFor(athlete, muted)).toBe(true);
    expect(isSpokenFor(coach({}), { suppressedBy: null })).toBe(false);
    expect(isSpokenFor(coach({}), { suppressedBy: { state: "deload", from: "2026-03-16" } })).toBe(true);
  });

  it.each([
    "overtraining/wellness-decline",
    "overtraining/hrv-below-baseline",
    "overtraining/resting-hr-rise",
    "overtraining/short-sleep",
    "recovery/illness-or-pain",
  ])("%s is withheld from a coach with whom nothing is shared", (ruleId) => {
    const nothing = Object.fromEntries(Object.keys(consentDefaults).map((item) => [item, false]));
    expect(isWithheld(coach(nothing as typeof consentDefaults), ruleId)).toBe(true);
    expect(isWithheld(athlete, ruleId)).toBe(false);
  });

  it("knows of the parts of a sum what the engine knows of them", () => {
    for (const [ruleId, items] of Object.entries(dataOfSigns)) expect(dataOfRule[ruleId]).toEqual(items);
  });

  it("withholds a rule of which nobody has said what it rests on", () => {
    expect(isWithheld(coach({}), "recovery/new-one", example)).toBe(true);
  });

  it("knows what every rule of the engine rests on", () => {
    expect(Object.keys(dataOfRule)).toEqual(expect.arrayContaining(rules.map(({ meta }) => meta.id)));
  });
});
