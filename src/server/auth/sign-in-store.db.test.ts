import { describe, expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { accounts } from "@/server/db/schema/auth";
import { testDatabase } from "@/server/db/testing/database";
import { insertUser } from "@/server/db/testing/factories";
import { guardStore } from "./sign-in-store";

const world = testDatabase();

function store(linking: boolean) {
  const kept: object[] = [];
  const call = async (input: object) => {
    kept.push(input);
    return input;
  };
  return { kept, ...guardStore({ createUser: call, linkAccount: call }, linking) };
}

const account = (userId: string) => ({
  userId,
  type: "oidc",
  provider: "club",
  providerAccountId: "42",
  access_token: "secret",
  id_token: "secret",
});

async function withAccount() {
  const user = await insertUser(world.owner);
  await world.owner
    .insert(accounts)
    .values({ userId: user.id, type: "oidc", provider: "google", providerAccountId: user.id });
  return user;
}

test("a sign-in is noted with its session, for the person to read, or there is none", async () => {
  const user = await insertUser(world.owner);
  const { createSession } = guardStore(
    { createSession: async (session: { sessionToken: string; userId: string; expires: Date }) => session },
    false,
  );
  const session = { sessionToken: newId(), userId: user.id, expires: new Date("2099-01-01T00:00:00Z") };
  expect(await createSession(session)).toEqual(session);
  const noted = () => world.sql`select action from audit_entry where actor_user_id = ${user.id}`;
  expect(await noted()).toEqual([{ action: "account.sign-in" }]);
  // The same token again: neither a session nor a note.
  await expect(createSession(session)).rejects.toThrow();
  expect(await noted()).toHaveLength(1);
});

describe("what the sign-in library may keep", () => {
  test("no token of a provider, and no picture", async () => {
    const user = await insertUser(world.owner);
    const { kept, linkAccount, createUser } = store(false);
    await linkAccount(account(user.id));
    await createUser({ name: null, email: "a@example.test", image: "https://pictures.example/1" });
    expect(kept).toEqual([
      { userId: user.id, type: "oidc", provider: "club", providerAccountId: "42" },
      { name: "", email: "a@example.test", image: null },
    ]);
  });

  test("a first account of somebody new", async () => {
    const user = await insertUser(world.owner);
    await expect(store(false).linkAccount(account(user.id))).resolves.toBeUndefined();
  });

  test("a second account only where its owner asked for it in settings", async () => {
    const user = await withAccount();
    await expect(store(false).linkAccount(account(user.id))).rejects.toMatchObject({ code: "not-allowed" });
    await expect(store(true).linkAccount(account(user.id))).resolves.toBeUndefined();
  });
});
