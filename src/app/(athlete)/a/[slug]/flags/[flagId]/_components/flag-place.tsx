"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import type { Route } from "next";
import type { ReactNode } from "react";
import { type FlagAudience, flagPath } from "@/app/_shared/flags/flag-audience";
import { When } from "@/app/_shared/quantity/when";
import { IntentLink } from "@/app/_ui/intent-link";
import type { FlagView } from "@/lib/domain/flag-view";

/** Where this flag stands among the open ones, with the way to the next. */
export function FlagPlace({ flag, audience }: { flag: FlagView; audience: FlagAudience }) {
  const { neighbours } = flag;
  return (
    <>
      <span className="text-ink-3 text-xs max-md:hidden md:text-sm">
        open since <When at={flag.raisedAt} zone={audience.zone} form="sentence" />
      </span>
      {neighbours ? (
        <nav aria-label="Open flags" className="flex items-center">
          <Step id={neighbours.previous} label="Previous flag" audience={audience}>
            <ChevronLeft aria-hidden className="size-4" />
          </Step>
          <span className="whitespace-nowrap text-ink-2 text-xs tabular-nums md:text-sm">
            {neighbours.position} of {neighbours.total}
          </span>
          <Step id={neighbours.next} label="Next flag" audience={audience}>
            <ChevronRight aria-hidden className="size-4" />
          </Step>
        </nav>
      ) : null}
    </>
  );
}

interface StepProps {
  id: string | null;
  label: string;
  audience: FlagAudience;
  children: ReactNode;
}

function Step({ id, label, audience, children }: StepProps) {
  const look = "inline-flex size-control items-center justify-center rounded-md";
  if (!id) return <span className={`${look} text-line-strong`}>{children}</span>;
  return (
    <IntentLink
      href={flagPath(audience, id) as Route}
      aria-label={label}
      className={`${look} text-ink-2 hover:bg-surface-3 hover:text-ink`}
    >
      {children}
    </IntentLink>
  );
}
