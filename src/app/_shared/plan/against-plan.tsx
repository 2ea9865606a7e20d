"use client";

import { Q } from "@/app/_shared/quantity/q";
import type { Outputs } from "@/app/_trpc/outputs";
import { timeOffOn } from "@/lib/domain/free-time";
import { type PlanAgainstDone, planAgainstDone } from "@/lib/domain/plan-against-done";
import { isAway } from "@/lib/domain/time-off";

type PlanWeek = Outputs["plan"]["week"];

/** How a week went against its plan so far, in words and numbers; nothing before anything of it was asked for. */
export function AgainstPlan({ week, className }: { week: PlanWeek; className?: string }) {
  const sum = sumOf(week);
  if (sum.asked === 0 && sum.unplanned === 0) return null;
  return (
    <p className={className}>
      {sum.asked > 0 ? (
        <>
          <span className="font-medium text-ink">
            {sum.done} of {sum.asked} {sum.asked === 1 ? "session" : "sessions"} done
          </span>{" "}
          {sum.ahead > 0 ? "so far" : ""}
          {restOf(sum)}.{" "}
        </>
      ) : null}
      {sum.unplanned > 0 ? `${sum.unplanned} more without a plan. ` : null}
      Load <Q value={sum.doneLoad} unit="au" />
      {sum.askedLoad > 0 ? (
        <>
          , the plan asked <Q value={sum.askedLoad} unit="au" /> by now
        </>
      ) : null}
      {sum.unplannedLoad > 0 ? (
        <>
          , <Q value={sum.unplannedLoad} unit="au" /> of it unplanned
        </>
      ) : null}
      .
    </p>
  );
}

function sumOf({ sessions, unplanned, days, today, timesOff }: PlanWeek): PlanAgainstDone {
  const ofWeek = sessions.filter(({ session }) => days.includes(session.date));
  const pairs = ofWeek.map(({ session, done, load }) => {
    const off = timeOffOn({ timesOff }, session.date);
    return {
      asked: session,
      answer: done,
      isExcused: off !== null && isAway(off),
      askedLoad: load,
      doneLoad: done?.load ?? null,
    };
  });
  const others = unplanned.filter(({ status, date }) => status === "completed" && days.includes(date));
  return planAgainstDone(
    pairs,
    others.map(({ load }) => load),
    today,
  );
}

function restOf({ moved, partial, different, skipped, missed, excused }: PlanAgainstDone): string {
  const words = [
    moved > 0 ? `${moved} on another day` : "",
    partial > 0 ? `${partial} partly` : "",
    different > 0 ? `${different} differently` : "",
    skipped > 0 ? `${skipped} skipped` : "",
    missed > 0 ? `${missed} not logged` : "",
    excused > 0 ? `${excused} excused by days off` : "",
  ].filter(Boolean);
  return words.length === 0 ? "" : `: ${words.join(", ")}`;
}
