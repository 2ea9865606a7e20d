"use client";

import { BedDouble, CalendarOff, Ellipsis } from "lucide-react";
import { timeOffName } from "@/app/_shared/plan/life/time-off-words";
import { IconButton } from "@/app/_ui/icon-button";
import { MenuOnDemand } from "@/app/_ui/menu-on-demand";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { timeOffOn } from "@/lib/domain/free-time";
import { weekdayName } from "@/lib/formatting/date";
import type { WeekAround } from "./week-model";

export interface DayActions {
  readonly insertRest: (date: CalendarDate) => void;
  readonly setAvailability: (date: CalendarDate) => void;
}

interface DayMenuProps {
  week: WeekAround;
  date: CalendarDate;
  actions: DayActions;
}

/** What can be done to a whole day. One that is past can still be excused. */
export function DayMenu({ week, date, actions }: DayMenuProps) {
  if (!week.canPlan) return null;
  const off = timeOffOn(week, date);
  const label = `Actions for ${weekdayName(date)}`;
  return (
    <MenuOnDemand
      label={label}
      items={[
        ...(date < week.today
          ? []
          : [
              {
                id: "rest",
                label: "Insert rest day…",
                icon: <BedDouble />,
                onAction: () => actions.insertRest(date),
              },
            ]),
        {
          id: "availability",
          label: off ? `Change “${timeOffName(off)}”…` : "Limit or mark as off…",
          icon: <CalendarOff />,
          onAction: () => actions.setAvailability(date),
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
