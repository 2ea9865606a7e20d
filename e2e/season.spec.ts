import { calendarDate, plusDays } from "@/lib/dates/calendar-date";
import type { Instant } from "@/lib/dates/time-zone";
import { type AthleteId, type CompletedSessionId, newId, type ProfileEntryId } from "@/lib/ids";
import { fromMinutes } from "@/lib/units/duration";
import { completedSessions } from "@/server/db/schema/log";
import { races } from "@/server/db/schema/people";
import { expect, expectAccessible, open, test, toast, type World } from "./test";

const today = calendarDate("2026-03-17");

/** Ten weeks of running every other day, and a race in five weeks: enough for form on its day. */
async function insertHistory({ owner }: World, athleteId: AthleteId) {
  await owner.insert(completedSessions).values(
    Array.from({ length: 35 }, (_, index) => {
      const date = plusDays(today, -1 - 2 * index);
      return {
        athleteId,
        id: newId<CompletedSessionId>(),
        type: "run-easy" as const,
        title: "Easy",
        status: "completed" as const,
        date,
        start: `${date}T07:00:00.000Z` as Instant,
        timeZone: "Europe/Vienna" as never,
        duration: fromMinutes(90),
        rpe: 4,
        source: "manual" as const,
      };
    }),
  );
  await owner.insert(races).values({
    athleteId,
    id: newId<ProfileEntryId>(),
    name: "Spring marathon",
    date: calendarDate("2026-04-19"),
    kind: "race-marathon",
    distanceMetres: null,
    priority: "A",
    goal: "",
  });
}

test("a coach builds a season by pointer and keyboard, sees form on race day, and takes it back", async ({
  world,
  signedIn,
}) => {
  const { coach, user, athlete } = await world.coachWithAthlete();
  await insertHistory(world, athlete.id);
  const page = await signedIn(coach);
  await open(page, `/a/${athlete.slug}/season`);
  await expect(page.getByText("Spring marathon in 33 days", { exact: true })).toBeVisible();

  await page.getByRole("button", { name: "Add block" }).click();
  const form = page.getByRole("dialog", { name: "New block" });
  await form.getByRole("button", { name: "Create block" }).click();
  await expect(form.getByLabel("Name")).toHaveAttribute("aria-invalid", "true");
  await form.getByLabel("Name").fill("Specific");
  await form.getByLabel("Phase").selectOption("Specific");
  await form.getByLabel("Run focus").selectOption("Race pace");
  await form.getByRole("button", { name: "Create block" }).click();
  await expect(form).toBeHidden();
  const specific = page.getByRole("button", { name: /^Run block Specific/ });
  await expect(specific).toHaveAccessibleName(/race pace, from 16 Mar, 4 weeks/);

  // Its end is pulled a week later, and by the keyboard another one.
  const box = await specific.locator("..").boundingBox();
  if (!box) throw new Error("The block is not drawn");
  await page.mouse.move(box.x + box.width - 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width + 54, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect(specific).toHaveAccessibleName(/5 weeks/);
  await expect(toast(page)).toContainText("Specific 1 week longer");
  await specific.press("Shift+ArrowRight");
  await expect(specific).toHaveAccessibleName(/6 weeks/);

  await page.getByRole("button", { name: "Actions of Specific" }).click();
  await page.getByRole("menuitem", { name: "Fill with targets…" }).click();
  const fill = page.getByRole("region", { name: "Fill Specific" });
  await fill.getByLabel("First week").fill("1400");
  await expect(fill.getByText(/Form on the day of Spring marathon/)).toBeVisible();
  await expectAccessible(page);
  await fill.getByRole("button", { name: "Set 6 targets" }).click();
  await expect(fill).toBeHidden();
  await expect(page.getByText(/Spring marathon in 33 days, form/)).toBeVisible();

  const weeks = page.getByRole("group", { name: /Weeks of the season/ });
  await weeks.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type("15");
  // In a field the keys of undo are about what is typed in it, not about the season.
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+a");
  // What is no number is neither saved nor taken for an empty field.
  await page.keyboard.type("15oo");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Write the target in whole AU, or leave it empty.")).toBeVisible();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("1550");
  await page.keyboard.press("Enter");
  await expect(toast(page)).toContainText("Week of 23 Mar: target changed");
  await expect(weeks).toBeFocused();
  await page.keyboard.press("d");
  await expect(toast(page)).toContainText("Week of 23 Mar made a deload week");
  await expect(page.getByLabel("Week type")).toHaveValue("deload");

  await page.keyboard.press("Control+z");
  await expect(toast(page)).toContainText("Undone: Week of 23 Mar made a deload week");
  await expect(page.getByLabel("Week type")).toHaveValue("load");
  await expect(page.getByLabel("Target", { exact: true })).toHaveValue("1550");

  const theirs = await signedIn(user);
  await open(theirs, `/a/${athlete.slug}/season`);
  await expect(theirs.getByRole("button", { name: /^Run block/ })).toHaveCount(0);
  await page.getByRole("button", { name: /^Publish/ }).click();
  await expect(toast(page)).toContainText("Season published");
  await theirs.reload();
  await expect(theirs.getByRole("button", { name: /^Run block Specific/ })).toBeVisible();
  await expect(theirs.getByRole("button", { name: "Add block" })).toHaveCount(0);

  await page.getByRole("button", { name: /Spring marathon/ }).click();
  await page.getByRole("button", { name: "Remove Spring marathon" }).click();
  await expect(toast(page)).toContainText("Spring marathon removed");
  await expect(page.getByRole("button", { name: "Add a race to see form on race day" })).toBeVisible();
  await toast(page).getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText(/^Spring marathon in 33 days/)).toBeVisible();

  await weeks.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByLabel("Target", { exact: true })).toHaveValue("1400");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/week\/2026-W13$/);
  await expect(page.getByRole("link", { name: /Specific, week 2 of 6/ })).toBeVisible();
});
