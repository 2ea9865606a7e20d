import { fileURLToPath } from "node:url";
import { stopAllChildren } from "./launch/children.mjs";
import { ensureInstalled } from "./launch/install.mjs";
import { continueOnNewerNode, refuseAncientNode } from "./launch/node-version.mjs";
import { reportFailure } from "./launch/progress.mjs";
import { prepareState } from "./launch/state.mjs";
import { onStop } from "./launch/stopping.mjs";

// Until the packages are installed, only what Node brings can be imported here.

process.env.TANDEM_BEGAN ??= String(Date.now());

try {
  refuseAncientNode();
  prepareState();
  onStop(stopAllChildren, 1);
  await ensureInstalled();
  await continueOnNewerNode(fileURLToPath(import.meta.url));
  const { runStages } = await import("./testing/run-stages.mjs");
  process.exitCode = await runStages(process.argv.slice(2));
} catch (error) {
  reportFailure(error);
  process.exitCode = 1;
}
await stopAllChildren();
process.exit();
