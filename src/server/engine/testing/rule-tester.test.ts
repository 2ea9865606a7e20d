import { describe, expect, it } from "vitest";
import { week } from "../cases/week";
import { thresholdsOf } from "../rule";
import { rule } from "../rules/recovery/hill-sprint-rest";
import { answerOf, flawsOf } from "./rule-tester";

const quiet = { name: "long recovery", week: "Wed 07:00 run-hill-sprint 45min steps:6x9s/200s-walk" };
const atLimit = { name: "at the limit", week: "Wed 07:00 run-hill-sprint 45min steps:6x9s/90s-walk" };
const table = { quiet: [quiet], fires: [], notEnoughData: [] };

describe("a table of cases", () => {
  it("must have a case of each kind", () =>
    expect(flawsOf(table)).toEqual(["fires has no case", "notEnoughData has no case"]));
  it("must not say a thing twice", () => {
    const twice = flawsOf({ ...table, quiet: [quiet, quiet] });
    expect(twice).toContain('two cases are called "long recovery"');
    expect(twice).toContain('"long recovery" repeats the week of another case');
  });
  it("must not have words that nothing reads", () => {
    const strange = { ...quiet, severty: "info" };
    expect(flawsOf({ ...table, quiet: [strange] })).toContain('"long recovery" has an unknown severty');
  });
  it("notices a threshold only with a case at its limit", () => {
    const up = { ...thresholdsOf(rule, {}), leastRestSeconds: 95 };
    expect(answerOf(rule, quiet, up)).toEqual(answerOf(rule, quiet));
    expect(answerOf(rule, atLimit, up)).not.toEqual(answerOf(rule, atLimit));
  });
});

describe("week text", () => {
  it.each([
    "Mon 07:00 tempo 60min",
    "Someday run-easy 45min",
    "Mon 07:00 run-easy 45",
    "athlete fast",
    "Mon 25:00 run-easy 45min",
  ])("refuses %s", (line) => expect(() => week(line)).toThrow("Week text"));
  it("reads days, weeks and ranges", () => {
    expect(week("Tue-1..+1 07:00 run-easy 45min").sessions.map(({ start }) => start)).toEqual([
      "2026-04-28T07:00",
      "2026-05-05T07:00",
      "2026-05-12T07:00",
    ]);
    expect(week("Fri..Sun pm xt-easy 45min").sessions.map(({ start }) => start)).toEqual([
      "2026-05-08",
      "2026-05-09",
      "2026-05-10",
    ]);
  });
});
