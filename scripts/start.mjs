import { fileURLToPath } from "node:url";
import { stopAllChildren } from "./launch/children.mjs";
import { loadEnvFiles } from "./launch/environment.mjs";
import { ensureInstalled } from "./launch/install.mjs";
import { takeLock } from "./launch/lock.mjs";
import { decideMode } from "./launch/mode.mjs";
import { continueOnNewerNode, refuseAncientNode } from "./launch/node-version.mjs";
import { chosenPort } from "./launch/ports.mjs";
import { Refusal, reportFailure } from "./launch/progress.mjs";
import { prepareState, readRunning, stateFolder } from "./launch/state.mjs";
import { beginStopping, onStop } from "./launch/stopping.mjs";

// Until the packages are installed, only what Node brings can be imported here.

const dev = process.argv.includes("--dev");
const command = dev ? "npm run dev" : "npm start";
process.env.TANDEM_BEGAN ??= String(Date.now());

try {
  refuseAncientNode();
  prepareState();
  holdClone();
  onStop(stopAllChildren);
  loadEnvFiles(dev ? "development" : "production");
  // What would stop the start later stops it now, before a minute of installing and building.
  const mode = decideMode(process.env);
  const port = await chosenPort(process.env, command);
  await ensureInstalled();
  await continueOnNewerNode(fileURLToPath(import.meta.url));
  const { runTandem } = await import("./launch/run.mjs");
  await runTandem({ dev, mode, port });
} catch (error) {
  reportFailure(error);
  beginStopping();
  await stopAllChildren();
  process.exit(1);
}

function holdClone() {
  // The process that this one continues holds the lock and waits for this one.
  if (process.channel) return;
  const lock = takeLock(`${stateFolder}/lock`, command);
  if (lock.taken) return process.on("exit", lock.release);
  const { pid, what } = lock.owner;
  const running = readRunning();
  const where = running?.pid === pid ? `, on ${running.url}` : "";
  throw new Refusal(
    `Tandem runs already from this folder: "${what}", process ${pid}${where}. Stop that one first, or use it.`,
  );
}
