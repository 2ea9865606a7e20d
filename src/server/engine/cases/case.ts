import type { Severity, Tense } from "@/lib/domain/flag";

/** A training week as text, and that a rule says nothing about it. */
export interface QuietCase {
  readonly name: string;
  /** In the notation of `week.ts`. */
  readonly week: string;
  /** The practices (`testing/practices.ts`) that the case holds a plan or a log to. */
  readonly covers?: readonly string[];
}

export interface FiringCase extends QuietCase {
  /** The most severe finding of the rule. */
  readonly severity: Severity;
  readonly tense?: Tense;
  /** The message that the most severe finding carries. */
  readonly message?: string;
  /** What it names as having changed or coloured its level. */
  readonly modifiers?: readonly string[];
  /** How many findings the rule has, when it is not one. */
  readonly count?: number;
}

export interface SilentCase extends QuietCase {
  readonly missing: string;
}

/** What a rule says about which week. The rule's test, its page and its examples are all this table. */
export interface RuleCases {
  readonly quiet: readonly QuietCase[];
  readonly fires: readonly FiringCase[];
  readonly notEnoughData: readonly SilentCase[];
}

/** A case's name for readers: without the row of the source that it stands for, and with a capital. */
export function caseTitle(name: string): string {
  const plain = name.replace(/^seed [\d:, ]+(?:and [\d:]+)?: /, "");
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
