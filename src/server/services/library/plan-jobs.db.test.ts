import { and, eq, isNull } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/dates/calendar-date";
import type { PlanSettings } from "@/lib/domain/plan-settings";
import { type AthleteId, newId, type PlanApplicationId, type RequestId, type TemplateId } from "@/lib/ids";
import { plannerOf } from "@/server/auth/access";
import { planApplications } from "@/server/db/schema/library";
import { coachings } from "@/server/db/schema/people";
import { plannedSessions } from "@/server/db/schema/plan";
import { testDatabase } from "@/server/db/testing/database";
import { ctxOf, insertAthlete, insertCoaching, insertUser, testNow } from "@/server/db/testing/factories";
import { undoChange } from "@/server/services/plan/undo-change";
import { askForPlans } from "./ask-for-plans";
import { listApplications } from "./list-applications";
import { listJobs } from "./list-plan-jobs";
import { reviewPlan } from "./review-plan";
import { listAskers, runPlanJobs } from "./run-plan-jobs";

const { owner, sql } = testDatabase();

const templateId = "plan-half-12" as TemplateId;
const settings: PlanSettings = {
  align: "end",
  date: calendarDate("2026-05-10"),
  fit: "cut",
  existing: "replace",
  volume: "own",
};
const failed: unknown[] = [];
const run = (userId: Parameters<typeof runPlanJobs>[0], clock = () => testNow) =>
  runPlanJobs(userId, clock, (error) => failed.push(error));

async function coachOf(names: readonly string[]) {
  const coach = await insertUser(owner, { coaches: true });
  const athletes: AthleteId[] = [];
  for (const name of names) {
    const { athlete } = await insertAthlete(owner, { name });
    await insertCoaching(owner, coach.id, athlete.id);
    athletes.push(athlete.id);
  }
  const write = () => ctxOf(coach, { procedure: "test", id: newId<RequestId>() });
  const planner = async (athleteId: AthleteId) => {
    const ctx = write();
    return { ...ctx, scope: await plannerOf(ctx, athleteId) };
  };
  const reviews = new Map<AthleteId, Awaited<ReturnType<typeof reviewPlan>>>();
  for (const athleteId of athletes)
    reviews.set(athleteId, await reviewPlan(await planner(athleteId), { athleteId, templateId, settings }));
  const ask = (applicationId: PlanApplicationId, over: { readonly basis?: string } = {}) =>
    askForPlans(write(), {
      requestId: newId<RequestId>(),
      templateId,
      applicationId,
      athletes: athletes.map((athleteId) => {
        return { athleteId, settings, basis: over.basis ?? reviews.get(athleteId)?.basis ?? "" };
      }),
    });
  const planned = async () => {
    const counts: number[] = [];
    for (const athleteId of athletes) {
      const rows = await owner
        .select({ id: plannedSessions.id })
        .from(plannedSessions)
        .where(and(eq(plannedSessions.athleteId, athleteId), isNull(plannedSessions.deletedAt)));
      counts.push(rows.length);
    }
    return counts;
  };
  const wanted = athletes.map((athleteId) => reviews.get(athleteId)?.adds);
  const jobs = () => listJobs(ctxOf(coach), { templateId });
  const states = async () => (await jobs()).map(({ state }) => state);
  return { coach, athletes, planner, ask, planned, wanted, jobs, states };
}

