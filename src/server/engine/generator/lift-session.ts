import { setsOfLift } from "@/lib/domain/planned-timeline";
import type { ExercisePrescription } from "@/lib/domain/session";
import type { SessionType } from "@/lib/domain/session-type";
import type { Seconds } from "@/lib/units/duration";
import { classOfSets } from "../lifts/class-of-sets";
import type { WeekFrame } from "./phases";

/** A lift: what stands in it, how long and how hard. */
export interface LiftPlan {
  readonly type: SessionType;
  readonly title: string;
  readonly minutes: number;
  readonly effort: number;
  readonly lifts: readonly ExercisePrescription[];
}

interface LiftWeek extends Pick<WeekFrame, "liftPhase" | "liftWeek" | "role"> {
  /** Share of the usual minutes; what is short has no lines for the upper body and one set less. */
  readonly share: number;
  /** Heavy legs are wanted, and nothing keeps them out of this day. */
  readonly heavy: boolean;
  readonly novice: boolean;
}

const line = (
  exercise: string,
  sets: number,
  reps: number,
  load: ExercisePrescription["load"],
  restSeconds: number,
): ExercisePrescription => ({
  exercise,
  sets,
  reps,
  load,
  toFailure: false,
  restSeconds: restSeconds as Seconds,
  note: "",
});

const pct = (percent: number) => ({ kind: "pct-1rm", fraction: Math.round(percent * 2) / 200 }) as const;
const rir = (left: number) => ({ kind: "rir", rir: left }) as const;

/** Two main lifts of each of the week's leg sessions, and what goes with them. */
const days = [
  {
    main: ["Back squat", "Hip thrust"],
    side: ["Step-up", "Standing calf raise"],
    upper: ["Bench press", "Barbell row"],
  },
  {
    main: ["Trap-bar deadlift", "Leg press"],
    side: ["Step-up", "Seated calf raise"],
    upper: ["Overhead press", "Lat pulldown"],
  },
  {
    main: ["Front squat", "Hip thrust"],
    side: ["Step-up", "Standing calf raise"],
    upper: ["Bench press", "Barbell row"],
  },
] as const;

interface Scheme {
  readonly sets: number;
  readonly reps: number;
  readonly percent: number;
  readonly rest: number;
  readonly minutes: number;
  readonly effort: number;
}

/** Waves of heavy weeks: repetitions fall, load rises, and the next wave begins a little above the last. */
const wave = [
  [3, 6, 80],
  [3, 5, 82.5],
  [4, 5, 83.5],
  [3, 4, 85],
  [4, 4, 86],
  [3, 3, 88],
] as const;

function schemeOf({ liftPhase, liftWeek, heavy }: LiftWeek, index: number): Scheme {
  const step = liftWeek;
  if (liftPhase === "anatomical-adaptation") {
    return { sets: step < 2 ? 2 : 3, reps: 10, percent: 60 + 2.5 * step, rest: 90, minutes: 40, effort: 5 };
  }
  if (liftPhase === "hypertrophy") {
    const percent = Math.min(77, 69 + step + index * 0.5);
    return { sets: 3, reps: step % 2 === 0 ? 10 : 8, percent, rest: 120, minutes: 45, effort: 6.5 };
  }
  if (!heavy) {
    const percent = 70 + (step % 4) * 1.5 + index * 0.5;
    return { sets: 3, reps: 8 - (step % 3), percent, rest: 120, minutes: 45, effort: 6 };
  }
  if (liftPhase === "max-strength") {
    const [sets, reps, percent] = wave[step % wave.length] ?? wave[0];
    const higher = Math.min(2, Math.floor(step / wave.length));
    return {
      sets,
      reps: reps + (index > 0 && reps < 6 ? 1 : 0),
      percent: Math.max(80, percent + higher - (index > 0 ? 2 : 0)),
      rest: 210,
      minutes: 45,
      effort: 7,
    };
  }
  const percent = 82 + (step % 4) * 1.5;
  return { sets: 2, reps: 5 - (step % 3), percent, rest: 180, minutes: 40, effort: 6.5 };
}

/** Half the sets, a little less weight: strength keeps, and the legs come back. */
const lighter = (scheme: Scheme): Scheme => ({
  ...scheme,
  sets: Math.max(1, Math.ceil(scheme.sets * 0.5)),
  percent: Math.min(scheme.percent - 6, 77),
  reps: Math.min(scheme.reps, 6),
  minutes: Math.round((scheme.minutes * 0.65) / 5) * 5,
  effort: scheme.effort - 1,
});

