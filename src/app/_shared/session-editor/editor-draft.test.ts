import { describe, expect, it } from "vitest";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { noLimits } from "@/lib/session-text/aim";
import { readRunText } from "@/lib/session-text/run-text";
import { seconds } from "@/lib/units/duration";
import { blankDraft, contentOfDraft, type EditorDraft, withSteps, withTypeChosen } from "./editor-draft";

const options = { unit: "km", limits: noLimits } as const;
const blank = blankDraft({ date: "2026-03-24" as CalendarDate, slot: "am" });
const typed = (draft: EditorDraft, text: string) => {
  const { steps, alone } = readRunText(text, options);
  return withSteps(draft, { steps, alone, runText: text }, noLimits);
};

describe("a draft of a session", () => {
  it("lasts as long as its steps, until somebody says how long it lasts", () => {
    const short = typed(blank, "15min easy\n10min tempo");
    expect(short.duration).toBe(25 * 60);
    const longer = typed(short, "15min easy\n20min tempo");
    expect(longer.duration).toBe(35 * 60);
    const said = typed({ ...longer, duration: seconds(3600) }, "15min easy\n10min tempo");
    expect(said.duration).toBe(3600);
  });

  it("keeps words without a step with the notes", () => {
    const words = typed({ ...blank, notes: "Bring water." }, "Run with the club\nBe there at 18:00");
    expect(contentOfDraft(words).notes).toBe("Run with the club\nBe there at 18:00\nBring water.");
    expect(contentOfDraft(words)).not.toHaveProperty("runText");
  });

  it("keeps terrain and heat plan for a run, and sends them with no other type", () => {
    const run = { ...blank, terrain: "trail" as const, heatPlan: "By effort" };
    expect(contentOfDraft(run)).toMatchObject({ terrain: "trail", heatPlan: "By effort" });
    const bike = withTypeChosen(run, "xt-easy");
    expect(contentOfDraft(bike)).toMatchObject({ terrain: null, heatPlan: null });
    expect(contentOfDraft(withTypeChosen(bike, "heat-active"))).toMatchObject({ terrain: "trail" });
  });

  it("puts words that stood alone over the first step that the form makes", () => {
    const words = typed(blank, "Run with the club");
    const [step] = readRunText("10min easy", options).steps;
    if (!step) throw new Error("10min easy is a step");
    const made = withSteps(words, { steps: [step], runText: undefined }, noLimits);
    expect(made.steps[0]?.above).toEqual(["Run with the club"]);
    expect(contentOfDraft(made).notes).toBe("");
  });
});
