import { itemsOf } from "@/lib/domain/run-items";
import type { RunStep, SessionContent } from "@/lib/domain/session";
import { heartRateZones } from "@/lib/domain/zones";
import { type AthleteLimits, readTarget } from "@/lib/session-text/aim";
import { Cursor } from "@/lib/session-text/cursor";
import { type PaceRange, paceOfStep, paceOfTargetText } from "@/lib/session-text/step-pace";
import {
  mostWatchSteps,
  stepCount,
  type WatchItem,
  type WatchSession,
  type WatchStep,
} from "./workout-steps";

/** Seconds per kilometre to either side of a pace that is given as one number (practice). */
const paceRoom = 5;
/** Beats to either side of a heart rate that is given as one number (practice). */
const heartRoom = 5;

type Planned = Pick<
  SessionContent,
  "title" | "duration" | "distance" | "steps" | "terrain" | "notes" | "heatPlan"
>;

/**
 * A planned run for a watch: its steps with their repeats, each with a pace or a heart rate where the plan and the
 * athlete's thresholds tell one. Efforts of feel stay words. A run without steps is one step of its length.
 */
export function runWorkout(session: Planned, limits: AthleteLimits): WatchSession {
  const items = itemsOf(session.steps);
  const written = items.map((item, index): WatchItem => {
    const place =
      items.length === 1 ? "middle" : index === 0 ? "first" : index === items.length - 1 ? "last" : "middle";
    const parts = item.parts.flatMap((part): readonly WatchItem[] => {
      const steps = part.steps.map((step) =>
        watchStep(step, limits, item.count * part.count === 1 ? place : "middle"),
      );
      return part.count > 1 ? [{ times: part.count, items: steps }] : steps;
    });
    return item.count > 1 ? { times: item.count, items: parts } : { times: 1, items: parts };
  });
  const said = [session.heatPlan ? `Heat plan: ${session.heatPlan}` : "", session.notes]
    .filter(Boolean)
    .join("\n");
  return {
    sport: sportOf(session),
    name: session.title,
    items: withNotes(flat(written.length > 0 ? written : [wholeRun(session)]), said),
  };
}

const sportOf = ({ terrain }: Planned): WatchSession["sport"] =>
  terrain === "treadmill" || terrain === "trail" || terrain === "track" ? terrain : "running";

/** One level of repeats where that fits: many watches know no repeats inside of repeats. */
function flat(items: readonly WatchItem[]): readonly WatchItem[] {
  const loose = items.flatMap((item) => ("times" in item && item.times === 1 ? item.items : [item]));
  const written = loose.flatMap((item) =>
    "times" in item && item.items.some((inner) => "times" in inner)
      ? Array.from({ length: item.times }, () => item.items).flat()
      : [item],
  );
  return stepCount(written) <= mostWatchSteps ? written : loose;
}

/** What the coach wrote about the whole of it stands with its first step. */
function withNotes(items: readonly WatchItem[], said: string): readonly WatchItem[] {
  const [first, ...others] = items;
  if (!first || said === "") return items;
  if ("times" in first) return [{ ...first, items: withNotes(first.items, said) }, ...others];
  return [{ ...first, notes: first.notes ? `${first.notes}\n${said}` : said }, ...others];
}

const wholeRun = ({ title, distance, duration }: Planned): WatchStep => ({
  name: title,
  notes: "",
  intensity: "active",
  until:
    distance !== null
      ? { kind: "metres", amount: distance }
      : duration > 0
        ? { kind: "seconds", amount: duration }
        : { kind: "open" },
  target: null,
  exercise: null,
  weight: null,
});

function watchStep(step: RunStep, limits: AthleteLimits, place: "first" | "middle" | "last"): WatchStep {
  const words = step.target || (step.zone ? zoneWords[step.zone] : "");
  return {
    name: [step.mode === "run" ? "" : step.mode, words].filter(Boolean).join(" ") || "run",
    notes: step.note ?? "",
    intensity: intensityOf(step, place),
    until:
      step.seconds !== null
        ? { kind: "seconds", amount: step.seconds }
        : { kind: "metres", amount: step.metres ?? 0 },
    target: targetOf(step, limits),
    exercise: null,
    weight: null,
  };
}

const zoneWords = { z1: "zone 1", z2: "zone 2", z3: "zone 3", max: "max" } as const;

function intensityOf(step: RunStep, place: "first" | "middle" | "last"): WatchStep["intensity"] {
  if (step.kind === "rest") return "rest";
  const isEasy = step.zone === null || step.zone === "z1";
  if (place === "first" && isEasy) return "warm-up";
  if (place === "last" && isEasy) return "cool-down";
  return step.repeat > 1 ? "interval" : "active";
}

/** A recovery is free; a number aims at itself; an effort or a zone aims at a heart rate, above threshold at a pace. */
function targetOf(step: RunStep, limits: AthleteLimits): WatchStep["target"] {
  if (step.kind === "rest" || step.mode === "stand" || step.mode === "walk") return null;
  const aim = step.target === "" ? null : readTarget(new Cursor(step.target, 0), "km")?.from;
  if (aim?.kind === "hr") return heartTarget(aim.from, aim.to);
  if (aim?.kind === "rpe") return null;
  if (aim?.kind === "share" && aim.of !== "T") {
    const base = aim.of === "LTHR" ? limits.lthr : limits.maxHr;
    return base === null ? null : heartTarget((base * aim.from) / 100, (base * aim.to) / 100);
  }
  if (aim && ["pace", "race", "share"].includes(aim.kind))
    return paceTarget(paceOfTargetText(step.target, limits));
  if (step.target !== "" && !aim) return null;
  return zoneTarget(step, limits);
}

function zoneTarget(step: RunStep, limits: AthleteLimits): WatchStep["target"] {
  const zones = heartRateZones(limits);
  const isBelow = step.zone === null || step.zone === "z1" || step.zone === "z2";
  if (step.zone === null && step.target === "") return null;
  if (zones && isBelow)
    return step.zone === "z2" ? heartTarget(zones.from, zones.to) : heartTarget(zones.from * 0.8, zones.from);
  return step.zone === "max" ? null : paceTarget(paceOfStep(step, limits));
}

function heartTarget(from: number | null, to: number | null): WatchStep["target"] {
  const [low, high] = [from ?? (to ?? 0) * 0.7, to ?? (from ?? 0) * 1.3];
  if (high <= 0) return null;
  const room = high - low < 2 ? heartRoom : 0;
  return { kind: "heart-rate", low: Math.round(low - room), high: Math.round(high + room) };
}

/** The slower pace is the lower speed. */
function paceTarget(pace: PaceRange | null): WatchStep["target"] {
  if (!pace) return null;
  const room = pace.to - pace.from < 2 ? paceRoom : 0;
  return { kind: "speed", low: 1000 / (pace.to + room), high: 1000 / (pace.from - room) };
}
