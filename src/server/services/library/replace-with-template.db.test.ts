import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/dates/calendar-date";
import { newId, type ProfileEntryId, type TemplateId } from "@/lib/ids";
import { thresholds } from "@/server/db/schema/people";
import { testDatabase } from "@/server/db/testing/database";
import { editSession } from "@/server/services/plan/edit-session";
import { coachWithPlan, heavyLegs, ids, intervals, week } from "@/server/services/plan/testing/planned-world";
import { undoChange } from "@/server/services/plan/undo-change";
import { listOutdatedUses } from "./list-outdated-uses";
import { previewPlace } from "./preview-place";
import { replaceWithTemplate } from "./replace-with-template";

const { owner } = testDatabase();
const templateId = "vo2-6x3" as TemplateId;

describe("a template from the drawer of the week", () => {
  it("is answered by every slot before it is put there", async () => {
    const { add, coach } = await coachWithPlan(owner);
    await add(heavyLegs);
    const { slots } = await previewPlace(
      { ...(await coach()), request: null },
      { week, weeks: 1, templateId },
    );
    expect(slots).toHaveLength(14);
    const at = (date: string, slot: string) =>
      slots.find((each) => each.date === date && each.slot === slot)?.state;
    expect(at("2026-03-16", "am")).toBe("past");
    expect(at("2026-03-19", "am")).toBe("conflict");
    expect(at("2026-03-22", "am")).toBe("clear");
  });

  it("takes the place of a session, which keeps its day, slot, time and history", async () => {
    const { add, coach, athleteId, sessionsNow } = await coachWithPlan(owner);
    await owner.insert(thresholds).values({
      athleteId,
      id: newId<ProfileEntryId>(),
      kind: "threshold-pace",
      value: 240,
      validFrom: calendarDate("2026-03-01"),
    });
    const { sessionId } = await add(intervals);
    const input = { ...ids(athleteId), sessionId, version: 1, templateId };
    const replaced = await replaceWithTemplate(await coach(), input);
    if (!replaced.ok) throw new Error(replaced.reason);

    const [session] = await sessionsNow();
    expect(session).toMatchObject({ id: sessionId, date: intervals.date, slot: "am", type: "run-vo2max" });
    expect(session?.title).not.toBe(intervals.title);
    expect(session?.steps.some(({ target }) => /^\d:\d\d–\d:\d\d\/km$/.test(target))).toBe(true);
    expect(await listOutdatedUses(await coach(), { templateId })).toMatchObject([]);

    await undoChange(await coach(), { ...ids(athleteId), changeId: replaced.changeId });
    expect(await sessionsNow()).toMatchObject([{ id: sessionId, title: intervals.title, steps: [] }]);
  });

  it("leaves what is locked, and shows both where somebody changed it since", async () => {
    const { add, coach, athleteId } = await coachWithPlan(owner);
    const locked = await add({ ...intervals, locked: true });
    const other = await add(heavyLegs);
    const asked = { version: 1, templateId };
    expect(
      await replaceWithTemplate(await coach(), { ...ids(athleteId), ...asked, sessionId: locked.sessionId }),
    ).toEqual({ ok: false, reason: "locked" });
    const { sessionId } = other;
    const content = { ...heavyLegs, title: "Squats" };
    await editSession(await coach(), { ...ids(athleteId), sessionId, version: 1, content });
    expect(
      await replaceWithTemplate(await coach(), { ...ids(athleteId), ...asked, sessionId }),
    ).toMatchObject({ ok: false, reason: "changed-elsewhere", theirs: { title: "Squats" } });
  });
});
