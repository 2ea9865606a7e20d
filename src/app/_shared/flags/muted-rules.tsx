"use client";

import { useQuery } from "@tanstack/react-query";
import type { FlagAudience } from "@/app/_shared/flags/flag-audience";
import { mutingWords } from "@/app/_shared/flags/muted-words";
import { When } from "@/app/_shared/quantity/when";
import { SectionHeading } from "@/app/_shared/shell/section-heading";
import { useTRPC } from "@/app/_trpc/client";
import { Badge } from "@/app/_ui/badge";
import { TextLink } from "@/app/_ui/text-link";
import type { MutedRule } from "@/lib/domain/flag-view";

/** What a state keeps quiet, so that nobody takes the silence for an all-clear. */
export function MutedRules({ audience }: { audience: FlagAudience }) {
  const muted = useMuted(audience);
  if (muted.length === 0) return null;
  return (
    <section aria-labelledby="muted-rules" className="flex flex-col gap-2">
      <SectionHeading id="muted-rules" meta="Found, and kept quiet for now.">
        Muted
      </SectionHeading>
      <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
        {muted.map((each) => (
          <li
            key={`${each.ruleId} ${each.state} ${each.from}`}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3"
          >
            <Badge look="dotted">Muted</Badge>
            <TextLink alone href={`/rules/${each.ruleId}`} className="font-medium">
              {each.title}
            </TextLink>
            <span className="text-ink-2">
              <MutedSentence muted={each} audience={audience} />
              {each.count > 1 ? ` ${each.count} places.` : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function useMuted({ athleteId }: FlagAudience): readonly MutedRule[] {
  const trpc = useTRPC();
  return useQuery(trpc.flags.muted.queryOptions({ athleteId })).data ?? [];
}

/** By what it is muted, since when and why. */
export function MutedSentence({
  muted: { state, from },
  audience,
}: {
  muted: MutedRule;
  audience: FlagAudience;
}) {
  const { by, why } = mutingWords[state];
  return (
    <>
      {by} <When date={from} form="sentence" zone={audience.zone} />. {why}
    </>
  );
}
