import { exerciseCategories } from "./profile";

/**
 * What the numbers of a set's category and subtype mean, by the public FIT profile, for those that are one of the
 * product's own exercises: category, then the exercise's id with its subtypes. Weighted and other variants whose legs
 * do the same are the same exercise here.
 */
const tables: Readonly<Record<string, string>> = {
  bench_press: `bench-press 1 2 11 14 17 18 24 25 | close-grip-bench-press 4 | decline-bench-press 5
    | dumbbell-bench-press 6 13 21 | floor-press 3 7 15 16 | incline-bench-press 8 10 19 | incline-dumbbell-press 9
    | chest-press 0 12 20 23 26 | smith-bench-press 22`,
  calf_raise: `calf-raise 0 1 17 18 19 20 | single-leg-calf-raise 2 3 9 10 15 16 | donkey-calf-raise 4 5 12 13
    | seated-calf-raise 6 7 | tibialis-raise 8`,
  carry: "farmers-carry 1 2 3 7 8 | overhead-carry 4 5 | walking-lunge 6",
  core: "ab-rollout 3 4 18 19 29 30 | side-bend 7 8 9 96 | russian-twist 12 13 14 15 46 | turkish-get-up 16 89",
  crunch:
    "bicycle-crunch 0 78 | cable-crunch 1 28 64 | hollow-hold 24 25 | reverse-crunch 46 47 | crunch 68 79 83",
  curl: `biceps-curl 0 3 8 10 24 32 33 36 37 46 | hammer-curl 9 12 16 | ez-bar-curl 11 38 | preacher-curl 19 26 28
    | incline-curl 2 22 | concentration-curl 25 44`,
  deadlift: `deadlift 0 18 | stiff-leg-deadlift 1 25 | dumbbell-deadlift 2 | dumbbell-rdl 4 8
    | single-leg-rdl 6 10 11 12 13 14 24 | rack-pull 7 | sumo-deadlift 15 21 | trap-bar-deadlift 17
    | kettlebell-deadlift 20 | romanian-deadlift 23`,
  flye: "cable-crossover 0 | chest-fly 1 2 3 4 7 | rear-delt-fly 5 6 10 11",
  hip_raise: `hip-thrust 0 1 | glute-bridge 11 12 13 14 15 16 17 18 19 20 24 25 28 29 | kettlebell-swing 23
    | single-leg-glute-bridge 30 31 32 33 34 35 36 37 38 39 40 41 | clamshell 44`,
  hip_stability: "side-leg-raise 0 21 22 | dead-bug 1 2 | bird-dog 16 | hip-abduction 27 28 29",
  hip_swing: "single-arm-swing 0 1 3",
  hyperextension: "superman 29 30 | back-extension 31 33",
  lateral_raise: "rear-delt-fly 3 | front-raise 5 10 16 | lateral-raise 24 34",
  leg_curl: "leg-curl 0 1 | good-morning 2 3 4 7 9 11 12 13 | slider-leg-curl 5 6 10",
  leg_raise: "knee-raise 0 19 | leg-raise 1 2",
  lunge: `lunge 3 10 21 32 33 34 35 36 37 81 83 | walking-lunge 76 77 78 79 85
    | bulgarian-split-squat 5 7 18 23 39 | split-squat 9 13 41 80 | front-foot-elevated-split-squat 26 27
    | reverse-lunge 11 14 24 38 40 48 49 50 51 54 55 73 82 | lateral-lunge 12 25 58 61 62 63 74 75 88 89
    | curtsy-lunge 8 19 46 86 87 | split-squat-jump 71 72 84`,
  olympic_lift: `hang-clean 0 1 | power-clean 2 | power-snatch 3 | clean 4 11 12 | clean-and-jerk 5 20 22
    | hang-snatch 6 17 21 | snatch-pull 8 | snatch 9 16 28 | split-jerk 10 19 | push-jerk 15 | kettlebell-snatch 18 25`,
  plank: "mountain-climber 34 35 | plank 43 96 117 | side-plank 66 67 105",
  plyo: `split-squat-jump 0 1 10 | jump-squat 2 4 9 16 30 | squat-jump 3 15 29 31 32 36 37 | drop-jump 7 8
    | box-jump 13 14 33 34 35`,
  pull_up: `pull-up 0 16 22 30 32 34 38 43 | weighted-pull-up 17 23 24 31 33 35 45 | assisted-pull-up 2 42
    | chin-up 3 4 14 15 36 37 39 40 41 44 | lat-pulldown 1 11 12 13 18 25 | neutral-pulldown 5 | pullover 8 19 21
    | straight-arm-pulldown 20 | wide-pull-up 26 27`,
  push_up: `push-up 3 4 5 6 11 12 19 20 23 24 40 61 62 69 70 75 76 77 85 | decline-push-up 13 14
    | diamond-push-up 15 16 | pike-push-up 25 26 84 88 | incline-push-up 27 28 33 34`,
  row: `cable-row 1 17 18 31 32 33 48 | dumbbell-row 2 12 13 20 24 47 | inverted-row 3 4 10 11 22 23 26 27 35 49 50 51
    | face-pull 5 6 39 | barbell-row 9 16 34 36 37 45 46 | renegade-row 15 | t-bar-row 28
    | chest-supported-row 40`,
  shoulder_press: `shoulder-press 0 4 16 18 | arnold-press 1 | push-press 3 8 13 | overhead-press 14 20 25 27
    | dumbbell-shoulder-press 15 17 22 24 | front-raise 23 28`,
  shrug: "shrug 1 3 5 7 17 18 | upright-row 2 6 24",
  sit_up: "sit-up 0 1 4 5 8 9 14 16 18 34 37 38 | v-up 2 3 15 17 31 32",
  squat: `leg-press 0 | back-squat 1 2 3 6 15 61 62 84 | box-squat 7 22 23 | front-squat 8 25 27 | hack-squat 9
    | lateral-step-up 11 41 | quarter-squat 12 | step-up 17 26 32 66 67 92 | wall-sit 20 21 77 78 | split-squat 28
    | dumbbell-squat 29 68 | clean 30 | pistol-squat 33 34 42 45 46 47 48 57 58 | goblet-squat 37 85
    | kettlebell-squat 38 | overhead-squat 43 44 93 102 | sumo-squat 51 52 69 | thruster 79 101 | zercher-squat 86
    | bodyweight-squat 53 100 | snatch 10 14 94`,
  total_body: "burpee 0 1 2 3 4 13",
  triceps_extension: `bench-dip 0 1 | dip 2 31 32 40 | skullcrusher 4 7 11 13 33 34 41 | triceps-kickback 3 6
    | overhead-triceps-extension 5 8 15 20 21 22 23 24 25 35 | triceps-pushdown 17 18 19 39`,
};

