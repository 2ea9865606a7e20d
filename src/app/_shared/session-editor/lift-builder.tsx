"use client";

import { type ReactNode, useState } from "react";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { Button } from "@/app/_ui/button";
import { cx } from "@/app/_ui/cx";
import type { Athlete } from "@/lib/domain/athlete";
import type { ExercisePrescription } from "@/lib/domain/session";
import type { LiftTextOptions } from "@/lib/session-text/lift-line";
import { liftText, readLiftText } from "@/lib/session-text/lift-text";
import { liftSuggestion } from "@/lib/session-text/suggestion";
import type { EditorDraft } from "./editor-draft";
import type { Issues } from "./issues";
import { LiftCards } from "./lift-cards";
import { newLift, warmUpFor } from "./lift-cells";
import { LiftGrid } from "./lift-grid";
import { MuscleBars } from "./muscle-bars";
import { firstName } from "./run-builder";
import { hasOnlyNotes, TextOrForm, type View } from "./text-or-form";
import { useExercises } from "./use-exercises";
import { useIsWide } from "./use-is-wide";

interface LiftBuilderProps {
  /** Null for a template, which is nobody's yet. */
  athlete: Athlete | null;
  draft: EditorDraft;
  onChange: (draft: EditorDraft) => void;
  issues: Issues;
  /** What the cells could not read, by path. */
  problems: Issues;
  onProblem: (path: string, problem: string | null) => void;
  /** What stands beside the sets. */
  children: ReactNode;
}

const inserts = [
  { label: "+ exercise", text: "\n" },
  { label: "sets × reps", text: " 3x5" },
  { label: "@ load", text: " @" },
  { label: "r", text: " r " },
];

/** The exercises of a lift, as text and as a table. */
export function LiftBuilder(props: LiftBuilderProps) {
  const { athlete, draft, onChange, issues, problems, onProblem, children } = props;
  const { mass } = usePreferences();
  const exercises = useExercises(athlete);
  const options: LiftTextOptions = {
    unit: mass,
    exercises: exercises.names.length > 0 ? exercises : undefined,
  };
  const [view, setView] = useState<View>("text");
  const [lit, setLit] = useState<number | null>(null);
  const isWide = useIsWide();

  const text = draft.liftText ?? liftText(draft.lifts, options);
  const { lints } = readLiftText(text, options);
  const problem = Object.entries(issues).find(([path]) => path.startsWith("lifts"))?.[1] ?? null;
  const set = (lifts: readonly ExercisePrescription[]) => onChange(withLifts(draft, lifts));
  const form = {
    name: firstName(athlete),
    lifts: draft.lifts,
    exercises,
    onChange: set,
    onAdd: (added: string) => set([...draft.lifts, ...liftsIn(added, options)]),
    issues: { ...issues, ...problems },
    onProblem,
  };
  return (
    <div className="grid items-start gap-5 lg:grid-cols-2 lg:grid-rows-[auto_1fr]">
      <div className={cx("flex min-w-0 flex-col gap-3", view === "text" ? "lg:row-span-2" : "lg:col-span-2")}>
        <TextOrForm
          view={view}
          onView={setView}
          label="Exercises"
          description="One exercise a line: Squat 5x3 @85% r3min. B1 and B2 before the name make a superset."
          placeholder={"Squat 5x3 @85% r3min\nRDL 3x5 @RPE 8\nB1 Bench 3x8-12 60kg"}
          value={text}
          onChange={(next) => {
            const { lifts, alone } = readLiftText(next, options);
            onChange({ ...draft, lifts, alone, liftText: next });
          }}
          lints={lints}
          active={lit}
          onActive={setLit}
          suggest={(typed, caret) => liftSuggestion(typed, caret, exercises.names)}
          inserts={inserts}
          error={problem}
          form={isWide ? <LiftGrid {...form} /> : <LiftCards {...form} />}
          nothingRead={
            hasOnlyNotes(draft.lifts, draft)
              ? "No line is an exercise yet. They are kept with the notes."
              : null
          }
        />
      </div>
      <div className="flex min-w-0 flex-col gap-3">
        <Summary draft={draft} onWarmUp={set} />
        <MuscleBars lifts={draft.lifts} exercises={exercises} />
      </div>
      {children}
    </div>
  );
}

/** Other exercises, from the form. Lines among which was none go over the first that there is. */
function withLifts(draft: EditorDraft, lifts: readonly ExercisePrescription[]): EditorDraft {
  const alone = draft.lifts.length === 0 ? (draft.alone ?? []) : [];
  const [first, ...others] = lifts;
  return {
    ...draft,
    lifts: first && alone.length > 0 ? [{ ...first, above: alone }, ...others] : lifts,
    alone: first ? [] : alone,
    liftText: undefined,
  };
}

/** Whole lines as they are, and names alone as exercises to fill in. */
function liftsIn(text: string, options: LiftTextOptions): readonly ExercisePrescription[] {
  return text.split("\n").flatMap((line) => {
    const name = line.trim();
    if (name === "") return [];
    const { lifts } = readLiftText(name, options);
    const known = options.exercises?.find(name);
    return lifts.length > 0 ? lifts : [newLift(known?.name ?? name, known?.bodyweight ?? false)];
  });
}

interface SummaryProps {
  draft: EditorDraft;
  onWarmUp: (lifts: readonly ExercisePrescription[]) => void;
}

/** How many sets there are, and the offer of warm-up sets where the first exercise has none. */
function Summary({ draft: { lifts }, onWarmUp }: SummaryProps) {
  const sets = lifts.reduce((sum, lift) => sum + (lift.warmUp ? 0 : lift.sets), 0);
  const at = lifts.findIndex(({ load }) => load.kind === "pct-1rm" || load.kind === "mass");
  const main = lifts[at];
  const warmUp = main && !lifts.some((lift) => lift.warmUp) ? warmUpFor(main) : [];
  if (sets === 0) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-ink-2 text-sm">
      {sets} working {sets === 1 ? "set" : "sets"} of {new Set(lifts.map(({ exercise }) => exercise)).size}{" "}
      {new Set(lifts.map(({ exercise }) => exercise)).size === 1 ? "exercise" : "exercises"}.
      {main && warmUp.length > 0 ? (
        <Button
          size="compact"
          variant="quiet"
          onClick={() => {
            const { above: _, ...rest } = main;
            onWarmUp([...lifts.slice(0, at), ...warmUp, rest, ...lifts.slice(at + 1)]);
          }}
        >
          Add warm-up sets for {main.exercise}
        </Button>
      ) : null}
    </p>
  );
}
