import type { FlagAudience } from "@/app/_shared/flags/flag-audience";
import { FlagRow } from "@/app/_shared/flags/flag-row";
import { SectionHeading } from "@/app/_shared/shell/section-heading";
import type { FlagBrief } from "@/lib/domain/flag-view";

/** What quietened rules found and no list shows, so that quiet is not taken for clear. */
export function QuietenedFlags({ flags, audience }: { flags: readonly FlagBrief[]; audience: FlagAudience }) {
  return (
    <section aria-labelledby="quietened-flags" className="flex flex-col gap-2">
      <SectionHeading id="quietened-flags" meta="Found by rules that are quietened.">
        Quietened
      </SectionHeading>
      <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
        {flags.map((flag) => (
          <li key={flag.id}>
            <FlagRow flag={flag} audience={audience} className="first:rounded-t-xl last:rounded-b-xl" />
          </li>
        ))}
      </ul>
    </section>
  );
}
