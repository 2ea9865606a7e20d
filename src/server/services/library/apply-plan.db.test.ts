import { and, eq, isNull } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { calendarDate, plusDays } from "@/lib/dates/calendar-date";
import type { PlanSettings } from "@/lib/domain/plan-settings";
import type { TemplateSession } from "@/lib/domain/template";
import {
  type AthleteId,
  derivedId,
  type GroupId,
  newId,
  type PlanApplicationId,
  type ProfileEntryId,
  type RequestId,
  type TemplateId,
  type TimeOffId,
} from "@/lib/ids";
import { lift, session } from "@/lib/library/notation";
import { includedSessions } from "@/lib/library/sessions";
import { fromMinutes } from "@/lib/units/duration";
import { grams } from "@/lib/units/mass";
import { plannerOf } from "@/server/auth/access";
import type { Ctx, PlannerCtx } from "@/server/auth/scope";
import type { users } from "@/server/db/schema/auth";
import { availabilities, oneRms, races, thresholds } from "@/server/db/schema/people";
import { plannedSessions, timesOff } from "@/server/db/schema/plan";
import { testDatabase } from "@/server/db/testing/database";
import { ctxOf, insertAthlete, insertCoaching, insertUser } from "@/server/db/testing/factories";
import { withTransaction } from "@/server/db/tx";
import { createSession } from "@/server/services/plan/create-session";
import { editSession } from "@/server/services/plan/edit-session";
import { getSeason } from "@/server/services/plan/get-season";
import { undoChange } from "@/server/services/plan/undo-change";
import { applyPlan } from "./apply-plan";
import { createTemplate } from "./create-template";
import { duplicateTemplate } from "./duplicate-template";
import { getTemplate } from "./get-template";
import { listApplications } from "./list-applications";
import { listOutdatedUses } from "./list-outdated-uses";
import { listPlanPeople } from "./list-plan-people";
import { removeGroup } from "./remove-group";
import { reviewPlan } from "./review-plan";
import { saveGroup } from "./save-group";
import { saveTemplate } from "./save-template";

const { owner } = testDatabase();
type User = typeof users.$inferSelect;

const templateId = "plan-half-12" as TemplateId;
const raceDay = calendarDate("2026-05-10");
const settings: PlanSettings = {
  align: "end",
  date: raceDay,
  fit: "cut",
  existing: "replace",
  volume: "own",
};
const requestId = () => newId<RequestId>();
const applied = (ctx: PlannerCtx, input: Parameters<typeof applyPlan>[2]) =>
  withTransaction(ctx, (tx) => applyPlan(tx, ctx, input));
const write = (user: User, id = requestId()): Ctx => ctxOf(user, { procedure: "test", id });

async function planner(user: User, athleteId: AthleteId, id = requestId()): Promise<PlannerCtx> {
  const ctx = write(user, id);
  return { ...ctx, scope: await plannerOf(ctx, athleteId) };
}

async function coachOfThree() {
  const coach = await insertUser(owner, { coaches: true, name: "Sam Coach" });
  const athletes: AthleteId[] = [];
  for (const name of ["Ada", "Bea", "Cleo"]) {
    const { athlete } = await insertAthlete(owner, { name });
    await insertCoaching(owner, coach.id, athlete.id);
    athletes.push(athlete.id);
  }
  const [first] = athletes;
  if (!first) throw new Error("Nobody is coached");
  const reviewed = async (athleteId: AthleteId, over: Partial<PlanSettings> = {}, id = templateId) =>
    reviewPlan(await planner(coach, athleteId), {
      athleteId,
      templateId: id,
      settings: { ...settings, ...over },
    });
  const apply = async (athleteId: AthleteId, applicationId: PlanApplicationId, id = templateId) => {
    const { basis } = await reviewed(athleteId, {}, id);
    const input = { requestId: derivedId<RequestId>(applicationId, athleteId), athleteId, templateId: id };
    return applied(await planner(coach, athleteId, input.requestId), {
      ...input,
      applicationId,
      settings,
      basis,
    });
  };
  const plan = async (athleteId: AthleteId) =>
    owner
      .select()
      .from(plannedSessions)
      .where(and(eq(plannedSessions.athleteId, athleteId), isNull(plannedSessions.deletedAt)));
  const add = async (athleteId: AthleteId, date: string, locked = false) => {
    const content = {
      type: "run-easy" as const,
      classOverride: null,
      title: `There on ${date}`,
      date: calendarDate(date),
      slot: "am" as const,
      startTime: null,
      duration: fromMinutes(45),
      distance: null,
      plannedRpe: 3,
      key: false,
      locked,
      steps: [],
      lifts: [],
      terrain: null,
      heatPlan: null,
      notes: "",
    };
    await createSession(await planner(coach, athleteId), {
      requestId: requestId(),
      athleteId,
      sessionId: newId(),
      content,
    });
  };
  return { coach, athletes, first, reviewed, apply, plan, add };
}

