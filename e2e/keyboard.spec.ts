import type { Locator, Page } from "@playwright/test";
import { calendarDate } from "@/lib/dates/calendar-date";
import { easyRun, heavyLegs, intervals, nextWeek, plan } from "./steps/plan";
import { plannerOn } from "./steps/planner";
import { expect, open, test, toast } from "./test";

/** Presses Tab until something has the focus: the only way to it without a mouse. */
async function tabTo(page: Page, target: Locator) {
  const isFocused = () =>
    target.evaluateAll((found) => found.some((each) => each === document.activeElement));
  for (let presses = 0; presses < 60; presses++) {
    if (await isFocused()) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach ${target}`);
}

test("a week is planned, changed and published with the keyboard alone", async ({ world, signedIn }) => {
  const { coach, athlete } = await world.coachWithAthlete();
  const page = await signedIn(coach);
  const planner = plannerOn(page);
  const { editor } = planner;
  const { keyboard } = page;
  await open(page, `/a/${athlete.slug}/week/${nextWeek}`);

  await keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(sheet.getByRole("heading", { name: "Week planner" })).toBeVisible();
  await expect(sheet.getByText("New session in this slot")).toBeVisible();
  await keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);

  await tabTo(page, planner.slot("Monday", "AM"));
  await keyboard.press("ArrowRight");
  await expect(planner.slot("Tuesday", "AM")).toBeFocused();
  await keyboard.press("c");
  await tabTo(page, page.getByRole("button", { name: "All fields" }));
  await keyboard.press("Enter");
  await tabTo(page, editor.getByLabel("Title"));
  await keyboard.press("Control+a");
  await keyboard.type("Hills by feel");
  await keyboard.press("Enter");
  await expect(editor).toHaveCount(0);
  const card = planner.card("Hills by feel");
  await planner.expectAt("Hills by feel", "Tuesday", "AM");

  await tabTo(page, card);
  await keyboard.press("Control+d");
  await expect(card).toHaveCount(2);
  await keyboard.press("Control+z");
  await expect(card).toHaveCount(1);

  await keyboard.press("Control+c");
  await keyboard.press("ArrowDown");
  await keyboard.press("ArrowRight");
  await expect(planner.slot("Wednesday", "PM")).toBeFocused();
  await keyboard.press("Control+v");
  await expect(planner.card("Hills by feel", planner.slot("Wednesday", "PM"))).toBeVisible();

  await keyboard.press("ArrowUp");
  await keyboard.press("ArrowLeft");
  await expect(planner.card("Hills by feel", planner.slot("Tuesday", "AM"))).toBeFocused();
  await keyboard.press("v");
  const move = page.getByRole("dialog", { name: "Move Hills by feel" });
  await tabTo(page, move.getByRole("radio", { name: /^Tue 24 AM/ }));
  await keyboard.press("ArrowDown");
  await tabTo(page, move.getByRole("button", { name: "Move to Tue 24 PM" }));
  await keyboard.press("Enter");
  await expect(planner.card("Hills by feel", planner.slot("Tuesday", "PM"))).toBeVisible();

  await keyboard.press("Control+Enter");
  const publish = page.getByRole("dialog", { name: "Publish 2 changes" });
  await tabTo(page, publish.getByRole("button", { name: "Publish 2 changes" }));
  await keyboard.press("Enter");
  await expect(toast(page)).toContainText("2 changes published");
});

test("whoever has gone on to another card stays there when the answer to a move comes", async ({
  world,
  signedIn,
}) => {
  const { coach, athlete } = await world.coachWithAthlete();
  await plan(coach, athlete.id, [
    { ...easyRun, date: calendarDate("2026-03-24") },
    { ...intervals, date: calendarDate("2026-03-26") },
  ]);
  const page = await signedIn(coach);
  const planner = plannerOn(page);
  await open(page, `/a/${athlete.slug}/week/${nextWeek}`);
  const answer = Promise.withResolvers<void>();
  await page.route(/\/api\/trpc\/plan\.move/, async (route) => {
    await answer.promise;
    await route.continue();
  });

  await planner.card("Easy run").focus();
  await page.keyboard.press("Alt+ArrowRight");
  await planner.expectAt("Easy run", "Wednesday", "AM");
  await expect(planner.card("Easy run")).toBeFocused();
  await planner.card("Intervals").focus();
  // Planned elsewhere meanwhile: it shows that the week has been loaded again.
  await plan(coach, athlete.id, [{ ...heavyLegs, date: calendarDate("2026-03-28") }]);
  answer.resolve();
  await expect(planner.card("Heavy legs")).toBeVisible();
  await expect(planner.card("Intervals")).toBeFocused();
});

test("a flag is found, understood and cleared with the keyboard alone", async ({ world, signedIn }) => {
  const { coach, athlete } = await world.coachWithAthlete();
  await plan(coach, athlete.id, [heavyLegs, intervals]);
  const page = await signedIn(coach);
  const { keyboard } = page;
  await open(page, `/a/${athlete.slug}/flags`);
  const flag = page.getByRole("list", { name: "Open flags" }).getByRole("link").first();
  await expect(flag).toBeVisible();

  await keyboard.press("j");
  await expect(flag).toBeFocused();
  await keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Flag" })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Apply fix/ })).toBeVisible();

  await keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(sheet.getByText("Apply the chosen fix")).toBeVisible();
  await keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);

  await keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Resolved", exact: true })).toBeVisible();
  await expect(toast(page)).toContainText("1 flag cleared");
});
