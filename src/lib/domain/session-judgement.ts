import type { SessionType } from "./session-type";

/** The time after a session in which a rule would speak at caution or above. */
export interface Tail {
  readonly to: "quality-run" | "long-run" | "heavy-legs" | "leg-lift" | "hard-session";
  readonly lane: "run" | "lift" | "both";
  readonly hours: number;
  readonly ruleId: string;
}

/** What the engine makes of one session. */
export interface SessionJudgement {
  /** The type that the rules go by: what is written can say more than the declared type. */
  readonly countsAs: SessionType | null;
  /** Whoever plans has said what it counts as, whatever is written. */
  readonly classIsSet: boolean;
  /** AU; null where it is not known. */
  readonly load: number | null;
  readonly loadIsEstimated: boolean;
  /** Leg points, 0–10. */
  readonly legs: number;
  readonly hardLegSets: number;
  readonly hard: boolean;
  /** Minutes in the three zones, measured or by what is asked for; null where it has none. */
  readonly zoneMinutes: readonly number[] | null;
  /** What the session asks others to keep away from, by the hours of the rules. */
  readonly tails: readonly Tail[];
}

/** Of a session that nobody has judged yet. */
export const unjudged: SessionJudgement = {
  countsAs: null,
  classIsSet: false,
  load: null,
  loadIsEstimated: false,
  legs: 0,
  hardLegSets: 0,
  hard: false,
  zoneMinutes: null,
  tails: [],
};
