import { epochMs, type Instant } from "@/lib/dates/time-zone";
import type { FlagRow } from "@/server/db/queries/flags";
import type { Finding } from "@/server/engine/report";
import { isWorse } from "./life-cycle";
import { kindOf } from "./rule-kind";

const patternDays = 14;
const dayMs = 86_400_000;
/** Who says these means the pattern; wrong data, or what was talked about, is of one day alone. */
const aboutThePattern: ReadonlySet<string> = new Set(["on-purpose", "tolerates"]);

/** What the same two sessions of another day have in common: the rule and what they count as. */
export function patternOf({ ruleId, facts }: Pick<Finding, "ruleId" | "facts">): string | null {
  if (kindOf(ruleId) !== "gap") return null;
  const fact = (key: string) => facts.find((each) => each.key === key)?.value;
  const [source, target] = [fact("source-class"), fact("target-class")];
  return typeof source === "string" && typeof target === "string" ? `${ruleId} ${source} ${target}` : null;
}

/**
 * The dismissal of the last two weeks that a new finding falls under: the same pattern, on purpose or tolerated, and
 * not worse by a fifth.
 */
export function dismissalOfPattern(
  finding: Finding,
  rows: readonly FlagRow[],
  now: Instant,
): { readonly reason: string; readonly note: string } | null {
  const pattern = patternOf(finding);
  if (pattern === null) return null;
  const row = rows.find(
    (each) =>
      each.dismissReason !== null &&
      aboutThePattern.has(each.dismissReason) &&
      each.answeredAt !== null &&
      epochMs(now) - epochMs(each.answeredAt) < patternDays * dayMs &&
      patternOf(each.finding) === pattern &&
      !isWorse(each, finding),
  );
  return row?.dismissReason ? { reason: row.dismissReason, note: row.note } : null;
}
