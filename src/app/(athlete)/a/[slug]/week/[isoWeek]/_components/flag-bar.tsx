"use client";

import type { Route } from "next";
import { memo } from "react";
import { audienceOf, flagPath, flagsPath } from "@/app/_shared/flags/flag-audience";
import { FlagBadge } from "@/app/_shared/flags/flag-badge";
import { useFlagText } from "@/app/_shared/flags/use-flag-text";
import { Button } from "@/app/_ui/button";
import { IntentLink } from "@/app/_ui/intent-link";
import { LinkButton } from "@/app/_ui/link-button";
import type { FlagBrief } from "@/lib/domain/flag-view";
import type { AthleteSpace } from "@/lib/domain/roster";

interface FlagBarProps {
  flags: readonly FlagBrief[];
  space: AthleteSpace;
  /** The server has not yet judged the last change. */
  checking: boolean;
  /** Absent for those who do not write the plan. */
  onFix?: () => void;
}

/** The most pressing flag of the week, what to do about it, and how many more there are. */
export const FlagBar = memo(function FlagBar({ flags, space, checking, onFix }: FlagBarProps) {
  const text = useFlagText(space.athlete.timeZone);
  const audience = audienceOf(space);
  const [flag, ...others] = flags;
  if (!flag || flag.level === "hidden") {
    return checking ? <p className="text-ink-3 text-sm">Checking the change…</p> : null;
  }
  const fix = flag.firstFix;
  return (
    <section
      aria-label="Flags of this week"
      id="flags"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-xl border border-line bg-surface p-3 md:px-4"
    >
      <FlagBadge level={flag.level} />
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-medium">
          {text.message(flag.title)}
          {flag.cause?.leads === flag.id ? `: ${flag.cause.size} findings` : null}
        </p>
        <p className="text-ink-2 text-sm">
          {flag.cause?.leads === flag.id ? "One change clears them. " : null}
          {text.threshold(flag.threshold, audience)}
          {fix ? ` ${text.message(fix.label)}.` : null}
          {checking ? " Checking…" : null}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2 max-sm:w-full">
        {others.length > 0 ? (
          <IntentLink
            href={flagsPath(audience) as Route}
            className="inline-flex min-h-control items-center rounded-sm px-1 text-ink-2 text-sm underline decoration-line-strong underline-offset-2"
          >
            +{others.length} more
          </IntentLink>
        ) : null}
        <LinkButton ahead href={flagPath(audience, flag.id)}>
          Details
        </LinkButton>
        {onFix ? (
          <Button variant="secondary" onClick={onFix}>
            Fix week
          </Button>
        ) : null}
      </div>
    </section>
  );
});
