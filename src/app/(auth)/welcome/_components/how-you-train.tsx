"use client";

import { type TrainingBasics, TrainingFields } from "@/app/_shared/account/training-fields";
import { Button } from "@/app/_ui/button";
import { StepHeading } from "./step-heading";

interface HowYouTrainProps {
  value: TrainingBasics;
  pending: boolean;
  onChange: (change: Partial<TrainingBasics>) => void;
  onBack: () => void;
  onNext: () => void;
}

export function HowYouTrain({ value, pending, onChange, onBack, onNext }: HowYouTrainProps) {
  return (
    <>
      <StepHeading title="How you train">
        Tandem judges a week differently for a marathon runner and for a powerlifter.
      </StepHeading>
      <TrainingFields value={value} onChange={onChange} />
      <div className="flex gap-2">
        <Button variant="quiet" size="large" onClick={onBack}>
          Back
        </Button>
        <Button variant="primary" size="large" pending={pending} onClick={onNext} className="flex-1">
          Save and continue
        </Button>
      </div>
    </>
  );
}
