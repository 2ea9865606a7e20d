import { DrizzleAdapter } from "@auth/drizzle-adapter";
import { eq } from "drizzle-orm";
import { AppError } from "@/lib/app-error";
import type { UserId } from "@/lib/ids";
import { database } from "./client";
import { withDeadline } from "./deadline";
import { accounts, signInSessions, users } from "./schema/auth";

type Store = Required<ReturnType<typeof DrizzleAdapter>>;

/**
 * Where the sign-in library keeps people, their accounts and their sessions. Every call ends: with an answer,
 * an error, or `unavailable`.
 *
 * @param linking true where a signed-in person asked for a further account to be linked. Without it a second
 *   account is never attached to somebody, whoever happens to be signed in.
 */
export function signInStore(linking: boolean): Store {
  const store = DrizzleAdapter(database(), {
    usersTable: users,
    accountsTable: accounts,
    sessionsTable: signInSessions,
  } as never) as Store;
  return ending({
    ...store,
    // Some providers know no name; onboarding asks for it. Pictures are shown nowhere, so none is kept.
    createUser: (user) => store.createUser({ ...user, name: user.name ?? "", image: null }),
    // Tokens of the provider are of no use after sign-in, so they are not kept.
    linkAccount: async ({ userId, type, provider, providerAccountId }) => {
      if (!linking && (await hasAccount(userId as UserId))) {
        throw new AppError("not-allowed", "A further account is linked in settings only.");
      }
      await store.linkAccount({ userId, type, provider, providerAccountId });
    },
  });
}

async function hasAccount(userId: UserId): Promise<boolean> {
  const found = await database()
    .select({ provider: accounts.provider })
    .from(accounts)
    .where(eq(accounts.userId, userId))
    .limit(1);
  return found.length > 0;
}

function ending(store: Store): Store {
  const entries = Object.entries(store).map(([name, call]) => [
    name,
    (...input: unknown[]) => withDeadline(async () => (call as (...input: unknown[]) => unknown)(...input)),
  ]);
  return Object.fromEntries(entries) as Store;
}
