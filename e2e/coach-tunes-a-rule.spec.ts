import { heavyLegs, intervals, plan } from "./steps/plan";
import { expect, expectAccessible, open, test, toast } from "./test";

test("a coach tries a number on the past, saves it for an athlete, and the flag goes until it is reset", async ({
  world,
  signedIn,
}) => {
  const { coach, athlete } = await world.coachWithAthlete();
  await plan(coach, athlete.id, [heavyLegs, intervals]);
  const page = await signedIn(coach);
  await open(page, `/a/${athlete.slug}/flags`);
  await page
    .getByRole("list", { name: "Open flags" })
    .getByRole("link", { name: /^Heavy legs .* before/ })
    .click();

  const tuning = page.getByRole("region", { name: "Tune for Maya" });
  await expect(tuning).toContainText("Maya's number is 24 h, the rule's default.");
  await expect(tuning).toContainText(/At 24.h: \d+ flags? in the last \d+ days|Nothing is logged yet/);
  const slider = tuning.getByRole("slider", { name: "Least gap from heavy legs to a quality run" });
  await page.keyboard.press("t");
  await expect(slider).toBeFocused();
  for (let step = 0; step < 13; step += 1) await page.keyboard.press("ArrowLeft");
  await expect(slider).toHaveAttribute("aria-valuetext", "11 hours");
  await expect(tuning).toContainText(/At 11.h: \d+ flags?\./);
  await tuning.getByRole("textbox", { name: /^Reason/ }).fill("Did this all winter");
  await expectAccessible(page);
  await tuning.getByRole("button", { name: "Save for Maya" }).click();

  await expect(toast(page)).toContainText("counts for Maya now");
  await expect(page.getByRole("heading", { name: "Resolved", exact: true })).toBeVisible();
  await expect(tuning).toContainText("tuned, set by Sam");
  await expect(tuning).toContainText("Did this all winter");

  await tuning.getByRole("button", { name: /^Reset to 24/ }).click();
  await expect(toast(page)).toContainText("counts again");
  await expect(page.getByRole("region", { name: "What to do" })).toBeVisible();

  await tuning.getByRole("button", { name: "Switch the rule off for Maya" }).click();
  await tuning.getByRole("button", { name: "Switch off for Maya" }).click();
  await expect(tuning.getByText("Write in a few words why")).toBeVisible();
  await tuning.getByRole("textbox", { name: "Why it is switched off" }).fill("Doubles by choice");
  await tuning.getByRole("button", { name: "Switch off for Maya" }).click();
  await expect(tuning).toContainText("This rule is off for Maya, switched off by Sam");
  await tuning.getByRole("button", { name: "Switch on for Maya" }).click();
  await expect(page.getByRole("region", { name: "What to do" })).toBeVisible();
});
