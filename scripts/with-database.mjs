import { spawn } from "node:child_process";
import { join } from "node:path";
import { stopAllChildren } from "./launch/children.mjs";
import { loadEnvFiles } from "./launch/environment.mjs";
import { lockOwner, takeLock } from "./launch/lock.mjs";
import { Refusal, reportFailure } from "./launch/progress.mjs";
import { prepareState, readRunning, root, stateFolder } from "./launch/state.mjs";
import { onStop } from "./launch/stopping.mjs";

// Runs a script against this clone's database: the one that DATABASE_URL names, else the embedded one of a
// running instance, else the embedded one, started for as long as the script runs.

const [script, ...args] = process.argv.slice(2);

try {
  if (!script) throw new Refusal("Name the script to run: node scripts/with-database.mjs scripts/seed.ts");
  loadEnvFiles("production");
  prepareState();
  onStop(stopAllChildren);
  const code = await run(await databaseUrl());
  await stopAllChildren();
  process.exit(code);
} catch (error) {
  reportFailure(error);
  await stopAllChildren();
  process.exit(1);
}

async function databaseUrl() {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  const lock = takeLock(join(stateFolder, "lock"), `npm run ${process.env.npm_lifecycle_event ?? "script"}`);
  if (lock.taken) {
    process.on("exit", lock.release);
    const { startEmbeddedDatabase } = await import("./launch/database.mjs");
    return (await startEmbeddedDatabase()).url;
  }
  const owner = lockOwner(join(stateFolder, "lock"));
  const running = readRunning();
  if (running && running.pid === owner?.pid) return running.databaseUrl;
  throw new Refusal(
    `"${lock.owner.what}" (process ${lock.owner.pid}) is still starting. Try again when it is ready.`,
  );
}

/** @returns {Promise<number>} */
function run(url) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", script ?? "", ...args], {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, DATABASE_URL: url },
    });
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}
