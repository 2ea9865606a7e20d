import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rirSchema, sessionEffortSchema, setRpeSchema } from "@/lib/schemas/quantities";
import {
  parseRir,
  parseSessionEffort,
  parseSetRpe,
  rir,
  rirOf,
  sessionEffort,
  setRpe,
  setRpeOf,
} from "./effort";

describe("effort", () => {
  it("keeps the scale of a set and the scale of a session apart", () => {
    expect(sessionEffortSchema.parse(0)).toBe(0);
    expect(setRpeSchema.safeParse(5.5).success).toBe(false);
    expect(setRpeSchema.parse(8.5)).toBe(8.5);
    for (const value of [-1, 10.5, 7.25, "7"]) {
      expect(sessionEffortSchema.safeParse(value).success).toBe(false);
      expect(setRpeSchema.safeParse(value).success).toBe(false);
      expect(rirSchema.safeParse(value).success).toBe(false);
    }
    expect(() => setRpe(5)).toThrow();
    expect(() => sessionEffort(11)).toThrow();
    expect(() => rir(-1)).toThrow();
  });

  it("turns reps in reserve into set RPE and back, where the scale reaches", () => {
    fc.assert(
      fc.property(fc.integer({ min: 12, max: 20 }), (halves) => {
        expect(setRpeOf(rirOf(setRpe(halves / 2)))).toBe(halves / 2);
      }),
    );
    expect(setRpeOf(rir(4.5))).toBeNull();
  });

  it.each(["7", "7,0", "RPE 7", "7/10", "effort 7"])("reads a session effort from %s", (text) => {
    expect(parseSessionEffort(text)).toEqual({ ok: true, value: 7 });
  });

  it.each(["8.5", "8,5", "RPE 8.5", "@8.5"])("reads a set RPE from %s", (text) => {
    expect(parseSetRpe(text)).toEqual({ ok: true, value: 8.5 });
  });

  it.each(["2", "2 RIR", "2 left", "2 reps left"])("reads reps in reserve from %s", (text) => {
    expect(parseRir(text)).toEqual({ ok: true, value: 2 });
  });

  it("refuses with the range to write", () => {
    const reasons = [
      parseSessionEffort("11"),
      parseSetRpe("5"),
      parseRir("-1"),
      parseSetRpe(""),
      parseSetRpe("8.3"),
    ].map((parsed) => (parsed.ok ? "" : parsed.reason));
    expect(reasons[0]).toContain("0 (rest) to 10");
    expect(reasons[1]).toContain("6 to 10");
    expect(reasons[2]).toContain("0 to 10");
    expect(reasons[3]).toBe(reasons[1]);
    expect(reasons[4]).toBe(reasons[1]);
  });
});
