"use client";

import type { Route } from "next";
import type { ReactNode } from "react";
import { type FlagAudience, flagPath } from "@/app/_shared/flags/flag-audience";
import { FlagBadge } from "@/app/_shared/flags/flag-badge";
import { FlagTiming } from "@/app/_shared/flags/flag-timing";
import { isSettled } from "@/app/_shared/flags/flag-words";
import { useFlagText } from "@/app/_shared/flags/use-flag-text";
import { Badge } from "@/app/_ui/badge";
import { cx } from "@/app/_ui/cx";
import { IntentLink } from "@/app/_ui/intent-link";
import type { FlagBrief } from "@/lib/domain/flag-view";

interface FlagRowProps {
  flag: FlagBrief;
  audience: FlagAudience;
  /** At the right: buttons that answer it. */
  actions?: ReactNode;
  /** In a narrow column every row has its buttons under its words, not only those with long ones. */
  actionsBelow?: boolean;
  className?: string;
}

/** One flag in a list: level, what was measured, whose threshold, and until when to decide. The row opens it. */
export function FlagRow({ flag, audience, actions, actionsBelow, className }: FlagRowProps) {
  const text = useFlagText(audience.zone);
  const closed = flag.standing !== "open";
  return (
    <div
      className={cx(
        "relative flex min-h-16 flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 hover:bg-surface-2",
        isPart(flag) && "ps-8 md:ps-12",
        className,
      )}
    >
      <div className={cx("flex min-w-0 flex-1 items-start gap-3", actionsBelow ? "basis-full" : "basis-72")}>
        <span className="flex w-[68px] shrink-0 pt-px">
          <StandingBadge flag={flag} />
        </span>
        <div className="flex min-w-0 flex-col gap-0.5">
          <IntentLink
            href={flagPath(audience, flag.id) as Route}
            data-flag-link={flag.id}
            className={cx(
              "text-pretty font-medium after:absolute after:inset-0 after:rounded-lg focus-visible:outline-none focus-visible:after:-outline-offset-2 focus-visible:after:outline-2 focus-visible:after:outline-focus",
              closed && "text-ink-2",
            )}
          >
            {text.message(flag.title)}
            {leads(flag) ? `: ${flag.cause?.size} findings` : null}
          </IntentLink>
          <p className="text-ink-2 text-xs md:text-sm">
            {leads(flag) ? "One change clears them. " : null}
            {isPart(flag) ? "Same cause as above. " : null}
            {flag.quieter ? "Quietened. " : null}
            {text.threshold(flag.threshold, audience)} <FlagTiming flag={flag} audience={audience} />
          </p>
        </div>
      </div>
      {actions ? (
        <div
          className={cx(
            "relative z-1 flex min-w-0 max-w-full flex-wrap items-center gap-2",
            actionsBelow && "sm:ps-20",
          )}
        >
          {actions}
        </div>
      ) : null}
    </div>
  );
}

const leads = ({ id, cause }: FlagBrief): boolean => cause?.leads === id;

/** One of several of one cause, led by another. */
const isPart = ({ id, cause }: FlagBrief): boolean => cause !== null && cause.leads !== id;

/** The level of what is open. What was answered keeps the word and loses the colour. */
export function StandingBadge({ flag }: { flag: FlagBrief }) {
  const level = flag.level === "hidden" ? "watch" : flag.level;
  if (isSettled(flag.standing)) return <FlagBadge level="cleared" />;
  return flag.standing === "open" ? <FlagBadge level={level} /> : <Badge>{levelWords[level]}</Badge>;
}

const levelWords = { act: "Act", adjust: "Adjust", watch: "Watch" } as const;
