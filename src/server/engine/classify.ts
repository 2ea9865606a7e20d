import type { Tail } from "@/lib/domain/session-judgement";
import type { SessionType } from "@/lib/domain/session-type";
import { legLoad } from "./metrics/leg-load";
import { rules } from "./registry";
import type { Message } from "./report";
import { type RuleSettings, thresholdsOf } from "./rule";
import type { Snapshot } from "./snapshot";
import type { SnapSession } from "./snapshot-session";

/** What a session counts as, and what it asks of the time after it. */
export interface Classified {
  readonly id: string;
  readonly class: SessionType;
  readonly declared: SessionType;
  /** What it would count as if nobody had set its class. */
  readonly read: SessionType;
  /** Why it counts so; a template of `classReasons`. */
  readonly why: Message;
  /** 0–10. */
  readonly legLoad: number;
  /** Shortest first. Two for one kind of target are the limit that must hold and the one that is better. */
  readonly tails: readonly Tail[];
}

/** Why a session counts as what it does. */
export const classReasons = {
  declared: "As planned",
  override: "Set by the coach",
  sets: "{sets} hard leg sets",
  setsAndLoad: "{sets} hard leg sets, up to {load}",
  duration: "{duration} long",
} as const;

/**
 * Classifies a session as the rules do. Its tails come from the thresholds of the rules that would speak at caution
 * or above, for this athlete and with the thresholds set for them.
 */
export function classify(
  session: SnapSession,
  { athlete, age }: Pick<Snapshot, "athlete" | "age">,
  settings: RuleSettings = {},
): Classified {
  const tails = rules.flatMap((rule) =>
    settings.off?.includes(rule.meta.id)
      ? []
      : (
          rule.tails?.({
            type: session.type,
            durationMin: session.durationMin,
            athlete,
            age,
            t: thresholdsOf(rule, settings),
          }) ?? []
        ).map((tail) => ({ ...tail, ruleId: rule.meta.id })),
  );
  return {
    id: session.id,
    class: session.type,
    declared: session.declaredType,
    read: session.readType,
    why: whyOf(session),
    legLoad: legLoad(session).value ?? 0,
    tails: tails.filter(({ hours }) => hours > 0).toSorted((a, b) => a.hours - b.hours),
  };
}

function whyOf({ source, sets, type, declaredType, durationMin }: SnapSession): Message {
  if (source.classOverride != null) return { key: "override", params: {} };
  if (sets.hardLowerSets > 0) {
    const count = { value: sets.hardLowerSets, unit: "count" as const };
    if (sets.topPct === null) return { key: "sets", params: { sets: count } };
    return { key: "setsAndLoad", params: { sets: count, load: { value: sets.topPct, unit: "pct" } } };
  }
  if (type !== declaredType && durationMin !== null) {
    return { key: "duration", params: { duration: { value: durationMin, unit: "min" } } };
  }
  return { key: "declared", params: {} };
}
