import { heavyLegs, intervals, plan, thisWeek } from "./steps/plan";
import { plannerOn } from "./steps/planner";
import { expect, expectAccessible, open, test, toast } from "./test";

test("the palette leads to a person's week and moves a session by a sentence", async ({
  world,
  signedIn,
}) => {
  const { coach, user, athlete } = await world.coachWithAthlete();
  await plan(coach, athlete.id, [heavyLegs, intervals]);
  const page = await signedIn(coach);
  const planner = plannerOn(page);
  await open(page, "/coach/athletes");

  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Search" });
  await expect(palette.getByRole("menuitem", { name: user.name, exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.type("nobody of that name");
  await expect(palette.getByText("Nothing is called that.")).toBeVisible();
  await page.keyboard.press("Control+a");
  await page.keyboard.type(`${user.name} week`);
  await expect(palette.getByRole("menuitem")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/a/${athlete.slug}/week/${thisWeek}`));

  await page.keyboard.press("/");
  await page.keyboard.type("move heavy legs to wed pm");
  const wish = palette.getByRole("menuitem", { name: /^Move Heavy legs to/ });
  await expect(wish).toContainText("Clears 1 flag");
  await page.keyboard.press("Enter");
  await expect(toast(page)).toContainText("Heavy legs moved to Tomorrow PM");
  await planner.expectAt("Heavy legs", "Wednesday", "PM");
  // Said to the palette or done in the planner, it is a step of the same history.
  await page.keyboard.press("Control+z");
  await expect(toast(page)).toContainText("Undone: Heavy legs moved to Wed PM");
  await planner.expectAt("Heavy legs", "Tuesday", "PM");

  await page.keyboard.press("Control+k");
  await page.keyboard.type("sauna 20 fri pm");
  await expect(palette.getByRole("menuitem", { name: /^Add Sauna on Fri PM/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(toast(page)).toContainText("Sauna added to Fri PM");
  await planner.expectAt("Sauna", "Friday", "PM");
});
