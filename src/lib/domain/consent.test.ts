import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Instant, instantFromEpochMs } from "@/lib/dates/time-zone";
import { consentDefaults, consentItems, sharedBetween, sharedPeriods } from "./consent";

const hour = 3_600_000;
const at = (hours: number): Instant => instantFromEpochMs(Date.UTC(2026, 0, 1) + hours * hour);

const decisions = fc.uniqueArray(
  fc.record({
    item: fc.constantFrom(...consentItems),
    allowed: fc.boolean(),
    hours: fc.integer({ min: 0, max: 99 }),
  }),
  { selector: ({ item, hours }) => `${item} ${hours}`, maxLength: 40 },
);

describe("when a coach could see what", () => {
  it("is at every moment what was decided last, else the default, and nothing once the coaching ended", () => {
    fc.assert(
      fc.property(decisions, fc.option(fc.integer({ min: 100, max: 120 })), (made, end) => {
        const periods = sharedPeriods(
          made.map(({ item, allowed, hours }) => ({ item, allowed, decidedAt: at(hours) })),
          { startedAt: at(0), endedAt: end === null ? null : at(end) },
        );
        for (const item of consentItems)
          for (let hours = 0; hours < 125; hours += 1) {
            const last = made
              .filter((each) => each.item === item && each.hours <= hours)
              .toSorted((a, b) => b.hours - a.hours)[0];
            const wanted = (end === null || hours < end) && (last?.allowed ?? consentDefaults[item]);
            expect(sharedBetween(periods, at(hours), at(hours + 1)).includes(item)).toBe(wanted);
          }
      }),
    );
  });

  it("knows of no stretch that touches another of the same item", () => {
    fc.assert(
      fc.property(decisions, (made) => {
        const periods = sharedPeriods(
          made.map(({ item, allowed, hours }) => ({ item, allowed, decidedAt: at(hours) })),
          { startedAt: at(0), endedAt: null },
        );
        for (const [index, { item, to }] of periods.entries()) {
          const next = periods[index + 1];
          if (next?.item === item) expect(to !== null && to < next.from).toBe(true);
        }
      }),
    );
  });
});
