import { describe, expect, it } from "vitest";
import { week } from "../cases/week";
import { evaluate } from "../evaluate";

const alike = [
  "done Mon-1 07:00 xt-easy 300min @5",
  "done Mon..Fri 07:00 xt-easy 60min @5",
  "done Sat 07:00 xt-easy 24min @5",
].join("\n");
const nights = "morning Mon-2..Sun-1 sleepHours:8\nmorning Mon..Sun sleepHours:4";
const hrv = "morning Mon-5..Sun-1 hrv:60\nmorning Mon..Sun hrv:50";
const signsOf = (text: string) => {
  const { findings } = evaluate(week(`now Sun 20:00\n${text}`));
  const sum = findings.find(({ ruleId }) => ruleId === "overtraining/multi-signal");
  const parts = findings.filter(({ ruleId }) => ruleId !== "overtraining/multi-signal");
  return { sum, parts: new Map(parts.map((part) => [part.ruleId, part])) };
};

describe("several signs together", () => {
  it("list those that are no worse than they are together, and name what all of them rest on", () => {
    const { sum, parts } = signsOf([alike, nights, hrv].join("\n"));
    expect(sum).toMatchObject({
      severity: "caution",
      restsOn: ["sleep-energy-soreness", "heart-rate-variability", "stress-mood"],
    });
    expect(sum?.alsoConsidered.map(({ ruleId }) => ruleId).toSorted()).toEqual([
      "overtraining/monotony-strain",
      "overtraining/short-sleep",
    ]);
    expect(parts.get("overtraining/short-sleep")?.suppressedBy).toMatchObject({
      ruleId: "overtraining/multi-signal",
      restsOn: sum?.restsOn,
    });
    expect(parts.get("overtraining/hrv-below-baseline")).toMatchObject({
      severity: "warning",
      suppressedBy: null,
    });
  });

  it("never hide a caution behind an info", () => {
    const { sum, parts } = signsOf([alike, nights].join("\n"));
    expect(sum).toMatchObject({ severity: "info", alsoConsidered: [] });
    expect(parts.get("overtraining/short-sleep")).toMatchObject({ severity: "caution", suppressedBy: null });
  });

  it("are not spoken of in an illness", () => {
    expect(signsOf([alike, nights, hrv, "event illness Sat..Sun"].join("\n")).sum).toBeUndefined();
  });

  it("have a lighter week to propose", () => {
    const ahead = "Tue+1 18:00 run-vo2max 60min\nThu+1 18:00 run-easy 60min\nSat+1 08:00 run-long 120min";
    const { sum } = signsOf([alike, nights, hrv, ahead].join("\n"));
    expect(sum?.fixes[0]?.label.key).toBe("deload");
    expect(sum?.fixes[0]?.changes.map(({ kind }) => kind)).toEqual(["downgrade", "reduce", "downgrade"]);
  });
});
