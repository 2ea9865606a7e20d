import type { Template, TemplateSession } from "@/lib/domain/template";
import { included, rest, run, session, times, warmed } from "./notation";

type Row = readonly [
  id: string,
  folder: string,
  tags: readonly string[],
  session: TemplateSession,
  about: string,
];

const strides = times(6, run("20s", "z3", "fast and relaxed"), rest("70s", "walk"));

const runs: readonly Row[] = [
  [
    "recovery-run",
    "Easy",
    ["recovery"],
    session("run-recovery", "Recovery run 30 min", { steps: [run("30min", "z1", "65–72 % threshold")] }),
    "So slow that it costs nothing: the day after long or hard.",
  ],
  [
    "easy-45",
    "Easy",
    ["base"],
    session("run-easy", "Easy run 45 min", { steps: [run("45min", "z1", "70–78 % threshold")] }),
    "Conversational throughout. The bread of the week.",
  ],
  [
    "easy-60",
    "Easy",
    ["base"],
    session("run-easy", "Easy run 60 min", {
      minutes: 60,
      steps: [run("60min", "z1", "70–78 % threshold")],
    }),
    "The longer easy day, still conversational.",
  ],
  [
    "easy-strides",
    "Easy",
    ["base", "speed"],
    session("run-strides", "Easy 45 min with 6 strides", {
      minutes: 45,
      steps: [run("36min", "z1", "70–78 % threshold"), ...strides],
    }),
    "Keeps the legs quick at almost no cost.",
  ],
  [
    "steady-50",
    "Easy",
    ["base"],
    session("run-steady", "Steady run 50 min", {
      steps: warmed(10, [run("35min", "z2", "82–88 % threshold")], 5),
    }),
    "A little faster than easy: for weeks without much else.",
  ],
  [
    "tempo-20",
    "Threshold",
    ["threshold"],
    session("run-tempo", "Tempo 20 min", {
      minutes: 50,
      key: true,
      steps: warmed(18, [run("20min", "z3", "97–100 % threshold")], 12),
    }),
    "Comfortably hard, about the pace of an hour's race.",
  ],
  [
    "tempo-2x15",
    "Threshold",
    ["threshold"],
    session("run-tempo", "Tempo 2 × 15 min", {
      minutes: 60,
      key: true,
      steps: warmed(16, times(2, run("15min", "z3", "96–99 % threshold"), rest("2min")), 10),
    }),
    "The tempo run in two halves, for weeks in which it must not cost too much.",
  ],
  [
    "cruise-5x5",
    "Threshold",
    ["threshold"],
    session("run-cruise", "Threshold repeats 5 × 5 min", {
      minutes: 60,
      key: true,
      steps: warmed(17, times(5, run("5min", "z3", "98–101 % threshold"), rest("1min")), 13),
    }),
    "Twenty-five minutes at threshold with short jogs between.",
  ],
  [
    "cruise-3x10",
    "Threshold",
    ["threshold"],
    session("run-cruise", "Threshold repeats 3 × 10 min", {
      minutes: 65,
      key: true,
      steps: warmed(17, times(3, run("10min", "z3", "97–100 % threshold"), rest("2min")), 12),
    }),
    "Longer repeats at threshold for half marathon and marathon.",
  ],
  [
    "fartlek-free",
    "Threshold",
    ["fartlek"],
    session("run-fartlek", "Fartlek 10 × 1 min on, 1 min off", {
      steps: warmed(18, times(10, run("60s", "z3", "by feel, strong"), rest("60s")), 12),
    }),
    "By feel and off the watch, on any ground.",
  ],
  [
    "vo2-6x3",
    "Interval",
    ["vo2max"],
    session("run-vo2max", "VO2max 6 × 3 min", {
      minutes: 65,
      key: true,
      steps: warmed(20, times(6, run("3min", "z3", "104–108 % threshold"), rest("2min")), 15),
    }),
    "The classic: hard, and even from the first to the last.",
  ],
  [
    "vo2-5x4",
    "Interval",
    ["vo2max"],
    session("run-vo2max", "VO2max 5 × 4 min", {
      minutes: 65,
      key: true,
      steps: warmed(18, times(5, run("4min", "z3", "103–106 % threshold"), rest("3min")), 12),
    }),
    "Longer intervals for who has done the short ones for some weeks.",
  ],
  [
    "vo2-12x60",
    "Interval",
    ["vo2max"],
    session("run-vo2max", "VO2max 12 × 1 min", {
      minutes: 55,
      key: true,
      steps: warmed(18, times(12, run("60s", "z3", "108–112 % threshold"), rest("60s")), 13),
    }),
    "A first block of intervals, or a week that is short of time.",
  ],
  [
    "hill-repeats-8x60",
    "Interval",
    ["hills", "vo2max"],
    session("run-hill-repeats", "Hill repeats 8 × 60 s", {
      key: true,
      minutes: 55,
      steps: warmed(18, times(8, run("60s", "z3", "uphill, strong"), rest("105s")), 15),
    }),
    "Intervals uphill: as hard on the heart, kinder to the legs. Jog down.",
  ],
  [
    "hill-repeats-5x3",
    "Interval",
    ["hills", "vo2max"],
    session("run-hill-repeats", "Hill repeats 5 × 3 min", {
      key: true,
      steps: warmed(18, times(5, run("3min", "z3", "uphill, strong"), rest("3min")), 12),
    }),
    "A long even hill. The way down is the recovery.",
  ],
  [
    "hill-sprints-8x9",
    "Interval",
    ["hills", "speed"],
    session("run-hill-sprint", "Hill sprints 8 × 9 s", {
      minutes: 48,
      steps: warmed(20, times(8, run("9s", "max", "steep, all out"), rest("110s", "walk")), 12),
    }),
    "Power, not fitness: full recovery, and stop when the speed goes.",
  ],
  [
    "hill-sprints-4x8",
    "Interval",
    ["hills", "speed", "first time"],
    session("run-hill-sprint", "First hill sprints 4 × 8 s", {
      minutes: 40,
      rpe: 5,
      steps: warmed(22, times(4, run("8s", "max", "steep, nearly all out"), rest("2min", "walk")), 10),
    }),
    "The first two or three weeks of hill sprints.",
  ],
  [
    "track-8x300",
    "Interval",
    ["track", "speed"],
    session("run-track-anaerobic", "Track 8 × 300 m", {
      key: true,
      terrain: "track",
      steps: warmed(20, times(8, run("300m", "z3", "112–116 % threshold"), rest("150s", "walk")), 12),
    }),
    "Fast and controlled, for 1500 m to 5 km.",
  ],
  [
    "hiit-8x30",
    "Interval",
    ["hiit"],
    session("run-hiit", "HIIT 8 × 30 s", {
      minutes: 32,
      rpe: 7,
      steps: warmed(12, times(8, run("30s", "z3", "hard, 8–9 of 10"), rest("60s", "walk")), 8),
    }),
    "The way into high intensity: half a minute hard, a minute of walking.",
  ],
  [
    "hiit-12x30",
    "Interval",
    ["hiit"],
    session("run-hiit", "HIIT 12 × 30 s", {
      minutes: 38,
      steps: warmed(12, times(12, run("30s", "z3", "hard, 8–9 of 10"), rest("60s")), 8),
    }),
    "For who has done the shorter one for three weeks.",
  ],
  [
    "long-90",
    "Long",
    ["base", "long"],
    session("run-long", "Long run 90 min", {
      minutes: 90,
      rpe: 4,
      steps: [run("90min", "z1", "70–78 % threshold")],
    }),
    "Easy all the way. Drink, and finish as if there were more.",
  ],
  [
    "long-120",
    "Long",
    ["base", "long"],
    session("run-long", "Long run 2 h", {
      minutes: 120,
      key: true,
      steps: [run("120min", "z1", "70–78 % threshold")],
    }),
    "The long run of a half marathon or marathon base.",
  ],
  [
    "long-marathon-finish",
    "Long",
    ["marathon", "long"],
    session("run-long", "Long run 2 h, last 30 min at marathon pace", {
      minutes: 120,
      rpe: 6,
      key: true,
      steps: [run("90min", "z1", "70–78 % threshold"), run("30min", "z2", "88–92 % threshold")],
    }),
    "Marathon pace on tired legs, once every two or three weeks.",
  ],
  [
    "marathon-pace-3x20",
    "Long",
    ["marathon"],
    session("run-marathon-pace", "Marathon pace 3 × 20 min", {
      minutes: 95,
      key: true,
      steps: warmed(15, times(3, run("20min", "z2", "88–92 % threshold"), rest("3min")), 11),
    }),
    "The marathon's own pace in the middle of the week.",
  ],
  [
    "time-trial-5k",
    "Threshold",
    ["test"],
    session("run-time-trial", "Time trial 5 km", {
      key: true,
      minutes: 50,
      steps: [run("18min", "z1", "easy"), run("5000m", "max", "all out, even"), run("10min", "z1", "easy")],
    }),
    "Sets the threshold pace anew. Count it as a race in the week.",
  ],
];

