import { describe, expect, it } from "vitest";
import { stepped, type Typed, withKey, withoutLast } from "./keypad-entry";

const typing = (keys: string, from: Typed): string =>
  [...keys].reduce((typed, key) => (key === "<" ? withoutLast(typed) : withKey(typed, key)), from).text;

describe("the keypad", () => {
  it("takes the place of what stands in a field with the first key", () => {
    expect(typing("92.5", { text: "102.5", isFresh: true })).toBe("92.5");
    expect(typing("5", { text: "102.", isFresh: false })).toBe("102.5");
  });

  it.each([
    [".5", "0.5"],
    ["9..5", "9.5"],
    ["102<<0", "10"],
    ["12345678", "1234567"],
    ["<", ""],
  ])("types %s as %s", (keys, text) => {
    expect(typing(keys, { text: "", isFresh: true })).toBe(text);
  });

  it("steps from what was typed, else from what is suggested, and not below nothing", () => {
    expect(stepped({ text: "", isFresh: true }, 102.5, -2.5).text).toBe("100");
    expect(stepped({ text: "92,5", isFresh: false }, 102.5, 2.5).text).toBe("95");
    expect(stepped({ text: "", isFresh: true }, null, 2.5).text).toBe("2.5");
    expect(stepped({ text: "1", isFresh: true }, null, -2.5).text).toBe("0");
  });

  it("goes on from a step with a fresh number", () => {
    expect(withKey(stepped({ text: "100", isFresh: false }, null, 2.5), "8").text).toBe("8");
  });
});
