import { describe, expect, it } from "vitest";
import { consentDefaults } from "@/lib/domain/consent";
import type { CoachScope, SelfScope } from "@/server/auth/scope";
import { rules } from "@/server/engine/registry";
import { dataOfRule, isWithheld } from "./withhold";

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

  it("withholds a rule of which nobody has said what it rests on", () => {
    expect(isWithheld(coach({}), "recovery/new-one", example)).toBe(true);
  });

  it("knows what every rule of the engine rests on", () => {
    expect(Object.keys(dataOfRule)).toEqual(expect.arrayContaining(rules.map(({ meta }) => meta.id)));
  });
});
