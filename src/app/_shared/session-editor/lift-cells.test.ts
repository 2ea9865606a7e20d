import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { UnitPreferences } from "@/lib/domain/preferences";
import { readLiftText } from "@/lib/session-text/lift-text";
import { randomLift } from "@/lib/session-text/testing/random-lift";
import { cellText, type LiftColumn, liftColumns, warmUpFor, withCell } from "./lift-cells";

const preferences = { mass: "kg", distance: "km", locale: "en-GB" } as UnitPreferences;
const lift = (text: string) => {
  const [read] = readLiftText(text, { unit: "kg" }).lifts;
  if (!read) throw new Error(`${text} is no exercise`);
  return read;
};
const typed = (text: string, column: LiftColumn, cell: string) => {
  const next = withCell(lift(text), column, cell, "kg");
  return next.ok ? cellText(next.value, column, preferences) : next.reason;
};

describe("cells of the lift table", () => {
  it("give every value back as it is shown", () => {
    fc.assert(
      fc.property(randomLift, (lifts) => {
        for (const each of lifts)
          for (const { id } of liftColumns) {
            if (id === "exercise" || id === "rest") continue;
            const shown = cellText(each, id, preferences);
            expect(withCell(each, id, shown, "kg"), `${id} ${shown}`).toEqual({ ok: true, value: each });
          }
      }),
      { numRuns: 200 },
    );
  });

  it.each<readonly [string, LiftColumn, string, string]>([
    ["Squat 5x3 @85%", "reps", "8-12/side", "8-12/side"],
    ["Squat 5x3 @85%", "reps", "30 s", "30s"],
    ["Squat 5x3 @85%", "reps", "many", "Reps are written 5, 8-12, 8+, AMRAP, 30s, 40m or 8/side."],
    ["Squat 5x3 @85%", "load", "87,5", "87.5%"],
    ["Squat 5x3 60kg", "load", "62.5", "62.5kg"],
    ["Squat 5x3 @RPE 8", "load", "8,5", "RPE 8.5"],
    ["Squat 5x3 @85%", "load", "RPE 8", "RPE 8"],
    ["Curl 3x5 bw", "load", "RPE 8,5", "RPE 8.5"],
    ["Squat 5x3 @85%", "load", "last + 2.5kg", "last+2.5kg"],
    ["Squat 5x3 @85%", "rest", "3", "3:00"],
    ["Squat 5x3 @85%", "rest", "90", "1:30"],
    ["Squat 5x3 @85%", "rest", "2:30", "2:30"],
    ["Squat 5x3 @85%", "tempo", "31x0", "3-1-X-0"],
    ["Squat 5x3 @85%", "cap", "9", "9"],
    ["Squat 5x3 @85%", "label", "b1", "B1"],
    ["Squat 5x3 @85%", "sets", "0", "Sets are 1 to 30."],
  ])("%s, %s: %s", (text, column, cell, shown) => {
    expect(typed(text, column, cell)).toBe(shown);
  });

  it("lead up to the working sets with lighter ones", () => {
    const warmUp = warmUpFor(lift("A Squat 5x3 @70% r3min"));
    expect(warmUp.map(({ load, reps, warmUp: light }) => [load, reps, light])).toEqual([
      [{ kind: "pct-1rm", fraction: 0.4 }, 5, true],
      [{ kind: "pct-1rm", fraction: 0.55 }, 3, true],
    ]);
    expect(warmUpFor(lift("RDL 3x5 @RPE 8"))).toEqual([]);
  });
});
