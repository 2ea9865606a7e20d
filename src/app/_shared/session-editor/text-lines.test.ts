import { describe, expect, it } from "vitest";
import { lineAt, lineMoved, noteToggled, piecesOf } from "./text-lines";

const text = "one\ntwo\nthree";
const edited = (change: { from: number; to: number; insert: string } | undefined) =>
  change && text.slice(0, change.from) + change.insert + text.slice(change.to);

describe("lines of a text", () => {
  it("change places, with the caret on the same letter", () => {
    const up = lineMoved(text, 5, -1);
    expect([edited(up?.edit), up?.caret]).toEqual(["two\none\nthree", 1]);
    const down = lineMoved(text, 5, 1);
    expect([edited(down?.edit), down?.caret]).toEqual(["one\nthree\ntwo", 11]);
    expect(lineMoved(text, 1, -1)).toBeNull();
    expect(lineMoved(text, 10, 1)).toBeNull();
  });

  it("become notes and steps again", () => {
    expect(edited(noteToggled(text, 5))).toBe("one\n# two\nthree");
    expect(noteToggled("# two", 3)).toEqual({ from: 0, to: 2, insert: "" });
  });

  it("are counted from 0", () => {
    expect([lineAt(text, 0), lineAt(text, 3), lineAt(text, 4), lineAt(text, 13)]).toEqual([0, 0, 1, 2]);
  });

  it("fall into pieces where something is to look at, errors above hints", () => {
    const lint = (level: "error" | "hint", from: number, to: number) => ({
      level,
      from,
      to,
      message: "",
      fixes: [],
    });
    expect(piecesOf("ab\ncdef", [lint("hint", 3, 6), lint("error", 4, 5)])).toEqual([
      [{ text: "ab", level: null }],
      [
        { text: "c", level: "hint" },
        { text: "d", level: "error" },
        { text: "e", level: "hint" },
        { text: "f", level: null },
      ],
    ]);
  });
});
