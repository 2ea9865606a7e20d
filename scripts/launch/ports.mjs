import { createServer } from "node:net";
import { Refusal } from "./progress.mjs";

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>}
 */
function canListen(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error) => {
      if (error.code === "EADDRINUSE") resolve(false);
      else if (error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT") resolve(true);
      else reject(error);
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/**
 * Browsers may resolve localhost to either loopback address, so both must be free.
 *
 * @param {number} port
 */
export async function isPortFree(port) {
  return (await canListen(port, "127.0.0.1")) && (await canListen(port, "::1"));
}

/**
 * @param {string} variable
 * @param {string | undefined} asked
 * @param {number} otherwise
 */
export function portNumber(variable, asked, otherwise) {
  if (asked === undefined || asked === "") return otherwise;
  const port = Number(asked);
  if (/^\d+$/.test(asked) && port >= 1 && port <= 65535) return port;
  throw new Refusal(`${variable} must be a number from 1 to 65535, but it is "${asked}".`);
}

/** @returns {Promise<number>} a port that was free a moment ago */
export function anyFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/**
 * @param {number} first
 * @param {number} [except]
 */
export async function freePortFrom(first, except) {
  for (let port = first; port < first + 100; port += 1) {
    if (port !== except && (await isPortFree(port))) return port;
  }
  return anyFreePort();
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} command
 * @returns {Promise<number>}
 */
export async function chosenPort(env, command) {
  const port = portNumber("PORT", env.PORT, 3000);
  let free;
  try {
    free = await isPortFree(port);
  } catch (error) {
    throw new Refusal(`PORT ${port} cannot be used: ${error.message}. Choose another: PORT=3001 ${command}`);
  }
  if (!free) {
    const other = await freePortFrom(port + 1);
    throw new Refusal(
      `Port ${port} is in use by another program. Stop that program, or choose another port:\n\n  PORT=${other} ${command}`,
    );
  }
  return port;
}
