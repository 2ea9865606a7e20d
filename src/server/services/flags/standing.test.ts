import { describe, expect, it } from "vitest";
import { type Instant, instant } from "@/lib/dates/time-zone";
import { consentDefaults } from "@/lib/domain/consent";
import type { FlagState } from "@/lib/domain/flag";
import type { AthleteScope } from "@/server/auth/scope";
import type { Finding } from "@/server/engine/report";
import { isVisible, standingOf, statusOf } from "./standing";

const now = instant("2026-03-17T13:00:00Z");
const coach = { kind: "coach", consents: consentDefaults } as unknown as AthleteScope;
const selfCoached = { kind: "self", selfCoached: true } as unknown as AthleteScope;
const coached = { kind: "self", selfCoached: false } as unknown as AthleteScope;

const finding = (suppressedBy: Finding["suppressedBy"]) =>
  ({ ruleId: "interference/short-gap-before-lift", suppressedBy }) as Finding;

const flag = (
  state: FlagState,
  inPlan: boolean,
  inPublished: boolean,
  snoozedUntil: Instant | null = null,
) => ({
  finding: finding(null),
  publishedFinding: null,
  state,
  inPlan,
  inPublished,
  snoozedUntil,
});

describe("how a flag stands", () => {
  it.each([
    ["coach", coach, flag("open", true, false), "open", true],
    ["athlete with a coach", coached, flag("open", true, false), "open", false],
    ["athlete with a coach", coached, flag("open", false, true), "open", true],
    ["coach", coach, flag("open", false, true), "resolved-in-draft", true],
    ["self-coached", selfCoached, flag("acknowledged", true, true), "acknowledged", true],
    ["athlete with a coach", coached, flag("resolved", true, false), "resolved", false],
    ["athlete with a coach", coached, flag("resolved", true, true), "resolved", true],
    ["coach", coach, flag("dismissed", true, true), "dismissed", true],
  ] as const)("for %s", (_who, scope, row, standing, visible) => {
    expect(standingOf(scope, row, now)).toBe(standing);
    expect(isVisible(scope, row)).toBe(visible);
  });

  it("is open again from the moment at which it was to wake", () => {
    const until = (text: string) => flag("snoozed", true, true, instant(text));
    expect(standingOf(coach, until("2026-03-17T13:00:00.001Z"), now)).toBe("snoozed");
    expect(standingOf(coach, until("2026-03-17T13:00:00Z"), now)).toBe("open");
  });

  it("decides in which part of the list it is found", () => {
    expect(
      ["open", "acknowledged", "snoozed", "dismissed", "resolved", "superseded", "resolved-in-draft"].map(
        (standing) => statusOf(standing as never),
      ),
    ).toEqual(["open", "acknowledged", "later", "closed", "closed", "closed", "closed"]);
  });
});
