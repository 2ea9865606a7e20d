import { insertAthlete, insertCoaching } from "@/server/db/testing/factories";
import { easyRun, nextWeek, plan } from "./steps/plan";
import { plannerOn } from "./steps/planner";
import { expect, expectAccessible, open, test, toast } from "./test";

test("a coach saves a session as a template, uses it, changes it, and updates what was made from it", async ({
  world,
  signedIn,
}) => {
  const { coach, athlete } = await world.coachWithAthlete();
  await plan(coach, athlete.id, [{ ...easyRun, title: "Lake loop" }]);
  const page = await signedIn(coach);
  const week = `/a/${athlete.slug}/week/${nextWeek}`;
  await open(page, week);

  await page.getByRole("button", { name: "Actions for Lake loop" }).click();
  await page.getByRole("menuitem", { name: "Save as template…" }).click();
  const dialog = page.getByRole("dialog", { name: "Save as template" });
  await dialog.getByLabel("Title").fill("");
  await dialog.getByRole("button", { name: "Save to the library" }).click();
  await expect(dialog.getByText("Give the template a title.")).toBeVisible();
  await dialog.getByLabel("Title").fill("Lake loop");
  await dialog.getByLabel("Tags").fill("lake, easy");
  await dialog.getByRole("button", { name: "Save to the library" }).click();
  await expect(toast(page)).toContainText("Lake loop is in your library");

  await open(page, "/coach/library");
  await page.getByRole("searchbox", { name: "Search the library" }).fill("lake");
  const cards = page.getByRole("list", { name: "Templates" }).getByRole("listitem");
  await expect(cards).toHaveCount(1);
  await cards.getByRole("button", { name: "Use Lake loop" }).click();
  const sheet = page.getByRole("dialog", { name: "Use Lake loop" });
  await sheet.getByLabel("Day").fill("2026-03-26");
  await sheet.getByRole("button", { name: "Add to the plan" }).click();
  await expect(toast(page)).toContainText("Lake loop added");
  await open(page, week);
  const planner = plannerOn(page);
  await expect(planner.card("Lake loop", planner.slot("Thursday", "AM"))).toBeVisible();

  await open(page, "/coach/library");
  await page.getByRole("link", { name: /Lake loop/ }).click();
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  const editor = page.getByRole("dialog", { name: "Edit Lake loop" });
  await editor.getByLabel("Notes").fill("Both ways round");
  await editor.getByRole("button", { name: "Save as version 2" }).click();
  await expect(page.getByText("1 session to come can be updated.")).toBeVisible();
  await page.getByRole("button", { name: "See what changes" }).click();
  await expect(page.getByText("Both ways round").last()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Update 1 session" }).click();
  await expect(toast(page)).toContainText("Updated in 1 plan");
  await expect(page.getByText("1 session to come can be updated.")).toBeHidden();
  await toast(page).getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("1 session to come can be updated.")).toBeVisible();
});

test("a coach applies a plan to three athletes after a review, and takes it back in one go", async ({
  world,
  signedIn,
}) => {
  const { coach, athlete } = await world.coachWithAthlete();
  for (const name of ["Bea Athlete", "Cleo Athlete"]) {
    const other = await insertAthlete(world.owner, { name });
    await insertCoaching(world.owner, coach.id, other.athlete.id);
  }
  await plan(coach, athlete.id, [{ ...easyRun, title: "Lake loop" }]);
  const page = await signedIn(coach);
  await open(page, "/coach/library/plans/plan-strength-8/apply");

  const names = ["Maya Athlete", "Bea Athlete", "Cleo Athlete"];
  for (const name of names) await page.getByRole("checkbox", { name }).check();
  const row = (name: string) => page.getByRole("rowgroup", { name, exact: true });
  await expect(row("Bea Athlete").getByText("Needs a race or a last day.")).toBeVisible();
  await page.getByText("Start together").click();
  await expect(row("Maya Athlete")).toContainText("8 weeks");
  await expect(row("Maya Athlete")).toContainText("replace 1");
  await expect(row("Bea Athlete")).toContainText("no threshold pace");
  await page.getByRole("button", { name: "Preview for Maya Athlete" }).click();
  await expect(row("Maya Athlete")).toContainText("Lake loop");
  await expectAccessible(page);

  await page.getByRole("button", { name: "Save as a group…" }).click();
  await page.getByLabel("Name of the group").fill("5 pm club");
  await page.getByRole("button", { name: "Save group" }).click();
  await expect(page.getByRole("button", { name: "5 pm club (3)" })).toBeVisible();
  await page.getByRole("button", { name: "Edit groups…" }).click();
  const groups = page.getByRole("dialog", { name: "Groups" });
  await groups.getByLabel("Name of the group").fill("Track club");
  await groups.getByRole("checkbox", { name: "Cleo Athlete" }).uncheck();
  await expectAccessible(page);
  await groups.getByRole("button", { name: "Save group" }).click();
  await expect(groups.getByText("2 athletes")).toBeVisible();
  await groups.getByRole("button", { name: "Close" }).click();
  await expect(page.getByRole("button", { name: "Track club (2)" })).toBeVisible();

  await page.getByRole("button", { name: "Apply to 3 athletes" }).click();
  for (const name of names) {
    await expect(row(name)).toContainText("sessions added", { timeout: 30_000 });
  }
  const undo = page.getByRole("button", { name: "Undo for all 3" });
  await expect(undo).toBeVisible();
  await undo.click();
  await expect(toast(page)).toContainText("Undone for 3 athletes");
  await expect(undo).toBeHidden();
  await open(page, `/a/${athlete.slug}/week/${nextWeek}`);
  await plannerOn(page).expectAt("Lake loop", "Tuesday", "AM");
});

test("a coach gives hill sprints the rest that the rule asks for, keeps them as a template, and finds what was typed after a reload", async ({
  world,
  signedIn,
}) => {
  const { coach, athlete } = await world.coachWithAthlete();
  const page = await signedIn(coach);
  await open(page, `/a/${athlete.slug}/week/${nextWeek}`);
  const planner = plannerOn(page);
  await planner.add("Thursday", "AM");
  const { editor } = planner;
  await editor.getByLabel("Type").selectOption("run-hill-sprint");
  await editor
    .getByRole("textbox", { name: "Steps" })
    .fill("15min easy\n8x 10s sprint hill, r 20s walk\n10min easy");
  const fix = editor
    .getByRole("region", { name: "Counts as" })
    .getByRole("button", { name: /^Recovery .* walking$/ });
  await fix.click();
  await expect(fix).toBeHidden();
  await expect(editor.getByRole("textbox", { name: "Steps" })).not.toHaveValue(/20s walk/);
  await editor.getByRole("button", { name: "Save to library" }).click();
  const dialog = page.getByRole("dialog", { name: "Save as template" });
  await dialog.getByLabel("Title").fill("Short hills");
  await dialog.getByRole("button", { name: "Save to the library" }).click();
  await expect(toast(page)).toContainText("Short hills is in your library");

  await open(page, "/coach/library");
  await page.getByRole("link", { name: /Short hills/ }).click();
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  const template = page.getByRole("dialog", { name: "Edit Short hills" });
  await template.getByLabel("Notes").fill("On the lake road");
  await page.reload();
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await expect(template.getByText("This is what you typed before and did not save.")).toBeVisible();
  await expect(template.getByLabel("Notes")).toHaveValue("On the lake road");
});
