import { eq } from "drizzle-orm";
import { signInSessions } from "@/server/db/schema/auth";
import { worldUserId } from "@/server/db/worlds/insert-world";
import { choosePerson, finishOnboarding, signInAtProvider } from "./steps/sign-in";
import { expect, open, ready, test } from "./test";

const start = { name: /^Continue with/ };

test("a coach signs in through the provider, lands on who needs them and signs out", async ({
  anonymous,
}, info) => {
  const page = await anonymous();
  await page.goto("/login");
  await page.getByRole("button", start).click();
  await signInAtProvider(page, { known: "Sam Okafor" });
  await expect(page).toHaveURL(/\/coach$/);
  await expect(page.getByRole("heading", { level: 1, name: "Triage" })).toBeVisible();
  await ready(page);

  if (info.project.name === "phone") await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/signed-out$/);
  await expect(page.getByRole("heading", { level: 1, name: "You are signed out" })).toBeVisible();
  await page.goto("/coach/athletes");
  await expect(page).toHaveURL(/\/login\?returnTo=%2Fcoach%2Fathletes$/);
});

test("a new person says who they are and starts on their own day", async ({ anonymous }) => {
  const page = await anonymous();
  await page.goto("/login");
  await page.getByRole("button", start).click();
  await signInAtProvider(page, { fresh: "Robin Newcomer" });
  await expect(page).toHaveURL(/\/welcome/);
  await ready(page);
  await expect(page.getByLabel("Your name")).toHaveValue("Robin Newcomer");
  await expect(page.getByRole("combobox", { name: "Time zone" })).toHaveValue("Europe/Vienna");

  await page.getByRole("button", { name: /^(Continue|Start coaching)$/ }).click();
  await expect(page.getByText("Choose at least one: I coach, I train.")).toBeVisible();
  await page.getByLabel("I train").check();
  await page.getByRole("group", { name: "Weights" }).getByText("lb").click();
  await finishOnboarding(page);
  await expect(page).toHaveURL(/\/today$/);
  await expect(page.getByRole("heading", { level: 1, name: "Tue 17 Mar" })).toBeVisible();

  await page.goto("/settings/units");
  await expect(page.getByRole("radio", { name: "lb" })).toBeChecked();
});

test("who does not let Tandem know them is told so, and what to do", async ({ anonymous }) => {
  const page = await anonymous();
  await page.goto("/login");
  await page.getByRole("button", start).click();
  await choosePerson(page, { known: "Tom Baptiste" });
  await page.getByRole("button", { name: "Deny" }).click();

  await expect(page).toHaveURL(/\/login\/error\?reason=denied/);
  await expect(page.getByRole("heading", { level: 1, name: "You did not sign in" })).toBeVisible();
  await expect(page.getByText("Sign in again and allow it, or choose another account.")).toBeVisible();
  await page.getByRole("link", { name: "Try again" }).click();
  await expect(page.getByRole("button", start)).toBeVisible();
});

test("a session that has ended leads to sign-in and back to the same page", async ({ world, signedIn }) => {
  const page = await signedIn({ id: worldUserId("demo-sam") });
  // The page tells the server once a day that its session is in use; an ended one it would take away by that.
  const renewed = page.waitForResponse("**/api/auth/session");
  await open(page, "/settings/units");
  await renewed;
  const cookies = await page.context().cookies();
  const token = cookies.find(({ name }) => name === "authjs.session-token")?.value ?? "";
  await world.owner
    .update(signInSessions)
    .set({ expires: new Date("2020-01-01T00:00:00Z") })
    .where(eq(signInSessions.sessionToken, token));

  await page.reload();
  await expect(page).toHaveURL(/\/login\?returnTo=%2Fsettings%2Funits$/);
  await expect(page.getByText("Your session has ended.")).toBeVisible();
  await page.getByRole("button", start).click();
  await signInAtProvider(page, { known: "Sam Okafor" });
  await expect(page).toHaveURL(/\/settings\/units$/);
});
