import { randomBytes } from "node:crypto";
import { tsImport } from "tsx/esm/api";
import { startApp } from "./app-server.mjs";
import { ensureBuilt } from "./build.mjs";
import { stopAllChildren } from "./children.mjs";
import { checkDatabase, ensureMigrated, ensureSeeded, startEmbeddedDatabase } from "./database.mjs";
import { startPostgres } from "./embedded-postgres.mjs";
import { startIdentityProvider } from "./identity-provider.mjs";
import { freePortFrom, portNumber } from "./ports.mjs";
import { elapsed, reportFailure, say, step } from "./progress.mjs";
import { keepRunning, untilAnswering } from "./services.mjs";
import { announceRunning, keptSecret, logFile, stateFolder, withdrawRunning } from "./state.mjs";
import { beginStopping, isStopping } from "./stopping.mjs";

const PROVIDER_PORT = 3999;

/**
 * Brings up everything that one instance needs, in order, and keeps it up.
 *
 * @param {{ dev: boolean, mode: import("./mode.mjs").Mode, port: number }} options
 */
export async function runTandem({ dev, mode, port }) {
  const url = process.env.AUTH_URL ?? `http://localhost:${port}`;

  const databaseUrl = await bringDatabase(mode);
  const provider = mode.demo ? await bringProvider({ port, url }) : undefined;
  if (!dev) await ensureBuilt();
  await bringApp({ dev, port, url, databaseUrl, mode, provider });

  process.on("exit", withdrawRunning);
  announceRunning({ pid: ownerPid(), url, databaseUrl });
  await sayHello({ url, mode });
}

async function bringDatabase(mode) {
  if (!mode.embedded) {
    const url = process.env.DATABASE_URL ?? "";
    await step("Checking the database", "Database checked", () => checkDatabase(url));
    await ensureMigrated(url);
    return url;
  }
  const database = await step("Starting the database", "Database started", startEmbeddedDatabase);
  // On the port of before, because the app keeps the address that it was started with.
  const restart = () => startPostgres(database.cluster, { port: database.server.port });
  keep("The database", database.server, restart);
  await ensureMigrated(database.url);
  if (mode.seed) await ensureSeeded(database.url);
  return database.url;
}

async function bringProvider({ port, url }) {
  const first = portNumber("TANDEM_PROVIDER_PORT", process.env.TANDEM_PROVIDER_PORT, PROVIDER_PORT);
  const providerPort = await freePortFrom(first, port);
  const options = { appUrl: url, port: providerPort, folder: stateFolder, log: logFile("sign-in") };
  const provider = await step("Starting the demo sign-in", "Demo sign-in started", () =>
    startIdentityProvider(options),
  );
  keep("The demo sign-in", provider.service, provider.restart);
  return provider;
}

async function bringApp({ dev, port, url, databaseUrl, mode, provider }) {
  const log = logFile("app");
  const env = {
    DATABASE_URL: databaseUrl,
    AUTH_URL: url,
    AUTH_SECRET:
      process.env.AUTH_SECRET || keptSecret("auth-secret", () => randomBytes(32).toString("base64url")),
    TANDEM_DEMO: mode.demo ? "1" : "0",
    ...provider?.appEnv,
  };
  const host = mode.demo ? "127.0.0.1" : (process.env.TANDEM_HOST ?? "127.0.0.1");
  const restart = () => startApp({ env, port, host, dev, log });
  const begin = async () => {
    const service = restart();
    const health = `http://127.0.0.1:${port}/api/health`;
    await untilAnswering(service, health, { name: "The app", ...(dev ? { within: 120_000 } : { log }) });
    return service;
  };
  const app = dev ? await begin() : await step("Starting the app", "App started", begin);
  keep("The app", app, restart);
}

function keep(name, service, restart) {
  const giveUp = async (reason) => {
    reportFailure(`${reason} The logs are in ${logFile("*")}.`);
    beginStopping();
    await stopAllChildren();
    process.exit(1);
  };
  keepRunning({ name, service, restart, isStopping, giveUp });
}

// After a hand-over the process that holds the clone's lock is the parent.
const ownerPid = () => (process.channel ? process.ppid : process.pid);

async function sayHello({ url, mode }) {
  // Not every supported Node reads TypeScript by itself.
  const { demoPeople } = await tsImport("../../src/lib/demo/people.ts", import.meta.url);
  const [coach, athlete] = [
    demoPeople.find((each) => each.role === "coach"),
    demoPeople.find((each) => each.role === "athlete"),
  ];
  say(`\nTandem is ready on ${url}   (${elapsed(Date.now() - Number(process.env.TANDEM_BEGAN))})`);
  if (mode.seed) {
    say(
      `Sign in as ${coach?.name} (coach), ${athlete?.name} (athlete), one of ${demoPeople.length - 2} others, or a new person.`,
    );
  } else if (mode.demo) {
    say(`Sign in with the demo sign-in as anybody, or as a new person. "npm run seed" adds the demo club.`);
  } else {
    say(`Sign in with ${mode.providers.join(", ")}.`);
  }
  say(`Logs are in ${logFile("*")}; Ctrl-C stops everything.\n`);
}
