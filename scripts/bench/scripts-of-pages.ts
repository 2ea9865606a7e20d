import { openMeasured, signedInDesktop } from "./chromium";
import type { Measured } from "./in-chromium";
import type { Figure } from "./results";
import { slugsOf } from "./slugs";
import { squadAthleteId, squadCoachId } from "./squad";

/** kB of 1000 bytes of script, compressed, that a page of planning may ask for before it works. */
const most = 290;
const mostOfCalendar = 215;

/** What the pages of planning fetch, and from whom. */
export async function measureScripts({ browser, club }: Measured): Promise<readonly Figure[]> {
  const slug = (await slugsOf(club.databaseUrl)).get(squadAthleteId(1));
  const pages = [
    ["planner", `/a/${slug}/week/2026-W13`, most],
    ["calendar", `/a/${slug}/calendar/2026-03`, mostOfCalendar],
    ["season", `/a/${slug}/season`, most],
    ["library", "/coach/library", most],
  ] as const;
  const figures: Figure[] = [];
  for (const [name, path, bar] of pages) {
    // Each in a browser of its own, which has nothing of the pages before.
    const context = await signedInDesktop(browser, club, squadCoachId);
    const sizes: Promise<number>[] = [];
    context.on("requestfinished", (request) => {
      if (request.resourceType() === "script")
        sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    const { requests } = await openMeasured(context, path);
    // What the page fetches beforehand for other pages comes after it has loaded.
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    const strangers = requests.filter((url) => /^(https?|wss?):/.test(url) && !url.startsWith(club.url));
    figures.push(
      { name: `script of the ${name} page`, kilobytes: bytes / 1000, bar },
      { name: `requests to others of the ${name} page`, count: strangers.length, bar: 0 },
    );
    await context.close();
  }
  return figures;
}
