import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTemperature, temperatureUnitOf, temperatureUnits, toTemperatureUnit } from "./temperature";

const sauna = { low: 30, high: 130 };

describe("a temperature", () => {
  it.each([
    ["85", "°C", 85],
    ["85,5", "°C", 85.5],
    ["85 °C", "°C", 85],
    ["185", "°F", 85],
    ["185F", "°F", 85],
  ] as const)("reads “%s” in %s", (text, unit, celsius) => {
    expect(parseTemperature(text, unit, sauna)).toEqual({ ok: true, value: celsius });
  });

  it.each(["", "warm", "200", "12"])("refuses “%s” for a sauna and says what to change", (text) => {
    const read = parseTemperature(text, "°C", sauna);
    expect(read.ok ? "" : read.reason).toMatch(/^Write (the|a) temperature/);
  });

  it("comes back through the field as it was, to the tenth", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 300, max: 1300 }),
        fc.constantFrom(...temperatureUnits),
        (tenths, unit) => {
          const text = String(Number(toTemperatureUnit(tenths / 10, unit).toFixed(1)));
          expect(parseTemperature(text, unit, { low: 29, high: 131 })).toMatchObject({ ok: true });
          const read = parseTemperature(text, unit, { low: 29, high: 131 });
          expect(read.ok && Math.abs(read.value - tenths / 10)).toBeLessThan(0.06);
        },
      ),
    );
  });

  it("is in Fahrenheit in the United States alone", () => {
    expect(temperatureUnitOf({ mass: "lb", locale: "en-US" })).toBe("°F");
    expect(temperatureUnitOf({ mass: "kg", locale: "en-US" })).toBe("°C");
    expect(temperatureUnitOf({ mass: "lb", locale: "en-GB" })).toBe("°C");
  });
});
