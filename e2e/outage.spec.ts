import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startApp } from "../scripts/launch/app-server.mjs";
import { anyFreePort } from "../scripts/launch/ports.mjs";
import { untilAnswering } from "../scripts/launch/services.mjs";
import { fixedNow } from "./fixed-now";
import { expect, open, test } from "./test";

test("while the database is away the app says so, nobody is signed out, and it comes back by itself", async ({
  world,
  signedIn,
}) => {
  const { user } = await world.athlete();
  const database = await cuttable(new URL(process.env.E2E_DATABASE_URL ?? ""));
  const folder = mkdtempSync(join(tmpdir(), "tandem-outage-"));
  const port = await anyFreePort();
  const baseURL = `http://localhost:${port}`;
  const app = startApp({
    port,
    log: join(folder, "app.log"),
    env: {
      DATABASE_URL: database.url,
      AUTH_URL: baseURL,
      AUTH_SECRET: randomBytes(32).toString("base64url"),
      TANDEM_NOW: fixedNow,
    },
  });
  try {
    const health = `http://127.0.0.1:${port}/api/health`;
    await untilAnswering(app, health, { name: "The app", log: join(folder, "app.log") });
    const page = await signedIn(user, { baseURL });
    await open(page, "/today");
    await expect(page.getByRole("heading", { level: 1, name: "Tue 17 Mar" })).toBeVisible();
    // How long it lasts is renewed now and then; whose it is stays.
    const signedInAs = async () =>
      (await page.context().cookies()).find(({ name }) => name === "authjs.session-token")?.value;
    const before = await signedInAs();
    expect(before).toBeTruthy();

    await database.cut();
    const answer = await fetch(health);
    expect([answer.status, await answer.json()]).toEqual([503, { database: "unreachable" }]);
    for (const path of ["/today", "/week", "/settings/account"]) {
      await page.goto(path);
      await expect(
        page.getByRole("heading", { level: 1, name: "Tandem cannot reach its database" }),
      ).toBeVisible();
      await expect(page).toHaveURL(new RegExp(`${path}$`));
    }
    await page.goto("/rules");
    await expect(
      page.getByRole("heading", { level: 1, name: "Tandem cannot reach its database" }),
    ).toHaveCount(0);
    expect(await signedInAs()).toBe(before);

    await database.restore();
    await page.goto("/today");
    await expect(page.getByRole("heading", { level: 1, name: "Tue 17 Mar" })).toBeVisible();
    expect((await fetch(health)).status).toBe(200);
  } finally {
    await app.stop();
    await database.cut();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** The tests' database behind a line that can be cut and mended. */
async function cuttable(database: URL) {
  const sockets = new Set<Socket>();
  const server = createServer((incoming) => {
    const outgoing = connect(Number(database.port), database.hostname);
    for (const [from, to] of [
      [incoming, outgoing],
      [outgoing, incoming],
    ] as const) {
      sockets.add(from);
      from.pipe(to);
      from.on("error", () => to.destroy());
      from.on("close", () => sockets.delete(from));
    }
  });
  const listen = (port: number) => new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
  const port = await anyFreePort();
  await listen(port);
  const url = new URL(database.href);
  url.hostname = "127.0.0.1";
  url.port = String(port);
  return {
    url: url.href,
    restore: () => listen(port),
    async cut() {
      if (!server.listening) return;
      const closed = new Promise((done) => server.close(done));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
