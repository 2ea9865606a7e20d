import { DrizzleAdapter } from "@auth/drizzle-adapter";
import { cookies } from "next/headers";
import type { NextRequest } from "next/server";
import NextAuth, { type NextAuthConfig } from "next-auth";
import GitHub from "next-auth/providers/github";
import Google from "next-auth/providers/google";
import { database } from "@/server/db/client";
import { accounts, signInSessions, users } from "@/server/db/schema/auth";
import { env } from "@/server/env";
import { logger } from "@/server/logger";
import { configuredProviders, type SignInProviderId } from "@/server/sign-in-providers";
import { issuerPerson } from "./issuer-person";
import { sessionCookies } from "./session";
import { reasonOf, type SignInFailure } from "./sign-in-failure";
import { guardStore } from "./sign-in-store";

// The only file that knows the sign-in library.

const thirtyDays = 30 * 24 * 3600;
const oneDay = 24 * 3600;

/** Set while a signed-in person links a further account, from the button in settings until the provider answers. */
export const linkingCookie = "tandem_linking";

/** Answers the library's own routes: the provider's callback, and the session's daily renewal. */
export async function answerAuthRequest(request: NextRequest): Promise<Response> {
  const failures: Error[] = [];
  const linking = request.cookies.has(linkingCookie);
  const { handlers } = library({ linking, failures });
  const handle = request.method === "POST" ? handlers.POST : handlers.GET;
  const response = await handle(request);
  const failure = failures[0];
  if (!failure) return response;
  if (!response.headers.has("location")) return Response.json(null, { status: 503 });
  // The library drops the provider's own word for what happened; the address still has it.
  const answer = { error: request.nextUrl.searchParams.get("error"), cause: failure };
  return redirectTo(errorPath(answer, linking), response);
}

/** Begins signing in (or linking) with one provider. Gives the provider's address, or a page of ours that says what is wrong. */
export async function beginSignIn(
  provider: SignInProviderId,
  returnTo: string,
  linking: boolean,
): Promise<string> {
  const failures: Error[] = [];
  try {
    const target = await library({ linking, failures }).signIn(provider, {
      redirect: false,
      redirectTo: returnTo,
    });
    return failures[0] ? errorPath(failures[0], linking) : String(target);
  } catch (error) {
    return errorPath(failures[0] ?? error, linking);
  }
}

/** Ends the session of this browser. Throws, and leaves the cookie, where the database could not be told. */
export async function endSession(): Promise<void> {
  const jar = await cookies();
  const token = sessionCookies.map((name) => jar.get(name)?.value).find((value) => value !== undefined);
  if (!token) return;
  // The library would forget the cookie whether or not the session is gone.
  await storeOf(false).deleteSession?.(token);
  await library({ linking: false, failures: [] }).signOut({ redirect: false });
}

interface Attempt {
  readonly linking: boolean;
  /** What the library reported while it worked. It shows people the same page for most of these. */
  readonly failures: Error[];
}

// Made anew for each request: nothing is read before it is needed, and each attempt collects its own failures.
const library = (attempt: Attempt) => NextAuth(() => configOf(attempt));

function configOf({ linking, failures }: Attempt): NextAuthConfig {
  const config = env();
  return {
    adapter: storeOf(linking),
    secret: config.AUTH_SECRET,
    basePath: "/api/auth",
    trustHost: true,
    session: { strategy: "database", maxAge: thirtyDays, updateAge: oneDay },
    pages: { signIn: "/login", signOut: "/signed-out", error: "/login/error" },
    providers: configuredProviders(config).map(({ id, name }) => providerOf(id, name)),
    logger: {
      error: (error) => {
        failures.push(error);
        logger.warn("A sign-in did not succeed", { reason: reasonOf(error), error: describe(error) });
      },
      warn: () => {},
      debug: () => {},
    },
  };
}

const storeOf = (linking: boolean) =>
  guardStore(
    DrizzleAdapter(database(), {
      usersTable: users,
      accountsTable: accounts,
      sessionsTable: signInSessions,
      // Our columns carry types of our own, which the library's text columns cannot name.
    } as never),
    linking,
  );

function providerOf(id: SignInProviderId, name: string): NextAuthConfig["providers"][number] {
  const config = env();
  const checks = ["pkce", "state", "nonce"] as ("pkce" | "state" | "nonce")[];
  const chooseAccount = { params: { prompt: "select_account" } };
  switch (id) {
    case "google":
      return Google({
        clientId: config.AUTH_GOOGLE_ID as string,
        clientSecret: config.AUTH_GOOGLE_SECRET as string,
        checks,
        authorization: chooseAccount,
      });
    case "github":
      return GitHub({
        clientId: config.AUTH_GITHUB_ID as string,
        clientSecret: config.AUTH_GITHUB_SECRET as string,
        checks: ["pkce", "state"],
      });
    case "oidc":
      return {
        id,
        name,
        type: "oidc",
        checks,
        issuer: config.AUTH_OIDC_ISSUER as string,
        clientId: config.AUTH_OIDC_ID as string,
        clientSecret: config.AUTH_OIDC_SECRET as string,
        idToken: false,
        profile: (info, tokens) => issuerPerson(info, tokens.id_token),
      };
    case "demo":
      return {
        id,
        name,
        type: "oidc",
        checks,
        issuer: config.AUTH_DEMO_ISSUER as string,
        clientId: config.AUTH_DEMO_ID as string,
        clientSecret: config.AUTH_DEMO_SECRET as string,
      };
  }
}

function errorPath(error: unknown, linking: boolean): string {
  const reason: SignInFailure = reasonOf(error);
  return `/login/error?reason=${reason}${linking ? "&linking=1" : ""}`;
}

function redirectTo(path: string, instead: Response): Response {
  const headers = new Headers(instead.headers);
  headers.set("location", new URL(path, env().AUTH_URL ?? instead.headers.get("location") ?? undefined).href);
  return new Response(null, { status: 302, headers });
}

function describe(error: unknown): string {
  const parts: string[] = [];
  for (let each = error, depth = 0; each instanceof Error && depth < 4; depth += 1) {
    parts.push(`${each.name}: ${each.message}`);
    each = (each.cause as { err?: unknown } | undefined)?.err ?? each.cause;
  }
  return parts.join(" < ");
}
