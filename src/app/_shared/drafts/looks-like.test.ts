import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { looksLike } from "./looks-like";

const race = {
  name: "",
  date: "",
  distance: null,
  marks: [] as string[],
  goal: { days: 3 as number | null },
};

describe("what was kept", () => {
  it("is taken up where it has the shape of the form", () => {
    const typed = {
      name: "City 10",
      date: "2026-05-01",
      distance: 10_000,
      marks: ["A"],
      goal: { days: null },
    };
    expect(looksLike(typed, race)).toBe(true);
    expect(looksLike({ ...typed, distance: "10 km", later: true }, race)).toBe(true);
  });

  it.each([
    ["nothing", null],
    ["a text", "City 10"],
    ["a list", []],
    ["one that lacks a field", { name: "City 10", date: "", marks: [], goal: { days: 1 } }],
    ["another kind of field", { ...race, name: 10 }],
    ["a list for a choice", { ...race, distance: ["10 km"] }],
    ["a choice for a list", { ...race, marks: "A" }],
    ["another form inside", { ...race, goal: { weeks: 1 } }],
  ])("is not where it is %s", (_, kept) => expect(looksLike(kept, race)).toBe(false));

  it("is itself after it was written down", () =>
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) =>
        looksLike(JSON.parse(JSON.stringify(value)), value),
      ),
    ));
});
