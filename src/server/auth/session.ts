import { now } from "@/server/clock";
import { findUserBySession } from "@/server/db/queries/auth";
import { withAnonymousStatement } from "@/server/db/tx";
import type { SignedInUser } from "./scope";

/** Names under which the sign-in library keeps its session, on http and on https. */
export const sessionCookies = ["__Secure-authjs.session-token", "authjs.session-token"] as const;

/**
 * Who sent a request, read fresh from the database. Null means signed out; a database that cannot be reached
 * throws `unavailable`, so that an outage is never mistaken for being signed out.
 */
export async function currentUser(
  cookie: (name: string) => string | undefined,
): Promise<SignedInUser | null> {
  const token = sessionCookies.map(cookie).find((value) => value !== undefined);
  if (!token) return null;
  return withAnonymousStatement((tx) => findUserBySession(tx, token, now()));
}
