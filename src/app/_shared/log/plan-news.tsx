"use client";

import { useEffect } from "react";
import type { ExerciseDraft, PlanNews } from "@/app/_shared/log/lift-draft";
import { withPlanNow } from "@/app/_shared/log/plan-now";
import type { Lift } from "@/app/_shared/log/use-lift";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { Q } from "@/app/_shared/quantity/q";
import { loadText, setsAndReps } from "@/app/_shared/session/prescription";
import { Button } from "@/app/_ui/button";
import type { LogEntry } from "@/lib/domain/log";

/** Takes over what changes in the plan while it is lifted, and says so until the athlete has seen it. */
export function PlanNow({ lift, entry }: { lift: Lift; entry: LogEntry }) {
  const { change, draft } = lift;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer of the server.
  useEffect(() => change((now) => withPlanNow(now, entry)), [entry]);
  const news = draft.news ?? [];
  if (news.length === 0) return null;
  return (
    <section
      role="status"
      aria-label="The plan changed"
      className="flex flex-col gap-2 rounded-lg bg-surface-2 p-3"
    >
      <p className="font-medium">This session was changed while you lift</p>
      <ul className="flex flex-col gap-1 text-ink-2 tabular-nums">
        {news.map(({ exercise, kind }) => (
          <li key={exercise}>
            <OneChange
              {...{ exercise, kind }}
              now={draft.exercises.find((each) => each.exercise === exercise)}
            />
          </li>
        ))}
      </ul>
      <p className="text-ink-2 text-sm">What you ticked and typed stays as it is.</p>
      <Button className="h-11! self-start" onClick={() => change(({ news: _, ...rest }) => rest)}>
        Got it
      </Button>
    </section>
  );
}

function OneChange({ exercise, kind, now }: PlanNews & { now: ExerciseDraft | undefined }) {
  const preferences = usePreferences();
  if (kind === "removed") {
    return now ? (
      <>{exercise} is no longer planned. What you did of it counts.</>
    ) : (
      <>{exercise} is no longer planned.</>
    );
  }
  const plan = now?.plan;
  const asked = plan ? (
    <>
      {setsAndReps(plan)} at {loadText(plan.load, preferences)}
      {plan.load.kind === "pct-1rm" && now.planLoad !== null ? (
        <>
          {" = "}
          <Q value={now.planLoad} unit="g" />
        </>
      ) : null}
    </>
  ) : null;
  if (kind === "added")
    return (
      <>
        {exercise} is new{asked ? <>: {asked}.</> : "."}
      </>
    );
  const open = now?.sets.filter(({ ticked }) => !ticked).length ?? 0;
  return (
    <>
      {exercise} is now {asked}: {open === 1 ? "1 set" : `${open} sets`} to do.
    </>
  );
}
