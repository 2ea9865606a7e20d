"use client";

import { useQueries } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import type { QuietChoices } from "@/lib/domain/rule-health";

interface QuietBacktestProps {
  choices: QuietChoices;
  value: number;
  show: (value: number) => string;
}

/** What the athletes' own past would have raised with another number: those with a number of their own keep it. */
export function QuietBacktest({
  choices: { ruleId, days, threshold, athletes },
  value,
  show,
}: QuietBacktestProps) {
  const trpc = useTRPC();
  const asked = threshold ? athletes.filter(({ ownNumber }) => !ownNumber) : [];
  const answers = useQueries({
    queries: asked.map(({ athleteId }) => ({
      ...trpc.rules.backtest.queryOptions({
        athleteId,
        ruleId,
        threshold: threshold?.name ?? "",
        value,
        days,
      }),
      staleTime: 60_000,
    })),
  });
  const known = answers.flatMap(({ data }) => (data ? [data] : []));
  const failed = answers.some(({ isError }) => isError);
  const raised = known.reduce((sum, each) => sum + each.raised.length, 0);
  const would = known.reduce((sum, each) => sum + each.wouldRaise.length, 0);
  const kept = athletes.length - asked.length;
  return (
    <div aria-live="polite" className="text-pretty text-ink-2">
      {failed ? (
        <p>The past could not be looked at. The number can be saved without it.</p>
      ) : known.length < asked.length ? (
        <p>
          Looking at the past {days} days: {known.length} of {asked.length} athletes
        </p>
      ) : (
        <p>
          From {show(value)} it would have raised {would} of {raised} in the last {days} days.
        </p>
      )}
      {kept > 0 ? (
        <p>{kept === 1 ? "1 athlete keeps" : `${kept} athletes keep`} a number of their own.</p>
      ) : null}
    </div>
  );
}
