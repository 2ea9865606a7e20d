import type { Instant } from "@/lib/dates/time-zone";
import { type FlagStatus, flagStatuses } from "@/lib/domain/flag";
import type { FlagBrief, PausedRule } from "@/lib/domain/flag-view";
import type { ListFlagsInput } from "@/lib/schemas/flags";
import type { ScopedCtx } from "@/server/auth/scope";
import { getAthlete } from "@/server/db/queries/athlete";
import { type AthleteStateRow, findAthleteState } from "@/server/db/queries/flags";
import { withTransaction } from "@/server/db/tx";
import { ruleById } from "@/server/engine/registry";
import { briefsOf, openInOrder } from "./flag-brief";
import { refreshStaleFlags } from "./refresh-stale";
import { statusOf } from "./standing";
import { listVisibleFlags } from "./visible-flags";
import { isWithheld } from "./withhold";

export interface FlagList {
  readonly flags: readonly FlagBrief[];
  /** Of the asked family, so that a choice of status says what it holds. */
  readonly counts: Readonly<Record<FlagStatus, number>>;
  /** Open flags of quietened rules that are shown nowhere else. */
  readonly quietened: readonly FlagBrief[];
  readonly paused: readonly PausedRule[];
  readonly evaluatedAt: Instant | null;
}

/** An athlete's flags of one status, what to decide first at the top, and the rules that could not answer. */
export const listFlags = (ctx: ScopedCtx, input: ListFlagsInput): Promise<FlagList> =>
  withTransaction(ctx, async (tx) => {
    await refreshStaleFlags(tx, ctx);
    const { scope, now } = ctx;
    const athlete = await getAthlete(tx, scope);
    const rows = await listVisibleFlags(tx, scope);
    const state = await findAthleteState(tx, scope);

    const briefs = (await briefsOf(tx, { scope, now, athlete }, rows)).filter(
      ({ family }) => input.family === null || family === input.family,
    );
    const all = briefs.filter(({ level, standing }) => level !== "hidden" || statusOf(standing) === "closed");
    const of = (status: FlagStatus) => all.filter(({ standing }) => statusOf(standing) === status);
    return {
      flags:
        input.status === "closed"
          ? of("closed").toSorted(byChange)
          : openInOrder(of(input.status), rows, { scope, now }),
      counts: Object.fromEntries(
        flagStatuses.map((status) => [status, of(status).length]),
      ) as FlagList["counts"],
      quietened: briefs.filter(
        ({ level, quieter, standing }) => quieter && level === "hidden" && statusOf(standing) === "open",
      ),
      paused: pausedRules(state?.notEnoughData ?? [], (ruleId) => !isWithheld(scope, ruleId)),
      evaluatedAt: state?.evaluatedAt ?? null,
    };
  });

const byChange = (a: FlagBrief, b: FlagBrief) => (a.changedAt < b.changedAt ? 1 : -1);

/** One line a rule and a missing thing, however many subjects wait for it. */
export function pausedRules(
  missing: AthleteStateRow["notEnoughData"],
  isShared: (ruleId: string) => boolean,
): PausedRule[] {
  const groups = Map.groupBy(missing, (entry) => `${entry.ruleId} ${entry.missing}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const rule = first && ruleById.get(first.ruleId);
    if (!first || !rule || !isShared(first.ruleId)) return [];
    const { ruleId, missing: what, have, need, unit } = first;
    return [{ ruleId, title: rule.meta.title, missing: what, have, need, unit, count: group.length }];
  });
}
