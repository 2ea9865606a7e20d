import { describe, expect, it } from "vitest";
import { parseTypedTime } from "./typed-time";

describe("a time as people type it", () => {
  it.each([
    ["18:30", "18:30"],
    ["1830", "18:30"],
    ["18.30", "18:30"],
    ["7", "07:00"],
    ["730", "07:30"],
    ["6:30 pm", "18:30"],
    ["6pm", "18:00"],
    ["12 am", "00:00"],
    ["12 pm", "12:00"],
    ["6:30\u00a0pm", "18:30"],
  ])("%s is %s", (typed, time) => expect(parseTypedTime(typed)).toBe(time));

  it.each(["", "24:00", "18:60", "13 pm", "0 am", "noon", "18:3", "-1"])("%j is no time", (typed) =>
    expect(parseTypedTime(typed)).toBeNull(),
  );
});
