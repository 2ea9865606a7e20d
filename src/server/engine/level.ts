import { epochMs, instant, instantFromEpochMs } from "@/lib/dates/time-zone";
import type { Level, Severity, ShownLevel } from "@/lib/domain/flag";
import type { Finding } from "./report";
import { compareSeverity } from "./severity";

const hourMs = 3_600_000;
/** A warning about the plan is urgent when its decision is due within two days, a caution about a key session within one. */
const warningDueMs = 48 * hourMs;
const keyCautionDueMs = 24 * hourMs;

export interface ShownAs {
  readonly level: ShownLevel;
  /** The higher level that comes by itself when the decision is near, and the ISO instant from which it holds. */
  readonly becomes: { readonly level: Level; readonly at: string } | null;
}

type Judged = Pick<
  Finding,
  "ruleId" | "severity" | "tense" | "decideBy" | "key" | "evidence" | "alsoConsidered" | "quieter"
>;

/**
 * When people should decide about a finding, from how severe it is, whether it can still be changed, how near that
 * is and how good the evidence is. `nowMs` is milliseconds since 1970.
 */
export function levelOf(finding: Judged, nowMs: number): ShownAs {
  const plain = uncapped(finding, nowMs);
  const level = capped(plain.level, finding);
  const becomes =
    plain.becomes !== null && capped(plain.becomes.level, finding) !== level ? plain.becomes : null;
  return { level: finding.quieter ? belowAct[level] : level, becomes };
}

/** One level lower for what may wait. What is to be decided now is never made quieter. */
const belowAct: Readonly<Record<ShownLevel, ShownLevel>> = {
  act: "act",
  adjust: "watch",
  watch: "hidden",
  hidden: "hidden",
};

function uncapped(finding: Judged, nowMs: number): ShownAs {
  const { severity, tense } = finding;
  if (tense === "happened") return { level: severity === "info" ? "hidden" : "watch", becomes: null };
  if (tense === "ongoing") return { level: ongoing[severity], becomes: null };
  if (severity === "info") return { level: "watch", becomes: null };
  const due = finding.decideBy === null ? null : epochMs(instant(finding.decideBy));
  // Nothing is left to decide about a session that has begun.
  if (due !== null && due < nowMs) return { level: "watch", becomes: null };
  const window = severity === "warning" ? warningDueMs : finding.key ? keyCautionDueMs : null;
  if (due === null || window === null) return { level: "adjust", becomes: null };
  if (due - nowMs <= window) return { level: "act", becomes: null };
  return { level: "adjust", becomes: { level: "act", at: instantFromEpochMs(due - window) } };
}

const ongoing: Readonly<Record<Severity, Level>> = { warning: "act", caution: "adjust", info: "watch" };

const height: Readonly<Record<ShownLevel, number>> = { hidden: 0, watch: 1, adjust: 2, act: 3 };

/** Illness and pain may be urgent on consensus alone, because waiting costs little. */
const uncappedRules = new Set(["recovery/illness-or-pain", "recovery/return-after-layoff"]);

function capped<L extends ShownLevel>(level: L, finding: Judged): L | Level {
  if (uncappedRules.has(finding.ruleId)) return level;
  const { grade, contested } = finding.evidence;
  if (contested) return lower(level, "watch");
  const agrees = finding.alsoConsidered.some(({ severity }) => compareSeverity(severity, "info") > 0);
  return (grade === "weak" || grade === "practice") && !agrees ? lower(level, "adjust") : level;
}

const lower = <L extends ShownLevel>(level: L, most: Level): L | Level =>
  height[level] > height[most] ? most : level;
