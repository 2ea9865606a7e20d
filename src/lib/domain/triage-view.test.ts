import { describe, expect, it } from "vitest";
import type { Instant } from "@/lib/dates/time-zone";
import type { Level } from "./flag";
import type { TriageRow } from "./triage";
import { compareRows, isInView, triageViews, viewCounts } from "./triage-view";

const row = (name: string, level: Level | null, more: object = {}, decideBy: string | null = null) =>
  ({
    name,
    flag: level && { level, decideBy: decideBy as Instant | null },
    moreFlags: 0,
    unlogged: null,
    ...more,
  }) as TriageRow;

describe("the views of a coach's list", () => {
  const rows = [
    row("Act", "act"),
    row("Adjust", "adjust", { unlogged: 4 }),
    row("Watch", "watch"),
    row("Quiet", null, { unlogged: 3 }),
    row("Clear", null),
  ];

  it("hold everybody by their first flag, and who logs nothing beside that", () => {
    const names = triageViews.map((view) =>
      rows.filter((each) => isInView(each, view)).map(({ name }) => name),
    );
    expect(names).toEqual([
      ["Act"],
      ["Adjust"],
      ["Watch"],
      ["Adjust", "Quiet"],
      ["Act", "Adjust", "Watch", "Quiet", "Clear"],
    ]);
  });

  it("count people", () => {
    expect(viewCounts(rows)).toEqual({
      "needs-action": 1,
      "this-week": 1,
      watching: 1,
      "not-logging": 2,
      all: 5,
    });
  });
});

describe("the order", () => {
  it("is by level, when to decide, how many flags, and name", () => {
    const wanted = [
      row("Soon", "act", {}, "2026-03-17T18:00:00.000Z"),
      row("Later", "act", {}, "2026-03-18T18:00:00.000Z"),
      row("Many", "act", { moreFlags: 3 }),
      row("Anna", "act"),
      row("Zoe", "act"),
      row("Adjusting", "adjust", { moreFlags: 9 }, "2026-03-17T18:00:00.000Z"),
      row("Watched", "watch"),
      row("Clear", null),
    ];
    expect(
      wanted
        .toReversed()
        .toSorted(compareRows)
        .map(({ name }) => name),
    ).toEqual(wanted.map(({ name }) => name));
  });
});
