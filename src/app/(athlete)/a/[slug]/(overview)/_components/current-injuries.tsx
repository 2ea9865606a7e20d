"use client";

import { useQuery } from "@tanstack/react-query";
import type { Route } from "next";
import type { FlagAudience } from "@/app/_shared/flags/flag-audience";
import { injuryStatusLabels } from "@/app/_shared/profile/injury-words";
import { When } from "@/app/_shared/quantity/when";
import { SectionHeading } from "@/app/_shared/shell/section-heading";
import { useTRPC } from "@/app/_trpc/client";
import { TextLink } from "@/app/_ui/text-link";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { AthleteProfile } from "@/lib/domain/athlete";
import { isCurrent } from "@/lib/domain/injury";

interface CurrentInjuriesProps {
  audience: FlagAudience;
  today: CalendarDate;
}

/** What hurts now, as far as the reader may know. */
export function CurrentInjuries({ audience, today }: CurrentInjuriesProps) {
  const trpc = useTRPC();
  const { athleteId, slug } = audience;
  const { data: profile } = useQuery(trpc.profile.get.queryOptions({ athleteId }));
  if (!profile) return null;
  return (
    <section aria-labelledby="injuries" className="flex min-w-0 flex-col gap-2">
      <SectionHeading
        id="injuries"
        actions={<TextLink href={`/a/${slug}/profile` as Route}>Profile</TextLink>}
      >
        Injuries
      </SectionHeading>
      <div className="rounded-xl border border-line bg-surface p-3 md:p-4">
        <Injuries profile={profile} today={today} />
      </div>
    </section>
  );
}

function Injuries({ profile, today }: { profile: AthleteProfile; today: CalendarDate }) {
  const { injuries, hasCurrentInjury, name } = profile;
  if (injuries === null) {
    return (
      <p className="text-ink-2">
        {hasCurrentInjury
          ? `${name} has a current injury and keeps the details private.`
          : `${name} has no current injury. Details would be private.`}
      </p>
    );
  }
  const current = injuries.filter((injury) => isCurrent(injury, today));
  if (current.length === 0) return <p className="text-ink-2">No current injury.</p>;
  return (
    <ul className="flex flex-col gap-2">
      {current.map(({ id, site, status, startedOn, note }) => (
        <li key={id}>
          <p>
            <span className="font-medium">{site}</span>: {injuryStatusLabels[status].toLowerCase()}, since{" "}
            <When date={startedOn} form="day" />
          </p>
          {note ? <p className="whitespace-pre-line text-ink-2">{note}</p> : null}
        </li>
      ))}
    </ul>
  );
}
