"use client";

import { type FlagAudience, flagPath } from "@/app/_shared/flags/flag-audience";
import { FlagTiming } from "@/app/_shared/flags/flag-timing";
import { useFlagText } from "@/app/_shared/flags/use-flag-text";
import { SectionHeading } from "@/app/_shared/shell/section-heading";
import { LinkButton } from "@/app/_ui/link-button";
import type { Day } from "@/lib/domain/log";

/** What to know before the sessions of the next two days, and who looks at it. */
export function HeadsUps({ day, audience }: { day: Day; audience: FlagAudience }) {
  const text = useFlagText(audience.zone);
  if (day.headsUps.length === 0) return null;
  return (
    <section aria-labelledby="heads-up" className="flex flex-col gap-2">
      <SectionHeading id="heads-up">Heads-up from your plan</SectionHeading>
      <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
        {day.headsUps.map((flag) => (
          <li key={flag.id} className="flex flex-wrap items-center gap-x-3 gap-y-2 p-3">
            <p className="min-w-0 flex-1 basis-56 text-pretty">
              <span className="font-medium">{text.message(flag.title)}.</span>{" "}
              <span className="text-ink-2">
                {day.selfCoached || !day.coachName ? (
                  <FlagTiming flag={flag} audience={audience} />
                ) : (
                  `${day.coachName} is looking at it.`
                )}
              </span>
            </p>
            <LinkButton ahead href={flagPath(audience, flag.id)}>
              {day.selfCoached && flag.fixCount > 0 ? "See the fix" : "Why?"}
              <span className="sr-only"> {text.message(flag.title)}</span>
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
