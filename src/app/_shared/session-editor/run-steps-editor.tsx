"use client";

import { Plus, Repeat2 } from "lucide-react";
import { Button } from "@/app/_ui/button";
import { NumberField } from "@/app/_ui/number-field";
import { Select } from "@/app/_ui/select";
import { TextField } from "@/app/_ui/text-field";
import { type RunStep, stepModes, stepZones } from "@/lib/domain/session";
import { metres } from "@/lib/units/distance";
import { seconds } from "@/lib/units/duration";
import type { Issues } from "./issues";
import { OrderButtons } from "./order-buttons";
import { DistanceField, DurationField } from "./parsed-field";
import {
  groupsOf,
  moved,
  newRepeats,
  newRest,
  newStep,
  replaced,
  type StepGroup,
  stepsOf,
  without,
} from "./step-groups";

interface RunStepsEditorProps {
  steps: readonly RunStep[];
  onChange: (steps: readonly RunStep[]) => void;
  issues: Issues;
  onProblem: (path: string, problem: string | null) => void;
}

const modeLabels = { run: "Run", jog: "Jog", walk: "Walk", stand: "Stand" } as const;
const zoneLabels = { z1: "Z1", z2: "Z2", z3: "Z3", max: "Max" } as const;

/** The steps of a run, one under the other; what is repeated stands in a frame with its count. */
export function RunStepsEditor({ steps, onChange, issues, onProblem }: RunStepsEditorProps) {
  const groups = groupsOf(steps);
  const write = (next: readonly StepGroup[]) => onChange(stepsOf(next));
  let before = 0;
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="pb-1.5 font-medium text-control">Steps</legend>
      {groups.length === 0 ? (
        <p className="text-ink-3 text-sm">No steps. Add them where the run has parts.</p>
      ) : null}
      <ol className="flex flex-col gap-2">
        {groups.map((group, index) => {
          const offset = before;
          before += group.steps.length;
          return (
            <li key={index}>
              <GroupEditor
                group={group}
                number={index + 1}
                offset={offset}
                issues={issues}
                onProblem={onProblem}
                onChange={(next) =>
                  write(next.steps.length === 0 ? without(groups, index) : replaced(groups, index, next))
                }
                order={
                  <OrderButtons
                    what={`part ${index + 1}`}
                    isFirst={index === 0}
                    isLast={index === groups.length - 1}
                    onMove={(by) => write(moved(groups, index, by))}
                    onRemove={() => write(without(groups, index))}
                  />
                }
              />
            </li>
          );
        })}
      </ol>
      <div className="flex flex-wrap gap-2">
        <Button size="compact" icon={<Plus />} onClick={() => write([...groups, newStep()])}>
          Step
        </Button>
        <Button size="compact" icon={<Repeat2 />} onClick={() => write([...groups, newRepeats()])}>
          Repeats
        </Button>
      </div>
    </fieldset>
  );
}

interface GroupEditorProps {
  group: StepGroup;
  number: number;
  /** Index of its first step among all steps. */
  offset: number;
  issues: Issues;
  onProblem: RunStepsEditorProps["onProblem"];
  onChange: (group: StepGroup) => void;
  order: React.ReactNode;
}

function GroupEditor({ group, number, offset, issues, onProblem, onChange, order }: GroupEditorProps) {
  const repeats = group.repeat > 1;
  return (
    <div className="flex flex-col gap-3 rounded-lg border border-line p-3">
      <div className="flex items-end gap-2">
        {repeats ? (
          <NumberField
            label="Times"
            value={group.repeat}
            min={2}
            max={99}
            decimals={0}
            onChange={(repeat) => onChange({ ...group, repeat: Math.max(2, repeat ?? 2) })}
            error={issues[`steps.${offset}.repeat`] ?? null}
            fieldClassName="w-20"
          />
        ) : (
          <span className="pb-1 font-medium text-sm">Part {number}</span>
        )}
        <span className="ms-auto">{order}</span>
      </div>
      {group.steps.map((step, index) => (
        <StepEditor
          key={index}
          step={step}
          name={repeats ? `step ${index + 1} of part ${number}` : `part ${number}`}
          path={`steps.${offset + index}`}
          issues={issues}
          onProblem={onProblem}
          onChange={(next) => onChange({ ...group, steps: replaced(group.steps, index, next) })}
          order={
            group.steps.length > 1 ? (
              <OrderButtons
                what={`step ${index + 1} of part ${number}`}
                isFirst={index === 0}
                isLast={index === group.steps.length - 1}
                onMove={(by) => onChange({ ...group, steps: moved(group.steps, index, by) })}
                onRemove={() => onChange({ ...group, steps: without(group.steps, index) })}
              />
            ) : null
          }
        />
      ))}
      {repeats ? (
        <Button
          size="compact"
          variant="quiet"
          icon={<Plus />}
          className="self-start"
          onClick={() => onChange({ ...group, steps: [...group.steps, newRest(group.repeat)] })}
        >
          Step in these repeats
        </Button>
      ) : null}
    </div>
  );
}

interface StepEditorProps {
  step: RunStep;
  name: string;
  path: string;
  issues: Issues;
  onProblem: RunStepsEditorProps["onProblem"];
  onChange: (step: RunStep) => void;
  order: React.ReactNode;
}

function StepEditor({ step, name, path, issues, onProblem, onChange, order }: StepEditorProps) {
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
          error={issues[`${path}.target`] ?? null}
        />
      </div>
    </div>
  );
}

const inMeasure = (step: RunStep, byTime: boolean): RunStep =>
  byTime
    ? { ...step, seconds: step.seconds ?? seconds(180), metres: null }
    : { ...step, metres: step.metres ?? metres(400), seconds: null };
