import type { AthleteId } from "@/lib/ids";
import { readerOf } from "@/server/auth/access";
import type { Ctx } from "@/server/auth/scope";
import { findOwnAthlete } from "@/server/db/queries/access";
import { listEvaluations } from "@/server/db/queries/flags";
import { listCoachedAthletes } from "@/server/db/queries/roster";
import { listSettingsInForce } from "@/server/db/queries/rule-settings";
import { type Tx, withTransaction } from "@/server/db/tx";
import { effectiveSettings } from "@/server/services/rules/effective-settings";
import { isOutdated, refreshStaleFlags } from "./refresh-stale";

// Each of them takes a connection, and a page asks for more than its flags.
const atOnce = 4;

/**
 * Judges anew everybody of whom this person reads flags and whose last answer was given on another day or with other
 * rules than those that count now. Lists of several athletes ask for it first, so that none of them shows a level of
 * before. Each athlete is a transaction of their own: nobody waits for the lock of another, and what was done stays
 * done.
 */
export async function refreshCoached(ctx: Ctx, most = Number.POSITIVE_INFINITY): Promise<void> {
  const reading = { ...ctx, request: null };
  const outdated = await withTransaction(reading, (tx) => listOutdated(tx, ctx));
  const waiting = outdated.slice(0, most);
  const judgeNext = async (): Promise<void> => {
    for (let athleteId = waiting.shift(); athleteId; athleteId = waiting.shift()) {
      const scope = await readerOf(ctx, athleteId);
      await withTransaction(reading, (tx) => refreshStaleFlags(tx, { ...reading, scope }));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, judgeNext));
}

async function listOutdated(tx: Tx, { user, now }: Ctx): Promise<readonly AthleteId[]> {
  const coached = user.coaches ? await listCoachedAthletes(tx, user.id) : [];
  const own = user.trains ? await findOwnAthlete(tx, user.id) : null;
  const ids = [...coached.map(({ athleteId }) => athleteId), ...(own?.selfCoached ? [own.id] : [])];
  const answers = new Map((await listEvaluations(tx, ids)).map((each) => [each.athleteId, each]));
  const { own: tuned, defaults } = await listSettingsInForce(tx, ids);
  return ids.filter((id) => {
    const answer = answers.get(id);
    const of = (settings: typeof tuned) =>
      settings.flatMap(({ athleteId, setting }) => (athleteId === id ? [setting] : []));
    // Who was never judged has no flags either.
    return answer !== undefined && isOutdated(answer, effectiveSettings(of(tuned), of(defaults)), now);
  });
}
