import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bpmSchema, loadSchema } from "@/lib/schemas/quantities";
import { seconds } from "./duration";
import { sessionEffort } from "./effort";
import { parseHeartRate } from "./heart-rate";
import { load, parseLoad, sessionLoad } from "./load";

describe("load", () => {
  it("is effort × minutes", () => {
    expect(sessionLoad(sessionEffort(7), seconds(3600))).toBe(420);
    expect(sessionLoad(sessionEffort(0), seconds(3600))).toBe(0);
    expect(sessionLoad(sessionEffort(4.5), seconds(50 * 60))).toBe(225);
  });

  it("never falls when a session gets longer or harder", () => {
    const effort = fc.integer({ min: 0, max: 20 });
    const time = fc.integer({ min: 0, max: 36_000 });
    fc.assert(
      fc.property(effort, effort, time, time, (e1, e2, t1, t2) => {
        const small = sessionLoad(sessionEffort(Math.min(e1, e2) / 2), seconds(Math.min(t1, t2)));
        const large = sessionLoad(sessionEffort(Math.max(e1, e2) / 2), seconds(Math.max(t1, t2)));
        expect(small).toBeLessThanOrEqual(large);
      }),
    );
  });

  it("reads what the product shows", () => {
    expect(parseLoad("2\u202f485 AU")).toEqual({ ok: true, value: 2485 });
    expect(parseLoad("480")).toEqual({ ok: true, value: 480 });
    for (const text of ["", "much", "-3", "200000"]) expect(parseLoad(text).ok).toBe(false);
    for (const value of [-1, 0.5, 100_001]) expect(loadSchema.safeParse(value).success).toBe(false);
    expect(() => load(0.5)).toThrow();
  });
});

describe("heart rate", () => {
  it("reads beats per minute and refuses what no heart does", () => {
    expect(parseHeartRate("148 bpm")).toEqual({ ok: true, value: 148 });
    expect(parseHeartRate("47,6")).toEqual({ ok: true, value: 48 });
    for (const text of ["", "12", "300", "fast"]) {
      const parsed = parseHeartRate(text);
      expect(parsed.ok ? "" : parsed.reason).toContain("from 25 to 240");
    }
    for (const value of [24, 241, 60.5, "60"]) expect(bpmSchema.safeParse(value).success).toBe(false);
  });
});
