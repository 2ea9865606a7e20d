import { existsSync } from "node:fs";
import type { Browser } from "@playwright/test";
import type { Instant } from "@/lib/dates/time-zone";
import { ensureBuilt, serverFile } from "../launch/build.mjs";
import { prepareState } from "../launch/state.mjs";
import { type ServedClub, serveClub } from "../testing/served-club";
import { launchChromium } from "./chromium";
import { type Figure, report } from "./results";
import { insertSquad } from "./squad";

/** What everything that people see is measured in. */
export interface Measured {
  readonly browser: Browser;
  readonly club: ServedClub;
  readonly rounds: number;
}

type Part = (measured: Measured) => Promise<readonly Figure[]>;

const now = "2026-03-17T13:00:00.000Z" as Instant;

/** Measures as people meet it: the production build, the demo club and a squad of sixty with their seasons, and a real browser. */
export async function benchInChromium(
  parts: Readonly<Record<string, Part>>,
  rounds: number,
): Promise<boolean> {
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
          kept = report(name, await measure({ browser, club, rounds })) && kept;
        } catch (error) {
          // What comes after can still be measured.
          console.error(`\n${name} did not come to its end:`, error);
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
