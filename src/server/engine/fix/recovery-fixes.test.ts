import { describe, expect, it } from "vitest";
import { week } from "../cases/week";
import { evaluate } from "../evaluate";
import type { Timeline } from "../timeline";
import { applyScheduleChanges } from "./apply-schedule-change";

const findingOf = (timeline: Timeline, ruleId: string, key?: string) => {
  const found = evaluate(timeline).findings.find(
    (finding) => finding.ruleId === ruleId && (key === undefined || finding.message.key === key),
  );
  if (!found) throw new Error(`${ruleId} says nothing`);
  return found;
};

/** The first fix of a label, and that the finding is gone from the plan that it makes. */
function fixOf(text: string, ruleId: string, label: string, key?: string) {
  const timeline = week(text);
  const finding = findingOf(timeline, ruleId, key);
  const fix = finding.fixes.find((each) => each.label.key === label);
  if (!fix) throw new Error(`${ruleId} offers ${finding.fixes.map((each) => each.label.key).join(", ")}`);
  const after = evaluate(applyScheduleChanges(timeline, fix.changes));
  expect(after.findings.map(({ fingerprint }) => fingerprint)).not.toContain(finding.fingerprint);
  return fix;
}

const runs = `
  now Mon 06:00
  done Tue-10..-1 07:00 run-easy 80min 16km @4
  done Thu-10..-1 07:00 run-tempo 80min 16km @6
  done Sat-10..-1 07:00 run-easy 80min 16km @4
  Tue..+2 07:00 run-easy 80min 16km @4
  Thu..+2 07:00 run-tempo 80min 16km @6
  Sat..+2 07:00 run-easy 80min 16km @4
`;

describe("fixes about recovery", () => {
  it("shorten every run of the two weeks before a race, the later the more", () => {
    const { changes, label } = fixOf(`${runs}\nrace Sun+1 half A`, "recovery/taper", "taper");
    expect(label.params.days).toEqual({ value: 14, unit: "days" });
    const minutes = changes.map((change) => (change.kind === "reduce" ? (change.durationMin ?? 0) : 0));
    expect(minutes).toHaveLength(6);
    expect(minutes.every((value) => value > 0 && value < 80)).toBe(true);
    expect(minutes.toSorted((a, b) => b - a)[0]).toBe(minutes[0]);
  });

  it("hold the first week back, and hard running out of it", () => {
    const { changes } = fixOf(
      `
        now Mon 06:00
        done Mon-8..-3 07:00 run-easy 60min 10km @3
        done Wed-8..-3 07:00 run-easy 60min 10km @3
        done Fri-8..-3 07:00 run-easy 60min 10km @3
        Mon 07:00 run-easy 30min 5km @3
        Wed 07:00 run-tempo 60min 12km @7
        Fri 07:00 run-easy 60min 10km @3
      `,
      "recovery/return-after-layoff",
      "gentleWeek",
    );
    expect(changes).toContainEqual(expect.objectContaining({ kind: "downgrade", toType: "run-easy" }));
  });

  it("give each kind of repeat the recovery of its own aim", () => {
    const { changes } = fixOf(
      "Wed 07:00 run-track-anaerobic 70min @8 steps:4x200s/60s-jog steps:6x40s/30s-walk",
      "recovery/interval-rest-mismatch",
      "setRest",
    );
    expect(changes).toMatchObject([
      { kind: "setRest", workSec: 40, restSec: 105, mode: "walk" },
      { kind: "setRest", workSec: 200, restSec: 150, mode: "jog" },
    ]);
  });

  it("shorten a sauna, and put one too many on a later day", () => {
    const long = "now Thu 12:00\nFri 18:00 heat-passive 35min";
    expect(fixOf(long, "recovery/heat-dose", "reduce").changes).toMatchObject([{ durationMin: 30 }]);
    const many = `
      athlete strength-first
      now Fri 12:00
      done Mon..Thu 18:00 heat-passive 25min
      Sat 18:00 heat-passive 25min
    `;
    expect(fixOf(many, "recovery/heat-dose", "move", "tooMany").changes).toMatchObject([{ kind: "move" }]);
  });

  it("add heat where a block has too little of it", () => {
    const timeline = week(`
      athlete strength-first
      now Sun 12:00
      mark heat-block Mon-2..Sun+1
      done Mon-2..-1 18:00 heat-passive 25min
      done Thu-2..-1 18:00 heat-passive 25min
      done Fri 18:00 heat-passive 25min
    `);
    const { fixes } = findingOf(timeline, "recovery/heat-dose", "tooFew");
    expect(fixes[0]?.changes).toMatchObject([
      { kind: "insert", type: "heat-passive" },
      { kind: "insert", type: "heat-passive" },
    ]);
  });

  it("move hard training out of the days after a race", () => {
    const { changes } = fixOf(
      "now Mon 06:00\ndone Sun-1 09:00 race-10k 50min @9\nTue 18:00 run-tempo 60min @7",
      "recovery/post-race",
      "move",
    );
    expect(changes).toMatchObject([{ kind: "move", date: "2026-05-07" }]);
  });

  it("leave out what was moved into a weekend", () => {
    const { changes } = fixOf(
      `
        now Sat 06:00
        Thu 07:00 run-easy 60min @3 id:b
        Sat 07:00 run-easy 60min @3 id:c
        Sat 18:00 run-easy 60min @3 id:a from:Tue
        Sun 07:00 run-easy 60min @3 id:d
        done Thu 07:00 run-easy 60min @3 for:b
      `,
      "recovery/catch-up-cramming",
      "drop",
    );
    expect(changes).toEqual([{ kind: "drop", sessionId: "a" }]);
  });

  it("make cross-training shorter until the week is usual", () => {
    const { changes } = fixOf(
      `
        now Mon 06:00
        done Mon-5..-1 07:00 run-easy 60min 10km @3
        done Fri-5..-1 07:00 run-easy 60min 10km @3
        done Tue-5..-1 18:00 xt-easy 90min @3
        Mon 07:00 run-easy 60min 10km @3
        Fri 07:00 run-easy 60min 10km @3
        Tue 18:00 xt-easy 160min @3
        Thu 18:00 xt-easy 160min @3
      `,
      "recovery/cross-training-load",
      "reduceWeek",
    );
    expect(changes).toHaveLength(2);
  });
});
