"use client";

import { liftFocusLabels, phaseLabels, runFocusLabels } from "@/app/_shared/season/block-labels";
import { Button } from "@/app/_ui/button";
import { cx } from "@/app/_ui/cx";
import { Select } from "@/app/_ui/select";
import { liftFocuses, phases, runFocuses } from "@/lib/domain/block";
import type { PlanTemplateWeek } from "@/lib/domain/template";

type PlanWeek = Omit<PlanTemplateWeek, "sessions">;

export interface PlanWeekEdits {
  readonly set: (part: Partial<PlanWeek>) => void;
  readonly copy: () => void;
  readonly remove: () => void;
  readonly canCopy: boolean;
  readonly canRemove: boolean;
}

interface PlanWeekFieldsProps {
  id: string;
  /** Unfolded, where it can be folded. */
  open: boolean;
  title: string;
  plan: PlanWeek;
  edits: PlanWeekEdits;
}

/** What a week of a plan is for, and how many there are of it. Phones keep it folded: the days are what one comes for. */
export function PlanWeekFields({ id, open, title, plan, edits }: PlanWeekFieldsProps) {
  const name = title.toLowerCase();
  return (
    <div id={id} className={cx("flex flex-wrap items-end gap-3", !open && "max-md:hidden")}>
      <Select
        label="Phase"
        aria-label={`Phase of ${name}`}
        fieldClassName="w-36"
        value={plan.phase}
        options={phases.map((value) => ({ value, label: phaseLabels[value] }))}
        onChange={(event) => edits.set({ phase: phases[event.target.selectedIndex] ?? plan.phase })}
      />
      <FocusSelect
        label="Run focus"
        of={name}
        width="w-36"
        unchosen="As the phase"
        focuses={runFocuses}
        labels={runFocusLabels}
        value={plan.focus}
        onChange={(focus) => edits.set({ focus })}
      />
      <FocusSelect
        label="Lift focus"
        of={name}
        width="w-48"
        unchosen="None"
        focuses={liftFocuses}
        labels={liftFocusLabels}
        value={plan.liftFocus}
        onChange={(liftFocus) => edits.set({ liftFocus })}
      />
      <div className="-ms-3 flex flex-wrap gap-3 md:ms-0">
        <Button variant="quiet" disabled={!edits.canCopy} onClick={edits.copy}>
          Copy week<span className="sr-only"> after {name}</span>
        </Button>
        <Button variant="quiet" disabled={!edits.canRemove} onClick={edits.remove}>
          Remove week<span className="sr-only">, {name}</span>
        </Button>
      </div>
    </div>
  );
}

interface FocusSelectProps<Focus extends string> {
  label: string;
  of: string;
  width: string;
  /** What stands for a week without a focus of its own. */
  unchosen: string;
  focuses: readonly Focus[];
  labels: Readonly<Record<Focus, string>>;
  value: Focus | undefined;
  onChange: (focus: Focus | undefined) => void;
}

function FocusSelect<Focus extends string>(props: FocusSelectProps<Focus>) {
  const { label, of, width, unchosen, focuses, labels, value, onChange } = props;
  return (
    <Select
      label={label}
      aria-label={`${label} of ${of}`}
      fieldClassName={width}
      value={value ?? ""}
      options={[
        { value: "", label: unchosen },
        ...focuses.map((focus) => ({ value: focus, label: labels[focus] })),
      ]}
      onChange={(event) => onChange(focuses[event.target.selectedIndex - 1])}
    />
  );
}
