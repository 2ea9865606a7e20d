import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import type { Instant } from "@/lib/dates/time-zone";
import { migrateDatabase } from "@/server/db/migrate";
import { seedDemoClub } from "../scripts/demo-club";
import { startApp } from "../scripts/launch/app-server.mjs";
import { startIdentityProvider } from "../scripts/launch/identity-provider.mjs";
import { anyFreePort } from "../scripts/launch/ports.mjs";
import { untilAnswering } from "../scripts/launch/services.mjs";
import { startTestDatabase } from "../scripts/launch/test-database.mjs";
import { fixedNow } from "./fixed-now";

/** Brings up a database, the demo sign-in and the production build on a fixed day, for as long as the run takes. */
export default async function setup() {
  const folder = mkdtempSync(join(tmpdir(), "tandem-browser-tests-"));
  const server = await startTestDatabase();
  const name = `tandem_browser_${process.pid}`;
  const admin = postgres(server.adminUrl, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name}`);
  await admin.end();
  const databaseUrl = server.url(name);
  await migrateDatabase(databaseUrl);

  process.env.DATABASE_URL = databaseUrl;
  process.env.AUTH_SECRET ??= "only for worlds of browser tests";
  process.env.TANDEM_NOW = fixedNow;
  await seedDemoClub(databaseUrl, fixedNow as Instant);

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
      TANDEM_NOW: fixedNow,
      ...provider.appEnv,
    },
  });
  await untilAnswering(app, `http://127.0.0.1:${port}/api/health`, { name: "The app", log });

  process.env.E2E_URL = url;
  process.env.E2E_DATABASE_URL = databaseUrl;

  return async () => {
    await app.stop();
    await provider.service.stop();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
