"use client";

import { useFlagText } from "@/app/_shared/flags/use-flag-text";
import type { Outputs } from "@/app/_trpc/outputs";
import type { TimeZone } from "@/lib/dates/time-zone";

type Outcome = Outputs["plan"]["fixWeek"]["proposals"][number]["outcome"];

interface OutcomeWordsProps {
  outcome: Outcome | null;
  isChecking: boolean;
  zone: TimeZone;
}

/** What the kept changes clear, what comes instead, and what they do not solve. */
export function OutcomeWords({ outcome, isChecking, zone }: OutcomeWordsProps) {
  return (
    <div role="status" aria-busy={isChecking} className="flex flex-col gap-1 text-sm">
      {isChecking ? (
        <p className="text-ink-3">Checking what is left of it…</p>
      ) : outcome ? (
        <Words outcome={outcome} zone={zone} />
      ) : (
        <p className="text-ink-2">These changes do not hold without the others. Tick another one.</p>
      )}
    </div>
  );
}

function Words({ outcome, zone }: { outcome: Outcome; zone: TimeZone }) {
  const text = useFlagText(zone);
  const list = (found: Outcome["clears"]) => found.map(({ title }) => text.message(title)).join(" · ");
  const { open, clears, creates, leaves } = outcome;
  return (
    <>
      <p>
        <span className="font-medium">
          Clears {Math.max(0, open - leaves.length)} of {open}.
        </span>{" "}
        {clears.length > 0 ? <span className="text-ink-2">{list(clears)}</span> : null}
      </p>
      {creates.length > 0 ? (
        <p className="text-ink-2">
          Makes {creates.length} to watch: {list(creates)}
        </p>
      ) : null}
      {leaves.length > 0 ? (
        <p>
          <span className="font-medium">Needs your decision:</span>{" "}
          <span className="text-ink-2">{list(leaves)}</span>
        </p>
      ) : null}
    </>
  );
}
