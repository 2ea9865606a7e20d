import { and, eq, isNull } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/dates/calendar-date";
import type { PlacedTemplate, TemplateContent, TemplateSession } from "@/lib/domain/template";
import { newId, type PlanChangeId, type ProfileEntryId, type RequestId, type TemplateId } from "@/lib/ids";
import { includedSessions } from "@/lib/library/sessions";
import { plannerOf } from "@/server/auth/access";
import { thresholds } from "@/server/db/schema/people";
import { plannedSessions } from "@/server/db/schema/plan";
import { testDatabase } from "@/server/db/testing/database";
import { ctxOf, insertCoachWithAthlete } from "@/server/db/testing/factories";
import { deleteSession } from "@/server/services/plan/delete-session";
import { editSession } from "@/server/services/plan/edit-session";
import { undoChange } from "@/server/services/plan/undo-change";
import { createTemplate } from "./create-template";
import { listOutdatedUses } from "./list-outdated-uses";
import { placeTemplate } from "./place-template";
import { saveTemplate } from "./save-template";
import { updateUses } from "./update-uses";

const { owner } = testDatabase();
const requestId = () => newId<RequestId>();

function sessionOf(id: string): TemplateSession {
  const found = includedSessions.find((each) => each.id === id)?.content;
  if (found?.kind !== "session") throw new Error(`There is no session ${id}`);
  return found.session;
}
const part = (name: string, day: number, over: Partial<TemplateSession> = {}): PlacedTemplate => ({
  part: name,
  day,
  slot: "am",
  session: { ...sessionOf("easy-45"), title: name, ...over },
});
/** Its aims are shares of threshold pace. */
const intervals = { ...sessionOf("vo2-6x3"), title: "b" };
const weekOf = (...sessions: readonly PlacedTemplate[]): TemplateContent => ({ kind: "week", sessions });
const first = weekOf(part("a", 0), part("b", 1, intervals), part("c", 3), part("d", 5));

/** The week of Monday 23 March, for an athlete whose threshold pace is known. */
async function placed() {
  const { coach, athlete } = await insertCoachWithAthlete(owner);
  const athleteId = athlete.id;
  const templateId = newId<TemplateId>();
  const write = (id = requestId()) => ctxOf(coach, { procedure: "test", id });
  const planner = async () => {
    const ctx = write();
    return { ...ctx, scope: await plannerOf(ctx, athleteId) };
  };
  const setPace = (value: number, day: string) =>
    owner.insert(thresholds).values({
      athleteId,
      id: newId<ProfileEntryId>(),
      kind: "threshold-pace",
      value,
      validFrom: calendarDate(day),
    });
  await setPace(240, "2026-03-01");
  const details = { requestId: requestId(), templateId, title: "A week", folder: "", tags: [] };
  await createTemplate(write(), { ...details, content: first });
  const place = async (day: string) => {
    const where = { date: calendarDate(day), slot: "am" as const };
    await placeTemplate(await planner(), { requestId: requestId(), athleteId, templateId, ...where });
  };
  await place("2026-03-25");

  const outdated = async () => listOutdatedUses(ctxOf(coach), { templateId });
  const said = async () =>
    (await outdated()).map(
      ({ kind, part: name, touched }) => `${kind} ${name}${touched ? ` (${touched})` : ""}`,
    );
  const rows = async () =>
    owner
      .select()
      .from(plannedSessions)
      .where(and(eq(plannedSessions.athleteId, athleteId), isNull(plannedSessions.deletedAt)))
      .orderBy(plannedSessions.date);
  return {
    setPace,
    place,
    said,
    outdated,
    remove: async (which: RegExp) => {
      for (const { id: sessionId, title, date, version } of await rows()) {
        if (!which.test(`${title} ${date.slice(5)}`)) continue;
        await deleteSession(await planner(), { requestId: requestId(), athleteId, sessionId, version });
      }
    },
    /** "a 03-23 v1" */
    calendar: async () =>
      (await rows()).map(({ title, date, version }) => `${title} ${date.slice(5)} v${version}`),
    save: (version: number, content: TemplateContent) =>
      saveTemplate(write(), { requestId: requestId(), templateId, version, content }),
    edit: async (title: string, change: object) => {
      const row = (await rows()).find((each) => each.title === title);
      if (!row) throw new Error(`There is no session ${title}`);
      const { id: sessionId, version, ...content } = row;
      const input = { requestId: requestId(), athleteId, sessionId, version };
      await editSession(await planner(), { ...input, content: { ...content, ...change } });
    },
    update: async (templateVersion: number) => {
      const untouched = (await outdated()).filter(({ touched }) => touched === null);
      const updated = await updateUses(await planner(), {
        requestId: requestId(),
        athleteId,
        templateId,
        templateVersion,
        operationId: newId(),
        sessions: untouched.flatMap(({ session }) =>
          session ? [{ sessionId: session.id, version: session.version }] : [],
        ),
        additions: untouched.flatMap(({ kind, applicationId, part: name }) =>
          kind === "added" && applicationId ? [{ applicationId, part: name }] : [],
        ),
      });
      if (!updated.ok) throw new Error(`Not updated: ${updated.reason}`);
      return updated.changeId;
    },
    undo: async (changeId: PlanChangeId) =>
      undoChange(await planner(), { requestId: requestId(), athleteId, changeId }),
  };
}

