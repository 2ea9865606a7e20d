"use client";

import { skipToken, useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { Q } from "@/app/_shared/quantity/q";
import { useTRPC } from "@/app/_trpc/client";
import type { Outputs } from "@/app/_trpc/outputs";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { Combobox } from "@/app/_ui/combobox";
import { NumberField } from "@/app/_ui/number-field";
import { Select } from "@/app/_ui/select";
import type { Athlete } from "@/lib/domain/athlete";
import type { ExercisePrescription, LoadTarget } from "@/lib/domain/session";
import { seconds } from "@/lib/units/duration";
import { grams, roundToPlate } from "@/lib/units/mass";
import type { Issues } from "./issues";
import { OrderButtons } from "./order-buttons";
import { DurationField, MassField } from "./parsed-field";
import { moved, replaced, without } from "./step-groups";

type Exercise = Pick<Outputs["plan"]["exercises"][number], "id" | "name"> & { oneRm?: number | null };

interface LiftLinesEditorProps {
  /** Null for a template: nobody's maxima are known. */
  athlete: Athlete | null;
  lifts: readonly ExercisePrescription[];
  onChange: (lifts: readonly ExercisePrescription[]) => void;
  issues: Issues;
  onProblem: (path: string, problem: string | null) => void;
}

const newLine = (): ExercisePrescription => ({
  exercise: "",
  sets: 3,
  reps: 5,
  load: { kind: "pct-1rm", fraction: 0.8 },
  toFailure: false,
  restSeconds: seconds(180),
  note: "",
});

/** The exercises of a lift, one card each. */
export function LiftLinesEditor({ athlete, lifts, onChange, issues, onProblem }: LiftLinesEditorProps) {
  const trpc = useTRPC();
  const { data: own } = useQuery(
    trpc.plan.exercises.queryOptions(athlete ? { athleteId: athlete.id } : skipToken, { staleTime: 600_000 }),
  );
  const { data: known } = useQuery(
    trpc.library.exercises.queryOptions(athlete ? skipToken : undefined, { staleTime: 600_000 }),
  );
  const exercises: readonly Exercise[] = own ?? known ?? [];
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="pb-1.5 font-medium text-control">Exercises</legend>
      {lifts.length === 0 ? <p className="text-ink-3 text-sm">No exercises yet.</p> : null}
      <ol className="flex flex-col gap-2">
        {lifts.map((line, index) => (
          <li key={index}>
            <LineEditor
              athlete={athlete}
              exercises={exercises}
              line={line}
              number={index + 1}
              path={`lifts.${index}`}
              issues={issues}
              onProblem={onProblem}
              onChange={(next) => onChange(replaced(lifts, index, next))}
              order={
                <OrderButtons
                  what={line.exercise || `exercise ${index + 1}`}
                  isFirst={index === 0}
                  isLast={index === lifts.length - 1}
                  onMove={(by) => onChange(moved(lifts, index, by))}
                  onRemove={() => onChange(without(lifts, index))}
                />
              }
            />
          </li>
        ))}
      </ol>
      <Button
        size="compact"
        icon={<Plus />}
        className="self-start"
        onClick={() => onChange([...lifts, newLine()])}
      >
        Exercise
      </Button>
    </fieldset>
  );
}

interface LineEditorProps {
  athlete: Athlete | null;
  exercises: readonly Exercise[];
  line: ExercisePrescription;
  number: number;
  path: string;
  issues: Issues;
  onProblem: LiftLinesEditorProps["onProblem"];
  onChange: (line: ExercisePrescription) => void;
  order: React.ReactNode;
}

function LineEditor(props: LineEditorProps) {
  const { athlete, exercises, line, number, path, issues, onProblem, onChange, order } = props;
  const known = exercises.find(({ name }) => name.toLowerCase() === line.exercise.trim().toLowerCase());
  const set = (change: Partial<ExercisePrescription>) => onChange({ ...line, ...change });
  return (
    <div className="flex flex-col gap-3 rounded-lg border border-line p-3">
      <div className="flex items-end gap-2">
        <Combobox
          label={`Exercise ${number}`}
          options={exercises.map(({ id, name }) => ({ id, label: name }))}
          value={known?.id ?? null}
          text={line.exercise}
          onText={(exercise) => set({ exercise })}
          onChange={(id) => {
            const chosen = exercises.find((exercise) => exercise.id === id);
            if (chosen) set({ exercise: chosen.name });
          }}
          error={issues[`${path}.exercise`] ?? null}
          className="min-w-0 flex-1"
        />
        {order}
      </div>
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-[4rem_4rem_1fr_5.5rem]">
        <NumberField
          label="Sets"
          value={line.sets}
          min={1}
          max={30}
          decimals={0}
          onChange={(sets) => set({ sets: sets ?? 0 })}
          error={issues[`${path}.sets`] ?? null}
        />
        <NumberField
          label="Reps"
          value={line.reps}
          min={1}
          max={200}
          decimals={0}
          onChange={(reps) => set({ reps: reps ?? 0 })}
          error={issues[`${path}.reps`] ?? null}
        />
        <LoadKind load={line.load} onChange={(load) => set({ load })} />
        <LoadValue {...{ line, path, issues, onProblem }} onChange={(load) => set({ load })} />
      </div>
      {athlete ? <ResolvedLoad athlete={athlete} load={line.load} oneRm={known?.oneRm ?? null} /> : null}
      <div className="flex flex-wrap items-end gap-3">
        <DurationField
          label="Rest"
          bare="seconds"
          value={line.restSeconds}
          onChange={(restSeconds) => set({ restSeconds })}
          onProblem={(text) => onProblem(`${path}.restSeconds`, text)}
          error={issues[`${path}.restSeconds`] ?? null}
          fieldClassName="w-28"
        />
        <Checkbox checked={line.toFailure} onChange={(event) => set({ toFailure: event.target.checked })}>
          To failure
        </Checkbox>
      </div>
    </div>
  );
}

