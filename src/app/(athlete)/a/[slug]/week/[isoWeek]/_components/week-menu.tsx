"use client";

import {
  CalendarOff,
  CalendarPlus,
  CalendarRange,
  Ellipsis,
  History,
  LibraryBig,
  Printer,
  Save,
} from "lucide-react";
import { IconButton } from "@/app/_ui/icon-button";
import { MenuOnDemand } from "@/app/_ui/menu-on-demand";
import { monthText } from "@/lib/dates/calendar-view";
import type { OpenSheet } from "./planner-sheets";
import type { WeekAround } from "./week-model";

interface WeekMenuProps {
  week: WeekAround;
  onSheet: (sheet: OpenSheet) => void;
  onLibrary: () => void;
}

/** What can be done to the week as a whole. */
export function WeekMenu({ week, onSheet, onLibrary }: WeekMenuProps) {
  const { slug } = week.athlete;
  const month = monthText(week.days[0] ?? week.today);
  return (
    <MenuOnDemand
      label="More for this week"
      items={[
        ...(week.canPlan
          ? [
              {
                id: "library",
                label: "Library",
                icon: <LibraryBig />,
                shortcut: "l",
                onAction: onLibrary,
              },
              {
                id: "copy-week",
                label: "Copy week…",
                icon: <CalendarPlus />,
                onAction: () => onSheet({ kind: "copy-week" }),
              },
              {
                id: "save-weeks",
                label: "Save as template…",
                icon: <Save />,
                onAction: () => onSheet({ kind: "save-weeks" }),
              },
              {
                id: "life",
                label: "Life happened…",
                icon: <CalendarOff />,
                shortcut: "Shift L",
                onAction: () => onSheet({ kind: "life" }),
              },
              {
                id: "changes",
                label: "Changes",
                icon: <History />,
                onAction: () => onSheet({ kind: "changes" }),
              },
            ]
          : []),
        {
          id: "calendar",
          label: "Calendar",
          icon: <CalendarRange />,
          href: `/a/${slug}/calendar/${month}`,
        },
        { id: "print", label: "Print", icon: <Printer />, href: `/print/week/${slug}/${week.week}` },
      ]}
      trigger={
        <IconButton label="More for this week">
          <Ellipsis />
        </IconButton>
      }
    />
  );
}
