import { NextRequest } from "next/server";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

let proxy: typeof import("./proxy").proxy;

async function withAddress(address: string) {
  vi.resetModules();
  vi.stubEnv("DATABASE_URL", "postgres://127.0.0.1/none");
  vi.stubEnv("AUTH_SECRET", "a secret for tests only");
  vi.stubEnv("AUTH_URL", address);
  vi.stubEnv("NODE_ENV", "production");
  ({ proxy } = await import("./proxy"));
}

// Other files run in the same process afterwards.
afterAll(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

const ask = (url: string) => proxy(new NextRequest(url, { headers: { host: new URL(url).host } }));
const policyOf = (response: Response) => response.headers.get("content-security-policy") ?? "";

describe("every page", () => {
  beforeAll(() => withAddress("https://tandem.example"));

  test("runs only scripts with a nonce that no other answer has", () => {
    const [first, second] = [ask("https://tandem.example/"), ask("https://tandem.example/")].map(policyOf);
    const nonce = /'nonce-([\w+/=]{20,})'/;
    expect(first).toMatch(nonce);
    expect(nonce.exec(first ?? "")?.[1]).not.toBe(nonce.exec(second ?? "")?.[1]);
    const scripts = first?.split("; ").find((each) => each.startsWith("script-src"));
    expect(scripts).not.toMatch(/unsafe/);
  });

  test("is framed by nobody, and stays on https once it was there", () => {
    const { headers } = ask("https://tandem.example/");
    expect(policyOf(ask("https://tandem.example/"))).toContain("frame-ancestors 'none'");
    expect(headers.get("strict-transport-security")).toMatch(/max-age=\d{8}/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });

  test("is never redirected for want of a session", () => {
    const response = ask("https://tandem.example/coach/athletes");
    expect(response.status).toBe(200);
    expect(response.headers.get("location")).toBeNull();
  });
});

describe("on this machine", () => {
  beforeAll(() => withAddress("http://localhost:3000"));

  test("127.0.0.1 leads to localhost, where sign-in works", async () => {
    const body = await ask("http://127.0.0.1:3000/login?returnTo=/today").text();
    expect(body).toContain('url=http://localhost:3000/login?returnTo=/today"');
  });

  test("the API answers under either name", () => {
    expect(ask("http://127.0.0.1:3000/api/health").headers.get("content-security-policy")).toBeTruthy();
  });

  test("nothing is promised about https", () => {
    expect(ask("http://localhost:3000/").headers.get("strict-transport-security")).toBeNull();
  });
});
