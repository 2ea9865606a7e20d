import { readdirSync, readFileSync } from "node:fs";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import superjson from "superjson";
import type { UserId } from "@/lib/ids";
import type { ServedClub } from "../testing/served-club";
import { signInCookie } from "../testing/sign-in-cookie";

/** The served app's API as one person's browser asks it, without a browser. A refusal is an error here. */
export async function apiOf(club: ServedClub, reader: UserId) {
  const sql = postgres(club.databaseUrl, { max: 1, onnotice: () => {} });
  const { name, value } = await signInCookie(drizzle(sql), reader, club.url);
  await sql.end();
  const cookie = `${name}=${value}`;
  const answerOf = async (path: string, response: Response) => {
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text.slice(0, 200)}`);
    return text;
  };
  return {
    async query(path: string, input?: unknown) {
      const search = input === undefined ? "" : `?input=${encodeURIComponent(superjson.stringify(input))}`;
      return answerOf(path, await fetch(`${club.url}/api/trpc/${path}${search}`, { headers: { cookie } }));
    },
    async mutate(path: string, input: unknown) {
      const response = await fetch(`${club.url}/api/trpc/${path}`, {
        method: "POST",
        headers: { cookie, "content-type": "application/json", origin: club.url },
        body: superjson.stringify(input),
      });
      return answerOf(path, response);
    },
  };
}

/** Milliseconds that all threads of a process ran so far, as Linux counts them. */
export function processorTimeOf(pid: number): number {
  const folder = `/proc/${pid}/task`;
  const nanoseconds = readdirSync(folder).map((thread) =>
    Number(readFileSync(`${folder}/${thread}/schedstat`, "utf8").split(" ")[0]),
  );
  return nanoseconds.reduce((sum, time) => sum + time, 0) / 1e6;
}
