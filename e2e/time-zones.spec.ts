import { eq } from "drizzle-orm";
import { clockTime } from "@/lib/dates/clock-time";
import type { TimeZone } from "@/lib/dates/time-zone";
import { users } from "@/server/db/schema/auth";
import { athletes } from "@/server/db/schema/people";
import { intervals, plan, thisWeek } from "./steps/plan";
import { plannerOn } from "./steps/planner";
import { expect, open, test } from "./test";

const kathmandu = "Asia/Kathmandu" as TimeZone;
const stJohns = "America/St_Johns" as TimeZone;

test("an athlete in Nepal and a coach in Newfoundland see the same training day", async ({
  world,
  signedIn,
}) => {
  const { coach, user, athlete } = await world.coachWithAthlete();
  await world.owner.update(users).set({ timeZone: stJohns }).where(eq(users.id, coach.id));
  await world.owner.update(users).set({ timeZone: kathmandu }).where(eq(users.id, user.id));
  await world.owner.update(athletes).set({ timeZone: kathmandu }).where(eq(athletes.id, athlete.id));
  // In Newfoundland it is still Tuesday evening when this begins.
  const early = { ...intervals, startTime: clockTime("06:00") };
  const { publishAll } = await plan(coach, athlete.id, [early]);
  await publishAll();

  const far = plannerOn(await signedInAt(stJohns));
  await far.expectAt("Intervals", "Wednesday", "AM");
  const near = plannerOn(await signedInAt(kathmandu));
  await near.expectAt("Intervals", "Wednesday", "AM");

  async function signedInAt(timezoneId: TimeZone) {
    const page = await signedIn(timezoneId === stJohns ? coach : user, { timezoneId });
    await open(page, `/a/${athlete.slug}/week/${thisWeek}`);
    await expect(page.getByRole("columnheader", { name: "Tuesday 17 March 2026, today" })).toBeVisible();
    return page;
  }
});

test("a phone that travels keeps the athlete's day, and what it logs stays on that day for the coach", async ({
  world,
  signedIn,
}) => {
  const { coach, user, athlete } = await world.coachWithAthlete();
  await world.owner.update(users).set({ timeZone: kathmandu }).where(eq(users.id, user.id));
  await world.owner.update(athletes).set({ timeZone: kathmandu }).where(eq(athletes.id, athlete.id));
  const today = { ...intervals, date: "2026-03-17" as typeof intervals.date, startTime: clockTime("06:00") };
  const { publishAll } = await plan(coach, athlete.id, [today]);
  await publishAll();

  // On Kiritimati it is Wednesday already.
  const phone = await signedIn(user, { timezoneId: "Pacific/Kiritimati" });
  await open(phone, "/today");
  await expect(phone.getByRole("heading", { level: 1, name: "Tue 17 Mar" })).toBeVisible();
  await phone.getByRole("link", { name: "Done as planned" }).click();
  await phone.getByRole("button", { name: "Save" }).click();
  await expect(phone.getByRole("img", { name: "done" })).toBeVisible();

  const page = await signedIn(coach, { timezoneId: stJohns });
  await open(page, `/a/${athlete.slug}/week/${thisWeek}`);
  const planner = plannerOn(page);
  await planner.expectAt("Intervals", "Tuesday", "AM");
  await expect(planner.card("Intervals")).toContainText("done");
});
