import type { LiftDeviation } from "@/lib/domain/log";
import type { SkipReason } from "@/lib/domain/session";
import { sharedReason } from "@/lib/domain/skip";
import type { AthleteScope } from "@/server/auth/scope";

/** Who may not know of illness and pain reads another reason, and no note that could tell which. */
export function asSharedSkip<Log extends { readonly skipReason: SkipReason | null; readonly note?: string }>(
  scope: AthleteScope,
  log: Log,
): Log {
  const skipReason = log.skipReason && sharedReason(log.skipReason, seesHealth(scope));
  if (skipReason === log.skipReason) return log;
  return { ...log, skipReason, ...(log.note === undefined ? {} : { note: "" }) };
}

/** The same of exercises that were left out. */
export const asSharedDeviations = (
  scope: AthleteScope,
  deviations: readonly LiftDeviation[],
): readonly LiftDeviation[] =>
  deviations.map((each) =>
    each.kind === "left-out" ? { ...each, reason: sharedReason(each.reason, seesHealth(scope)) } : each,
  );

const seesHealth = (scope: AthleteScope): boolean => scope.kind === "self" || scope.consents["illness-pain"];
