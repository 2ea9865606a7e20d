import type { ExercisePrescription, LoadTarget, RunStep } from "@/lib/domain/session";
import { type SessionType, sessionTypeFacts } from "@/lib/domain/session-type";
import type { Template, TemplateSession } from "@/lib/domain/template";
import type { Terrain } from "@/lib/domain/terrain";
import type { TemplateId } from "@/lib/ids";
import { type Metres, metres } from "@/lib/units/distance";
import { fromMinutes, type Seconds, seconds } from "@/lib/units/duration";

// How the templates that come with the product are written. A length is "20min", "45s", "1h30" or "400m".

const lengthOf = (text: string): { readonly seconds: Seconds | null; readonly metres: Metres | null } => {
  const [, count = "0", unit = "min"] = /^(\d+)(min|s|m)$/.exec(text) ?? [];
  if (unit === "m") return { seconds: null, metres: metres(Number(count)) };
  return { seconds: seconds(Number(count) * (unit === "s" ? 1 : 60)), metres: null };
};

/** One work step. */
export const run = (
  length: string,
  zone: RunStep["zone"],
  target = "",
  mode: RunStep["mode"] = "run",
): RunStep => ({ kind: "work", ...lengthOf(length), repeat: 1, mode, zone, target });

/** One rest step. */
export const rest = (length: string, mode: RunStep["mode"] = "jog"): RunStep => ({
  kind: "rest",
  ...lengthOf(length),
  repeat: 1,
  mode,
  zone: null,
  target: "",
});

/** Steps done several times in order. */
export const times = (repeat: number, ...steps: readonly RunStep[]): RunStep[] =>
  steps.map((step) => ({ ...step, repeat }));

/** Steps between an easy warm-up and an easy cool-down of so many minutes. */
export const warmed = (before: number, steps: readonly RunStep[], after: number): RunStep[] => [
  run(`${before}min`, "z1"),
  ...steps,
  run(`${after}min`, "z1"),
];

/** "Back squat 4x5 80% 180s": sets, repetitions, load (80%, rpe8, rir3, bw) and rest, and a note after a dash. */
export function lift(text: string): ExercisePrescription {
  const pattern = /^(.+?) (\d+)x(\d+) (\d+%|rpe[\d.]+|rir\d+|bw)(?: (\d+)s)?(?: - (.+))?$/;
  const [, exercise = text, sets, reps, load = "bw", restSec, note = ""] = pattern.exec(text) ?? [];
  return {
    exercise,
    sets: Number(sets),
    reps: Number(reps),
    load: loadOf(load),
    toFailure: false,
    restSeconds: restSec === undefined ? null : seconds(Number(restSec)),
    note,
  };
}

function loadOf(text: string): LoadTarget {
  if (text.endsWith("%")) return { kind: "pct-1rm", fraction: Number.parseInt(text, 10) / 100 };
  if (text.startsWith("rpe")) return { kind: "rpe", rpe: Number(text.slice(3)) };
  if (text.startsWith("rir")) return { kind: "rir", rir: Number(text.slice(3)) };
  return { kind: "bodyweight" };
}

interface Written {
  readonly minutes?: number;
  readonly rpe?: number;
  readonly key?: boolean;
  readonly steps?: readonly RunStep[];
  readonly lifts?: readonly string[];
  readonly terrain?: Terrain;
  readonly notes?: string;
}

/** A session of a type, with the type's usual length and effort where nothing else is said. */
export const session = (type: SessionType, title: string, written: Written = {}): TemplateSession => ({
  type,
  classOverride: null,
  title,
  duration: fromMinutes(written.minutes ?? sessionTypeFacts[type].usualMinutes),
  distance: null,
  plannedRpe: written.rpe ?? sessionTypeFacts[type].usualRpe,
  key: written.key ?? false,
  steps: written.steps ?? [],
  lifts: (written.lifts ?? []).map(lift),
  terrain: written.terrain ?? null,
  heatPlan: null,
  notes: written.notes ?? "",
});

/** A template that comes with the product. Its first version; a later release counts on when it changes one. */
export const included = (
  id: string,
  about: string,
  template: Pick<Template, "title" | "folder" | "tags" | "content"> & { readonly version?: number },
): Template => ({ version: 1, ...template, id: id as TemplateId, included: true, about });
