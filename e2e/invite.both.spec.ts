import type { Page } from "@playwright/test";
import { finishOnboarding, signInAtProvider } from "./steps/sign-in";
import { expect, open, ready, test, toast } from "./test";

/** Makes a link in the open roster and returns where it leads. */
async function invite(page: Page, name: string): Promise<string> {
  await page.getByRole("button", { name: "Invite athlete" }).click();
  const dialog = page.getByRole("dialog", { name: "Invite an athlete" });
  await dialog.getByLabel("Athlete's name").fill(name);
  await dialog.getByRole("button", { name: "Make link" }).click();
  const address = await dialog.getByLabel(`Link for ${name}`).inputValue();
  await dialog.getByRole("button", { name: "Done" }).click();
  return new URL(address).pathname;
}

test("somebody new accepts an invitation and stands in the coach's list; the link works once", async ({
  world,
  signedIn,
  anonymous,
}) => {
  const coach = await signedIn(await world.user({ coaches: true, name: "Noor Coach" }));
  await open(coach, "/coach/athletes");
  const path = await invite(coach, "Kim");

  const page = await anonymous();
  await page.goto(path);
  await expect(
    page.getByRole("heading", { level: 1, name: "Noor Coach invites you to train on Tandem" }),
  ).toBeVisible();
  const shared = page.getByRole("region", { name: "What Noor Coach will see" });
  await expect(shared).toContainText("Plan, logs, load, flags");
  await expect(shared).toContainText("You decide, and it starts off");
  await page.getByRole("link", { name: "Sign in to answer" }).click();
  await expect(page.getByText("Sign in first, then decide about the invitation.")).toBeVisible();
  await page.getByRole("button", { name: /^Continue with/ }).click();
  await signInAtProvider(page, { fresh: "Kim Runner" });
  await expect(page).toHaveURL(/\/welcome\?returnTo=/);
  await ready(page);
  await finishOnboarding(page);

  await expect(page).toHaveURL(new RegExp(`${path}$`));
  await ready(page);
  await expect(page.getByRole("switch", { name: /^Plan, logs, load, flags/ })).toBeDisabled();
  await page.getByRole("button", { name: "Accept" }).click();
  await expect(page).toHaveURL(/\/today$/);

  await open(coach, "/coach/athletes");
  await expect(
    coach.getByRole("region", { name: "Athletes" }).getByRole("link", { name: /Kim Runner/ }),
  ).toBeVisible();

  const late = await anonymous();
  await late.goto(path);
  await expect(late.getByRole("heading", { level: 1, name: "This invitation has been used" })).toBeVisible();
});

test("a coach takes an invitation back", async ({ world, signedIn, anonymous }) => {
  const coach = await signedIn(await world.user({ coaches: true, name: "Noor Coach" }));
  await open(coach, "/coach/athletes");
  const path = await invite(coach, "Lou");
  await coach.getByRole("button", { name: "Withdraw the link for Lou" }).click();
  await expect(toast(coach)).toContainText("The link for Lou works no more");
  await expect(coach.getByRole("button", { name: "Withdraw the link for Lou" })).toHaveCount(0);

  const page = await anonymous();
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1, name: "This invitation was withdrawn" })).toBeVisible();
});
