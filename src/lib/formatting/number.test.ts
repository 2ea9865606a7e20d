import { describe, expect, it } from "vitest";
import { withUnitsKept } from "./number";

describe("withUnitsKept", () => {
  it.each([
    ["more than 30 % over two weeks", "more than 30_% over two weeks"],
    ["at least 90 s, up to 2 min", "at least 90_s, up to 2_min"],
    ["in 874 novice runners", "in 874 novice runners"],
    ["Med Sci Sports Exerc 38:1492: active", "Med Sci Sports Exerc 38:1492: active"],
    ["12 weeks", "12_weeks"],
  ])("%s", (prose, seen) => {
    expect(withUnitsKept(prose).replaceAll("\u00a0", "_")).toBe(seen);
  });
});
