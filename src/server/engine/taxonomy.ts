import type { SessionType } from "@/lib/domain/session-type";

/** How a session is counted by the rules about hard days. */
export type SessionClass =
  | "easy"
  | "moderate"
  | "hard"
  | "race"
  | "neuromuscular"
  | "strength"
  | "recovery-cost"
  | "rest-compatible";

export interface SessionFacts {
  /** Leg points 0–10 for a usual session of the type (practice): what load in AU does not show. */
  readonly legs: number;
  readonly sessionClass: SessionClass;
  /** Counts as a hard session in `recovery/hard-days-too-close`. */
  readonly hard: boolean;
  /** A quality run: hard running at or above marathon effort. */
  readonly quality: boolean;
  /** Counts toward the number of anaerobic sessions in a week. */
  readonly anaerobic: boolean;
  /** Hours from its end to the start of the next hard session, leg lift or long run, at 1–3 years of training. */
  readonly need: { readonly hard: number; readonly heavyLegs: number; readonly long: number };
  /** A leg lift later the same day is fine from this many hours on, whatever `need.heavyLegs` says. */
  readonly sameDayLegsFrom: number | null;
}

type Row = readonly [
  legs: number,
  sessionClass: SessionClass,
  marks: string,
  hard: number,
  heavyLegs: number,
  long: number,
  sameDayLegsFrom?: number,
];

/** Marks: H hard, Q quality run, A anaerobic. Hours rest on Stanley 2013 for running and Doma 2013–2019 for lifting; the rest is practice. */
const rows: Readonly<Record<SessionType, Row>> = {
  "run-recovery": [1, "easy", "", 0, 0, 12],
  "run-easy": [2, "easy", "", 8, 3, 12],
  "run-steady": [3, "moderate", "", 18, 6, 24],
  "run-long": [5, "hard", "H", 36, 24, 96],
  "run-long-xl": [7, "hard", "HQ", 48, 48, 120],
  "run-marathon-pace": [4, "hard", "HQ", 36, 24, 36],
  "run-tempo": [4, "hard", "HQ", 36, 24, 36, 6],
  "run-cruise": [4, "hard", "HQ", 36, 24, 36, 6],
  "run-vo2max": [6, "hard", "HQA", 48, 24, 48, 6],
  "run-hill-repeats": [6, "hard", "HQA", 48, 36, 48],
  "run-track-anaerobic": [7, "hard", "HQA", 48, 36, 48],
  "run-hiit": [5, "hard", "HQA", 48, 24, 48],
  "run-fartlek": [4, "hard", "HQ", 36, 24, 36],
  "run-hill-sprint": [4, "neuromuscular", "", 24, 24, 24],
  "run-strides": [1, "easy", "", 0, 3, 0],
  "run-time-trial": [6, "race", "HQA", 48, 36, 48],
  "race-short": [7, "race", "HQA", 72, 48, 96],
  "race-5k": [7, "race", "HQA", 72, 48, 96],
  "race-10k": [8, "race", "HQA", 96, 72, 144],
  "race-half": [9, "race", "HQ", 168, 120, 240],
  "race-marathon": [10, "race", "HQ", 336, 240, 336],
  "race-ultra": [10, "race", "HQ", 336, 240, 336],
  "strength-heavy-lower": [7, "strength", "H", 48, 48, 48],
  "strength-failure-lower": [9, "strength", "H", 72, 72, 72],
  "strength-moderate-lower": [5, "strength", "", 12, 48, 24],
  "strength-explosive": [4, "strength", "", 12, 24, 12],
  "strength-olympic": [5, "strength", "", 12, 36, 24],
  "strength-circuit": [4, "strength", "", 12, 24, 24],
  "strength-upper": [0, "strength", "", 0, 0, 0],
  "strength-core": [1, "strength", "", 0, 0, 0],
  "strength-primer": [1, "strength", "", 12, 24, 12],
  "xt-easy": [1, "easy", "", 0, 0, 0],
  "xt-hard": [3, "hard", "HA", 36, 12, 24],
  "heat-passive": [0, "recovery-cost", "", 24, 24, 12],
  "heat-active": [3, "hard", "H", 36, 24, 36],
  walk: [0, "rest-compatible", "", 0, 0, 0],
  mobility: [0, "rest-compatible", "", 0, 0, 0],
  rest: [0, "rest-compatible", "", 0, 0, 0],
};

/** What the rules know about each type of session. */
export const sessionFacts: Readonly<Record<SessionType, SessionFacts>> = Object.fromEntries(
  Object.entries(rows).map(([type, [legs, sessionClass, marks, hard, heavyLegs, long, sameDayLegsFrom]]) => [
    type,
    {
      legs,
      sessionClass,
      hard: marks.includes("H"),
      quality: marks.includes("Q"),
      anaerobic: marks.includes("A"),
      need: { hard, heavyLegs, long },
      sameDayLegsFrom: sameDayLegsFrom ?? null,
    },
  ]),
) as Record<SessionType, SessionFacts>;

export const isLongRun = (type: SessionType) => type === "run-long" || type === "run-long-xl";

/** A quality run whose timing after lifting is judged by intensity; an extra long run is judged as a long run. */
export const isQualityRun = (type: SessionType) => sessionFacts[type].quality && type !== "run-long-xl";

export const isRace = (type: SessionType) => type.startsWith("race-");

/** Heavy or to failure: the leg lifts that cost days. */
export const isHeavyLegs = (type: SessionType) =>
  type === "strength-heavy-lower" || type === "strength-failure-lower";

/** Lifts that the rules treat as moderate legs. */
export const isModerateLegs = (type: SessionType) =>
  type === "strength-moderate-lower" || type === "strength-olympic" || type === "strength-circuit";

/** Lifts that load the legs enough to suffer from a run before them, or to cost one after. */
export const isLegLift = (type: SessionType) =>
  isHeavyLegs(type) || isModerateLegs(type) || type === "strength-explosive";
