import type { Instant } from "@/lib/dates/time-zone";
import type { LogEntry, LoggedSession, PreviousSets, ResolvedLift } from "@/lib/domain/log";
import type { CompletedSet, ExercisePrescription, SkipReason, setKinds } from "@/lib/domain/session";
import type { SessionType } from "@/lib/domain/session-type";
import { type CompletedSessionId, newId, type PlannedSessionId, type SetId } from "@/lib/ids";
import { parseSetRpe, type SetRpe } from "@/lib/units/effort";
import { type Grams, grams, type MassUnit, parseMass, toMassUnit } from "@/lib/units/mass";
import { withDeviations } from "./lift-deviations";
import type { Rest } from "./rest-clock";

export type SetKind = (typeof setKinds)[number];

/** One set while it is being logged. Empty text takes what is suggested. */
export interface SetDraft {
  readonly id: SetId;
  readonly kind: SetKind;
  readonly load: string;
  readonly reps: string;
  readonly rpe: string;
  readonly suggested: {
    readonly load: Grams | null;
    readonly reps: number | null;
    readonly rpe: number | null;
  };
  readonly ticked: boolean;
}

export interface ExerciseDraft {
  readonly exercise: string;
  /** What the plan asks for; `null` for what was added on the way. */
  readonly plan: ExercisePrescription | null;
  readonly planLoad: Grams | null;
  readonly previous: PreviousSets | null;
  readonly sets: readonly SetDraft[];
  /** The exercise of the plan that it is done instead of. */
  readonly insteadOf?: string;
  /** Why nothing more of it is done. */
  readonly leftOut?: SkipReason;
  /** Done in turn with the one after it, whatever the plan says. */
  readonly withNext?: boolean;
}

/** What became of an exercise in the plan while it is lifted. */
export interface PlanNews {
  readonly exercise: string;
  readonly kind: "changed" | "added" | "removed";
}

/** A lift on this device: everything that was typed and ticked, whether or not the server has it yet. */
export interface LiftDraft {
  readonly id: CompletedSessionId;
  readonly plannedId: PlannedSessionId | null;
  readonly type: SessionType;
  readonly title: string;
  readonly startedAt: Instant;
  /** In which typed weights are meant: that of the reader when the lift was begun. */
  readonly unit: MassUnit;
  readonly exercises: readonly ExerciseDraft[];
  /** What the plan asked for when it was last looked at: told apart from what it asks for now. */
  readonly asked?: readonly ResolvedLift[];
  /** What changed in the plan since the lift was begun, until the athlete has seen it. */
  readonly news?: readonly PlanNews[];
  readonly rest: Rest | null;
  readonly rpe: number | null;
  readonly feel: number | null;
  readonly note: string;
}

/** What a row says, in stored units, or what to change in it. */
export type ReadSet =
  | { readonly ok: true; readonly load: Grams | null; readonly reps: number; readonly rpe: SetRpe | null }
  | { readonly ok: false; readonly field: "load" | "reps" | "rpe"; readonly message: string };

const emptySets = 3;

/** A draft that begins now: by the plan, else as last time, else with nothing filled in. */
export function newLift(entry: LogEntry | null, now: Instant, unit: MassUnit): LiftDraft {
  const planned = entry?.planned ?? null;
  return {
    id: newId<CompletedSessionId>(),
    plannedId: planned?.id ?? null,
    type: planned?.type ?? "strength-moderate-lower",
    title: planned?.title ?? "Lift",
    startedAt: now,
    unit,
    exercises: byExercise(
      (entry?.lifts ?? []).map((lift) => plannedExercise(lift, previousOf(entry, lift.exercise))),
    ),
    ...(entry?.planned ? { asked: entry.lifts } : {}),
    rest: null,
    rpe: null,
    feel: null,
    note: "",
  };
}

