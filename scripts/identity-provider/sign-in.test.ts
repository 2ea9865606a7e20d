import { createHash, createPublicKey, randomBytes, verify } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoPeople } from "@/lib/demo/people";
import { loadOrCreateCredentials } from "./credentials.mjs";
import { createHandler } from "./interactions.mjs";
import { createPeople } from "./people.mjs";
import { createProvider } from "./provider.mjs";

const appUrl = "http://localhost:3000";
const redirectUri = `${appUrl}/api/auth/callback/demo`;
const folder = mkdtempSync(join(tmpdir(), "tandem-sign-in-"));

let running: Awaited<ReturnType<typeof startProvider>>;

beforeAll(async () => {
  running = await startProvider();
});

afterAll(() => {
  running.server.close();
  rmSync(folder, { recursive: true });
});

describe("the local sign-in provider", () => {
  test("describes itself as OpenID Connect discovery asks", async () => {
    const found = await (await fetch(`${running.issuer}/.well-known/openid-configuration`)).json();

    expect(found).toMatchObject({
      issuer: running.issuer,
      response_types_supported: ["code"],
      code_challenge_methods_supported: ["S256"],
    });
  });

  test("signs a demo person in, with a signed token that says who", async () => {
    const browser = new Browser();
    const verifier = randomBytes(32).toString("base64url");
    const signIn = await browser.open(authorizationUrl({ verifier, nonce: "n-1", state: "s-1" }));
    expect(signIn.body).toContain("Choose who to sign in as");
    for (const person of demoPeople) expect(signIn.body).toContain(`value="${person.key}"`);

    const consent = await browser.submit(signIn, "login", { person: "demo-sam" });
    expect(consent.body).toContain("sam.okafor@example.test");
    const answer = answerOf(await browser.submit(consent, "confirm", {}));
    expect(answer.get("state")).toBe("s-1");

    const tokens = await exchange(answer.get("code") ?? "", verifier);
    const claims = await verified(tokens.id_token);
    expect(claims).toMatchObject({
      iss: running.issuer,
      aud: running.credentials.clientId,
      sub: "demo-sam",
      name: "Sam Okafor",
      email: "sam.okafor@example.test",
      nonce: "n-1",
    });
    const info = await fetch(`${running.issuer}/me`, {
      headers: { Authorization: `Bearer ${tokens.access_token}` },
    });
    expect(await info.json()).toMatchObject({ sub: "demo-sam", name: "Sam Okafor" });
  });

  test("asks again each time, so that one can change roles", async () => {
    const browser = new Browser();
    await allow(browser, { person: "demo-sam" });

    const second = await browser.open(authorizationUrl({ verifier: "v".repeat(43) }));

    expect(second.body).toContain("Choose who to sign in as");
  });

  test("makes a new person of a typed name, who can come back", async () => {
    const answer = await allow(new Browser(), { name: "  Zoë <b>O'Neil</b> " });
    const claims = await verified((await exchange(answer.get("code") ?? "", fixedVerifier)).id_token);
    expect(claims.sub).toMatch(/^new-zoe-b-o-neil-b-[0-9a-f]{8}$/);
    expect(claims.name).toBe("Zoë <b>O'Neil</b>");
    expect(claims.email).toMatch(/@example\.test$/);

    const again = await new Browser().open(authorizationUrl({ verifier: fixedVerifier }));
    expect(again.body).toContain("Zoë &lt;b&gt;O&#39;Neil&lt;/b&gt;");
    expect(again.body).toContain(`value="${claims.sub}"`);
  });

  test.each([
    [{ name: "   " }, "Type a name first."],
    [{ name: "x".repeat(81) }, "Use at most 80 characters."],
    [{ person: "demo-nobody" }, "Choose a person from the list."],
  ])("says what to change about %j", async (form, problem) => {
    const browser = new Browser();
    const page = await browser.open(authorizationUrl({ verifier: fixedVerifier }));

    const answer = await browser.submit(page, "login", form);

    expect(answer.status).toBe(422);
    expect(answer.body).toContain(problem);
  });

  test("tells the app when consent is denied", async () => {
    const browser = new Browser();
    const page = await browser.open(authorizationUrl({ verifier: fixedVerifier, state: "s-2" }));
    const consent = await browser.submit(page, "login", { person: "demo-maya" });

    const answer = answerOf(await browser.submit(consent, "deny", {}));

    expect(answer.get("error")).toBe("access_denied");
    expect(answer.get("state")).toBe("s-2");
  });

  test("refuses a code without the verifier that began it", async () => {
    const answer = await allow(new Browser(), { person: "demo-tom" });

    await expect(exchange(answer.get("code") ?? "", "w".repeat(43))).rejects.toThrow("invalid_grant");
  });

  test("never answers to an address that is not the app's", async () => {
    const url = authorizationUrl({ verifier: fixedVerifier });
    url.searchParams.set("redirect_uri", "http://localhost:9/elsewhere");

    const page = await new Browser().open(url);

    expect(page.status).toBe(400);
    expect(page.body).toContain("Sign-in stopped");
  });

  test("explains a sign-in that was started elsewhere", async () => {
    const page = await new Browser().open(new URL("/interaction/unknown", running.issuer));

    expect(page.status).toBe(400);
    expect(page.body).toContain("started in another browser");
  });

  test("keeps its client and its keys through a restart", async () => {
    const again = await loadOrCreateCredentials(join(folder, "identity-provider.json"));

    expect(again).toEqual(running.credentials);
  });
});

