import { describe, expect, it } from "vitest";
import { week } from "../cases/week";
import { takeSnapshot } from "../snapshot";
import { raceOfDistance, racesOf } from "./races";

const races = (text: string) => racesOf(takeSnapshot(week(text)));

describe("the distance of a race", () => {
  it.each([
    ["marathon", "race-marathon", 42.195],
    ["half", "race-half", 21.0975],
    ["half-marathon", "race-half", 21.0975],
    ["race-10k", "race-10k", 10],
    ["10k", "race-10k", 10],
    ["1500 m", "race-short", 1.5],
    ["5 miles", "race-10k", 8.04672],
    ["ultra", "race-ultra", 50],
    [80, "race-ultra", 80],
    [42.195, "race-marathon", 42.195],
    [21.1, "race-half", 21.1],
  ])("%s is %s", (distance, type, km) => {
    expect(raceOfDistance(distance)?.type).toBe(type);
    expect(raceOfDistance(distance)?.km).toBeCloseTo(km, 6);
  });
  it.each(["trail", "", "-5", 0])("%s names none", (distance) => expect(raceOfDistance(distance)).toBeNull());
});

describe("races", () => {
  it("puts calendar and plan of one day together", () => {
    const found = races(`
      race Sun+1 10k A
      Sun+1 09:30 race-10k 50min key
    `);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ type: "race-10k", km: 10, priority: "A", assumed: false, done: false });
  });
  it("takes the usual morning where only the calendar knows the race", () => {
    const found = races("race Sun+1 half B");
    expect(found[0]).toMatchObject({ type: "race-half", session: null, assumed: true });
  });
  it("knows a race session that no calendar ranks", () => {
    const found = races("Sat 10:00 race-5k 30min");
    expect(found[0]).toMatchObject({ type: "race-5k", km: 5, priority: null });
  });
  it("takes a run of that day for a race logged as something else", () => {
    const found = races(`
      now Wed 09:00
      race Sun-1 10k A
      done Sun-1 08:00 run-easy 15min
      done Sun-1 09:00 run-tempo 45min 10km
    `);
    expect(found[0]).toMatchObject({ type: "race-10k", done: true, session: { type: "run-tempo" } });
  });
  it("leaves out a race that was skipped", () => {
    expect(
      races(`
        now Wed 09:00
        race Sun-1 10k A
        Sun-1 09:00 race-10k 50min id:r
        skipped Sun-1 09:00 race-10k for:r
      `),
    ).toEqual([]);
  });
  it("does not know the kind of a race without a distance", () =>
    expect(races("race Sun trail C")[0]).toMatchObject({ type: null, km: null, priority: "C" }));
  it("forgets what was more than 60 days ago", () => expect(races("race Mon-9 5k A")).toEqual([]));
});
