import { expect, it } from "vitest";
import { calendarDate } from "@/lib/dates/calendar-date";
import type { SeasonFlag, SeasonOutlook } from "@/lib/domain/season-view";
import type { FlagId } from "@/lib/ids";
import { mergedOutlook } from "./merged-outlook";

const [first, second] = [calendarDate("2026-03-23"), calendarDate("2026-03-30")];
const flag = (ruleId: string, id: string | null): SeasonFlag => ({
  id: id as FlagId | null,
  ruleId,
  level: "adjust",
  title: { key: ruleId, params: {} } as never,
});
const outlook = (
  value: number,
  flags: readonly (readonly [start: typeof first, flags: readonly SeasonFlag[]])[],
): SeasonOutlook => ({
  fitness: [{ start: first, value }],
  form: [],
  flags: flags.map(([start, found]) => ({ start, flags: found })),
});

it("keeps what is raised, and replaces what targets alone would raise", () => {
  const shown = outlook(50, [
    [first, [flag("spike", "1"), flag("ramp", null)]],
    [second, [flag("deload", null)]],
  ]);
  const tried = outlook(55, [[first, [flag("spike", null), flag("deload", null)]]]);
  expect(mergedOutlook(shown, tried)).toEqual(
    outlook(55, [
      [first, [flag("spike", "1"), flag("deload", null)]],
      [second, []],
    ]),
  );
});
