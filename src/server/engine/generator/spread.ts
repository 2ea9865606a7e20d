import type { Slot } from "@/lib/domain/session";
import type { GeneratorInput } from "@/lib/schemas/generator";
import type { RaceType } from "./course";
import { easyRun, hillSprintRun, longRun, longRunAtPace, stridesRun } from "./easy-session";
import type { QualityKind } from "./phases";
import { qualityRun, type RunPlan } from "./run-session";

/** A run that has a day, and gets its distance from its week. */
export interface RunSpot {
  readonly day: number;
  readonly slot: Slot;
  readonly role: "long" | "quality" | "easy" | "opener" | "strides" | "hill-sprints";
  readonly quality: QualityKind | null;
  /** Minutes of work at the intensity of the quality. */
  readonly work: number;
  /** Strides or sprints. */
  readonly count: number;
  /** Minutes that fit. */
  readonly room: number;
}

export interface SpreadRequest {
  readonly input: GeneratorInput;
  readonly race: RaceType | null;
  /** Kilometres to share out. */
  readonly km: number;
  readonly spots: readonly RunSpot[];
  /** The longest run of the 30 days before. */
  readonly longest: number;
  /** The most that the long run may have of the kilometres. */
  readonly longShare: number;
  /** The last days before the race. */
  readonly falling: boolean;
}

export interface PlacedRun extends RunPlan {
  readonly spot: RunSpot;
}

const leastKm = 1.5;
/** Share of the week at threshold, with room below a tenth for rounding. */
const mostThreshold = 0.095;
/** Beyond this a long run costs more than it brings (Daniels), and is a hard one. */
const longestMinutes = 148;
/** Before a marathon or an ultra now and then, as a hard session. */
const longestHardMinutes = 178;
/** Easy runs beside lifting, with room below the rules' limits. */
const easyMinutes = { "strength-first": 38, balanced: 58, "run-first": 118 } as const;
const longMinutes = { "strength-first": 58, balanced: 88, "run-first": longestMinutes } as const;
/** Races that ask for a long run whatever else has priority. */
const farRaces: ReadonlySet<RaceType | null> = new Set(["race-half", "race-marathon", "race-ultra"]);

/** The longest easy run and long run in minutes. */
const limitsOf = ({ priority }: GeneratorInput, race: RaceType | null) => {
  const isFar = farRaces.has(race) && priority === "balanced";
  const isRace = race !== null && priority === "strength-first";
  return {
    easy: isFar ? 88 : isRace ? longMinutes[priority] : easyMinutes[priority],
    long: isFar ? longestMinutes : longMinutes[priority],
  };
};

/** Halves of a kilometre from 3 km on, tenths below, never up. */
const floored = (km: number) => (km >= 3 ? Math.floor(km * 2 + 1e-9) / 2 : Math.floor(km * 10 + 1e-9) / 10);

/**
 * Shares a week's kilometres out: the long run its part, quality runs what their work asks, the rest to the easy
 * runs. What no run may hold is left out; nothing goes beyond the request.
 */
export function spread(request: SpreadRequest): PlacedRun[] {
  const { input, spots, km } = request;
  const pace = input.athlete.easyPace;
  const toKm = (minutes: number) => (minutes * 60) / pace;
  const most = limitsOf(input, request.race);
  const isLong = ({ role }: RunSpot) => role === "long";
  const long = spots.find(isLong);
  const limit = request.longest * 1.1;
  const longKm = long
    ? floored(
        Math.min(
          km * request.longShare,
          limit,
          toKm(Math.min(long.room, long.quality ? longestHardMinutes : most.long)),
        ),
      )
    : 0;
  const others = spots.filter((spot) => !isLong(spot));
  const quality = others.flatMap((spot) =>
    spot.role === "quality" ? (built(request, spot, km - longKm) ?? []) : [],
  );
  const rest = others.filter((spot) => !quality.some((run) => run.spot === spot));
  const left = km - longKm - sumOf(quality);
  if (quality.length > 0 && left < rest.length * leastKm) {
    const dropped = quality.at(-1)?.spot;
    return spread({
      ...request,
      spots: spots.map((spot) => (spot === dropped ? { ...spot, role: "easy", quality: null } : spot)),
    });
  }
  const roomOf = (spot: RunSpot) =>
    Math.min(
      toKm(Math.min(spot.room - (spot.role === "hill-sprints" ? 8 : 0), most.easy)),
      long && rest.length + quality.length >= 2 ? Math.max(longKm, leastKm) : limit,
      limit,
    );
  const shares = sharedOut(left, rest, roomOf, request.falling);
  const easy = rest.map((spot, index) => ({ ...easyOf(spot, shares[index] ?? leastKm, pace), spot }));
  const beside = sumOf(quality) + sumOf(easy);
  // Where the week holds less than was meant for it, its threshold work is less too.
  const mostFast = mostThreshold * (beside + longKm);
  const tooMuch = quality.find(({ thresholdKm }) => thresholdKm > mostFast);
  if (tooMuch) {
    const work = tooMuch.spot.work * Math.min(0.9, mostFast / tooMuch.thresholdKm);
    const eased: RunSpot =
      work < 3 ? { ...tooMuch.spot, role: "easy", quality: null } : { ...tooMuch.spot, work };
    return spread({ ...request, spots: spots.map((spot) => (spot === tooMuch.spot ? eased : spot)) });
  }
  const heldKm = Math.min(longKm, longestOf(beside, spots.length, beside + longKm));
  const placedLong = long ? [{ ...longOf(long, heldKm, pace, request.race), spot: long }] : [];
  return [...placedLong, ...quality, ...easy].sort((a, b) => a.spot.day - b.spot.day);
}

