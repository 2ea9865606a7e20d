import { and, eq, isNull } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { type CalendarDate, calendarDate } from "@/lib/dates/calendar-date";
import type { TimeZone } from "@/lib/dates/time-zone";
import type { Availability } from "@/lib/domain/athlete";
import type { PlanSettings } from "@/lib/domain/plan-settings";
import type { PlacedTemplate, TemplateContent, TemplateSession } from "@/lib/domain/template";
import {
  newId,
  type PlannedSessionId,
  type ProfileEntryId,
  type RequestId,
  type TemplateId,
} from "@/lib/ids";
import { includedSessions } from "@/lib/library/sessions";
import type { SaveTemplateInput } from "@/lib/schemas/library";
import { fromMinutes } from "@/lib/units/duration";
import { plannerOf } from "@/server/auth/access";
import { completedSessions } from "@/server/db/schema/log";
import { availabilities } from "@/server/db/schema/people";
import { plannedSessions } from "@/server/db/schema/plan";
import { testDatabase } from "@/server/db/testing/database";
import { ctxOf, insertCoachWithAthlete, testNow } from "@/server/db/testing/factories";
import { withTransaction } from "@/server/db/tx";
import { deleteSession } from "@/server/services/plan/delete-session";
import { editSession } from "@/server/services/plan/edit-session";
import { undoChange } from "@/server/services/plan/undo-change";
import { applyPlan } from "./apply-plan";
import { createTemplate } from "./create-template";
import { listApplications } from "./list-applications";
import { listOutdatedUses } from "./list-outdated-uses";
import { reviewPlan } from "./review-plan";
import { saveTemplate } from "./save-template";
import { updateUses } from "./update-uses";

const { owner } = testDatabase();
const requestId = () => newId<RequestId>();

const easy = sessionOf("easy-45");
function sessionOf(id: string): TemplateSession {
  const found = includedSessions.find((each) => each.id === id)?.content;
  if (found?.kind !== "session") throw new Error(`There is no session ${id}`);
  return found.session;
}
const placed = (part: string, day: number, over: Partial<TemplateSession> = {}): PlacedTemplate => ({
  part,
  day,
  slot: "am",
  session: { ...easy, title: part, ...over },
});
const planOf = (...weeks: readonly (readonly PlacedTemplate[])[]): TemplateContent => ({
  kind: "plan",
  weeks: weeks.map((sessions) => ({ phase: "base", sessions })),
});

// Two weeks from Monday 23 March on.
const first = planOf([placed("a", 0), placed("b", 2), placed("c", 4)], [placed("d", 1), placed("e", 5)]);
const settings: PlanSettings = {
  align: "start",
  date: calendarDate("2026-03-23"),
  fit: "cut",
  existing: "replace",
  volume: "written",
};