/** A log that was begun before, here or on another device: its sets are ticked, the rest of the plan is still open. */
export function liftOfLog(log: LoggedSession, entry: LogEntry, unit: MassUnit, now: Instant): LiftDraft {
  const planned = newLift(entry, now, unit);
  const fresh = {
    ...planned,
    exercises: withDeviations(planned.exercises, log, (name) => previousOf(entry, name)),
  };
  const names = [
    ...new Set([
      ...fresh.exercises.map(({ exercise }) => exercise),
      ...log.sets.map(({ exercise }) => exercise),
    ]),
  ];
  const exercises = names.map((exercise): ExerciseDraft => {
    const open = fresh.exercises.find((each) => each.exercise === exercise);
    const done = log.sets.filter((set) => set.exercise === exercise).map((set) => doneSet(set, unit));
    const openOf = (kind: SetKind, isKind: boolean) => {
      const alike = (set: SetDraft) => (set.kind === kind) === isKind;
      return (open?.sets ?? []).filter(alike).slice(done.filter(alike).length);
    };
    const left = log.inProgress ? [...openOf("warm-up", true), ...openOf("warm-up", false)] : [];
    const empty = { exercise, plan: null, planLoad: null, previous: previousOf(entry, exercise), sets: [] };
    return { ...(open ?? empty), sets: [...done, ...left] };
  });
  return {
    ...fresh,
    id: log.id,
    plannedId: log.plannedId,
    type: log.type,
    title: log.title,
    startedAt: log.start,
    exercises: exercises.filter(({ sets, leftOut }) => sets.length > 0 || leftOut),
    rpe: log.rpe,
    feel: log.feel,
    note: log.note,
  };
}

const previousOf = (entry: LogEntry | null, exercise: string): PreviousSets | null =>
  entry?.previous.find((each) => each.exercise === exercise) ?? null;

/** Lines of one exercise that follow each other are one exercise: its warm-up, and sets at another load. */
function byExercise(lines: readonly ExerciseDraft[]): readonly ExerciseDraft[] {
  const exercises: ExerciseDraft[] = [];
  for (const line of lines) {
    const before = exercises.at(-1);
    if (before?.exercise !== line.exercise) exercises.push(line);
    else {
      const main = before.plan?.warmUp ? line : before;
      exercises[exercises.length - 1] = { ...main, sets: [...before.sets, ...line.sets] };
    }
  }
  return exercises;
}

/** One row a prescribed set. The plan goes first; what it leaves to the athlete comes from last time. */
export function plannedExercise(lift: ResolvedLift, previous: PreviousSets | null): ExerciseDraft {
  const { loadGrams, ...plan } = lift;
  const last = workingSets(previous);
  const sets = Array.from({ length: lift.sets }, (_, index) => {
    const byFeel = lift.load.kind !== "bodyweight" && loadGrams === null;
    const before = (last[index] ?? last.at(-1))?.load ?? null;
    const more = lift.load.kind === "last" ? lift.load.plus : 0;
    return emptySet(
      {
        load: !byFeel ? loadGrams : before === null ? null : grams(Math.max(0, before + more)),
        reps: lift.reps,
        rpe: targetRpe(lift),
      },
      kindOf(lift),
    );
  });
  return { exercise: lift.exercise, plan, planLoad: loadGrams, previous, sets };
}

function kindOf({ warmUp, toFailure, amrap }: ResolvedLift): SetKind {
  if (warmUp) return "warm-up";
  return toFailure ? "failure" : amrap ? "amrap" : "working";
}

/** An exercise that was not planned: as many sets as last time, with what they held. */
export function addedExercise(exercise: string, previous: PreviousSets | null): ExerciseDraft {
  const last = workingSets(previous);
  const count = last.length || emptySets;
  const sets = Array.from({ length: count }, (_, index) =>
    emptySet({ load: last[index]?.load ?? null, reps: last[index]?.reps ?? null, rpe: null }, "working"),
  );
  return { exercise, plan: null, planLoad: null, previous, sets };
}

export const workingSets = (previous: PreviousSets | null): readonly CompletedSet[] =>
  previous?.sets.filter(({ kind }) => kind !== "warm-up") ?? [];

