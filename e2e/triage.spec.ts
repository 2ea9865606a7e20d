import { calendarDate } from "@/lib/dates/calendar-date";
import { insertAthlete, insertCoaching } from "@/server/db/testing/factories";
import { easyRun, heavyLegs, intervals, plan } from "./steps/plan";
import { expect, expectAccessible, open, test, toast } from "./test";

test("a coach decides by keys alone, and sees what athletes do without asking", async ({
  world,
  signedIn,
}) => {
  const { coach, athlete } = await world.coachWithAthlete();
  const others = [];
  for (const name of ["Nora Second", "Zoe Third"]) {
    const other = await insertAthlete(world.owner, { name });
    await insertCoaching(world.owner, coach.id, other.athlete.id);
    others.push(other);
  }
  const [nora, zoe] = others;
  if (!nora || !zoe) throw new Error("Somebody is missing");
  for (const id of [athlete.id, nora.athlete.id])
    await (await plan(coach, id, [heavyLegs, intervals])).publishAll();
  const today = { ...easyRun, date: calendarDate("2026-03-17") };
  const { sessionIds, publishAll } = await plan(coach, zoe.athlete.id, [today, intervals]);
  await publishAll();

  const page = await signedIn(coach);
  await open(page, "/coach?view=all");
  const row = (name: string) =>
    page.getByRole("list", { name: "Athletes" }).getByRole("listitem").filter({ hasText: name });
  await expect(page.getByRole("listitem").filter({ hasText: "Next 7 days" })).toHaveCount(3);
  await expectAccessible(page);

  await test.step("by keys alone", async () => {
    const peek = page.getByRole("complementary", { name: /^About/ });
    await page.keyboard.press("j");
    await expect(peek.getByRole("button", { name: /^Apply fix/ })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press("Enter");
    await expect(row("Maya Athlete")).toContainText("Applied:");
    // The row says so at once, and the toast once the server has: the next one is to come after it.
    await expect(toast(page).getByRole("button", { name: "Undo" })).toBeVisible();
    await expect(page.getByRole("complementary", { name: "About Nora Second" })).toBeVisible();
    await expect(peek.getByRole("button", { name: "Acknowledge" })).toBeVisible();
    await page.keyboard.press("a");
    await expect(row("Nora Second")).toContainText("Acknowledged");
    await expect(toast(page)).toContainText("Acknowledged");
    await toast(page).getByRole("button", { name: "Undo" }).click();
    await expect(row("Nora Second")).toContainText("Heavy legs");
    await page.keyboard.press("Escape");
  });

  await test.step("an athlete logs and is seen to have, and one who needs a decision now comes first", async () => {
    const theirs = await signedIn(zoe.user);
    await open(theirs, `/log/run/${sessionIds[0]}?as=planned`);
    await theirs.getByRole("radio", { name: /^3, / }).check();
    await theirs.getByRole("button", { name: "Save" }).click();
    await expect(toast(theirs)).toContainText("Easy run saved");
    await expect(row("Zoe Third")).toContainText("Run, easy, done");
    // Rows stay where they are while somebody points at them.
    await page.getByRole("heading", { level: 1 }).hover();
    await plan(coach, zoe.athlete.id, [heavyLegs]);
    await expect(row("Zoe Third")).toContainText("Heavy legs");
  });
});
