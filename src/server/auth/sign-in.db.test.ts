import { NextRequest } from "next/server";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type AthleteId, newId, type RequestId } from "@/lib/ids";
import { callerOf } from "@/server/api/testing/matrix-world";
import { accounts, signInSessions, users } from "@/server/db/schema/auth";
import { testDatabase } from "@/server/db/testing/database";
import { sessionCookies } from "./session";
import { type ForeignIssuer, startForeignIssuer } from "./testing/foreign-issuer";

const site = "http://localhost:3000";
Object.assign(process.env, {
  AUTH_URL: site,
  AUTH_GOOGLE_ID: "google-client",
  AUTH_GOOGLE_SECRET: "google-secret",
  AUTH_GITHUB_ID: "github-client",
  AUTH_GITHUB_SECRET: "github-secret",
});

/** The cookies of the one browser here, as the app's routes and its sign-in library read and write them. */
const jar = new Map<string, string>();
const keep = (name: string, value: string, options?: { maxAge?: number }) =>
  value === "" || options?.maxAge === 0 ? jar.delete(name) : jar.set(name, value);
const cookieHeader = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
vi.mock("next/headers", () => ({
  headers: async () => new Headers({ host: new URL(site).host, cookie: cookieHeader() }),
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: keep,
  }),
}));

const { POST: begin } = await import("@/app/api/sign-in/[provider]/route");
const { POST: end } = await import("@/app/api/sign-out/route");
const { GET: auth } = await import("@/app/api/auth/[...nextauth]/route");

const { owner } = testDatabase();
const noor = { sub: "noor", name: "Noor Haddad", email: "Noor@club.example" };
const ines = { sub: "ines", name: "Inês Costa", email: "ines@club.example" };
let club: ForeignIssuer;

beforeAll(async () => {
  club = await startForeignIssuer(`${site}/api/auth/callback/oidc`);
  Object.assign(process.env, {
    AUTH_OIDC_ISSUER: club.issuer,
    AUTH_OIDC_ID: club.clientId,
    AUTH_OIDC_SECRET: club.clientSecret,
  });
});
afterAll(() => club.stop());
beforeEach(() => jar.clear());

/** Where the button of a provider leads. */
async function press(provider: string): Promise<URL> {
  const form = new FormData();
  form.set("returnTo", "/today");
  const request = new NextRequest(`${site}/api/sign-in/${provider}`, {
    method: "POST",
    body: form,
    headers: { origin: site },
  });
  const page = await (await begin(request, { params: Promise.resolve({ provider }) })).text();
  return new URL(/href="([^"]+)"/.exec(page)?.[1]?.replaceAll("&amp;", "&") ?? "", site);
}

/** Goes through the issuer's own redirects, until they lead back to the app. */
async function throughIssuer(start: URL): Promise<URL> {
  const theirs = new Map<string, string>();
  let at = start;
  for (let step = 0; at.origin !== site; step += 1) {
    const cookie = [...theirs].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(at, { headers: { cookie }, redirect: "manual" });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      theirs.set(name, value);
    }
    const next = response.headers.get("location");
    if (!next || step > 9) throw new Error(`The issuer stopped at ${at}: ${await response.text()}`);
    at = new URL(next, at);
  }
  return at;
}

/** Where the app leads from the issuer's answer. */
async function comeBack(to: URL): Promise<string | null> {
  const response = await auth(new NextRequest(to, { headers: { cookie: cookieHeader() } }));
  for (const line of response.headers.getSetCookie()) {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    keep(name, decodeURIComponent(value), /max-age=0|1970/i.test(line) ? { maxAge: 0 } : {});
  }
  return response.headers.get("location");
}

const signIn = async () => comeBack(await throughIssuer(await press("oidc")));
const me = () => callerOf(jar.get(sessionCookies[1]) ?? null);
const people = () => owner.select().from(users);
const signOut = () =>
  end(new NextRequest(`${site}/api/sign-out`, { method: "POST", headers: { origin: site } }));

