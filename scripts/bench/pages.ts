import { type Measuring, openMeasured, signedInDesktop } from "./chromium";
import type { Measured } from "./in-chromium";
import { quantileOf } from "./measure";
import type { Figure } from "./results";
import { slugsOf } from "./slugs";
import { squadAthleteId, squadCoachId } from "./squad";

interface Step {
  readonly name: string;
  readonly bar: number;
  readonly times: number[];
  readonly once: (measuring: Measuring) => Promise<number>;
}

/** What a coach of sixty does all day: from the roster to a week and back, from week to week, and to the palette. */
export async function measurePages({ browser, club, rounds }: Measured): Promise<readonly Figure[]> {
  const context = await signedInDesktop(browser, club, squadCoachId);
  const slug = (await slugsOf(club.databaseUrl)).get(squadAthleteId(5));
  const measuring = await openMeasured(context, `/a/${slug}/week/2026-W13`);
  const steps: readonly Step[] = [
    { name: "press to a painted roster of 61 athletes", bar: 200, times: [], once: openRoster },
    { name: "press to an athlete's painted page from the roster", bar: 200, times: [], once: openAthlete },
    { name: "press to a painted week, seen before", bar: 200, times: [], once: goBackToWeek },
    { name: "key to a palette that can be typed in", bar: 50, times: [], once: openPalette },
  ];
  for (let round = -1; round < rounds; round += 1) {
    for (const { once, times } of steps) {
      const time = await once(measuring);
      if (round >= 0) times.push(time);
    }
  }
  await context.close();
  return steps.flatMap(({ name, bar, times }): Figure[] => [
    {
      name: `${name}, median`,
      milliseconds: quantileOf(times, 0.5),
      bar,
      note: `p95 ${quantileOf(times, 0.95).toFixed(1)} ms of ${times.length}`,
    },
  ]);
}

/** Follows a link that was pointed at first: its page was fetched beforehand, as for a hand with a mouse. */
async function follow({ page, quiet }: Measuring, link: string, isThere: string): Promise<number> {
  const found = page.locator(link).first();
  await found.hover();
  await quiet();
  await page.evaluate(
    (selector) => window.bench.measure("mousedown", () => document.querySelector(selector) !== null),
    isThere,
  );
  await found.click();
  const time = await page.evaluate(() => window.bench.measured());
  await quiet();
  return time;
}

const openRoster = (measuring: Measuring) =>
  follow(measuring, 'aside a[href="/coach/athletes"]', 'main li:nth-of-type(55) a[href^="/a/"]');

const openAthlete = (measuring: Measuring) =>
  follow(measuring, 'main li a[href^="/a/"]', 'main a[href*="/week/"]');

const goBackToWeek = (measuring: Measuring) => follow(measuring, 'main a[href*="/week/"]', "#week-grid");

async function openPalette({ page, quiet }: Measuring): Promise<number> {
  await page.evaluate(() =>
    window.bench.measure("keydown", () => document.activeElement?.matches('[role="dialog"] input') ?? false),
  );
  await page.keyboard.press("Control+k");
  const time = await page.evaluate(() => window.bench.measured());
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.querySelector('[role="dialog"]') === null);
  await quiet();
  return time;
}
