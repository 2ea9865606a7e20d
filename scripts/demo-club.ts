import type { Instant } from "@/lib/dates/time-zone";
import { demoPeople } from "@/lib/demo/people";
import { coachOf, selfOf } from "@/server/auth/access";
import type { Ctx } from "@/server/auth/scope";
import { closePool } from "@/server/db/client";
import { findUser } from "@/server/db/queries/auth";
import { withTransaction } from "@/server/db/tx";
import { demoClub, demoGroups } from "@/server/db/worlds/demo-club/club";
import { insertWorld, worldAthleteId, worldUserId } from "@/server/db/worlds/insert-world";
import { refreshFlags } from "@/server/services/flags/refresh";

const coach = "demo-sam";

/**
 * Creates the demo club as of `now`: thirteen people, 180 days of history, 14 days of plan, and a group of six. Their flags are what
 * the engine finds. Returns false where the club exists already. `url` is the schema's owner's; the app's own
 * connection (DATABASE_URL) must name the same database.
 */
export async function seedDemoClub(url: string, now: Instant): Promise<boolean> {
  const created = await insertWorld(url, {
    now,
    people: demoPeople,
    athletes: demoClub,
    coach,
    groups: demoGroups,
  });
  const user = await withTransaction({ user: { id: worldUserId(coach) }, now, request: null }, (tx) =>
    findUser(tx, worldUserId(coach)),
  );
  if (created && user) {
    const ctx: Ctx = { user, now, request: null };
    for (const { key } of demoClub) {
      const scope = key === coach ? await selfOf(ctx) : await coachOf(ctx, worldAthleteId(key));
      await withTransaction(ctx, (tx) => refreshFlags(tx, { ...ctx, scope }));
    }
  }
  await closePool();
  return created;
}
