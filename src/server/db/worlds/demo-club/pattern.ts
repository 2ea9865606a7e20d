import { type CalendarDate, weekdayOf } from "@/lib/dates/calendar-date";
import type { RunStep } from "@/lib/domain/session";
import type { Seconds } from "@/lib/units/duration";
import type { WorldCheckIn, WorldLift, WorldSession } from "../world";

export const historyDays = 180;
export const planDays = 13;

/** What is lifted in a week. `week` counts from the current one; `lighter` is a week of recovery. */
export type LiftProgramme = (week: number, lighter: boolean) => readonly WorldLift[];

interface PatternSession extends Omit<WorldSession, "day" | "lifts"> {
  readonly lifts?: readonly WorldLift[] | LiftProgramme;
}

export type Pattern = Readonly<Record<number, readonly PatternSession[]>>;

interface Repeat {
  readonly today: CalendarDate;
  /** Seven days of training; 0 is the weekday of today, 1 of tomorrow. */
  readonly pattern: Pattern;
  readonly from?: number;
  readonly to?: number;
  /** Days that are left out, because something else happened on them. */
  readonly except?: (day: number) => boolean;
  /** Which calendar weeks are lighter ones. By default the one after next, and every fourth before it. */
  readonly isLighter?: (week: number) => boolean;
  /** Minutes and kilometres of that day's runs against the pattern's. By default weeks rise from lighter to lighter. */
  readonly scale?: (day: number, week: number) => number;
}

/** Calendar weeks from the current one to the one that holds a day. */
export const weekOf = (today: CalendarDate, day: number): number =>
  Math.floor((day + weekdayOf(today) - 1) / 7);

/** Three weeks up and one down; `week` is one of the weeks down. */
export const everyFourth =
  (week: number) =>
  (one: number): boolean =>
    (one - week) % 4 === 0;

const lighterShare = 0.62;
const rise = [0.99, 1.05, 1, 0.94];
const usualScale = (_day: number, week: number) => rise[((week % 4) + 4) % 4] ?? 1;

/** The same week again and again: wherever today falls, every calendar week holds the same, and lighter ones less. */
export function repeated({
  today,
  pattern,
  from = -historyDays,
  to = planDays,
  except,
  isLighter = everyFourth(2),
  scale = usualScale,
}: Repeat): WorldSession[] {
  const sessions: WorldSession[] = [];
  for (let day = from; day <= to; day += 1) {
    if (except?.(day)) continue;
    const week = weekOf(today, day);
    const lighter = isLighter(week);
    for (const { lifts, ...session } of pattern[((day % 7) + 7) % 7] ?? []) {
      const isRun = session.type.startsWith("run-");
      const share = (isRun ? scale(day, week) : 1) * (lighter ? lighterShare : 1);
      sessions.push({
        ...scaled({ ...session, day }, share, lighter),
        ...(lifts ? { lifts: typeof lifts === "function" ? lifts(week, lighter) : lifts } : {}),
      });
    }
  }
  return sessions;
}

/** A lighter week keeps the pace of fast work and takes from the number of repetitions. */
export function scaled(session: WorldSession, share: number, fewerRepetitions = false): WorldSession {
  const minutes = Math.round(session.minutes * share);
  const km = session.km === undefined ? {} : { km: Math.round(session.km * share * 10) / 10 };
  if (!fewerRepetitions) return { ...session, minutes, ...km };
  const fewer = (count: number) => Math.max(1, Math.round(count * share));
  const steps = session.steps?.map((step) =>
    step.repeat > 1
      ? { ...step, repeat: fewer(step.repeat) }
      : { ...step, seconds: (Math.round(((step.seconds ?? 0) * share) / 60) * 60) as Seconds },
  );
  const title = session.title?.replace(/\b(\d+) ×/, (_, count) => `${fewer(Number(count))} ×`);
  return {
    ...session,
    minutes,
    ...km,
    ...(steps ? { steps } : {}),
    ...(title ? { title } : {}),
  };
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

/** An easy run that ends with strides. */
export const strides = (minutes: number, km: number) =>
  ({
    slot: "am",
    type: "run-strides",
    title: "Easy + 8 strides",
    minutes,
    km,
    rpe: 3,
    steps: [easyStep((minutes - 14) * 60), ...intervals(8, 20, 70, { mode: "walk" }, "fast and relaxed")],
  }) as const;

/** A check-in every day of a span, leaving some out, around one's own usual answers. */
export function checkIns(
  from: number,
  to: number,
  random: () => number,
  change: (day: number) => Partial<WorldCheckIn> = () => ({}),
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
      sleepHours: Math.round((7.25 + random() * 1.1) * 4) / 4,
    };
    const left = random() < 0.12;
    const changed = change(day);
    // Whatever the story needs was told.
    if (Object.keys(changed).length > 0 || !left) entries.push({ ...entry, ...changed });
  }
  return entries;
}

/** Answers of an ordinary morning, for days on which nothing else is to be read into them. */
export const ordinary = { sleepQuality: 4, energy: 4, soreness: 4, stress: 4, mood: 4 } as const;
