import { describe, expect, it } from "vitest";
import { namesEffort } from "./lift-effort";

describe("namesEffort", () => {
  it.each([
    [{ note: "", rpeCap: 8 }, true],
    [{ note: "end at RPE 8" }, true],
    [{ note: "leave 2 RIR" }, true],
    [{ note: "stop with two in reserve" }, true],
    [{ note: "" }, false],
    [{ note: "pause at the knee, 3 s down" }, false],
    [{ note: "first set easy, no RPE" }, false],
  ])("%j: %s", (line, expected) => expect(namesEffort(line)).toBe(expected));
});