async function applied(free: readonly Pick<Availability, "weekday" | "slot" | "maxMinutes">[] = []) {
  const { coach, athlete } = await insertCoachWithAthlete(owner);
  const athleteId = athlete.id;
  if (free.length > 0) {
    await owner
      .insert(availabilities)
      .values(free.map((each) => ({ athleteId, id: newId<ProfileEntryId>(), ...each })));
  }
  const templateId = newId<TemplateId>();
  const write = (id = requestId()) => ctxOf(coach, { procedure: "test", id });
  const planner = async (id = requestId()) => {
    const ctx = write(id);
    return { ...ctx, scope: await plannerOf(ctx, athleteId) };
  };
  const details = { requestId: requestId(), templateId, title: "Two weeks", folder: "", tags: [] };
  await createTemplate(write(), { ...details, content: first });
  const { basis } = await reviewPlan(await planner(), { athleteId, templateId, settings });
  const operation = { athleteId, templateId, settings, basis };
  const ctx = await planner();
  await withTransaction(ctx, (tx) => applyPlan(tx, ctx, { ...operation, applicationId: newId() }));

  const save = (version: number, content: TemplateContent) => {
    const input: SaveTemplateInput = { requestId: requestId(), templateId, version, content };
    return saveTemplate(write(), input);
  };
  const outdated = () => listOutdatedUses(ctxOf(coach), { templateId });
  /** Ticks what is untouched, and of the rest what is named. */
  const update = async (templateVersion: number, also: readonly string[] = [], request = requestId()) => {
    const ticked = (await outdated()).filter(({ touched, part }) => touched === null || also.includes(part));
    return updateUses(await planner(request), {
      requestId: request,
      athleteId,
      templateId,
      templateVersion,
      operationId: newId(),
      sessions: ticked.flatMap(({ session }) =>
        session ? [{ sessionId: session.id, version: session.version }] : [],
      ),
      additions: ticked.flatMap(({ kind, applicationId, part }) =>
        kind === "added" && applicationId ? [{ applicationId, part }] : [],
      ),
    });
  };
  const rows = async () =>
    owner
      .select()
      .from(plannedSessions)
      .where(and(eq(plannedSessions.athleteId, athleteId), isNull(plannedSessions.deletedAt)));
  const calendar = async () =>
    (await rows()).map(({ title, date }) => `${title} ${date.slice(5)}`).toSorted();
  const row = async (title: string) => {
    const found = (await rows()).find((each) => each.title === title);
    if (!found) throw new Error(`There is no session ${title}`);
    return found;
  };
  const edit = async (title: string, change: object) => {
    const { id: sessionId, version, ...content } = await row(title);
    const input = { requestId: requestId(), athleteId, sessionId: sessionId as PlannedSessionId, version };
    return editSession(await planner(), { ...input, content: { ...content, ...change } });
  };
  return { coach, athleteId, templateId, planner, save, outdated, update, calendar, row, edit };
}

const said = (updates: Awaited<ReturnType<typeof listOutdatedUses>>) =>
  updates.map(({ kind, part, touched }) => `${kind} ${part}${touched ? ` (${touched})` : ""}`).toSorted();

/** b asks for something else, c is two days later, d is gone, f is new. */
const second = planOf(
  [placed("a", 0), placed("b", 2, { notes: "Soft ground" }), placed("c", 6)],
  [placed("f", 2), placed("e", 5)],
);

