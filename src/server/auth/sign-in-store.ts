import { AppError } from "@/lib/app-error";
import type { UserId } from "@/lib/ids";
import { now } from "@/server/clock";
import { withDeadline } from "@/server/db/deadline";
import { insertAudit } from "@/server/db/queries/audit";
import { hasAccount, insertSession } from "@/server/db/queries/auth";
import { withAnonymousTransaction, withTransaction } from "@/server/db/tx";

interface NewPerson {
  readonly name?: string | null;
}

interface NewAccount {
  readonly userId: string;
  readonly type: string;
  readonly provider: string;
  readonly providerAccountId: string;
}

interface NewSession {
  readonly sessionToken: string;
  readonly userId: string;
  readonly expires: Date;
}

type Call = (...input: never[]) => unknown;

/**
 * Makes the sign-in library's store safe to use. Every call ends: with an answer, an error, or `unavailable`. And
 * less is kept than the library would keep.
 *
 * @param linking true where a signed-in person asked for a further account to be linked. Without it a second
 *   account is never attached to somebody, whoever happens to be signed in.
 */
export function guardStore<Store extends object>(store: Store, linking: boolean): Store {
  const calls = store as unknown as Record<string, Call> & {
    createUser: (person: object) => Promise<unknown>;
    linkAccount: (account: NewAccount) => Promise<unknown>;
  };
  const guarded = {
    ...calls,
    // Some providers know no name; onboarding asks for it. Pictures are shown nowhere, so none is kept.
    createUser: (person: NewPerson) => calls.createUser({ ...person, name: person.name ?? "", image: null }),
    // Tokens of the provider are of no use after sign-in, so they are not kept.
    linkAccount: async ({ userId, type, provider, providerAccountId }: NewAccount) => {
      if (!linking && (await withAnonymousTransaction((tx) => hasAccount(tx, userId as UserId)))) {
        throw new AppError("not-allowed", "A further account is linked in settings only.");
      }
      await calls.linkAccount({ userId, type, provider, providerAccountId });
    },
    // Nobody is signed in without its being noted where they can read it.
    createSession: async (session: NewSession) => {
      const user = { id: session.userId as UserId };
      const at = { user, now: now(), request: null };
      await withTransaction(at, async (tx) => {
        await insertSession(tx, { ...session, userId: user.id });
        await insertAudit(tx, at, { athleteId: null, action: "account.sign-in", details: {} });
      });
      return session;
    },
  };
  const entries = Object.entries(guarded).map(([name, call]) => [
    name,
    (...input: never[]) => withDeadline(async () => (call as Call)(...input)),
  ]);
  return Object.fromEntries(entries) as Store;
}
