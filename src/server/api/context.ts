import { v7 } from "uuid";
import type { Instant } from "@/lib/dates/time-zone";
import type { SignedInUser } from "@/server/auth/scope";
import { currentUser } from "@/server/auth/session";
import { now } from "@/server/clock";

/** What every call knows: who asks and when. No database handle. */
export interface ApiContext {
  readonly user: () => Promise<SignedInUser | null>;
  /** Somebody who signed in while their account is being deleted. To all else they are nobody until they come back. */
  readonly leaving: () => Promise<SignedInUser | null>;
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
  let found: Promise<SignedInUser | null> | undefined;
  const person = () => {
    found ??= currentUser(cookie).then((who) => (meant && who?.id !== meant ? null : who));
    return found;
  };
  return {
    user: async () => {
      const who = await person();
      return who?.leavesAt ? null : who;
    },
    leaving: async () => {
      const who = await person();
      return who?.leavesAt ? who : null;
    },
    now: now(),
    requestId: v7(),
    address,
  };
}
