"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FlagBadge } from "@/app/_shared/flags/flag-badge";
import { useFlagText } from "@/app/_shared/flags/use-flag-text";
import { Q } from "@/app/_shared/quantity/q";
import { useSettled } from "@/app/_shared/use-settled";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Select } from "@/app/_ui/select";
import type { Athlete } from "@/lib/domain/athlete";
import type { SessionContent } from "@/lib/domain/session";
import { classesFor, type SessionType, sessionTypeFacts } from "@/lib/domain/session-type";
import type { PlannedSessionId } from "@/lib/ids";

interface CountsAsProps {
  athlete: Athlete;
  sessionId: PlannedSessionId;
  /** Null while it is not complete enough to be judged. */
  content: SessionContent | null;
  /** Sets what it counts as, whatever is written; null takes that back. */
  onOverride: (type: SessionType | null) => void;
  /** Takes the steps as a rule would have them. */
  onSteps: (steps: SessionContent["steps"], duration: SessionContent["duration"]) => void;
}

const targets = {
  "quality-run": "a quality run",
  "long-run": "a long run",
  "heavy-legs": "heavy legs",
  "leg-lift": "a leg lift",
  "hard-session": "a hard session",
} as const;

/**
 * What the rules will take the session for, why, and what they say about it where it stands. Whoever plans may know
 * better than what is written, and says so here.
 */
export function CountsAs({ athlete, sessionId, content, onOverride, onSteps }: CountsAsProps) {
  const trpc = useTRPC();
  const text = useFlagText(athlete.timeZone);
  const settled = useSettled(content, 500);
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
      {content ? <ClassChoice read={classified.read} content={content} onOverride={onOverride} /> : null}
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
          <div key={index} className="flex flex-wrap items-center gap-x-2">
            <FlagBadge level={finding.level} />
            <span className="min-w-0">{text.message(finding.title)}</span>
            {finding.fix ? (
              <Button
                size="compact"
                variant="quiet"
                onClick={() => finding.fix && onSteps(finding.fix.steps, finding.fix.duration)}
              >
                {text.message(finding.fix.label)}
              </Button>
            ) : null}
          </div>
        ),
      )}
    </section>
  );
}

interface ClassChoiceProps extends Pick<CountsAsProps, "onOverride"> {
  /** What the rules read it as by themselves. */
  read: SessionType;
  content: SessionContent;
}

const asRead = "as-read";

/** Offers the classes of the same kind of training, and the way back to what the rules read. */
function ClassChoice({ read, content, onOverride }: ClassChoiceProps) {
  const [open, setOpen] = useState(false);
  const classes = classesFor(content.type);
  if (classes.length === 0) return null;
  const { classOverride } = content;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2 text-ink-2">
        {classOverride ? <span>Without your choice: {sessionTypeFacts[read].label}.</span> : null}
        <span className="-ms-2 flex flex-wrap">
          <Button size="compact" variant="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
            Change what it counts as
          </Button>
          {classOverride ? (
            <Button size="compact" variant="quiet" onClick={() => onOverride(null)}>
              Reset
            </Button>
          ) : null}
        </span>
      </p>
      {open ? (
        <Select
          label="Count this session as"
          description="The rules take it for this, whatever is written. Holds for this session alone."
          value={classOverride ?? asRead}
          options={[
            { value: asRead, label: `As written: ${sessionTypeFacts[read].label}` },
            ...classes.map((value) => ({ value, label: sessionTypeFacts[value].label })),
          ]}
          onChange={({ target }) =>
            onOverride(target.value === asRead ? null : (target.value as SessionType))
          }
        />
      ) : null}
    </>
  );
}
