import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDecimal } from "./decimal";

describe("decimals as people write them", () => {
  it.each([
    ["12.5", 12.5],
    ["12,5", 12.5],
    [",5", 0.5],
    ["12.", 12],
    ["1 234,5", 1234.5],
    ["1\u202f234.5", 1234.5],
    ["1.234,5", 1234.5],
    ["1,234.5", 1234.5],
    ["1,234,567", 1234567],
    ["1,234", 1.234],
    ["-4", -4],
    ["\u22124,5", -4.5],
    ["-0", 0],
  ])("reads %s", (text, value) => {
    expect(parseDecimal(text)).toEqual({ ok: true, value });
  });

  it.each(["", " ", "abc", "1.2.3", "1,2,3", "1.23,4.5", "--4", "5e3", "0x1f", ".", "12,34.5"])(
    "refuses “%s”",
    (text) => {
      const parsed = parseDecimal(text);
      expect(parsed.ok ? parsed.value : parsed.reason).toMatch(/^(Write a number|“.*Write it as 12\.5)/);
    },
  );

  it("reads back what it could have written, with either mark", () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), (thousandths) => {
        const value = thousandths / 1000;
        expect(parseDecimal(String(value))).toEqual({ ok: true, value: value + 0 });
        expect(parseDecimal(String(value).replace(".", ","))).toEqual({ ok: true, value: value + 0 });
      }),
    );
  });
});
