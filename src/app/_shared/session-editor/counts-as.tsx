"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { FlagBadge } from "@/app/_shared/flags/flag-badge";
import { useFlagText } from "@/app/_shared/flags/use-flag-text";
import { Q } from "@/app/_shared/quantity/q";
import { useTRPC } from "@/app/_trpc/client";
import type { Athlete } from "@/lib/domain/athlete";
import type { SessionContent } from "@/lib/domain/session";
import { sessionTypeFacts } from "@/lib/domain/session-type";
import type { PlannedSessionId } from "@/lib/ids";

interface CountsAsProps {
  athlete: Athlete;
  sessionId: PlannedSessionId;
  /** Null while it is not complete enough to be judged. */
  content: SessionContent | null;
}

const targets = {
  "quality-run": "a quality run",
  "long-run": "a long run",
  "heavy-legs": "heavy legs",
  "leg-lift": "a leg lift",
  "hard-session": "a hard session",
} as const;

/** What the rules will take the session for, why, and what they say about it where it stands. */
export function CountsAs({ athlete, sessionId, content }: CountsAsProps) {
  const trpc = useTRPC();
  const text = useFlagText(athlete.timeZone);
  const settled = useSettled(content);
  const { data, isError } = useQuery({
    ...trpc.plan.classify.queryOptions({
      athleteId: athlete.id,
      sessionId,
      content: settled as SessionContent,
    }),
    enabled: settled !== null,
    placeholderData: keepPreviousData,
  });
  const classified = data?.classified;
  if (isError || !classified) return null;
  const tails = [...new Map(classified.tails.map((tail) => [tail.to, tail])).values()];
  return (
    <section aria-label="Counts as" className="flex flex-col gap-2 rounded-lg bg-surface-2 p-3 text-sm">
      <p>
        Counts as <span className="font-semibold">{sessionTypeFacts[classified.type].label}</span>
        <span className="text-ink-2"> ({text.message(classified.why).toLowerCase()})</span>
        {data.legs > 0 ? (
          <span className="text-ink-2">
            {" "}
            · legs <Q value={data.legs} unit="points" /> of 10
          </span>
        ) : null}
      </p>
      {tails.length > 0 ? (
        <p className="text-ink-2">
          Asks for{" "}
          {tails.map((tail, index) => (
            <span key={tail.to}>
              {index > 0 ? ", " : ""}
              <Q value={tail.hours} unit="h" /> to {targets[tail.to]}
            </span>
          ))}
          .
        </p>
      ) : null}
      {data.findings.map((finding, index) =>
        finding.level === "hidden" ? null : (
          <p key={index} className="flex items-start gap-2">
            <FlagBadge level={finding.level} />
            <span className="min-w-0">{text.message(finding.title)}</span>
          </p>
        ),
      )}
    </section>
  );
}

/** The content once nobody has typed for a moment. */
function useSettled(content: SessionContent | null): SessionContent | null {
  const [settled, setSettled] = useState(content);
  const key = JSON.stringify(content);
  // biome-ignore lint/correctness/useExhaustiveDependencies: equal content in another object is no change.
  useEffect(() => {
    const timer = setTimeout(() => setSettled(content), 500);
    return () => clearTimeout(timer);
  }, [key]);
  return settled;
}
