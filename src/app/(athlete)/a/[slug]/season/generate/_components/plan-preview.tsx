"use client";

import { useState } from "react";
import { FlagBadge } from "@/app/_shared/flags/flag-badge";
import { useFlagText } from "@/app/_shared/flags/use-flag-text";
import { Button } from "@/app/_ui/button";
import { RadioGroup } from "@/app/_ui/radio-group";
import type { TimeZone } from "@/lib/dates/time-zone";
import type { Severity } from "@/lib/domain/flag";
import type { MessageText } from "@/lib/domain/flag-view";
import type { GeneratedPlan } from "@/lib/domain/generated-plan";
import type { WriteGeneratedInput } from "@/lib/schemas/generator";
import { DifferenceList, type DifferenceListProps } from "./difference-list";
import { PlanWeekRow } from "./plan-week-row";

interface PlanPreviewProps {
  preview: {
    readonly plan: GeneratedPlan;
    readonly adapted: DifferenceListProps["differences"];
    readonly remarks: readonly {
      readonly weeks: readonly number[];
      readonly severity: Severity;
      readonly title: MessageText;
    }[];
    readonly existing: number;
  };
  timeZone: TimeZone;
  /** The form still says what this plan was counted up from. */
  isCurrent: boolean;
  isPending: boolean;
  onWrite: (existing: WriteGeneratedInput["existing"]) => void;
}

const levels = { warning: "act", caution: "adjust", info: "watch" } as const;

/** A plan week by week, what the rules note about it, and what it could not keep. */
export function PlanPreview({ preview, timeZone, isCurrent, isPending, onWrite }: PlanPreviewProps) {
  const { plan, adapted, remarks, existing } = preview;
  const [choice, setChoice] = useState<WriteGeneratedInput["existing"]>("keep");
  const { message } = useFlagText(timeZone);
  const highest = Math.max(1, ...plan.weeks.map(({ targetAu }) => targetAu));
  return (
    <>
      {adapted.length > 0 ? (
        <div className="flex flex-col gap-2 rounded-xl border border-line bg-surface p-4">
          <h2 className="font-medium text-lg">Adapted, so that there is a plan</h2>
          <DifferenceList label="What the plan changed of the wish" differences={adapted} />
        </div>
      ) : null}
      {plan.notes.length > 0 ? (
        <ul
          aria-label="What the plan could not keep"
          className="flex list-disc flex-col gap-1 ps-5 text-ink-2"
        >
          {plan.notes.map((note) => (
            <li key={message(note)}>{message(note)}</li>
          ))}
        </ul>
      ) : null}
      <ol aria-label="Weeks of the plan" className="flex flex-col divide-y divide-line border-line border-y">
        {plan.weeks.map((week, index) => (
          <PlanWeekRow
            key={week.start}
            week={week}
            number={index + 1}
            highest={highest}
            message={message}
            flags={remarks
              .filter(({ weeks }) => weeks[0] === index)
              .map(({ severity, title }) => ({ level: levels[severity], text: message(title) }))}
          />
        ))}
      </ol>
      <div className="flex flex-col gap-4">
        {existing > 0 ? (
          <RadioGroup<WriteGeneratedInput["existing"]>
            label="Sessions in these weeks already"
            description="What is done, locked or a race stays in either case."
            value={choice}
            onChange={setChoice}
            options={[
              { value: "keep", label: "Keep them", description: "The plan leaves their days alone." },
              { value: "replace", label: "Replace them", description: "One undo brings them back." },
            ]}
          />
        ) : null}
        {isCurrent ? null : (
          <p className="flex items-center gap-2 text-ink-2">
            <FlagBadge level="no-data" value="Older" /> The form has changed since. Preview the plan again.
          </p>
        )}
        <div>
          <Button
            variant="primary"
            pending={isPending}
            pendingLabel="Writing…"
            disabled={!isCurrent}
            onClick={() => onWrite(choice)}
          >
            Write as draft
          </Button>
        </div>
      </div>
    </>
  );
}
