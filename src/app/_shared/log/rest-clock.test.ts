import { describe, expect, it } from "vitest";
import { instant, plusSeconds } from "@/lib/dates/time-zone";
import { adjustRest, isForgotten, restLeft, restShare, restText, startRest } from "./rest-clock";

const now = instant("2026-03-17T17:30:00.000Z");
const rest = startRest(now, 180, "set 2");

describe("the pause between sets", () => {
  it("counts to its end by the clock, however long nobody looked", () => {
    expect(restLeft(rest, now)).toBe(180);
    expect(restLeft(rest, plusSeconds(now, 66))).toBe(114);
    expect(restLeft(rest, plusSeconds(now, 194))).toBe(-14);
  });

  it("takes two minutes where the plan names no rest", () => {
    expect(startRest(now, null, "").seconds).toBe(120);
    expect(startRest(now, 0, "").seconds).toBe(120);
  });

  it("gets longer and shorter, and never ends before now", () => {
    expect(restLeft(adjustRest(rest, 15, now), now)).toBe(195);
    expect(restLeft(adjustRest(rest, -15, plusSeconds(now, 175)), plusSeconds(now, 175))).toBe(0);
  });

  it.each([
    [114, "1:54"],
    [0, "0:00"],
    [-14, "+0:14"],
    [600, "10:00"],
  ])("writes %i s as %s", (left, text) => {
    expect(restText(left)).toBe(text);
  });

  it("knows how much is over", () => {
    expect(restShare(rest, 180)).toBe(0);
    expect(restShare(rest, 90)).toBe(0.5);
    expect(restShare(rest, -20)).toBe(1);
  });

  it("is forgotten an hour after its end", () => {
    expect(isForgotten(rest, plusSeconds(now, 1000))).toBe(false);
    expect(isForgotten(rest, plusSeconds(now, 180 + 3601))).toBe(true);
  });
});
