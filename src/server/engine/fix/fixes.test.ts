import { describe, expect, it } from "vitest";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { ScheduleChange } from "@/lib/domain/schedule-change";
import { week } from "../cases/week";
import { evaluate } from "../evaluate";
import { leadingFindings } from "../report";
import { runRules } from "../run";
import { takeSnapshot } from "../snapshot";
import { deepFreeze } from "../testing/deep-freeze";
import { longHistory } from "../testing/long-history";
import type { Timeline } from "../timeline";
import { applyScheduleChange, applyScheduleChanges } from "./apply-schedule-change";
import { proposeFixes } from "./propose";

const date = (text: string) => text as CalendarDate;

describe("a change of the plan", () => {
  const plan = deepFreeze(
    week(`
      Mon 07:00 run-vo2max 60min 12km id:run
      Tue pm strength-heavy-lower 60min id:lift
      Tue 07:00 run-easy 40min 8km locked id:locked
      Wed 07:00 run-hill-sprint 45min id:hills steps:1200s steps:6x12s/30s-jog
      done Sun-1 07:00 run-easy 40min id:done
    `),
  );
  const edited = (change: ScheduleChange) =>
    new Map(applyScheduleChange(plan, change).sessions.map((session) => [session.id, session]));

  it("moves to a slot's usual time, or to the one that is given", () => {
    const change = { kind: "move", sessionId: "run", date: date("2026-05-07"), slot: "pm" } as const;
    expect(edited(change).get("run")).toMatchObject({ start: "2026-05-07", slot: "pm" });
    const timed = edited({ ...change, startTime: "19:15" as never });
    expect(timed.get("run")?.start).toBe("2026-05-07T19:15");
  });
  it("swaps places with their times", () => {
    const swapped = edited({ kind: "swap", a: "run", b: "lift" });
    expect(swapped.get("run")).toMatchObject({ start: "2026-05-05", slot: "pm" });
    expect(swapped.get("lift")).toMatchObject({ start: "2026-05-04T07:00" });
  });
  it("makes a session easier, content and effort with it", () => {
    const easier = edited({ kind: "downgrade", sessionId: "run", toType: "run-easy", durationMin: 30 });
    expect(easier.get("run")).toMatchObject({
      type: "run-easy",
      durationMin: 30,
      distanceKm: 6,
      plannedRpe: 3,
    });
    expect(easier.get("hills")?.steps).toHaveLength(3);
    expect(
      edited({ kind: "downgrade", sessionId: "hills", toType: "run-easy" }).get("hills")?.steps,
    ).toBeUndefined();
  });
  it("reduces time and distance together, and never raises them", () => {
    expect(edited({ kind: "cap", sessionId: "run", distanceKm: 9 }).get("run")).toMatchObject({
      distanceKm: 9,
      durationMin: 45,
    });
    expect(edited({ kind: "reduce", sessionId: "run", durationMin: 90 }).get("run")?.durationMin).toBe(60);
  });
  it("sets recovery and sprint, and leaves the warm-up", () => {
    const rest = edited({ kind: "setRest", sessionId: "hills", restSec: 120, mode: "walk" }).get(
      "hills",
    )?.steps;
    expect(rest?.map(({ sec, mode }) => [sec, mode])).toEqual([
      [1200, "run"],
      [12, "run"],
      [120, "walk"],
    ]);
    const rep = edited({ kind: "setRep", sessionId: "hills", repSec: 10 }).get("hills")?.steps;
    expect(rep?.map(({ sec }) => sec)).toEqual([1200, 10, 30]);
  });
  it("drops, replaces and rests, but never what is locked or done", () => {
    expect(edited({ kind: "drop", sessionId: "run" }).has("run")).toBe(false);
    expect(edited({ kind: "drop", sessionId: "done" }).has("done")).toBe(true);
    const rested = edited({ kind: "insertRest", date: date("2026-05-05") });
    expect([rested.has("lift"), rested.has("locked")]).toEqual([false, true]);
    expect(
      edited({ kind: "replace", sessionId: "run", toType: "xt-easy", durationMin: 45 }).get("run"),
    ).toMatchObject({
      type: "xt-easy",
      durationMin: 45,
    });
  });
  it("leaves sessions alone that it does not name", () => {
    const moved = applyScheduleChange(plan, { kind: "drop", sessionId: "run" });
    expect(moved.sessions[0]).toBe(plan.sessions[1]);
    expect(applyScheduleChange(plan, { kind: "drop", sessionId: "nobody" }).sessions).toEqual(plan.sessions);
  });
});

