import { plusSeconds, secondsBetween } from "@/lib/dates/time-zone";
import type { LogBrief } from "@/lib/domain/log";
import { familyOf } from "@/lib/domain/session-type";
import type { MergeLogsInput } from "@/lib/schemas/log";
import type { SelfCtx } from "@/server/auth/scope";
import { insertLogs } from "@/server/db/queries/log";
import { findWholeLog, updateReplaced } from "@/server/db/queries/log-history";
import { changeLog } from "./change-log";
import { noteChange } from "./correct-log";
import { mergeWhole } from "./merge-whole";
import { storedLog } from "./stored-log";
import { asNewLog } from "./whole-log";

/** Further apart, end to start, two logs are two sessions (practice). */
const mostApartSeconds = 6 * 3600;

/** Makes one log of two that were one session. Both step aside and can be put back. */
export const mergeLogs = (ctx: SelfCtx, { id, version, otherId, wholeId }: MergeLogsInput) =>
  changeLog(ctx, { action: "log.merge", details: { id, otherId, wholeId } }, async (tx) => {
    const { scope, now } = ctx;
    const current = await storedLog(tx, scope, id);
    const other = await storedLog(tx, scope, otherId);
    if (current.version !== version) return { ok: false, reason: "changed-elsewhere" } as const;
    if (!canMerge(current, other)) return { ok: false, reason: "not-one-session" } as const;
    const [kept, added] = [await findWholeLog(tx, scope, id), await findWholeLog(tx, scope, otherId)];
    if (!kept || !added) return { ok: false, reason: "not-one-session" } as const;

    const replaced = [id, otherId];
    await updateReplaced(tx, scope, replaced, wholeId, now);
    await insertLogs(tx, scope, [asNewLog(mergeWhole(kept, added), wholeId, now)], now);
    await noteChange(tx, ctx, { sessionId: wholeId, kind: "merged", replaced, made: [wholeId] });
    return { ok: true, value: { session: await storedLog(tx, scope, wholeId) } };
  });

type Done = Pick<LogBrief, "id" | "status" | "inProgress" | "type" | "start" | "duration">;

/** Done, of one kind, and on the same stretch of a day. */
export function canMerge(one: Done, two: Done): boolean {
  if (one.id === two.id) return false;
  if ([one, two].some(({ status, inProgress }) => status !== "completed" || inProgress)) return false;
  if (familyOf(one.type) === "rest" || !isSameKind(one, two)) return false;
  const [first, second] = one.start <= two.start ? [one, two] : [two, one];
  return secondsBetween(plusSeconds(first.start, first.duration), second.start) <= mostApartSeconds;
}

const ran = ["run", "race", "heat"];

function isSameKind(one: Pick<Done, "type">, two: Pick<Done, "type">): boolean {
  const [a, b] = [familyOf(one.type), familyOf(two.type)];
  return a === b || (ran.includes(a) && ran.includes(b));
}
