import { existsSync } from "node:fs";
import type { Browser } from "@playwright/test";
import type { Instant } from "@/lib/dates/time-zone";
import { ensureBuilt, serverFile } from "../launch/build.mjs";
import { prepareState } from "../launch/state.mjs";
import { type ServedClub, serveClub } from "../testing/served-club";
import { measureCalls } from "./calls";
import { launchChromium } from "./chromium";
import { measureLifts } from "./lifts";
import { measureMoves } from "./moves";
import { type Figure, report } from "./results";
import { measureScripts } from "./scripts-of-pages";
import { measureSeason } from "./season";
import { insertSquad } from "./squad";

/** What everything about the planner is measured in. */
export interface Measured {
  readonly browser: Browser;
  readonly club: ServedClub;
  readonly rounds: number;
}

const now = "2026-03-17T13:00:00.000Z" as Instant;

/** Planning as a coach meets it: the production build, a squad of sixty with their seasons, and a real browser. */
export async function benchPlanner(rounds: number): Promise<boolean> {
  prepareState();
  await ensureBuilt();
  if (!existsSync(serverFile)) throw new Error("The app is not built");
  const club = await serveClub(now);
  try {
    await insertSquad(club.databaseUrl, now);
    const browser = await launchChromium();
    try {
      const figures: Figure[] = [];
      for (const measure of [measureScripts, measureCalls, measureMoves, measureSeason, measureLifts])
        figures.push(...(await measure({ browser, club, rounds })));
      return report("planner", figures);
    } finally {
      await browser.close();
    }
  } finally {
    await club.stop();
  }
}