const bySubtype = new Map(
  Object.entries(tables).flatMap(([category, table]) =>
    table.split("|").flatMap((row) => {
      const [exercise = "", ...numbers] = row.trim().split(/\s+/);
      return numbers.map((number) => [`${category} ${number}`, exercise] as const);
    }),
  ),
);

/** The product's own exercise of a category's subtype, by its id; `null` where it has none. */
export const exerciseOfSubtype = (category: string | null, subtype: number | null): string | null =>
  bySubtype.get(`${category} ${subtype}`) ?? null;

/** Every exercise that a subtype can be. */
export const exercisesOfSubtypes: ReadonlySet<string> = new Set(bySubtype.values());

/** The plain variant, where the first of the list above is a special one. */
const plain: Readonly<Record<string, number>> = {
  "back-squat": 6,
  "calf-raise": 18,
  "hip-thrust": 1,
  "pull-up": 38,
  "push-up": 77,
};

const byExercise = new Map<string, { readonly category: number; readonly subtype: number }>();
for (const [key, exercise] of bySubtype) {
  const [category = "", subtype] = key.split(" ");
  const isPlain = plain[exercise] === undefined || plain[exercise] === Number(subtype);
  if (isPlain && !byExercise.has(exercise))
    byExercise.set(exercise, { category: exerciseCategories.indexOf(category), subtype: Number(subtype) });
}

/** The category and subtype that stand for one of the product's own exercises, by its id; `null` where none does. */
export const subtypeOfExercise = (id: string) => byExercise.get(id) ?? null;
