import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import type { Instant } from "@/lib/dates/time-zone";
import { migrateDatabase } from "@/server/db/migrate";
import { seedDemoClub } from "../demo-club";
import { startApp } from "../launch/app-server.mjs";
import { startIdentityProvider } from "../launch/identity-provider.mjs";
import { anyFreePort } from "../launch/ports.mjs";
import { untilAnswering } from "../launch/services.mjs";
import { startTestDatabase } from "../launch/test-database.mjs";

export interface ServedClub {
  readonly url: string;
  readonly databaseUrl: string;
  /** Of the app's process. */
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/**
 * Brings up a database with the demo club, the demo sign-in and the production build, whose clock begins at `now`. The
 * build must be there.
 */
export async function serveClub(now: Instant): Promise<ServedClub> {
  const folder = mkdtempSync(join(tmpdir(), "tandem-served-club-"));
  const server = await startTestDatabase();
  const name = `tandem_browser_${process.pid}`;
  const admin = postgres(server.adminUrl, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name}`);
  await admin.end();
  const databaseUrl = server.url(name);
  await migrateDatabase(databaseUrl);

  process.env.DATABASE_URL = databaseUrl;
  process.env.AUTH_SECRET ??= "only for worlds of browser tests";
  process.env.TANDEM_NOW = now;
  await seedDemoClub(databaseUrl, now);

  const port = await anyFreePort();
  const url = `http://localhost:${port}`;
  const provider = await startIdentityProvider({
    appUrl: url,
    port: await anyFreePort(),
    folder,
    log: join(folder, "sign-in.log"),
  });
  const log = join(folder, "app.log");
  const app = startApp({
    port,
    log,
    env: {
      DATABASE_URL: databaseUrl,
      AUTH_URL: url,
      AUTH_SECRET: randomBytes(32).toString("base64url"),
      TANDEM_DEMO: "1",
      TANDEM_NOW: now,
      ...provider.appEnv,
    },
  });
  await untilAnswering(app, `http://127.0.0.1:${port}/api/health`, { name: "The app", log });

  const stop = async () => {
    await app.stop();
    await provider.service.stop();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url, databaseUrl, pid: app.child.pid ?? 0, stop };
}
