"use client";

import { memo } from "react";
import { Q } from "@/app/_shared/quantity/q";
import { weekRoleLabels } from "@/app/_shared/season/block-labels";
import type { CalendarWeek } from "@/lib/domain/calendar";

/** What was planned for a week beside what was done of it, and what the season asks it for. */
export const WeekTotal = memo(function WeekTotal({ week }: { week: CalendarWeek }) {
  const { planned, done, runMetresPlanned, runMetresDone, liftsPlanned, liftsDone, role } = week;
  return (
    <td className="border-line border-s px-2.5 py-2 align-top text-ink-2 text-xs">
      <p className="text-ink text-sm">
        <Q value={done} unit="au" />
      </p>
      {planned > 0 ? (
        <p>
          of <Q value={planned} unit="au" /> planned
        </p>
      ) : null}
      {runMetresDone + runMetresPlanned > 0 ? (
        <p className="pt-1">
          Run <Q value={runMetresDone} unit="m" />
          {runMetresPlanned > 0 ? (
            <>
              {" "}
              of <Q value={runMetresPlanned} unit="m" />
            </>
          ) : null}
        </p>
      ) : null}
      {liftsDone + liftsPlanned > 0 ? (
        <p>
          Lift {liftsDone}
          {liftsPlanned > 0 ? ` of ${liftsPlanned}` : null}
        </p>
      ) : null}
      {role && role !== "load" ? <p className="pt-1 font-medium text-ink">{weekRoleLabels[role]}</p> : null}
    </td>
  );
});
