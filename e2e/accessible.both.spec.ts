import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { and, desc, eq } from "drizzle-orm";
import { plusSeconds } from "@/lib/dates/time-zone";
import { familyOf } from "@/lib/domain/session-type";
import { flags } from "@/server/db/schema/flags";
import { completedSessions } from "@/server/db/schema/log";
import { athletes } from "@/server/db/schema/people";
import { blocks, publishedSessions } from "@/server/db/schema/plan";
import { testNow } from "@/server/db/testing/factories";
import { worldAthleteId, worldUserId } from "@/server/db/worlds/insert-world";
import { expect, expectAccessible, expectReadable, test, type World } from "./test";

const maya = worldAthleteId("demo-maya");

/** Addresses with what they need to know of the demo club. */
async function addresses({ owner }: World) {
  const [athlete] = await owner.select().from(athletes).where(eq(athletes.id, maya));
  const [flag] = await owner.select().from(flags).where(eq(flags.athleteId, maya));
  const [block] = await owner.select().from(blocks).where(eq(blocks.athleteId, maya));
  const [log] = await owner
    .select()
    .from(completedSessions)
    .where(and(eq(completedSessions.athleteId, maya), eq(completedSessions.status, "completed")))
    .orderBy(desc(completedSessions.start));
  const ahead = await owner
    .select()
    .from(publishedSessions)
    .where(eq(publishedSessions.athleteId, maya))
    .orderBy(desc(publishedSessions.date));
  const next = (...families: string[]) => ahead.find(({ type }) => families.includes(familyOf(type)))?.id;
  const slug = athlete?.slug;
  return {
    nobody: [
      "/",
      "/login",
      "/login/error?error=AccessDenied",
      "/signed-out",
      "/invite/nobody-sent-this",
      "/rules",
      "/rules/recovery/hill-sprint-rest",
    ],
    "somebody new": ["/welcome"],
    "somebody who is leaving": ["/leaving"],
    "a coach with an athlete": [
      `/a/${slug}`,
      `/a/${slug}/progress`,
      `/a/${slug}/flags`,
      `/a/${slug}/flags/${flag?.id}`,
      `/a/${slug}/session/${next("run")}`,
      `/a/${slug}/session/${log?.id}`,
      `/a/${slug}/profile`,
    ],
    "a coach who plans": [
      `/a/${slug}/week/2026-W12`,
      `/a/${slug}/season`,
      `/a/${slug}/season/generate`,
      `/a/${slug}/calendar/2026-03`,
      `/a/${slug}/calendar/2026-03?view=year`,
      `/print/week/${slug}/2026-W12`,
      `/print/block/${slug}/${block?.id}`,
    ],
    "a coach by themselves": [
      "/coach",
      "/coach?view=all",
      "/coach/athletes",
      "/coach/rules",
      "/inbox",
      `/inbox/${slug}`,
      "/settings/account",
      "/settings/units",
      "/settings/notifications",
      "/settings/appearance",
      "/settings/delete",
      "/today",
    ],
    "a coach in the library": [
      "/coach/library",
      "/coach/library?show=exercises",
      "/coach/library/plans/plan-half-12",
      "/coach/library/plans/plan-half-12/apply",
    ],
    "an athlete": [
      "/today",
      "/week",
      "/season",
      "/flags",
      "/notifications",
      "/profile",
      "/inbox",
      "/settings/coaches",
      "/settings/calendar",
      "/settings/privacy",
      "/settings/data",
    ],
    "an athlete who logs": [
      "/checkin",
      "/log/run",
      `/log/run/${next("run", "race")}`,
      "/log/lift",
      `/log/lift/${next("lift")}`,
      "/log/other",
      `/log/other/${next("cross", "mobility", "heat")}`,
      "/log/import",
      "/offline",
    ],
  };
}

const sam = () => Promise.resolve({ id: worldUserId("demo-sam") });
const herself = () => Promise.resolve({ id: worldUserId("demo-maya") });

const people = [
  ["nobody", null],
  ["somebody new", (world: World) => world.user({ onboardedAt: null })],
  [
    "somebody who is leaving",
    (world: World) => world.user({ deletionAskedAt: testNow, leavesAt: plusSeconds(testNow, 86_400) }),
  ],
  ["a coach with an athlete", sam],
  ["a coach who plans", sam],
  ["a coach by themselves", sam],
  ["a coach in the library", sam],
  ["an athlete", herself],
  ["an athlete who logs", herself],
] as const;

for (const [who, person] of people) {
  test(`every page is accessible to ${who}`, async ({ world, signedIn, anonymous }, info) => {
    const page = person ? await signedIn(await person(world)) : await anonymous();
    const problems: string[] = [];
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("console", (message) => {
      // Said by the tests themselves, which keep the worker out.
      if (message.text() === "Service Worker registration blocked by Playwright") return;
      if (message.type() === "error" || message.type() === "warning")
        problems.push(`${page.url()}: ${message.text()}`);
    });
    for (const path of (await addresses(world))[who]) {
      await test.step(path, async () => {
        if (info.project.use.viewport) await page.setViewportSize(info.project.use.viewport);
        await page.emulateMedia({ colorScheme: "light" });
        const response = await page.goto(path);
        expect(response?.status(), path).toBe(200);
        await expect(page.locator("h1")).toHaveCount(1);
        await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
        await showWhole(page);
        await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
        await expectAccessible(page);
        // The theme follows the device: one visit is judged in both, which is half the time of two.
        await page.emulateMedia({ colorScheme: "dark" });
        await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
        await expectReadable(page);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
      });
    }
    expect(problems).toEqual([]);
  });
}

/** A window as high as the page: what a bar at its foot covers for as long as nobody scrolls is no small target. */
async function showWhole(page: Page) {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(height, whole) });
}

/** They have nothing to show: they send on to a page that does. */
const sendOn = ["/settings", "/calendar", "/progress", "/a/[slug]/week", "/a/[slug]/calendar"];

test("no page is left out above", async ({ world }) => {
  const routes = readdirSync(fileURLToPath(new URL("../src/app", import.meta.url)), { recursive: true })
    .map((path) => `/${String(path)}`)
    .filter((path) => path.endsWith("/page.tsx"))
    .map((path) => path.replace("/page.tsx", "").replaceAll(/\/\([^)]+\)/g, "") || "/");
  const visited = Object.values(await addresses(world)).flat();
  const isVisited = (route: string) => {
    const pattern = new RegExp(`^${route.replaceAll(/\[[^\]]+\]/g, "[^/]+")}$`);
    return visited.some((path) => pattern.test(path.split("?")[0] ?? ""));
  };
  expect(routes.filter((route) => !isVisited(route)).toSorted()).toEqual(sendOn.toSorted());
});
