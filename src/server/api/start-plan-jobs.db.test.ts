import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { calendarDate } from "@/lib/dates/calendar-date";
import type { PlanSettings } from "@/lib/domain/plan-settings";
import { newId, type RequestId, type TemplateId } from "@/lib/ids";
import { planJobs } from "@/server/db/schema/library";
import { testDatabase } from "@/server/db/testing/database";
import { ctxOf, insertCoachWithAthlete } from "@/server/db/testing/factories";
import { askForPlans } from "@/server/services/library/ask-for-plans";
import { resumePlanJobs } from "./start-plan-jobs";

const { owner, sql } = testDatabase();

const settings: PlanSettings = {
  ...{ align: "start", date: calendarDate("2026-03-23"), fit: "cut", existing: "keep", volume: "written" },
};

it("goes on by itself with plans that the database had no time for, though nobody looks", async () => {
  const { coach, athlete } = await insertCoachWithAthlete(owner);
  const requestId = newId<RequestId>();
  await askForPlans(ctxOf(coach, { procedure: "test", id: requestId }), {
    ...{ requestId, templateId: "plan-half-12" as TemplateId, applicationId: newId() },
    // Nobody reviewed it so: it is refused as soon as it is tried to the end.
    athletes: [{ athleteId: athlete.id, settings, basis: "of another day" }],
  });
  await sql.unsafe(`create sequence attempts;
    create function give_up() returns trigger language plpgsql security definer as $$ begin
      if nextval('public.attempts') < 3 then raise 'too slow' using errcode = '57014'; end if; return new; end $$;
    create trigger slow before update on plan_job for each row execute function give_up()`);

  await resumePlanJobs(10);
  const reason = async () =>
    (await owner.select().from(planJobs).where(eq(planJobs.athleteId, athlete.id)))[0]?.reason;
  await expect.poll(reason, { timeout: 20_000 }).toBe("review-again");
  const [{ last_value: attempts } = {}] = await sql`select last_value from attempts`;
  expect(Number(attempts)).toBe(3);
});
