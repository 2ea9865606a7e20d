import { describe, expect, it } from "vitest";
import { week } from "./cases/week";
import { evaluate } from "./evaluate";
import { leadingFindings } from "./report";

const spoken = (text: string) => {
  const report = evaluate(week(text));
  return leadingFindings(report).map(({ ruleId, severity, alsoConsidered }) => ({
    ruleId,
    severity,
    under: alsoConsidered.map((each) => each.ruleId),
  }));
};

describe("one pair", () => {
  it("a run before a lift: the gap speaks, the order is listed", () =>
    expect(
      spoken(
        "athlete strength-first experienced-lifter\nMon 07:00 run-easy 40min\nMon 08:40 strength-heavy-lower 60min",
      ),
    ).toEqual([
      {
        ruleId: "interference/short-gap-before-lift",
        severity: "warning",
        under: ["interference/order-vs-priority"],
      },
    ]));
  it("the more severe one speaks, whichever it is", () =>
    expect(
      spoken(
        "athlete strength-first novice-lifter\nMon 07:00 run-easy 40min\nMon 08:10 strength-heavy-lower 60min",
      ),
    ).toEqual([
      {
        ruleId: "interference/order-vs-priority",
        severity: "warning",
        under: ["interference/short-gap-before-lift"],
      },
    ]));
  it("heavy legs before a quality run: never both windows", () => {
    for (const start of ["Mon 20:00", "Tue 07:00", "Tue 12:00", "Wed 06:00"]) {
      const rules = evaluate(
        week(`Mon 07:00 strength-heavy-lower 60min\n${start} run-vo2max 60min`),
      ).findings.filter(
        ({ ruleId }) =>
          ruleId === "interference/short-gap-before-quality-run" ||
          ruleId === "recovery/48h-after-heavy-lower",
      );
      expect(rules).toHaveLength(1);
    }
  });
});

describe("one week", () => {
  it("a long run speaks, and the week it makes is listed under it", () => {
    const found = spoken(`
      now Mon 06:00
      done Sat-5..-1 08:00 run-long 100min 15km @5
      Sat 08:00 run-long 170min 26km @5
    `);
    expect(found.filter(({ severity }) => severity !== "info")).toMatchObject([
      { ruleId: "overtraining/single-run-spike", under: ["overtraining/weekly-load-spike"] },
    ]);
  });
});

describe("too much running beside lifting", () => {
  it("the week speaks, and what four weeks say is listed under it", () => {
    const found = spoken(`
      athlete strength-first
      now Mon 06:00
      done Tue-4..-1 18:00 strength-upper 60min @5
      done Mon-4..-1 07:00 run-easy 30min @3
      done Thu-4..-1 07:00 run-easy 30min @3
      Tue 18:00 strength-upper 60min @5
      Mon 07:00 run-easy 60min @3
      Wed 07:00 run-easy 60min @3
      Fri 07:00 run-easy 65min @3
    `).filter(({ ruleId }) => ruleId === "interference/run-volume-strength-first");
    expect(found).toEqual([
      {
        ruleId: "interference/run-volume-strength-first",
        severity: "caution",
        under: ["interference/run-volume-strength-first", "overtraining/missing-intensity-stimulus"],
      },
    ]);
  });
});

describe("what comes back", () => {
  it("is said once of runs right before leg lifts, where the next can be changed", () => {
    const found = spoken(`
      athlete strength-first experienced-lifter
      now Mon 12:00
      done Tue-1 06:30 run-easy 60min @3
      done Tue-1 07:30 strength-heavy-lower 60min @8
      done Fri-1 06:30 run-easy 60min @3
      done Fri-1 07:30 strength-heavy-lower 60min @8
      Tue 06:30 run-easy 60min @3
      Tue 07:30 strength-heavy-lower 60min @8
      Fri 06:30 run-easy 60min @3
      Fri 07:30 strength-heavy-lower 60min @8
    `).filter(({ ruleId }) => ruleId === "interference/short-gap-before-lift");
    expect(found).toHaveLength(1);
    expect(found[0]?.under.filter((id) => id === "interference/short-gap-before-lift")).toHaveLength(3);
  });

  it("is said of each pair where both are still to be changed", () => {
    const found = spoken(`
      now Sun-1 12:00
      Mon 07:00 strength-heavy-lower 60min
      Mon 15:00 run-vo2max 60min
      Thu 07:00 strength-heavy-lower 60min
      Thu 15:00 run-vo2max 60min
    `).filter(({ ruleId }) => ruleId === "interference/short-gap-before-quality-run");
    expect(found).toHaveLength(2);
  });
});

describe("what is listed under another", () => {
  it("is still reported, names its leader and has no fix of its own", () => {
    const { findings } = evaluate(
      week(
        "athlete strength-first experienced-lifter\nMon 07:00 run-easy 40min\nMon 08:40 strength-heavy-lower 60min",
      ),
    );
    const [leader, listed] = findings;
    expect(listed).toMatchObject({
      suppressedBy: { fingerprint: leader?.fingerprint },
      fixes: [],
      noFixReason: "listed-under-another",
    });
  });
});

describe("a fingerprint", () => {
  it("stays when the session was done", () => {
    const plan = "Mon 07:00 strength-heavy-lower 60min id:lift\nMon 15:00 run-vo2max 60min id:run\n";
    const done =
      "now Mon 20:00\ndone Mon 07:05 strength-heavy-lower 55min id:l for:lift\ndone Mon 15:00 run-vo2max 60min id:r for:run";
    const of = (text: string) =>
      evaluate(week(text)).findings.map(({ fingerprint, tense }) => ({ fingerprint, tense }));
    const [before] = of(plan);
    expect(of(plan + done)[0]).toEqual({ fingerprint: before?.fingerprint, tense: "happened" });
  });
});
