import { describe, expect, it } from "vitest";
import { week } from "./cases/week";
import { applyScheduleChange } from "./fix/apply-schedule-change";
import { isMarked, retakeSnapshot, takeSnapshot, weekStartDay } from "./snapshot";
import { longHistory } from "./testing/long-history";

const ids = (sessions: readonly { readonly id: string }[]) => sessions.map(({ id }) => id);

describe("the three timelines", () => {
  const snapshot = takeSnapshot(
    week(`
      now Wed 12:00
      Mon 07:00 run-easy 40min id:linked
      done Mon 07:30 run-easy 42min id:answer for:linked
      Sun-1 07:00 run-easy 40min id:missed
      Tue 18:00 strength-heavy-lower 60min id:late
      Wed 07:00 run-easy 40min id:twin
      done Wed 07:10 run-easy 40min id:unlinked
      Wed 18:00 run-tempo 60min id:tonight
      Thu 07:00 rest 0min id:rest
      Fri 07:00 run-easy 40min id:excused
      skipped Fri 07:00 run-easy 40min id:skip for:excused
      Sat 07:00 run-long 120min id:long
      done Sat 07:00 run-easy 40min id:future
    `),
  );
  it("the log is what was done until today", () => expect(ids(snapshot.log)).toEqual(["answer", "unlinked"]));
  it("the plan is everything that was planned", () =>
    expect(ids(snapshot.plan)).toEqual([
      "missed",
      "linked",
      "late",
      "twin",
      "tonight",
      "rest",
      "excused",
      "long",
    ]));
  it("open is what is still to come, or may only not be logged yet", () =>
    expect(ids(snapshot.open)).toEqual(["late", "tonight", "long"]));
  it("to be expected is the log, and then what is open", () =>
    expect(ids(snapshot.expected)).toEqual(["answer", "late", "unlinked", "tonight", "long"]));
});

describe("a moment", () => {
  const at = (asOf: string) => takeSnapshot({ ...week("athlete run-first America/Los_Angeles"), asOf }).now;
  it("is local in the athlete's zone", () => {
    expect(at("2026-03-17T18:00").date).toBe("2026-03-17");
    expect(at("2026-03-17T18:00").ms).toBe(Date.parse("2026-03-18T01:00:00Z"));
  });
  it("with an offset is an instant", () => expect(at("2026-03-17T03:00:00Z").date).toBe("2026-03-16"));
  it("as a date is its first minute", () =>
    expect(at("2026-03-17").ms).toBe(Date.parse("2026-03-17T07:00:00Z")));
});

describe("a session", () => {
  const typeOf = (line: string) => takeSnapshot(week(line)).plan[0]?.type;
  it.each([
    ["Mon 07:00 strength-moderate-lower 60min sets:squat:3x5:80%", "strength-heavy-lower"],
    ["Mon 07:00 strength-moderate-lower 60min sets:squat:3x6:rir3", "strength-heavy-lower"],
    [
      "Mon 07:00 strength-heavy-lower 60min sets:squat:2x5:85%:rir2 sets:bench-press:5x5:80%",
      "strength-moderate-lower",
    ],
    ["Mon 07:00 strength-heavy-lower 60min sets:squat:3x8:failure", "strength-failure-lower"],
    ["Mon 07:00 strength-heavy-lower 60min sets:squat:3x10:70%:rir2", "strength-moderate-lower"],
    ["Mon 07:00 strength-heavy-lower 60min sets:pogo:5x10", "strength-explosive"],
    ["Mon 07:00 strength-heavy-lower 60min sets:plank:3x1", "strength-core"],
    ["Mon 07:00 strength-heavy-lower 60min sets:power-clean:5x3:75%", "strength-olympic"],
    ["Mon 07:00 strength-moderate-lower 60min sets:goblet-squat:4x15:50%", "strength-circuit"],
    ["Mon 07:00 strength-moderate-lower 15min sets:squat:2x3:80%:rir5", "strength-primer"],
    ["Mon 07:00 strength-moderate-lower 60min sets:squat:3x5", "strength-moderate-lower"],
    [
      "Mon 07:00 strength-moderate-lower 60min sets:zercher-something:5x5:90%:rir1",
      "strength-moderate-lower",
    ],
    ["Mon 07:00 run-easy 119min", "run-easy"],
    ["Mon 07:00 run-easy 120min", "run-long"],
    ["Mon 07:00 run-long 151min", "run-long-xl"],
  ])("%s counts as %s", (line, type) => expect(typeOf(line)).toBe(type));
  it("takes the coach's word over its sets", () => {
    const timeline = week("Mon 07:00 strength-heavy-lower 60min sets:squat:5x5:85%");
    const [only] = timeline.sessions;
    if (!only) throw new Error("a session");
    const set = { ...timeline, sessions: [{ ...only, classOverride: "strength-explosive" as const }] };
    expect(takeSnapshot(set).plan[0]?.type).toBe("strength-explosive");
  });
  it("knows loads by the one-repetition maximum", () => {
    const timeline = week("Mon 07:00 strength-moderate-lower 60min");
    const [only] = timeline.sessions;
    if (!only) throw new Error("a session");
    const sets = Array.from({ length: 4 }, () => ({ exercise: "Squat (Barbell)", reps: 5, loadKg: 100 }));
    const heavy = {
      ...timeline,
      athlete: { ...timeline.athlete, oneRm: { "back-squat": 120 } },
      sessions: [{ ...only, sets }],
    };
    expect(takeSnapshot(heavy).plan[0]).toMatchObject({ type: "strength-heavy-lower" });
    expect(takeSnapshot(heavy).plan[0]?.sets.topPct).toBeCloseTo(83.333, 2);
  });
});

describe("an edit", () => {
  it("gives the same plan as taking everything anew", () => {
    const timeline = longHistory();
    const open = takeSnapshot(timeline).open[0];
    if (!open) throw new Error("a planned session");
    const edited = applyScheduleChange(timeline, {
      kind: "move",
      sessionId: open.id,
      date: open.date,
      slot: "am",
    });
    const { open: again, recent, expected } = retakeSnapshot(takeSnapshot(timeline), edited);
    const anew = takeSnapshot(edited);
    expect([again, recent, expected]).toEqual([anew.open, anew.recent, anew.expected]);
  });
});

describe("weeks and marks", () => {
  it("begin on the athlete's day", () => {
    const sunday = takeSnapshot(week("athlete run-first week:sunday\nnow Wed"));
    expect(weekStartDay(sunday, sunday.now.day)).toBe(sunday.now.day - 3);
  });
  it("hold on their days", () => {
    const snapshot = takeSnapshot(week("now Wed\nmark camp Tue..Thu"));
    expect([-2, -1, 0, 1, 2].map((offset) => isMarked(snapshot, "camp", snapshot.now.day + offset))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });
});
