import { randomBytes } from "node:crypto";
import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import type { UserId } from "@/lib/ids";
import { signInSessions } from "@/server/db/schema/auth";

/** What a browser keeps of somebody who signed in at `url`. */
export async function signInCookie(owner: PostgresJsDatabase, userId: UserId, url: string) {
  const sessionToken = randomBytes(32).toString("hex");
  await owner
    .insert(signInSessions)
    .values({ sessionToken, userId, expires: new Date("2027-01-01T00:00:00Z") });
  return {
    name: "authjs.session-token",
    value: sessionToken,
    url,
    httpOnly: true,
    sameSite: "Lax" as const,
  };
}
