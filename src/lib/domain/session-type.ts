/** The kinds of session the product understands, in the words of the field. */
export const runTypes = [
  "run-recovery",
  "run-easy",
  "run-steady",
  "run-long",
  "run-long-xl",
  "run-marathon-pace",
  "run-tempo",
  "run-cruise",
  "run-vo2max",
  "run-hill-repeats",
  "run-track-anaerobic",
  "run-hiit",
  "run-fartlek",
  "run-hill-sprint",
  "run-strides",
  "run-time-trial",
] as const;

export const raceTypes = [
  "race-short",
  "race-5k",
  "race-10k",
  "race-half",
  "race-marathon",
  "race-ultra",
] as const;

export const strengthTypes = [
  "strength-heavy-lower",
  "strength-failure-lower",
  "strength-moderate-lower",
  "strength-explosive",
  "strength-olympic",
  "strength-circuit",
  "strength-upper",
  "strength-core",
  "strength-primer",
] as const;

export const crossTrainingTypes = ["xt-easy", "xt-hard"] as const;
export const heatTypes = ["heat-passive", "heat-active"] as const;
export const otherTypes = ["walk", "mobility", "rest"] as const;

export const sessionTypes = [
  ...runTypes,
  ...raceTypes,
  ...strengthTypes,
  ...crossTrainingTypes,
  ...heatTypes,
  ...otherTypes,
] as const;

export type SessionType = (typeof sessionTypes)[number];

/** What a person sees first: the shape and hue of the glyph. */
export type SessionFamily = "run" | "lift" | "cross" | "heat" | "mobility" | "race" | "rest";

/** The family of a type. Active heat is heat, although its athlete runs. */
export function familyOf(type: SessionType): SessionFamily {
  if (type === "walk" || type === "mobility") return "mobility";
  if (type === "rest") return "rest";
  if (type.startsWith("run-")) return "run";
  if (type.startsWith("race-")) return "race";
  if (type.startsWith("strength-")) return "lift";
  return type.startsWith("xt-") ? "cross" : "heat";
}

/**
 * What a session of a type may be made to count as: its own kind of training only. Races, heat and rest count as
 * what they are, and give an empty list.
 */
export function classesFor(type: SessionType): readonly SessionType[] {
  const family = familyOf(type);
  if (family === "run") return runTypes;
  if (family === "lift") return strengthTypes;
  return family === "cross" ? crossTrainingTypes : [];
}

interface TypeFacts {
  /** What people read, in sentence case. */
  readonly label: string;
  /** 1 easy, 2 moderate, 3 hard: the number of ticks on the glyph. */
  readonly intensity: 1 | 2 | 3;
  /** Usual session effort, 0–10, offered when a session of this type is planned. */
  readonly usualRpe: number;
  /** Minutes offered when a session of this type is planned. */
  readonly usualMinutes: number;
}

