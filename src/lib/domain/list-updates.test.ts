import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countUpdates, withSettled } from "./list-updates";

const list = fc.uniqueArray(fc.nat(12));

describe("updates of a list that somebody looks at", () => {
  it.each([
    ["abc", "abc", 0],
    ["abc", "cab", 1],
    ["abc", "cba", 2],
    ["abc", "ab", 1],
    ["ab", "abc", 1],
    ["ab", "xy", 4],
  ])("from %s to %s are %i", (shown, now, count) => expect(countUpdates([...shown], [...now])).toBe(count));

  it("are none exactly where the order is the new one", () => {
    fc.assert(
      fc.property(list, list, (shown, now) => {
        expect(countUpdates(shown, now) === 0).toBe(shown.join() === now.join());
      }),
    );
  });
});

describe("an entry that is settled", () => {
  it("stands where the new order has it, and goes where it is not in there", () => {
    expect(withSettled([..."abcd"], [..."bcda"], "a")).toEqual([..."bcda"]);
    expect(withSettled([..."abcd"], [..."bcd"], "a")).toEqual([..."bcd"]);
    expect(withSettled([..."dcb"], [..."abcd"], "c")).toEqual([..."cdb"]);
  });

  it("leaves everybody else as they stand, and settling all of them gives the new order", () => {
    fc.assert(
      fc.property(list, list, (shown, now) => {
        const ids = [...new Set([...shown, ...now])];
        for (const id of ids) {
          const without = (all: readonly number[]) => all.filter((each) => each !== id);
          expect(without(withSettled(shown, now, id))).toEqual(without(shown));
        }
        const end = now
          .toReversed()
          .reduce((all, id) => withSettled(all, now, id), shown as readonly number[]);
        expect(end.filter((id) => now.includes(id))).toEqual(now);
      }),
    );
  });
});
