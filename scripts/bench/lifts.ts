import { worldAthleteId, worldUserId } from "@/server/db/worlds/insert-world";
import { type Measuring, openMeasured, signedInDesktop } from "./chromium";
import type { Measured } from "./in-chromium";
import { quantileOf } from "./measure";
import type { Figure } from "./results";
import { slugsOf } from "./slugs";
import { squadAthleteId, squadCoachId } from "./squad";

/** Thirty lifts of each kind where nobody says otherwise. */
const liftsOfRound = 4;
const restMilliseconds = 200;
const movesOfLift = 24;
/** A week that is all ahead: every slot answers. */
const week = "2026-W13";

interface Setting {
  readonly name: string;
  readonly slower: number;
  readonly measuring: Measuring;
  readonly there: ThereAndBack;
  readonly found: Found;
}

/** A session that goes to another slot and returns. */
interface ThereAndBack {
  readonly session: string;
  readonly home: string;
  readonly away: string;
}

interface Found {
  /** Of cards that are pressed as soon as the pointer is on them, and of those on which it rested before. */
  readonly atOnce: number[];
  readonly rested: number[];
  readonly frames: number[];
  readonly drops: number[];
  readonly asked: number[];
  readonly askedWhileMoving: number[];
}

/** Lifting a session, moving it over the week and dropping it, by a real pointer. */
export async function measureLifts({ browser, club, rounds }: Measured): Promise<readonly Figure[]> {
  const slugs = await slugsOf(club.databaseUrl);
  const demo = await signedInDesktop(browser, club, worldUserId("demo-sam"));
  const squad = await signedInDesktop(browser, club, squadCoachId);
  const settings: Setting[] = [];
  for (const [context, name, athleteId, slower] of [
    [demo, "demo", worldAthleteId("demo-tom"), 1],
    [demo, "demo", worldAthleteId("demo-maya"), 4],
    [squad, "squad", squadAthleteId(1), 1],
    [squad, "squad", squadAthleteId(2), 4],
  ] as const) {
    const measuring = await openMeasured(context, `/a/${slugs.get(athleteId)}/week/${week}`, slower);
    settings.push({ name, slower, measuring, there: await findMovable(measuring), found: nothing() });
  }
  // The lift before the first one warms everything up.
  for (let lift = -1; lift < rounds * liftsOfRound; lift += 1) {
    for (const { measuring, there, found } of settings) {
      const once = nothing();
      await measuring.takeTurn(() => liftOnce(measuring, there, lift % 2 === 0, once));
      if (lift < 0) continue;
      for (const key of Object.keys(once) as (keyof Found)[]) found[key].push(...once[key]);
    }
  }
  await demo.close();
  await squad.close();
  return settings.flatMap(figuresOf);
}

const nothing = (): Found => ({
  atOnce: [],
  rested: [],
  frames: [],
  drops: [],
  asked: [],
  askedWhileMoving: [],
});

/** The first session of the week that can be picked up, and the same slot a day later. */
async function findMovable({ page }: Measuring): Promise<ThereAndBack> {
  const found = await page.evaluate(() => {
    const card = document.querySelector("#week-grid [data-session].cursor-grab");
    const cell = card?.closest<HTMLTableCellElement>("[data-slot]");
    const away = cell?.nextElementSibling ?? cell?.previousElementSibling;
    return [card, cell, away].map((each) => each?.getAttribute(each === card ? "data-session" : "data-slot"));
  });
  const [session, home, away] = found;
  if (!session || !home || !away) throw new Error(`Nothing can be moved at ${page.url()}`);
  return { session, home, away };
}

