import { type Measuring, openMeasured, signedInDesktop } from "./chromium";
import type { Measured } from "./in-chromium";
import { medianOf, quantileOf } from "./measure";
import type { Figure } from "./results";
import { slugsOf } from "./slugs";
import { squadAthleteId, squadCoachId } from "./squad";

/** A season of forty weeks: opening it from the athlete's week, and moving a block by the keyboard. */
export async function measureSeason({ browser, club, rounds }: Measured): Promise<readonly Figure[]> {
  const context = await signedInDesktop(browser, club, squadCoachId);
  const slugs = await slugsOf(club.databaseUrl);
  const settings = [];
  for (const [athlete, slower] of [
    [3, 1],
    [4, 4],
  ] as const) {
    const path = `/a/${slugs.get(squadAthleteId(athlete))}/week/2026-W13`;
    const measuring = await openMeasured(context, path, slower);
    settings.push({ slower, measuring, opened: [] as number[], moved: [] as number[] });
  }
  for (let round = -1; round < rounds; round += 1) {
    for (const { measuring, opened, moved } of settings) {
      await measuring.takeTurn(async () => {
        const opening = await openSeason(measuring);
        const moving = [await moveBlock(measuring, "ArrowRight"), await moveBlock(measuring, "ArrowLeft")];
        await measuring.page.goBack();
        await measuring.page.waitForSelector('main a[href$="/season"]');
        await measuring.quiet();
        if (round < 0) return;
        opened.push(opening);
        moved.push(...moving);
      });
    }
  }
  await context.close();
  return settings.flatMap(({ slower, opened, moved }): Figure[] => {
    const of = slower === 1 ? "as the machine is" : `${slower} times slower`;
    const isPlain = slower === 1;
    return [
      {
        name: `press to a painted season of 40 weeks, median: ${of}`,
        milliseconds: medianOf(opened),
        ...(isPlain ? { bar: 200 } : {}),
      },
      {
        name: `key to a block painted elsewhere, p95: ${of}`,
        milliseconds: quantileOf(moved, 0.95),
        ...(isPlain ? { bar: 50 } : {}),
        note: `median ${medianOf(moved).toFixed(1)} ms of ${moved.length}`,
      },
    ];
  });
}

async function openSeason({ page, quiet }: Measuring): Promise<number> {
  const link = page.locator('main a[href$="/season"]').first();
  // What a person points at is fetched before they press.
  await link.hover();
  await quiet();
  await page.evaluate(() =>
    window.bench.measure("mousedown", () => document.querySelectorAll("main [data-block]").length > 0),
  );
  await link.click();
  const time = await page.evaluate(() => window.bench.measured());
  await quiet();
  return time;
}

async function moveBlock({ page, quiet }: Measuring, key: "ArrowLeft" | "ArrowRight"): Promise<number> {
  const block = page.locator("main [data-block]").last();
  await block.focus();
  await quiet();
  await page.evaluate(() => {
    const name = () => document.activeElement?.getAttribute("aria-label") ?? "";
    const before = name();
    window.bench.measure("keydown", () => name().includes(" block ") && name() !== before);
  });
  await page.keyboard.press(`Alt+${key}`);
  const time = await page.evaluate(() => window.bench.measured());
  await quiet();
  return time;
}
