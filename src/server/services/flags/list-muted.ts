import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { MutedRule } from "@/lib/domain/flag-view";
import type { AthleteScope, ScopedCtx } from "@/server/auth/scope";
import { getAthlete } from "@/server/db/queries/athlete";
import { loadTimeline } from "@/server/db/queries/snapshot";
import { withTransaction } from "@/server/db/tx";
import { ruleById } from "@/server/engine/registry";
import { type Finding, isMuting } from "@/server/engine/report";
import { runRules } from "@/server/engine/run";
import { takeSnapshot } from "@/server/engine/snapshot";
import { engineOptions } from "@/server/services/rules/load-settings";
import { planOf } from "./standing";
import { isFindingWithheld, isSpokenFor } from "./withhold";

/**
 * What rules found and a state keeps quiet, judged anew from what this person may read: nothing of it is stored, since
 * an illness that is kept from somebody must not show in what it mutes.
 */
export const listMuted = (ctx: ScopedCtx): Promise<readonly MutedRule[]> =>
  withTransaction(ctx, async (tx) => {
    const { scope, now } = ctx;
    const options = await engineOptions(tx, scope, await getAthlete(tx, scope));
    const timeline = await loadTimeline(tx, scope, { asOf: now, plan: planOf(scope) });
    return mutedRules(runRules(takeSnapshot(timeline, options), options).findings, scope);
  });

/** One line a rule and a state, in the order of the findings. */
export function mutedRules(findings: readonly Finding[], scope: AthleteScope): MutedRule[] {
  const lines = new Map<string, MutedRule>();
  for (const finding of findings) {
    const { ruleId, suppressedBy } = finding;
    const rule = ruleById.get(ruleId);
    if (!rule || suppressedBy === null || !isMuting(suppressedBy)) continue;
    if (isFindingWithheld(scope, finding) || !isSpokenFor(scope, finding)) continue;
    const { state, from } = suppressedBy;
    const key = `${ruleId} ${state} ${from}`;
    const count = (lines.get(key)?.count ?? 0) + 1;
    lines.set(key, { ruleId, title: rule.meta.title, state, from: from as CalendarDate, count });
  }
  return [...lines.values()];
}
