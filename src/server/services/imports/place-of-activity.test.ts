import { describe, expect, it } from "vitest";
import { instant, timeZone } from "@/lib/dates/time-zone";
import { emptyStream, type ImportedActivity } from "@/server/import/activity";
import { noRecords } from "@/server/import/parsers/no-records";
import { placeOf, unsetEndOf } from "./place-of-activity";

const vienna = timeZone("Europe/Vienna");
const now = instant("2026-03-17T13:00:00Z");

const activity = (given: Partial<ImportedActivity>): ImportedActivity => ({
  sport: "running",
  subSport: null,
  name: null,
  start: "2026-03-16T20:30:15Z",
  clock: "utc",
  localStart: null,
  timeZoneOffsetMin: null,
  durationSec: 1800,
  elapsedSec: 1900,
  distanceM: 5000,
  ascentM: null,
  avgHr: null,
  maxHr: null,
  calories: null,
  laps: [],
  sets: [],
  records: noRecords,
  stream: emptyStream(),
  notes: null,
  warnings: [],
  ...given,
});

const placed = (given: Partial<ImportedActivity>) => {
  const place = placeOf(activity(given), { athleteZone: vienna, now, unsetEnd: null });
  return place && [place.date, place.timeZone, place.start, place.notice !== null];
};

const at = "2026-03-16T20:30:15.000Z";

describe("where and when a recording began", () => {
  it.each([
    ["at home without an offset", {}, ["2026-03-16", vienna, at, false]],
    ["at home by its offset", { timeZoneOffsetMin: 60 }, ["2026-03-16", vienna, at, false]],
    ["east, on the next day", { timeZoneOffsetMin: 540 }, ["2026-03-17", "Etc/GMT-9", at, false]],
    ["west", { timeZoneOffsetMin: -300 }, ["2026-03-16", "Etc/GMT+5", at, false]],
    ["by the clock of UTC", { timeZoneOffsetMin: 0 }, ["2026-03-16", "UTC", at, false]],
    ["at half an hour", { timeZoneOffsetMin: 330 }, ["2026-03-17", "Asia/Kolkata", at, false]],
    ["as far east as it goes", { timeZoneOffsetMin: 840 }, ["2026-03-17", "Etc/GMT-14", at, false]],
    ["farther west than anybody lives", { timeZoneOffsetMin: -840 }, ["2026-03-16", vienna, at, true]],
    ["at an offset of no place", { timeZoneOffsetMin: 7 }, ["2026-03-16", vienna, at, true]],
    [
      "at half an hour, in summer time",
      { timeZoneOffsetMin: -150 },
      ["2026-03-16", "America/St_Johns", at, false],
    ],
  ])("%s", (_, given, expected) => expect(placed(given)).toEqual(expected));

  it("reads wall time where the file knows no zone, also in an hour that the clocks skip", () => {
    expect(placed({ clock: "local", start: "2026-01-02T16:46:13" })).toEqual([
      "2026-01-02",
      vienna,
      "2026-01-02T15:46:00.000Z",
      false,
    ]);
    expect(placed({ clock: "local", start: "2025-03-30T02:30:00" })).toEqual([
      "2025-03-30",
      vienna,
      "2025-03-30T01:30:00.000Z",
      false,
    ]);
  });

  it("takes what a clock that was not set has recorded as just done, and keeps its parts apart", () => {
    const first = activity({ clock: "unset", start: "1989-12-31T00:00:00Z", elapsedSec: 600 });
    const second = activity({ clock: "unset", start: "1989-12-31T00:10:00Z", elapsedSec: 1200 });
    const known = { athleteZone: vienna, now, unsetEnd: unsetEndOf([first, second]) };
    expect(placeOf(first, known)).toMatchObject({ start: "2026-03-17T12:30:00.000Z" });
    expect(placeOf(second, known)).toMatchObject({ start: "2026-03-17T12:40:00.000Z", date: "2026-03-17" });
    expect(placeOf(second, known)?.notice).toContain("clock was not set");
  });

  it("refuses a start that has not come", () => {
    expect(placed({ start: "2026-03-19T20:30:15Z" })).toBeNull();
    expect(placed({ start: "no time at all" })).toBeNull();
  });
});
