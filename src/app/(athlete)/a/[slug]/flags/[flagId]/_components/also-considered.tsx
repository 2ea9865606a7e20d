"use client";

import type { FlagAudience } from "@/app/_shared/flags/flag-audience";
import { severityWords } from "@/app/_shared/flags/flag-words";
import { MutedSentence, useMuted } from "@/app/_shared/flags/muted-rules";
import { TextLink } from "@/app/_ui/text-link";
import type { FlagView } from "@/lib/domain/flag-view";
import { FlagSection } from "./flag-section";

const illness = "recovery/illness-or-pain";

/** Findings that this flag speaks for, and beside an illness what it keeps quiet. */
export function AlsoConsidered({ flag, audience }: { flag: FlagView; audience: FlagAudience }) {
  const muted = useMuted(audience).filter(({ state }) => flag.ruleId === illness && state === "illness");
  if (flag.also.length + muted.length === 0) return null;
  return (
    <FlagSection title="Also considered" folds>
      <ul className="flex flex-col gap-1">
        {flag.also.map(({ ruleId, title, severity }) => (
          <li key={ruleId} className="text-ink-2">
            <TextLink href={`/rules/${ruleId}`}>{title}</TextLink>, {severityWords[severity].toLowerCase()},
            listed here because it is about the same sessions.
          </li>
        ))}
        {muted.map((each) => (
          <li key={`${each.ruleId} ${each.from}`} className="text-ink-2">
            <TextLink href={`/rules/${each.ruleId}`}>{each.title}</TextLink>.{" "}
            <MutedSentence muted={each} audience={audience} />
          </li>
        ))}
      </ul>
    </FlagSection>
  );
}
