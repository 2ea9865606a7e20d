import { existsSync } from "node:fs";
import type { Browser } from "@playwright/test";
import type { Instant } from "@/lib/dates/time-zone";
import { ensureBuilt, serverFile } from "../launch/build.mjs";
import { prepareState } from "../launch/state.mjs";
import { type ServedClub, serveClub } from "../testing/served-club";
import { measureCalls } from "./calls";
import { launchChromium } from "./chromium";
import { measureFrames } from "./frames";
import { measureLifts } from "./lifts";
import { measureMoves } from "./moves";
import { measurePages } from "./pages";
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

const parts: Readonly<Record<string, (measured: Measured) => Promise<readonly Figure[]>>> = {
  scripts: measureScripts,
  calls: measureCalls,
  moves: measureMoves,
  pages: measurePages,
  season: measureSeason,
  lifts: measureLifts,
  frames: measureFrames,
};

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
      let kept = true;
      for (const [name, measure] of Object.entries(parts)) {
        try {
          kept = report(`planner-${name}`, await measure({ browser, club, rounds })) && kept;
        } catch (error) {
          // What comes after can still be measured.
          console.error(`\nplanner-${name} did not come to its end:`, error);
          kept = false;
        }
      }
      return kept;
    } finally {
      await browser.close();
    }
  } finally {
    await club.stop();
  }
}
