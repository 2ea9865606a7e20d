import type { RunStep } from "@/lib/domain/session";
import type { Seconds } from "@/lib/units/duration";
import type { WorldCheckIn, WorldLift, WorldSession } from "../world";

export const historyDays = 180;
export const planDays = 14;

type Pattern = Readonly<Record<number, readonly Omit<WorldSession, "day">[]>>;

interface Repeat {
  /** Seven days of training; 0 is the weekday of today, 1 of tomorrow. */
  readonly pattern: Pattern;
  readonly from?: number;
  readonly to?: number;
  /** Days that are left out, because something else happened on them. */
  readonly except?: (day: number) => boolean;
  /** Minutes and kilometres of that day against the pattern's. By default weeks rise and fall a little. */
  readonly scale?: (day: number) => number;
}

/** No two weeks of anybody's running are the same; every four are. */
const wave = (day: number) => [0.93, 1.02, 1.06, 0.97][((Math.floor(day / 7) % 4) + 4) % 4] ?? 1;

/** The same week again and again, so that every calendar week holds the same wherever today falls. */
export function repeated({
  pattern,
  from = -historyDays,
  to = planDays,
  except,
  scale,
}: Repeat): WorldSession[] {
  const sessions: WorldSession[] = [];
  for (let day = from; day <= to; day += 1) {
    if (except?.(day)) continue;
    for (const session of pattern[((day % 7) + 7) % 7] ?? []) {
      const factor = (scale?.(day) ?? 1) * (session.type.startsWith("run-") ? wave(day) : 1);
      sessions.push({
        ...session,
        day,
        minutes: Math.round(session.minutes * factor),
        ...(session.km === undefined ? {} : { km: Math.round(session.km * factor * 10) / 10 }),
      });
    }
  }
  return sessions;
}

/** `count` times `work` with a rest after each, for steps of the same group. */
export function intervals(
  count: number,
  workSec: number,
  restSec: number,
  rest: Partial<RunStep> = {},
  target = "",
): RunStep[] {
  return [
    {
      kind: "work",
      seconds: workSec as Seconds,
      metres: null,
      repeat: count,
      mode: "run",
      zone: "z3",
      target,
    },
    {
      kind: "rest",
      seconds: restSec as Seconds,
      metres: null,
      repeat: count,
      mode: "jog",
      zone: null,
      target: "",
      ...rest,
    },
  ];
}

const easyStep = (seconds: number): RunStep => ({
  kind: "work",
  seconds: seconds as Seconds,
  metres: null,
  repeat: 1,
  mode: "run",
  zone: "z1",
  target: "easy",
});

/** Intervals between an easy warm-up and an easy cool-down, in minutes. */
export const withWarmUp = (steps: readonly RunStep[], before = 15, after = 10): RunStep[] => [
  easyStep(before * 60),
  ...steps,
  easyStep(after * 60),
];

export const heavySquats: readonly WorldLift[] = [
  { exercise: "Back squat", sets: 5, reps: 3, pct: 85, restSec: 180 },
  { exercise: "Romanian deadlift", sets: 4, reps: 6, pct: 80, restSec: 150 },
  { exercise: "Standing calf raise", sets: 3, reps: 10, kg: 60, restSec: 90 },
  { exercise: "Plank", sets: 3, reps: 1, rpe: 7, restSec: 60 },
];

export const moderateSquats: readonly WorldLift[] = [
  { exercise: "Back squat", sets: 4, reps: 8, pct: 70, restSec: 120 },
  { exercise: "Split squat", sets: 3, reps: 10, kg: 20, restSec: 90 },
  { exercise: "Hip thrust", sets: 3, reps: 10, pct: 65, restSec: 90 },
];

export const upperBody: readonly WorldLift[] = [
  { exercise: "Bench press", sets: 4, reps: 6, pct: 75, restSec: 120 },
  { exercise: "Barbell row", sets: 4, reps: 8, pct: 70, restSec: 120 },
  { exercise: "Pull-up", sets: 3, reps: 8, rpe: 8, restSec: 90 },
];

/** A check-in every day of a span, leaving some out, around one's own usual answers. */
export function checkIns(
  from: number,
  to: number,
  random: () => number,
  change: (day: number) => Partial<WorldCheckIn> | null = () => ({}),
): WorldCheckIn[] {
  const entries: WorldCheckIn[] = [];
  for (let day = from; day <= to; day += 1) {
    const around = (usual: number) => Math.max(1, Math.min(5, usual + Math.floor(random() * 3) - 1));
    const entry = {
      day,
      sleepQuality: around(4),
      energy: around(4),
      soreness: around(4),
      stress: around(4),
      mood: around(4),
      sleepHours: Math.round((7 + random() * 1.2) * 4) / 4,
    };
    const left = random() < 0.12;
    const changed = change(day);
    if (changed !== null && !left) entries.push({ ...entry, ...changed });
  }
  return entries;
}
