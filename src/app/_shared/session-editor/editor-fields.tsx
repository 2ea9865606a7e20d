"use client";

import type { ReactNode } from "react";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { Q } from "@/app/_shared/quantity/q";
import { heatAdvice } from "@/app/_shared/session/heat-advice";
import { Checkbox } from "@/app/_ui/checkbox";
import { DateField } from "@/app/_ui/date-field";
import { NumberField } from "@/app/_ui/number-field";
import { SegmentedControl } from "@/app/_ui/radio-group";
import { Select } from "@/app/_ui/select";
import { TextArea, TextField } from "@/app/_ui/text-field";
import { TimeField } from "@/app/_ui/time-field";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { ClockTime } from "@/lib/dates/clock-time";
import type { Athlete } from "@/lib/domain/athlete";
import {
  crossTrainingTypes,
  familyOf,
  heatTypes,
  isLift,
  isRun,
  otherTypes,
  raceTypes,
  runTypes,
  type SessionType,
  sessionTypeFacts,
  strengthTypes,
} from "@/lib/domain/session-type";
import { type Terrain, terrainLabels, terrains } from "@/lib/domain/terrain";
import { type EditorDraft, hasDistance, withTypeChosen } from "./editor-draft";
import type { Issues } from "./issues";
import { LiftBuilder } from "./lift-builder";
import { DistanceField, DurationField } from "./parsed-field";
import { RunBuilder } from "./run-builder";

interface EditorFieldsProps {
  /** Null for a template, which stands on no day and is nobody's yet. */
  athlete: Athlete | null;
  draft: EditorDraft;
  issues: Issues;
  /** What fields could not read, by path. */
  problems: Issues;
  onChange: (draft: EditorDraft) => void;
  onProblem: (path: string, problem: string | null) => void;
  /** What the rules make of it, beside what it rests on. */
  countsAs: ReactNode;
}

const optionsOf = (label: string, types: readonly SessionType[]) => ({
  label,
  options: types.map((value) => ({ value, label: sessionTypeFacts[value].label })),
});

const typeGroups = [
  optionsOf("Run", runTypes),
  optionsOf("Lift", strengthTypes),
  optionsOf("Race", raceTypes),
  optionsOf("Cross-training", crossTrainingTypes),
  optionsOf("Heat", heatTypes),
  optionsOf("Other", otherTypes),
];

/** Everything a session asks for, in the order in which a coach decides it. */
export function EditorFields(props: EditorFieldsProps) {
  const { athlete, draft, issues, problems, onChange, onProblem, countsAs } = props;
  const set = (change: Partial<EditorDraft>) => onChange({ ...draft, ...change });
  return (
    <>
      <div className="grid grid-cols-2 gap-4 lg:grid-cols-[1fr_1fr_auto_auto]">
        <Select
          label="Type"
          fieldClassName="max-sm:col-span-2"
          value={draft.type}
          options={typeGroups}
          onChange={(event) => onChange(withTypeChosen(draft, event.target.value as SessionType))}
        />
        <TextField
          label="Title"
          fieldClassName="max-sm:col-span-2"
          value={draft.title}
          onChange={(event) => set({ title: event.target.value })}
          error={issues.title ?? null}
        />
        <div className="lg:pt-6">
          <Checkbox checked={draft.key} onChange={(event) => set({ key: event.target.checked })}>
            Key session
          </Checkbox>
        </div>
        {athlete ? (
          <div className="lg:pt-6">
            <Checkbox
              checked={draft.locked}
              onChange={(event) => set({ locked: event.target.checked })}
              description="No fix moves it"
            >
              Locked
            </Checkbox>
          </div>
        ) : null}
      </div>
      <div className="grid grid-cols-2 gap-4 sm:flex sm:flex-col sm:gap-5 lg:grid lg:grid-cols-2">
        {athlete ? <WhenFields {...{ athlete, draft, issues, set }} /> : null}
        <AmountFields {...{ draft, issues, onProblem, set }} />
      </div>
      {isRun(draft.type) ? (
        <RunBuilder {...{ athlete, draft, issues, onChange, onProblem }}>{countsAs}</RunBuilder>
      ) : null}
      {isLift(draft.type) ? (
        <LiftBuilder {...{ athlete, draft, issues, problems, onChange, onProblem }}>{countsAs}</LiftBuilder>
      ) : null}
      <div className="grid gap-4 lg:grid-cols-2 lg:gap-5">
        <TextArea
          label="Notes"
          value={draft.notes}
          onChange={(event) => set({ notes: event.target.value })}
          error={issues.notes ?? null}
        />
        {isRun(draft.type) ? <ConditionsFields {...{ draft, issues, set }} /> : null}
        {isRun(draft.type) || isLift(draft.type) ? null : countsAs}
      </div>
      {familyOf(draft.type) === "heat" ? <p className="text-ink-2 text-sm">{heatAdvice}</p> : null}
    </>
  );
}

