import { randomBytes, randomUUID, webcrypto } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { writePrivateFile } from "../launch/state.mjs";

/**
 * The provider's own secrets, made once per installation and kept, so that a restart neither changes the
 * client that the app knows nor invalidates a signature.
 *
 * @typedef {{ clientId: string, clientSecret: string, cookieKeys: string[], jwks: { keys: object[] } }} Credentials
 * @param {string} file
 * @returns {Promise<Credentials>}
 */
export async function loadOrCreateCredentials(file) {
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  const credentials = {
    clientId: `tandem-${randomUUID()}`,
    clientSecret: randomBytes(32).toString("base64url"),
    cookieKeys: [randomBytes(32).toString("base64url")],
    jwks: { keys: [await signingKey()] },
  };
  writePrivateFile(file, `${JSON.stringify(credentials, null, 2)}\n`);
  return credentials;
}

// RS256 because it is the one algorithm that every OpenID Connect client must understand.
async function signingKey() {
  const algorithm = {
    name: "RSASSA-PKCS1-v1_5",
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
    hash: "SHA-256",
  };
  const pair = await webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const jwk = await webcrypto.subtle.exportKey("jwk", pair.privateKey);
  const { kty, n, e, d, p, q, dp, dq, qi } = jwk;
  return { kty, n, e, d, p, q, dp, dq, qi, use: "sig", alg: "RS256", kid: randomUUID() };
}