const lifts: readonly Row[] = [
  [
    "heavy-legs-a",
    "Lift",
    ["heavy", "legs"],
    session("strength-heavy-lower", "Heavy legs A", {
      lifts: [
        "Back squat 4x5 82% 180s",
        "Romanian deadlift 3x6 78% 150s",
        "Standing calf raise 3x10 rpe8 90s",
        "Plank 3x1 rpe7 60s - 45 s each",
      ],
    }),
    "The squat day of two heavy days a week.",
  ],
  [
    "heavy-legs-b",
    "Lift",
    ["heavy", "legs"],
    session("strength-heavy-lower", "Heavy legs B", {
      lifts: [
        "Trap-bar deadlift 4x4 85% 180s",
        "Bulgarian split squat 3x6 rpe8 120s",
        "Single-leg calf raise 3x10 rpe8 60s",
        "Side plank 3x1 rpe7 45s - 40 s a side",
      ],
    }),
    "The pulling day of two heavy days a week.",
  ],
  [
    "heavy-legs-short",
    "Lift",
    ["heavy", "legs", "short"],
    session("strength-heavy-lower", "Heavy legs, 40 min", {
      minutes: 40,
      lifts: ["Back squat 3x4 85% 180s", "Hip thrust 3x6 80% 120s", "Standing calf raise 2x10 rpe8 90s"],
    }),
    "Enough to keep getting stronger while running comes first.",
  ],
  [
    "strength-maintenance",
    "Lift",
    ["maintenance", "legs"],
    session("strength-heavy-lower", "Strength maintenance, 35 min", {
      minutes: 35,
      rpe: 6,
      lifts: ["Back squat 2x4 82% 180s", "Romanian deadlift 2x5 80% 150s", "Overhead press 2x6 rpe7 90s"],
    }),
    "Once a week keeps the strength of a winter through a season.",
  ],
  [
    "moderate-legs",
    "Lift",
    ["legs", "first weeks"],
    session("strength-moderate-lower", "Moderate legs", {
      lifts: ["Back squat 3x8 70% 120s", "Split squat 3x8 rpe7 90s", "Hip thrust 3x10 68% 90s"],
    }),
    "Getting used to the bar before it gets heavy.",
  ],
  [
    "power",
    "Lift",
    ["power"],
    session("strength-explosive", "Power: jumps", {
      lifts: ["Countermovement jump 4x4 bw 120s", "Box jump 3x4 bw 120s", "Pogo jumps 3x12 bw 60s"],
      notes: "Every jump as high as the first. Stop when they get lower.",
    }),
    "Fresh legs, full recovery, few contacts.",
  ],
  [
    "upper-body",
    "Lift",
    ["upper"],
    session("strength-upper", "Upper body", {
      lifts: ["Bench press 4x6 76% 120s", "Barbell row 4x8 70% 120s", "Pull-up 3x6 rpe8 90s"],
    }),
    "Does not touch the legs: fits any day.",
  ],
  [
    "upper-body-heavy",
    "Lift",
    ["upper", "heavy"],
    session("strength-upper", "Upper body, heavy", {
      rpe: 6,
      minutes: 50,
      lifts: ["Bench press 5x3 86% 180s", "Overhead press 3x5 rpe8 120s", "Barbell row 4x6 76% 120s"],
    }),
    "For strength first.",
  ],
  [
    "primer-lift",
    "Lift",
    ["primer", "race"],
    session("strength-primer", "Primer lift", {
      lifts: ["Back squat 3x3 70% 150s", "Push-up 2x8 rpe6 60s"],
      notes: "Two or three days before a race. Leave wanting more.",
    }),
    "Wakes the legs up and costs nothing.",
  ],
  [
    "core-prehab",
    "Lift",
    ["core"],
    session("strength-core", "Core and prehab", {
      lifts: [
        "Dead bug 3x8 rpe6 45s",
        "Side plank 3x1 rpe7 45s - 40 s a side",
        "Pallof press 3x10 rpe7 45s",
        "Seated calf raise 3x12 rpe7 60s",
      ],
    }),
    "Twenty-five minutes beside any day.",
  ],
];