describe("a plan that changes after it was applied", () => {
  it("offers what is changed, moved, removed and new, writes what is ticked as one step, and undoes it", async () => {
    const { coach, templateId, planner, athleteId, save, outdated, update, calendar } = await applied();
    const before = ["a 03-23", "b 03-25", "c 03-27", "d 03-31", "e 04-04"];
    expect(await calendar()).toEqual(before);
    expect(await outdated()).toEqual([]);
    await save(1, second);
    expect(await calendar()).toEqual(before);
    expect(said(await outdated())).toEqual(["added f", "changed b", "moved c", "removed d"]);

    const request = requestId();
    const updated = await update(2, [], request);
    if (!updated.ok) throw new Error(`Not updated: ${updated.reason}`);
    expect(await calendar()).toEqual(["a 03-23", "b 03-25", "c 03-29", "e 04-04", "f 04-01"]);
    expect(await outdated()).toEqual([]);
    const operations = await listApplications(ctxOf(coach), { templateId });
    expect(operations.map(({ version, isUpdate }) => [version, isUpdate])).toEqual([
      [2, true],
      [1, false],
    ]);

    const { changeId } = updated;
    await undoChange(await planner(), { requestId: requestId(), athleteId, changeId });
    expect(await calendar()).toEqual(before);
    expect(said(await outdated())).toEqual(["added f", "changed b", "moved c", "removed d"]);
  });

  it("leaves what somebody edited, moved or took out, unless it is ticked", async () => {
    const { athleteId, planner, save, outdated, update, calendar, row, edit } = await applied();
    await edit("b", { plannedRpe: 5 });
    await edit("c", { date: calendarDate("2026-03-26") });
    await edit("d", { notes: "With the club" });
    const e = await row("e");
    const gone = { requestId: requestId(), athleteId, sessionId: e.id, version: e.version };
    await deleteSession(await planner(), gone);
    await save(1, second);
    expect(said(await outdated())).toEqual([
      "added f",
      "changed b (edited)",
      "moved c (moved)",
      "removed d (edited)",
    ]);
    expect((await update(2)).ok).toBe(true);
    expect(await calendar()).toEqual(["a 03-23", "b 03-25", "c 03-26", "d 03-31", "f 04-01"]);
    expect((await row("b")).plannedRpe).toBe(5);
    // What was left stays on offer, and can be ticked.
    expect((await update(2, ["c", "d"])).ok).toBe(true);
    expect(await calendar()).toEqual(["a 03-23", "b 03-25", "c 03-29", "f 04-01"]);
    expect(said(await outdated())).toEqual(["changed b (edited)"]);
  });

  it("keeps a session where somebody put it when only what it asks for changes, also the next time", async () => {
    const { save, outdated, update, row, edit } = await applied();
    await edit("b", { date: calendarDate("2026-03-26") as CalendarDate });
    await save(1, second);
    await update(2);
    expect(await row("b")).toMatchObject({ date: "2026-03-26", notes: "Soft ground" });
    const later = planOf(
      [placed("a", 0), placed("b", 1, { notes: "Soft ground" }), placed("c", 6)],
      [placed("f", 2), placed("e", 5)],
    );
    await save(2, later);
    expect(said(await outdated())).toEqual(["moved b (moved)"]);
  });

  it("takes nobody for having moved what it put elsewhere itself when the athlete was not free", async () => {
    const { athleteId, save, outdated, calendar } = await applied([
      { weekday: 5, slot: "am", maxMinutes: 0 },
    ]);
    expect(await calendar()).toContain("c 03-27");
    await owner.delete(availabilities).where(eq(availabilities.athleteId, athleteId));
    await save(1, planOf([placed("a", 0), placed("b", 2), placed("c", 6)], [placed("d", 1), placed("e", 5)]));
    expect(said(await outdated())).toEqual(["moved c"]);
  });

  it("never touches what is done or skipped, and neither moves nor removes what is locked", async () => {
    const { athleteId, save, outdated, planner, templateId, row, edit } = await applied();
    const b = await row("b");
    await owner.insert(completedSessions).values({
      athleteId,
      id: newId(),
      plannedId: b.id,
      status: "skipped",
      skipReason: "no-time",
      type: b.type,
      title: b.title,
      date: b.date,
      start: testNow,
      timeZone: "Europe/Vienna" as TimeZone,
      duration: fromMinutes(0),
      source: "manual",
    });
    await edit("c", { locked: true });
    await save(1, second);
    const waiting = await outdated();
    expect(said(waiting)).toEqual(["added f", "moved c", "removed d"]);
    const c = waiting.find(({ part }) => part === "c");
    expect(c?.locked).toBe(true);
    const refused = await updateUses(await planner(), {
      requestId: requestId(),
      athleteId,
      templateId,
      templateVersion: 2,
      operationId: newId(),
      sessions: c?.session ? [{ sessionId: c.session.id, version: c.session.version }] : [],
      additions: [],
    });
    expect(refused).toMatchObject({ ok: false });
  });

  it("offers again what an earlier version had and a later one brings back, and refuses another version than was seen", async () => {
    const { save, outdated, update, calendar } = await applied();
    await save(1, second);
    await update(2);
    await save(2, first);
    expect(said(await outdated())).toEqual(["added d (deleted)", "changed b", "moved c", "removed f"]);
    expect(await update(2)).toMatchObject({ ok: false, reason: "preview-outdated" });
    await update(3, ["d"]);
    expect(await calendar()).toEqual(["a 03-23", "b 03-25", "c 03-27", "d 03-31", "e 04-04"]);
  });
});
