import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/dates/calendar-date";
import { type TemplateContent, type TemplateSession, templateSessionOf } from "@/lib/domain/template";
import { type AthleteId, newId, type ProfileEntryId, type RequestId, type TemplateId } from "@/lib/ids";
import { includedSessions } from "@/lib/library/sessions";
import { plannerOf } from "@/server/auth/access";
import type { Ctx, PlannerCtx } from "@/server/auth/scope";
import type { users } from "@/server/db/schema/auth";
import { athletes, thresholds } from "@/server/db/schema/people";
import { plannedSessions } from "@/server/db/schema/plan";
import { testDatabase } from "@/server/db/testing/database";
import {
  ctxOf,
  insertAthlete,
  insertCoachWithAthlete,
  insertUser,
  testNow,
} from "@/server/db/testing/factories";
import { editSession } from "@/server/services/plan/edit-session";
import { undoChange } from "@/server/services/plan/undo-change";
import { archiveTemplate } from "./archive-template";
import { createTemplate } from "./create-template";
import { describeTemplate } from "./describe-template";
import { duplicateTemplate } from "./duplicate-template";
import { getTemplate } from "./get-template";
import { listOutdatedUses } from "./list-outdated-uses";
import { listTemplates } from "./list-templates";
import { placeTemplate } from "./place-template";
import { restoreVersion } from "./restore-version";
import { saveTemplate } from "./save-template";
import { saveWeeks } from "./save-weeks";
import { updateUses } from "./update-uses";

const { owner } = testDatabase();
type User = typeof users.$inferSelect;

const write = (user: User, id = newId<RequestId>()): Ctx => ctxOf(user, { procedure: "test", id });
const requestId = () => newId<RequestId>();

async function planner(user: User, athleteId: AthleteId, id = newId<RequestId>()): Promise<PlannerCtx> {
  const ctx = write(user, id);
  return { ...ctx, scope: await plannerOf(ctx, athleteId) };
}

const intervals = contentOf("vo2-6x3");
function contentOf(id: string): TemplateSession {
  const found = includedSessions.find((each) => each.id === id)?.content;
  if (found?.kind !== "session") throw new Error(`There is no session ${id}`);
  return found.session;
}
const asTemplate = (session: TemplateSession): TemplateContent => ({ kind: "session", session });
const date = calendarDate("2026-03-20");
const slot = "am" as const;

async function coachWithTemplate() {
  const { coach, athlete } = await insertCoachWithAthlete(owner);
  const templateId = newId<TemplateId>();
  const created = {
    requestId: requestId(),
    templateId,
    title: "6 × 3 min",
    folder: "Track",
    tags: ["vo2max"],
  };
  await createTemplate(write(coach), { ...created, content: asTemplate(intervals) });
  const athleteId = athlete.id;
  const place = async (day = date) => {
    const input = { requestId: requestId(), athleteId, templateId, date: day, slot };
    const placed = await placeTemplate(await planner(coach, athleteId), input);
    const [session] = placed.ok ? placed.sessions : [];
    if (!placed.ok || !session) throw new Error("The template was not placed");
    return { session, changeId: placed.changeId };
  };
  const save = (version: number, session: TemplateSession) =>
    saveTemplate(write(coach), { requestId: requestId(), templateId, version, content: asTemplate(session) });
  const outdated = () => listOutdatedUses(ctxOf(coach), { templateId });
  const stored = async () =>
    owner.select().from(plannedSessions).where(eq(plannedSessions.athleteId, athleteId));
  return { coach, athleteId, templateId, place, save, outdated, stored };
}

