import type { Page } from "@playwright/test";
import type { CalendarEntry } from "@/lib/domain/calendar";
import { type Measuring, openMeasured, signedInDesktop } from "./chromium";
import { type FullCalendarVersion, serveFullCalendar } from "./full-calendar";
import type { Measured } from "./in-chromium";
import { medianOf } from "./measure";
import type { Figure } from "./results";
import { slugsOf } from "./slugs";
import { squadCoachId, yearAthleteId } from "./squad";

const slower = 4;
const movesOfRound = 10;
const views = [
  { name: "28 days", view: "weeks", least: 5 },
  { name: "365 days", view: "year", least: 20 },
] as const;

const peers: readonly FullCalendarVersion[] = ["7.1.0", "6.1.21"];

type Calendar = { readonly entries: readonly CalendarEntry[] };

/** What both sides show, and how one session of it moves. */
interface Movable {
  readonly entries: readonly CalendarEntry[];
  readonly id: string;
  readonly days: readonly [string, string];
}

declare global {
  interface Window {
    /** Sets the day of the session that moves. */
    moveSession: (date: string) => void;
  }
}

/**
 * One session of a calendar goes to the next day and back: from the change of its date until the page has drawn it,
 * in time of the page's own thread. All calendars show the same sessions, each in its own page of one browser, and
 * take turns.
 */
export async function measureMoves({ browser, club, rounds }: Measured): Promise<readonly Figure[]> {
  const context = await signedInDesktop(browser, club, squadCoachId);
  const slug = (await slugsOf(club.databaseUrl)).get(yearAthleteId);
  const served = await Promise.all(peers.map(serveFullCalendar));
  try {
    const figures: Figure[] = [];
    for (const { name, view, least } of views) {
      const ours = await openMeasured(context, `/a/${slug}/calendar/2026-03?view=${view}`, slower);
      const movable = await prepareOurs(ours.page);
      const sides = [{ measuring: ours, times: [] as number[] }];
      for (const { url } of served) {
        const measuring = await openMeasured(context, `${url}?view=${view}`, slower);
        await measuring.page.evaluate((all) => window.showSessions(all), movable);
        sides.push({ measuring, times: [] });
      }
      for (let round = -1; round < rounds; round += 1) {
        for (const { measuring, times } of sides) {
          const time = await measuring.takeTurn(() => timeOfMoves(measuring, movable));
          if (round >= 0) times.push(time);
        }
      }
      const [our = Number.NaN, ...theirs] = sides.map(({ times }) => medianOf(times));
      figures.push(
        {
          name: `one session moves in ${name}`,
          milliseconds: our,
          note: `${movable.entries.length} sessions`,
        },
        ...theirs.map(
          (their, index): Figure => ({
            name: `the same in FullCalendar ${peers[index]}`,
            milliseconds: their,
            ratio: their / our,
            against: "ours",
            bar: least,
            kind: "least",
          }),
        ),
      );
      for (const { measuring } of sides) await measuring.page.close();
    }
    return figures;
  } finally {
    for (const peer of served) await peer.stop();
    await context.close();
  }
}

/** Finds the cache that the page draws from, and answers what stands in it. */
async function prepareOurs(page: Page): Promise<Movable> {
  return page.evaluate(() => {
    interface Fiber {
      readonly return: Fiber | null;
      readonly memoizedProps: { readonly client?: Cache } | null;
    }
    interface Cache {
      getQueryCache(): { getAll(): readonly { readonly queryKey: readonly unknown[] }[] };
      getQueryData(key: readonly unknown[]): Calendar;
      setQueryData(key: readonly unknown[], change: (calendar: Calendar) => Calendar): void;
    }
    const main = Object.entries(document.querySelector("main") ?? {});
    let fiber = main.find(([key]) => key.startsWith("__reactFiber"))?.[1] as Fiber | null;
    while (fiber && !fiber.memoizedProps?.client) fiber = fiber.return;
    const client = fiber?.memoizedProps?.client;
    const key = client
      ?.getQueryCache()
      .getAll()
      .find(({ queryKey }) => String(queryKey[0]) === "plan,calendar")?.queryKey;
    if (!client || !key) throw new Error("The page has no calendar");
    const { entries } = client.getQueryData(key);
    const ahead = entries.filter(({ state }) => state === "planned");
    const moving = ahead[Math.floor(ahead.length / 2)];
    const next = ahead.find(({ date }) => moving && date > moving.date);
    if (!moving || !next) throw new Error("Nothing of the calendar is ahead");
    window.moveSession = (date) =>
      client.setQueryData(key, (calendar) => ({
        ...calendar,
        entries: calendar.entries.map((entry) =>
          entry.id === moving.id ? { ...entry, date: date as CalendarEntry["date"] } : entry,
        ),
      }));
    return { entries, id: moving.id, days: [moving.date, next.date] };
  });
}

/** Milliseconds for one move, without what the frames cost in which nothing moves. */
async function timeOfMoves({ page, devtools }: Measuring, { days }: Movable): Promise<number> {
  const busy = async () => {
    const { metrics } = await devtools.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN) * 1000;
  };
  const run = async (moves: readonly string[]) => {
    const before = await busy();
    const changed = await page.evaluate(async (dates) => {
      let changes = 0;
      const observer = new MutationObserver((records) => {
        changes += records.length;
      });
      observer.observe(document.body, { subtree: true, childList: true, attributes: true });
      for (const date of dates) {
        const earlier = changes;
        if (date) window.moveSession(date);
        await window.bench.frames(2);
        if (date && changes === earlier) throw new Error("The move was not drawn");
      }
      observer.disconnect();
      return changes;
    }, moves);
    return { time: (await busy()) - before, changed };
  };
  const dates = Array.from({ length: movesOfRound }, (_, move) => days[(move + 1) % 2] ?? "");
  const idle = await run(dates.map(() => ""));
  const moving = await run(dates);
  return (moving.time - idle.time) / movesOfRound;
}
