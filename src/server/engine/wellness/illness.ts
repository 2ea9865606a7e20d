import { dayNumber } from "@/lib/dates/calendar-date";
import type { ConsentItem } from "@/lib/domain/consent";
import type { Snapshot } from "../snapshot";
import { perSnapshot } from "../window";
import { morningsWithin } from "./mornings";

/** How symptoms are weighed: above the neck only, below it, or with fever or in the chest. */
export type SymptomKind = "cold" | "below-neck" | "fever-or-chest";

const aboveNeck = /^(cold|runny|blocked|stuffy|sneez|sore-throat|head)/;
const feverOrChest = /^(fever|chest|breath|palpitations)/;

/** A symptom that is not known is taken as one below the neck: nobody has said that it is harmless. */
export function symptomKind(symptom: string): SymptomKind {
  if (feverOrChest.test(symptom)) return "fever-or-chest";
  return aboveNeck.test(symptom) ? "cold" : "below-neck";
}

const byWeight: readonly SymptomKind[] = ["fever-or-chest", "below-neck", "cold"];

/** Symptoms that are still on. */
export interface Symptoms {
  readonly kind: SymptomKind;
  /** The one that weighs most, of the last morning. */
  readonly worst: string;
  /** First and last morning in a row that told symptoms. */
  readonly from: number;
  readonly last: number;
}

/** Symptoms count on their morning's day and the next, unless a morning without them comes first (practice). */
export const symptomDays = 1;
/** Nobody is asked about more than four weeks of symptoms. */
const longestDays = 28;

/**
 * The symptoms of today: those of the last morning, which may be `days` old. `null` when that morning told none, and
 * when there is no such morning: then nothing is known. `kinds` are those that are asked for.
 */
export function symptomsNow(
  snapshot: Snapshot,
  days = symptomDays,
  kinds: readonly SymptomKind[] = byWeight,
): Symptoms | null {
  const today = snapshot.now.day;
  const told = toldSymptoms(snapshot, kinds);
  const [latest] = told;
  if (latest === undefined || latest.day < today - days || latest.symptoms.length === 0) return null;
  const kind = byWeight.find((each) => latest.symptoms.some((symptom) => symptomKind(symptom) === each));
  const worst = latest.symptoms.find((symptom) => symptomKind(symptom) === kind);
  if (kind === undefined || worst === undefined) return null;
  let from = latest.day;
  for (const { day, symptoms } of told) {
    if (symptoms.length === 0 || day < from - Math.max(1, days)) break;
    from = day;
  }
  return { kind, worst, from, last: latest.day };
}

/** The symptoms of each morning, the latest first; two entries of one morning are one. */
function toldSymptoms(snapshot: Snapshot, kinds: readonly SymptomKind[]) {
  const today = snapshot.now.day;
  const told: { readonly day: number; symptoms: readonly string[] }[] = [];
  for (const { day, entry } of morningsWithin(snapshot, today - longestDays, today).toReversed()) {
    const symptoms = (entry.symptoms ?? []).filter((symptom) => kinds.includes(symptomKind(symptom)));
    const same = told.at(-1);
    if (same?.day === day) same.symptoms = [...symptoms, ...same.symptoms];
    else told.push({ day, symptoms });
  }
  return told;
}

/** An illness that goes on today. */
export interface Illness {
  /** The day on which it was first told, and the last one on which it is taken to last. */
  readonly from: number;
  readonly to: number;
  readonly restsOn: readonly ConsentItem[];
}

/** Without a last day an illness is taken to change the week that begins today (practice). */
const weekAheadDays = 6;

/** The illness that is marked in the calendar for today, with its last day as marked; `null` when there is none. */
export function markedIllness({ timeline, now }: Pick<Snapshot, "timeline" | "now">): Illness | null {
  for (const { kind, date, to } of timeline.events ?? []) {
    if (kind !== "illness") continue;
    const [from, last] = [dayNumber(date), dayNumber(to ?? date)];
    if (from <= now.day && now.day <= last) return { from, to: last, restsOn: [] };
  }
  return null;
}

/**
 * The illness of today: marked in the calendar, or symptoms of today or yesterday that are more than a cold. `null`
 * when there is none; what was never told is not known here.
 */
export const illnessOf = perSnapshot((snapshot): Illness | null => {
  const ahead = snapshot.now.day + weekAheadDays;
  const marked = markedIllness(snapshot);
  if (marked !== null) return { ...marked, to: Math.max(marked.to, ahead) };
  const symptoms = symptomsNow(snapshot, symptomDays, ["fever-or-chest", "below-neck"]);
  return symptoms && { from: symptoms.from, to: ahead, restsOn: ["illness-pain"] };
});
