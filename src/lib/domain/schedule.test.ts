import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/dates/calendar-date";
import { clockTime } from "@/lib/dates/clock-time";
import { metres } from "@/lib/units/distance";
import { seconds } from "@/lib/units/duration";
import { grams } from "@/lib/units/mass";
import { afterChanges, reversed, type Schedule, withChangesApplied, withSessionMoved } from "./schedule";
import type { ScheduleChange } from "./schedule-change";
import type { PlannedSession } from "./session";
import type { SessionType } from "./session-type";
import { plannedSession as session } from "./testing/planned-session";

const me = "athlete" as PlannedSession["athleteId"];
const monday = calendarDate("2026-03-16");
const tuesday = calendarDate("2026-03-17");

const plan = (...sessions: PlannedSession[]): Schedule => ({ sessions, done: new Set(), athleteId: me });

function applied(schedule: Schedule, ...changes: ScheduleChange[]) {
  const changed = withChangesApplied(schedule, changes);
  if (!changed.ok) throw new Error(changed.reason);
  return new Map(afterChanges(schedule.sessions, changed.value).map((each) => [each.id as string, each]));
}

describe("moving a session", () => {
  it("puts it behind what stands in the slot", () => {
    const there = session("there", { date: tuesday, slot: "pm", position: 3 });
    const moved = withSessionMoved(plan(session("run"), there), "run", {
      date: tuesday,
      slot: "pm",
      startTime: clockTime("18:30"),
    });
    expect(moved).toMatchObject({
      ok: true,
      value: [{ after: { date: tuesday, slot: "pm", startTime: "18:30", position: 4 } }],
    });
  });

  it.each([
    ["not-found", plan()],
    ["locked", plan(session("run", { locked: true }))],
    ["done", { ...plan(session("run")), done: new Set(["run"]) }],
  ])("refuses what is %s", (reason, schedule) => {
    const to = { date: tuesday, slot: "am", startTime: null } as const;
    expect(withSessionMoved(schedule, "run", to)).toEqual({ ok: false, reason });
  });

  it("moves a race by hand, but not by a fix", () => {
    const race = plan(session("race", { type: "race-10k" }));
    const to = { date: tuesday, slot: "am", startTime: null } as const;
    expect(withSessionMoved(race, "race", to).ok).toBe(true);
    expect(
      withChangesApplied(race, [{ kind: "move", sessionId: "race", date: tuesday, slot: "am" }]),
    ).toEqual({
      ok: false,
      reason: "race",
    });
  });
});

