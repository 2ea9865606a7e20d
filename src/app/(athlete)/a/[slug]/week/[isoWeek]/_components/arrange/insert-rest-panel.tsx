"use client";

import { useState } from "react";
import { When } from "@/app/_shared/quantity/when";
import { SegmentedControl } from "@/app/_ui/radio-group";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { PlanActions } from "../use-plan-actions";
import type { PlanWeek } from "../week-model";
import { ArrangePanel } from "./arrange-panel";

interface InsertRestPanelProps {
  week: PlanWeek;
  plan: PlanActions;
  date: CalendarDate;
  onClose: () => void;
}

/** A day without training: what stands on it is pushed on, after the person has seen how far that goes. */
export function InsertRestPanel({ week, plan, date, onClose }: InsertRestPanelProps) {
  const [reach, setReach] = useState<"week" | "block">("week");
  return (
    <ArrangePanel
      {...{ week, plan, onClose }}
      title={
        <>
          Rest day on <When date={date} form="weekday" zone={week.athlete.timeZone} />
        </>
      }
      request={{ kind: "insert-rest", date, reach }}
      verb="Insert rest day"
      nothing="Nothing on this day can move. Locked and done sessions and races stay where they are."
    >
      <SegmentedControl
        label="Push what stands there"
        value={reach}
        onChange={setReach}
        options={[
          { value: "week", label: "Within this week" },
          { value: "block", label: week.season.run ? "Through the block" : "Through the next weeks" },
        ]}
      />
    </ArrangePanel>
  );
}
