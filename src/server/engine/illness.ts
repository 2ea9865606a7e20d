import { dayNumber } from "@/lib/dates/calendar-date";
import type { ConsentItem } from "@/lib/domain/consent";
import { morningsWithin } from "./mornings";
import type { Snapshot } from "./snapshot";
import { perSnapshot } from "./window";

/** How symptoms are weighed: above the neck only, below it, or with fever or in the chest. */
export type SymptomKind = "cold" | "below-neck" | "fever-or-chest";

const aboveNeck = /^(cold|runny|blocked|stuffy|sneez|sore-throat|head)/;
const feverOrChest = /^(fever|chest|breath|palpitations)/;

/** A symptom that is not known is taken as one below the neck: nobody has said that it is harmless. */
export function symptomKind(symptom: string): SymptomKind {
  if (feverOrChest.test(symptom)) return "fever-or-chest";
  return aboveNeck.test(symptom) ? "cold" : "below-neck";
}

/** An illness that goes on today. */
export interface Illness {
  /** The day on which it was first told, and the last one on which it is taken to last. */
  readonly from: number;
  readonly to: number;
  readonly restsOn: readonly ConsentItem[];
}

/** Symptoms count on their morning's day and the next, unless a morning without them comes first (practice). */
export const symptomDays = 1;
/** Without a last day an illness is taken to change the week that begins today (practice). */
const weekAheadDays = 6;

/**
 * The illness of today: marked in the calendar, or symptoms of today or yesterday that are more than a cold. `null`
 * when there is none; what was never told is not known here.
 */
export const illnessOf = perSnapshot((snapshot): Illness | null => {
  const today = snapshot.now.day;
  for (const { kind, date, to } of snapshot.timeline.events ?? []) {
    if (kind !== "illness") continue;
    const [from, last] = [dayNumber(date), dayNumber(to ?? date)];
    if (from <= today && today <= last) {
      return { from, to: Math.max(last, today + weekAheadDays), restsOn: [] };
    }
  }
  const from = symptomsSince(snapshot);
  return from === null ? null : { from, to: today + weekAheadDays, restsOn: ["illness-pain"] };
});

/** First day of the run of mornings with symptoms that reaches today. */
function symptomsSince(snapshot: Snapshot): number | null {
  const mornings = morningsWithin(snapshot, snapshot.now.day - 28, snapshot.now.day);
  let since: number | null = null;
  for (let index = mornings.length - 1; index >= 0; index -= 1) {
    const morning = mornings[index];
    if (!morning || morning.day < (since ?? snapshot.now.day) - symptomDays) break;
    if (!(morning.entry.symptoms ?? []).some((symptom) => symptomKind(symptom) !== "cold")) break;
    since = morning.day;
  }
  return since;
}