type Part = Pick<EditorFieldsProps, "draft" | "issues"> & { set: (change: Partial<EditorDraft>) => void };

function WhenFields({ athlete, draft, issues, set }: Part & { athlete: Athlete }) {
  const { hourCycle } = usePreferences();
  return (
    <div className="contents gap-4 sm:grid sm:grid-cols-[1fr_auto_1fr]">
      <DateField
        label="Day"
        value={draft.date}
        onChange={(date) => {
          if (date) set({ date: date as CalendarDate });
        }}
        error={issues.date ?? null}
      />
      <SegmentedControl
        label="Slot"
        value={draft.slot}
        onChange={(slot) => set({ slot })}
        options={[
          { value: "am", label: "AM" },
          { value: "pm", label: "PM" },
        ]}
      />
      <TimeField
        label="Time"
        placeholder={athlete.slotTimes[draft.slot]}
        hourCycle={hourCycle}
        value={draft.startTime ?? ""}
        onChange={(time) =>
          set(
            time ? { startTime: time as ClockTime, slot: time < "12:00" ? "am" : "pm" } : { startTime: null },
          )
        }
        error={issues.startTime ?? null}
      />
    </div>
  );
}

/** Where a run is done, and what changes when it is hot. */
function ConditionsFields({ draft, issues, set }: Part) {
  return (
    <div className="grid content-start gap-4 sm:grid-cols-[10rem_minmax(0,1fr)]">
      <Select
        label="Terrain"
        value={draft.terrain ?? ""}
        options={terrainOptions}
        onChange={(event) => set({ terrain: (event.target.value || null) as Terrain | null })}
        error={issues.terrain ?? null}
      />
      <TextField
        label="Heat plan"
        placeholder="When it is hot: run by effort"
        value={draft.heatPlan ?? ""}
        onChange={(event) => set({ heatPlan: event.target.value })}
        error={issues.heatPlan ?? null}
      />
    </div>
  );
}

const terrainOptions = [
  { value: "", label: "Any" },
  ...terrains.map((value) => ({ value, label: terrainLabels[value] })),
];

function AmountFields({ draft, issues, onProblem, set }: Part & Pick<EditorFieldsProps, "onProblem">) {
  if (draft.type === "rest") return null;
  const load =
    draft.duration === null || draft.plannedRpe === null ? null : (draft.plannedRpe * draft.duration) / 60;
  return (
    <div className="contents gap-2 sm:flex sm:flex-col">
      <div className="contents gap-4 sm:grid sm:grid-cols-3">
        <DurationField
          label="Duration"
          value={draft.duration}
          onChange={(duration) => set({ duration })}
          onProblem={(text) => onProblem("duration", text)}
          error={issues.duration ?? null}
        />
        {hasDistance(draft.type) ? (
          <DistanceField
            label="Distance"
            value={draft.distance}
            onChange={(distance) => set({ distance })}
            onProblem={(text) => onProblem("distance", text)}
            error={issues.distance ?? null}
          />
        ) : null}
        <NumberField
          label="Effort, 0–10"
          value={draft.plannedRpe}
          min={0}
          max={10}
          step={0.5}
          onChange={(plannedRpe) => set({ plannedRpe })}
          error={issues.plannedRpe ?? null}
        />
      </div>
      <p className="text-ink-2 text-sm max-sm:col-span-2">
        Estimated load <Q value={load} unit="au" />
      </p>
    </div>
  );
}
