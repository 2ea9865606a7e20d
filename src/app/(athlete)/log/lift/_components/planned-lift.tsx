"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useNow } from "@/app/_shared/clock";
import { allTicked, type LiftDraft, liftOfLog, newLift } from "@/app/_shared/log/lift-draft";
import { LiftWorkspace } from "@/app/_shared/log/lift-workspace";
import { LoggerPage } from "@/app/_shared/log/logger-page";
import { SkeletonBlocks } from "@/app/_shared/log/logger-skeleton";
import { mergedWith } from "@/app/_shared/log/merged-lift";
import { NotToLog, WaitsToBeSent } from "@/app/_shared/log/planned-logger";
import { dropLift, liftName, readLift } from "@/app/_shared/log/stored-lift";
import { usualStart } from "@/app/_shared/log/usual-start";
import { useQueue } from "@/app/_shared/offline/queue-state";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { useTRPC } from "@/app/_trpc/client";
import { InlineError } from "@/app/_ui/inline-error";
import { type Instant, instantOf, localDateOf } from "@/lib/dates/time-zone";
import type { Athlete } from "@/lib/domain/athlete";
import type { LogEntry } from "@/lib/domain/log";
import type { PlannedSessionId } from "@/lib/ids";
import { answeredPlans } from "@/lib/offline/answered-plans";
import type { MassUnit } from "@/lib/units/mass";
import { useLiftFinished } from "./use-lift-finished";

interface PlannedLiftProps {
  athlete: Athlete;
  id: PlannedSessionId;
  asPlanned: boolean;
}

/** How soon a change of the plan is seen by somebody who is lifting. */
const planAgainMs = 60_000;

/** A lift of the plan: prefilled, or continued where it was left. */
export function PlannedLift({ athlete, id, asPlanned }: PlannedLiftProps) {
  const trpc = useTRPC();
  const { mass } = usePreferences();
  const now = useNow();
  const entry = useQuery(trpc.log.entry.queryOptions({ id }, { refetchInterval: planAgainMs }));
  const [initial, setInitial] = useState<LiftDraft | null>(null);
  const onFinished = useLiftFinished();
  const { data } = entry;
  const waits = answeredPlans(useQueue()).has(id);
  const name = liftName(id);
  const finished = data?.log?.status === "completed" && !data.log.inProgress;

  // What this device kept is known only here, and read once.
  useEffect(() => {
    if (!data || initial) return;
    if (finished) return dropLift(name);
    if (data.planned) setInitial(startOf({ entry: data, name, athlete, unit: mass, asPlanned, now }));
  }, [data, initial, finished, name, athlete, mass, asPlanned, now]);

  return (
    <LoggerPage title={data?.planned?.title ?? "Log lift"}>
      {entry.isError ? (
        <InlineError title="The session didn't load." onRetry={() => void entry.refetch()}>
          {entry.error.message}
        </InlineError>
      ) : null}
      {waits ? <WaitsToBeSent /> : data && !initial ? <NotToLog entry={data} slug={athlete.slug} /> : null}
      {waits ? null : initial ? (
        <LiftWorkspace
          name={name}
          initial={initial}
          athlete={athlete}
          usual={data?.planned?.duration ?? null}
          stored={false}
          entry={finished ? undefined : data}
          finishing={asPlanned}
          onFinished={onFinished}
        />
      ) : entry.isPending || (data?.planned && !finished) ? (
        <SkeletonBlocks blocks={[24, 260, 260]} />
      ) : null}
    </LoggerPage>
  );
}

interface Opening {
  readonly entry: LogEntry;
  readonly name: string;
  readonly athlete: Athlete;
  readonly unit: MassUnit;
  readonly asPlanned: boolean;
  readonly now: Instant;
}

function startOf({ entry, name, athlete, unit, asPlanned, now }: Opening): LiftDraft {
  const kept = readLift(name);
  if (kept) return entry.log ? mergedWith(kept, entry.log) : kept;
  if (entry.log?.inProgress) return liftOfLog(entry.log, entry, unit, now);
  const fresh = newLift(entry, now, unit);
  const { planned } = entry;
  if (!planned || (!asPlanned && planned.date >= localDateOf(now, athlete.timeZone))) return fresh;
  // Written down afterwards: it was done when it was planned.
  const { date, time } = usualStart({ planned, athlete, now, duration: planned.duration });
  const then = { ...fresh, startedAt: instantOf(date, time, athlete.timeZone) };
  return asPlanned ? allTicked(then) : then;
}
