import type { SessionType } from "@/lib/domain/session-type";
import { type Exercise, type FindExercise, findExercise } from "../exercises";
import { rirOf } from "../metrics/e1rm";
import type { TimelineSet } from "../timeline";

/** What the sets of a lift say about its class. */
export interface ClassOfSets {
  /** `null` when the sets do not tell: an exercise unknown, or loads and effort missing. */
  readonly type: SessionType | null;
  /** Sets close enough to failure to count: at most 4 repetitions left, warm-ups excluded. */
  readonly hardLowerSets: number;
  /** Heaviest share of the one-repetition maximum among leg sets, in percent; null when unknown. */
  readonly topPct: number | null;
  /** Leg exercises by id, in order of appearance. */
  readonly legExercises: readonly string[];
  /** Least repetitions left among leg sets; null when no set tells. */
  readonly leastRir: number | null;
  readonly highEccentric: boolean;
  /** The working sets of leg exercises, in order. */
  readonly legs: readonly JudgedSet[];
}

/** A working set with what is known of it. */
export interface JudgedSet {
  readonly exercise: Exercise;
  readonly reps: number;
  /** Weight in kilograms; `null` for body weight and bands, and where none was given. */
  readonly kg: number | null;
  /** Percent of the one-repetition maximum: as prescribed, else from the weight. */
  readonly pct: number | null;
  /** Repetitions left; 0 to failure. */
  readonly rir: number | null;
}

/**
 * Reads the class of a lift from its sets: heavy is three or more hard sets of squat, hinge or single-leg work at
 * 80 % and up, or of at most 6 repetitions with at most 3 left; to failure is more than two leg sets with none left.
 * `oneRm` is in kilograms by exercise. `durationMin` tells a primer from a short heavy session. `find` knows the
 * exercises by name.
 */
export function classOfSets(
  sets: readonly TimelineSet[],
  oneRm: Readonly<Record<string, number>>,
  durationMin: number | null,
  find: FindExercise = findExercise,
): ClassOfSets {
  if (sets.length === 0) return noSets;
  const working = sets.filter((set) => set.warmup !== true);
  const judged = working.map((set) => judge(set, oneRm, find));
  const known = judged.filter((set): set is JudgedSet => set !== null);
  const legs = known.filter(({ exercise }) => exercise.region === "lower" || exercise.pattern === "olympic");
  const rirs = legs.flatMap(({ rir }) => (rir === null ? [] : [rir]));
  const pcts = legs.flatMap(({ pct }) => (pct === null ? [] : [pct]));
  return {
    type: working.length === 0 ? null : typeOf(legs, known, known.length === working.length, durationMin),
    hardLowerSets: legs.filter(countsAsHard).length,
    topPct: pcts.length === 0 ? null : Math.max(...pcts),
    legExercises: [...new Set(legs.map(({ exercise }) => exercise.id))],
    leastRir: rirs.length === 0 ? null : Math.min(...rirs),
    highEccentric: legs.some(({ exercise }) => exercise.eccentric === "high"),
    legs,
  };
}

const noSets: ClassOfSets = {
  type: null,
  hardLowerSets: 0,
  topPct: null,
  legExercises: [],
  leastRir: null,
  highEccentric: false,
  legs: [],
};

function typeOf(
  legs: readonly JudgedSet[],
  known: readonly JudgedSet[],
  allKnown: boolean,
  durationMin: number | null,
): SessionType | null {
  if (legs.filter(({ rir }) => rir !== null && rir <= 0).length > 2) return "strength-failure-lower";
  const main = legs.filter(({ exercise }) => ["squat", "hinge", "single-leg"].includes(exercise.pattern));
  if (main.filter(isHeavy).length >= 3) return "strength-heavy-lower";
  if (!allKnown) return null;
  if (legs.length === 0)
    return known.some(({ exercise }) => exercise.region === "upper") ? "strength-upper" : "strength-core";
  if (legs.every(({ exercise }) => exercise.pattern === "jump")) return "strength-explosive";
  if (legs.every(({ exercise }) => exercise.pattern === "calf")) return "strength-core";
  if (isPrimer(legs, durationMin)) return "strength-primer";
  if (legs.some(({ exercise, pct }) => exercise.pattern === "olympic" && (pct ?? 70) >= 70))
    return "strength-olympic";
  if (main.some(({ pct, rir }) => pct === null && rir === null)) return null;
  return legs.every(({ reps }) => reps > 12) ? "strength-circuit" : "strength-moderate-lower";
}

const isHeavy = ({ pct, rir, reps }: JudgedSet) =>
  (pct !== null && pct >= 80 && (rir === null || rir <= 4)) || (rir !== null && rir <= 3 && reps <= 6);

/** Without any word on effort a working leg set counts; a light percentage does not. */
const countsAsHard = ({ pct, rir }: JudgedSet) => (rir === null ? pct === null || pct >= 70 : rir <= 4);

const isPrimer = (legs: readonly JudgedSet[], durationMin: number | null) =>
  legs.length <= 3 &&
  durationMin !== null &&
  durationMin <= 20 &&
  legs.every(({ reps, rir, pct }) => reps <= 3 && (rir === null ? (pct ?? 100) <= 80 : rir >= 4));

function judge(
  set: TimelineSet,
  oneRm: Readonly<Record<string, number>>,
  find: FindExercise,
): JudgedSet | null {
  const exercise = find(set.exercise);
  if (!exercise) return null;
  const max = oneRm[set.exercise] ?? oneRm[exercise.id] ?? oneRm[exercise.name];
  const fromLoad = set.loadKg != null && max !== undefined && max > 0 ? (set.loadKg / max) * 100 : null;
  return {
    exercise,
    reps: set.reps,
    kg: set.loadKg != null && set.loadKg > 0 ? set.loadKg : null,
    pct: set.pct1Rm ?? fromLoad,
    rir: rirOf(set),
  };
}
