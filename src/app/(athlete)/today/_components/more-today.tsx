"use client";

import { Ellipsis } from "lucide-react";
import type { Route } from "next";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useState } from "react";
import { IconButton } from "@/app/_ui/icon-button";
import { NativeSheet } from "@/app/_ui/native-sheet";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Athlete } from "@/lib/domain/athlete";

const LifeToday = dynamic(() => import("./life-today").then((file) => file.LifeToday));
const DaysOut = dynamic(() => import("./days-out").then((file) => file.DaysOut));

interface MoreTodayProps {
  athlete: Athlete;
  today: CalendarDate;
  /** Whether the plan is the athlete's own to change; else its sessions can be skipped. */
  canPlan: boolean;
  coachName: string | null;
}

const row = "flex min-h-13 w-full flex-col justify-center rounded-lg px-3 py-2 text-start hover:bg-surface-2";

/** What is needed on some days only. */
export function MoreToday({ athlete, today, canPlan, coachName }: MoreTodayProps) {
  const [open, setOpen] = useState<"menu" | "life" | null>(null);
  const close = () => setOpen(null);
  // It also closes where it leads on.
  const leaveMenu = () => setOpen((current) => (current === "menu" ? null : current));
  return (
    <>
      <IconButton label="Actions for today" aria-haspopup="dialog" onClick={() => setOpen("menu")}>
        <Ellipsis />
      </IconButton>
      <NativeSheet isOpen={open === "menu"} onClose={leaveMenu} title="Today">
        <ul className="flex flex-col">
          <li>
            <button type="button" className={row} onClick={() => setOpen("life")}>
              <span className="font-medium">Life happened</span>
              <span className="text-ink-2 text-sm">Ill, injured, travelling or busy for some days</span>
            </button>
          </li>
          <li>
            <Link href={"/log/other" as Route} className={row}>
              <span className="font-medium">Log another session</span>
              <span className="text-ink-2 text-sm">Cross-training, mobility, heat, a walk</span>
            </Link>
          </li>
          <li>
            <Link href={"/log/import" as Route} className={row}>
              <span className="font-medium">Import files</span>
            </Link>
          </li>
        </ul>
      </NativeSheet>
      {open === "life" && canPlan ? <LifeToday athlete={athlete} today={today} onClose={close} /> : null}
      {open === "life" && !canPlan ? (
        <DaysOut athlete={athlete} today={today} coachName={coachName} onClose={close} />
      ) : null}
    </>
  );
}
