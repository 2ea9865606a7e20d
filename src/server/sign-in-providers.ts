import type { Env } from "./env";

export const signInProviderIds = ["google", "github", "oidc", "demo"] as const;
export type SignInProviderId = (typeof signInProviderIds)[number];

export interface SignInProvider {
  readonly id: SignInProviderId;
  /** What its button says: "Continue with {name}". */
  readonly name: string;
}

/** The ways to sign in that the configuration switches on, in the order in which the sign-in page shows them. */
export function configuredProviders(env: Env): readonly SignInProvider[] {
  const providers: SignInProvider[] = [];
  if (env.AUTH_GOOGLE_ID && env.AUTH_GOOGLE_SECRET) providers.push({ id: "google", name: "Google" });
  if (env.AUTH_GITHUB_ID && env.AUTH_GITHUB_SECRET) providers.push({ id: "github", name: "GitHub" });
  if (env.AUTH_OIDC_ISSUER && env.AUTH_OIDC_ID && env.AUTH_OIDC_SECRET) {
    providers.push({ id: "oidc", name: env.AUTH_OIDC_NAME ?? new URL(env.AUTH_OIDC_ISSUER).hostname });
  }
  if (env.AUTH_DEMO_ISSUER && env.AUTH_DEMO_ID && env.AUTH_DEMO_SECRET) {
    providers.push({ id: "demo", name: "the demo club" });
  }
  return providers;
}

const groups: readonly { readonly name: string; readonly variables: readonly (keyof Env)[] }[] = [
  { name: "Google", variables: ["AUTH_GOOGLE_ID", "AUTH_GOOGLE_SECRET"] },
  { name: "GitHub", variables: ["AUTH_GITHUB_ID", "AUTH_GITHUB_SECRET"] },
  { name: "OpenID Connect", variables: ["AUTH_OIDC_ISSUER", "AUTH_OIDC_ID", "AUTH_OIDC_SECRET"] },
  { name: "The demo", variables: ["AUTH_DEMO_ISSUER", "AUTH_DEMO_ID", "AUTH_DEMO_SECRET"] },
];

/** Every reason why the app must not start with this configuration, as sentences that say what to change. */
export function configurationProblems(env: Env): readonly string[] {
  const problems = groups.flatMap(({ name, variables }) => {
    const missing = variables.filter((variable) => !env[variable]);
    if (missing.length === 0 || missing.length === variables.length) return [];
    const set = variables.filter((variable) => env[variable]);
    return `${name} sign-in is half configured: it has ${set.join(" and ")}, and lacks ${missing.join(" and ")}.`;
  });

  for (const variable of ["AUTH_URL", "AUTH_OIDC_ISSUER", "AUTH_DEMO_ISSUER"] as const) {
    const value = env[variable];
    if (value && !/^https?:$/.test(protocolOf(value))) {
      problems.push(`${variable} must be an address such as https://tandem.example, but it is "${value}".`);
    }
  }
  if (env.NODE_ENV === "production" && !env.AUTH_URL) {
    problems.push(
      "AUTH_URL is not set. Set it to the address under which people open Tandem, such as https://tandem.example.",
    );
  }
  return problems.length > 0 ? problems : demoProblems(env);
}

function demoProblems(env: Env): readonly string[] {
  const providers = configuredProviders(env);
  if (!providers.some(({ id }) => id === "demo")) return [];
  const real = providers.filter(({ id }) => id !== "demo").map(({ name }) => name);
  const problems: string[] = [];
  if (real.length > 0) {
    problems.push(
      `The demo's sign-in has no passwords and cannot run beside a real provider (${real.join(", ")}). Remove the AUTH_DEMO_* variables, or the settings of the real provider.`,
    );
  }
  if (env.TANDEM_PRODUCTION === "1") {
    problems.push(
      "The demo's sign-in has no passwords and cannot run in production. Remove the AUTH_DEMO_* variables, or TANDEM_PRODUCTION.",
    );
  }
  if (env.AUTH_URL && !["localhost", "127.0.0.1", "[::1]"].includes(new URL(env.AUTH_URL).hostname)) {
    problems.push(
      `The demo's sign-in has no passwords, so it is offered on this machine only, but AUTH_URL is ${env.AUTH_URL}.`,
    );
  }
  return problems;
}

function protocolOf(address: string): string {
  try {
    return new URL(address).protocol;
  } catch {
    return "";
  }
}