describe("what a fix can change", () => {
  it("swaps two sessions with their times", () => {
    const after = applied(
      plan(session("a", { startTime: clockTime("06:15") }), session("b", { date: tuesday, slot: "pm" })),
      { kind: "swap", a: "a", b: "b" },
    );
    expect(after.get("a")).toMatchObject({ date: tuesday, slot: "pm", startTime: null });
    expect(after.get("b")).toMatchObject({ date: monday, slot: "am", startTime: "06:15" });
  });

  it("shortens time, distance, repeats and sets together, and never makes anything longer", () => {
    const step = { kind: "work", metres: null, mode: "run", zone: null, target: "" } as const;
    const long = session("long", {
      steps: [
        { ...step, seconds: seconds(1200), repeat: 1 },
        { ...step, seconds: seconds(180), repeat: 8 },
      ],
    });
    const shorter = applied(plan(long), { kind: "reduce", sessionId: "long", durationMin: 30 }).get("long");
    expect(shorter).toMatchObject({ duration: 1800, distance: 6000 });
    expect(shorter?.steps.map(({ seconds: time, repeat }) => [time, repeat])).toEqual([
      [600, 1],
      [180, 4],
    ]);
    expect(applied(plan(long), { kind: "cap", sessionId: "long", distanceKm: 20 }).get("long")).toMatchObject(
      {
        duration: 3600,
        distance: 12_000,
      },
    );
  });

  it("sets the recovery after short hard steps and the length of the whole with it", () => {
    const sprints = session("hills", {
      type: "run-hill-sprint",
      steps: [
        {
          kind: "work",
          seconds: seconds(12),
          metres: null,
          repeat: 10,
          mode: "run",
          zone: "max",
          target: "",
        },
        { kind: "rest", seconds: seconds(30), metres: null, repeat: 10, mode: "jog", zone: null, target: "" },
      ],
    });
    const after = applied(plan(sprints), { kind: "setRest", sessionId: "hills", restSec: 120, mode: "walk" });
    expect(after.get("hills")?.steps[1]).toMatchObject({ seconds: 120, mode: "walk" });
    expect(after.get("hills")?.duration).toBe(3600 + 900);
    expect(
      withChangesApplied(plan(session("run")), [{ kind: "setRep", sessionId: "run", repSec: 10 }]),
    ).toEqual({ ok: false, reason: "no-steps" });
  });

  it("changes the recovery of the work steps that are named, and of no others", () => {
    const step = { metres: null, repeat: 6, mode: "run", zone: null, target: "" } as const;
    const track = session("track", {
      type: "run-track-anaerobic",
      steps: [
        { ...step, kind: "work", seconds: seconds(60) },
        { ...step, kind: "rest", seconds: seconds(60), mode: "jog" },
        { ...step, kind: "work", seconds: null, metres: metres(800), repeat: 2 },
        { ...step, kind: "rest", seconds: seconds(90), mode: "jog", repeat: 2 },
      ],
    });
    const bySeconds = applied(plan(track), {
      kind: "setRest",
      sessionId: "track",
      restSec: 150,
      mode: "walk",
      workSec: 60,
    });
    expect(bySeconds.get("track")?.steps.map((each) => each.seconds)).toEqual([60, 150, null, 90]);
    const byMetres = applied(plan(track), {
      kind: "setRest",
      sessionId: "track",
      restSec: 120,
      mode: "jog",
      workM: 800,
    });
    expect(byMetres.get("track")?.steps.map((each) => each.seconds)).toEqual([60, 60, null, 120]);
    const reps = applied(plan(track), { kind: "setRep", sessionId: "track", repSec: 45, workSec: 60 });
    expect(reps.get("track")?.steps.map((each) => each.seconds)).toEqual([45, 60, null, 90]);
  });

  it("clears a day but for what is locked, done or a race", () => {
    const day = {
      sessions: [
        session("run"),
        session("kept", { locked: true }),
        session("logged"),
        session("race", { type: "race-5k" }),
        session("tomorrow", { date: tuesday }),
      ],
      done: new Set(["logged"]),
      athleteId: me,
    };
    expect([...applied(day, { kind: "insertRest", date: monday }).keys()]).toEqual([
      "kept",
      "logged",
      "race",
      "tomorrow",
    ]);
  });

  it("adds a session behind what stands there, named as its type", () => {
    const there = session("there", { slot: "pm", position: 2 });
    const changed = withChangesApplied(plan(there), [
      { kind: "insert", date: monday, slot: "pm", type: "run-strides", durationMin: 40 },
    ]);
    expect(changed).toMatchObject({
      ok: true,
      value: [
        {
          before: null,
          after: { athleteId: me, type: "run-strides", title: "Strides", duration: 2400, position: 3 },
        },
      ],
    });
  });

  it("takes sets and load out of a lift, or prescribes it anew", () => {
    const line = { reps: 5, toFailure: false, restSeconds: null, note: "" } as const;
    const lift = session("lift", {
      type: "strength-heavy-lower",
      lifts: [
        { ...line, exercise: "back-squat", sets: 5, load: { kind: "pct-1rm", fraction: 0.85 } },
        { ...line, exercise: "rdl", sets: 1, load: { kind: "mass", mass: grams(101_000) }, toFailure: true },
      ],
    });
    const of = (change: Omit<Extract<ScheduleChange, { kind: "setSets" }>, "kind" | "sessionId">) =>
      applied(plan(lift), { kind: "setSets", sessionId: "lift", ...change }).get("lift")?.lifts;
    expect(of({ setsShare: 0.5, loadShare: 0.9 })).toMatchObject([
      { sets: 3, load: { fraction: 0.77 } },
      { sets: 1, load: { mass: 91_000 }, toFailure: true },
    ]);
    expect(of({ exercises: ["rdl"], reps: 4, pct1Rm: 80, rir: 2 })).toMatchObject([
      { sets: 5, reps: 5, load: { fraction: 0.85 } },
      { reps: 4, load: { kind: "pct-1rm", fraction: 0.8 }, toFailure: false },
    ]);
    expect(
      withChangesApplied(plan(lift), [{ kind: "setSets", sessionId: "lift", exercises: ["press"] }]),
    ).toEqual({ ok: false, reason: "no-sets" });
  });

  it("keeps what to do in heat with another run, and nothing of the place", () => {
    const run = session("a", { terrain: "track", heatPlan: "By effort" });
    const to = (toType: SessionType) =>
      withChangesApplied(plan(run), [{ kind: "downgrade", sessionId: "a", toType, durationMin: 30 }]);
    expect(to("run-recovery")).toMatchObject({
      value: [{ after: { terrain: null, heatPlan: "By effort" } }],
    });
    expect(to("xt-easy")).toMatchObject({ value: [{ after: { terrain: null, heatPlan: null } }] });
  });

  it("makes one change a session of several, and undoes them all", () => {
    const before = plan(session("a"), session("b", { slot: "pm" }));
    const changed = withChangesApplied(before, [
      { kind: "move", sessionId: "a", date: tuesday, slot: "pm" },
      { kind: "downgrade", sessionId: "a", toType: "run-recovery", durationMin: 30 },
      { kind: "drop", sessionId: "b" },
    ]);
    if (!changed.ok) throw new Error(changed.reason);
    expect(changed.value).toHaveLength(2);
    const after = afterChanges(before.sessions, changed.value);
    expect(after).toMatchObject([
      { id: "a", date: tuesday, type: "run-recovery", duration: 1800, distance: 6000 },
    ]);
    const back = afterChanges(after, reversed(changed.value));
    expect(new Map(back.map((each) => [each.id, each]))).toEqual(
      new Map(before.sessions.map((each) => [each.id, each])),
    );
  });
});
