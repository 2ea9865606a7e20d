import { fileURLToPath } from "node:url";
import type { Locator, Page } from "@playwright/test";
import { calendarDate } from "@/lib/dates/calendar-date";
import type { Instant, TimeZone } from "@/lib/dates/time-zone";
import { type AthleteId, type CompletedSessionId, newId } from "@/lib/ids";
import { metres } from "@/lib/units/distance";
import { seconds } from "@/lib/units/duration";
import { completedSessions } from "@/server/db/schema/log";
import { fingerOn } from "./steps/finger";
import { backSquat, easyRun, heavyLegs, plan } from "./steps/plan";
import { expect, open, ready, test, toast, type World } from "./test";

const today = calendarDate("2026-03-17");
const sample = (name: string) =>
  fileURLToPath(new URL(`../src/server/import/samples/${name}`, import.meta.url));
const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });

test("an athlete checks in and does a run as it was planned", async ({ world, signedIn }) => {
  const { user, athlete } = await world.athlete();
  await plan(user, athlete.id, [{ ...easyRun, date: today }]);
  const page = await signedIn(user);
  await open(page, "/today");

  await page.getByRole("link", { name: "Check in" }).click();
  for (const [item, answer] of [
    ["Sleep quality", "4"],
    ["Energy", "4"],
    ["Muscles", "3"],
    ["Stress", "4"],
    ["Mood", "5, Great"],
  ] as const) {
    await page.getByRole("group", { name: item }).getByRole("radio", { name: answer, exact: true }).check();
  }
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("region", { name: "Check-in" })).toContainText("Checked in");

  await page.getByRole("link", { name: "Done as planned" }).click();
  await expect(page.getByText("As planned. Say how hard it was, then save.")).toBeVisible();
  await page.getByRole("radio", { name: /^3, / }).check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("link", { name: "Run: Easy run" })).toBeVisible();
  await expect(page.getByRole("img", { name: "done" })).toBeVisible();
  await expect(toast(page)).toContainText("Easy run saved");
});

test("an athlete moves a session, falls ill and skips some days: each is one step that is taken back", async ({
  world,
  signedIn,
}) => {
  const { coach, user, athlete } = await world.coachWithAthlete();
  const sent = await plan(coach, athlete.id, [
    { ...easyRun, date: today },
    { ...heavyLegs, date: calendarDate("2026-03-18") },
  ]);
  await sent.publishAll();
  const page = await signedIn(user);
  await open(page, "/today");
  await page.getByRole("button", { name: "More about Easy run" }).click();
  await page.getByRole("button", { name: "Move within the week" }).click();
  const move = page.getByRole("dialog", { name: "Move Easy run" });
  await move.getByRole("radio", { name: /^Thu 19 AM/ }).check();
  await move.getByRole("button", { name: "Move to Thu 19 AM" }).click();
  await expect(toast(page)).toContainText("Easy run moved to Thursday AM");
  await toast(page).getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("link", { name: "Done as planned" })).toBeVisible();

  await page.getByRole("button", { name: "Actions for today" }).click();
  await page.getByRole("button", { name: /^Life happened/ }).click();
  const life = page.getByRole("dialog", { name: "Life happened" });
  await life.getByLabel("For").fill("2");
  await life.getByRole("button", { name: "Skip 2 sessions" }).click();
  await expect(toast(page)).toContainText("2 sessions skipped");
  await expect(page.getByText("skipped, ill")).toBeVisible();
  await toast(page).getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("link", { name: "Done as planned" })).toBeVisible();
});

/** Long enough ago for a run to be a record. */
const ranLastSummer = ({ owner }: World, athleteId: AthleteId) =>
  owner.insert(completedSessions).values({
    athleteId,
    id: newId<CompletedSessionId>(),
    status: "completed",
    type: "run-easy",
    title: "Easy run",
    date: calendarDate("2025-08-01"),
    start: "2025-08-01T05:00:00.000Z" as Instant,
    timeZone: "Europe/Vienna" as TimeZone,
    duration: seconds(2700),
    distance: metres(8000),
    rpe: 3,
    source: "manual",
  });

