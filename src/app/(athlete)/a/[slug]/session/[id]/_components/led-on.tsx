"use client";

import { useQuery } from "@tanstack/react-query";
import { Q } from "@/app/_shared/quantity/q";
import { When } from "@/app/_shared/quantity/when";
import { useTRPC } from "@/app/_trpc/client";
import { InlineError } from "@/app/_ui/inline-error";
import { TextLink } from "@/app/_ui/text-link";
import type { AthleteSpace } from "@/lib/domain/roster";
import type { PlannedSessionId } from "@/lib/ids";

interface LedOnProps {
  space: AthleteSpace;
  sessionId: PlannedSessionId;
  problem: string;
  onRetry: () => void;
}

/** Nothing stands under this address. What a log was split or merged into is named, so that old links lead on. */
export function LedOn({ space, sessionId, problem, onRetry }: LedOnProps) {
  const trpc = useTRPC();
  const { id: athleteId, slug } = space.athlete;
  const heirs = useQuery(trpc.log.heirs.queryOptions({ athleteId, id: sessionId }));
  if (heirs.isPending) return null;
  if (!heirs.data || heirs.data.length === 0) {
    return (
      <InlineError title="The session didn't load." onRetry={onRetry}>
        {problem}
      </InlineError>
    );
  }
  return (
    <section aria-label="Where it went" className="flex flex-col gap-2">
      <p>
        {heirs.data.length > 1 ? "This log was split." : "This log was merged with another."} It goes on in:
      </p>
      <ul className="divide-y divide-line rounded-xl border border-line bg-surface px-3">
        {heirs.data.map(({ id, title, start, timeZone, duration }) => (
          <li key={id} className="flex min-h-12 flex-wrap items-center gap-x-3">
            <TextLink href={`/a/${slug}/session/${id}`}>{title}</TextLink>
            <span className="text-ink-2 tabular-nums">
              <When at={start} zone={timeZone} />, <Q value={duration} unit="s" duration="measured" />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