describe("a library", () => {
  it("holds what comes with the product and what its owner made, and nobody else's", async () => {
    const { coach, templateId } = await coachWithTemplate();
    const stranger = await insertUser(owner, { coaches: true });
    const mine = await listTemplates(ctxOf(coach), { kind: "session" });
    const theirs = await listTemplates(ctxOf(stranger), { kind: "session" });
    expect(mine).toHaveLength(41);
    expect(mine[0]).toMatchObject({ id: templateId, included: false, folder: "Track", version: 1 });
    expect(theirs).toHaveLength(40);
    await expect(getTemplate(ctxOf(stranger), { templateId })).rejects.toThrow(/not in your library/);
    expect(await listTemplates(ctxOf(coach), { kind: "plan" })).toHaveLength(3);
    for (const { amount } of await listTemplates(ctxOf(coach), { kind: "week" })) {
      expect(amount.loads).toHaveLength(7);
      expect(amount.loads.reduce((sum, load) => sum + load, 0)).toBe(amount.load);
    }
  });

  it("takes a template out of the list and back, and keeps its title, folder and tags apart from its versions", async () => {
    const { coach, templateId } = await coachWithTemplate();
    const input = { requestId: requestId(), templateId };
    await archiveTemplate(write(coach), { ...input, archived: true });
    expect(await listTemplates(ctxOf(coach), { kind: "session" })).toHaveLength(40);
    await archiveTemplate(write(coach), { ...input, archived: false });
    const details = { title: "Thirds", folder: "Summer", tags: ["5k"] };
    const described = await describeTemplate(write(coach), { ...input, ...details });
    expect(described.before).toEqual({ title: "6 × 3 min", folder: "Track", tags: ["vo2max"] });
    expect((await getTemplate(ctxOf(coach), { templateId })).template).toMatchObject({
      ...details,
      version: 1,
    });
  });

  it("lets nobody change what comes with the product, and gives a copy to change", async () => {
    const { coach } = await coachWithTemplate();
    const templateId = "easy-45" as TemplateId;
    const input = { requestId: requestId(), templateId, version: 1, content: asTemplate(intervals) };
    await expect(saveTemplate(write(coach), input)).rejects.toThrow(/Duplicate it/);
    const copyId = newId<TemplateId>();
    await duplicateTemplate(write(coach), { requestId: requestId(), templateId, newId: copyId });
    const { template } = await getTemplate(ctxOf(coach), { templateId: copyId });
    expect(template).toMatchObject({ included: false, title: "Easy run 45 min", version: 1 });
  });

  it("keeps every version, refuses one written on an older one, and brings an earlier one back as the next", async () => {
    const { coach, templateId, save } = await coachWithTemplate();
    expect(await save(1, { ...intervals, title: "Second" })).toMatchObject({ ok: true, version: 2 });
    expect(await save(1, { ...intervals, title: "Late" })).toMatchObject({ ok: false, theirs: 2 });
    await restoreVersion(write(coach), { requestId: requestId(), templateId, version: 2, from: 1 });
    const { template, versions } = await getTemplate(ctxOf(coach), { templateId });
    expect(template.content).toMatchObject({ session: { title: intervals.title } });
    expect(versions.map(({ version }) => version)).toEqual([3, 2, 1]);
  });
});

describe("using a template", () => {
  it("copies it into the plan once, in the athlete's own paces, and counts it", async () => {
    const { coach, athleteId, templateId, stored } = await coachWithTemplate();
    await owner.insert(thresholds).values({
      athleteId,
      id: newId<ProfileEntryId>(),
      kind: "threshold-pace",
      value: 240,
      validFrom: calendarDate("2026-03-01"),
    });
    const request = newId<RequestId>();
    const input = { requestId: request, athleteId, templateId, date, slot };
    const first = await placeTemplate(await planner(coach, athleteId, request), input);
    const second = await placeTemplate(await planner(coach, athleteId, request), input);
    expect(second).toEqual(first);
    const [session, ...others] = await stored();
    expect(others).toEqual([]);
    expect(session?.steps.map(({ target }) => target)).toEqual(["", "3:42–3:51/km", "", ""]);
    const [brief] = await listTemplates(ctxOf(coach), { kind: "session" });
    expect(brief?.usage).toEqual({ count: 1, lastAt: testNow });
  });

  it("puts a week on its days as one step, which is undone in one", async () => {
    const { coach, athleteId, stored } = await coachWithTemplate();
    const templateId = "week-run-first-base" as TemplateId;
    const input = { requestId: requestId(), athleteId, templateId, date, slot };
    const placed = await placeTemplate(await planner(coach, athleteId), input);
    if (!placed.ok) throw new Error("The week was not placed");
    const days = (await stored()).map((each) => `${each.date} ${each.slot}`).toSorted();
    expect(days[0]).toBe("2026-03-16 pm");
    expect(days).toContain("2026-03-22 am");
    const { changeId } = placed;
    await undoChange(await planner(coach, athleteId), { requestId: requestId(), athleteId, changeId });
    expect((await stored()).every(({ deletedAt }) => deletedAt !== null)).toBe(true);
  });

  it("puts a week into the athlete's own week of the day, also where that begins on a Sunday", async () => {
    const { coach, athleteId, stored } = await coachWithTemplate();
    await owner.update(athletes).set({ weekStart: "sunday" }).where(eq(athletes.id, athleteId));
    const templateId = "week-run-first-base" as TemplateId;
    const input = { requestId: requestId(), athleteId, templateId, date: calendarDate("2026-03-22"), slot };
    await placeTemplate(await planner(coach, athleteId), input);
    const days = (await stored()).map((each) => each.date).toSorted();
    expect([days[0], days.at(-1)]).toEqual(["2026-03-23", "2026-03-29"]);
  });

  it("is refused for a plan, and to an athlete whose coach plans", async () => {
    const { coach, athleteId } = await coachWithTemplate();
    const input = { requestId: requestId(), athleteId, templateId: "plan-half-12" as TemplateId, date, slot };
    await expect(placeTemplate(await planner(coach, athleteId), input)).rejects.toThrow(/own page/);
  });
});

