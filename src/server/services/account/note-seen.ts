import type { Instant } from "@/lib/dates/time-zone";
import type { SeenArea } from "@/lib/domain/audit";
import type { AthleteId } from "@/lib/ids";
import type { Ctx } from "@/server/auth/scope";
import { insertSeen } from "@/server/db/queries/audit";
import { withTransaction } from "@/server/db/tx";

// One a process: what was noted a moment ago need not be noted again, and reading stays as quick as it was.
const shared = globalThis as { tandemSeen?: Set<string> };
const mostRemembered = 50_000;

/** No time zone's day begins within a quarter of an hour. */
const quarterOf = (now: Instant) => `${now.slice(0, 14)}${Math.floor(Number(now.slice(14, 16)) / 15)}`;

/** Notes that a coach looked at something of athletes, before they do: once a day for each athlete. */
export async function noteSeen(ctx: Ctx, athleteIds: readonly AthleteId[], area: SeenArea): Promise<void> {
  const seen = remembered();
  const keyOf = (athleteId: AthleteId) => `${ctx.user.id} ${athleteId} ${area} ${quarterOf(ctx.now)}`;
  const fresh = athleteIds.filter((athleteId) => !seen.has(keyOf(athleteId)));
  if (fresh.length === 0) return;
  await withTransaction({ ...ctx, request: null }, (tx) =>
    insertSeen(tx, ctx.user.id, { athleteIds: fresh, area, at: ctx.now }),
  );
  for (const athleteId of fresh) seen.add(keyOf(athleteId));
}

function remembered(): Set<string> {
  if (!shared.tandemSeen || shared.tandemSeen.size > mostRemembered) shared.tandemSeen = new Set();
  return shared.tandemSeen;
}
