import { cookies } from "next/headers";
import { AppError } from "@/lib/app-error";
import type { Ctx } from "@/server/auth/scope";
import { createContext } from "./context";
import { publicError } from "./trpc";

/** What a download is named and made of. */
export interface Attachment {
  readonly name: string;
  readonly type: string;
  readonly body: Uint8Array | string | ReadableStream<Uint8Array>;
}

const statuses: Readonly<Record<string, number>> = {
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_REQUEST: 400,
  CONFLICT: 409,
  PAYLOAD_TOO_LARGE: 413,
  TOO_MANY_REQUESTS: 429,
  SERVICE_UNAVAILABLE: 503,
};

/** The status of a refusal, by its code. */
export const statusOf = (code: string): number => statuses[code] ?? 500;

/** Answers a download as whoever is signed in, or says as JSON why not. Nothing on the way keeps it. */
export async function attachmentFor(find: (ctx: Ctx) => Promise<Attachment>): Promise<Response> {
  const jar = await cookies();
  const context = createContext((name) => jar.get(name)?.value);
  try {
    const user = await context.user();
    if (!user) throw new AppError("signed-out", "You are signed out. Sign in again.");
    const { name, type, body } = await find({ user, now: context.now, request: null });
    return new Response(
      typeof body === "string" || body instanceof ReadableStream ? body : new Uint8Array(body),
      {
        headers: {
          "content-type": type,
          "content-disposition": `attachment; filename*=UTF-8''${headerName(name)}`,
          "cache-control": "private, no-store",
        },
      },
    );
  } catch (error) {
    const { code, message } = publicError(error, context.requestId);
    return Response.json({ message }, { status: statusOf(code) });
  }
}

/** What a name may be made of in this header (RFC 8187): some signs that addresses allow are not among it. */
const headerName = (name: string) =>
  encodeURIComponent(name.replaceAll("/", "-")).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
