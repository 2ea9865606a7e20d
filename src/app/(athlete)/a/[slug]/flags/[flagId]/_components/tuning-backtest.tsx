"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { FlagAudience } from "@/app/_shared/flags/flag-audience";
import { useTRPC } from "@/app/_trpc/client";
import { InlineError } from "@/app/_ui/inline-error";
import type { RuleBacktest, TunableThreshold } from "@/lib/domain/rule-settings";

interface TuningBacktestProps {
  audience: FlagAudience;
  ruleId: string;
  threshold: TunableThreshold;
  value: number;
  show: (value: number) => string;
}

/** What the rule raised in the athlete's own past, and what it would have raised with the chosen number. */
export function TuningBacktest({ audience, ruleId, threshold, value, show }: TuningBacktestProps) {
  const trpc = useTRPC();
  const settled = useSettled(value);
  const { data, error, refetch, isFetching } = useQuery({
    ...trpc.rules.backtest.queryOptions({
      athleteId: audience.athleteId,
      ruleId,
      threshold: threshold.name,
      value: settled,
    }),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
  if (error) {
    return (
      <InlineError title="The back-test didn't load." onRetry={() => void refetch()}>
        The number can be saved without it.
      </InlineError>
    );
  }
  const waits = isFetching || settled !== value;
  return (
    <div aria-live="polite" aria-busy={waits} className="min-h-10 text-ink-2">
      {data ? (
        <>
          <p>
            At {show(threshold.value)}: {times(data.raised.length)} in the last {data.days} days.
          </p>
          {value === threshold.value ? null : (
            <p>
              At {show(value)}: {waits ? "…" : times(data.wouldRaise.length)}.
            </p>
          )}
          <Lacking tried={data} />
        </>
      ) : (
        <p>Looking at the past 90 days</p>
      )}
    </div>
  );
}

const times = (count: number) => (count === 1 ? "1 flag" : `${count} flags`);

/** Silence for want of data must not pass for quiet. */
function Lacking({ tried: { days, withoutData } }: { tried: RuleBacktest }) {
  if (days === 0) return <p className="text-ink-3">Nothing is logged yet to look back on.</p>;
  if (withoutData === 0) return null;
  return (
    <p className="text-ink-3">
      On {withoutData} of {days} days the rule had not enough data to judge all.
    </p>
  );
}

/** Who drags a slider asks once, at the end. */
function useSettled(value: number): number {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), 300);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
