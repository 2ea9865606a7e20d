import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Instant, plusSeconds } from "@/lib/dates/time-zone";
import { missingLogs, missingLogsNotice } from "./missing-logs";

const now = "2026-03-17T13:00:00.000Z" as Instant;
const hour = 3_600;

/** One session a day up to the day before the grace begins: `x` was logged, `.` was not. */
const asked = (days: string) =>
  [...days].map((sign, index) => ({
    end: plusSeconds(now, -(48 + 24 * (days.length - 1 - index)) * hour),
    answered: sign === "x",
  }));

describe("the notice that logs are missing", () => {
  it.each([
    ["", null],
    ["xxxx", null],
    ["..", null],
    ["...", 3],
    [".....", 5],
    ["..x..", null],
    ["...x", 3],
    ["...xx", null],
    ["...x.x", 4],
    ["...x.xx", null],
    ["...xx..", null],
    ["...xx...", 3],
  ])("after %j says %j", (days, said) => expect(missingLogs(asked(days), now)).toBe(said));

  it("waits two days for the log of a session, to the second", () => {
    const earlier = asked("..");
    const last = (end: Instant) => [...earlier, { end, answered: false }];
    const grace = missingLogsNotice.graceHours * hour;
    expect(missingLogs(last(plusSeconds(now, -grace)), now)).toBe(3);
    expect(missingLogs(last(plusSeconds(now, -grace + 1)), now)).toBeNull();
  });

  it("never stands for somebody whose last two sessions were logged", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("x", ".")), (days) => {
        expect(missingLogs(asked(`${days.join("")}xx`), now)).toBeNull();
      }),
    );
  });
});