describe("applying a plan", () => {
  it("shows before it writes: weeks, what makes way, what stays, and what is not known of the athlete", async () => {
    const { first, reviewed, plan, add } = await coachOfThree();
    await add(first, "2026-03-25");
    await add(first, "2026-03-26", true);
    const review = await reviewed(first);
    expect(review).toMatchObject({
      weeksUsed: 8,
      weeksTotal: 12,
      from: "2026-03-16",
      to: raceDay,
      thinData: true,
      scale: 0.6,
      replaces: [{ date: "2026-03-25" }],
      keeps: [{ date: "2026-03-26" }],
      missing: { thresholdPace: true },
    });
    expect(review.missing.oneRms).toContain("Back squat");
    expect((await reviewed(first, { existing: "keep" })).replaces).toEqual([]);
    expect((await reviewed(first, { existing: "keep" })).adds).toBeLessThan(review.adds);
    expect(await plan(first)).toHaveLength(2);
  });

  it("moves what the athlete is not free for, and says so", async () => {
    const { first, reviewed } = await coachOfThree();
    const entry = { athleteId: first, weekday: 5, maxMinutes: 0 } as const;
    await owner.insert(availabilities).values([
      { ...entry, id: newId<ProfileEntryId>(), slot: "am" },
      { ...entry, id: newId<ProfileEntryId>(), slot: "pm" },
    ]);
    const { moved, tight } = await reviewed(first);
    expect(moved.length).toBeGreaterThan(3);
    expect(tight).toEqual([]);

    const away = { startsOn: calendarDate("2026-03-23"), endsOn: calendarDate("2026-03-29") };
    const off = { athleteId: first, id: newId<TimeOffId>(), ...away, maxMinutes: 0, note: "" };
    await owner.insert(timesOff).values({ ...off, kind: "travel" });
    const told = (await reviewed(first)).tight;
    expect(told.length).toBeGreaterThan(3);
    expect(told.every(({ date }) => away.startsOn <= date && date <= away.endsOn)).toBe(true);
  });

  it("names the flags that the plan would raise, and not those that there are", async () => {
    const { first, reviewed } = await coachOfThree();
    const review = await reviewed(first, { volume: "written" });
    // Somebody who has logged nothing would begin with weeks of quality and heavy legs.
    expect(review.newFlags.length).toBeGreaterThan(0);
    expect(review.newFlags.every(({ level }) => ["act", "adjust", "watch"].includes(level))).toBe(true);
  });

  it("reaches three athletes in one operation, each once however often it is sent, and is undone", async () => {
    const { coach, athletes, apply, plan } = await coachOfThree();
    const applicationId = newId<PlanApplicationId>();
    for (const athleteId of athletes)
      expect(await apply(athleteId, applicationId)).toMatchObject({ ok: true });
    const counts = await Promise.all(athletes.map(async (each) => (await plan(each)).length));
    for (const athleteId of athletes) await apply(athleteId, applicationId);
    expect(await Promise.all(athletes.map(async (each) => (await plan(each)).length))).toEqual(counts);

    const [operation, ...others] = await listApplications(ctxOf(coach), { templateId });
    expect(others).toEqual([]);
    expect(operation).toMatchObject({ id: applicationId, canUndo: true });
    expect(operation?.athletes.map(({ name }) => name).toSorted()).toEqual(["Ada", "Bea", "Cleo"]);
    for (const { athleteId, changeId } of operation?.athletes ?? []) {
      await undoChange(await planner(coach, athleteId), { requestId: requestId(), athleteId, changeId });
    }
    expect(await Promise.all(athletes.map(async (each) => (await plan(each)).length))).toEqual([0, 0, 0]);
    expect((await listApplications(ctxOf(coach), { templateId }))[0]).toMatchObject({ canUndo: false });
  });

  it("gives the season its phases as blocks and its loads as targets, which go with the rest of it", async () => {
    const { coach, first, apply } = await coachOfThree();
    const season = async () => getSeason(await planner(coach, first));
    const outcome = await apply(first, newId<PlanApplicationId>());
    const { blocks, weeks } = await season();
    const laneOf = (lane: "run" | "lift") => blocks.filter((each) => each.lane === lane);
    for (const lane of ["run", "lift"] as const) {
      expect(laneOf(lane)[0]?.startDate).toBe("2026-03-16");
      expect(laneOf(lane).reduce((total, each) => total + each.weeks, 0)).toBe(8);
    }
    expect(laneOf("run").at(-1)).toMatchObject({ name: "Taper" });
    expect(laneOf("lift").map(({ focus, weeks: length }) => [focus, length])).toEqual([
      ["max-strength", 5],
      ["maintain", 2],
      ["primer", 1],
    ]);
    // The week that has begun asks for what it asked before: nothing.
    expect(weeks.map(({ startDate }) => startDate)).toEqual(
      Array.from({ length: 7 }, (_, week) => plusDays(calendarDate("2026-03-23"), 7 * week)),
    );
    expect(weeks.every(({ targetAu }) => targetAu !== null && targetAu > 0)).toBe(true);

    if (!outcome.ok) throw new Error(outcome.reason);
    const { changeId } = outcome;
    await undoChange(await planner(coach, first), { requestId: requestId(), athleteId: first, changeId });
    expect((await season()).blocks).toEqual([]);
  });

  it("asks a week with a rest day for the load of the others, and leaves a week without sessions its place", async () => {
    const { coach, first, apply } = await coachOfThree();
    const mine = newId<TemplateId>();
    const rest = { ...session("rest", "Rest day"), plannedRpe: null };
    const easy = session("run-easy", "Easy 45 min");
    const weekOf = (...sessions: readonly TemplateSession[]) => ({
      phase: "base" as const,
      sessions: sessions.map((each, day) => ({ part: each.title, day, slot: "am" as const, session: each })),
    });
    const race = { ...weekOf(session("race-half", "Half marathon")), phase: "race" as const };
    const content = { kind: "plan" as const, weeks: [weekOf(rest, easy), weekOf(), race] };
    const details = { requestId: requestId(), templateId: mine, title: "Three weeks", folder: "", tags: [] };
    await createTemplate(write(coach), { ...details, content });
    expect(await apply(first, newId<PlanApplicationId>(), mine)).toMatchObject({ ok: true, added: 3 });

    const { blocks, weeks } = await getSeason(await planner(coach, first));
    expect(blocks.map(({ name, startDate, weeks: length }) => [name, startDate, length])).toEqual([
      ["Base", "2026-04-20", 2],
      ["Taper", "2026-05-04", 1],
    ]);
    const asks = (targetAu: number | null) => targetAu !== null && targetAu > 0;
    expect(weeks.map(({ startDate, targetAu }) => [startDate, asks(targetAu)])).toEqual([
      ["2026-04-20", true],
      ["2026-04-27", false],
      ["2026-05-04", true],
    ]);
  });

  it("puts an athlete's copy right before it is written, and scales it by level", async () => {
    const { coach, first, plan } = await coachOfThree();
    const mine = newId<TemplateId>();
    const at = (part: string, day: number, slot: "am" | "pm", id: string) => {
      const content = includedSessions.find((each) => each.id === id)?.content;
      if (content?.kind !== "session") throw new Error(`There is no session ${id}`);
      return { part, day, slot, session: content.session };
    };
    const sessions = [
      at("long", 5, "am", "long-90"),
      at("legs", 1, "pm", "heavy-legs-a"),
      at("fast", 2, "am", "vo2-6x3"),
    ];
    const content = { kind: "plan" as const, weeks: [{ phase: "build" as const, sessions }] };
    const details = { requestId: requestId(), templateId: mine, title: "Too close", folder: "", tags: [] };
    await createTemplate(write(coach), { ...details, content });
    const how: PlanSettings = {
      ...settings,
      align: "start",
      date: calendarDate("2026-03-23"),
      volume: "written",
    };
    const input = { athleteId: first, templateId: mine };
    const reviewOf = async (over: Partial<PlanSettings>) =>
      reviewPlan(await planner(coach, first), { ...input, settings: { ...how, ...over } });
    const close = "interference/short-gap-before-quality-run";
    const asWritten = await reviewOf({});
    expect(asWritten.newFlags.map(({ ruleId }) => ruleId)).toContain(close);
    const fixed = await reviewOf({ fix: true, level: "C" });
    expect(fixed.fixes).toHaveLength(1);
    expect(fixed.newFlags.map(({ ruleId }) => ruleId)).not.toContain(close);
    expect(fixed.scale).toBe(0.7);
    expect(fixed.basis).not.toBe(asWritten.basis);

    const chosen = { ...how, fix: true, level: "C" as const };
    const operation = { requestId: requestId(), applicationId: newId<PlanApplicationId>() };
    const wanted = { ...input, ...operation, settings: chosen, basis: fixed.basis };
    expect(await applied(await planner(coach, first), wanted)).toMatchObject({ ok: true, added: 3 });
    const written = await plan(first);
    const placeOf = (type: string) => written.filter((each) => each.type === type).map(({ date }) => date);
    expect([...placeOf("strength-heavy-lower"), ...placeOf("run-vo2max")]).not.toEqual([
      "2026-03-24",
      "2026-03-25",
    ]);
    expect(written.find(({ type }) => type === "run-long")?.duration).toBe(fromMinutes(65));
    const [listed] = await listApplications(ctxOf(coach), { templateId: mine });
    expect(listed?.athletes).toMatchObject([{ added: 3, removed: 0, undone: false }]);
  });

  it("applies an earlier version where one is chosen", async () => {
    const { coach, first, plan } = await coachOfThree();
    const mine = newId<TemplateId>();
    await duplicateTemplate(write(coach), { requestId: requestId(), templateId, newId: mine });
    const { template } = await getTemplate(ctxOf(coach), { templateId: mine });
    if (template.content.kind !== "plan") throw new Error("No plan");
    const next = { requestId: requestId(), templateId: mine, version: 1 };
    const [week] = template.content.weeks;
    if (!week) throw new Error("No week");
    await saveTemplate(write(coach), { ...next, content: { kind: "plan", weeks: [week] } });
    const input = { athleteId: first, templateId: mine, version: 1, settings };
    const review = await reviewPlan(await planner(coach, first), input);
    expect(review.weeksTotal).toBe(12);
    const newest = await reviewPlan(await planner(coach, first), { ...input, version: undefined });
    expect(newest.weeksTotal).toBe(1);
    const operation = { requestId: requestId(), applicationId: newId<PlanApplicationId>() };
    await applied(await planner(coach, first), { ...input, ...operation, basis: review.basis });
    expect((await plan(first)).length).toBe(review.adds);
    expect((await listApplications(ctxOf(coach), { templateId: mine }))[0]?.version).toBe(1);
  });

  it("tells the lifts that want a maximum from those that can go by an effort, and from known ones", async () => {
    const { coach, first, reviewed } = await coachOfThree();
    const mine = newId<TemplateId>();
    const lifts = [
      { ...lift("Back squat 3x5 80%"), rpeCap: 8 },
      lift("Romanian deadlift 3x8 66%"),
      lift("Bench press 3x5 80%"),
    ];
    const legs = { ...session("strength-heavy-lower", "Legs"), lifts };
    const week = {
      phase: "base" as const,
      sessions: [{ part: "legs", day: 0, slot: "am" as const, session: legs }],
    };
    const details = { requestId: requestId(), templateId: mine, title: "Lifts", folder: "", tags: [] };
    await createTemplate(write(coach), { ...details, content: { kind: "plan", weeks: [week] } });
    await owner.insert(oneRms).values({
      ...{ athleteId: first, id: newId<ProfileEntryId>(), exercise: "bench-press", load: grams(80_000) },
      testedOn: calendarDate("2026-03-01"),
    });
    const from = { align: "start" as const, date: calendarDate("2026-03-23") };
    expect((await reviewed(first, from, mine)).missing).toMatchObject({
      oneRms: ["Romanian deadlift"],
      byEffort: ["Back squat"],
    });
  });

  it("writes nothing where the calendar is another than was reviewed", async () => {
    const { coach, first, reviewed, plan, add } = await coachOfThree();
    const { basis } = await reviewed(first);
    await add(first, "2026-03-25");
    const input = { requestId: requestId(), athleteId: first, templateId, settings, basis };
    const applicationId = newId<PlanApplicationId>();
    const refused = await applied(await planner(coach, first), { ...input, applicationId });
    expect(refused).toEqual({ ok: false, reason: "review-again" });
    expect(await plan(first)).toHaveLength(1);
  });

  it("writes nothing where the athlete is free otherwise, or runs otherwise, than when it was reviewed", async () => {
    const { coach, first, reviewed, plan } = await coachOfThree();
    const written = { ...settings, volume: "written" as const };
    const attempt = async (basis: string) =>
      applied(await planner(coach, first), {
        ...{ templateId, settings: written, basis },
        applicationId: newId<PlanApplicationId>(),
      });
    const { basis } = await reviewed(first, written);
    await owner
      .insert(availabilities)
      .values({ athleteId: first, id: newId(), weekday: 2, slot: "am", maxMinutes: 0 });
    expect(await attempt(basis)).toEqual({ ok: false, reason: "review-again" });

    const free = await reviewed(first, written);
    await owner.insert(thresholds).values({
      ...{ athleteId: first, id: newId<ProfileEntryId>(), kind: "threshold-pace" as const, value: 255 },
      ...{ validFrom: calendarDate("2026-03-01") },
    });
    expect(await attempt(free.basis)).toEqual({ ok: false, reason: "review-again" });
    expect(await plan(first)).toEqual([]);
    expect(await attempt((await reviewed(first, written)).basis)).toMatchObject({ ok: true });
  });

  it("offers what a later version changes, scaled as before, and tells what the athlete's plan was changed to", async () => {
    const { coach, first, apply, plan } = await coachOfThree();
    const mine = newId<TemplateId>();
    await duplicateTemplate(write(coach), { requestId: requestId(), templateId, newId: mine });
    await apply(first, newId<PlanApplicationId>(), mine);
    const [edited] = (await plan(first)).filter(({ type }) => type === "run-long");
    if (!edited) throw new Error("There is no long run");
    const content = { ...edited, notes: "With the club" };
    const session = { sessionId: edited.id, version: edited.version, content };
    await editSession(await planner(coach, first), { requestId: requestId(), athleteId: first, ...session });

    const { template } = await getTemplate(ctxOf(coach), { templateId: mine });
    if (template.content.kind !== "plan") throw new Error("No plan");
    const weeks = template.content.weeks.map((week) => ({
      ...week,
      sessions: week.sessions.map((each) =>
        each.session.type === "run-long"
          ? { ...each, session: { ...each.session, notes: "Soft ground" } }
          : each,
      ),
    }));
    await saveTemplate(write(coach), {
      requestId: requestId(),
      templateId: mine,
      version: 1,
      content: { kind: "plan", weeks },
    });
    const outdated = await listOutdatedUses(ctxOf(coach), { templateId: mine });
    expect(outdated.length).toBeGreaterThan(3);
    for (const { before, after, touched, session: at } of outdated) {
      expect(touched).toBe(at?.id === edited.id ? "edited" : null);
      expect(after).toEqual({ ...before, notes: "Soft ground" });
    }
  });
});

