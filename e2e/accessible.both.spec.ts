import { eq } from "drizzle-orm";
import { flags } from "@/server/db/schema/flags";
import { athletes } from "@/server/db/schema/people";
import { plannedSessions } from "@/server/db/schema/plan";
import { worldAthleteId, worldUserId } from "@/server/db/worlds/insert-world";
import { expect, expectAccessible, test, type World } from "./test";

const maya = worldAthleteId("demo-maya");

/** Addresses with what they need to know of the demo club. */
async function addresses(world: World) {
  const [athlete] = await world.owner.select().from(athletes).where(eq(athletes.id, maya));
  const [flag] = await world.owner.select().from(flags).where(eq(flags.athleteId, maya));
  const [session] = await world.owner
    .select()
    .from(plannedSessions)
    .where(eq(plannedSessions.athleteId, maya))
    .limit(1);
  const space = `/a/${athlete?.slug}`;
  return {
    nobody: [
      "/",
      "/login",
      "/login/error?error=AccessDenied",
      "/signed-out",
      "/rules",
      "/rules/recovery/hill-sprint-rest",
    ],
    "a coach with an athlete": [
      "/coach/athletes",
      "/coach/rules",
      space,
      `${space}/week/2026-W12`,
      `${space}/season`,
      `${space}/calendar/2026-03`,
      `/print${space.replace("/a/", "/week/")}/2026-W12`,
      `${space}/calendar/2026-03?view=year`,
      `${space}/flags`,
      `${space}/flags/${flag?.id}`,
      `${space}/session/${session?.id}`,
      `${space}/profile`,
    ],
    "a coach by themselves": ["/settings/account", "/settings/units", "/settings/appearance", "/today"],
    "an athlete": ["/today", "/week", "/season", "/flags", "/profile", "/settings/coaches"],
    "an athlete who logs": ["/checkin", "/log/run", "/log/lift", "/log/import"],
  };
}

const people = [
  ["nobody", null],
  ["a coach with an athlete", "demo-sam"],
  ["a coach by themselves", "demo-sam"],
  ["an athlete", "demo-maya"],
  ["an athlete who logs", "demo-maya"],
] as const;

for (const theme of ["light", "dark"] as const) {
  for (const [who, key] of people) {
    test(`every page is accessible to ${who}, ${theme}`, async ({ world, signedIn, anonymous }) => {
      const page = key
        ? await signedIn({ id: worldUserId(key) }, { colorScheme: theme })
        : await anonymous({ colorScheme: theme });
      const problems: string[] = [];
      page.on("pageerror", (error) => problems.push(error.message));
      for (const path of (await addresses(world))[who]) {
        await test.step(path, async () => {
          const response = await page.goto(path);
          expect(response?.status(), path).toBe(200);
          await expect(page.locator("h1")).toHaveCount(1);
          await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
          await expectAccessible(page);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(overflow, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
        });
      }
      expect(problems).toEqual([]);
    });
  }
}
