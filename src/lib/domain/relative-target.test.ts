import { describe, expect, it } from "vitest";
import { isRelative, resolvedTarget } from "./relative-target";

describe("an aim in percent of threshold", () => {
  it.each([
    ["97–100 % threshold", 255, "4:15–4:23/km"],
    ["100-97% of threshold", 255, "4:15–4:23/km"],
    ["105 % threshold", 245, "3:53/km"],
    ["70–78 % threshold", null, "70–78 % threshold"],
    ["uphill, strong", 255, "uphill, strong"],
    ["3:52/km", 255, "3:52/km"],
    ["85 % effort", 255, "85 % effort"],
  ])("%s at %s s/km reads %s", (target, pace, read) => {
    expect(resolvedTarget(target, pace)).toBe(read);
  });

  it("is told from what is written otherwise", () => {
    expect(isRelative("88–92 % threshold")).toBe(true);
    expect(isRelative("by feel")).toBe(false);
  });
});
