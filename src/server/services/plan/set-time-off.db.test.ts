import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/dates/calendar-date";
import { newId, type TimeOffId } from "@/lib/ids";
import type { SetTimeOffInput } from "@/lib/schemas/arrangement";
import { timesOff } from "@/server/db/schema/plan";
import { testDatabase } from "@/server/db/testing/database";
import { listWeek } from "./list-week";
import { previewMoves } from "./preview-moves";
import { setTimeOff } from "./set-time-off";
import { coachWithPlan, ids, intervals, reader, week } from "./testing/planned-world";
import { undoChange } from "./undo-change";

const { owner } = testDatabase();
const on = (day: number) => calendarDate(`2026-03-${day}`);

async function world() {
  const { coachUser, user, athleteId, coach, ...rest } = await coachWithPlan(owner);
  const timeOffId = newId<TimeOffId>();
  const set = async (seen: SetTimeOffInput["seen"], after: SetTimeOffInput["after"]) =>
    setTimeOff(await coach(), { ...ids(athleteId), timeOffId, seen, after });
  const shown = async (to = coachUser) =>
    (await listWeek(await reader(to, athleteId), { week })).timesOff.map(
      ({ kind, startsOn, endsOn, maxMinutes }) => `${kind} ${startsOn} ${endsOn} ${maxMinutes}`,
    );
  return { ...rest, coach, user, athleteId, timeOffId, set, shown };
}
const limited = { kind: "busy" as const, startsOn: on(20), endsOn: on(20), maxMinutes: 45 };
const seenOf = ({ startsOn, endsOn, maxMinutes }: typeof limited) => ({ startsOn, endsOn, maxMinutes });

describe("days off by themselves", () => {
  it("are marked, changed and taken away, each as one step that undo takes back", async () => {
    const { set, shown, coach, athleteId } = await world();
    expect(await set(null, limited)).toMatchObject({ ok: true, label: "Limited on Fri 20" });
    expect(await shown()).toEqual(["busy 2026-03-20 2026-03-20 45"]);
    const longer = { ...limited, endsOn: on(21) };
    expect(await set(seenOf(limited), longer)).toMatchObject({ label: "Limited from Fri 20 to Sat 21" });
    const removed = await set(seenOf(longer), null);
    if (!removed.ok) throw new Error(removed.reason);
    expect(await shown()).toEqual([]);
    await undoChange(await coach(), { ...ids(athleteId), changeId: removed.changeId });
    expect(await shown()).toEqual(["busy 2026-03-20 2026-03-21 45"]);
  });

  it("are refused where somebody changed them since", async () => {
    const { set, shown } = await world();
    await set(null, limited);
    const stale = { ...seenOf(limited), maxMinutes: 30 };
    expect(await set(stale, null)).toEqual({ ok: false, reason: "days-changed" });
    expect(await set(null, limited)).toEqual({ ok: false, reason: "days-changed" });
    expect(await shown()).toHaveLength(1);
  });

  it("keep what was made of them since, whatever older step is taken back", async () => {
    const { set, shown, coach, athleteId } = await world();
    const made = await set(null, limited);
    const longer = { ...limited, endsOn: on(21) };
    const changed = await set(seenOf(limited), longer);
    if (!made.ok || !changed.ok) throw new Error("Not set");
    const undo = async ({ changeId }: typeof made) =>
      undoChange(await coach(), { ...ids(athleteId), changeId });
    expect(await undo(made)).toEqual({ ok: false, reason: "days-changed" });
    expect(await shown()).toEqual(["busy 2026-03-20 2026-03-21 45"]);
    expect(await undo(changed)).toMatchObject({ ok: true });
    expect(await undo(made)).toMatchObject({ ok: true });
    expect(await shown()).toEqual([]);
  });

  it("close their slots to what takes longer than they allow", async () => {
    const { set, add, coach } = await world();
    const { sessionId } = await add(intervals);
    await set(null, limited);
    const { slots } = await previewMoves(
      { ...(await coach()), request: null },
      { week, weeks: 1, sessionId },
    );
    expect(slots.find(({ date, slot }) => date === on(20) && slot === "pm")?.state).toBe("unavailable");
    expect(slots.find(({ date, slot }) => date === on(21) && slot === "pm")?.state).not.toBe("unavailable");
  });

  it("stay an illness where a coach who may not know of it changes their dates", async () => {
    const { set, shown, user, athleteId, timeOffId } = await world();
    const ill = { kind: "ill" as const, startsOn: on(20), endsOn: on(20), maxMinutes: 0, note: "fever" };
    await owner.insert(timesOff).values({ athleteId, id: timeOffId, ...ill });
    expect(await shown()).toEqual(["busy 2026-03-20 2026-03-20 0"]);
    const later = { kind: "busy" as const, startsOn: on(20), endsOn: on(21), maxMinutes: 0 };
    const changed = await set({ startsOn: on(20), endsOn: on(20), maxMinutes: 0 }, later);
    expect(changed).toMatchObject({ ok: true, label: "Off from Fri 20 to Sat 21" });
    expect(await shown(user)).toEqual(["ill 2026-03-20 2026-03-21 0"]);
  });
});
