import { fileURLToPath } from "node:url";
import { stopAllChildren } from "./launch/children.mjs";
import { ensureInstalled } from "./launch/install.mjs";
import { takeLock } from "./launch/lock.mjs";
import { continueOnNewerNode, refuseAncientNode } from "./launch/node-version.mjs";
import { Refusal, reportFailure } from "./launch/progress.mjs";
import { prepareState, readRunning, stateFolder } from "./launch/state.mjs";
import { onStop } from "./launch/stopping.mjs";

// Until the packages are installed, only what Node brings can be imported here.

const dev = process.argv.includes("--dev");

try {
  refuseAncientNode();
  prepareState();
  holdClone();
  onStop(stopAllChildren);
  await ensureInstalled();
  await continueOnNewerNode(fileURLToPath(import.meta.url));
  const { runTandem } = await import("./launch/run.mjs");
  await runTandem({ dev });
} catch (error) {
  reportFailure(error);
  await stopAllChildren();
  process.exit(1);
}

function holdClone() {
  // The process that this one continues holds the lock and waits for this one.
  if (process.channel) return;
  const lock = takeLock(`${stateFolder}/lock`, dev ? "npm run dev" : "npm start");
  if (lock.taken) return process.on("exit", lock.release);
  const { pid, what } = lock.owner;
  const running = readRunning();
  const where = running?.pid === pid ? `, on ${running.url}` : "";
  throw new Refusal(
    `Tandem runs already from this folder: "${what}", process ${pid}${where}. Stop that one first, or use it.`,
  );
}
