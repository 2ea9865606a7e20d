import type { CoachOfMine } from "@/lib/domain/roster";

/** Who else learns what, by what the athlete allowed each coach. */
export function whoSees(coaches: readonly CoachOfMine[], asksCycle: boolean): string {
  const current = coaches.filter(({ endedAt }) => endedAt === null);
  const sentences = current.flatMap((coach) => sentenceOf(coach, asksCycle) ?? []);
  if (sentences.length === 0) return "Only you see this.";
  return sentences.join(" ");
}

function sentenceOf({ name, consents }: CoachOfMine, asksCycle: boolean): string | null {
  const first = name.split(" ")[0] ?? name;
  const body = consents["sleep-energy-soreness"];
  const mind = consents["stress-mood"];
  const health = consents["illness-pain"];
  const pulse = consents["resting-heart-rate"];
  const hrv = consents["heart-rate-variability"];
  const cycle = asksCycle && consents["menstrual-cycle"];
  if (!cycle && !body && !mind && !health && !pulse && !hrv) return null;
  const hidden = [
    body ? null : "sleep, energy and muscles",
    mind ? null : "stress and mood",
    pulse ? null : "resting heart rate",
    hrv ? null : "HRV",
    cycle || !asksCycle ? null : "your cycle",
    health ? null : "what hurts or what you are ill with",
  ].filter((part) => part !== null);
  if (hidden.length === 0) return `Only you and ${first} see this.`;
  return `${first} sees this, except ${listed(hidden)}.`;
}

/** "HRV", "stress and mood, or HRV". */
const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")}, or ${parts.at(-1)}`;
