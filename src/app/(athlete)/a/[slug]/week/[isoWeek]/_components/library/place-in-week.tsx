"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { TemplateFacts, type TemplateInBrief } from "@/app/_shared/library/template-facts";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { RadioGroup } from "@/app/_ui/radio-group";
import { Sheet } from "@/app/_ui/sheet";
import { slotLabel, useSlotOptions } from "../slot-options";
import { placeOf } from "../use-lift";
import type { PlanActions } from "../use-plan-actions";
import type { PlanWeek, SlotKey } from "../week-model";

interface PlaceInWeekProps {
  week: PlanWeek;
  plan: PlanActions;
  template: TemplateInBrief;
  onClose: () => void;
}

/** Where in the week a template goes, without dragging: every slot with its answer. */
export function PlaceInWeek({ week, plan, template, onClose }: PlaceInWeekProps) {
  const trpc = useTRPC();
  const [choice, setChoice] = useState<SlotKey | null>(null);
  const [asked, setAsked] = useState(false);
  const { data } = useQuery(
    trpc.library.previewPlace.queryOptions({
      athleteId: week.athlete.id,
      week: week.week,
      templateId: template.id,
    }),
  );
  const options = useSlotOptions(week, data?.slots, null);
  return (
    <Sheet
      isOpen
      onOpenChange={(open) => open || onClose()}
      title={`Add ${template.title}`}
      subtitle={<TemplateFacts template={template} />}
      footer={
        <Button
          variant="primary"
          onClick={() => {
            setAsked(true);
            if (choice === null) return;
            const [date, slot] = placeOf(choice);
            void plan.placeTemplate(template, { date, slot });
            onClose();
          }}
        >
          {choice === null ? "Add to the plan" : `Add to ${slotLabel(...placeOf(choice))}`}
        </Button>
      }
    >
      {options.length === 0 ? (
        <p className="text-ink-2">This week is over. Go to a week that is still to come.</p>
      ) : (
        <RadioGroup
          label="Slot"
          value={choice}
          onChange={setChoice}
          options={options}
          error={asked && choice === null ? "Choose a slot." : null}
        />
      )}
    </Sheet>
  );
}
