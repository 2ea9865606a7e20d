"use client";

import { BedDouble, Ellipsis } from "lucide-react";
import { IconButton } from "@/app/_ui/icon-button";
import { MenuOnDemand } from "@/app/_ui/menu-on-demand";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { weekdayName } from "@/lib/formatting/date";
import type { PlanWeek } from "./week-model";

export interface DayActions {
  readonly insertRest: (date: CalendarDate) => void;
}

interface DayMenuProps {
  week: PlanWeek;
  date: CalendarDate;
  actions: DayActions;
}

/** What can be done to a whole day. Nothing can to one that is past. */
export function DayMenu({ week, date, actions }: DayMenuProps) {
  if (!week.canPlan || date < week.today) return null;
  const label = `Actions for ${weekdayName(date)}`;
  return (
    <MenuOnDemand
      label={label}
      items={[
        {
          id: "rest",
          label: "Insert rest day…",
          icon: <BedDouble />,
          onAction: () => actions.insertRest(date),
        },
      ]}
      trigger={
        <IconButton label={label} size="compact">
          <Ellipsis />
        </IconButton>
      }
    />
  );
}