test("a run is written by hand in six steps, corrected, split, made whole, deleted and brought back", async ({
  world,
  signedIn,
}) => {
  const { user, athlete } = await world.athlete();
  await ranLastSummer(world, athlete.id);
  const page = await signedIn(user);
  await open(page, "/today");
  let steps = 0;
  const step = (target: Locator) => {
    steps += 1;
    return target;
  };
  await step(page.getByRole("button", { name: "Log" })).click();
  await step(page.getByRole("link", { name: /^Log run/ })).click();
  await step(page.getByLabel("Distance")).fill("10,2");
  await step(page.getByRole("textbox", { name: "Time" })).fill("54:12");
  await expect(page.getByRole("status", { name: "Pace" })).toContainText("5:19");
  await step(page.getByRole("radio", { name: /^4, / })).check();
  await step(page.getByRole("button", { name: "Save" })).click();
  await expect(toast(page)).toContainText("Easy run saved");
  expect(steps).toBeLessThanOrEqual(6);
  const records = page.getByRole("region", { name: "Records" });
  await expect(records).toContainText(/Longest run on record: 10\.2\skm.*before it 8\skm/);

  const line = page.getByRole("link", { name: "Run: Easy run" });
  await line.click();
  const log = page.getByRole("region", { name: "Log" });
  await expect(log.getByRole("row", { name: /^Distance/ })).toContainText("10.2");
  await log.getByRole("button", { name: "Edit" }).click();
  await log.getByLabel("Distance").fill("11");
  await log.getByRole("button", { name: "Save" }).click();
  await expect(log.getByRole("row", { name: /^Distance/ })).toContainText(/11(\.0)?\s/);

  const changes = page.getByRole("region", { name: "Changes of the log" });
  await expect(changes).toContainText(/Corrected.*Distance.*10\.2.*11/s);
  await log.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: /^Split in two/ }).click();
  const split = page.getByRole("dialog", { name: "Split in two" });
  await split.getByLabel("The first part lasted").fill("20:00");
  await split.getByRole("button", { name: "Split" }).click();
  await expect(log.getByRole("row", { name: /^Time/ })).toContainText("20:00");
  await changes.getByRole("button", { name: "Undo: Split in two" }).click();
  await expect(log.getByRole("row", { name: /^Time/ })).toContainText("54:12");

  await log.getByRole("button", { name: "Delete" }).click();
  await expect(heading(page, "Tue 17 Mar")).toBeVisible();
  await expect(line).toHaveCount(0);
  await toast(page).getByRole("button", { name: "Undo" }).click();
  await expect(line).toBeVisible();
});

test("a recording finds its planned session, keeps its laps, and counts once however often it comes", async ({
  world,
  signedIn,
}) => {
  const { user, athlete } = await world.athlete();
  await plan(user, athlete.id, [{ ...easyRun, title: "Winter run", date: calendarDate("2013-02-06") }]);
  const page = await signedIn(user);
  await open(page, "/log/run");
  const chooser = page.getByLabel(/^Choose a file from your watch/);
  const results = page.getByRole("region", { name: "Imported files" });
  await chooser.setInputFiles(sample("fitparse__2013-02-06-12-11-14.fit"));
  await expect(results.getByRole("status")).toHaveText("1 session imported");
  await expect(results).toContainText("Matched to the plan: Winter run.");
  await results.getByRole("radio", { name: /^5, / }).check();
  await expect(toast(page)).toContainText("Effort saved");

  await chooser.setInputFiles(sample("fitparse__2013-02-06-12-11-14.fit"));
  await expect(results.getByRole("status")).toHaveText("1 session imported, 1 there already");
  await expect(results).toContainText("Nothing was doubled.");

  await results.getByRole("link", { name: "Winter run" }).first().click();
  await expect(heading(page, "Winter run")).toBeVisible();
  await expect(page.getByRole("region", { name: "Laps" }).getByRole("row")).toHaveCount(6);
  await expect(
    page.getByRole("region", { name: "Fastest inside this run" }).getByRole("row"),
  ).not.toHaveCount(0);
  await expect(page.getByText("From a file.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Download the file" })).toBeVisible();
});

test("where two planned sessions fit a recording the athlete is asked", async ({ world, signedIn }) => {
  const { user, athlete } = await world.athlete();
  const day = calendarDate("2013-02-06");
  await plan(user, athlete.id, [
    { ...easyRun, title: "First run", date: day },
    { ...easyRun, title: "Second run", date: day, slot: "pm" },
  ]);
  const page = await signedIn(user);
  await open(page, "/log/import");
  // What the server sends late stands beside what the page drew itself, for as long as it takes to put one away.
  await expect(page.getByLabel(/^Choose files/)).toHaveCount(1);
  await page.getByLabel(/^Choose files/).setInputFiles(sample("fitparse__2013-02-06-12-11-14.fit"));
  const results = page.getByRole("region", { name: "Imported files" });
  await expect(results).toContainText("Not linked to a planned session.");
  await results.getByRole("button", { name: "Which session?" }).click();
  await page
    .getByRole("dialog", { name: "Which session was this?" })
    .getByRole("button", { name: /^Second run/ })
    .click();
  await expect(results).toContainText("Matched to the plan: Second run.");
});

