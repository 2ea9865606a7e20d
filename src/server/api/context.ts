import { v7 } from "uuid";
import type { Instant } from "@/lib/dates/time-zone";
import type { SignedInUser } from "@/server/auth/scope";
import { currentUser } from "@/server/auth/session";
import { now } from "@/server/clock";

/** What every call knows: who asks and when. No database handle. */
export interface ApiContext {
  readonly user: () => Promise<SignedInUser | null>;
  readonly now: Instant;
  readonly requestId: string;
  /** Where the request came from, as the proxy in front says. For limits, never for rights. */
  readonly address: string;
}

/**
 * A context for one request. The person is looked up once, on first use, so that public calls need no database.
 * `meant` is whose request it is, where it says so: what waited on a device for one person is never taken as another's
 * who has signed in there since.
 */
export function createContext(
  cookie: (name: string) => string | undefined,
  address = "unknown",
  meant: string | null = null,
): ApiContext {
  let user: Promise<SignedInUser | null> | undefined;
  return {
    user: () => {
      user ??= currentUser(cookie).then((who) => (meant && who?.id !== meant ? null : who));
      return user;
    },
    now: now(),
    requestId: v7(),
    address,
  };
}
