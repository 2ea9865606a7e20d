import { isDatabaseReachable } from "@/server/services/account/is-database-reachable";

export const dynamic = "force-dynamic";

export async function GET() {
  const reachable = await isDatabaseReachable();
  return Response.json(
    { database: reachable ? "connected" : "unreachable" },
    { status: reachable ? 200 : 503 },
  );
}