test("a planned lift is carried to today by a finger, ticked set by set, survives a reload and is finished", async ({
  world,
  signedIn,
}) => {
  const { user, athlete } = await world.athlete();
  await plan(user, athlete.id, [{ ...heavyLegs, date: calendarDate("2026-03-18"), lifts: [backSquat] }]);
  const page = await signedIn(user);
  await open(page, "/week");
  const finger = await fingerOn(page);
  const card = page.getByRole("button", { name: /: Heavy legs$/ });
  const slot = (place: string) => page.locator(`[data-place="${place}"]`);
  const inAir = page.locator("[data-carried]");
  await finger.down(card);
  await expect(inAir).toBeVisible();
  await finger.moveTo(slot("2026-03-17 am"));
  await expect(slot("2026-03-17 am")).toHaveAttribute("data-over");
  await finger.interrupt();
  await expect(inAir).toHaveCount(0);
  await expect(slot("2026-03-18 pm")).toContainText("Heavy legs");

  await finger.down(card);
  await expect(inAir).toBeVisible();
  await finger.moveTo(slot("2026-03-17 pm"));
  await expect(slot("2026-03-17 pm")).toHaveAttribute("data-over");
  await finger.up();
  await expect(toast(page)).toContainText("Heavy legs moved to Tuesday PM");
  await expect(slot("2026-03-17 pm")).toContainText("Heavy legs");

  await open(page, "/calendar");
  await finger.down(page.getByRole("link", { name: /: Heavy legs$/ }));
  await expect(inAir).toBeVisible();
  await finger.moveTo(page.getByRole("cell").and(slot("2026-03-18")));
  await expect(page.getByRole("status").getByText(/^Wed 18 Mar/)).toBeVisible();
  await finger.up();
  await expect(toast(page)).toContainText("Heavy legs moved to Tomorrow PM");
  await toast(page).getByRole("button", { name: "Undo" }).click();
  await expect(toast(page)).toContainText("Undone");

  await open(page, "/today");
  await page.getByRole("link", { name: "Start" }).click();

  const done = (set: number) => page.getByRole("checkbox", { name: `Done: set ${set} of Back squat` });
  await done(1).check();
  await expect(page.getByLabel("Weight in kg, set 1 of Back squat")).toHaveValue("100");
  await expect(page.getByRole("timer", { name: "Rest" })).toBeVisible();
  await page.getByRole("button", { name: "Actions for Back squat" }).click();
  await page.getByRole("button", { name: "Plates" }).click();
  await expect(page.getByRole("list", { name: "Plates of each side" })).toHaveText("2515");
  await page.getByRole("button", { name: "Close" }).click();
  const weight = (set: number) => page.getByLabel(`Weight in kg, set ${set} of Back squat`);
  const keypad = page.getByRole("region", { name: /^Keypad/ });
  await weight(2).tap();
  await keypad.getByRole("button", { name: "Less by 2.5" }).tap();
  await expect(weight(2)).toHaveValue("97.5");
  await keypad.getByRole("button", { name: "Next" }).tap();
  await keypad.getByRole("button", { name: "4", exact: true }).tap();
  await expect(page.getByLabel("Reps, set 2 of Back squat")).toHaveValue("4");
  await keypad.getByRole("button", { name: "Close" }).tap();
  await done(2).check();
  await page.getByRole("button", { name: "Use it" }).click();
  await expect(weight(3)).toHaveAttribute("placeholder", "97.5");
  await expect(page.getByText("2 of 3 sets done")).toBeVisible();

  await page.reload();
  await ready(page);
  await expect(page.getByText("2 of 3 sets done")).toBeVisible();
  await expect(done(2)).toBeChecked();
  await done(3).check();
  await page.getByRole("button", { name: "Finish" }).click();
  const sheet = page.getByRole("dialog", { name: "Heavy legs done" });
  await expect(sheet).toContainText("3 working sets");
  await expect(sheet).toContainText("Back squat e1RM");
  await sheet.getByRole("radio", { name: /^7, / }).check();
  await sheet.getByRole("button", { name: "Finish" }).click();
  await expect(toast(page)).toContainText("Heavy legs saved");

  await page.getByRole("link", { name: "Lift: Heavy legs" }).click();
  const rows = page.getByRole("region", { name: "Sets" }).getByRole("row");
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(2)).toContainText(/97\.5.*4/);
});

test("lifts from the Strong app come in once", async ({ world, signedIn }) => {
  const { user } = await world.athlete();
  const page = await signedIn(user);
  await open(page, "/log/import");
  // What the server sends late stands beside what the page drew itself, for as long as it takes to put one away.
  await expect(page.getByLabel(/^Choose files/)).toHaveCount(1);
  const row = (set: number, load: number) =>
    `2026-03-16 17:05:00,"Monday lift",55m,"Squat (Barbell)",${set},${load}.0,5,0,0,"","",`;
  const csv = [
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE",
    row(1, 90),
    row(2, 95),
    row(3, 100),
  ].join("\n");
  const file = { name: "strong.csv", mimeType: "text/csv", buffer: Buffer.from(csv) };
  const results = page.getByRole("region", { name: "Imported files" });
  await page.getByLabel(/^Choose files/).setInputFiles(file);
  await expect(results.getByRole("status")).toHaveText("1 session imported");
  await page.getByLabel(/^Choose files/).setInputFiles({ ...file, name: "strong again.csv" });
  await expect(results.getByRole("status")).toHaveText("1 session imported, 1 there already");

  await results.getByRole("link", { name: "Monday lift" }).first().click();
  await expect(page.getByRole("region", { name: "Sets" }).getByRole("row")).toHaveCount(4);
});
