import { calendarDate } from "@/lib/dates/calendar-date";
import { easyRun, heavyLegs, intervals, nextWeek, plan } from "./steps/plan";
import { plannerOn } from "./steps/planner";
import { expect, expectAccessible, open, test, toast } from "./test";

const tuesday = calendarDate("2026-03-24");
const monday = calendarDate("2026-03-23");
const friday = calendarDate("2026-03-27");

test("a coach writes a structured run, a lift and heat; the athlete sees them once published", async ({
  world,
  signedIn,
}) => {
  const { coach, user, athlete } = await world.coachWithAthlete();
  const week = `/a/${athlete.slug}/week/${nextWeek}`;
  const page = await signedIn(coach);
  const planner = plannerOn(page);
  await open(page, week);

  await planner.add("Tuesday", "AM");
  const { editor } = planner;
  await editor.getByLabel("Type").selectOption("VO2max intervals");
  await editor.getByRole("textbox", { name: "Steps" }).fill("15min easy\n6x 3m @ 3:52, r2min");
  const hint = editor.getByRole("listitem").filter({ hasText: "Line 2: 3 metres?" });
  await hint.getByRole("button", { name: "Use 3min" }).click();
  await expect(hint).toHaveCount(0);
  await expect(editor.getByRole("textbox", { name: "Steps" })).toHaveValue(
    "15min easy\n6x 3min @ 3:52, r2min",
  );
  await expect(editor.getByRole("img", { name: /minutes Z1/ })).toBeVisible();
  await editor.getByRole("radio", { name: "Form" }).check();
  await expect(editor.getByLabel("Target of step 1 of part 2")).toHaveValue("3:52/km");
  await editor.getByLabel("Times").fill("5");
  await editor.getByRole("radio", { name: "Text" }).check();
  await expect(editor.getByRole("textbox", { name: "Steps" })).toHaveValue(
    "15min easy\n5x 3min @ 3:52/km, r 2min jog",
  );
  await editor.getByLabel("Key session").check();
  await expect(editor.getByRole("region", { name: "Counts as" })).toContainText("VO2max intervals");
  await expectAccessible(page);
  await planner.save();
  await planner.expectAt("VO2max intervals", "Tuesday", "AM");

  await planner.add("Thursday", "PM");
  await editor.getByLabel("Type").selectOption("Heavy legs");
  await editor.getByRole("textbox", { name: "Exercises" }).pressSequentially("back sq");
  await expect(editor.getByRole("button", { name: "Back squat" })).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.type(" 5x3 @85% r3min");
  await editor.getByRole("radio", { name: "Form" }).check();
  await expect(editor.getByLabel("Load of Back squat")).toHaveValue("85%");
  await editor.getByLabel("Add an exercise, or paste text").fill("Nordic hamstring curl");
  await page.keyboard.press("Enter");
  await expect(editor.getByLabel("Sets of Nordic hamstring curl")).toBeFocused();
  await page.keyboard.press("Control+d");
  await expect(editor.getByLabel("Sets of Nordic hamstring curl")).toHaveValue("5");
  await editor.getByLabel("Load of Nordic hamstring curl").fill("many");
  await expect(editor.getByText(/A load is written/)).toBeVisible();
  await editor.getByLabel("Load of Nordic hamstring curl").fill("RPE 8,5");
  await expectAccessible(page);
  await planner.save();
  await planner.expectAt("Heavy legs", "Thursday", "PM");

  await planner.add("Friday", "PM");
  await editor.getByLabel("Type").selectOption("Sauna or hot bath");
  await editor.getByLabel("Duration").fill("30");
  await planner.save();
  await planner.expectAt("Sauna or hot bath", "Friday", "PM");

  const phone = await signedIn(user);
  await open(phone, week);
  await expect(phone.getByText("Nothing is planned for this week yet.")).toBeVisible();

  await page.getByRole("button", { name: "Publish 3 changes" }).click();
  const sheet = page.getByRole("dialog", { name: "Publish 3 changes" });
  await expect(sheet.getByRole("listitem").filter({ hasText: "VO2max intervals" })).toContainText("New");
  await expect(sheet.getByRole("listitem").filter({ hasText: "Heavy legs" })).toContainText("85");
  await sheet.getByRole("button", { name: "Publish 3 changes" }).click();
  await expect(toast(page)).toContainText("3 changes published. Maya Athlete sees the plan as it stands.");
  await expect(page.getByRole("button", { name: "Published" })).toBeDisabled();

  await open(phone, week);
  await plannerOn(phone).expectAt("VO2max intervals", "Tuesday", "AM");
  await plannerOn(phone).expectAt("Heavy legs", "Thursday", "PM");
  await plannerOn(phone).expectAt("Sauna or hot bath", "Friday", "PM");

  await planner.card("Heavy legs").click();
  await expect(editor.getByRole("textbox", { name: "Exercises" })).toHaveValue(
    "Back squat 5x3 @85% r 3min\nNordic hamstring curl 5x5 @RPE 8.5 r 2min",
  );
  await editor.getByLabel("Title").fill("Heavy legs, short");
  await planner.save();
  await page.getByRole("button", { name: "Publish 1 change" }).click();
  await expect(page.getByRole("dialog", { name: "Publish 1 change" })).toContainText("Changed");
});

