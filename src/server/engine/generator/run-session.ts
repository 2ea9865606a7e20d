import type { RunStep } from "@/lib/domain/session";
import type { SessionType } from "@/lib/domain/session-type";
import type { Seconds } from "@/lib/units/duration";
import type { RaceType } from "./course";
import type { QualityKind } from "./phases";

/** A run: what stands in it, how far and how hard. */
export interface RunPlan {
  readonly type: SessionType;
  readonly title: string;
  readonly km: number;
  readonly minutes: number;
  readonly effort: number;
  readonly steps: readonly RunStep[];
  /** Kilometres at threshold. */
  readonly thresholdKm: number;
  /** Minutes of work above the second threshold. */
  readonly hardMinutes: number;
}

/** Pace of a part of a run as a share of easy pace: seconds per kilometre. */
export const paceShare = { jog: 1.1, easy: 1, raceLong: 0.88, threshold: 0.82, hard: 0.76 } as const;

export const thresholdShare = paceShare.threshold;

interface Shape {
  readonly type: SessionType;
  readonly title: string;
  readonly zone: NonNullable<RunStep["zone"]>;
  readonly pace: number;
  readonly effort: number;
  readonly target: string;
  /** Seconds of one repetition for that much work in minutes. */
  readonly rep: (work: number) => number;
  readonly rest: (rep: number, novice: boolean) => number;
  readonly mode: RunStep["mode"];
}

const raceShape: Readonly<Record<RaceType, "raceLong" | "threshold">> = {
  "race-short": "threshold",
  "race-5k": "threshold",
  "race-10k": "threshold",
  "race-half": "threshold",
  "race-marathon": "raceLong",
  "race-ultra": "raceLong",
};

const minute = 60;

const cruise: Shape = {
  type: "run-cruise",
  title: "Threshold repeats",
  zone: "z2",
  pace: paceShare.threshold,
  effort: 6.5,
  target: "comfortably hard, a few words at a time",
  rep: (work) => (work >= 24 ? 8 * minute : work >= 15 ? 5 * minute : 4 * minute),
  rest: (rep) => Math.max(45, Math.round(rep / 5 / 15) * 15),
  mode: "jog",
};

const shapes: Readonly<Record<Exclude<QualityKind, "race-pace" | "sharpener">, Shape>> = {
  cruise,
  tempo: {
    ...cruise,
    type: "run-tempo",
    title: "Tempo",
    effort: 6.5,
    rep: (work) => (work > 20 ? Math.round(work * 30) : Math.round(work * minute)),
    rest: () => 2 * minute,
  },
  vo2max: {
    type: "run-vo2max",
    title: "VO2max intervals",
    zone: "z3",
    pace: paceShare.hard,
    effort: 8,
    target: "hard, the last repeat as fast as the first",
    rep: (work) => (work >= 15 ? 3 * minute : 2 * minute),
    rest: (rep, novice) => Math.round((rep * (novice ? 1 : 0.75)) / 15) * 15,
    mode: "jog",
  },
  hills: {
    type: "run-hill-repeats",
    title: "Hill repeats",
    zone: "z3",
    pace: paceShare.easy,
    effort: 8,
    target: "strong uphill, easy jog down",
    rep: () => 2 * minute,
    rest: () => 150,
    mode: "jog",
  },
  hiit: {
    type: "run-hiit",
    title: "Short intervals",
    zone: "z3",
    pace: paceShare.hard,
    effort: 7.5,
    target: "fast, not all-out",
    rep: () => 30,
    rest: () => 60,
    mode: "jog",
  },
};

