import { describe, expect, test } from "vitest";
import { heartRateZones } from "./zones";

describe("heart rate zones", () => {
  test.each([
    ["a threshold and a maximum", { lthr: 172, maxHr: 190 }, { from: 162, to: 172, source: "threshold" }],
    ["a threshold alone", { lthr: 172, maxHr: null }, { from: 156, to: 172, source: "threshold" }],
    ["a maximum alone", { lthr: null, maxHr: 190 }, { from: 162, to: 178, source: "maximum" }],
    [
      "a threshold below 85 % of the maximum",
      { lthr: 150, maxHr: 190 },
      { from: 149, to: 150, source: "threshold" },
    ],
    ["neither", { lthr: null, maxHr: null }, null],
  ])("from %s", (_, known, zones) => expect(heartRateZones(known)).toEqual(zones));
});
