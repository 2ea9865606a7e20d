import type { NextRequest } from "next/server";
import { endSession } from "@/server/auth/config";
import { isSameOrigin } from "@/server/auth/same-origin";

export async function POST(request: NextRequest) {
  if (!isSameOrigin(request.headers)) return seeOther("/login/error?reason=expired");
  try {
    await endSession();
  } catch {
    return seeOther("/login/error?reason=unavailable");
  }
  return seeOther("/signed-out");
}

const seeOther = (location: string) => new Response(null, { status: 303, headers: { location } });