describe("any OpenID Connect issuer", () => {
  it("signs in somebody new, who comes back as the same person", async () => {
    club.person = noor;
    expect(await signIn()).toBe(`${site}/today`);
    const first = await me().account.get();
    expect(first).toMatchObject({ name: "Noor Haddad", email: "noor@club.example", trains: false });
    expect(await people()).toMatchObject([{ onboardedAt: null }]);

    await me().account.onboard({
      requestId: newId<RequestId>(),
      name: "Noor H",
      preferences: first.preferences,
      coaches: false,
      trains: true,
      athleteId: newId<AthleteId>(),
      training: { priority: "balanced", runExperience: "novice", liftExperience: "novice" },
    });
    expect((await signOut()).headers.get("location")).toBe("/signed-out");
    expect(await owner.select().from(signInSessions)).toEqual([]);
    await expect(me().account.get()).rejects.toMatchObject({ code: "UNAUTHORIZED" });

    expect(await signIn()).toBe(`${site}/today`);
    expect(await me().account.get()).toMatchObject({ name: "Noor H", trains: true });
    expect(await people()).toMatchObject([{ onboardedAt: expect.any(String) }]);
    expect(await owner.select().from(accounts)).toMatchObject([
      {
        provider: "oidc",
        providerAccountId: "noor",
        access_token: null,
        id_token: null,
        refresh_token: null,
      },
    ]);
  });

  it("tells its people apart", async () => {
    club.person = ines;
    await signIn();
    expect(await me().account.get()).toMatchObject({ name: "Inês Costa", trains: false });
    expect(await people()).toHaveLength(2);
  });

  it("may be told no", async () => {
    club.person = null;
    expect(await signIn()).toBe(`${site}/login/error?reason=denied`);
    expect(jar.has(sessionCookies[1])).toBe(false);
  });

  it("answers only the browser that asked, and once", async () => {
    club.person = noor;
    const answer = await throughIssuer(await press("oidc"));
    const asked = new Map(jar);
    jar.clear();
    expect(await comeBack(answer)).toBe(`${site}/login/error?reason=expired`);
    for (const [name, value] of asked) jar.set(name, value);
    expect(await comeBack(answer)).toBe(`${site}/today`);
    jar.clear();
    for (const [name, value] of asked) jar.set(name, value);
    expect(await comeBack(answer)).toBe(`${site}/login/error?reason=expired`);
    expect(jar.has(sessionCookies[1])).toBe(false);
  });
});

describe("the way to a provider whom everybody knows", () => {
  const secure = { response_type: "code", code_challenge_method: "S256" };

  it("is Google's, with all that protects it", async () => {
    // What Google says of itself, as far as it matters here; tests do not ask the outside.
    const issuer = "https://accounts.google.com";
    const discovery = { issuer, authorization_endpoint: `${issuer}/o/oauth2/v2/auth` };
    const asked = vi.spyOn(globalThis, "fetch").mockResolvedValueOnce(Response.json(discovery));
    const url = await press("google");
    expect(String(asked.mock.calls[0]?.[0])).toBe(`${issuer}/.well-known/openid-configuration`);
    asked.mockRestore();

    expect(url.origin + url.pathname).toBe("https://accounts.google.com/o/oauth2/v2/auth");
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      ...secure,
      client_id: "google-client",
      redirect_uri: `${site}/api/auth/callback/google`,
      scope: "openid profile email",
      prompt: "select_account",
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/.{32}/),
      nonce: expect.stringMatching(/.{32}/),
    });
    expect([...jar.keys()]).toEqual(
      expect.arrayContaining(["authjs.pkce.code_verifier", "authjs.state", "authjs.nonce"]),
    );
  });

  it("is GitHub's, with all that it knows of", async () => {
    const url = await press("github");
    expect(url.origin + url.pathname).toBe("https://github.com/login/oauth/authorize");
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      ...secure,
      client_id: "github-client",
      redirect_uri: `${site}/api/auth/callback/github`,
      scope: "read:user user:email",
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/.{32}/),
    });
    expect([...jar.keys()]).toEqual(expect.arrayContaining(["authjs.pkce.code_verifier", "authjs.state"]));
  });

  it("leads to a page that says so where the provider cannot be reached", async () => {
    const asked = vi.spyOn(globalThis, "fetch").mockRejectedValueOnce(new TypeError("fetch failed"));
    const url = await press("google");
    asked.mockRestore();
    expect(url.pathname + url.search).toBe("/login/error?reason=provider");
  });

  it("is none for a provider that is not switched on", async () => {
    expect((await press("demo")).pathname).toBe("/login/error");
  });
});
