import { calendarDate } from "@/lib/dates/calendar-date";
import { easyRun, nextWeek, plan } from "./steps/plan";
import { plannerOn } from "./steps/planner";
import { expect, expectAccessible, open, test } from "./test";

for (const noticed of [false, true]) {
  const how = noticed ? "has loaded the other's meanwhile" : "has not";
  test(`of two edits of a session the second is shown both versions, where its page ${how}`, async ({
    world,
    signedIn,
  }) => {
    const { coach, athlete } = await world.coachWithAthlete();
    await plan(coach, athlete.id, [{ ...easyRun, date: calendarDate("2026-03-24") }]);
    const first = await signedIn(coach);
    const second = await signedIn(coach);
    if (noticed) await second.clock.install();
    const [one, two] = [plannerOn(first), plannerOn(second)];
    for (const page of [first, second]) await open(page, `/a/${athlete.slug}/week/${nextWeek}`);

    await one.card("Easy run").click();
    await two.card("Easy run").click();
    await one.editor.getByLabel("Duration").fill("70");
    await one.save();
    await one.expectAt("Easy run", "Tuesday", "AM");

    if (noticed) {
      // Coming back to a tab loads its week again, here as if it had lain open for a while.
      const loaded = second.waitForResponse((response) => response.url().includes("plan.week"));
      await second.clock.fastForward(60_000);
      await second.evaluate(() => window.dispatchEvent(new Event("visibilitychange")));
      await loaded;
    }
    await two.editor.getByLabel("Title").fill("Easy run with strides");
    await two.editor.getByRole("button", { name: "Save session" }).click();
    const conflict = second.getByRole("dialog", { name: "Easy run was changed elsewhere" });
    await expect(conflict).toContainText(/1\sh\s10/);
    await expect(conflict).toContainText("Easy run with strides");

    await expectAccessible(second);
    await conflict.getByRole("button", { name: "Keep the other version" }).click();
    await expect(two.editor.getByLabel("Title")).toHaveValue("Easy run with strides");
    await two.editor.getByRole("button", { name: "Close", exact: true }).last().click();
    await expect(two.card("Easy run")).toContainText(/1\sh\s10/);

    await first.reload();
    await expect(one.card("Easy run")).toContainText(/1\sh\s10/);
  });
}