const fixedVerifier = "v".repeat(43);

async function startProvider() {
  const credentials = await loadOrCreateCredentials(join(folder, "identity-provider.json"));
  const people = createPeople(demoPeople, join(folder, "added-people.json"));
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = createProvider({ issuer, appUrl, credentials, people });
  server.on("request", createHandler({ provider, appUrl, people }));
  return { server, issuer, credentials };
}

function authorizationUrl({ verifier, nonce, state }: { verifier: string; nonce?: string; state?: string }) {
  const url = new URL("/auth", running.issuer);
  url.search = new URLSearchParams({
    client_id: running.credentials.clientId,
    response_type: "code",
    scope: "openid profile email",
    redirect_uri: redirectUri,
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
    ...(nonce ? { nonce } : {}),
    ...(state ? { state } : {}),
  }).toString();
  return url;
}

async function allow(browser: Browser, form: Record<string, string>) {
  const page = await browser.open(authorizationUrl({ verifier: fixedVerifier }));
  const consent = await browser.submit(page, "login", form);
  return answerOf(await browser.submit(consent, "confirm", {}));
}

async function exchange(code: string, verifier: string) {
  const { clientId, clientSecret } = running.credentials;
  const response = await fetch(`${running.issuer}/token`, {
    method: "POST",
    headers: { Authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}` },
    body: new URLSearchParams({
      grant_type: "authorization_code",
      code,
      redirect_uri: redirectUri,
      code_verifier: verifier,
    }),
  });
  const body = await response.json();
  if (!response.ok) throw new Error(body.error);
  return body as { id_token: string; access_token: string };
}

async function verified(token: string) {
  const [head = "", payload = "", signature = ""] = token.split(".");
  const { kid } = JSON.parse(Buffer.from(head, "base64url").toString());
  const { keys } = await (await fetch(`${running.issuer}/jwks`)).json();
  const jwk = keys.find((key: { kid: string }) => key.kid === kid);
  expect(jwk).not.toHaveProperty("d");
  const key = createPublicKey({ key: jwk, format: "jwk" });
  const signed = Buffer.from(`${head}.${payload}`);
  expect(verify("sha256", signed, key, Buffer.from(signature, "base64url"))).toBe(true);
  return JSON.parse(Buffer.from(payload, "base64url").toString());
}

interface Page {
  status: number;
  body: string;
  url: URL;
}

function answerOf(page: Page) {
  expect(page.url.href.startsWith(redirectUri)).toBe(true);
  return page.url.searchParams;
}

/** Follows redirects with cookies, and stops where the app would take over. */
class Browser {
  private readonly cookies = new Map<string, string>();

  async open(url: URL, init: RequestInit = {}): Promise<Page> {
    if (url.origin === appUrl) return { status: 200, body: "", url };
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { Accept: "text/html", Cookie: cookie };
    const response = await fetch(url, { ...init, headers, redirect: "manual" });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "") this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const location = response.headers.get("location");
    if (location) return this.open(new URL(location, url));
    return { status: response.status, body: await response.text(), url };
  }

  submit(page: Page, step: string, form: Record<string, string>): Promise<Page> {
    const action = new RegExp(`action="([^"]+/${step})"`).exec(page.body)?.[1] ?? "";
    expect(action).not.toBe("");
    return this.open(new URL(action, page.url), { method: "POST", body: new URLSearchParams(form) });
  }
}