const evening = `
  athlete run-first 34 years female Europe/Vienna
  now Tue 14:00
  Tue 18:30 strength-heavy-lower 60min @7 id:legs
  Wed 07:00 run-vo2max 70min @7 key id:intervals
  Thu 07:00 run-recovery 35min @2 id:recovery
  Thu 18:00 strength-upper 45min @4 id:upper
  Sat 08:00 run-long 130min 26km @6 id:long
  Sun 09:00 run-easy 55min @3 id:easy
`;
const withoutFridays = (timeline: Timeline): Timeline => ({
  ...timeline,
  availability: [
    { weekday: 5, slot: "am", maxMin: 0 },
    { weekday: 5, slot: "pm", maxMin: 0 },
  ],
});
const first = (timeline: Timeline) => {
  const [finding] = leadingFindings(evaluate(timeline));
  if (!finding) throw new Error("nothing found");
  return finding;
};

describe("fixes", () => {
  const maya = withoutFridays(week(evening));
  it("put heavy legs after the intervals of the next day, in one change", () => {
    const finding = first(maya);
    expect(finding).toMatchObject({
      ruleId: "interference/short-gap-before-quality-run",
      severity: "caution",
      level: "act",
      measured: { value: 11.5, unit: "h" },
      threshold: { value: 24, origin: "rule" },
      noFixReason: null,
    });
    expect(finding.fixes[0]).toMatchObject({
      kind: "safe",
      changes: [{ kind: "move", sessionId: "legs", date: "2026-05-06", slot: "pm" }],
      after: { clears: [finding.fingerprint], creates: [] },
    });
    expect(finding.fixes[0]?.after.weekLoad).toBe(finding.fixes[0]?.before.weekLoad);
  });
  it("clear what they say they clear, and bring nothing as bad", () => {
    for (const timeline of [maya, longHistory()]) {
      const before = evaluate(timeline).findings;
      for (const finding of before) {
        for (const fix of finding.fixes) {
          const after = runRules(takeSnapshot(applyScheduleChanges(timeline, fix.changes))).findings;
          if (finding.tense === "planned") {
            expect(after.map(({ fingerprint }) => fingerprint)).not.toContain(finding.fingerprint);
          }
          const known = new Set(before.map(({ fingerprint }) => fingerprint));
          const come = after.filter(
            ({ fingerprint, tense }) => !known.has(fingerprint) && tense !== "happened",
          );
          expect(come.map(({ fingerprint }) => fingerprint).toSorted()).toEqual(
            fix.after.creates
              .map(({ fingerprint }) => fingerprint)
              .filter((fingerprint) => !known.has(fingerprint))
              .toSorted(),
          );
        }
      }
    }
  });
  it("never use a slot in which the athlete cannot train", () => {
    for (const fix of first(maya).fixes) {
      for (const change of fix.changes)
        if (change.kind === "move") expect(change.date).not.toBe("2026-05-08");
    }
  });
  it("never touch locked sessions", () => {
    const locked = week(
      evening.replaceAll("id:legs", "locked id:legs").replace("key id:int", "key locked id:int"),
    );
    expect(first(locked)).toMatchObject({ fixes: [], noFixReason: "nothing-helps" });
  });
  it("never touch a race or what was done", () => {
    const race = week("now Tue 06:00\ndone Mon 18:00 strength-heavy-lower 60min\nTue 08:00 race-5k 40min");
    const ofRace = evaluate(race).findings.filter(({ suppressedBy }) => suppressedBy === null);
    expect(ofRace.length).toBeGreaterThan(0);
    expect(ofRace.flatMap(({ fixes }) => fixes)).toEqual([]);
    const done = week(
      "now Tue 12:00\ndone Mon 18:00 strength-heavy-lower 60min\ndone Tue 08:00 run-vo2max 60min",
    );
    expect(first(done)).toMatchObject({ level: "watch", fixes: [], noFixReason: "already-done" });
  });
  it("offer no slot of the past, and none for a session that has begun", () => {
    const begun = week("now Tue 08:30\nMon 18:30 strength-heavy-lower 60min\nTue 08:00 run-vo2max 60min");
    expect(first(begun)).toMatchObject({ level: "watch", fixes: [], noFixReason: "begun" });
  });
  it("change the order of a day when the priority asks for it", () => {
    const priya = week(`
      athlete strength-first experienced-lifter female
      Mon 16:45 run-easy 75min @3 id:jog
      Mon 18:00 strength-heavy-lower 70min @8 id:squat
    `);
    const finding = first(priya);
    expect(finding).toMatchObject({ ruleId: "interference/short-gap-before-lift", severity: "caution" });
    expect(finding.alsoConsidered.map(({ ruleId }) => ruleId)).toEqual(["interference/order-vs-priority"]);
    expect(finding.fixes.some(({ label }) => label.key === "swapOrder" || label.key === "move")).toBe(true);
  });
  it("cap a long run, and those after it that would then be too long", () => {
    const luis = week(`
      now Mon 06:00
      done Sat-3..-1 08:00 run-long 125min 24km @5
      Sat 08:00 run-long 160min 30km @5 id:this
      Sat+1 08:00 run-long 165min 32km @5 id:next
    `);
    const finding = evaluate(luis).findings.find(
      ({ ruleId, subjects }) => ruleId === "overtraining/single-run-spike" && subjects[0]?.id === "this",
    );
    expect(finding?.measured.value).toBeCloseTo(25, 9);
    expect(finding?.fixes[0]?.changes).toEqual([
      { kind: "cap", sessionId: "this", distanceKm: 26 },
      { kind: "cap", sessionId: "next", distanceKm: 28 },
    ]);
  });
  it("give sprints their recovery", () => {
    const sofia = week("Wed 07:00 run-hill-sprint 45min id:hills steps:10x12s/30s-jog");
    expect(first(sofia)).toMatchObject({
      severity: "warning",
      fixes: [{ changes: [{ kind: "setRest", sessionId: "hills", restSec: 120, mode: "walk" }] }],
    });
  });
  it("break up a week of equal days", () => {
    const hannah = week(`
      now Sun 20:00
      done Mon-6..Sun 07:00 run-easy 50min 9km @5
      Mon+1..Sun+1 07:00 run-easy 50min 9km @5
    `);
    const finding = evaluate(hannah).findings.find(({ ruleId }) => ruleId === "overtraining/monotony-strain");
    expect(finding).toMatchObject({ tense: "ongoing" });
    expect(finding?.noFixReason ?? finding?.fixes[0]?.label.key).toBe("nothing-helps");
    const mixed = week(`
      now Sun 20:00
      done Mon-6..Sun 07:00 run-easy 50min 9km @5
      Mon+1..Fri+1 07:00 run-easy 50min 9km @4
      Tue+1 18:00 run-easy 30min 6km @4
      Sat+1 07:00 run-long 110min 16km @5
    `);
    const ongoing = evaluate(mixed).findings.find(({ ruleId }) => ruleId === "overtraining/monotony-strain");
    expect(ongoing?.fixes[0]?.label.key).toBe("insertRest");
  });
  it("are the same when asked for one finding alone", () => {
    const finding = first(maya);
    expect(proposeFixes(maya, finding)).toEqual(finding.fixes);
    expect(proposeFixes(maya, { fingerprint: "gone" })).toEqual([]);
  });
});