/** How each type is named, drawn and prefilled. Recovery windows are the engine's (`server/engine/taxonomy.ts`). */
export const sessionTypeFacts: Readonly<Record<SessionType, TypeFacts>> = {
  "run-recovery": { label: "Recovery run", intensity: 1, usualRpe: 2, usualMinutes: 30 },
  "run-easy": { label: "Easy run", intensity: 1, usualRpe: 3, usualMinutes: 45 },
  "run-steady": { label: "Steady run", intensity: 2, usualRpe: 4, usualMinutes: 50 },
  "run-long": { label: "Long run", intensity: 3, usualRpe: 5, usualMinutes: 120 },
  "run-long-xl": { label: "Long run, over 2 h 30", intensity: 3, usualRpe: 6, usualMinutes: 165 },
  "run-marathon-pace": { label: "Marathon pace", intensity: 3, usualRpe: 6, usualMinutes: 75 },
  "run-tempo": { label: "Tempo", intensity: 3, usualRpe: 7, usualMinutes: 60 },
  "run-cruise": { label: "Threshold repeats", intensity: 3, usualRpe: 7, usualMinutes: 60 },
  "run-vo2max": { label: "VO2max intervals", intensity: 3, usualRpe: 8, usualMinutes: 65 },
  "run-hill-repeats": { label: "Hill repeats", intensity: 3, usualRpe: 8, usualMinutes: 60 },
  "run-track-anaerobic": { label: "Track intervals", intensity: 3, usualRpe: 8, usualMinutes: 60 },
  "run-hiit": { label: "HIIT run", intensity: 3, usualRpe: 8, usualMinutes: 35 },
  "run-fartlek": { label: "Fartlek", intensity: 3, usualRpe: 6, usualMinutes: 50 },
  "run-hill-sprint": { label: "Hill sprints", intensity: 2, usualRpe: 6, usualMinutes: 45 },
  "run-strides": { label: "Strides", intensity: 1, usualRpe: 3, usualMinutes: 40 },
  "run-time-trial": { label: "Time trial", intensity: 3, usualRpe: 9, usualMinutes: 45 },
  "race-short": { label: "Race, 1500 m to 3 km", intensity: 3, usualRpe: 10, usualMinutes: 45 },
  "race-5k": { label: "5 km race", intensity: 3, usualRpe: 10, usualMinutes: 50 },
  "race-10k": { label: "10 km race", intensity: 3, usualRpe: 9, usualMinutes: 70 },
  "race-half": { label: "Half marathon", intensity: 3, usualRpe: 9, usualMinutes: 110 },
  "race-marathon": { label: "Marathon", intensity: 3, usualRpe: 9, usualMinutes: 220 },
  "race-ultra": { label: "Ultra race", intensity: 3, usualRpe: 8, usualMinutes: 480 },
  "strength-heavy-lower": { label: "Heavy legs", intensity: 3, usualRpe: 7, usualMinutes: 60 },
  "strength-failure-lower": { label: "Legs to failure", intensity: 3, usualRpe: 9, usualMinutes: 60 },
  "strength-moderate-lower": { label: "Moderate legs", intensity: 2, usualRpe: 6, usualMinutes: 50 },
  "strength-explosive": { label: "Explosive legs", intensity: 2, usualRpe: 6, usualMinutes: 40 },
  "strength-olympic": { label: "Olympic lifts", intensity: 2, usualRpe: 7, usualMinutes: 60 },
  "strength-circuit": { label: "Strength circuit", intensity: 2, usualRpe: 6, usualMinutes: 40 },
  "strength-upper": { label: "Upper body", intensity: 2, usualRpe: 5, usualMinutes: 45 },
  "strength-core": { label: "Core and prehab", intensity: 1, usualRpe: 3, usualMinutes: 25 },
  "strength-primer": { label: "Primer lift", intensity: 1, usualRpe: 4, usualMinutes: 20 },
  "xt-easy": { label: "Easy cross-training", intensity: 1, usualRpe: 3, usualMinutes: 60 },
  "xt-hard": { label: "Hard cross-training", intensity: 3, usualRpe: 8, usualMinutes: 45 },
  "heat-passive": { label: "Sauna or hot bath", intensity: 1, usualRpe: 2, usualMinutes: 25 },
  "heat-active": { label: "Run in heat", intensity: 3, usualRpe: 4, usualMinutes: 45 },
  walk: { label: "Walk", intensity: 1, usualRpe: 1, usualMinutes: 40 },
  mobility: { label: "Mobility", intensity: 1, usualRpe: 1, usualMinutes: 20 },
  rest: { label: "Rest day", intensity: 1, usualRpe: 0, usualMinutes: 0 },
};

const running = new Set(
  sessionTypes.filter((type) => ["run", "race"].includes(familyOf(type)) || type === "heat-active"),
);
const lifting = new Set(sessionTypes.filter((type) => familyOf(type) === "lift"));

export const isRun = (type: SessionType) => running.has(type);
export const isLift = (type: SessionType) => lifting.has(type);
