import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { UserId } from "@/lib/ids";
import { worldAthleteId, worldUserId } from "@/server/db/worlds/insert-world";
import { anyFreePort } from "../launch/ports.mjs";
import { findBrowser } from "../testing/browser.mjs";
import type { ServedClub } from "../testing/served-club";
import { signInCookie } from "../testing/sign-in-cookie";
import { bring } from "./bring";
import type { Measured } from "./in-chromium";
import { medianOf } from "./measure";
import type { Figure } from "./results";
import { slugsOf } from "./slugs";

const version = "13.5.0";
/** More say nothing new: what it measures is worked out from one load of the page. */
const mostRounds = 5;

type Category = "performance" | "accessibility" | "best-practices" | "seo";
type Form = "desktop" | "mobile";

const least: Readonly<Record<Category, Readonly<Record<Form, number>>>> = {
  performance: { desktop: 95, mobile: 90 },
  accessibility: { desktop: 95, mobile: 95 },
  "best-practices": { desktop: 95, mobile: 95 },
  seo: { desktop: 95, mobile: 95 },
};

interface Judged {
  readonly name: string;
  readonly path: string;
  readonly reader: UserId | null;
}

interface Lighthouse {
  default(
    url: string,
    flags: Readonly<Record<string, unknown>>,
    config?: unknown,
  ): Promise<{
    readonly lhr: {
      readonly categories: Readonly<Partial<Record<Category, { readonly score: number | null }>>>;
      readonly audits: Readonly<
        Record<
          string,
          { readonly numericValue?: number; readonly score: number | null; readonly title: string }
        >
      >;
    };
  }>;
  readonly desktopConfig: unknown;
}

/** What Lighthouse says of the pages that people open first, as a desktop and as a phone. */
export async function measureWebVitals({ club, rounds }: Measured): Promise<readonly Figure[]> {
  const folder = bring("lighthouse", [`lighthouse@${version}`]);
  const entry = pathToFileURL(join(folder, "node_modules/lighthouse/core/index.js")).href;
  const lighthouse = (await import(entry)) as Lighthouse;
  const port = await anyFreePort();
  // It brings its own pages and asks the browser for them by its port.
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [
      `--remote-debugging-port=${port}`,
      "--no-first-run",
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
  });
  try {
    const figures: Figure[] = [];
    for (const page of await pagesOf(club)) {
      for (const form of ["desktop", "mobile"] as const) {
        figures.push(...(await judge(lighthouse, { page, form, port, club, rounds })));
      }
    }
    return figures;
  } finally {
    await browser.close();
  }
}

async function pagesOf({ databaseUrl }: ServedClub): Promise<readonly Judged[]> {
  const coach = worldUserId("demo-sam");
  const athlete = worldUserId("demo-maya");
  const slug = (await slugsOf(databaseUrl)).get(worldAthleteId("demo-maya"));
  return [
    { name: "sign-in", path: "/login", reader: null },
    { name: "a rule", path: "/rules/interference/hard-stimuli-unconsolidated", reader: null },
    { name: "triage", path: "/coach", reader: coach },
    { name: "overview", path: `/a/${slug}`, reader: coach },
    { name: "week planner", path: `/a/${slug}/week/2026-W12`, reader: coach },
    { name: "Today", path: "/today", reader: athlete },
    { name: "lift logger", path: "/log/lift", reader: athlete },
  ];
}

interface Asked {
  readonly page: Judged;
  readonly form: Form;
  readonly port: number;
  readonly club: ServedClub;
  readonly rounds: number;
}

async function judge(lighthouse: Lighthouse, { page, form, port, club, rounds }: Asked): Promise<Figure[]> {
  const categories: Category[] = ["performance", "accessibility", "best-practices"];
  // What asks for a sign-in is nothing for a search engine.
  if (!page.reader) categories.push("seo");
  const headers = page.reader ? { Cookie: await cookieOf(club, page.reader) } : {};
  const scores = new Map(categories.map((category) => [category, [] as number[]]));
  const found = new Set<string>();
  const paints: number[] = [];
  for (let round = 0; round < Math.min(rounds, mostRounds); round += 1) {
    const { lhr } = await lighthouse.default(
      `${club.url}${page.path}`,
      { port, logLevel: "error", extraHeaders: headers, onlyCategories: categories },
      form === "desktop" ? lighthouse.desktopConfig : undefined,
    );
    for (const [category, all] of scores) all.push((lhr.categories[category]?.score ?? 0) * 100);
    paints.push(lhr.audits["largest-contentful-paint"]?.numericValue ?? Number.NaN);
    for (const audit of Object.values(lhr.audits)) {
      if (audit.score !== null && audit.score < 0.5 && audit.numericValue === undefined)
        found.add(audit.title);
    }
  }
  const note = [`largest paint ${medianOf(paints).toFixed(0)} ms`, ...found].join("; ");
  return [...scores].map(([category, all]) => ({
    name: `${page.name}, ${form}: ${category}`,
    count: medianOf(all),
    bar: least[category][form],
    kind: "least" as const,
    ...(category === "performance" ? { note } : {}),
  }));
}

async function cookieOf({ databaseUrl, url }: ServedClub, reader: UserId): Promise<string> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  const { name, value } = await signInCookie(drizzle(sql), reader, url);
  await sql.end();
  return `${name}=${value}`;
}