/** The longest that a long run may be beside the other runs of its week, by how many and how far all of them are. */
export function longestOf(besideKm: number, runs: number, allKm: number): number {
  const share = runs < 4 ? 0.45 : allKm < 40 ? 0.35 : 0.3;
  return floored((share / (1 - share)) * besideKm);
}

export const sumOf = (runs: readonly { readonly km: number }[]) =>
  runs.reduce((total, run) => total + run.km, 0);

function built(
  { input, race, km, longest, spots }: SpreadRequest,
  spot: RunSpot,
  left: number,
): PlacedRun | null {
  if (spot.quality === null) return null;
  const pace = input.athlete.easyPace;
  const runs = spots.filter(({ role }) => role !== "long").length;
  const share = Math.min(left / Math.max(1, runs), km * 0.24);
  const run = qualityRun({
    kind: spot.quality,
    race,
    work: spot.work,
    wanted: Math.min(85, Math.max(30, (share * pace) / 60)),
    room: Math.min(spot.room, (longest * 1.1 * pace) / 60, limitsOf(input, race).easy + 27),
    easyPace: pace,
    novice: input.athlete.runExperience === "novice",
  });
  return run && run.km <= Math.min(left, longest * 1.1) ? { ...run, spot } : null;
}

const weights = [1.1, 0.75, 1.25, 0.8, 1] as const;
/** In the last days before a race each is shorter than the one before. */
const fallingWeights = [1.3, 1.1, 0.9, 0.7, 0.5] as const;

/** Kilometres of the easy runs: not all alike, none beyond its limit. */
function sharedOut(
  left: number,
  spots: readonly RunSpot[],
  most: (spot: RunSpot) => number,
  falling: boolean,
): readonly number[] {
  const weightOf = ({ role }: RunSpot, index: number) =>
    (falling ? (fallingWeights[index] ?? 0.4) : (weights[index % weights.length] ?? 1)) *
    (role === "opener" ? 0.5 : role === "hill-sprints" ? 0.85 : 1);
  const full = spots.map(() => false);
  const given = spots.map(() => 0);
  for (let round = 0; round < spots.length + 1; round += 1) {
    const spare = left - given.reduce((total, km) => total + km, 0);
    const open = spots.filter((_, index) => !full[index]);
    const sum = spots.reduce((total, spot, index) => total + (full[index] ? 0 : weightOf(spot, index)), 0);
    if (spare <= 0.01 || open.length === 0) break;
    spots.forEach((spot, index) => {
      if (full[index]) return;
      const wanted = (given[index] ?? 0) + (spare * weightOf(spot, index)) / sum;
      given[index] = Math.min(wanted, most(spot));
      full[index] = wanted >= most(spot);
    });
  }
  const halves = given.map(floored);
  let spare = left - halves.reduce((total, km) => total + km, 0);
  spots.forEach((spot, index) => {
    const more = (halves[index] ?? 0) + 0.5;
    if (spare < 0.5 || spot.role === "opener" || more > most(spot)) return;
    halves[index] = more;
    spare -= 0.5;
  });
  return halves;
}

/** A long run ends at race pace where that is wanted; before an ultra it is longer instead. */
function longOf({ quality, work }: RunSpot, km: number, easyPace: number, race: RaceType | null): RunPlan {
  const isRacePace = quality === "race-pace" && race === "race-marathon";
  const plain = longRun({ km, easyPace });
  if (isRacePace) return longRunAtPace({ km, easyPace }, Math.min(work, plain.minutes * 0.3));
  return plain.minutes > longestMinutes ? { ...plain, type: "run-long-xl", effort: 5 } : plain;
}

function easyOf(spot: RunSpot, km: number, easyPace: number): RunPlan {
  if (spot.role === "hill-sprints") return hillSprintRun({ km, easyPace }, spot.count);
  if (spot.role === "strides" || spot.role === "opener") return stridesRun({ km, easyPace }, spot.count);
  return easyRun({ km, easyPace });
}