/** A lift for the legs. `index` counts the leg lifts of its week. */
export function legLift(week: LiftWeek, index: number, room: number): LiftPlan {
  const isPower = week.liftPhase === "power" || week.liftPhase === "maintain";
  if (isPower && week.heavy && index > 0) return explosive(week, room);
  const day = days[index % days.length] ?? days[0];
  const plain = schemeOf(week, index);
  const short = week.share < 1;
  const eased = week.role === "deload" ? lighter(plain) : plain;
  const scheme = short
    ? {
        ...eased,
        sets: Math.max(1, eased.sets - 1),
        minutes: Math.round((eased.minutes * week.share) / 5) * 5,
        effort: eased.effort - 1,
      }
    : eased;
  const left = week.role === "deload" ? 4 : 3;
  const lifts = [
    ...day.main.map((name) => line(name, scheme.sets, scheme.reps, pct(scheme.percent), scheme.rest)),
    line(day.side[0], week.role === "deload" ? 1 : 2, 8, rir(left), 90),
    line(day.side[1], week.role === "deload" ? 1 : 2, 12, rir(left), 60),
    ...(short ? [] : day.upper.map((name) => line(name, week.role === "deload" ? 1 : 2, 8, rir(left), 90))),
  ];
  const minutes = Math.min(room, scheme.minutes);
  const type = classOfSets(lifts.flatMap(setsOfLift), {}, minutes).type ?? "strength-moderate-lower";
  const title = type === "strength-heavy-lower" ? "Heavy legs" : (titles[week.liftPhase] ?? "Moderate legs");
  return {
    type,
    title: week.role === "deload" ? "Lighter legs" : title,
    minutes,
    effort: scheme.effort,
    lifts,
  };
}

const titles: Partial<Readonly<Record<WeekFrame["liftPhase"], string>>> = {
  "anatomical-adaptation": "Strength: getting used to it",
  hypertrophy: "Strength: muscle",
};

/** Jumps: contacts stay below what a novice bears. */
function explosive({ role, liftWeek, novice }: LiftWeek, room: number): LiftPlan {
  const sets = role === "deload" ? 2 : 3 + (novice ? 0 : Math.min(1, Math.floor(liftWeek / 2)));
  const body = { kind: "bodyweight" } as const;
  return {
    type: "strength-explosive",
    title: "Explosive legs",
    minutes: Math.min(room, role === "deload" ? 20 : 30),
    effort: role === "deload" ? 5 : 6,
    lifts: [
      line("Pogo jumps", sets, 8, body, 90),
      line("Box jump", sets, 4 + (liftWeek % 2), body, 120),
      line("Squat jump", sets, 4, body, 150),
    ],
  };
}

export function upperLift({ role, liftWeek, share }: LiftWeek, index: number, room: number): LiftPlan {
  const sets = role === "deload" || share < 1 ? 2 : 3;
  const reps = 6 + ((liftWeek + index) % 3);
  const names =
    index % 2 === 0
      ? ["Bench press", "Barbell row", "Dumbbell shoulder press"]
      : ["Overhead press", "Lat pulldown", "Push-up"];
  return {
    type: "strength-upper",
    title: "Upper body",
    minutes: Math.min(room, role === "deload" || share < 1 ? 25 : 40),
    effort: role === "deload" ? 4 : 5,
    lifts: [
      ...names.map((name) => line(name, sets, reps, rir(role === "deload" ? 4 : 3), 120)),
      line("Plank", 2, 1, { kind: "bodyweight" }, 60),
    ],
  };
}

/** Short and crisp, to keep the feel for weight before a race. */
export const primerLift = (room: number): LiftPlan => ({
  type: "strength-primer",
  title: "Primer lift",
  minutes: Math.min(room, 20),
  effort: 4,
  lifts: [line("Back squat", 2, 3, pct(77.5), 180)],
});

/** The goal of a strength plan; short with the squat alone, where all of it would be far above a usual week. */
export const testLift = (short: boolean): LiftPlan => ({
  type: "strength-heavy-lower",
  title: "Strength test",
  minutes: short ? 35 : 60,
  effort: short ? 8 : 8.5,
  lifts: [line("Back squat", 3, 1, pct(95), 300), ...(short ? [] : [line("Deadlift", 2, 1, pct(95), 300)])],
});
