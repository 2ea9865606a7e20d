import { join } from "node:path";
import { loadOrCreateCredentials } from "../identity-provider/credentials.mjs";
import { startChild } from "./children.mjs";
import { untilAnswering } from "./services.mjs";
import { root } from "./state.mjs";

/**
 * Starts the local OpenID Connect provider for an app at `appUrl`.
 *
 * @param {{ appUrl: string, port: number, folder: string, log: string }} options `folder` keeps its keys
 * @returns {Promise<{ service: import("./services.mjs").Service, restart: () => import("./services.mjs").Service, issuer: string, appEnv: Record<string, string> }>}
 */
export async function startIdentityProvider({ appUrl, port, folder, log }) {
  const { clientId, clientSecret } = await loadOrCreateCredentials(join(folder, "identity-provider.json"));
  const issuer = `http://127.0.0.1:${port}`;
  const restart = () => spawnProvider({ appUrl, port, folder, log });
  const service = restart();
  await untilAnswering(service, `${issuer}/.well-known/openid-configuration`, {
    name: "The sign-in provider",
    log,
  });
  const appEnv = { AUTH_DEMO_ISSUER: issuer, AUTH_DEMO_ID: clientId, AUTH_DEMO_SECRET: clientSecret };
  return { service, restart, issuer, appEnv };
}

function spawnProvider({ appUrl, port, folder, log }) {
  const main = join(root, "scripts", "identity-provider", "main.mjs");
  return startChild(process.execPath, ["--import", "tsx", main], {
    env: {
      ...process.env,
      AUTH_URL: appUrl,
      TANDEM_PROVIDER_PORT: String(port),
      TANDEM_PROVIDER_STATE: folder,
    },
    log,
    append: true,
    patience: 1000,
  });
}