async function liftOnce(
  measuring: Measuring,
  there: ThereAndBack,
  rests: boolean,
  found: Found,
): Promise<void> {
  const { page, requests, quiet } = measuring;
  const { session: id } = there;
  await quiet();
  const isHome = (await page.locator(`[data-slot="${there.home}"] [data-session="${id}"]`).count()) > 0;
  const to = isHome ? there.away : there.home;
  const grip = await middleOf(page, `[data-session="${id}"]`);
  requests.length = 0;
  // Beside the week, or on the card that is about to be pressed.
  await page.mouse.move(rests ? grip.x - 40 : grip.x, rests ? grip.y : 5);
  if (rests) await page.waitForTimeout(restMilliseconds);
  await quiet();

  // One that was asked while the pointer rested is the drag's own.
  const askedAtRest = rests ? requests.filter(isPreview).length : 0;
  requests.length = 0;
  await page.evaluate(() => {
    const grid = document.getElementById("week-grid");
    const cells = [...(grid?.querySelectorAll("[data-slot]") ?? [])];
    window.bench.measure("mousedown", () =>
      cells.every((cell) => {
        const answer = cell.querySelector(":scope > div > p");
        return answer && answer.textContent !== "Checking…" && !cell.querySelector(":scope > div > button");
      }),
    );
  });
  await page.mouse.move(grip.x, grip.y);
  await page.mouse.down();
  await page.mouse.move(grip.x + 4, grip.y + 8);
  found[rests ? "rested" : "atOnce"].push(await page.evaluate(() => window.bench.measured()));

  // Pages that links fetch beforehand are no part of a drag.
  const asked = () => askedAtRest + requests.filter((url) => !url.includes("_rsc=")).length;
  const askedAtLift = asked();
  await page.evaluate(() => window.bench.watchMoves());
  for (let move = 0; move < movesOfLift; move += 1) {
    const share = move / movesOfLift;
    await page.mouse.move(120 + 1240 * share, grip.y + 60 * Math.sin(share * 20));
  }
  found.frames.push(...(await page.evaluate(() => window.bench.moves())));
  const target = await middleOf(page, `[data-slot="${to}"]`);
  await page.mouse.move(target.x, target.y, { steps: 3 });
  // A hand rests for a moment before it lets go; a pointer that does not can be ahead of what it is above.
  await page.evaluate(() => window.bench.frames(3));
  found.asked.push(asked());
  found.askedWhileMoving.push(asked() - askedAtLift);

  await page.evaluate(
    ([session, slot]) =>
      window.bench.measure(
        "mouseup",
        () => document.querySelector(`[data-slot="${slot}"] [data-session="${session}"]`) !== null,
      ),
    [id, to] as const,
  );
  await page.mouse.up();
  found.drops.push(await page.evaluate(() => window.bench.measured()));
  await quiet();
}

const isPreview = (url: string) => url.includes("/plan.previewMoves");

async function middleOf(page: Measuring["page"], selector: string) {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`There is no ${selector}`);
  return { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 40) };
}

function figuresOf({ name, slower, found }: Setting): readonly Figure[] {
  const of = `${name}, ${slower === 1 ? "as the machine is" : `${slower} times slower`}`;
  const isPlain = slower === 1;
  const barOfAnswers = name === "demo" && isPlain ? { bar: 150 } : {};
  const answers = ([kind, times]: readonly [string, readonly number[]]): Figure => ({
    name: `press to painted answers, p95: ${of}, ${kind}`,
    milliseconds: quantileOf(times, 0.95),
    note: `median ${quantileOf(times, 0.5).toFixed(1)} ms of ${times.length}`,
    ...barOfAnswers,
  });
  return [
    answers(["pressed at once", found.atOnce]),
    answers(["after resting on it", found.rested]),
    {
      name: `frame of a drag, p95: ${of}`,
      milliseconds: quantileOf(found.frames, 0.95),
      bar: 16.7,
      note: `median ${quantileOf(found.frames, 0.5).toFixed(1)} ms of ${found.frames.length}`,
    },
    {
      name: `drop to painted result, p95: ${of}`,
      milliseconds: quantileOf(found.drops, 0.95),
      ...(isPlain ? { bar: 50 } : {}),
      note: `median ${quantileOf(found.drops, 0.5).toFixed(1)} ms`,
    },
    { name: `requests of a drag, most: ${of}`, count: Math.max(...found.asked), bar: 1 },
    { name: `requests while moving, most: ${of}`, count: Math.max(...found.askedWhileMoving), bar: 0 },
  ];
}
