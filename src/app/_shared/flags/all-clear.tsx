"use client";

import { CircleCheck } from "lucide-react";
import type { FlagAudience } from "@/app/_shared/flags/flag-audience";
import { When } from "@/app/_shared/quantity/when";
import { TextLink } from "@/app/_ui/text-link";
import type { Instant } from "@/lib/dates/time-zone";
import { familyLabels } from "@/lib/domain/flag";
import type { FlagFilter } from "./flag-filter";

interface AllClearProps {
  audience: FlagAudience;
  filter: FlagFilter;
  evaluatedAt: Instant | null;
}

const closedSentences = {
  acknowledged: "Nothing is acknowledged. What you acknowledge stays here, muted.",
  later: "Nothing is put off.",
  closed: "Nothing was closed yet. Resolved and dismissed flags stay here.",
} as const;

/** Nothing to decide is an answer too: it says who was looked at and when. */
export function AllClear({ audience, filter, evaluatedAt }: AllClearProps) {
  const { status, family } = filter;
  const where = family === null ? "" : ` in ${familyLabels[family]}`;
  return (
    <div className="flex items-start gap-3 rounded-xl border border-line bg-surface p-4 md:p-6">
      {status === "open" ? <CircleCheck aria-hidden className="mt-0.5 size-5 shrink-0 text-good" /> : null}
      <div className="flex flex-col gap-1">
        <p className="font-medium">
          {status === "open"
            ? `${audience.isSelf ? "You have" : `${audience.firstName} has`} no open flag${where}.`
            : closedSentences[status]}
        </p>
        {status === "open" ? (
          <p className="text-ink-2">
            Every change of plan or log is looked at anew.{" "}
            {evaluatedAt ? (
              <>
                Last time <When at={evaluatedAt} zone={audience.zone} form="sentence" />.{" "}
              </>
            ) : null}
            <TextLink href="/rules">What is looked for</TextLink>
          </p>
        ) : null}
      </div>
    </div>
  );
}