describe("a week that changes after it was used", () => {
  it("updates the sessions that it changes, moves or drops, as one step, and no other", async () => {
    const { setPace, said, calendar, save, update, undo } = await placed();
    // Faster since, which is no change of the week: the intervals keep the paces they were given.
    await setPace(230, "2026-03-10");
    await save(1, weekOf(part("a", 0, { notes: "Soft ground" }), part("b", 1, intervals), part("c", 4)));
    expect(await said()).toEqual(["changed a", "moved c", "removed d"]);

    const changeId = await update(2);
    expect(await calendar()).toEqual(["a 03-23 v2", "b 03-24 v1", "c 03-27 v2"]);
    expect(await said()).toEqual([]);

    await undo(changeId);
    expect(await calendar()).toEqual(["a 03-23 v3", "b 03-24 v1", "c 03-26 v3", "d 03-28 v3"]);
    expect(await said()).toEqual(["changed a", "moved c", "removed d"]);
  });

  it("offers what it has more by now to every week that it was put into, with the athlete's own paces", async () => {
    const { said, outdated, calendar, place, save, update, undo, remove } = await placed();
    await place("2026-04-01");
    const more = part("e", 5, { ...intervals, title: "e" });
    await save(1, weekOf(part("a", 0), part("b", 1, intervals), part("c", 3), part("d", 5), more));
    expect(await said()).toEqual(["added e", "added e"]);
    const [{ after = null } = {}] = await outdated();
    expect(after).toMatchObject({ date: "2026-03-28", slot: "am" });
    expect(after?.steps.map(({ target }) => target).join(" ")).toMatch(/\d:\d\d\/km/);

    const changeId = await update(2);
    expect(await calendar()).toEqual(
      expect.arrayContaining(["d 03-28 v1", "e 03-28 v1", "d 04-04 v1", "e 04-04 v1"]),
    );
    expect(await said()).toEqual([]);
    await undo(changeId);
    expect(await said()).toEqual(["added e", "added e"]);

    // A week that is gone as a whole wants nothing; what was taken out of one by hand is left out unless it is ticked.
    await update(2);
    await remove(/ 03-3| 04-/);
    expect(await said()).toEqual([]);
    await remove(/^e 03-28/);
    expect(await said()).toEqual(["added e (deleted)"]);
  });

  it("says nothing of what was edited by hand where the week left it, and leaves the rest of it unticked", async () => {
    const { said, calendar, save, edit, update } = await placed();
    await edit("b", { plannedRpe: 6 });
    await edit("c", { date: "2026-03-27" });
    await edit("d", { notes: "With the club" });
    await save(1, weekOf(part("a", 0, { notes: "Soft ground" }), part("b", 1, intervals), part("c", 2)));
    expect(await said()).toEqual(["changed a", "moved c (moved)", "removed d (edited)"]);
    await update(2);
    expect(await calendar()).toEqual(["a 03-23 v2", "b 03-24 v2", "c 03-27 v2", "d 03-28 v2"]);
  });
});
