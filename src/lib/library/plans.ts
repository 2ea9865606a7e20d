import type { Phase } from "@/lib/domain/block";
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
  planWeeks,
  primer,
  recovery,
  type Scheme,
  strides,
  tempo,
  upper,
  upperHeavy,
} from "./pieces";

interface Week {
  readonly phase: Phase;
  readonly entries: readonly Entry[];
}

/** A week of one threshold day with two heavy lifts: Monday evening, and the evening of the hard day. */
const baseWeek = (
  quality: Entry[2],
  minutes: readonly [tue: number, wed: number, sat: number, long: number],
  squat: Scheme,
  pull: Scheme,
): Week => ({
  phase: "base",
  entries: [
    ["mon", "pm", heavyA(squat)],
    ["tue", "am", easy(minutes[0])],
    ["wed", "am", strides(minutes[1])],
    ["thu", "am", quality],
    ["thu", "pm", heavyB(pull)],
    ["sat", "am", easy(minutes[2])],
    ["sun", "am", long(minutes[3])],
  ],
});

/** A week of two quality runs, each with its lift on the evening of the same day. */
const buildWeek = (
  phase: Phase,
  [first, second]: readonly [Entry[2], Entry[2]],
  minutes: readonly [mon: number, wed: number, sat: number],
  longRun: Entry[2],
  squat: Scheme,
): Week => ({
  phase,
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
const lighterWeek = (phase: Phase, quality: Entry[2], longMinutes: number): Week => ({
  phase,
  entries: [
    ["tue", "am", easy(40)],
    ["wed", "am", strides(35)],
    ["thu", "am", quality],
    ["thu", "pm", heavyA([2, 4, 80], 35)],
    ["sat", "am", easy(35)],
    ["sun", "am", long(longMinutes)],
  ],
});

const half: readonly Week[] = [
  baseWeek(cruise(4, 5), [45, 45, 40, 80], [3, 6, 76], [3, 6, 76]),
  baseWeek(cruise(5, 5), [45, 45, 45, 85], [4, 5, 78], [3, 5, 78]),
  baseWeek(tempo(20), [50, 45, 45, 90], [4, 5, 80], [3, 5, 80]),
  lighterWeek("base", tempo(15), 70),
  buildWeek("build", [intervals(4, 3), cruise(3, 6)], [40, 30, 35], long(90), [4, 4, 82]),
  buildWeek("build", [intervals(5, 3), tempo(22)], [45, 35, 45], long(100), [4, 4, 84]),
  buildWeek("build", [intervals(6, 3), cruise(4, 8)], [45, 35, 45], long(105), [4, 3, 86]),
  lighterWeek("build", cruise(3, 6), 80),
  buildWeek("specific", [intervals(5, 3), cruise(3, 10)], [45, 35, 40], long(105), [3, 3, 86]),
  buildWeek("specific", [tempo(25), cruise(3, 10)], [45, 35, 45], long(110), [3, 3, 86]),
  {
    phase: "taper",
    entries: [
      ["mon", "am", easy(35)],
      ["tue", "am", cruise(3, 6)],
      ["tue", "pm", heavyA([2, 3, 84], 30)],
      ["thu", "am", strides(35)],
      ["sat", "am", easy(30)],
      ["sun", "am", long(75)],
    ],
  },
  {
    phase: "race",
    entries: [
      ["tue", "am", cruise(2, 6)],
      ["tue", "pm", primer()],
      ["wed", "am", easy(40)],
      ["thu", "am", easy(35)],
      ["fri", "am", easy(30)],
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

const marathon: readonly Week[] = [
  baseWeek(cruise(4, 5), [50, 45, 45, 90], [3, 6, 76], [3, 6, 76]),
  baseWeek(cruise(5, 5), [50, 50, 45, 95], [4, 5, 79], [3, 5, 79]),
  baseWeek(cruise(4, 6), [55, 50, 50, 105], [4, 5, 81], [3, 5, 81]),
  lighterWeek("base", tempo(15), 85),
  baseWeek(tempo(22), [55, 50, 50, 115], [4, 4, 83], [3, 4, 83]),
  baseWeek(cruise(4, 8), [55, 50, 55, 125], [4, 4, 85], [3, 4, 85]),
  baseWeek(cruise(3, 10), [60, 50, 55, 135], [4, 3, 86], [3, 3, 86]),
  lighterWeek("build", cruise(3, 8), 95),
  buildWeek("specific", [cruise(4, 8), marathonPace(2, 15)], [45, 35, 45], long(135), [3, 4, 84]),
  buildWeek("specific", [tempo(24), marathonPace(2, 20)], [45, 35, 45], long(140), [3, 3, 85]),
  buildWeek("specific", [cruise(4, 8), marathonPace(3, 15)], [45, 35, 45], long(145), [3, 3, 86]),
  lighterWeek("specific", marathonPace(2, 15), 100),
  buildWeek("specific", [cruise(3, 10), marathonPace(2, 20)], [45, 35, 45], long(140), [3, 3, 85]),
  {
    phase: "taper",
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
    phase: "race",
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

const strengthWeek = (phase: Phase, squat: Scheme, bench: Scheme, runs: readonly number[]): Week => ({
  phase,
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
const lighterStrengthWeek = (phase: Phase, squat: Scheme): Week => ({
  phase,
  entries: [
    ["mon", "pm", heavyA(squat, 35)],
    ["tue", "am", easy(30)],
    ["wed", "pm", upper(35)],
    ["thu", "pm", heavyB(squat, 35)],
    ["sat", "am", strides(30, 4)],
  ],
});

const strengthFirst: readonly Week[] = [
  strengthWeek("base", [4, 6, 76], [4, 6, 76], [35, 40]),
  strengthWeek("base", [4, 5, 79], [4, 5, 79], [40, 40]),
  strengthWeek("base", [4, 5, 81], [4, 5, 81], [40, 45]),
  lighterStrengthWeek("base", [2, 5, 76]),
  strengthWeek("build", [5, 4, 83], [5, 4, 83], [40, 45]),
  strengthWeek("build", [5, 3, 86], [5, 3, 86], [40, 45]),
  strengthWeek("build", [5, 3, 88], [5, 3, 88], [40, 45]),
  lighterStrengthWeek("build", [2, 3, 80]),
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
