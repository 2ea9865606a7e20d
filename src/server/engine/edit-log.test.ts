import { describe, expect, it } from "vitest";
import { dateFromDayNumber } from "@/lib/dates/calendar-date";
import { week } from "./cases/week";
import { daysBefore } from "./earlier";
import { editLog } from "./edit-log";
import { runRules } from "./run";
import { type Snapshot, takeSnapshot } from "./snapshot";
import { randomEdit, randomHistory, randomOf } from "./testing/random-history";

/** What two snapshots can be compared by: lookups are asked for what the history knows. */
function comparable({ context, plannedIds, answered, logDays, logRunDays, timeline, ...rest }: Snapshot) {
  const days = rest.log.map(({ day }) => day);
  const span = days.length === 0 ? [] : range(Math.min(...days) - 2, rest.now.day + 1);
  return {
    ...rest,
    days: span.map((day) => [logDays.get(day), logRunDays.get(day)]),
    plannedIds: rest.log.map(({ id }) => plannedIds.get(id) ?? null),
    answered: rest.plan.map(({ id }) => answered.has(id)),
  };
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Many edits of one history, each compared with a snapshot taken from the beginning. */
function script(seed: number, days: number, edits: number): void {
  const random = randomOf(seed);
  let snapshot = takeSnapshot(randomHistory(seed, days));
  runRules(snapshot);
  for (let step = 0; step < edits; step += 1) {
    const near = snapshot.now.day - Math.floor(random() * Math.min(days, 180));
    snapshot = editLog(snapshot, randomEdit(snapshot.timeline, random, near, step));
    const anew = takeSnapshot(snapshot.timeline);
    expectSame(comparable(snapshot), comparable(anew));
    expectSame(runRules(snapshot), runRules(anew));
  }
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
