import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/server/env";
import { moveOnTo } from "@/server/move-on";

/**
 * Security headers for every page, with a nonce of its own for its scripts. Who may see what is decided where
 * the data is read, never here.
 */
export function proxy(request: NextRequest) {
  const elsewhere = canonicalAddress(request);
  if (elsewhere) return moveOnTo(elsewhere);

  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString("base64");
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  // Layouts are not told their address, and need it to lead back here after signing in.
  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);

  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(securityHeaders(policy))) response.headers.set(name, value);
  return response;
}

export const config = { matcher: ["/((?!_next/static|_next/image|favicon.ico|icon).*)"] };

function contentSecurityPolicy(nonce: string): string {
  const { NODE_ENV, AUTH_URL } = env();
  // React's development build evaluates strings to show where an error came from.
  const development = NODE_ENV === "development" ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(AUTH_URL?.startsWith("https:") ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

function securityHeaders(policy: string): Record<string, string> {
  return {
    "content-security-policy": policy,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "cross-origin-opener-policy": "same-origin",
    ...(env().AUTH_URL?.startsWith("https:")
      ? { "strict-transport-security": "max-age=63072000; includeSubDomains" }
      : {}),
  };
}

/**
 * Where a page opened as 127.0.0.1 really lives. Cookies of one spelling of this machine are not sent to the
 * other, so a sign-in begun there could not end here.
 */
function canonicalAddress(request: NextRequest): string | null {
  const own = env().AUTH_URL ? new URL(env().AUTH_URL as string) : null;
  const host = request.headers.get("host");
  if (!own || !host || host === own.host || request.method !== "GET") return null;
  const asked = URL.parse(`http://${host}`);
  const loopback = ["localhost", "127.0.0.1", "[::1]"];
  if (!asked || !loopback.includes(asked.hostname) || !loopback.includes(own.hostname)) return null;
  if (asked.port !== own.port || request.nextUrl.pathname.startsWith("/api/")) return null;
  return own.origin + request.nextUrl.pathname + request.nextUrl.search;
}
