import { expect, test } from "vitest";
import { exampleWeek } from "./example-week";

test("the start page's week has the flag that it is shown for, with a fix that the engine tried", () => {
  const { flag, sessions } = exampleWeek();
  expect(flag).toMatchObject({ ruleId: "interference/short-gap-before-quality-run", gap: 11.5, need: 24 });
  expect(sessions.map(({ id }) => id)).toEqual(expect.arrayContaining([flag?.sourceId, flag?.targetId]));
  expect(flag?.fix).not.toBeNull();
});
