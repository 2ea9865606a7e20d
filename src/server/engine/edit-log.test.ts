import { describe, expect, it } from "vitest";
import { dateFromDayNumber } from "@/lib/dates/calendar-date";
import { week } from "./cases/week";
import { daysBefore } from "./earlier";
import { editLog } from "./edit-log";
import { runRules } from "./run";
import { takeSnapshot } from "./snapshot";
import { comparable, editScript } from "./testing/edit-script";
import { randomHistory } from "./testing/random-history";

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Many edits of one history, each compared with a snapshot taken from the beginning. */
function script(seed: number, days: number, edits: number): void {
  for (const { found, wanted } of editScript(seed, days, edits)) expectSame(found, wanted);
}

/** Text is compared first: it is a hundred times as fast, and writes every bit of a number. */
function expectSame(found: unknown, wanted: unknown): void {
  if (JSON.stringify(found) !== JSON.stringify(wanted)) expect(found).toEqual(wanted);
}

describe("an edit of the log", () => {
  it.each(range(1, 12))("comes to what the whole history comes to, history %i", (seed) => {
    script(seed, 40 + seed * 20, 12);
  });

  it.each(range(1, 6))(
    "an earlier evening is the same as if nothing had come after it, history %i",
    (seed) => {
      const snapshot = takeSnapshot(randomHistory(seed, 120));
      for (const days of [0, 1, 7, 14, 60]) {
        const asOf = `${dateFromDayNumber(snapshot.now.day - days)}T23:59`;
        const anew = takeSnapshot({ ...snapshot.timeline, asOf });
        expectSame(comparable(daysBefore(snapshot, days)), comparable(anew));
        expectSame(runRules(daysBefore(snapshot, days)), runRules(anew));
      }
    },
  );

  it("keeps the lookups right through more edits than are stacked", () => script(99, 60, 120));

  it("takes the first log of all, and the last one back", () => {
    const empty = takeSnapshot(week("now Sun 20:00"));
    const [session] = week("done Tue 07:00 run-easy 45min 8km @3").sessions;
    if (!session) throw new Error("no session");
    const one = editLog(empty, { put: [session] });
    expect(comparable(one)).toEqual(comparable(takeSnapshot(one.timeline)));
    expect(comparable(editLog(one, { remove: [session.id] }))).toEqual(comparable(empty));
  });

  it("is refused for a planned session", () => {
    const snapshot = takeSnapshot(week("Tue 07:00 run-easy 45min id:run"));
    expect(() => editLog(snapshot, { remove: ["run"] })).toThrow(/planned/);
  });
});
