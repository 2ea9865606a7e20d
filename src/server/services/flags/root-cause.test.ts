import { describe, expect, it } from "vitest";
import type { FlagBrief } from "@/lib/domain/flag-view";
import type { FlagId } from "@/lib/ids";
import { byCause, type Caused, groupsOf } from "./root-cause";

const flag = (id: string, sessions: string, fixes: Record<string, string> = {}): Caused => ({
  id: id as FlagId,
  fingerprint: id,
  finding: { subjects: [...sessions].map((each) => ({ kind: "session", id: each, role: "source" })) },
  fixes: Object.entries(fixes).map(([name, clears]) => ({
    id: name,
    label: { key: "move", params: {} },
    after: { measured: null, weekLoad: 0, clears: [...clears], creates: [] },
  })),
});

describe("flags of one cause", () => {
  it.each([
    [
      "share a session and a change that clears them",
      [flag("A", "xy", { f: "AB" }), flag("B", "yz")],
      "A: B by f",
    ],
    ["are none without a shared session", [flag("A", "x", { f: "AB" }), flag("B", "y")], ""],
    ["are none without a change that clears both", [flag("A", "xy", { f: "A" }), flag("B", "yz")], ""],
    ["are led by the most urgent", [flag("B", "yz", { g: "AB" }), flag("A", "xy", { f: "AB" })], "B: A by g"],
    [
      "take the change that clears the most",
      [flag("A", "xyz", { f: "AB", g: "ABC" }), flag("B", "y"), flag("C", "z")],
      "A: BC by g",
    ],
    [
      "take the better of two that clear as many",
      [flag("A", "xy", { f: "AB", g: "AB" }), flag("B", "y")],
      "A: B by f",
    ],
    [
      "are in one group only",
      [flag("A", "xy", { f: "AB" }), flag("B", "yz", { g: "BC" }), flag("C", "z")],
      "A: B by f",
    ],
  ])("%s", (_, flags, expected) => {
    const groups = [...groupsOf(flags)].map(
      ([id, { members, fix }]) => `${id}: ${members.join("")} by ${fix.id}`,
    );
    expect(groups.join(", ")).toBe(expected);
  });

  it("stand together in the list, and offer their change once", () => {
    const flags = [flag("A", "xy", { f: "AC" }), flag("B", "q", { h: "B" }), flag("C", "y", { k: "C" })];
    const briefs = flags.map(({ id }) => ({ id, cause: null, firstFix: { id: "own" }, fixCount: 1 }));
    const listed = byCause(briefs as unknown as FlagBrief[], flags);
    expect(listed.map(({ id, cause, firstFix }) => [id, cause?.size ?? 1, firstFix?.id ?? null])).toEqual([
      ["A", 2, "f"],
      ["C", 2, null],
      ["B", 1, "own"],
    ]);
  });
});
