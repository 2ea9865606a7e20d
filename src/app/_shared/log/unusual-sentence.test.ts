import { expect, it } from "vitest";
import { unusualSentence } from "./unusual-sentence";

it("says what is below the usual for longest, and how many more there are", () => {
  expect(
    unusualSentence([
      { item: "mood", side: "above", days: 9 },
      { item: "sleepQuality", side: "below", days: 3 },
    ]),
  ).toBe("Sleep is below your usual, third day. One more answer differs too.");
  expect(unusualSentence([{ item: "energy", side: "above", days: 1 }])).toBe("Energy is above your usual.");
});

it("is silent where nothing is unusual, and before anybody knows what is usual", () => {
  expect(unusualSentence([])).toBeNull();
  expect(unusualSentence(null)).toBeNull();
});
