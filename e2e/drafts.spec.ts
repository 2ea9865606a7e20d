import { calendarDate } from "@/lib/dates/calendar-date";
import { signInCookie } from "../scripts/testing/sign-in-cookie";
import { easyRun, nextWeek, plan } from "./steps/plan";
import { plannerOn } from "./steps/planner";
import { expect, expectAccessible, open, test } from "./test";

const title = "Easy run, half typed";

test("what is typed into the session editor is there again after a reload", async ({ world, signedIn }) => {
  const { coach, athlete } = await world.coachWithAthlete();
  await plan(coach, athlete.id, [{ ...easyRun, date: calendarDate("2026-03-24") }]);
  const page = await signedIn(coach);
  const { card, editor, save } = plannerOn(page);
  await open(page, `/a/${athlete.slug}/week/${nextWeek}`);
  await card("Easy run").click();
  await editor.getByLabel("Title").fill(title);
  await editor.getByLabel("Notes").fill("By the river, with Jo.");

  await page.reload();
  await expect(editor.getByLabel("Title")).toHaveValue(title);
  await expect(editor.getByLabel("Notes")).toHaveValue("By the river, with Jo.");
  await expect(editor).toContainText("what you typed before");
  await expectAccessible(page);
  await save();
  await expect(card(title)).toBeVisible();

  await page.reload();
  await expect(card(title)).toBeVisible();
  await expect(editor).toHaveCount(0);
});

test("a session that expired costs nothing of what is typed: sign in, and go on", async ({
  world,
  signedIn,
}) => {
  const { coach, athlete } = await world.coachWithAthlete();
  await plan(coach, athlete.id, [{ ...easyRun, date: calendarDate("2026-03-24") }]);
  const page = await signedIn(coach);
  const { card, editor, save } = plannerOn(page);
  const week = `/a/${athlete.slug}/week/${nextWeek}`;
  await open(page, week);
  await card("Easy run").click();
  await editor.getByLabel("Title").fill(title);

  await page.context().clearCookies();
  await editor.getByRole("button", { name: "Save session" }).click();
  await expect(page).toHaveURL(/\/login\?returnTo=/);
  const back = new URL(page.url()).searchParams.get("returnTo");
  expect(back).toBe(week);

  await page.context().addCookies([await signInCookie(world.owner, coach.id, page.url())]);
  await open(page, back ?? "");
  await expect(editor.getByLabel("Title")).toHaveValue(title);
  await save();
  await expect(card(title)).toBeVisible();
});
