import type { Template } from "@/lib/domain/template";
import { included } from "./notation";
import {
  cruise,
  type Entry,
  easy,
  heavyA,
  heavyB,
  intervals,
  long,
  moderateLegs,
  placed,
  recovery,
  strides,
  tempo,
  upper,
  upperHeavy,
} from "./pieces";

type Row = readonly [
  id: string,
  title: string,
  tags: readonly string[],
  entries: readonly Entry[],
  about: string,
];

const rows: readonly Row[] = [
  [
    "week-run-first-base",
    "Run first, base",
    ["run-first", "base"],
    [
      ["mon", "pm", heavyA([4, 5, 80])],
      ["tue", "am", easy(60)],
      ["wed", "am", strides(50)],
      ["wed", "pm", upper(40)],
      ["thu", "am", cruise(4, 6)],
      ["thu", "pm", heavyB([3, 5, 80])],
      ["sat", "am", easy(50)],
      ["sun", "am", long(110)],
    ],
    "One threshold day, two heavy lifts, five runs. The second lift stands on the hard day.",
  ],
  [
    "week-run-first-build",
    "Run first, build",
    ["run-first", "build"],
    [
      ["mon", "am", easy(50)],
      ["tue", "am", intervals(5, 3)],
      ["tue", "pm", heavyA([3, 4, 84], 45)],
      ["wed", "am", recovery(40)],
      ["wed", "pm", upper(40)],
      ["fri", "am", tempo(22)],
      ["fri", "pm", moderateLegs(2, 35)],
      ["sat", "am", easy(45)],
      ["sun", "am", long(120)],
    ],
    "Intervals and tempo, each with its lift on the evening of the same day.",
  ],
  [
    "week-balanced-base",
    "Balanced, base",
    ["balanced", "base"],
    [
      ["mon", "pm", heavyA([4, 5, 80])],
      ["tue", "am", easy(45)],
      ["wed", "am", strides(45)],
      ["wed", "pm", upper()],
      ["thu", "am", tempo(18)],
      ["thu", "pm", heavyB([3, 5, 82])],
      ["sat", "am", easy(40)],
      ["sun", "am", long(90)],
    ],
    "Four and a half hours of running beside two heavy lifts and one for the upper body.",
  ],
  [
    "week-balanced-build",
    "Balanced, build",
    ["balanced", "build"],
    [
      ["mon", "am", easy(40)],
      ["tue", "am", intervals(5, 3)],
      ["tue", "pm", heavyA([4, 4, 84])],
      ["wed", "pm", upper()],
      ["thu", "am", easy(40)],
      ["fri", "am", cruise(3, 6)],
      ["fri", "pm", moderateLegs(3)],
      ["sun", "am", long(80)],
    ],
    "Two quality runs and two leg lifts on two days, so that the other five are easy.",
  ],
  [
    "week-strength-first-base",
    "Strength first, base",
    ["strength-first", "base"],
    [
      ["mon", "pm", heavyA([4, 6, 78])],
      ["tue", "am", easy(40)],
      ["wed", "pm", upperHeavy([4, 5, 80])],
      ["thu", "pm", heavyB([4, 5, 80], 55)],
      ["fri", "pm", upper()],
      ["sat", "am", easy(50)],
    ],
    "Four lifts, and easy running for the heart.",
  ],
  [
    "week-strength-first-build",
    "Strength first, build",
    ["strength-first", "build"],
    [
      ["mon", "pm", heavyA([5, 3, 86], 65)],
      ["tue", "am", recovery(35)],
      ["wed", "pm", upperHeavy([5, 3, 86])],
      ["thu", "pm", heavyB([4, 3, 86], 60)],
      ["fri", "pm", upper()],
      ["sat", "am", easy(45)],
      ["sun", "am", strides(40, 5)],
    ],
    "Heavier and fewer repetitions; running stays easy, with a few strides.",
  ],
];

/** The six weeks that come with the product. */
export const includedWeeks: readonly Template[] = rows.map(([id, title, tags, entries, about]) =>
  included(id, about, { title, folder: "", tags, content: { kind: "week", sessions: placed(entries) } }),
);
