import { calendarDate } from "@/lib/dates/calendar-date";
import { easyRun, heavyLegs, intervals, nextWeek, plan } from "./steps/plan";
import { plannerOn } from "./steps/planner";
import { expect, expectAccessible, open, test, toast } from "./test";

const on = (day: number) => calendarDate(`2026-03-${day}`);

test("a week is fixed from its panel, a part of a proposal at a time, and one undo takes it back", async ({
  world,
  signedIn,
}) => {
  const { coach, athlete } = await world.coachWithAthlete();
  await plan(coach, athlete.id, [
    { ...heavyLegs, date: on(23) },
    { ...intervals, date: on(24) },
  ]);
  const page = await signedIn(coach);
  const planner = plannerOn(page);
  await open(page, `/a/${athlete.slug}/week/${nextWeek}`);

  await page.keyboard.press("f");
  const panel = page.getByRole("region", { name: "Fix week" });
  await expect(panel.getByRole("radio").first()).toBeChecked();
  await expect(panel).toContainText(/Clears \d of \d/);
  await expectAccessible(page);
  await panel.getByRole("checkbox").first().uncheck();
  await expect(panel.getByRole("button", { name: /^Apply 0/ })).toHaveAttribute("aria-disabled", "true");
  await panel.getByRole("checkbox").first().check();
  await page.keyboard.press("Control+Enter");
  await expect(panel).toHaveCount(0);
  await expect(toast(page)).toContainText(/(Moved|Changed) \d session.*flags? cleared/);
  await page.keyboard.press("Control+z");
  await planner.expectAt("Heavy legs", "Monday", "PM");
  await planner.expectAt("Intervals", "Tuesday", "AM");
});

test("the days after a moved session follow it; several are changed, copied and excused, each in one step", async ({
  world,
  signedIn,
}) => {
  const { coach, athlete } = await world.coachWithAthlete();
  await plan(coach, athlete.id, [
    { ...easyRun, date: on(24) },
    { ...intervals, date: on(25) },
    { ...easyRun, title: "Locked run", date: on(26), locked: true },
  ]);
  const page = await signedIn(coach);
  const planner = plannerOn(page);
  const week = `/a/${athlete.slug}/week/${nextWeek}`;
  await open(page, week);

  await planner.card("Easy run").focus();
  await page.keyboard.press("Alt+ArrowRight");
  await page.getByRole("button", { name: "Push the following days" }).click();
  await planner.expectAt("Intervals", "Thursday", "AM");
  await planner.expectAt("Locked run", "Thursday", "AM");
  await expect(toast(page)).toContainText("1 more pushed");
  await planner.card("Easy run").focus();
  await page.keyboard.press("Control+z");
  await planner.expectAt("Easy run", "Tuesday", "AM");
  await planner.expectAt("Intervals", "Wednesday", "AM");

  await planner.card("Easy run").focus();
  await page.keyboard.press("x");
  await planner.card("Intervals").focus();
  await page.keyboard.press("x");
  const bar = page.getByRole("region", { name: "Selected sessions" });
  await expect(bar).toContainText("2 selected");
  await bar.getByRole("button", { name: "−20 %" }).click();
  await expect(planner.card("Easy run")).toContainText("36");
  await expect(planner.card("Intervals")).toContainText("56");
  await expectAccessible(page);
  await bar.getByRole("button", { name: "Clear the selection" }).click();

  await planner.fromMenu("Easy run", /^History/);
  const history = page.getByRole("dialog", { name: "History of Easy run" });
  await expect(history.getByText("2 sessions made 20 % easier")).toBeVisible();
  await history
    .getByRole("button", { name: /^Restore/ })
    .last()
    .click();
  await history.getByRole("button", { name: "Close" }).click();
  await expect(planner.card("Easy run")).toContainText("45");

  await page.getByRole("button", { name: "More for this week" }).click();
  await page.getByRole("menuitem", { name: /^Copy week/ }).click();
  const copy = page.getByRole("dialog", { name: "Copy week" });
  await copy.getByRole("button", { name: "Copy 3 sessions" }).click();
  await expect(copy).toHaveCount(0);
  await expect(toast(page)).toContainText("Week copied");

  await page.keyboard.press("Shift+L");
  const life = page.getByRole("dialog", { name: "Life happened" });
  await life.getByRole("radio", { name: "Travel" }).check();
  await life.getByLabel("From").fill("2026-03-24");
  await life.getByLabel("For").fill("2");
  await expect(life.getByText(/left out on/).first()).toBeVisible();
  await expectAccessible(page);
  await life.getByRole("button", { name: "Apply" }).click();
  await expect(life).toHaveCount(0);
  await expect(planner.card("Intervals")).toHaveCount(0);
  await expect(page.getByRole("columnheader", { name: /^Tuesday 24/ })).toContainText("Travel");
  await toast(page).getByRole("button", { name: "Undo" }).click();
  await planner.expectAt("Intervals", "Wednesday", "AM");
  await expect(page.getByRole("columnheader", { name: /^Tuesday 24/ })).not.toContainText("Travel");

  await page.getByRole("button", { name: "Actions for Tuesday" }).click();
  await page.getByRole("menuitem", { name: /^Insert rest day/ }).click();
  await page.getByRole("button", { name: "Insert rest day: 2 sessions" }).click();
  await planner.expectAt("Easy run", "Wednesday", "AM");
  await planner.expectAt("Intervals", "Thursday", "AM");
});