describe("plans that the server applies by itself", () => {
  it("reach everybody who was asked for, are told one by one, and undone as one operation", async () => {
    const { coach, athletes, planner, ask, planned, wanted, jobs, states } = await coachOf([
      "Ada",
      "Bea",
      "Cleo",
    ]);
    const applicationId = newId<PlanApplicationId>();
    await ask(applicationId);
    expect(await states()).toEqual(["waiting", "waiting", "waiting"]);
    expect(await planned()).toEqual([0, 0, 0]);
    expect(await listAskers()).toContain(coach.id);

    await run(coach.id);
    expect(failed).toEqual([]);
    expect(await planned()).toEqual(wanted);
    expect((await jobs()).map(({ state, added }) => [state, added])).toEqual(
      wanted.map((count) => ["done", count]),
    );
    expect(await listAskers()).not.toContain(coach.id);

    const [operation, ...others] = await listApplications(ctxOf(coach), { templateId });
    expect(others).toEqual([]);
    expect(operation?.athletes).toHaveLength(3);
    for (const athleteId of athletes) {
      const changeId = operation?.athletes.find((each) => each.athleteId === athleteId)?.changeId;
      if (!changeId) throw new Error("It was not applied");
      await undoChange(await planner(athleteId), { requestId: newId(), athleteId, changeId });
    }
    expect(await planned()).toEqual([0, 0, 0]);
  });

  it("go on where they were stopped, and double nothing", async () => {
    const { coach, athletes, ask, planned, wanted, states } = await coachOf(["Ada", "Bea", "Cleo", "Dana"]);
    const applicationId = newId<PlanApplicationId>();
    await ask(applicationId);
    // The process ends before the second athlete's turn.
    let turns = 0;
    const ending = () => {
      turns += 1;
      if (turns > 2) throw new Error("killed");
      return testNow;
    };
    await expect(run(coach.id, ending)).rejects.toThrow("killed");
    expect((await states()).toSorted()).toEqual(["done", "waiting", "waiting", "waiting"]);

    // The next one fails at the last thing that it writes: nothing of it is left, and the others have theirs.
    await sql.unsafe(`create function fail() returns trigger language plpgsql as $$ begin raise 'full'; end $$;
      create trigger fail before insert on plan_application for each row
      when (new.athlete_id = '${athletes[2]}') execute function fail()`);
    await run(coach.id);
    expect(failed.splice(0)).toHaveLength(1);
    expect((await states()).toSorted()).toEqual(["done", "done", "done", "refused"]);
    expect(await planned()).toEqual(wanted.map((count, index) => (index === 2 ? 0 : count)));
    await sql.unsafe("drop trigger fail on plan_application; drop function fail()");

    await ask(applicationId);
    await run(coach.id);
    expect(failed).toEqual([]);
    expect(await states()).toEqual(["done", "done", "done", "done"]);
    expect(await planned()).toEqual(wanted);
    const rows = await owner.select().from(planApplications).where(eq(planApplications.id, applicationId));
    expect(rows).toHaveLength(athletes.length);
  });

  it("are applied once, however many work them off and however often they are asked for", async () => {
    const { coach, ask, planned, wanted, states } = await coachOf(["Ada", "Bea"]);
    const applicationId = newId<PlanApplicationId>();
    await ask(applicationId);
    await ask(applicationId);
    await Promise.all([run(coach.id), run(coach.id), run(coach.id)]);
    await ask(applicationId);
    await run(coach.id);
    expect(failed).toEqual([]);
    expect(await states()).toEqual(["done", "done"]);
    expect(await planned()).toEqual(wanted);
  });

  it("say why where the calendar is another than was reviewed, and are tried again in the same operation", async () => {
    const { coach, ask, planned, wanted, jobs, states } = await coachOf(["Ada"]);
    const applicationId = newId<PlanApplicationId>();
    await ask(applicationId, { basis: "of another day" });
    await run(coach.id);
    expect(await jobs()).toMatchObject([{ state: "refused", reason: "review-again" }]);
    expect(await planned()).toEqual([0]);
    await ask(applicationId);
    await run(coach.id);
    expect(await states()).toEqual(["done"]);
    expect(await planned()).toEqual(wanted);
  });

  it("are for athletes of one's own, for as long as they are", async () => {
    const { coach, athletes, ask, planned, states } = await coachOf(["Ada"]);
    const stranger = await insertUser(owner, { coaches: true });
    const [athleteId] = athletes;
    if (!athleteId) throw new Error("Nobody is coached");
    const asked = { templateId, applicationId: newId<PlanApplicationId>(), requestId: newId<RequestId>() };
    const write = ctxOf(stranger, { procedure: "test", id: asked.requestId });
    const ofAnother = await askForPlans(write, { ...asked, athletes: [{ athleteId, settings, basis: "" }] });
    expect(ofAnother).toEqual({ ok: false, reason: "not-planned-by-you" });

    await ask(newId<PlanApplicationId>());
    await owner.update(coachings).set({ endedAt: testNow }).where(eq(coachings.athleteId, athleteId));
    await run(coach.id);
    expect(failed).toEqual([]);
    expect(await planned()).toEqual([0]);

    // Whoever coaches them again begins anew: nothing of before is applied behind their back.
    expect(await listAskers()).not.toContain(coach.id);
    await insertCoaching(owner, coach.id, athleteId);
    await run(coach.id);
    expect(await states()).toEqual([]);
    expect(await planned()).toEqual([0]);
  });

  it("of an athlete without a coach end when somebody else begins to write their plan", async () => {
    const { user, athlete } = await insertAthlete(owner);
    const requestId = newId<RequestId>();
    const asked = { templateId, applicationId: newId<PlanApplicationId>(), requestId };
    const athletes = [{ athleteId: athlete.id, settings, basis: "as it was" }];
    const write = ctxOf(user, { procedure: "test", id: requestId });
    expect(await askForPlans(write, { ...asked, athletes })).toMatchObject({ ok: true });
    expect(await listAskers()).toContain(user.id);
    const coach = await insertUser(owner, { coaches: true });
    await insertCoaching(owner, coach.id, athlete.id);
    expect(await listAskers()).not.toContain(user.id);
  });
});
