import AxeBuilder from "@axe-core/playwright";
import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
  type TestInfo,
} from "@playwright/test";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { UserId } from "@/lib/ids";
import { insertAthlete, insertCoachWithAthlete, insertUser } from "@/server/db/testing/factories";
import { signInCookie } from "../scripts/testing/sign-in-cookie";

/** People of one test, in a world that no other test sees. */
export interface World {
  readonly owner: PostgresJsDatabase;
  readonly coachWithAthlete: () => ReturnType<typeof insertCoachWithAthlete>;
  readonly athlete: () => ReturnType<typeof insertAthlete>;
  readonly user: (values?: Parameters<typeof insertUser>[1]) => ReturnType<typeof insertUser>;
}

/** What is different about somebody's browser. */
type Browsing = Pick<BrowserContextOptions, "colorScheme" | "timezoneId" | "baseURL" | "serviceWorkers">;

interface Fixtures {
  readonly world: World;
  /** A page on which nobody is signed in. */
  readonly anonymous: (browser?: Browsing) => Promise<Page>;
  /** A page on which this person is signed in, by a session of the database: the form has a test of its own. */
  readonly signedIn: (user: { id: UserId }, browser?: Browsing) => Promise<Page>;
}

export const test = base.extend<Fixtures>({
  baseURL: async ({ browserName: _ }, use) => use(process.env.E2E_URL ?? ""),

  world: async ({ browserName: _ }, use) => {
    const sql = postgres(process.env.E2E_DATABASE_URL ?? "", { max: 2, onnotice: () => {} });
    const owner = drizzle(sql);
    await use({
      owner,
      coachWithAthlete: () => insertCoachWithAthlete(owner),
      athlete: () => insertAthlete(owner),
      user: (values) => insertUser(owner, values),
    });
    await sql.end();
  },

  anonymous: async ({ browser, contextOptions }, use, info) => {
    const contexts: BrowserContext[] = [];
    await use(async (browsing = {}) => {
      const context = await browser.newContext(settings(contextOptions, info, browsing));
      contexts.push(context);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },

  signedIn: async ({ anonymous, world }, use) => {
    await use(async (user, browsing = {}) => {
      const page = await anonymous(browsing);
      const url = browsing.baseURL ?? process.env.E2E_URL ?? "";
      await page.context().addCookies([await signInCookie(world.owner, user.id, url)]);
      return page;
    });
  },
});

const settings = (
  options: BrowserContextOptions,
  info: TestInfo,
  browsing: Browsing,
): BrowserContextOptions => ({
  ...options,
  ...info.project.use,
  baseURL: process.env.E2E_URL ?? "",
  colorScheme: "light",
  // A worker would answer where a test means the server. The tests about it ask for it.
  serviceWorkers: "block",
  ...browsing,
});

/** Goes to a page and waits until its script has taken it over: a press before that would be lost. */
export async function open(page: Page, path: string) {
  await page.goto(path);
  await ready(page);
}

/** Waits until every control of the page answers. */
export async function ready(page: Page) {
  await page.waitForFunction(() =>
    [...document.querySelectorAll("main button, main input, main select")].every((control) =>
      Object.keys(control).some((key) => key.startsWith("__reactProps")),
    ),
  );
}

/** The one place where the app says what became of a change. */
export const toast = (page: Page) => page.getByRole("status").filter({ has: page.getByLabel("Dismiss") });

/** No violation of WCAG 2.2 A and AA, nor of axe's best practices. */
export const expectAccessible = (page: Page) =>
  expectNone(page, (axe) =>
    axe.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]),
  );

/** Of the same, what another theme can change on a page that was judged whole: its colours. */
export const expectReadable = (page: Page) =>
  expectNone(page, (axe) => axe.withRules(["color-contrast", "link-in-text-block"]));

async function expectNone(page: Page, by: (axe: AxeBuilder) => AxeBuilder) {
  // Pages without frames can be judged where they are; otherwise a second page is opened to put the parts together.
  expect(page.frames()).toHaveLength(1);
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await by(axe).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`,
  );
  expect(found).toEqual([]);
}

export { expect };
