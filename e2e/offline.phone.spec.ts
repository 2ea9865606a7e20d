import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { calendarDate } from "@/lib/dates/calendar-date";
import { signInSessions } from "@/server/db/schema/auth";
import { completedSessions, completedSets } from "@/server/db/schema/log";
import { checkIns } from "@/server/db/schema/wellness";
import { signInCookie } from "../scripts/testing/sign-in-cookie";
import { backSquat, heavyLegs, plan } from "./steps/plan";
import { expect, open, ready, test, toast } from "./test";

const today = calendarDate("2026-03-17");
test("a day in a basement: everything is logged without a network, whatever dies in between, and sent once", async ({
  world,
  signedIn,
}) => {
  const { user, athlete } = await world.athlete();
  const { sessionIds } = await plan(user, athlete.id, [{ ...heavyLegs, date: today, lifts: [backSquat] }]);
  const lift = `/log/lift/${sessionIds[0]}`;
  let page = await signedIn(user, { serviceWorkers: "allow" });
  const context = page.context();
  /** The page dies without a word, and another is opened where it was. */
  const die = async (path: string) => {
    await page.close();
    page = await context.newPage();
    await open(page, path);
  };
  await open(page, "/today");
  await expect
    .poll(() => page.evaluate(async () => Boolean(await caches.match("/offline"))), { timeout: 20_000 })
    .toBe(true);
  await context.setOffline(true);

  await open(page, "/log/run");
  await page.getByLabel("Distance").fill("10,2");
  await page.getByRole("textbox", { name: "Time" }).fill("54:12");
  await die("/log/run");
  await expect(page.getByLabel("Distance")).toHaveValue("10,2");
  await page.getByRole("radio", { name: /^4, / }).check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("link", { name: "Run: Easy run" })).toBeVisible();
  await expect(page.getByRole("img", { name: /not sent yet/ })).toBeVisible();

  await die(lift);
  const done = (set: number) => page.getByRole("checkbox", { name: `Done: set ${set} of Back squat` });
  await done(1).check();
  await die(lift);
  await expect(done(1)).toBeChecked();
  await done(2).check();
  await done(3).check();
  await die(lift);
  await expect(page.getByText("3 of 3 sets done")).toBeVisible();
  await page.getByRole("button", { name: "Finish" }).click();
  const sheet = page.getByRole("dialog", { name: "Heavy legs done" });
  await sheet.getByRole("radio", { name: /^7, / }).check();
  await sheet.getByRole("button", { name: "Finish" }).click();
  await expect(page.getByRole("link", { name: "Lift: Heavy legs" })).toBeVisible();

  await die("/checkin");
  await page.getByRole("group", { name: "Energy" }).getByRole("radio", { name: "4", exact: true }).check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("region", { name: "Check-in" })).toContainText("Checked in");
  await die("/week");
  await expect(page.getByText("Heavy legs").first()).toBeVisible();
  await expect(page.getByText("saved here, not sent yet")).toBeVisible();
  await expect(page.locator('[aria-current="page"]:visible')).toHaveText("Week");
  const waiting = page.getByRole("button", { name: /saved here$/ });
  await expect(waiting).toHaveAccessibleName("Offline, 3 saved here");
  await waiting.click();
  await page.getByRole("button", { name: /^Discard Easy run/ }).click();
  await expect(waiting).toHaveAccessibleName("Offline, 2 saved here");
  await toast(page).getByRole("button", { name: "Undo" }).click();
  await expect(waiting).toHaveAccessibleName("Offline, 3 saved here");

  const kept = await writesOf(page);
  expect(kept.length).toBeGreaterThanOrEqual(6);
  await world.owner.delete(signInSessions).where(eq(signInSessions.userId, user.id));
  await context.setOffline(false);
  await die("/login");
  expect(await writesOf(page)).toHaveLength(kept.length);
  await context.addCookies([await signInCookie(world.owner, user.id, process.env.E2E_URL ?? "")]);
  await open(page, "/today");
  await expect.poll(() => writesOf(page), { timeout: 20_000 }).toEqual([]);

  const held = async () => ({
    logs: (
      await world.owner.select().from(completedSessions).where(eq(completedSessions.athleteId, athlete.id))
    )
      .map(({ title, inProgress, rpe }) => ({ title, inProgress, rpe }))
      .toSorted((a, b) => a.title.localeCompare(b.title)),
    sets: (await world.owner.select().from(completedSets).where(eq(completedSets.athleteId, athlete.id)))
      .length,
    energies: (await world.owner.select().from(checkIns).where(eq(checkIns.athleteId, athlete.id))).map(
      ({ energy }) => energy,
    ),
  });
  const expected = {
    logs: [
      { title: "Easy run", inProgress: false, rpe: 4 },
      { title: "Heavy legs", inProgress: false, rpe: 7 },
    ],
    sets: 3,
    energies: [4],
  };
  expect(await held()).toEqual(expected);

  // The answers were lost, as far as the phone knows: it sends all of it again.
  await page.evaluate(
    (writes) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open("tandem");
        opening.onsuccess = () => {
          const tx = opening.result.transaction("writes", "readwrite");
          for (const write of writes as object[]) tx.objectStore("writes").put(write);
          tx.oncomplete = () => resolve();
        };
      }),
    kept,
  );
  await page.reload();
  await ready(page);
  await expect.poll(() => writesOf(page), { timeout: 20_000 }).toEqual([]);
  expect(await held()).toEqual(expected);
});

/** What waits on this device. */
const writesOf = (page: Page): Promise<unknown[]> =>
  page.evaluate(
    () =>
      new Promise<unknown[]>((resolve) => {
        const opening = indexedDB.open("tandem");
        opening.onsuccess = () => {
          const asked = opening.result.transaction("writes").objectStore("writes").getAll();
          asked.onsuccess = () => {
            opening.result.close();
            resolve(asked.result);
          };
        };
      }),
  );
