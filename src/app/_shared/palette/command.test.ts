import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/dates/calendar-date";
import { type Command, findCommands } from "./command";
import { logHref, readLogPhrase } from "./log-phrase";
import { readMovePhrase } from "./move-phrase";

const commands: readonly Command[] = [
  { id: "maya", section: "People", label: "Maya Lindqvist", href: "/a/maya" },
  { id: "maya-week", section: "People", label: "Maya Lindqvist", hint: "Week", href: "/a/maya/week" },
  { id: "marcus", section: "People", label: "Marcus Reid", href: "/a/marcus" },
  { id: "athletes", section: "Pages", label: "Athletes", href: "/coach/athletes", keywords: ["roster"] },
  { id: "units", section: "Settings", label: "Units and time", href: "/settings/units" },
];
const ids = (text: string) =>
  findCommands(commands, text).flatMap((group) => group.commands.map(({ id }) => id));

describe("findCommands", () => {
  it.each([
    ["maya", ["maya", "maya-week"]],
    ["maya week", ["maya-week"]],
    ["week maya", ["maya-week"]],
    ["  MAR ", ["marcus"]],
    ["roster", ["athletes"]],
    ["units kilograms", []],
  ])("%s", (text, found) => expect(ids(text)).toEqual(found));

  it("shows some of every section before anything is typed, in their order", () => {
    expect(findCommands(commands, " ").map(({ title }) => title)).toEqual(["People", "Pages", "Settings"]);
  });

  it("puts the section of the best match first", () => {
    expect(findCommands(commands, "un")[0]?.title).toBe("Settings");
  });
});

describe("readMovePhrase", () => {
  // A Tuesday.
  const today = calendarDate("2026-03-17");
  it.each([
    ["move heavy legs to wed pm", { name: "heavy legs", date: "2026-03-18", slot: "pm" }],
    ["Move Intervals 6x3 to Sunday", { name: "intervals 6x3", date: "2026-03-22", slot: null }],
    ["move easy to tomorrow am", { name: "easy", date: "2026-03-18", slot: "am" }],
    ["move easy to tue", { name: "easy", date: "2026-03-17", slot: null }],
    ["move easy to mon", { name: "easy", date: "2026-03-23", slot: null }],
    ["move walk to the shop to fri pm", { name: "walk to the shop", date: "2026-03-20", slot: "pm" }],
  ])("%s", (text, phrase) => expect(readMovePhrase(text, today)).toEqual(phrase));

  it.each(["move heavy legs", "move to wed", "move easy to t", "move easy to someday", "easy to wed"])(
    "%s is none",
    (text) => expect(readMovePhrase(text, today)).toBeNull(),
  );
});

describe("readLogPhrase", () => {
  it.each([
    ["log run 8k 42:10 rpe 4", { distance: "8k", duration: "42:10", rpe: 4 }],
    ["Log a run 1h05 13.2 km", { distance: "13.2 km", duration: "1h05", rpe: null }],
    ["log run rpe 10 5mi", { distance: "5mi", duration: "", rpe: 10 }],
  ])("%s", (text, phrase) => expect(readLogPhrase(text)).toEqual(phrase));

  it.each(["log run", "log run 8k 9k", "log run easy 8k", "log run 8k rpe 11", "log lift 5k", "run 8k"])(
    "%s is none",
    (text) => expect(readLogPhrase(text)).toBeNull(),
  );

  it("leads to the form with its fields filled", () => {
    expect(logHref({ distance: "8k", duration: "42:10", rpe: 4 })).toBe(
      "/log/run?distance=8k&time=42%3A10&rpe=4",
    );
  });
});
