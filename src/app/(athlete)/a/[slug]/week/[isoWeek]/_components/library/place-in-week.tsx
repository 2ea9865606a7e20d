"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { TemplateFacts, type TemplateInBrief } from "@/app/_shared/library/template-facts";
import { useTRPC } from "@/app/_trpc/client";
import { slotsOf } from "../slot-options";
import { SlotSheet } from "../slot-sheet";
import type { PlanActions } from "../use-plan-actions";
import type { PlanWeek, SlotKey } from "../week-model";

interface PlaceInWeekProps {
  week: PlanWeek;
  plan: PlanActions;
  template: TemplateInBrief;
  onClose: () => void;
}

/** Where in the week a template goes, without dragging. */
export function PlaceInWeek({ week, plan, template, onClose }: PlaceInWeekProps) {
  const trpc = useTRPC();
  const [choice, setChoice] = useState<SlotKey | null>(null);
  const asked = useQuery(
    trpc.library.previewPlace.queryOptions({
      athleteId: week.athlete.id,
      week: week.week,
      templateId: template.id,
    }),
  );
  return (
    <SlotSheet
      title={`Add ${template.title}`}
      subtitle={<TemplateFacts template={template} />}
      verb="Add"
      unchosen="Add to the plan"
      week={week}
      slots={slotsOf(asked)}
      choice={choice}
      onChoice={setChoice}
      onTake={(place) => void plan.placeTemplate(template, place)}
      onClose={onClose}
    />
  );
}
