"use client";

import { useToday } from "@/app/_shared/quantity/when";
import { isMoved, outcomeOf, shareDone } from "@/lib/domain/plan-against-done";
import { sessionTypeFacts } from "@/lib/domain/session-type";
import { weekdayName } from "@/lib/formatting/date";
import type { SessionInPlan } from "./session-page";

/** What became of a planned session, in a sentence. */
export function OutcomeLine({ data }: { data: SessionInPlan }) {
  const { session, done, athlete } = data;
  const today = useToday(athlete.timeZone);
  if (!session) return null;
  const outcome = outcomeOf(session, done, { today, isExcused: false });
  if (outcome === "skipped") return null;
  if (!done) {
    return (
      <p className="text-ink-2">
        {outcome === "missed"
          ? "Its day is over, and nothing is logged for it."
          : "Nothing is logged for it yet."}
      </p>
    );
  }
  const byDistance = Boolean(session.distance && done.distance);
  const percent = Math.round(shareDone(session, done) * 100);
  const where = isMoved(session, done)
    ? `, on ${weekdayName(done.date)} instead of ${weekdayName(session.date)}`
    : "";
  const kind = done.type === session.type ? "" : `, as ${sessionTypeFacts[done.type].label.toLowerCase()}`;
  return (
    <p className="text-ink-2">
      <span className="font-medium text-ink">{outcome === "partial" ? "Partly done" : "Done"}</span>:{" "}
      {percent}
      {"\u00a0"}% of the planned {byDistance ? "distance" : "time"}
      {where}
      {kind}.
    </p>
  );
}