test("a session is moved with the keyboard, from the sheet and back, step by step", async ({
  world,
  signedIn,
}) => {
  const { coach, athlete } = await world.coachWithAthlete();
  await plan(coach, athlete.id, [{ ...intervals, date: tuesday }]);
  const page = await signedIn(coach);
  const planner = plannerOn(page);
  await open(page, `/a/${athlete.slug}/week/${nextWeek}`);
  const card = planner.card("Intervals");

  await card.focus();
  await page.keyboard.press("Alt+ArrowRight");
  await planner.expectAt("Intervals", "Wednesday", "AM");
  await expect(toast(page)).toContainText("Intervals moved to Wednesday AM");
  await expect(card).toBeFocused();

  await page.keyboard.press("Space");
  await expect(planner.slot("Thursday", "PM")).toContainText(/Clear|of/);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await planner.expectAt("Intervals", "Thursday", "PM");
  await expect(card).toBeFocused();

  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Escape");
  await planner.expectAt("Intervals", "Thursday", "PM");

  await planner.fromMenu("Intervals", /^Move…/);
  const sheet = page.getByRole("dialog", { name: "Move Intervals" });
  await sheet.getByRole("radio", { name: /^Sat 28 AM/ }).check();
  await sheet.getByRole("button", { name: "Move to Sat 28 AM" }).click();
  await planner.expectAt("Intervals", "Saturday", "AM");
  await expect(toast(page)).toContainText("Intervals moved to Saturday AM");

  await page.keyboard.press("Control+z");
  await planner.expectAt("Intervals", "Thursday", "PM");
  await expect(toast(page)).toContainText("Undone");
  await page.keyboard.press("Control+z");
  await planner.expectAt("Intervals", "Wednesday", "AM");
  await page.keyboard.press("Control+Shift+z");
  await planner.expectAt("Intervals", "Thursday", "PM");

  await page.reload();
  await planner.expectAt("Intervals", "Thursday", "PM");
});

test("a coach says what a session counts as; the flag follows, the athlete is told, and undo takes it back", async ({
  world,
  signedIn,
}) => {
  const { coach, user, athlete } = await world.coachWithAthlete();
  const { publishAll } = await plan(coach, athlete.id, [
    { ...heavyLegs, date: monday },
    { ...intervals, date: tuesday },
  ]);
  await publishAll();
  const page = await signedIn(coach);
  const planner = plannerOn(page);
  const week = `/a/${athlete.slug}/week/${nextWeek}`;
  await open(page, week);
  const flagged = page.getByRole("group", { name: /: Intervals,.*(Act|Adjust|Watch)/ });
  await expect(flagged).toBeVisible();

  await planner.card("Heavy legs").click();
  const countsAs = planner.editor.getByRole("region", { name: "Counts as" });
  await expect(countsAs).toContainText("Counts as Heavy legs");
  await countsAs.getByRole("button", { name: "Change what it counts as" }).click();
  await countsAs.getByLabel("Count this session as").selectOption("Upper body");
  await expect(countsAs).toContainText("Counts as Upper body (set by the coach)");
  await expect(countsAs).toContainText("Without your choice: Heavy legs.");
  await expectAccessible(page);
  await planner.save();
  await expect(planner.card("Heavy legs")).toContainText("Counts as Upper body, set by the coach");
  await expect(flagged).toHaveCount(0);

  await page.getByRole("button", { name: "Publish 1 change" }).click();
  const sheet = page.getByRole("dialog", { name: "Publish 1 change" });
  await expect(sheet).toContainText("Counts as");
  await sheet.getByRole("button", { name: "Publish 1 change" }).click();
  await expect(toast(page)).toContainText("1 change published");
  const phone = await signedIn(user);
  await open(phone, week);
  await expect(plannerOn(phone).card("Heavy legs")).toContainText("Counts as Upper body, set by the coach");

  await planner.card("Heavy legs").click();
  await countsAs.getByRole("button", { name: "Reset" }).click();
  await expect(countsAs).not.toContainText("set by the coach");
  await planner.save();
  await expect(planner.card("Heavy legs")).not.toContainText("set by the coach");
  await expect(flagged).toBeVisible();
  await planner.card("Heavy legs").focus();
  await page.keyboard.press("Control+z");
  await expect(planner.card("Heavy legs")).toContainText("set by the coach");
  await expect(flagged).toHaveCount(0);
});

