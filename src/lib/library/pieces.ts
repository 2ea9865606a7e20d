import type { RunStep, Slot } from "@/lib/domain/session";
import type { PlacedTemplate, PlanTemplateWeek, TemplateSession } from "@/lib/domain/template";
import { rest, run, session, times, warmed } from "./notation";

// What the weeks and plans that come with the product are made of.

const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Entry = readonly [day: (typeof days)[number], slot: Slot, session: TemplateSession];

/** The sessions of a week. Their names hold for as long as the template does: a later release keeps them. */
export const placed = (entries: readonly Entry[], prefix = ""): PlacedTemplate[] =>
  entries.map(([day, slot, content]) => ({
    part: `${prefix}${day}-${slot}`,
    day: days.indexOf(day),
    slot,
    session: content,
  }));

/** A week of a plan: what its running and its lifting are for, and its sessions. */
export interface PlanWeek extends Pick<PlanTemplateWeek, "phase" | "focus" | "liftFocus"> {
  readonly entries: readonly Entry[];
}

/** Weeks of a plan, numbered from 1. */
export const planWeeks = (weeks: readonly PlanWeek[]): PlanTemplateWeek[] =>
  weeks.map(({ entries, ...aims }, index) => ({ ...aims, sessions: placed(entries, `w${index + 1}-`) }));

export const easyAim = "70–78 % threshold";

export const easy = (minutes: number) =>
  session("run-easy", `Easy run ${minutes} min`, { minutes, steps: [run(`${minutes}min`, "z1", easyAim)] });

export const recovery = (minutes = 30) =>
  session("run-recovery", `Recovery run ${minutes} min`, {
    minutes,
    steps: [run(`${minutes}min`, "z1", "65–72 % threshold")],
  });

export const strides = (minutes: number, count = 6) =>
  session("run-strides", `Easy ${minutes} min with ${count} strides`, {
    minutes,
    steps: [
      run(`${minutes - Math.round(count * 1.5)}min`, "z1", easyAim),
      ...times(count, run("20s", "z3", "fast and relaxed"), rest("70s", "walk")),
    ],
  });

/** A long run; `finish` minutes of it at marathon pace at the end. */
export function long(minutes: number, finish = 0): TemplateSession {
  const steps: readonly RunStep[] =
    finish > 0
      ? [run(`${minutes - finish}min`, "z1", easyAim), run(`${finish}min`, "z2", "88–92 % threshold")]
      : [run(`${minutes}min`, "z1", easyAim)];
  return session(minutes < 80 ? "run-easy" : "run-long", titleOfLong(minutes, finish), {
    minutes,
    rpe: finish > 0 ? 5.5 : minutes < 80 ? 3 : 4,
    key: true,
    steps,
  });
}

const titleOfLong = (minutes: number, finish: number) =>
  `Long run ${minutes} min${finish > 0 ? `, last ${finish} min at marathon pace` : ""}`;

export function cruise(count: number, minutes: number): TemplateSession {
  const jog = minutes >= 8 ? 2 : 1;
  return session("run-cruise", `Threshold repeats ${count} × ${minutes} min`, {
    minutes: 28 + count * (minutes + jog),
    key: true,
    steps: warmed(16, times(count, run(`${minutes}min`, "z3", "97–100 % threshold"), rest(`${jog}min`)), 12),
  });
}

export const tempo = (minutes: number) =>
  session("run-tempo", `Tempo ${minutes} min`, {
    minutes: minutes + 28,
    key: true,
    steps: warmed(16, [run(`${minutes}min`, "z3", "96–100 % threshold")], 12),
  });

export const intervals = (count: number, minutes: number) =>
  session("run-vo2max", `VO2max ${count} × ${minutes} min`, {
    minutes: 30 + count * minutes * 2 - count,
    key: true,
    steps: warmed(
      18,
      times(count, run(`${minutes}min`, "z3", "104–107 % threshold"), rest(`${minutes * 60 - 60}s`)),
      12,
    ),
  });

export const marathonPace = (count: number, minutes: number) =>
  session("run-marathon-pace", `Marathon pace ${count} × ${minutes} min`, {
    minutes: 27 + count * (minutes + 3),
    key: true,
    steps: warmed(15, times(count, run(`${minutes}min`, "z2", "88–92 % threshold"), rest("3min")), 12),
  });

/** Sets, repetitions and percent of the one-repetition maximum. */
export type Scheme = readonly [sets: number, reps: number, pct: number];

export const heavyA = ([sets, reps, pct]: Scheme, minutes = 55) =>
  session("strength-heavy-lower", "Heavy legs A", {
    minutes,
    lifts: [
      `Back squat ${sets}x${reps} ${pct}% 180s`,
      `Romanian deadlift ${Math.min(3, sets)}x${reps + 1} ${pct - 4}% 150s`,
      "Standing calf raise 3x10 rpe8 90s",
      "Plank 3x1 rpe7 60s - 45 s each",
    ],
  });

export const heavyB = ([sets, reps, pct]: Scheme, minutes = 45) =>
  session("strength-heavy-lower", "Heavy legs B", {
    minutes,
    lifts: [
      `Trap-bar deadlift ${sets}x${reps} ${pct}% 180s`,
      `Bulgarian split squat ${Math.min(3, sets)}x6 rpe8 120s`,
      "Single-leg calf raise 2x10 rpe8 60s",
    ],
  });

/** The lifts of Heavy legs B with more repetitions and less load: what is new to somebody is learned before it is heavy. */
export const prepareB = (sets: number, pct: number) =>
  session("strength-moderate-lower", "Legs B, lighter", {
    minutes: 40,
    rpe: 5,
    lifts: [
      `Trap-bar deadlift ${sets}x8 ${pct}% 120s`,
      `Bulgarian split squat ${sets}x8 rpe7 90s`,
      "Single-leg calf raise 2x12 rpe7 60s",
    ],
  });

export const moderateLegs = (sets = 3, minutes = 45) =>
  session("strength-moderate-lower", "Moderate legs", {
    minutes,
    rpe: 5,
    lifts: [`Back squat ${sets}x6 72% 120s`, `Step-up ${sets}x8 rpe7 90s`, `Hip thrust ${sets}x8 70% 90s`],
  });

export const upper = (minutes = 45) =>
  session("strength-upper", "Upper body", {
    minutes,
    lifts: ["Bench press 4x6 76% 120s", "Barbell row 4x8 70% 120s", "Pull-up 3x6 rpe8 90s"],
  });

export const upperHeavy = ([sets, reps, pct]: Scheme) =>
  session("strength-upper", "Upper body, heavy", {
    minutes: 50,
    rpe: 6,
    lifts: [
      `Bench press ${sets}x${reps} ${pct}% 180s`,
      "Overhead press 3x5 rpe8 120s",
      "Barbell row 4x6 76% 120s",
    ],
  });

export const primer = () =>
  session("strength-primer", "Primer lift", {
    lifts: ["Back squat 3x3 70% 150s"],
    notes: "Leave wanting more.",
  });

export const mobility = () =>
  session("mobility", "Mobility 20 min", { notes: "Ankles, hips, thoracic spine. Nothing that hurts." });