describe("groups", () => {
  it("hold athletes of one's own under a name, for the coach alone", async () => {
    const { coach, athletes, first } = await coachOfThree();
    const groupId = newId<GroupId>();
    const group = { requestId: requestId(), groupId, name: "5 pm club", athleteIds: [...athletes] };
    await saveGroup(write(coach), group);
    await saveGroup(write(coach), { ...group, requestId: requestId(), athleteIds: [first] });
    expect((await listPlanPeople(ctxOf(coach))).groups).toEqual([
      { id: groupId, name: "5 pm club", athleteIds: [first] },
    ]);
    const stranger = await insertUser(owner, { coaches: true });
    expect((await listPlanPeople(ctxOf(stranger))).groups).toEqual([]);
    await expect(saveGroup(write(stranger), { ...group, requestId: requestId() })).rejects.toThrow(
      /nothing here/,
    );
    await removeGroup(write(coach), { requestId: requestId(), groupId });
    expect((await listPlanPeople(ctxOf(coach))).groups).toEqual([]);
  });

  it("stand beside each athlete's next race", async () => {
    const { coach, first } = await coachOfThree();
    await owner.insert(races).values({
      athleteId: first,
      id: newId<ProfileEntryId>(),
      name: "City half",
      date: raceDay,
      kind: "race-half",
      priority: "A",
      goal: "",
    });
    const { people } = await listPlanPeople(ctxOf(coach));
    expect(people.map(({ name, nextRace }) => [name, nextRace?.date ?? null])).toEqual([
      ["Ada", raceDay],
      ["Bea", null],
      ["Cleo", null],
    ]);
  });
});
