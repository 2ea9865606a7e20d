import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noLimits } from "./aim";
import { readSessions } from "./read-sessions";

const options = { distance: "km", mass: "kg", limits: noLimits } as const;
const read = (text: string) => readSessions(text, options);

describe("a text of sessions", () => {
  it("is parted at empty lines, with the title that stands over a session", () => {
    const sessions = read(
      "Track Tuesday\n15min easy\n6x 3min hard, r 2min jog\n\n\nHeavy legs\nSquat 5x3 @85%\nRDL 3x5 @RPE8\r\n\r\neasy 45\n",
    );
    expect(
      sessions.map(({ session: { title, type, steps, lifts }, line }) => [
        title,
        type,
        steps.length,
        lifts.length,
        line,
      ]),
    ).toEqual([
      ["Track Tuesday", "run-vo2max", 3, 0, 0],
      ["Heavy legs", "strength-heavy-lower", 0, 2, 5],
      ["Easy run", "run-easy", expect.any(Number), 0, 9],
    ]);
  });

  it("says what could not be read on its line, and keeps it", () => {
    const [, second] = read("easy 45\n\nLegs\nRDL 3x5 @RPE8\nSquat 5x3 85");
    expect(second?.lints.map(({ line, level }) => [line, level])).toContainEqual([4, "error"]);
    expect(JSON.stringify(second?.session)).toContain("85");
  });

  it("keeps a day that it names in the notes", () => {
    expect(read("sauna 20 thu pm")[0]?.session).toMatchObject({
      type: "heat-passive",
      notes: expect.stringContaining("thu pm"),
    });
  });

  it("loses no word of any text", () => {
    const words = fc.constantFrom(
      "lake",
      "6x3min",
      "easy",
      "45",
      "Squat",
      "5x3",
      "@85%",
      "Bring",
      "walk",
      "#",
      "走",
    );
    const paragraph = fc
      .array(
        fc.array(words, { minLength: 1, maxLength: 5 }).map((all) => all.join(" ")),
        { minLength: 1, maxLength: 4 },
      )
      .map((lines) => lines.join("\n"));
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 4 }), (paragraphs) => {
        const sessions = read(paragraphs.join("\n\n"));
        expect(sessions).toHaveLength(paragraphs.length);
        for (const [index, text] of paragraphs.entries()) {
          const kept = JSON.stringify(sessions[index]?.session).toLowerCase();
          for (const word of text.match(/lake|Bring|走/g) ?? []) expect(kept).toContain(word.toLowerCase());
        }
      }),
      { numRuns: 300 },
    );
  });
});
