import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type CDPSession,
  chromium,
  type Page,
  type Request,
} from "@playwright/test";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { UserId } from "@/lib/ids";
import { findBrowser } from "../testing/browser.mjs";
import type { ServedClub } from "../testing/served-club";
import { signInCookie } from "../testing/sign-in-cookie";
import { installProbe } from "./probe";

/** A page that is being measured. */
export interface Measuring {
  readonly page: Page;
  readonly devtools: CDPSession;
  /** Addresses that were asked for since the list was last emptied. */
  readonly requests: string[];
  /** Waits until the page has no question open. */
  readonly quiet: () => Promise<void>;
  /**
   * Does something while the page is in front and as slow as it was opened. Out of its turn a page is as fast as the
   * machine: one that is slowed down keeps a core busy even while nobody looks at it, which others would pay for.
   */
  readonly takeTurn: <T>(run: () => Promise<T>) => Promise<T>;
}

export async function launchChromium(): Promise<Browser> {
  const quiet = ["--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync"];
  return chromium.launch({
    executablePath: await findBrowser(),
    args: process.getuid?.() === 0 ? ["--no-sandbox", ...quiet] : quiet,
  });
}

/** A desktop on which this person is signed in. */
export const signedInDesktop = (browser: Browser, club: ServedClub, userId: UserId) =>
  signedIn(browser, club, userId, { viewport: { width: 1440, height: 900 } });

/** A phone in the hand of this person. */
export const signedInPhone = (browser: Browser, club: ServedClub, userId: UserId) =>
  signedIn(browser, club, userId, {
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 3,
    hasTouch: true,
    isMobile: true,
  });

async function signedIn(
  browser: Browser,
  club: ServedClub,
  userId: UserId,
  device: BrowserContextOptions,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...device,
    baseURL: club.url,
    locale: "en-GB",
    timezoneId: "Europe/Vienna",
  });
  const sql = postgres(club.databaseUrl, { max: 1, onnotice: () => {} });
  await context.addCookies([await signInCookie(drizzle(sql), userId, club.url)]);
  await sql.end();
  return context;
}

/** Opens a page whose turns are `slower` times slower than the machine is, and waits until its script has taken it over. */
export async function openMeasured(context: BrowserContext, url: string, slower = 1): Promise<Measuring> {
  const page = await context.newPage();
  // The compiler names functions by a helper that does not exist in the page.
  await page.addInitScript("globalThis.__name ??= (each) => each");
  await page.addInitScript(installProbe);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Performance.enable");
  const requests: string[] = [];
  const open = new Set<Request>();
  page.on("request", (request) => {
    requests.push(request.url());
    // What is fetched beforehand for other pages may stay open for long.
    if (request.url().includes("/api/trpc/")) open.add(request);
  });
  page.on("requestfinished", (request) => open.delete(request));
  page.on("requestfailed", (request) => open.delete(request));
  await page.goto(url);
  await takenOver(page);
  const quiet = async () => {
    do await page.evaluate(() => window.bench.frames(3));
    while (open.size > 0);
  };
  const slowBy = (rate: number) => devtools.send("Emulation.setCPUThrottlingRate", { rate });
  const takeTurn = async <T>(run: () => Promise<T>) => {
    await page.bringToFront();
    await slowBy(slower);
    try {
      return await run();
    } finally {
      await slowBy(1);
    }
  };
  return { page, devtools, requests, quiet, takeTurn };
}

/** Waits until the page's script has taken over all that can be pressed. */
export const takenOver = (page: Page) =>
  page.waitForFunction(() => {
    const controls = [...document.querySelectorAll("main button, main a, main input")];
    return (
      controls.length > 0 &&
      controls.every((control) => Object.keys(control).some((key) => key.startsWith("__react")))
    );
  });
