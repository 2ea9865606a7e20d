"use client";

import { Select } from "@/app/_ui/select";
import { TextField } from "@/app/_ui/text-field";
import { type RunStep, stepModes, stepZones } from "@/lib/domain/session";
import { type RunTextOptions, readStoredTarget } from "@/lib/session-text/run-tail";
import { metres } from "@/lib/units/distance";
import { seconds } from "@/lib/units/duration";
import type { Issues } from "./issues";
import { DistanceField, DurationField } from "./parsed-field";

const modeLabels = { run: "Run", jog: "Jog", walk: "Walk", stand: "Stand" } as const;
const zoneLabels = { z1: "Z1", z2: "Z2", z3: "Z3", max: "Max" } as const;

interface StepEditorProps {
  step: RunStep;
  name: string;
  path: string;
  options: RunTextOptions;
  issues: Issues;
  onProblem: (path: string, problem: string | null) => void;
  onChange: (step: RunStep) => void;
  order: React.ReactNode;
}

/** One step: how long, how, and what to aim for. */
export function StepEditor({
  step,
  name,
  path,
  options,
  issues,
  onProblem,
  onChange,
  order,
}: StepEditorProps) {
  const byTime = step.seconds !== null || step.metres === null;
  const problem = (text: string | null) => onProblem(path, text);
  const error = issues[`${path}.seconds`] ?? issues[`${path}.metres`] ?? null;
  return (
    <div className="flex flex-col gap-2 border-line border-t pt-3 first-of-type:border-t-0 first-of-type:pt-0">
      <div className="flex items-end gap-2">
        <div className="grid min-w-0 flex-1 grid-cols-[1.2fr_1.2fr_1fr] gap-2">
          <Select
            label="Kind"
            aria-label={`Kind of ${name}`}
            value={step.kind}
            options={[
              { value: "work", label: "Work" },
              { value: "rest", label: "Recovery" },
            ]}
            onChange={(event) => onChange({ ...step, kind: event.target.value as RunStep["kind"] })}
          />
          <Select
            label="By"
            aria-label={`Measure of ${name}`}
            value={byTime ? "time" : "distance"}
            options={[
              { value: "time", label: "Time" },
              { value: "distance", label: "Distance" },
            ]}
            onChange={(event) => onChange(inMeasure(step, event.target.value === "time"))}
          />
          {byTime ? (
            <DurationField
              label="Time"
              value={step.seconds}
              onChange={(value) => onChange({ ...step, seconds: value, metres: null })}
              onProblem={problem}
              error={error}
            />
          ) : (
            <DistanceField
              label="Distance"
              reps
              value={step.metres}
              onChange={(value) => onChange({ ...step, metres: value ?? metres(0), seconds: null })}
              onProblem={problem}
              error={error}
            />
          )}
        </div>
        {order}
      </div>
      <div className="grid grid-cols-[1fr_1fr_2fr] gap-2">
        <Select
          label="Mode"
          aria-label={`Mode of ${name}`}
          value={step.mode}
          options={stepModes.map((value) => ({ value, label: modeLabels[value] }))}
          onChange={(event) => onChange({ ...step, mode: event.target.value as RunStep["mode"] })}
        />
        <Select
          label="Zone"
          aria-label={`Zone of ${name}`}
          value={step.zone ?? "none"}
          options={[
            { value: "none", label: "None" },
            ...stepZones.map((value) => ({ value, label: zoneLabels[value] })),
          ]}
          onChange={(event) =>
            onChange({
              ...step,
              zone:
                event.target.value === "none" ? null : (event.target.value as NonNullable<RunStep["zone"]>),
            })
          }
        />
        <TextField
          label="Target"
          aria-label={`Target of ${name}`}
          placeholder="3:52/km, HR 165"
          value={step.target}
          onChange={(event) => onChange({ ...step, target: event.target.value })}
          onBlur={() => onChange(aimed(step, options))}
          error={issues[`${path}.target`] ?? null}
        />
      </div>
      <TextField
        label="Note"
        aria-label={`Note of ${name}`}
        value={step.note ?? ""}
        onChange={(event) => onChange(withNote(step, event.target.value))}
        error={issues[`${path}.note`] ?? null}
      />
    </div>
  );
}

/** The target in its own words, with the zone that it implies. */
function aimed(step: RunStep, options: RunTextOptions): RunStep {
  const read = step.target.trim() === "" ? null : readStoredTarget(step.target, options);
  if (!read || read.text === step.target) return step;
  return { ...step, target: read.text, zone: read.zone ?? read.derived ?? step.zone };
}

function withNote({ note: _, ...step }: RunStep, note: string): RunStep {
  return note === "" ? step : { ...step, note };
}

const inMeasure = (step: RunStep, byTime: boolean): RunStep =>
  byTime
    ? { ...step, seconds: step.seconds ?? seconds(180), metres: null }
    : { ...step, metres: step.metres ?? metres(400), seconds: null };