describe("a template that changes", () => {
  it("changes no session by itself; its uses to come are updated when somebody says so, and that is undone", async () => {
    const { coach, athleteId, templateId, place, save, outdated, stored } = await coachWithTemplate();
    const { session } = await place();
    await place(calendarDate("2026-03-10"));
    await save(1, { ...intervals, notes: "Even pace" });
    expect((await stored()).every(({ notes }) => notes === "")).toBe(true);

    const waiting = await outdated();
    expect(waiting).toMatchObject([
      {
        kind: "changed",
        session: { id: session.id },
        fromVersion: 1,
        touched: null,
        after: { notes: "Even pace" },
      },
    ]);
    const input = { requestId: requestId(), athleteId, templateId };
    const updated = await updateUses(await planner(coach, athleteId), {
      ...input,
      templateVersion: 2,
      operationId: newId(),
      sessions: [{ sessionId: session.id, version: 1 }],
      additions: [],
    });
    if (!updated.ok) throw new Error("The session was not updated");
    expect(updated.sessions).toMatchObject([{ notes: "Even pace", date, slot }]);
    expect(await outdated()).toEqual([]);

    const { changeId } = updated;
    await undoChange(await planner(coach, athleteId), { requestId: requestId(), athleteId, changeId });
    expect(await outdated()).toMatchObject([{ fromVersion: 1, touched: null }]);
  });

  it("tells what somebody wrote into since from what was only moved, and refuses a version that nobody saw", async () => {
    const { coach, athleteId, templateId, place, save, outdated } = await coachWithTemplate();
    const { session } = await place();
    const edit = async (version: number, change: object) =>
      editSession(await planner(coach, athleteId), {
        requestId: requestId(),
        athleteId,
        sessionId: session.id,
        version,
        content: { ...session, ...change },
      });
    await edit(1, { date: calendarDate("2026-03-21") });
    await save(1, { ...intervals, notes: "Even pace" });
    expect(await outdated()).toMatchObject([
      { touched: null, before: { date: "2026-03-21" }, after: { date: "2026-03-21" } },
    ]);
    await edit(2, { date: calendarDate("2026-03-21"), plannedRpe: 6 });
    expect(await outdated()).toMatchObject([{ touched: "edited" }]);

    const stale = await updateUses(await planner(coach, athleteId), {
      requestId: requestId(),
      athleteId,
      templateId,
      templateVersion: 2,
      operationId: newId(),
      sessions: [{ sessionId: session.id, version: 2 }],
      additions: [],
    });
    expect(stale).toMatchObject({ ok: false, reason: "changed-elsewhere" });
  });
});

describe("saving weeks of a plan", () => {
  it("makes one a week and several a plan, each session on its day", async () => {
    const { coach, athleteId, place } = await coachWithTemplate();
    await place();
    await place(calendarDate("2026-03-25"));
    const saved = async (weeks: number) => {
      const templateId = newId<TemplateId>();
      const details = { title: "Kept", folder: "", tags: [] };
      const input = { requestId: requestId(), athleteId, templateId, ...details, from: date, weeks };
      await saveWeeks(await planner(coach, athleteId), input);
      return (await getTemplate(ctxOf(coach), { templateId })).template.content;
    };
    const week = await saved(1);
    expect(week).toMatchObject({ kind: "week", sessions: [{ day: 4, slot: "am" }] });
    const plan = await saved(2);
    expect(plan).toMatchObject({
      kind: "plan",
      weeks: [{ sessions: [{ day: 4 }] }, { sessions: [{ day: 2 }] }],
    });
    if (week.kind !== "week") throw new Error("No week");
    expect(week.sessions[0]?.session).toEqual(
      templateSessionOf({ ...week.sessions[0]?.session, date } as never),
    );
  });

  it("refuses weeks with nothing in them, and an athlete alone has a library too", async () => {
    const alone = await insertAthlete(owner);
    const athleteId = alone.athlete.id;
    const details = { title: "Kept", folder: "", tags: [] };
    const input = {
      requestId: requestId(),
      athleteId,
      templateId: newId<TemplateId>(),
      ...details,
      from: date,
      weeks: 1,
    };
    await expect(saveWeeks(await planner(alone.user, athleteId), input)).rejects.toThrow(
      /nothing in these weeks/,
    );
    const place = { requestId: requestId(), athleteId, templateId: "easy-45" as TemplateId, date, slot };
    expect(await placeTemplate(await planner(alone.user, athleteId), place)).toMatchObject({ ok: true });
    const used = await listTemplates(ctxOf(alone.user), { kind: "session" });
    expect(used.find(({ id }) => id === "easy-45")?.usage.count).toBe(1);
  });
});
