import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { takeSnapshot } from "./snapshot";
import { longHistory } from "./testing/long-history";
import { perSnapshot, within } from "./window";

describe("a window of days", () => {
  it("holds what a walk over the whole list finds", () => {
    const list = fc
      .array(fc.integer({ min: 0, max: 40 }), { maxLength: 60 })
      .map((days) => days.toSorted((a, b) => a - b).map((day, index) => ({ day, index })));
    fc.assert(
      fc.property(
        list,
        fc.integer({ min: -2, max: 42 }),
        fc.integer({ min: -2, max: 42 }),
        (all, from, to) => {
          expect(within(all, from, to)).toEqual(all.filter(({ day }) => day >= from && day <= to));
        },
      ),
    );
  });
});

describe("a window of days over a list sorted by start", () => {
  it("misses nobody who flies over the date line", () => {
    const hours = fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: -12, max: 14 })), {
      maxLength: 60,
    });
    const sorted = hours.map((all) =>
      all.toSorted(([a], [b]) => a - b).map(([utc, zone]) => ({ day: Math.floor((utc + zone) / 24) })),
    );
    fc.assert(
      fc.property(
        sorted,
        fc.integer({ min: -2, max: 42 }),
        fc.integer({ min: 0, max: 9 }),
        (all, from, days) => {
          const to = from + days;
          expect(within(all, from, to)).toEqual(all.filter(({ day }) => day >= from && day <= to));
        },
      ),
    );
  });
});

describe("what is worked out once", () => {
  it("is asked for once a snapshot, also when it is nothing", () => {
    let asked = 0;
    const nothing = perSnapshot(() => {
      asked += 1;
      return null;
    });
    const [one, other] = [takeSnapshot(longHistory()), takeSnapshot(longHistory())];
    expect([nothing(one), nothing(one), nothing(other)]).toEqual([null, null, null]);
    expect(asked).toBe(2);
  });
});
