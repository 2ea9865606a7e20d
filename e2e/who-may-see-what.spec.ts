import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { athletes } from "@/server/db/schema/people";
import { expect, test } from "./test";

test("a person without a link to an athlete learns nothing, not even that they exist", async ({
  world,
  signedIn,
}) => {
  const { coach, user, athlete } = await world.coachWithAthlete();
  const stranger = await world.user({ coaches: true, trains: true, name: "Stranger" });
  const pages = ["", "/week/2026-W12", "/flags", "/profile"];

  const outside = await signedIn(stranger);
  const nowhere: string[] = [];
  for (const path of pages) {
    const real = await visit(outside, `/a/${athlete.slug}${path}`);
    expect(real).toEqual(await visit(outside, `/a/nobody-0000${path}`));
    nowhere.push(real.text);
  }
  expect(nowhere.join(" ")).not.toContain(user.name);

  for (const person of [coach, user]) {
    const inside = await signedIn(person);
    for (const path of pages) {
      const response = await inside.goto(`/a/${athlete.slug}${path}`);
      expect(response?.status(), `${person.name} ${path}`).toBe(200);
    }
  }

  const alone = await world.athlete();
  const theirs = await signedIn(alone.user);
  await theirs.goto("/coach/athletes");
  await expect(theirs).toHaveURL(/\/today$/);
  await theirs.goto("/coach/library/plans/plan-half-12/apply");
  await expect(theirs.getByRole("heading", { name: /^Apply / })).toBeVisible();
  await expect(theirs.getByText(alone.user.name)).not.toHaveCount(0);
});

/** What a page answers to who may not see it, once it has ended its loading state. */
async function visit(page: Page, address: string) {
  const response = await page.goto(address);
  await expect(page.getByRole("heading", { name: "There is nothing here that you can see" })).toBeVisible();
  return { status: response?.status(), text: await page.locator("main").innerText() };
}

test("nobody sees a signed-in page without signing in, and comes back to it afterwards", async ({
  page,
  world,
}) => {
  const [anyone] = await world.owner.select().from(athletes).where(eq(athletes.slug, "nobody-0000"));
  expect(anyone).toBeUndefined();
  for (const path of [
    "/coach/athletes",
    "/coach/rules",
    "/today",
    "/week",
    "/settings/account",
    "/log/run",
    "/checkin",
  ]) {
    await page.goto(path);
    await expect(page).toHaveURL(new RegExp(`/login\\?returnTo=${encodeURIComponent(path)}`));
  }
});
