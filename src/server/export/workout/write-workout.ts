import { epochMs, type Instant } from "@/lib/dates/time-zone";
import { fitEpoch } from "@/server/import/parsers/fit-reader/profile";
import { cutText, type FitField, type FitMessage, fitFile } from "./fit-file";
import {
  isGroup,
  type WatchExercise,
  type WatchItem,
  type WatchSession,
  type WatchStep,
} from "./workout-steps";

// Messages and numbers of the FIT profile.
const mesg = { fileId: 0, workout: 26, workoutStep: 27, exerciseTitle: 264 };
const workoutFileType = 5;
const ownManufacturer = 255;
const sports: Readonly<Record<WatchSession["sport"], readonly [sport: number, subSport: number]>> = {
  running: [1, 0],
  treadmill: [1, 1],
  trail: [1, 3],
  track: [1, 4],
  strength: [10, 20],
};
const durations = { seconds: 0, metres: 1, open: 5, repeat: 6, reps: 29 };
const targets = { speed: 0, "heart-rate": 1, open: 2 };
const intensities = { active: 0, rest: 1, "warm-up": 2, "cool-down": 3, interval: 5 };
const weightUnits = { kg: 1, lb: 2 };
/** A heart rate is written so much higher: what is lower means percent of the maximum. */
const bpmOffset = 100;

/** As much as the field of a weight can hold. */
const mostKilograms = 655;

const mostNameBytes = 40;
const mostNoteBytes = 200;

interface WorkoutFile {
  readonly session: WatchSession;
  /** Names the file among others of its maker. */
  readonly serial: number;
  readonly madeAt: Instant;
}

/** A session as a FIT workout file, as watches take it from their folder for new files or from their maker's page. */
export function writeWorkout({ session, serial, madeAt }: WorkoutFile): Uint8Array {
  const steps: FitMessage[] = [];
  const exercises = new Map<string, WatchExercise>();
  for (const item of session.items) addItem(steps, exercises, item);
  const [sport, subSport] = sports[session.sport];
  return fitFile([
    {
      num: mesg.fileId,
      fields: [
        { num: 0, type: "enum", value: workoutFileType },
        { num: 1, type: "uint16", value: ownManufacturer },
        { num: 2, type: "uint16", value: 1 },
        { num: 3, type: "uint32z", value: serial },
        { num: 4, type: "uint32", value: Math.max(0, Math.floor(epochMs(madeAt) / 1000) - fitEpoch) },
      ],
    },
    {
      num: mesg.workout,
      fields: [
        { num: 4, type: "enum", value: sport },
        { num: 11, type: "enum", value: subSport },
        { num: 6, type: "uint16", value: steps.length },
        textField(8, session.name, mostNameBytes),
      ],
    },
    ...[...exercises.values()].map(exerciseTitle),
    ...steps,
  ]);
}

function addItem(steps: FitMessage[], exercises: Map<string, WatchExercise>, item: WatchItem): void {
  if (!isGroup(item)) {
    const { exercise } = item;
    if (exercise) exercises.set(`${exercise.category} ${exercise.subtype}`, exercise);
    steps.push(stepMessage(item, steps.length));
    return;
  }
  const first = steps.length;
  for (const inner of item.items) addItem(steps, exercises, inner);
  steps.push({
    num: mesg.workoutStep,
    fields: [
      { num: 254, type: "uint16", value: steps.length },
      { num: 1, type: "enum", value: durations.repeat },
      { num: 2, type: "uint32", value: first },
      { num: 4, type: "uint32", value: item.times },
    ],
  });
}

function stepMessage(step: WatchStep, index: number): FitMessage {
  const { until, target, exercise, weight } = step;
  return {
    num: mesg.workoutStep,
    fields: [
      { num: 254, type: "uint16", value: index },
      textField(0, step.name, mostNameBytes),
      { num: 1, type: "enum", value: durations[until.kind] },
      ...(until.kind === "open"
        ? []
        : [{ num: 2, type: "uint32", value: Math.round(until.amount * unitsOf(until.kind)) } as const]),
      ...targetFields(target),
      { num: 7, type: "enum", value: intensities[step.intensity] },
      ...(step.notes ? [textField(8, step.notes, mostNoteBytes)] : []),
      ...(exercise
        ? ([
            { num: 10, type: "uint16", value: exercise.category },
            { num: 11, type: "uint16", value: exercise.subtype },
          ] as const)
        : []),
      ...(weight && weight.kilograms <= mostKilograms
        ? ([
            { num: 12, type: "uint16", value: Math.round(weight.kilograms * 100) },
            { num: 13, type: "uint16", value: weightUnits[weight.shownIn] },
          ] as const)
        : []),
    ],
  };
}

/** Milliseconds and centimetres; repetitions as they are. */
const unitsOf = (kind: "seconds" | "metres" | "reps") => ({ seconds: 1000, metres: 100, reps: 1 })[kind];

function targetFields(target: WatchStep["target"]): readonly FitField[] {
  if (!target) return [{ num: 3, type: "enum", value: targets.open }];
  const written = (value: number) => Math.round(target.kind === "speed" ? value * 1000 : value + bpmOffset);
  return [
    { num: 3, type: "enum", value: targets[target.kind] },
    // No zone of the watch's own: the two bounds that follow.
    { num: 4, type: "uint32", value: 0 },
    { num: 5, type: "uint32", value: written(target.low) },
    { num: 6, type: "uint32", value: written(target.high) },
  ];
}

const exerciseTitle = ({ category, subtype, title }: WatchExercise, index: number): FitMessage => ({
  num: mesg.exerciseTitle,
  fields: [
    { num: 254, type: "uint16", value: index },
    { num: 0, type: "uint16", value: category },
    { num: 1, type: "uint16", value: subtype },
    textField(2, title, mostNameBytes),
  ],
});

const textField = (num: number, text: string, most: number): FitField => ({
  num,
  type: "string",
  value: new TextDecoder().decode(cutText(text, most)),
});
