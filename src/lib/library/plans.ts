import type { Template } from "@/lib/domain/template";
import { included, session } from "./notation";
import {
  cruise,
  type Entry,
  easy,
  heavyA,
  heavyB,
  intervals,
  long,
  marathonPace,
  mobility,
  moderateLegs,
  type PlanWeek,
  planWeeks,
  prepareB,
  primer,
  recovery,
  type Scheme,
  strides,
  tempo,
  upper,
  upperHeavy,
} from "./pieces";

/** The lifts of a week of one threshold day: on Monday evening, and on the evening of the hard day. */
type Lifts = readonly [monday: Entry[2], thursday: Entry[2]];

const heavy = (squat: Scheme, pull: Scheme): Lifts => [heavyA(squat), heavyB(pull)];
const learning = (squat: Scheme, sets: number, pct: number): Lifts => [heavyA(squat), prepareB(sets, pct)];

const baseWeek = (
  aims: Aims,
  quality: Entry[2],
  minutes: readonly [tue: number, wed: number, sat: number, long: number],
  [first, second]: Lifts,
): PlanWeek => ({
  ...aims,
  entries: [
    ["mon", "pm", first],
    ["tue", "am", strides(minutes[0], 4)],
    ["wed", "am", easy(minutes[1])],
    ["thu", "am", quality],
    ["thu", "pm", second],
    ["sat", "am", strides(minutes[2], 4)],
    ["sun", "am", long(minutes[3])],
  ],
});

type Aims = Omit<PlanWeek, "entries">;
const founding: Aims = { phase: "base", focus: "endurance", liftFocus: "max-strength" };
const loading: Aims = { ...founding, focus: "threshold" };
const building: Aims = { phase: "build", focus: "vo2max", liftFocus: "max-strength" };
const sharpening: Aims = { phase: "specific", focus: "race-pace", liftFocus: "maintain" };
const tapering: Aims = { phase: "taper", focus: "maintain", liftFocus: "maintain" };
const racing: Aims = { phase: "race", focus: "maintain", liftFocus: "primer" };

/** A week of two quality runs, each with its lift on the evening of the same day. */
const buildWeek = (
  aims: Aims,
  [first, second]: readonly [Entry[2], Entry[2]],
  minutes: readonly [mon: number, wed: number, sat: number],
  longRun: Entry[2],
  squat: Scheme,
): PlanWeek => ({
  ...aims,
  entries: [
    ["mon", "am", easy(minutes[0])],
    ["tue", "am", first],
    ["tue", "pm", heavyA(squat, 45)],
    ["wed", "am", recovery(minutes[1])],
    ["fri", "am", second],
    ["fri", "pm", moderateLegs(2, 35)],
    ["sat", "am", easy(minutes[2])],
    ["sun", "am", longRun],
  ],
});

/** Every fourth week: a third less of everything, and one lift. */
const lighterWeek = (aims: Aims, quality: Entry[2], longMinutes: number): PlanWeek => ({
  ...aims,
  entries: [
    ["tue", "am", easy(40)],
    ["wed", "am", strides(35)],
    ["thu", "am", quality],
    ["thu", "pm", heavyA([2, 4, 80], 35)],
    ["sat", "am", easy(35)],
    ["sun", "am", long(longMinutes)],
  ],
});

const half: readonly PlanWeek[] = [
  baseWeek(founding, cruise(4, 5), [45, 45, 40, 80], learning([3, 5, 80], 2, 66)),
  baseWeek(founding, cruise(5, 5), [45, 45, 45, 85], learning([3, 5, 81], 3, 68)),
  baseWeek(founding, tempo(20), [50, 45, 45, 90], learning([4, 5, 81], 3, 70)),
  lighterWeek(founding, tempo(15), 70),
  buildWeek(building, [intervals(4, 3), cruise(3, 5)], [35, 30, 30], long(85), [3, 5, 82]),
  buildWeek(building, [intervals(5, 3), cruise(3, 6)], [40, 35, 40], long(95), [3, 4, 84]),
  buildWeek(building, [intervals(5, 3), tempo(22)], [45, 35, 45], long(105), [4, 4, 85]),
  lighterWeek(building, cruise(3, 6), 80),
  buildWeek(
    { ...sharpening, liftFocus: "max-strength" },
    [intervals(5, 3), cruise(3, 10)],
    [45, 35, 40],
    long(105),
    [4, 3, 86],
  ),
  buildWeek(sharpening, [tempo(25), cruise(3, 10)], [45, 35, 45], long(110), [3, 3, 86]),
  {
    ...tapering,
    entries: [
      ["mon", "am", easy(30)],
      ["tue", "am", cruise(3, 6)],
      ["tue", "pm", heavyA([2, 3, 84], 30)],
      ["thu", "am", strides(35)],
      ["sat", "am", easy(30)],
      ["sun", "am", long(70)],
    ],
  },
  {
    ...racing,
    entries: [
      ["tue", "am", cruise(2, 6)],
      ["tue", "pm", primer()],
      ["wed", "am", easy(30)],
      ["thu", "am", easy(30)],
      ["sat", "am", strides(25, 4)],
      [
        "sun",
        "am",
        session("race-half", "Half marathon", {
          key: true,
          notes: "Even pace, a little held back to 15 km.",
        }),
      ],
    ],
  },
];

