import type { stepZones } from "@/lib/domain/session";

export type StepZone = (typeof stepZones)[number];

interface EffortFacts {
  readonly zone: StepZone;
  /** Percent of threshold speed, lower end first; null where the word says how it feels and not how fast. */
  readonly share: readonly [number, number] | null;
  /** Percent of threshold speed to offer where `share` is null and somebody asks for a pace. */
  readonly offered?: number;
  readonly aliases: readonly string[];
}

/**
 * Effort words, slow to fast, with their zone and their usual share of threshold speed (practice, after the paces
 * of Daniels' Running Formula: easy to repetition).
 */
export const efforts = {
  recovery: { zone: "z1", share: [62, 71], aliases: ["very easy"] },
  easy: { zone: "z1", share: [69, 78], aliases: ["e", "relaxed", "gentle"] },
  steady: { zone: "z1", share: [79, 86], aliases: ["aerobic"] },
  moderate: { zone: "z2", share: [84, 90], aliases: ["mod"] },
  strong: { zone: "z2", share: null, offered: 96, aliases: [] },
  tempo: { zone: "z2", share: [93, 97], aliases: [] },
  threshold: { zone: "z2", share: [98, 101], aliases: ["t", "lt", "thr", "cruise"] },
  hard: { zone: "z3", share: null, offered: 105, aliases: [] },
  interval: { zone: "z3", share: [102.5, 106], aliases: ["i", "vo2max", "vo2", "intervals"] },
  rep: { zone: "z3", share: [109, 115], aliases: ["reps", "repetition"] },
  fast: { zone: "z3", share: null, offered: 121, aliases: ["quick"] },
  strides: { zone: "z3", share: null, aliases: ["stride", "striders"] },
  sprint: { zone: "max", share: null, aliases: ["all-out", "all out", "sprints"] },
} as const satisfies Readonly<Record<string, EffortFacts>>;

export type EffortWord = keyof typeof efforts;
export const effortWords = Object.keys(efforts) as readonly EffortWord[];
export const factsOfEffort = (word: EffortWord): EffortFacts => efforts[word];

const byName = new Map<string, EffortWord>(
  effortWords.flatMap((word) => [word, ...efforts[word].aliases].map((name) => [name, word] as const)),
);

/** One letter is an effort after "@" alone: "e" and "t" are words of other sentences too. */
export const effortNamed = (name: string): EffortWord | null => byName.get(name.toLowerCase()) ?? null;

/** Names of efforts for a pattern, the longest first. */
export const effortPattern = (withLetters: boolean): string =>
  [...byName.keys()]
    .filter((name) => withLetters || name.length > 1)
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replace(" ", "\\s+"))
    .join("|");

interface RaceFacts {
  readonly zone: StepZone;
  readonly metres: number;
  readonly pattern: string;
}

/** Race paces as targets. */
export const races = {
  "800": { zone: "z3", metres: 800, pattern: "800(?:m)?" },
  "1500": { zone: "z3", metres: 1500, pattern: "1500(?:m)?" },
  mile: { zone: "z3", metres: 1609, pattern: "mile" },
  "3k": { zone: "z3", metres: 3000, pattern: "3\\s?km?" },
  "5k": { zone: "z3", metres: 5000, pattern: "5\\s?km?" },
  "10k": { zone: "z3", metres: 10_000, pattern: "10\\s?km?" },
  HM: { zone: "z2", metres: 21_097, pattern: "hmp?|half(?:\\s+marathon)?" },
  MP: { zone: "z2", metres: 42_195, pattern: "mp|marathon" },
} as const satisfies Readonly<Record<string, RaceFacts>>;

export type RaceName = keyof typeof races;
// Keys that look like numbers come first whatever the order above, so it is given once more.
export const raceNames: readonly RaceName[] = ["10k", "5k", "3k", "1500", "800", "mile", "HM", "MP"];
