import { calendarDate } from "@/lib/dates/calendar-date";
import { heavyLegs, intervals, plan, thisWeek } from "./steps/plan";
import { plannerOn } from "./steps/planner";
import { expect, open, test, toast } from "./test";

test("heavy legs on the evening before key intervals are flagged, fixed and unfixed", async ({
  world,
  signedIn,
}) => {
  const { coach, user, athlete } = await world.coachWithAthlete();
  const space = `/a/${athlete.slug}`;
  const { publishAll } = await plan(coach, athlete.id, [
    { ...heavyLegs, date: calendarDate("2026-03-20") },
    intervals,
  ]);
  const page = await signedIn(coach);
  const planner = plannerOn(page);
  await open(page, `${space}/week/${thisWeek}`);
  await planner.fromMenu("Heavy legs", /^Move…/);
  await page.getByRole("radio", { name: /^Tue 17 PM/ }).check();
  await page.getByRole("button", { name: "Move to Tue 17 PM" }).click();
  await expect(toast(page)).toContainText("1 flag raised");
  const bar = page.getByRole("region", { name: "Flags of this week" });
  await expect(bar).toContainText("Act");
  await expect(planner.card("Heavy legs")).toContainText("Act");
  await publishAll();

  await bar.getByRole("link", { name: "Details" }).click();
  await expect(page.getByRole("region", { name: "Why it matters" })).not.toBeEmpty();
  const numbers = page.getByRole("table", { name: "Numbers of this flag" });
  await expect(numbers.getByRole("row", { name: /Minimum for Maya/ })).toContainText(/\d h/);
  await expect(
    page.getByRole("region", { name: "Evidence" }).getByRole("link", { name: "Full rule page" }),
  ).toBeVisible();
  const diff = page.getByRole("table", { name: "Plan before and after this fix" });
  await expect(diff.getByRole("row", { name: /^Today PM Heavy legs/ })).toBeVisible();
  await expect(page.getByRole("region", { name: "What to do" })).toContainText("makes no new ones");
  const address = page.url();

  const athletePage = await signedIn(user);
  await open(athletePage, "/today");
  const headsUp = athletePage.getByRole("region", { name: "Heads-up from your plan" });
  await expect(headsUp).toContainText("Sam is looking at it.");
  await expect(headsUp.getByRole("button")).toHaveCount(0);
  await headsUp.getByRole("link", { name: /^Why\?/ }).click();
  await expect(athletePage.getByRole("region", { name: "Why it matters" })).toBeVisible();
  await expect(athletePage.getByRole("button", { name: /Apply fix|Acknowledge|Later|Dismiss/ })).toHaveCount(
    0,
  );

  await page.getByRole("button", { name: /^Apply fix/ }).click();
  await expect(toast(page)).toContainText("1 flag cleared");
  await expect(page.getByRole("heading", { name: "Resolved in the draft" })).toBeVisible();
  await page.getByRole("link", { name: "Go to the week to publish" }).click();
  await expect(planner.grid).toBeVisible();
  await expect(planner.card("Heavy legs", planner.slot("Tuesday", "PM"))).toHaveCount(0);
  await expect(bar).toHaveCount(0);

  await page.getByRole("button", { name: "Changes" }).click();
  const changes = page.getByRole("dialog", { name: "Changes" });
  await changes.getByRole("button", { name: /^Undo/ }).first().click();
  await changes.getByRole("button", { name: "Close" }).click();
  await planner.expectAt("Heavy legs", "Tuesday", "PM");
  await expect(bar).toContainText("Act");
  await open(page, address);
  await expect(page.getByRole("button", { name: /^Apply fix/ })).toBeVisible();
  await expect(page.getByRole("region", { name: "History" })).toContainText("applied");
});

test("a flag is acknowledged, put off and dismissed for a reason, each of which can be taken back", async ({
  world,
  signedIn,
}) => {
  const { coach, athlete } = await world.coachWithAthlete();
  await plan(coach, athlete.id, [heavyLegs, intervals]);
  const page = await signedIn(coach);
  await open(page, `/a/${athlete.slug}/flags`);
  await page.getByRole("list", { name: "Open flags" }).getByRole("link").first().click();
  const answers = page.getByRole("region", { name: "What to do" });
  await expect(answers).toBeVisible();
  const history = page.getByRole("region", { name: "History" });

  await answers.getByRole("button", { name: "Acknowledge" }).click();
  await expect(toast(page)).toContainText("Acknowledged");
  await expect(answers.getByRole("button", { name: "Acknowledge" })).toHaveCount(0);
  await toast(page).getByRole("button", { name: "Undo" }).click();
  await expect(answers.getByRole("button", { name: "Acknowledge" })).toBeVisible();

  await answers.getByRole("button", { name: "Later" }).click();
  await page.getByRole("menuitem", { name: "Tomorrow morning" }).click();
  await expect(page.getByRole("heading", { name: "Put off" })).toBeVisible();
  await page.getByRole("button", { name: "Open again" }).click();
  await expect(answers).toBeVisible();

  await answers.getByRole("button", { name: "Dismiss" }).click();
  const dialog = page.getByRole("dialog", { name: "Dismiss this flag" });
  await dialog.getByRole("button", { name: "Dismiss", exact: true }).click();
  await expect(dialog.getByText("Choose a reason.")).toBeVisible();
  await dialog.getByRole("radio", { name: /^Maya tolerates this/ }).check();
  await dialog.getByRole("textbox", { name: /^Note/ }).fill("Did this all winter");
  await dialog.getByRole("button", { name: "Dismiss", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Dismissed" })).toBeVisible();
  await expect(history).toContainText("Did this all winter");

  await open(page, `/a/${athlete.slug}/flags?status=closed`);
  await expect(
    page.getByRole("list", { name: "Closed flags" }).getByRole("button", { name: "Open again" }),
  ).toBeVisible();
});