test("while a session is dragged every slot answers, after one question to the server", async ({
  world,
  signedIn,
}) => {
  const { coach, athlete } = await world.coachWithAthlete();
  await plan(coach, athlete.id, [
    { ...intervals, date: tuesday },
    { ...heavyLegs, date: monday },
  ]);
  const page = await signedIn(coach);
  const planner = plannerOn(page);
  await open(page, `/a/${athlete.slug}/week/${nextWeek}`);
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("plan.previewMoves")) asked.push(request.url());
  });

  const from = await planner.card("Heavy legs").boundingBox();
  const to = await planner.slot("Friday", "PM").boundingBox();
  if (!from || !to) throw new Error("The week is not drawn");
  const lift = async () => {
    await page.mouse.move(from.x + 40, from.y + 20);
    await page.mouse.down();
    await page.mouse.move(from.x + 60, from.y + 30, { steps: 4 });
  };
  await lift();
  await expect(planner.grid.getByText("Checking…")).toHaveCount(0);
  const cells = await planner.grid.getByRole("gridcell").allInnerTexts();
  expect(cells).toHaveLength(14);
  expect(cells.filter((text) => !/Clear|Now here|\d\sh of \d/.test(text))).toEqual([]);
  expect(cells.join(" ")).toContain("Clear, best");

  await page.mouse.move(to.x + to.width / 2, to.y + 30, { steps: 12 });
  expect(asked).toHaveLength(1);
  // Letting go of what Escape has put back is no click on it, which would open it over the week.
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await planner.expectAt("Heavy legs", "Monday", "PM");
  await expect(planner.card("Heavy legs")).toBeFocused();
  await lift();
  await page.mouse.move(to.x + to.width / 2, to.y + 30, { steps: 12 });
  await page.mouse.up();
  await planner.expectAt("Heavy legs", "Friday", "PM");
  await expect(planner.card("Heavy legs")).toBeFocused();
  await expect(toast(page)).toContainText("Heavy legs moved to Friday PM");

  await toast(page).getByRole("button", { name: "Undo" }).click();
  await planner.expectAt("Heavy legs", "Monday", "PM");
});

test("a deleted session comes back with undo", async ({ world, signedIn }) => {
  const { coach, athlete } = await world.coachWithAthlete();
  await plan(coach, athlete.id, [{ ...easyRun, date: friday }]);
  const page = await signedIn(coach);
  const planner = plannerOn(page);
  await open(page, `/a/${athlete.slug}/week/${nextWeek}`);

  await planner.card("Easy run").focus();
  await page.keyboard.press("Delete");
  await expect(planner.card("Easy run")).toHaveCount(0);
  await expect(toast(page)).toContainText("Easy run deleted");
  await toast(page).getByRole("button", { name: "Undo" }).click();
  await planner.expectAt("Easy run", "Friday", "AM");

  await planner.fromMenu("Easy run", /^Delete/);
  await expect(planner.card("Easy run")).toHaveCount(0);
  await page.getByRole("button", { name: "Changes" }).click();
  const changes = page.getByRole("dialog", { name: "Changes" });
  await changes
    .getByRole("button", { name: /^Undo ?: Easy run deleted/ })
    .first()
    .click();
  await changes.getByRole("button", { name: "Close" }).click();
  await planner.expectAt("Easy run", "Friday", "AM");
});
