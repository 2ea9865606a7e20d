"use client";

import { Plus, Repeat2 } from "lucide-react";
import { Button } from "@/app/_ui/button";
import { NumberField } from "@/app/_ui/number-field";
import { itemsOf, type RunItem, type RunPart, stepsOfItems } from "@/lib/domain/run-items";
import type { RunStep } from "@/lib/domain/session";
import type { RunTextOptions } from "@/lib/session-text/run-tail";
import type { Issues } from "./issues";
import { OrderButtons } from "./order-buttons";
import { StepEditor } from "./step-editor";
import { moved, newRepeats, newRest, newStep, replaced, without, withoutItem } from "./step-groups";

interface RunStepsEditorProps {
  steps: readonly RunStep[];
  onChange: (steps: readonly RunStep[]) => void;
  options: RunTextOptions;
  issues: Issues;
  onProblem: (path: string, problem: string | null) => void;
}

/** The steps of a run, one under the other; what is repeated stands in a frame with its count. */
export function RunStepsEditor({ steps, onChange, options, issues, onProblem }: RunStepsEditorProps) {
  const items = itemsOf(steps);
  const write = (next: readonly RunItem[]) => onChange(stepsOfItems(next));
  let before = 0;
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="pb-1.5 font-medium text-control">Steps</legend>
      {items.length === 0 ? (
        <p className="text-ink-3 text-sm">No steps. Add them where the run has parts.</p>
      ) : null}
      <ol className="flex flex-col gap-2">
        {items.map((item, index) => {
          const offset = before;
          before += item.parts.reduce((sum, part) => sum + part.steps.length, 0);
          return (
            <li key={index} className="flex flex-col gap-1">
              <Lines lines={item.parts[0]?.steps[0]?.above} />
              <ItemEditor
                item={item}
                number={index + 1}
                offset={offset}
                options={options}
                issues={issues}
                onProblem={onProblem}
                onChange={(next) =>
                  write(next.parts.length === 0 ? withoutItem(items, index) : replaced(items, index, next))
                }
                order={
                  <OrderButtons
                    what={`part ${index + 1}`}
                    isFirst={index === 0}
                    isLast={index === items.length - 1}
                    onMove={(by) => write(moved(items, index, by))}
                    onRemove={() => write(withoutItem(items, index))}
                  />
                }
              />
              <Lines lines={item.parts.at(-1)?.steps.at(-1)?.below} />
            </li>
          );
        })}
      </ol>
      <div className="flex flex-wrap gap-2">
        <Button size="compact" icon={<Plus />} onClick={() => write([...items, newStep()])}>
          Step
        </Button>
        <Button size="compact" icon={<Repeat2 />} onClick={() => write([...items, newRepeats()])}>
          Repeats
        </Button>
      </div>
    </fieldset>
  );
}

/** Headings and notes between the steps; the text is where they are changed. */
function Lines({ lines = [] }: { lines?: readonly string[] | undefined }) {
  return lines.map((line, index) =>
    line === "" ? null : (
      <p key={index} className="text-ink-2 text-sm">
        {line}
      </p>
    ),
  );
}

interface ItemEditorProps {
  item: RunItem;
  number: number;
  /** Index of its first step among all steps. */
  offset: number;
  options: RunTextOptions;
  issues: Issues;
  onProblem: RunStepsEditorProps["onProblem"];
  onChange: (item: RunItem) => void;
  order: React.ReactNode;
}

function ItemEditor({ item, number, offset, options, issues, onProblem, onChange, order }: ItemEditorProps) {
  const { count, parts } = item;
  const several = parts.length > 1;
  let before = offset;
  return (
    <div className="flex flex-col gap-3 rounded-lg border border-line p-3">
      <div className="flex items-end gap-2">
        {count > 1 ? (
          <Times
            label="Times"
            value={count}
            onChange={(next) => onChange({ ...item, count: next })}
            error={issues[`steps.${offset}.sets`] ?? issues[`steps.${offset}.repeat`] ?? null}
          />
        ) : (
          <span className="pb-1 font-medium text-sm">Part {number}</span>
        )}
        <span className="ms-auto">{order}</span>
      </div>
      {parts.map((part, index) => {
        const first = before;
        before += part.steps.length;
        return (
          <PartEditor
            key={index}
            part={part}
            name={several || count > 1 ? `step ${index + 1} of part ${number}` : `part ${number}`}
            offset={first}
            options={options}
            issues={issues}
            onProblem={onProblem}
            onChange={(next) =>
              onChange({
                ...item,
                parts: next === null ? without(parts, index) : replaced(parts, index, next),
              })
            }
            order={
              several ? (
                <OrderButtons
                  what={`step ${index + 1} of part ${number}`}
                  isFirst={index === 0}
                  isLast={index === parts.length - 1}
                  onMove={(by) => onChange({ ...item, parts: moved(parts, index, by) })}
                  onRemove={() => onChange({ ...item, parts: without(parts, index) })}
                />
              ) : null
            }
          />
        );
      })}
      {count > 1 ? (
        <Button
          size="compact"
          variant="quiet"
          icon={<Plus />}
          className="self-start"
          onClick={() => onChange({ ...item, parts: [...parts, newRest()] })}
        >
          Step in these repeats
        </Button>
      ) : null}
    </div>
  );
}

interface TimesProps {
  label: string;
  value: number;
  onChange: (value: number) => void;
  error?: string | null;
}

const Times = ({ label, value, onChange, error = null }: TimesProps) => (
  <NumberField
    label={label}
    value={value}
    min={2}
    max={99}
    decimals={0}
    onChange={(next) => onChange(Math.max(2, next || 2))}
    error={error}
    fieldClassName="w-20"
  />
);

interface PartEditorProps extends Omit<ItemEditorProps, "item" | "number" | "onChange"> {
  part: RunPart;
  name: string;
  /** Null where its last step is taken away. */
  onChange: (part: RunPart | null) => void;
}

/** One step, or repeats inside of repeats. */
function PartEditor({ part, name, offset, options, issues, onProblem, onChange, order }: PartEditorProps) {
  const steps = part.steps.map((step, index) => (
    <StepEditor
      key={index}
      step={step}
      name={part.steps.length > 1 ? `${index + 1} in ${name}` : name}
      path={`steps.${offset + index}`}
      options={options}
      issues={issues}
      onProblem={onProblem}
      onChange={(next) => onChange({ ...part, steps: replaced(part.steps, index, next) })}
      order={part.count === 1 ? order : null}
    />
  ));
  if (part.count === 1) return steps;
  return (
    <div className="flex flex-col gap-3 border-line-strong border-s-2 ps-3">
      <div className="flex items-end justify-between gap-2">
        <Times
          label={`Times in ${name}`}
          value={part.count}
          onChange={(count) => onChange({ ...part, count })}
        />
        {order}
      </div>
      {steps}
    </div>
  );
}
