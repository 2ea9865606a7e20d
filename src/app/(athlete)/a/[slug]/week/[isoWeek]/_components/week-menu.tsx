"use client";

import { CalendarPlus, Ellipsis, LibraryBig } from "lucide-react";
import { IconButton } from "@/app/_ui/icon-button";
import { MenuOnDemand } from "@/app/_ui/menu-on-demand";
import type { OpenSheet } from "./planner-sheets";

/** What can be done to the week as a whole. */
export function WeekMenu({ onSheet }: { onSheet: (sheet: OpenSheet) => void }) {
  return (
    <MenuOnDemand
      label="More for this week"
      items={[
        {
          id: "copy-week",
          label: "Copy week…",
          icon: <CalendarPlus />,
          onAction: () => onSheet({ kind: "copy-week" }),
        },
        {
          id: "save-weeks",
          label: "Save as template…",
          icon: <LibraryBig />,
          onAction: () => onSheet({ kind: "save-weeks" }),
        },
      ]}
      trigger={
        <IconButton label="More for this week">
          <Ellipsis />
        </IconButton>
      }
    />
  );
}
