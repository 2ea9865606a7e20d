import type { Browser } from "@playwright/test";
import { worldAthleteId, worldUserId } from "@/server/db/worlds/insert-world";
import { type Measuring, openMeasured, signedInDesktop } from "./chromium";
import { type TraceEvent, workOfFrames } from "./frame-work";
import type { Measured } from "./in-chromium";
import { quantileOf } from "./measure";
import type { Figure } from "./results";
import { slugsOf } from "./slugs";
import { squadAthleteId, squadCoachId } from "./squad";

const slower = 4;
const movesOfLift = 24;
const week = "2026-W13";
const categories = ["-*", "devtools.timeline", "disabled-by-default-devtools.timeline"];

/**
 * What the page itself does in a frame of a drag: script, style and layout, without the browser's painting and without
 * waiting for the screen. Each lift ends where it began, so that nothing is written.
 */
export async function measureFrames({ browser, club, rounds }: Measured): Promise<readonly Figure[]> {
  const slugs = await slugsOf(club.databaseUrl);
  const settings = [];
  for (const [name, userId, athleteId] of [
    ["demo", worldUserId("demo-sam"), worldAthleteId("demo-maya")],
    ["squad", squadCoachId, squadAthleteId(2)],
  ] as const) {
    const context = await signedInDesktop(browser, club, userId);
    const measuring = await openMeasured(context, `/a/${slugs.get(athleteId)}/week/${week}`, slower);
    settings.push({ name, context, measuring, frames: [] as number[] });
  }
  for (let round = -1; round < rounds; round += 1) {
    for (const { measuring, frames } of settings) {
      const found = await measuring.takeTurn(() => dragOnce(browser, measuring));
      if (round >= 0) frames.push(...found);
    }
  }
  for (const { context } of settings) await context.close();
  return settings.map(({ name, frames }) => ({
    name: `script, style and layout of a frame of a drag, p95: ${name}, ${slower} times slower`,
    milliseconds: quantileOf(frames, 0.95),
    bar: 16.7,
    note: `median ${quantileOf(frames, 0.5).toFixed(1)} ms of ${frames.length}`,
  }));
}

async function dragOnce(browser: Browser, { page, quiet }: Measuring): Promise<readonly number[]> {
  await quiet();
  const box = await page.locator("#week-grid [data-session].cursor-grab").first().boundingBox();
  if (!box) throw new Error(`Nothing can be moved at ${page.url()}`);
  const grip = { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 40) };
  await page.mouse.move(grip.x, grip.y);
  await page.mouse.down();
  await page.mouse.move(grip.x + 4, grip.y + 8);
  await page.waitForSelector('#week-grid [data-answer="given"]');
  await quiet();
  await browser.startTracing(page, { categories });
  for (let move = 0; move < movesOfLift; move += 1) {
    const share = move / movesOfLift;
    await page.mouse.move(120 + 1240 * share, grip.y + 60 * Math.sin(share * 20));
  }
  await page.evaluate(() => window.bench.frames(3));
  const trace = JSON.parse((await browser.stopTracing()).toString());
  await page.keyboard.press("Escape");
  await page.mouse.up();
  return workOfFrames(trace.traceEvents as readonly TraceEvent[]);
}
