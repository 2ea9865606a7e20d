import { describe, expect, it } from "vitest";
import { calendarDate, plusDays } from "@/lib/dates/calendar-date";
import type { LifeWay } from "@/lib/domain/life-happened";
import { newId, type TimeOffId } from "@/lib/ids";
import type { ArrangementRequest } from "@/lib/schemas/arrangement";
import { fromMinutes } from "@/lib/units/duration";
import { testDatabase } from "@/server/db/testing/database";
import { arrange } from "./arrange";
import { listChanges } from "./list-changes";
import { listWeek } from "./list-week";
import { previewArrangement } from "./preview-arrangement";
import { redoChange } from "./redo-change";
import { coachWithPlan, easyRun, ids, intervals, reader, week } from "./testing/planned-world";
import { undoChange } from "./undo-change";

const { owner } = testDatabase();
const on = (day: number) => calendarDate(`2026-03-${day}`);

async function plan() {
  const world = await coachWithPlan(owner);
  await world.add({ ...easyRun, date: on(18) });
  await world.add({ ...intervals, date: on(19), key: true });
  await world.add({ ...easyRun, title: "Another easy run", date: on(21) });
  await world.add({ ...intervals, title: "City 10", type: "race-10k", date: on(20) });
  const ill = (way: LifeWay): ArrangementRequest => ({
    kind: "life",
    timeOffId: newId<TimeOffId>(),
    what: "ill",
    from: on(18),
    to: on(19),
    way,
  });
  const daysOff = async () =>
    (await listWeek(await reader(world.coachUser, world.athleteId), { week })).timesOff.map(
      ({ kind, startsOn, endsOn }) => [kind, startsOn, endsOn],
    );
  return { ...world, ill, daysOff };
}

describe("when life happens", () => {
  it.each([
    ["drop", { "City 10": "2026-03-20 am", "Another easy run": "2026-03-21 am" }],
    [
      "compress",
      { "City 10": "2026-03-20 am", Intervals: "2026-03-22 am", "Another easy run": "2026-03-21 am" },
    ],
  ] as const)(
    "the plan and the days off are one step, which undo and redo take whole: %s",
    async (way, expected) => {
      const { athleteId, coach, ill, placesNow, daysOff } = await plan();
      const before = await placesNow();
      const arrangement = ill(way);
      const preview = await previewArrangement(await coach(), { arrangement });
      const done = await arrange(await coach(), { ...ids(athleteId), arrangement, seen: [...preview.seen] });
      if (!done.ok) throw new Error(done.reason);

      // Another coach may read the history and not know of the illness.
      expect(done.label).toBe("Off from Wed 18 to Thu 19");
      expect(JSON.stringify(await listChanges(await coach()))).not.toMatch(/\bill\b/i);
      expect(Object.fromEntries(await placesNow())).toMatchObject(expected);
      expect((await placesNow()).has("Easy run")).toBe(false);
      expect(await daysOff()).toEqual([["busy", on(18), on(19)]]);
      const step = { changeId: done.changeId };
      await undoChange(await coach(), { ...ids(athleteId), ...step });
      expect(await placesNow()).toEqual(before);
      expect(await daysOff()).toEqual([]);
      expect(await redoChange(await coach(), { ...ids(athleteId), ...step })).toMatchObject({ ok: true });
      expect(await daysOff()).toHaveLength(1);
    },
  );

  it("begins again as the rules about coming back say", async () => {
    const { add, coach, ill } = await plan();
    for (const day of [24, 25, 26]) {
      await add({ ...intervals, title: `Hard ${day}`, date: on(day), duration: fromMinutes(75) });
    }
    const preview = await previewArrangement(await coach(), { arrangement: ill("drop") });
    const eased = preview.changes.filter(
      ({ before, after }) => after && before?.date && before.date >= on(20),
    );
    for (const { before, after } of eased) expect(after?.duration).toBeLessThanOrEqual(before?.duration ?? 0);
    for (const { before } of eased) expect(before?.type.startsWith("race-")).toBe(false);
  });

  it("lasts at most as long as the preview can list", async () => {
    const { coach } = await plan();
    const long = {
      kind: "life",
      timeOffId: newId<TimeOffId>(),
      what: "busy",
      from: on(18),
      way: "shift",
    } as const;
    const preview = await previewArrangement(await coach(), {
      arrangement: { ...long, to: plusDays(on(18), 20) },
    });
    expect(preview.changes.every(({ after }) => after === null || after.date > plusDays(on(18), 20))).toBe(
      true,
    );
  });
});