function shapeOf(kind: QualityKind, race: RaceType | null): Shape {
  if (kind !== "race-pace" && kind !== "sharpener") return shapes[kind];
  const isLong = raceShape[race ?? "race-10k"] === "raceLong";
  const short = kind === "sharpener";
  if (isLong) {
    return {
      ...cruise,
      type: "run-marathon-pace",
      title: short ? "Short at race pace" : "Race pace",
      pace: paceShare.raceLong,
      effort: short ? 5 : 6,
      target: "race pace, steady",
      rep: (work) =>
        short
          ? 3 * minute
          : work >= 30
            ? Math.floor(work / 2) * minute
            : work >= 18
              ? 10 * minute
              : 6 * minute,
      rest: (rep) => (short ? 90 : rep > 10 * minute ? 3 * minute : 2 * minute),
    };
  }
  return {
    ...cruise,
    title: short ? "Short at race pace" : "Race pace repeats",
    effort: short ? 6 : 7,
    target: "race pace, smooth",
    rep: (work) => (short ? 2 * minute : work >= 15 ? 5 * minute : 3 * minute),
    rest: (rep) => Math.max(45, Math.round((rep * 0.3) / 15) * 15),
  };
}

/** Session types that count as high intensity. */
export const isHard = (kind: QualityKind) => kind === "vo2max" || kind === "hills" || kind === "hiit";
export const isThreshold = (kind: QualityKind, race: RaceType | null) =>
  !isHard(kind) && shapeOf(kind, race).pace === paceShare.threshold;

export const step = (
  kind: RunStep["kind"],
  seconds: number,
  mode: RunStep["mode"],
  zone: RunStep["zone"],
  target: string,
  repeat = 1,
): RunStep => ({ kind, seconds: seconds as Seconds, metres: null, repeat, mode, zone, target });

interface QualityRequest {
  readonly kind: QualityKind;
  readonly race: RaceType | null;
  /** Minutes of work wanted; what does not fit into the room is left out. */
  readonly work: number;
  /** Minutes that the session should last. */
  readonly wanted: number;
  readonly room: number;
  /** Seconds per kilometre. */
  readonly easyPace: number;
  readonly novice: boolean;
}

const leastWarmUp = 10;
const leastCoolDown = 5;

/** A quality run, or `null` where not even its shortest form fits. */
export function qualityRun(request: QualityRequest): RunPlan | null {
  const { kind, race, work, wanted, room, easyPace, novice } = request;
  const shape = shapeOf(kind, race);
  const rep = Math.max(20, shape.rep(work));
  const rest = shape.rest(rep, novice);
  const most = Math.floor(((room - leastWarmUp - leastCoolDown) * 60 + rest) / (rep + rest));
  const reps = Math.min(most, Math.max(1, Math.floor((work * 60) / rep + 0.001)));
  if (reps < 1 || work < 3) return null;
  const middle = (reps * rep + (reps - 1) * rest) / 60;
  const easy = Math.max(leastWarmUp + leastCoolDown, Math.min(wanted, room) - middle);
  const warmUp = Math.round(easy * 0.6);
  const coolDown = Math.max(leastCoolDown, Math.round(easy - warmUp));
  const seconds = (warmUp + coolDown) * 60 + reps * rep + (reps - 1) * rest;
  const fastKm = (reps * rep) / (easyPace * shape.pace);
  const km =
    ((warmUp + coolDown) * 60) / easyPace + fastKm + ((reps - 1) * rest) / (easyPace * paceShare.jog);
  // The last recovery is the cool-down: the group that repeats has one repetition fewer.
  const group =
    reps === 1
      ? []
      : [
          step("work", rep, "run", shape.zone, shape.target, reps - 1),
          step("rest", rest, shape.mode, null, "", reps - 1),
        ];
  return {
    type: shape.type,
    title: shape.title,
    km: Math.floor(km * 10) / 10,
    minutes: Math.floor(seconds / 60),
    effort: shape.effort,
    steps: [
      step("work", warmUp * 60, "run", "z1", "easy"),
      ...group,
      step("work", rep, "run", shape.zone, shape.target),
      step("work", coolDown * 60, "jog", "z1", "easy"),
    ],
    thresholdKm: shape.pace === paceShare.threshold && shape.zone === "z2" ? fastKm : 0,
    hardMinutes: shape.zone === "z3" ? (reps * rep) / 60 : 0,
  };
}
