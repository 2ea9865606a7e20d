import { cookies } from "next/headers";
import type { NextRequest } from "next/server";
import { safeReturnPath } from "@/lib/return-path";
import { beginSignIn, linkingCookie } from "@/server/auth/config";
import { isSameOrigin } from "@/server/auth/same-origin";
import { sessionCookies } from "@/server/auth/session";
import { env } from "@/server/env";
import { moveOnTo } from "@/server/move-on";
import { configuredProviders } from "@/server/sign-in-providers";

const tenMinutes = 600;

/** The target of the sign-in buttons: a plain form, so that signing in needs no script. */
export async function POST(request: NextRequest, { params }: { params: Promise<{ provider: string }> }) {
  const wanted = (await params).provider;
  const provider = configuredProviders(env()).find(({ id }) => id === wanted);
  if (!provider || !isSameOrigin(request.headers)) return moveOnTo("/login/error?reason=expired");

  const form = await request.formData();
  const returnTo = safeReturnPath(String(form.get("returnTo") ?? "")) ?? "/welcome";
  const linking = form.get("linking") === "1";
  await rememberIntent(linking);
  return moveOnTo(await beginSignIn(provider.id, returnTo, linking));
}

// Signing in starts from nobody: with a session at hand, the library would attach the new account to its owner.
async function rememberIntent(linking: boolean) {
  const jar = await cookies();
  if (linking) {
    const secure = env().AUTH_URL?.startsWith("https:") ?? false;
    jar.set(linkingCookie, "1", {
      httpOnly: true,
      secure,
      sameSite: "lax",
      path: "/api/auth",
      maxAge: tenMinutes,
    });
    return;
  }
  jar.set(linkingCookie, "", { path: "/api/auth", maxAge: 0 });
  for (const name of sessionCookies) {
    jar.set(name, "", { path: "/", maxAge: 0, httpOnly: true, secure: name.startsWith("__Secure-") });
  }
}
