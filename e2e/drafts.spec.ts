import { calendarDate } from "@/lib/dates/calendar-date";
import { signInCookie } from "../scripts/testing/sign-in-cookie";
import { easyRun, nextWeek, plan } from "./steps/plan";
import { plannerOn } from "./steps/planner";
import { expect, expectAccessible, open, test } from "./test";

const title = "Easy run, half typed";

test("what is typed into the session editor outlives a reload, and a session that expired", async ({
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
  await editor.getByLabel("Terrain").selectOption("Trail");
  await editor.getByLabel("Heat plan").fill("When it is hot, by effort.");

  await page.reload();
  await expect(editor.getByLabel("Title")).toHaveValue(title);
  await expect(editor.getByLabel("Terrain")).toHaveValue("trail");
  await expect(editor.getByLabel("Heat plan")).toHaveValue("When it is hot, by effort.");
  await expect(editor).toContainText("what you typed before");
  await expectAccessible(page);

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

  await page.reload();
  await expect(card(title)).toBeVisible();
  await expect(editor).toHaveCount(0);
});

test("so does what is said at check-in, of a race and of a plan to generate", async ({ world, signedIn }) => {
  const { user, athlete } = await world.athlete();
  const page = await signedIn(user);
  const restored = page.getByText("what you typed before");

  await open(page, "/checkin");
  await page.getByRole("button", { name: "Sleep hours, heart rate and more" }).click();
  await page.getByLabel("Note").fill("Slept on the train");
  await page.reload();
  await expect(page.getByLabel("Note")).toHaveValue("Slept on the train");
  await expect(restored).toBeVisible();

  await open(page, `/a/${athlete.slug}/profile`);
  await page.getByRole("button", { name: "Add race" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("City 10");
  await page.reload();
  await page.getByRole("button", { name: "Add race" }).click();
  await expect(page.getByRole("dialog").getByLabel("Name")).toHaveValue("City 10");

  await open(page, `/a/${athlete.slug}/season/generate`);
  await page.getByLabel("Weeks", { exact: true }).fill("7");
  await page.reload();
  await expect(page.getByLabel("Weeks", { exact: true })).toHaveValue("7");
  await page.getByRole("button", { name: "Start over" }).click();
  await expect(page.getByLabel("Weeks", { exact: true })).not.toHaveValue("7");
  await expect(restored).toHaveCount(0);
});
