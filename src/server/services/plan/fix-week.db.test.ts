import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/dates/calendar-date";
import { testDatabase } from "@/server/db/testing/database";
import { applyChange } from "./apply-change";
import { fixWeek } from "./fix-week";
import { coachWithPlan, heavyLegs, ids, intervals, week } from "./testing/planned-world";
import { tryWeekFix } from "./try-week-fix";
import { undoChange } from "./undo-change";

const { owner } = testDatabase();

describe("fixing a week", () => {
  it("proposes, says what a part of a proposal is worth, and applies as one step", async () => {
    const { athleteId, add, coach, placesNow } = await coachWithPlan(owner);
    await add(heavyLegs);
    await add(intervals);
    const before = await placesNow();
    const { proposals } = await fixWeek(await coach(), { week });

    const [best] = proposals;
    expect(proposals.length).toBeGreaterThan(1);
    expect(best?.outcome).toMatchObject({ leaves: [], creates: [] });
    expect(best?.outcome.open).toBeGreaterThan(0);
    const steps = best?.steps.map(({ changes }) => [...changes]) ?? [];
    expect(await tryWeekFix(await coach(), { week, steps })).toEqual(best?.outcome);
    expect(await tryWeekFix(await coach(), { week, steps: [] })).toMatchObject({ clears: [] });

    const applied = await applyChange(await coach(), {
      ...ids(athleteId),
      label: "Fix week: 1 change",
      changes: steps.flat(),
    });
    if (!applied.ok) throw new Error(applied.reason);
    expect(applied.flags.resolved.length).toBe(best?.outcome.clears.length);
    expect(await placesNow()).not.toEqual(before);
    expect(await fixWeek(await coach(), { week })).toEqual({ proposals: [], open: [] });

    await undoChange(await coach(), { ...ids(athleteId), changeId: applied.changeId });
    expect(await placesNow()).toEqual(before);
  });

  it("does not touch what is locked, and answers nothing for changes that do not hold", async () => {
    const { add, coach } = await coachWithPlan(owner);
    const legs = await add({ ...heavyLegs, locked: true });
    const run = await add({ ...intervals, locked: true });
    const { proposals, open } = await fixWeek(await coach(), { week });
    expect(proposals).toEqual([]);
    expect(open.length).toBeGreaterThan(0);
    const move = (sessionId: string) => ({
      kind: "move" as const,
      sessionId,
      date: calendarDate("2026-03-21"),
      slot: "pm" as const,
    });
    expect(
      await tryWeekFix(await coach(), { week, steps: [[move(legs.sessionId)], [move(run.sessionId)]] }),
    ).toBeNull();
  });
});
