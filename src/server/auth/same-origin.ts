import { env } from "@/server/env";

/**
 * True where a form was sent by a page of this site. Browsers name the origin with every form they send, so a
 * form on another site cannot sign anybody in or out here.
 */
export function isSameOrigin(headers: Headers): boolean {
  const origin = headers.get("origin");
  if (!origin) return false;
  const own = env().AUTH_URL;
  if (own) return origin === new URL(own).origin;
  return URL.parse(origin)?.host === headers.get("host");
}
