import { expect, it } from "vitest";
import { askedChoices } from "./asked-choices";

const athlete = "0199aa00-0000-7000-8000-000000000001";

it("takes an athlete and the plan's last day or a day of its first week from an address", () => {
  expect(askedChoices({ athlete, end: "2026-04-19" })).toEqual({
    athleteIds: [athlete],
    ends: { [athlete]: "2026-04-19" },
  });
  expect(askedChoices({ athlete, start: "2026-03-23" })).toEqual({
    athleteIds: [athlete],
    align: "start",
    start: "2026-03-23",
  });
});

it("takes several athletes", () => {
  expect(askedChoices({ athletes: `${athlete},b,` })).toEqual({ athleteIds: [athlete, "b"] });
});

it("asks for nothing where the address does not say for whom, and for no day that does not exist", () => {
  expect(askedChoices({ end: "2026-04-19" })).toEqual({});
  expect(askedChoices({ athlete: ["a", "b"] })).toEqual({});
  expect(askedChoices({ athlete, end: "2026-02-30", start: "soon" })).toEqual({ athleteIds: [athlete] });
});