/** One more set like the one before it. */
export function nextSet({ sets, plan, planLoad }: ExerciseDraft, unit: MassUnit): SetDraft {
  const last = sets.at(-1);
  const read = last ? readSet(last, unit) : null;
  return emptySet(
    {
      load: read?.ok ? read.load : (last?.suggested.load ?? planLoad),
      reps: read?.ok ? read.reps : (last?.suggested.reps ?? plan?.reps ?? null),
      rpe: null,
    },
    "working",
  );
}

const emptySet = (suggested: SetDraft["suggested"], kind: SetKind): SetDraft => ({
  id: newId<SetId>(),
  kind,
  load: "",
  reps: "",
  rpe: "",
  suggested,
  ticked: false,
});

/** A set as it was logged. */
export const doneSet = (set: CompletedSet, unit: MassUnit): SetDraft => ({
  id: set.id,
  kind: set.kind,
  load: set.load === null ? "" : massText(set.load, unit),
  reps: String(set.reps),
  rpe: set.rpe === null ? "" : String(set.rpe),
  suggested: { load: set.load, reps: set.reps, rpe: null },
  ticked: true,
});

const targetRpe = ({ load }: ExercisePrescription): number | null => {
  if (load.kind === "rpe") return load.rpe;
  return load.kind === "rir" ? 10 - load.rir : null;
};

/** "102.5": as it stands in a field. A tenth of a pound and a fortieth of a kilogram stay apart. */
export const massText = (mass: Grams, unit: MassUnit): string =>
  String(Number(toMassUnit(mass, unit).toFixed(unit === "kg" ? 3 : 1)));

/** Reads one row: typed text first, then what is suggested. Effort is only what was typed. */
export function readSet(set: SetDraft, unit: MassUnit): ReadSet {
  const reps = set.reps.trim() === "" ? set.suggested.reps : Number(set.reps.trim());
  if (reps === null) return { ok: false, field: "reps", message: "Write how many reps." };
  if (!Number.isInteger(reps) || reps < 0 || reps > 1000) {
    return { ok: false, field: "reps", message: "Write the reps as a whole number up to 1000." };
  }
  const load = loadOf(set, unit);
  if (!load.ok) return { ok: false, field: "load", message: load.reason };
  if (set.rpe.trim() === "") return { ok: true, load: load.value, reps, rpe: null };
  const rpe = parseSetRpe(set.rpe);
  if (!rpe.ok) return { ok: false, field: "rpe", message: rpe.reason };
  return { ok: true, load: load.value, reps, rpe: rpe.value };
}

function loadOf({ load, suggested }: SetDraft, unit: MassUnit) {
  if (load.trim() === "") return { ok: true, value: suggested.load } as const;
  if (suggested.load !== null && load === massText(suggested.load, unit)) {
    return { ok: true, value: suggested.load } as const;
  }
  const parsed = parseMass(load, unit);
  return parsed.ok ? ({ ok: true, value: parsed.value.mass } as const) : parsed;
}

/** The sets that are ticked, in the order in which they stand. */
export function doneSets({ exercises, unit }: Pick<LiftDraft, "exercises" | "unit">): CompletedSet[] {
  return exercises.flatMap(({ exercise, sets }, exerciseIndex) =>
    sets.flatMap((set, setIndex): CompletedSet[] => {
      const read = set.ticked ? readSet(set, unit) : null;
      if (!read?.ok) return [];
      const { load, reps, rpe } = read;
      return [{ id: set.id, kind: set.kind, exercise, exerciseIndex, setIndex, load, reps, rpe }];
    }),
  );
}

/** Working sets and what was lifted in them, load × repetitions in grams. Warm-ups do not count. */
export function tonnageOf(sets: readonly CompletedSet[]): { readonly sets: number; readonly grams: number } {
  const working = sets.filter(({ kind }) => kind !== "warm-up");
  return {
    sets: working.length,
    grams: working.reduce((sum, { load, reps }) => sum + (load ?? 0) * reps, 0),
  };
}

/** Every set of the plan as it was prescribed. */
export const allTicked = (draft: LiftDraft): LiftDraft => ({
  ...draft,
  exercises: draft.exercises.map((exercise) => ({
    ...exercise,
    sets: exercise.sets.map((set) => ({ ...set, ticked: readSet(set, draft.unit).ok })),
  })),
});
