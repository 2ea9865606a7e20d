"use client";

import type { ReactNode } from "react";
import type { Issues } from "@/app/_shared/session-editor/issues";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { NumberField } from "@/app/_ui/number-field";
import { Select } from "@/app/_ui/select";
import { type Priority, priorities } from "@/lib/domain/athlete";
import {
  type LoadingPattern,
  loadingPatterns,
  type PlanModel,
  planModels,
  practiceNames,
  type StrengthStart,
  strengthStarts,
} from "@/lib/domain/generated-plan";
import type { GeneratorWish } from "@/lib/schemas/generator";
import { GoalFields } from "./goal-fields";
import { loadingLabels, modelLabels, practiceLabels, strengthLabels } from "./words";

interface WishFormProps {
  wish: GeneratorWish;
  issues: Issues;
  /** Where what stands in it comes from. */
  notice: ReactNode;
  isPending: boolean;
  onChange: (wish: GeneratorWish) => void;
  onPreview: () => void;
}

const options = <Value extends string>(values: readonly Value[], labels: Readonly<Record<Value, string>>) =>
  values.map((value) => ({ value, label: labels[value] }));

const priorityLabels: Readonly<Record<Priority, string>> = {
  "run-first": "Running first",
  balanced: "Balanced",
  "strength-first": "Strength first",
};

/** What somebody decides about a plan before it is counted up. */
export function WishForm({ wish, issues, notice, isPending, onChange, onPreview }: WishFormProps) {
  const set = (part: Partial<GeneratorWish>) => onChange({ ...wish, ...part });
  const number = (
    key: "weeks" | "transitionWeeks" | "runsPerWeek" | "liftsPerWeek",
    label: string,
    max: number,
  ) => (
    <NumberField
      label={label}
      value={wish[key]}
      min={0}
      max={max}
      decimals={0}
      onChange={(value) => set({ [key]: value ?? Number.NaN })}
      error={issues[key] ?? null}
    />
  );
  return (
    <form
      className="flex flex-col gap-6"
      aria-label="What the plan is for"
      onSubmit={(event) => {
        event.preventDefault();
        onPreview();
      }}
    >
      {notice}
      <Group title="Goal">
        <GoalFields wish={wish} issues={issues} onChange={set} />
        <div className="grid grid-cols-2 gap-3">
          {number("weeks", "Weeks", 40)}
          {wish.goal.kind === "race" ? number("transitionWeeks", "Easy weeks after", 3) : null}
        </div>
      </Group>
      <Group title="Training">
        <Select
          label="Priority"
          value={wish.priority}
          onChange={(event) => set({ priority: event.target.value as Priority })}
          options={options(priorities, priorityLabels)}
        />
        <div className="grid grid-cols-2 gap-3">
          {number("runsPerWeek", "Runs a week", 6)}
          {number("liftsPerWeek", "Lifts a week", 5)}
        </div>
        <Select
          label="Model"
          value={wish.model}
          onChange={(event) => set({ model: event.target.value as PlanModel })}
          options={options(planModels, modelLabels)}
        />
        <Select
          label="Loading"
          value={wish.loading}
          onChange={(event) => set({ loading: event.target.value as LoadingPattern })}
          options={options(loadingPatterns, loadingLabels)}
        />
        <Select
          label="Strength begins with"
          value={wish.strengthStart}
          onChange={(event) => set({ strengthStart: event.target.value as StrengthStart })}
          options={options(strengthStarts, strengthLabels)}
        />
      </Group>
      <Group title="Practices">
        <div className="flex flex-col">
          {practiceNames.map((name) => (
            <Checkbox
              key={name}
              checked={wish.practices[name]}
              description={practiceLabels[name].dose}
              onChange={(event) => set({ practices: { ...wish.practices, [name]: event.target.checked } })}
            >
              {practiceLabels[name].label}
            </Checkbox>
          ))}
        </div>
      </Group>
      <RecentFields wish={wish} issues={issues} onChange={set} />
      <Button type="submit" variant="primary" pending={isPending} pendingLabel="Counting back…">
        Preview the plan
      </Button>
    </form>
  );
}

interface PartProps {
  wish: GeneratorWish;
  issues: Issues;
  onChange: (part: Partial<GeneratorWish>) => void;
}

/** What was trained lately, from the log where there is one. */
function RecentFields({ wish, issues, onChange }: PartProps) {
  const { recent } = wish;
  const field = (
    key: "weeklyKm" | "longestRunKm" | "runsPerWeek" | "liftsPerWeek",
    label: string,
    max: number,
  ) => (
    <NumberField
      label={label}
      value={recent[key]}
      min={0}
      max={max}
      decimals={1}
      onChange={(value) => onChange({ recent: { ...recent, [key]: value ?? Number.NaN, weeklyAu: null } })}
      error={issues[`recent.${key}`] ?? null}
    />
  );
  return (
    <Group title="Last four weeks">
      <div className="grid grid-cols-2 gap-3">
        {field("weeklyKm", "Km a week", 250)}
        {field("longestRunKm", "Longest run, km", 120)}
        {field("runsPerWeek", "Runs a week", 14)}
        {field("liftsPerWeek", "Lifts a week", 14)}
      </div>
    </Group>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-4">
      <legend className="mb-3 font-medium">{title}</legend>
      {children}
    </fieldset>
  );
}