const marathon: readonly PlanWeek[] = [
  baseWeek(founding, cruise(4, 5), [50, 45, 45, 90], learning([3, 5, 80], 2, 66)),
  baseWeek(founding, cruise(5, 5), [50, 50, 45, 95], learning([3, 5, 81], 3, 68)),
  baseWeek(founding, cruise(4, 6), [55, 50, 50, 105], learning([4, 5, 81], 3, 70)),
  lighterWeek(founding, tempo(15), 85),
  baseWeek(loading, tempo(22), [55, 50, 50, 115], heavy([3, 5, 80], [3, 5, 80])),
  baseWeek(loading, cruise(4, 8), [55, 50, 55, 125], heavy([4, 4, 83], [3, 4, 83])),
  baseWeek(loading, cruise(3, 10), [60, 50, 55, 135], heavy([4, 4, 85], [3, 4, 85])),
  lighterWeek({ ...building, focus: "threshold" }, cruise(3, 8), 95),
  buildWeek(
    { ...sharpening, liftFocus: "max-strength" },
    [cruise(4, 8), marathonPace(2, 15)],
    [45, 35, 45],
    long(135),
    [3, 4, 85],
  ),
  buildWeek(
    { ...sharpening, liftFocus: "max-strength" },
    [tempo(24), marathonPace(2, 20)],
    [45, 35, 45],
    long(140),
    [3, 3, 87],
  ),
  buildWeek(sharpening, [cruise(4, 8), marathonPace(3, 15)], [45, 35, 45], long(145), [3, 3, 86]),
  lighterWeek(sharpening, marathonPace(2, 15), 100),
  buildWeek(sharpening, [cruise(3, 10), marathonPace(2, 20)], [45, 35, 45], long(140), [3, 3, 85]),
  {
    ...tapering,
    entries: [
      ["mon", "am", easy(40)],
      ["tue", "am", cruise(3, 8)],
      ["tue", "pm", heavyA([2, 3, 84], 30)],
      ["wed", "am", recovery(30)],
      ["fri", "am", marathonPace(1, 20)],
      ["sat", "am", easy(35)],
      ["sun", "am", long(90)],
    ],
  },
  {
    ...racing,
    entries: [
      ["mon", "am", easy(35)],
      ["tue", "am", strides(40, 4)],
      ["tue", "pm", primer()],
      ["thu", "am", easy(30)],
      ["sat", "am", strides(20, 4)],
      [
        "sun",
        "am",
        session("race-marathon", "Marathon", {
          key: true,
          notes: "Easy to half way. The race begins at 30 km.",
        }),
      ],
    ],
  },
];

/** Running stays where it is; the lifting of the first wave is for muscle, of the second for strength. */
const muscle: Aims = { phase: "base", focus: "maintain", liftFocus: "hypertrophy" };
const strength: Aims = { phase: "base", focus: "maintain", liftFocus: "max-strength" };

const strengthWeek = (aims: Aims, squat: Scheme, bench: Scheme, runs: readonly number[]): PlanWeek => ({
  ...aims,
  entries: [
    ["mon", "pm", heavyA(squat, 60)],
    ["tue", "am", easy(runs[0] ?? 40)],
    ["wed", "pm", upperHeavy(bench)],
    ["thu", "pm", heavyB(squat, 55)],
    ["fri", "pm", upper()],
    ["sat", "am", strides(runs[1] ?? 45, 5)],
    ["sun", "am", mobility()],
  ],
});

/** The fourth week of each wave: half the sets, and no second day for the upper body. */
const lighterStrengthWeek = (aims: Aims, squat: Scheme): PlanWeek => ({
  ...aims,
  entries: [
    ["mon", "pm", heavyA(squat, 35)],
    ["tue", "am", easy(30)],
    ["wed", "pm", upper(35)],
    ["thu", "pm", heavyB(squat, 35)],
    ["sat", "am", strides(30, 4)],
  ],
});

const strengthFirst: readonly PlanWeek[] = [
  strengthWeek(muscle, [4, 6, 76], [4, 6, 76], [35, 40]),
  strengthWeek(muscle, [4, 5, 79], [4, 5, 79], [40, 40]),
  strengthWeek(muscle, [4, 5, 81], [4, 5, 81], [40, 45]),
  lighterStrengthWeek(muscle, [2, 5, 76]),
  strengthWeek(strength, [5, 4, 83], [5, 4, 83], [40, 45]),
  strengthWeek(strength, [5, 3, 86], [5, 3, 86], [40, 45]),
  strengthWeek(strength, [5, 3, 88], [5, 3, 88], [40, 45]),
  lighterStrengthWeek(strength, [2, 3, 80]),
];

/** The three plans that come with the product. */
export const includedPlans: readonly Template[] = [
  included(
    "plan-half-12",
    "For run first, with some months of regular training: five runs and two lifts a week.",
    {
      title: "12-week half with 2 lifts",
      folder: "",
      tags: ["half marathon", "run-first"],
      content: { kind: "plan", weeks: planWeeks(half) },
    },
  ),
  included(
    "plan-marathon-15",
    "For run first, from five hours of running a week on; lifting stays heavy to the taper.",
    {
      title: "15-week marathon with heavy lifting",
      folder: "",
      tags: ["marathon", "run-first"],
      content: { kind: "plan", weeks: planWeeks(marathon) },
    },
  ),
  included(
    "plan-strength-8",
    "Four lifts a week in two waves of three up and one down, beside two easy runs.",
    {
      title: "8-week strength-first with easy running",
      folder: "",
      tags: ["strength-first"],
      content: { kind: "plan", weeks: planWeeks(strengthFirst) },
    },
  ),
];
