"use client";

import { CircleCheck } from "lucide-react";
import { type FlagAudience, flagsPath } from "@/app/_shared/flags/flag-audience";
import { FlagRow } from "@/app/_shared/flags/flag-row";
import { useFlagActions } from "@/app/_shared/flags/use-flag-actions";
import { useFlagText } from "@/app/_shared/flags/use-flag-text";
import { SectionHeading } from "@/app/_shared/shell/section-heading";
import { Button } from "@/app/_ui/button";
import { TextLink } from "@/app/_ui/text-link";
import type { FlagBrief } from "@/lib/domain/flag-view";
import type { Overview } from "@/lib/domain/overview";

/** The three flags to decide first, and how many stand behind them. */
export function OpenFlags({ overview, audience }: { overview: Overview; audience: FlagAudience }) {
  const { flags, openFlags, pausedRules } = overview;
  const more = openFlags - flags.length;
  return (
    <section aria-labelledby="open-flags" className="flex min-w-0 flex-col gap-2">
      <SectionHeading id="open-flags" meta={openFlags > 0 ? String(openFlags) : null}>
        Open flags
      </SectionHeading>
      {flags.length > 0 ? (
        <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
          {flags.map((flag) => (
            <li key={flag.id}>
              <FlagRow
                flag={flag}
                audience={audience}
                actions={<FirstFix flag={flag} audience={audience} />}
                actionsBelow
                className="first:rounded-t-xl last:rounded-b-xl"
              />
            </li>
          ))}
        </ul>
      ) : (
        <p className="flex items-start gap-2 rounded-xl border border-line bg-surface p-4 text-ink-2">
          <CircleCheck aria-hidden className="mt-px size-5 shrink-0 text-good" />
          {audience.isSelf ? "You have no open flag." : `${audience.firstName} has no open flag.`}
        </p>
      )}
      <p className="text-ink-3 text-xs md:text-sm">
        {more > 0 ? `${more} more, lower priority. ` : null}
        {pausedRules > 0
          ? `${pausedRules} ${pausedRules === 1 ? "rule waits" : "rules wait"} for data. `
          : null}
        <TextLink ahead href={flagsPath(audience)}>
          All flags
        </TextLink>
      </p>
    </section>
  );
}

function FirstFix({ flag, audience }: { flag: FlagBrief; audience: FlagAudience }) {
  const text = useFlagText(audience.zone);
  const actions = useFlagActions(audience);
  const { firstFix } = flag;
  if (!firstFix) return null;
  return (
    <Button
      size="compact"
      pending={actions.applying}
      onClick={() => void actions.apply(flag, firstFix)}
      className="max-w-full max-sm:h-auto! max-sm:min-h-control max-sm:py-1.5"
    >
      <span className="max-sm:whitespace-normal max-sm:text-start sm:truncate">
        {text.message(firstFix.label)}
      </span>
    </Button>
  );
}
