"use client";

import { Ellipsis } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { IconButton } from "@/app/_ui/icon-button";
import { Opening } from "@/app/_ui/opening";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Athlete } from "@/lib/domain/athlete";

const MoreSheet = dynamic(() => import("./more-sheet").then((file) => file.MoreSheet), { loading: Opening });

export interface MoreTodayProps {
  athlete: Athlete;
  today: CalendarDate;
  /** Whether the plan is the athlete's own to change; else its sessions can be skipped. */
  canPlan: boolean;
  coachName: string | null;
}

/** What is needed on some days only. */
export function MoreToday(props: MoreTodayProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton label="Actions for today" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Ellipsis />
      </IconButton>
      {open ? <MoreSheet {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
