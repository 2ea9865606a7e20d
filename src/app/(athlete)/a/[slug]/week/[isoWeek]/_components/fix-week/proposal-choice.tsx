"use client";

import { useFlagText } from "@/app/_shared/flags/use-flag-text";
import type { Outputs } from "@/app/_trpc/outputs";
import { Checkbox } from "@/app/_ui/checkbox";
import type { TimeZone } from "@/lib/dates/time-zone";

interface ProposalChoiceProps {
  proposal: Outputs["plan"]["fixWeek"]["proposals"][number];
  zone: TimeZone;
  chosen: boolean;
  onChoose: () => void;
  isLeft: (step: number) => boolean;
  onToggle: (step: number) => void;
}

/** One way, with a box for each of its changes. */
export function ProposalChoice({ proposal, zone, chosen, onChoose, isLeft, onToggle }: ProposalChoiceProps) {
  const text = useFlagText(zone);
  const { steps, outcome } = proposal;
  const count = steps.length === 1 ? "1 change" : `${steps.length} changes`;
  const cleared = outcome.open - outcome.leaves.length;
  return (
    <div className="flex flex-col rounded-lg border border-line px-3 py-1 has-[input[type=radio]:checked]:border-line-strong has-[input[type=radio]:checked]:bg-surface-2">
      <label className="flex min-h-control items-center gap-2.5 font-semibold">
        <input
          type="radio"
          name="week-fix"
          checked={chosen}
          onChange={onChoose}
          className="size-5 accent-(--primary) md:size-4"
        />
        {count}
        <span className="ms-auto font-normal text-ink-3 text-xs">
          {cleared === outcome.open ? "clears all" : `clears ${cleared} of ${outcome.open}`}
        </span>
      </label>
      <ul>
        {steps.map((step, index) => {
          const label = text.message(step.label);
          return (
            <li key={label}>
              <Checkbox
                checked={!isLeft(index)}
                onFocus={onChoose}
                onChange={() => {
                  onChoose();
                  onToggle(index);
                }}
              >
                {label}
              </Checkbox>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
