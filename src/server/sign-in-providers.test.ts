import { describe, expect, test } from "vitest";
import type { Env } from "./env";
import { configurationProblems, configuredProviders } from "./sign-in-providers";

const base: Env = {
  DATABASE_URL: "postgres://localhost/tandem",
  AUTH_SECRET: "0123456789abcdef",
  AUTH_URL: "http://localhost:3000",
  NODE_ENV: "production",
};
const demo = { AUTH_DEMO_ISSUER: "http://127.0.0.1:3001", AUTH_DEMO_ID: "id", AUTH_DEMO_SECRET: "secret" };
const google = { AUTH_GOOGLE_ID: "id", AUTH_GOOGLE_SECRET: "secret" };
const oidc = { AUTH_OIDC_ISSUER: "https://id.club.example", AUTH_OIDC_ID: "id", AUTH_OIDC_SECRET: "secret" };

describe("the ways to sign in", () => {
  test("are those whose variables are all set, in a fixed order", () => {
    expect(configuredProviders({ ...base, ...oidc, ...google }).map(({ id }) => id)).toEqual([
      "google",
      "oidc",
    ]);
  });
  test("an OpenID Connect issuer is called by its name, else by its host", () => {
    expect(configuredProviders({ ...base, ...oidc })).toEqual([{ id: "oidc", name: "id.club.example" }]);
    expect(configuredProviders({ ...base, ...oidc, AUTH_OIDC_NAME: "Club" })).toEqual([
      { id: "oidc", name: "Club" },
    ]);
  });
});

describe("a start is refused", () => {
  test.each([
    [
      "half a provider",
      { AUTH_GITHUB_ID: "id" },
      /half configured: it has AUTH_GITHUB_ID, and lacks AUTH_GITHUB_SECRET/,
    ],
    ["no address in production", { AUTH_URL: undefined }, /AUTH_URL is not set/],
    ["an address that is none", { AUTH_URL: "tandem.example" }, /AUTH_URL must be an address/],
    [
      "the demo beside a real provider",
      { ...demo, ...google },
      /cannot run beside a real provider \(Google\)/,
    ],
    ["the demo in production", { ...demo, TANDEM_PRODUCTION: "1" }, /cannot run in production/],
    ["the demo on the internet", { ...demo, AUTH_URL: "https://tandem.example" }, /on this machine only/],
  ])("with %s", (_, change, message) => {
    expect(configurationProblems({ ...base, ...change } as Env).join("\n")).toMatch(message);
  });

  test("and not with the demo alone, a real provider alone, or none", () => {
    for (const change of [demo, google, oidc, {}]) {
      expect(configurationProblems({ ...base, ...change })).toEqual([]);
    }
  });
});
