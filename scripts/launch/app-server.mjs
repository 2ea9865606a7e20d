import { join } from "node:path";
import { serverFile } from "./build.mjs";
import { startChild } from "./children.mjs";
import { root } from "./state.mjs";

/**
 * Starts the built app, or Next's development server.
 *
 * @param {{ env: Record<string, string | undefined>, port: number, host?: string, dev?: boolean, log?: string }} options
 * @returns {import("./services.mjs").Service}
 */
export function startApp({ env, port, host = "127.0.0.1", dev = false, log }) {
  const next = join(root, "node_modules", "next", "dist", "bin", "next");
  const args = dev ? [next, "dev", "--hostname", host, "--port", String(port)] : [serverFile];
  return startChild(process.execPath, args, {
    env: {
      ...process.env,
      ...env,
      NODE_ENV: dev ? "development" : "production",
      NEXT_TELEMETRY_DISABLED: "1",
      HOSTNAME: host,
      PORT: String(port),
    },
    // The development server has children of its own, which it ends when it is asked politely.
    deathSignal: dev ? "SIGTERM" : "SIGKILL",
    append: true,
    ...(dev || !log ? {} : { log }),
  });
}
