import { describe, expect, it } from "vitest";
import { week } from "../cases/week";
import { takeSnapshot } from "../snapshot";
import file from "../testing/cases/taper-heat.json";
import { heatKept, heatState } from "./heat-state";

const stateOf = (text: string) => {
  const snapshot = takeSnapshot(week(text));
  return heatState(snapshot.log, snapshot.now.day);
};

describe("adaptation to heat", () => {
  it.each(file.heatDecay)("$days days without heat leave $retainedPct %", ({ days, retainedPct }) =>
    expect(heatKept(days) * 100).toBeCloseTo(retainedPct, 3),
  );
  it("has no value without a session", () => expect(stateOf("now Wed").value).toBeNull());
  it("counts each session of 20 minutes", () =>
    expect(stateOf("now Mon 20:00\n done Mon 18:00 heat-passive 20min").value).toBe(1));
  it("leaves shorter ones out", () =>
    expect(stateOf("now Mon 20:00\n done Mon 18:00 heat-passive 19min").value).toBe(0));
  it("loses nothing between two days in a row", () =>
    expect(stateOf("now Tue 20:00\n done Mon..Tue 18:00 heat-passive 25min").value).toBe(2));
  it("loses 2.5 % on each day between and after", () =>
    expect(
      stateOf("now Sat\n done Mon 18:00 heat-passive 25min\n done Wed 18:00 heat-active 45min").value,
    ).toBeCloseTo((0.975 + 1) * 0.975 ** 3, 9));
  it("holds at most ten", () =>
    expect(stateOf("now Sun 20:00\n done Mon-1..Sun 18:00 heat-passive 25min").value).toBe(10));
  it("is partial where a length is not known", () =>
    expect(
      stateOf("now Tue 20:00\n done Mon 18:00 heat-passive 25min\n done Tue 18:00 heat-passive ?min"),
    ).toMatchObject({ value: 0.975, status: "partial", coverage: 0.5 }));
});
