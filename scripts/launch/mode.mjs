import { Refusal } from "./progress.mjs";

/** The variables that switch each sign-in provider on; all of a row are needed together. */
const realProviders = [
  { name: "Google", variables: ["AUTH_GOOGLE_ID", "AUTH_GOOGLE_SECRET"] },
  { name: "GitHub", variables: ["AUTH_GITHUB_ID", "AUTH_GITHUB_SECRET"] },
  { name: "OpenID Connect", variables: ["AUTH_OIDC_ISSUER", "AUTH_OIDC_ID", "AUTH_OIDC_SECRET"] },
];

/**
 * @typedef {object} Mode
 * @property {string[]} providers the real sign-in providers that are configured
 * @property {boolean} demo the local sign-in provider runs beside the app
 * @property {boolean} embedded the embedded PostgreSQL runs beside the app
 * @property {boolean} seed the demo club is created once
 */

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Mode}
 */
export function decideMode(env) {
  const providers = configuredProviders(env);
  const refusal = demoAskedWrongly(env, providers);
  if (refusal) throw new Refusal(refusal);

  const demo = providers.length === 0;
  const embedded = !env.DATABASE_URL;
  if (demo && (isProduction(env) || env.TANDEM_DEMO === "0")) {
    throw new Refusal(
      `No sign-in provider is configured, so nobody could sign in. Set ${either(realProviders.map((each) => each.variables.join(" and ")))}. ".env.example" describes them all.`,
    );
  }
  if (demo && env.AUTH_URL && !isLoopback(env.AUTH_URL)) {
    throw new Refusal(
      `AUTH_URL is ${env.AUTH_URL}, but no sign-in provider is configured, and the demo's sign-in has no passwords, so it is offered on this machine only. Configure a provider (see ".env.example"), or remove AUTH_URL.`,
    );
  }
  return { providers, demo, embedded, seed: demo && embedded };
}

/**
 * Why the local provider must not run here: it lets anybody be anybody.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | undefined}
 */
export function demoProviderRefusal(env) {
  return demoAskedWrongly({ ...env, TANDEM_DEMO: "1" }, configuredProviders(env));
}

function demoAskedWrongly(env, providers) {
  if (env.TANDEM_DEMO !== "1") return undefined;
  if (providers.length > 0) {
    return `The demo's sign-in has no passwords and cannot run beside a real provider (${providers.join(", ")} ${providers.length > 1 ? "are" : "is"} configured). Remove TANDEM_DEMO, or remove the ${providers.join(" and ")} settings.`;
  }
  if (isProduction(env)) {
    return "The demo's sign-in has no passwords and cannot run in production. Remove TANDEM_DEMO, or remove TANDEM_PRODUCTION.";
  }
  return undefined;
}

function configuredProviders(env) {
  return realProviders
    .filter(({ name, variables }) => {
      const missing = variables.filter((variable) => !env[variable]);
      if (missing.length > 0 && missing.length < variables.length) {
        const set = variables.filter((variable) => env[variable]);
        throw new Refusal(
          `${name} sign-in is half configured: it has ${set.join(" and ")}, and lacks ${missing.join(" and ")}.`,
        );
      }
      return missing.length === 0;
    })
    .map((provider) => provider.name);
}

function isProduction(env) {
  return env.TANDEM_PRODUCTION === "1";
}

function isLoopback(url) {
  try {
    return ["localhost", "127.0.0.1", "[::1]"].includes(new URL(url).hostname);
  } catch {
    throw new Refusal(`AUTH_URL must be an address such as https://tandem.example, but it is "${url}".`);
  }
}

function either(options) {
  return `${options.slice(0, -1).join(", or ")}, or ${options[options.length - 1]}`;
}
