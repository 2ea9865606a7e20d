import { FlagBadge } from "@/app/_shared/flags/flag-badge";
import { missingSentence } from "@/app/_shared/flags/missing-words";
import { SectionHeading } from "@/app/_shared/shell/section-heading";
import { TextLink } from "@/app/_ui/text-link";
import type { PausedRule } from "@/lib/domain/flag-view";

/** Rules that could not answer. Silence is not an all-clear, so each says what it waits for. */
export function PausedRules({ paused }: { paused: readonly PausedRule[] }) {
  return (
    <section aria-labelledby="paused-rules" className="flex flex-col gap-2">
      <SectionHeading id="paused-rules" meta="These rules wait for data.">
        Not enough data
      </SectionHeading>
      <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
        {paused.map((each) => (
          <li
            key={`${each.ruleId} ${each.missing}`}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3"
          >
            <FlagBadge level="no-data" />
            <TextLink alone href={`/rules/${each.ruleId}`} className="font-medium">
              {each.title}
            </TextLink>
            <span className="text-ink-2">
              {missingSentence(each)}
              {each.count > 1 ? ` ${each.count} places.` : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
