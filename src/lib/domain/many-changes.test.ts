import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/dates/calendar-date";
import { type ManyChange, withManyChanged } from "./many-changes";
import { plannedSession as session } from "./testing/planned-session";

const run = session("run");
const lift = session("lift", { slot: "pm", type: "strength-upper" });
const locked = session("locked", { locked: true });
const race = session("race", { type: "race-10k" });
const done = session("done");
const schedule = {
  sessions: [run, lift, locked, race, done, session("there", { date: calendarDate("2026-03-18") })],
  done: new Set(["done"]),
  athleteId: run.athleteId,
};
const all = new Set(["run", "lift", "locked", "race", "done"]);
const changed = (change: ManyChange) => {
  const { changes, stays } = withManyChanged(schedule, all, change);
  return {
    after: Object.fromEntries(changes.map(({ before, after }) => [before?.id ?? "new", after])),
    stays: Object.fromEntries(stays.map(({ session: { id }, reason }) => [id, reason])),
    changes,
  };
};

describe("the same for several sessions", () => {
  it("moves them by days behind what stands there, and leaves what is fixed", () => {
    const { after, stays } = changed({ kind: "move", days: 2 });
    expect(after).toMatchObject({
      run: { date: "2026-03-18", slot: "am", position: 1 },
      lift: { date: "2026-03-18", slot: "pm", position: 0 },
    });
    expect(Object.keys(after)).toHaveLength(2);
    expect(stays).toEqual({ locked: "locked", race: "race", done: "done" });
  });

  it("makes them easier or longer by a share", () => {
    expect(changed({ kind: "scale", percent: -20 }).after).toMatchObject({
      run: { duration: 2880, distance: 9600 },
    });
    expect(changed({ kind: "scale", percent: 10 }).after).toMatchObject({
      run: { duration: 3960, distance: 13_200 },
    });
  });

  it("locks and unlocks everything that is not done", () => {
    const { after } = changed({ kind: "lock", locked: false });
    expect(new Set(Object.keys(after))).toEqual(new Set(["run", "lift", "locked", "race"]));
  });

  it("copies done and locked ones too, as new sessions that are neither key nor locked", () => {
    const { changes, stays } = changed({ kind: "copy", days: 7 });
    expect(stays).toEqual({});
    expect(changes).toHaveLength(5);
    for (const { before, after } of changes) {
      expect(before).toBeNull();
      expect(after).toMatchObject({ date: "2026-03-23", locked: false, key: false });
      expect(all.has(after?.id ?? "")).toBe(false);
    }
    expect(new Set(changes.map(({ after }) => `${after?.slot} ${after?.position}`)).size).toBe(5);
  });
});
