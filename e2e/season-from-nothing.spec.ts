import { expect, expectAccessible, open, test, toast } from "./test";

test("a coach builds a season from nothing, back from a marathon in fifteen weeks", async ({
  world,
  signedIn,
}) => {
  const { coach, athlete } = await world.coachWithAthlete();
  const page = await signedIn(coach);
  await open(page, `/a/${athlete.slug}/season`);
  const main = page.getByRole("main");

  await main
    .getByText("No race and no blocks yet")
    .locator("..")
    .getByRole("button", { name: "Add race" })
    .click();
  const form = page.getByRole("dialog", { name: "Add a race or a test" });
  await form.getByLabel("Name").fill("Vienna City Marathon");
  await form.getByLabel("Date").fill("2026-07-05");
  await form.getByLabel("Kind").selectOption("Marathon");
  await form.getByRole("button", { name: "Add race" }).click();
  await expect(form).toBeHidden();
  await main.getByRole("link", { name: "Build backwards from Vienna City Marathon" }).click();

  const wish = page.getByRole("form", { name: "What the plan is for" });
  await expect(wish.getByLabel("Race or test")).toHaveValue("race-marathon");
  await expect(wish.getByLabel("Day")).toHaveValue("2026-07-05");
  const weeks = wish.getByLabel("Weeks", { exact: true });
  await expect(weeks).toHaveValue("15");
  await expect(wish.getByRole("checkbox", { name: "Heavy lifting" })).toBeChecked();

  // From twelve kilometres a week nobody gets to a marathon: what gives way is said, and one press does it.
  const recent = wish.getByRole("group", { name: "Last four weeks" });
  await recent.getByLabel("Km a week").fill("12");
  await recent.getByLabel("Longest run, km").fill("6");
  await recent.getByLabel("Runs a week").fill("5");
  await recent.getByLabel("Lifts a week").fill("2");
  await wish.getByRole("button", { name: "Preview the plan" }).click();
  const preview = page.getByRole("region", { name: "Preview" });
  await expect(preview.getByRole("heading", { name: "No plan keeps all of this" })).toBeVisible();
  await preview.getByRole("button", { name: "Change it so and preview" }).click();
  const plan = preview.getByRole("list", { name: "Weeks of the plan" });
  await expect(plan).toBeVisible();
  await expect(wish.getByLabel("Race or test")).not.toHaveValue("race-marathon");

  await wish.getByLabel("Race or test").selectOption("Marathon");
  await recent.getByLabel("Km a week").fill("50");
  await recent.getByLabel("Longest run, km").fill("18");
  await wish.getByRole("button", { name: "Preview the plan" }).click();
  await expect(plan.getByText("Week 16", { exact: true })).toBeVisible();
  await plan.getByText("Week 1", { exact: true }).click();
  await expect(plan.getByText(/^Hill sprints: \d+ × \d+ s/).first()).toBeVisible();
  await expect(plan.getByText("Heavy legs")).not.toHaveCount(0);
  await expectAccessible(page);

  await preview.getByRole("button", { name: "Write as draft" }).click();
  await expect(page).toHaveURL(/\/season$/);
  await expect(toast(page)).toContainText("16 weeks written as drafts");
  const blocks = page.getByRole("button", { name: /^(Run|Lift) block/ });
  await expect(page.getByRole("button", { name: /^Run block Taper/ })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Lift block Max strength/ })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Publish \d+ changes/ })).toBeEnabled();

  await toast(page).getByRole("button", { name: "Undo" }).click();
  await expect(toast(page)).toContainText("The generated plan is gone again");
  await expect(blocks).toHaveCount(0);
  await expect(main.getByText("No blocks yet")).toBeVisible();
});
