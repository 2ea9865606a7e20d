import { createHash } from "node:crypto";
import { now } from "@/server/clock";
import { env } from "@/server/env";
import { readFeed } from "@/server/services/feed/read-feed";

const hour = 3600;
// The address is a secret: nothing on the way keeps it or hands it on.
const headers = {
  "cache-control": "private, no-cache",
  "referrer-policy": "no-referrer",
  "x-robots-tag": "noindex",
};

/** A calendar to subscribe to, by the secret in its address. It asks for no sign-in, because calendars have none. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }) {
  const secret = (await params).file.replace(/\.ics$/, "");
  const origin = env().AUTH_URL ? new URL(env().AUTH_URL as string).origin : new URL(request.url).origin;
  const answer = await readFeed({ secret, now: now(), origin }).catch(() => null);
  if (!answer)
    return new Response("The calendar cannot be read right now. Try again in a moment.\n", {
      status: 503,
      headers,
    });
  if (answer.state === "unknown")
    return new Response("There is no such calendar.\n", { status: 404, headers });
  if (answer.state === "too-many")
    return new Response("This calendar was read too often. Ask at most once a minute.\n", {
      status: 429,
      headers: { ...headers, "retry-after": String(hour) },
    });

  const etag = `"${createHash("sha256").update(answer.text).digest("base64url").slice(0, 22)}"`;
  const known = (request.headers.get("if-none-match") ?? "").split(",").map((each) => each.trim());
  if (known.some((each) => each === "*" || each.replace(/^W\//, "") === etag))
    return new Response(null, { status: 304, headers: { ...headers, etag } });
  return new Response(answer.text, {
    headers: {
      ...headers,
      etag,
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="tandem.ics"',
    },
  });
}
