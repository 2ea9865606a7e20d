"use client";

import { useState } from "react";
import type { PlanWeek, WeekSession } from "../week-model";

/** Sessions that a person has picked to do the same to all of them. Those that are gone are not counted. */
export function useSelection(week: PlanWeek) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const chosen = week.sessions.filter(
    ({ session }) => ids.has(session.id) && week.days.includes(session.date),
  );
  const toggle = ({ session }: WeekSession) =>
    setIds((current) => {
      const next = new Set(current);
      if (!next.delete(session.id)) next.add(session.id);
      return next;
    });
  return {
    chosen,
    isOn: chosen.length > 0,
    ids,
    toggle,
    clear: () => setIds(new Set()),
  };
}

export type Selection = ReturnType<typeof useSelection>;
