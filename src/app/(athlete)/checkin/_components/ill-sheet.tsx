"use client";

import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { NativeSheet } from "@/app/_ui/native-sheet";
import { type Symptom, symptoms } from "@/lib/domain/wellness";
import { illnessAdvice } from "./health-copy";

const words: Readonly<Record<Symptom, string>> = {
  "cold-above-neck": "Cold, above the neck",
  chest: "Chest",
  fever: "Fever",
  stomach: "Stomach",
  aches: "Aches all over",
  other: "Something else",
};

interface IllSheetProps {
  chosen: readonly Symptom[];
  onChange: (chosen: readonly Symptom[]) => void;
  onClose: () => void;
}

export function IllSheet({ chosen, onChange, onClose }: IllSheetProps) {
  return (
    <NativeSheet isOpen onClose={onClose} title="Not feeling well">
      <div className="flex flex-col gap-4 p-2">
        <fieldset className="flex flex-col">
          <legend className="pb-1 font-medium">What is it like?</legend>
          {symptoms.map((symptom) => (
            <Checkbox
              key={symptom}
              className="min-h-12"
              checked={chosen.includes(symptom)}
              onChange={(event) =>
                onChange(
                  event.target.checked ? [...chosen, symptom] : chosen.filter((each) => each !== symptom),
                )
              }
            >
              {words[symptom]}
            </Checkbox>
          ))}
        </fieldset>
        <p className="text-ink-2">{illnessAdvice}</p>
        <Button variant="primary" size="large" onClick={onClose}>
          {chosen.length > 0 ? "Keep for this check-in" : "Back to the check-in"}
        </Button>
      </div>
    </NativeSheet>
  );
}
