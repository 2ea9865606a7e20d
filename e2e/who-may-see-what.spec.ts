import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Instant } from "@/lib/dates/time-zone";
import { newId } from "@/lib/ids";
import { athletes } from "@/server/db/schema/people";
import { checkIns } from "@/server/db/schema/wellness";
import { expect, open, test } from "./test";

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
    "/coach",
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

test("what goes out by a link shows until the link is replaced, and an archive comes back in an empty account", async ({
  world,
  signedIn,
  request,
}) => {
  const { user, athlete } = await world.athlete();
  await world.owner.insert(checkIns).values({
    athleteId: athlete.id,
    id: newId(),
    date: "2026-03-16" as CalendarDate,
    energy: 4,
    note: "Slept like a stone",
    updatedAt: "2026-03-16T06:00:00.000Z" as Instant,
  });
  const page = await signedIn(user);
  await open(page, "/settings/calendar");
  await page.getByRole("button", { name: "Make a link" }).click();
  const link = page.getByRole("textbox", { name: "Link for your calendar app" });
  const first = await link.inputValue();
  expect(await (await request.get(first)).text()).toContain("BEGIN:VCALENDAR");
  await page.getByRole("button", { name: "Replace the link" }).click();
  const asked = page.getByRole("dialog", { name: "Replace the calendar link?" });
  await asked.getByRole("button", { name: "Replace the link" }).click();
  await expect(link).not.toHaveValue(first);
  expect((await request.get(first)).status()).toBe(404);

  await open(page, "/settings/data");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download everything" }).click();
  const path = await (await download).path();
  const other = await world.athlete();
  const elsewhere = await signedIn(other.user);
  await open(elsewhere, "/settings/data");
  await elsewhere.getByLabel("Choose an archive").setInputFiles({
    name: "tandem.zip",
    mimeType: "application/zip",
    buffer: await readFile(path),
  });
  await expect(elsewhere.getByText("Everything is here: 1 row and 0 files.")).toBeVisible();
  const notes = await world.owner.select().from(checkIns).where(eq(checkIns.athleteId, other.athlete.id));
  expect(notes).toMatchObject([{ note: "Slept like a stone", energy: 4 }]);
});
