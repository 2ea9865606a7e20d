import type { Severity } from "@/lib/domain/flag";
import type { AppliedModifier } from "./report";

const order: Readonly<Record<Severity, number>> = { info: 0, caution: 1, warning: 2 };
const byOrder: readonly Severity[] = ["info", "caution", "warning"];

/** Positive when `a` is more severe than `b`. */
export const compareSeverity = (a: Severity, b: Severity): number => order[a] - order[b];

export const atMost = (severity: Severity, most: Severity): Severity =>
  order[severity] > order[most] ? most : severity;

/**
 * Moves a severity by its modifiers: together at most one level up and one down, and never below info, because
 * hiding is the business of suppression.
 */
export function modified(base: Severity, modifiers: readonly AppliedModifier[]): Severity {
  const up = modifiers.some(({ by }) => by > 0) ? 1 : 0;
  const down = modifiers.some(({ by }) => by < 0) ? 1 : 0;
  return byOrder[Math.min(2, Math.max(0, order[base] + up - down))] ?? base;
}

/** Weight of a severity where findings are counted against each other. */
export const severityWeight: Readonly<Record<Severity, number>> = { info: 1, caution: 3, warning: 9 };

/** One finding for each subject or pair of them: the most severe, and among equals the first. */
export function worstOfEach<
  T extends { readonly severity: Severity; readonly subjects: readonly { readonly id: string }[] },
>(findings: readonly T[]): T[] {
  const worst = new Map<string, T>();
  for (const finding of findings) {
    const key = finding.subjects.map(({ id }) => id).join(" ");
    const before = worst.get(key);
    if (!before || compareSeverity(finding.severity, before.severity) > 0) worst.set(key, finding);
  }
  return [...worst.values()];
}
