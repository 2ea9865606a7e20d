import { describe, expect, test } from "vitest";
import { decideMode, demoProviderRefusal } from "./mode.mjs";

const google = { AUTH_GOOGLE_ID: "id", AUTH_GOOGLE_SECRET: "secret" };
const issuer = { AUTH_OIDC_ISSUER: "https://login.example", AUTH_OIDC_ID: "id", AUTH_OIDC_SECRET: "secret" };
const database = { DATABASE_URL: "postgres://a:b@db:5432/tandem" };

// What the launcher reads is a process environment, whose type asks for NODE_ENV.
const env = (values: Record<string, string>) => values as unknown as NodeJS.ProcessEnv;

describe("what a start brings up", () => {
  test.each([
    ["nothing configured", {}, { providers: [], demo: true, embedded: true, seed: true }],
    ["a database", database, { providers: [], demo: true, embedded: false, seed: false }],
    ["a provider", google, { providers: ["Google"], demo: false, embedded: true, seed: false }],
    [
      "both, in production",
      { ...issuer, ...database, TANDEM_PRODUCTION: "1", AUTH_URL: "https://tandem.example" },
      { providers: ["OpenID Connect"], demo: false, embedded: false, seed: false },
    ],
    [
      "the demo on another port",
      { AUTH_URL: "http://localhost:3001" },
      { providers: [], demo: true, embedded: true, seed: true },
    ],
  ])("with %s", (_what, values, mode) => {
    expect(decideMode(env(values))).toEqual(mode);
  });

  test.each([
    ["the demo beside a real provider", { ...google, TANDEM_DEMO: "1" }, /cannot run beside a real provider/],
    ["the demo in production", { TANDEM_DEMO: "1", TANDEM_PRODUCTION: "1" }, /cannot run in production/],
    ["production without a provider", { TANDEM_PRODUCTION: "1" }, /No sign-in provider is configured/],
    ["neither demo nor provider", { TANDEM_DEMO: "0" }, /No sign-in provider is configured/],
    ["the demo on a public address", { AUTH_URL: "https://tandem.example" }, /on this machine only/],
    ["an address that is none", { AUTH_URL: "tandem" }, /AUTH_URL must be an address/],
    ["half a provider", { AUTH_GITHUB_ID: "id" }, /lacks AUTH_GITHUB_SECRET/],
  ])("refuses %s", (_what, values, message) => {
    expect(() => decideMode(env(values))).toThrow(message);
  });

  test("the demo's provider refuses by itself too", () => {
    expect(demoProviderRefusal(env({}))).toBeUndefined();
    expect(demoProviderRefusal(env(google))).toMatch(/Google is configured/);
    expect(demoProviderRefusal(env({ TANDEM_PRODUCTION: "1" }))).toMatch(/production/);
  });
});
