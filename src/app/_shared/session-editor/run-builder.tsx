"use client";

import { type ReactNode, useEffect, useState } from "react";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { Q } from "@/app/_shared/quantity/q";
import { Button } from "@/app/_ui/button";
import type { Athlete } from "@/lib/domain/athlete";
import { paceHints } from "@/lib/session-text/pace-hints";
import type { RunTextOptions } from "@/lib/session-text/run-tail";
import { readRunText, runText } from "@/lib/session-text/run-text";
import { type RunTotals, totalsOfSteps } from "@/lib/session-text/step-pace";
import { runSuggestion } from "@/lib/session-text/suggestion";
import { metres } from "@/lib/units/distance";
import { seconds } from "@/lib/units/duration";
import { type EditorDraft, withSteps } from "./editor-draft";
import type { Issues } from "./issues";
import { RunProfile } from "./run-profile";
import { RunStepsEditor } from "./run-steps-editor";
import { hasOnlyNotes, TextOrForm, type View } from "./text-or-form";
import { useLimits } from "./use-limits";

interface RunBuilderProps {
  /** Null for a template, which is nobody's yet. */
  athlete: Athlete | null;
  draft: EditorDraft;
  onChange: (draft: EditorDraft) => void;
  issues: Issues;
  onProblem: (path: string, problem: string | null) => void;
  /** What stands under the profile. */
  children: ReactNode;
}

const inserts = [
  { label: "+ step", text: "\n" },
  { label: "× repeat", text: "4x " },
  { label: "@ target", text: " @ " },
  { label: "r", text: ", r " },
];

/** The steps of a run, as text and as a form, with what they look like and add up to. */
export function RunBuilder({ athlete, draft, onChange, issues, onProblem, children }: RunBuilderProps) {
  const { distance: unit } = usePreferences();
  const { limits, threshold } = useLimits(athlete, draft.date);
  const options: RunTextOptions = { unit, limits };
  const [view, setView] = useState<View>("text");
  const [lit, setLit] = useState<number | null>(null);

  const text = draft.runText ?? runText(draft.steps, options);
  const read = readRunText(text, options);
  const hints = paceHints(text, read.steps, read.lines, {
    ...options,
    name: firstName(athlete) ?? "this athlete",
  });
  const lints = [...read.lints, ...hints].toSorted((a, b) => a.from - b.from);
  const write = (next: string) => onChange(withRunText(draft, next, options));

  // Zones of paces and heart rates are known once the athlete's thresholds are.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed is read when it is typed.
  useEffect(() => {
    if (draft.runText !== undefined) write(draft.runText);
  }, [limits]);

  const lineOf = (step: number) => read.lines.find(({ from, to }) => step >= from && step < to)?.line ?? null;
  const problem = Object.entries(issues).find(([path]) => path.startsWith("steps"))?.[1] ?? null;
  return (
    <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <div className="flex flex-col gap-3">
        <TextOrForm
          view={view}
          onView={setView}
          label="Steps"
          description="One step a line: 6x 3min @ 3:52, r 2min jog. A line without a number is a heading."
          placeholder={"15min easy\n6x 3min @ 3:52, r 2min jog\n10min easy"}
          value={text}
          onChange={write}
          lints={lints}
          active={lit}
          onActive={setLit}
          suggest={runSuggestion}
          inserts={inserts}
          error={problem}
          form={
            <RunStepsEditor
              steps={draft.steps}
              options={options}
              onChange={(steps) => onChange(withSteps(draft, { steps, runText: undefined }, limits))}
              issues={issues}
              onProblem={onProblem}
            />
          }
          nothingRead={
            hasOnlyNotes(draft.steps, draft) ? "No line is a step yet. They are kept with the notes." : null
          }
        />
      </div>
      <div className="flex flex-col gap-3">
        <RunProfile
          {...{ athlete, limits, threshold }}
          steps={draft.steps}
          isLit={(step) => view === "text" && lit !== null && lineOf(step) === lit}
          onLight={(step) => setLit(step === null ? null : lineOf(step))}
        />
        <StepsLength draft={draft} totals={totalsOfSteps(draft.steps, limits)} onChange={onChange} />
        {children}
      </div>
    </div>
  );
}

export const firstName = (athlete: Athlete | null): string | null => athlete?.name.split(" ")[0] ?? null;

function withRunText(draft: EditorDraft, text: string, options: RunTextOptions): EditorDraft {
  const { steps, alone } = readRunText(text, options);
  return withSteps(draft, { steps, alone, runText: text }, options.limits);
}

interface StepsLengthProps {
  draft: EditorDraft;
  totals: RunTotals;
  onChange: (draft: EditorDraft) => void;
}

/** What the steps add up to, and the offer to take it as the length of the whole. */
function StepsLength({ draft, totals, onChange }: StepsLengthProps) {
  if (totals.seconds === 0) return null;
  const whole = seconds(Math.round(totals.seconds / 60) * 60);
  const far = totals.metres === null ? null : metres(Math.round(totals.metres / 100) * 100);
  const load = draft.plannedRpe === null ? null : (draft.plannedRpe * totals.seconds) / 60;
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-ink-2 text-sm">
      <span>
        Steps add up to <Q value={whole} unit="s" duration="planned" />
        {far === null ? null : (
          <>
            , about <Q value={far} unit="m" />
          </>
        )}
        {load === null ? null : (
          <>
            , <Q value={Math.round(load)} unit="au" />
          </>
        )}
        .
      </span>
      {whole > 0 && (draft.duration !== whole || (far !== null && draft.distance !== far)) ? (
        <Button
          size="compact"
          variant="quiet"
          onClick={() => onChange({ ...draft, duration: whole, distance: far ?? draft.distance })}
        >
          Use for the whole session
        </Button>
      ) : null}
    </p>
  );
}
