import type { BrowserContext } from "@playwright/test";
import { worldUserId } from "@/server/db/worlds/insert-world";
import { type Measuring, openMeasured, signedInPhone, takenOver } from "./chromium";
import type { Measured } from "./in-chromium";
import { quantileOf } from "./measure";
import type { Figure } from "./results";

const slower = 4;
/** From a tap or key to the frame that shows its answer, three of four times. */
const mostLatency = 100;
/** From the address to a page that answers, its files on the phone already. */
const mostToInteractive = 1_500;
const tapsOfRound = 4;

/** Of the demo club: legs are planned for today. */
const lifter = worldUserId("demo-maya");

interface Tap {
  readonly name: string;
  readonly times: number[];
  readonly once: (measuring: Measuring) => Promise<number>;
}

/** Logging on a phone that is four times slower than this machine: until a logger answers, and how soon it does. */
export async function measureLoggers({ browser, club, rounds }: Measured): Promise<readonly Figure[]> {
  const context = await signedInPhone(browser, club, lifter);
  const today = await openMeasured(context, "/today");
  const lift = await today.page.locator('main a[href^="/log/lift/"]').first().getAttribute("href");
  await today.page.close();
  if (!lift) throw new Error("No lift is planned for today");
  const pages = [
    ["Today", "/today"],
    ["check-in", "/checkin"],
    ["run logger", "/log/run"],
    ["lift logger", lift],
  ] as const;
  const figures: Figure[] = [];
  for (const [name, path] of pages) {
    const times: number[] = [];
    for (let round = -1; round < rounds; round += 1) {
      const time = await timeToInteractive(context, path);
      if (round >= 0) times.push(time);
    }
    figures.push(figureOf(`${name}, address to a page that answers, ${slower}x`, times, mostToInteractive));
  }
  for (const [, path] of pages) figures.push(...(await latenciesOf(context, path, rounds)));
  await context.close();
  return figures;
}

async function timeToInteractive(context: BrowserContext, path: string): Promise<number> {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
  await page.goto(path, { waitUntil: "commit" });
  await takenOver(page);
  const time = await page.evaluate(() => performance.now());
  await page.close();
  return time;
}

async function latenciesOf(context: BrowserContext, path: string, rounds: number): Promise<Figure[]> {
  const taps = tapsOf(path);
  if (taps.length === 0) return [];
  const measuring = await openMeasured(context, path, slower);
  for (let tap = -1; tap < rounds * tapsOfRound; tap += 1) {
    for (const { once, times } of taps) {
      const time = await measuring.takeTurn(() => once(measuring));
      if (tap >= 0) times.push(time);
    }
  }
  await measuring.page.close();
  return taps.map(({ name, times }) => figureOf(`${name}, ${slower}x`, times, mostLatency));
}

const figureOf = (name: string, times: readonly number[], bar: number): Figure => ({
  name: `${name}, p75`,
  milliseconds: quantileOf(times, 0.75),
  bar,
  note: `median ${quantileOf(times, 0.5).toFixed(1)}, p95 ${quantileOf(times, 0.95).toFixed(1)} ms of ${times.length}`,
});

const tapsOf = (path: string): readonly Tap[] => {
  if (path === "/checkin") return [{ name: "tap to an answer of the check-in", times: [], once: answer }];
  if (path === "/log/run") {
    return [
      { name: "key to a distance with its pace", times: [], once: typeDistance },
      { name: "tap to an effort that is chosen", times: [], once: answer },
    ];
  }
  return path.startsWith("/log/lift/")
    ? [{ name: "tap to a set that is done, or not", times: [], once: tick }]
    : [];
};

/** Chooses the next answer of the first question of answers. */
async function answer({ page, quiet }: Measuring): Promise<number> {
  const at = await page.evaluate(() => {
    const radios = [...document.querySelectorAll<HTMLInputElement>('main input[type="radio"]')];
    const own = radios.filter(({ name }) => name === radios[0]?.name);
    const next = (own.findIndex(({ checked }) => checked) + 1) % own.length;
    window.bench.measure("pointerdown", () => own[next]?.checked ?? false);
    return next;
  });
  await page.locator('main label:has(input[type="radio"])').nth(at).tap();
  const time = await page.evaluate(() => window.bench.measured());
  await quiet();
  return time;
}

async function typeDistance({ page, quiet }: Measuring): Promise<number> {
  const distance = page.getByLabel("Distance", { exact: true });
  if ((await distance.inputValue()).length !== 1) {
    await page.getByRole("textbox", { name: "Time" }).fill("50:00");
    await distance.fill("1");
    await quiet();
  }
  const before = await page.getByRole("status", { name: "Pace" }).textContent();
  await page.evaluate((pace) => {
    window.bench.measure("keydown", () => {
      const shown = document.querySelector('[role="status"][aria-label="Pace"], output')?.textContent;
      return shown !== undefined && shown !== pace;
    });
  }, before);
  await distance.press("2");
  const time = await page.evaluate(() => window.bench.measured());
  await quiet();
  return time;
}

/** Ticks the first set of the lift, or takes the tick away. */
async function tick({ page, quiet }: Measuring): Promise<number> {
  const box = page.getByRole("checkbox", { name: /^Done: set 1 of/ }).first();
  const label = await box.getAttribute("aria-label");
  await page.evaluate((name) => {
    const found = document.querySelector<HTMLInputElement>(`input[aria-label="${name}"]`);
    const before = found?.checked;
    window.bench.measure("pointerdown", () => found?.checked !== before);
  }, label);
  await box.tap({ force: true });
  const time = await page.evaluate(() => window.bench.measured());
  await quiet();
  return time;
}