const others: readonly Row[] = [
  ["cross-easy-60", "Cross", ["bike"], session("xt-easy", "Easy bike 60 min"), "Easy volume without impact."],
  [
    "cross-hard-45",
    "Cross",
    ["bike", "hard"],
    session("xt-hard", "Bike intervals 5 × 4 min", {
      notes: "15 min easy, 5 × 4 min hard with 3 min easy between, 5 min easy.",
    }),
    "In place of a hard run when the legs need sparing.",
  ],
  [
    "hot-bath-30",
    "Heat",
    ["heat"],
    session("heat-passive", "Hot bath 30 min", {
      minutes: 30,
      notes: "At 40 °C, straight after an easy run. Drink before and after; out at the first dizziness.",
    }),
    "Heat without more running: three times a week for two weeks.",
  ],
  [
    "run-in-heat-45",
    "Heat",
    ["heat"],
    session("heat-active", "Easy run in the heat 45 min", {
      steps: [run("45min", "z1", "by heart rate, not by pace")],
    }),
    "Costs more than it looks like: count it as a hard day.",
  ],
  [
    "mobility-20",
    "Mobility",
    ["mobility"],
    session("mobility", "Mobility 20 min", { notes: "Ankles, hips, thoracic spine. Nothing that hurts." }),
    "For the evening of any day.",
  ],
];

/** The forty sessions that come with the product. */
export const includedSessions: readonly Template[] = [...runs, ...lifts, ...others].map(
  ([id, folder, tags, content, about]) =>
    included(id, about, {
      title: content.title,
      folder,
      tags,
      content: { kind: "session", session: content },
    }),
);
