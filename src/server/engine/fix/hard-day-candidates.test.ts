import { describe, expect, it } from "vitest";
import { week } from "../cases/week";
import { evaluate } from "../evaluate";

const id = "interference/hard-stimuli-unconsolidated";

const fixesOf = (text: string) =>
  evaluate(week(text)).findings.find(({ ruleId }) => ruleId === id)?.fixes ?? [];

/** Each hard lift stands beside a hard run. */
const spread = `
  Mon 18:00 strength-heavy-lower 60min id:lift1
  Tue 07:00 run-vo2max 65min id:run1
  Thu 18:00 strength-heavy-lower 60min id:lift2
  Fri 07:00 run-tempo 60min id:run2
`;

describe("hard legs on fewer days", () => {
  it("run first: the run in the morning, the lift in the evening of one day", () => {
    const [first] = fixesOf(`athlete run-first experienced-runner experienced-lifter${spread}`);
    expect(first?.label.key).toBe("together");
    expect(first?.changes).toMatchObject([
      { kind: "move", sessionId: "run1", date: "2026-05-04", slot: "am" },
    ]);
  });

  it("strength first: the lift in the morning, the run in the evening", () => {
    const fixes = fixesOf(`
      athlete strength-first
      Mon 07:00 run-vo2max 65min id:run1
      Tue 18:00 strength-heavy-lower 60min id:lift1
      Thu 07:00 run-tempo 60min id:run2
      Fri 18:00 strength-heavy-lower 60min id:lift2
    `);
    expect(fixes.find(({ label }) => label.key === "together")?.changes).toMatchObject([
      { sessionId: "lift1", date: "2026-05-04", slot: "am" },
      { sessionId: "run1", date: "2026-05-04", slot: "pm" },
    ]);
  });

  it("a novice never gets two on one day", () => {
    const fixes = fixesOf(`athlete run-first novice-runner${spread}`);
    expect(fixes.length).toBeGreaterThan(0);
    for (const { changes } of fixes) {
      expect(changes.every(({ kind }) => kind === "drop" || kind === "downgrade")).toBe(true);
    }
  });

  it("leaves a key session in the plan", () => {
    const keyed = spread.replace("run-vo2max 65min", "run-vo2max 65min key");
    for (const { changes } of fixesOf(`athlete run-first novice-runner${keyed}`)) {
      expect(changes).not.toContainEqual(expect.objectContaining({ kind: "downgrade", sessionId: "run1" }));
    }
  });
});
