import type { Instant } from "@/lib/dates/time-zone";
import type { FlagEventKind } from "@/lib/domain/flag";
import type { FlagStanding } from "@/lib/domain/flag-view";
import type { FlagId } from "@/lib/ids";
import type { PlannerCtx } from "@/server/auth/scope";
import { lockAthlete } from "@/server/db/queries/athlete";
import { insertAudit } from "@/server/db/queries/audit";
import { type FlagRow, insertFlagEvent, updateFlag } from "@/server/db/queries/flags";
import type { Tx } from "@/server/db/tx";
import { standingOf } from "./standing";
import { getVisibleFlag } from "./visible-flags";

/** Nothing is left to answer: the flag was settled, perhaps by somebody else, before this answer came. */
export interface Settled {
  readonly ok: false;
  readonly reason: "settled";
  readonly standing: FlagStanding;
}

export interface Answered {
  readonly ok: true;
  readonly flagId: FlagId;
  readonly standing: FlagStanding;
}

interface Answer {
  readonly change: Pick<FlagRow, "state"> & Partial<FlagRow>;
  readonly what: FlagEventKind;
  readonly note?: string;
}

/** What a person says about a flag, with its line in the history. Only a flag that still stands takes an answer. */
export async function answerFlag(
  tx: Tx,
  ctx: PlannerCtx,
  flagId: FlagId,
  answerOf: (row: FlagRow) => Answer | Promise<Answer>,
): Promise<Answered | Settled> {
  const { scope, now, user } = ctx;
  await lockAthlete(tx, scope);
  const row = await getVisibleFlag(tx, scope, flagId);
  const standing = standingOf(scope, row, now);
  if (standing === "resolved" || standing === "superseded" || standing === "resolved-in-draft") {
    return { ok: false, reason: "settled", standing };
  }
  const { change, what, note } = await answerOf(row);

  await updateFlag(tx, scope, flagId, {
    snoozedUntil: null,
    dismissReason: null,
    ...(change.state === "open" ? unanswered : answeredNow(row, now)),
    ...change,
    changedAt: now,
  });
  await insertFlagEvent(tx, scope, {
    flagId,
    at: now,
    actorUserId: user.id,
    what,
    ...(note ? { note } : {}),
  });
  await insertAudit(tx, ctx, {
    athleteId: scope.athleteId,
    action: `flag.${what}`,
    details: { flagId, ruleId: row.ruleId, ...(note ? { note } : {}) },
  });
  return { ok: true, flagId, standing: change.state };
}

/** What the answer was about, so that it can be told when it has become worse. */
const answeredNow = ({ severity, finding }: FlagRow, now: Instant): Partial<FlagRow> => ({
  answeredAt: now,
  answeredSeverity: severity,
  answeredValue: finding.measured.value,
});

const unanswered: Partial<FlagRow> = { answeredAt: null, answeredSeverity: null, answeredValue: null };
