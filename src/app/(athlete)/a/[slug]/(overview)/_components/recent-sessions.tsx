"use client";

import { Check } from "lucide-react";
import type { Route } from "next";
import type { FlagAudience } from "@/app/_shared/flags/flag-audience";
import { Q } from "@/app/_shared/quantity/q";
import { When } from "@/app/_shared/quantity/when";
import { SessionGlyph } from "@/app/_shared/session/session-glyph";
import { SectionHeading } from "@/app/_shared/shell/section-heading";
import { IntentLink } from "@/app/_ui/intent-link";
import type { RecentSession } from "@/lib/domain/overview";
import { familyOf } from "@/lib/domain/session-type";

/** What was logged last, newest first. */
export function RecentSessions({
  recent,
  audience,
}: {
  recent: readonly RecentSession[];
  audience: FlagAudience;
}) {
  return (
    <section aria-labelledby="recent" className="flex min-w-0 flex-col gap-2">
      <SectionHeading id="recent">Recent</SectionHeading>
      {recent.length === 0 ? (
        <p className="rounded-xl border border-line bg-surface p-4 text-ink-2">
          Nothing logged in the last four weeks.
        </p>
      ) : (
        <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
          {recent.map((session) => (
            <Row key={session.id} session={session} audience={audience} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Row({ session, audience }: { session: RecentSession; audience: FlagAudience }) {
  const { id, type, title, start, status, duration, distance, effort, load, isCorrected } = session;
  const skipped = status === "skipped";
  return (
    <li className="relative flex min-h-14 items-center gap-3 px-3 py-2 first:rounded-t-xl last:rounded-b-xl hover:bg-surface-2">
      <SessionGlyph family={familyOf(type)} hollow={skipped} />
      <div className="min-w-0 flex-1">
        <IntentLink
          href={`/a/${audience.slug}/session/${id}` as Route}
          className="line-clamp-2 text-pretty font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:-outline-offset-2 focus-visible:after:outline-2 focus-visible:after:outline-focus"
        >
          {title}
        </IntentLink>
        <p className="flex flex-wrap gap-x-2 text-ink-2 text-xs">
          <When at={start} zone={audience.zone} />
          {skipped ? (
            <span>skipped</span>
          ) : (
            <>
              <Q value={duration} unit="s" duration="planned" />
              {distance === null ? null : <Q value={distance} unit="m" />}
              {effort === null ? null : <Q value={effort} unit="effort" />}
              {isCorrected ? <span>corrected</span> : null}
            </>
          )}
        </p>
      </div>
      {skipped ? null : (
        <span className="flex items-center gap-1.5 text-ink-2 text-xs tabular-nums">
          {load === null ? "load not known" : <Q value={load} unit="au" />}
          <Check role="img" aria-label="done" className="size-3.5 text-ink-2" />
        </span>
      )}
    </li>
  );
}