const loadKinds = [
  { value: "pct-1rm", label: "% of 1RM" },
  { value: "mass", label: "Weight" },
  { value: "rpe", label: "Set RPE" },
  { value: "rir", label: "Reps left" },
  { value: "bodyweight", label: "Body weight" },
  { value: "last", label: "As last time" },
  { value: "open", label: "Own choice" },
] as const;

const startingLoads: Readonly<Record<LoadTarget["kind"], LoadTarget>> = {
  "pct-1rm": { kind: "pct-1rm", fraction: 0.8 },
  mass: { kind: "mass", mass: grams(60_000) },
  rpe: { kind: "rpe", rpe: 8 },
  rir: { kind: "rir", rir: 2 },
  bodyweight: { kind: "bodyweight" },
  last: { kind: "last", plus: grams(2500) },
  open: { kind: "open" },
};

function LoadKind({ load, onChange }: { load: LoadTarget; onChange: (load: LoadTarget) => void }) {
  return (
    <Select
      label="Load by"
      value={load.kind}
      options={loadKinds}
      onChange={(event) => onChange(startingLoads[event.target.value as LoadTarget["kind"]])}
    />
  );
}

type LoadValueProps = Pick<LineEditorProps, "line" | "path" | "issues" | "onProblem"> & {
  onChange: (load: LoadTarget) => void;
};

function LoadValue({ line, path, issues, onProblem, onChange }: LoadValueProps) {
  const { load } = line;
  const error = issueUnder(issues, `${path}.load`);
  const shared = { label: "Load", error };
  switch (load.kind) {
    case "pct-1rm":
      return (
        <NumberField
          {...shared}
          suffix="%"
          value={Math.round(load.fraction * 1000) / 10}
          step={2.5}
          onChange={(percent) => onChange({ kind: "pct-1rm", fraction: (percent ?? 0) / 100 })}
        />
      );
    case "mass":
      return (
        <MassField
          {...shared}
          value={load.mass}
          onChange={(mass) => onChange({ kind: "mass", mass: mass ?? grams(0) })}
          onProblem={(text) => onProblem(`${path}.load`, text)}
        />
      );
    case "rpe":
      return (
        <NumberField
          {...shared}
          value={load.rpe}
          min={6}
          max={10}
          step={0.5}
          onChange={(rpe) => onChange({ kind: "rpe", rpe: rpe ?? 0 })}
        />
      );
    case "rir":
      return (
        <NumberField
          {...shared}
          value={load.rir}
          min={0}
          max={10}
          step={1}
          onChange={(rir) => onChange({ kind: "rir", rir: rir ?? -1 })}
        />
      );
    case "bodyweight":
    case "last":
    case "open":
      return <span aria-hidden />;
  }
}

const issueUnder = (issues: Issues, path: string): string | null =>
  Object.entries(issues).find(([key]) => key === path || key.startsWith(`${path}.`))?.[1] ?? null;

/** What a percentage means on this athlete's bar. */
function ResolvedLoad({
  athlete,
  load,
  oneRm,
}: {
  athlete: Athlete;
  load: LoadTarget;
  oneRm: number | null;
}) {
  const { mass } = usePreferences();
  if (load.kind !== "pct-1rm") return null;
  const name = athlete.name.split(" ")[0];
  if (oneRm === null) {
    return <p className="text-ink-3 text-xs">No tested 1RM of this exercise in the profile.</p>;
  }
  return (
    <p className="text-ink-2 text-xs">
      {name}: <Q value={roundToPlate(grams(Math.round(oneRm * load.fraction)), mass)} unit="g" /> of{" "}
      <Q value={oneRm} unit="g" e1rm />
    </p>
  );
}
