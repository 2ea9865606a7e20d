import type { Page, Request } from "@playwright/test";
import { eq } from "drizzle-orm";
import type { UserId } from "@/lib/ids";
import { athletes } from "@/server/db/schema/people";
import { worldAthleteId, worldUserId } from "@/server/db/worlds/insert-world";
import { expect, ready, test } from "./test";

const sam = worldUserId("demo-sam");
const maya = worldUserId("demo-maya");

/** What a page asks a phone to fetch and run before it works, in kB of 1000 bytes as sent. */
const pages: readonly (readonly [path: string, who: UserId | null, most: number])[] = [
  ["/login", null, 155],
  ["/today", maya, 220],
  ["/checkin", maya, 220],
  ["/log/run", maya, 220],
  ["/log/lift", maya, 220],
  ["/coach", sam, 290],
  ["/coach/athletes", sam, 290],
  ["/coach/rules", sam, 290],
  ["/a/{slug}", sam, 290],
  ["/a/{slug}/week/2026-W12", sam, 290],
  ["/a/{slug}/season", sam, 290],
  ["/a/{slug}/flags", sam, 290],
];

for (const [path, who, most] of pages) {
  test(`${path} is light, speaks to nobody else and starts without a complaint`, async ({
    world,
    anonymous,
    signedIn,
  }) => {
    const [athlete] = await world.owner
      .select()
      .from(athletes)
      .where(eq(athletes.id, worldAthleteId("demo-maya")));
    const page = who ? await signedIn({ id: who }, { serviceWorkers: "allow" }) : await anonymous();
    const seen = watch(page);
    const response = await page.goto(path.replace("{slug}", athlete?.slug ?? ""));
    await ready(page);
    // What the page fetches beforehand for other pages comes after it has loaded.
    const scripts = await seen.scriptsSoFar();

    const sizes = scripts.map(({ bytes, url }) => `${Math.round(bytes / 1000)} kB ${new URL(url).pathname}`);
    const total = scripts.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
    test.info().annotations.push({ type: "kB of script", description: total.toFixed(1) });
    expect(total, sizes.join("\n")).toBeLessThanOrEqual(most);
    expect(total, "kB of script that were seen at all").toBeGreaterThan(40);
    expect(seen.strangers).toEqual([]);
    expect(seen.complaints).toEqual([]);

    const policy = response?.headers()["content-security-policy"] ?? "";
    const nonce = /script-src[^;]*'nonce-([^']+)'/.exec(policy)?.[1];
    expect(nonce?.length).toBeGreaterThanOrEqual(16);
    const again = await page.reload();
    expect(again?.headers()["content-security-policy"]).toContain("'nonce-");
    expect(again?.headers()["content-security-policy"]).not.toContain(nonce);
  });
}

/** Follows what the page fetches and says on its console. */
function watch(page: Page) {
  const scripts: Request[] = [];
  const strangers: string[] = [];
  const complaints: string[] = [];
  const own = new URL(process.env.E2E_URL ?? "").origin;
  page.on("request", (request) => {
    const url = request.url();
    if (/^(https?|wss?):/.test(url) && new URL(url).origin !== own) strangers.push(url);
  });
  page.on("requestfinished", (request) => {
    if (request.resourceType() === "script") scripts.push(request);
  });
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  // Asked of those alone that are counted: what ends with the page can no longer say its size.
  const scriptsSoFar = () =>
    Promise.all(
      scripts.map(async (request) => ({
        url: request.url(),
        bytes: (await request.sizes()).responseBodySize,
      })),
    );
  return { scriptsSoFar, strangers, complaints };
}
