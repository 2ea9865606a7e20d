import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AppError } from "@/lib/app-error";
import { closePool, database } from "@/server/db/client";
import { users } from "@/server/db/schema/auth";
import { reasonOf } from "./sign-in-failure";

// The configuration is read once a process, so this file points it at a port where nobody listens before anything
// of the server is loaded.
let currentUser: typeof import("./session").currentUser;
let guardStore: typeof import("./sign-in-store").guardStore;

beforeAll(async () => {
  process.env.DATABASE_URL = "postgres://nobody:nothing@127.0.0.1:9/tandem";
  process.env.AUTH_SECRET = "a secret for tests only";
  ({ currentUser } = await import("./session"));
  ({ guardStore } = await import("./sign-in-store"));
});

afterAll(() => closePool());

describe("while the database cannot be reached", () => {
  test("somebody with a session is not taken for signed out", async () => {
    await expect(currentUser(() => "a session token")).rejects.toMatchObject({ code: "unavailable" });
  });

  test("somebody without one is signed out, and needs no database to know it", async () => {
    expect(await currentUser(() => undefined)).toBeNull();
  });

  test("the sign-in library's store says so too", async () => {
    const { getUser } = guardStore({ getUser: async () => database().select().from(users) }, false);
    const failure = await getUser().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(AppError);
    expect(reasonOf(Object.assign(new Error("wrapped"), { cause: { err: failure } }))).toBe("unavailable");
  });
});
