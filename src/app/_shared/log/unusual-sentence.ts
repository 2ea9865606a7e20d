import type { UsualNote } from "@/lib/domain/log";
import type { WellnessItem } from "@/lib/domain/wellness";

const subjects: Readonly<Record<WellnessItem, string>> = {
  sleepQuality: "Sleep is",
  energy: "Energy is",
  soreness: "Muscle freshness is",
  stress: "Calm is",
  mood: "Mood is",
};

const ordinals = [
  "",
  "",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
];

/** One neutral sentence against the person's own usual, or null where nothing is unusual or nobody knows. */
export function unusualSentence(notes: readonly UsualNote[] | null): string | null {
  const [first] = (notes ?? []).toSorted((a, b) => rank(b) - rank(a));
  if (!first) return null;
  const more = (notes?.length ?? 1) - 1;
  const since = first.days > 1 ? `, ${ordinals[first.days] ?? `${first.days}th`} day` : "";
  const others =
    more === 0 ? "" : more === 1 ? " One more answer differs too." : ` ${more} more answers differ too.`;
  return `${subjects[first.item]} ${first.side} your usual${since}.${others}`;
}

/** What is below the usual, and for longest, is said first. */
const rank = ({ side, days }: UsualNote): number => (side === "below" ? 1000 : 0) + days;
