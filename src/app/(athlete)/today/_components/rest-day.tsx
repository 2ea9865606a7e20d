"use client";

import type { FlagAudience } from "@/app/_shared/flags/flag-audience";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { Q } from "@/app/_shared/quantity/q";
import { When } from "@/app/_shared/quantity/when";
import { prescriptionOf } from "@/app/_shared/session/prescription";
import { SessionCard } from "@/app/_shared/session/session-card";
import { SectionHeading } from "@/app/_shared/shell/section-heading";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import type { Day } from "@/lib/domain/log";
import { familyOf, sessionTypeFacts } from "@/lib/domain/session-type";

/** A day without a session: rest, or a plan that is still to be made. */
export function RestDay({ day, audience }: { day: Day; audience: FlagAudience }) {
  if (day.hasPlan) {
    return (
      <section aria-labelledby="rest-day" className="flex flex-col gap-1">
        <h2 id="rest-day" className="font-semibold text-md">
          Rest day
        </h2>
        <p className="text-ink-2">Easy walking is fine. Nothing to log.</p>
      </section>
    );
  }
  return (
    <EmptyState
      action={
        <>
          {day.selfCoached ? (
            <LinkButton href="/week" variant="primary">
              Plan the week
            </LinkButton>
          ) : null}
          <LinkButton href="/log/run">Log a run</LinkButton>
          <LinkButton href="/log/lift">Log a lift</LinkButton>
        </>
      }
    >
      {audience.canPlan || !day.coachName
        ? "Your sessions will be here each morning. Nothing is planned from today on."
        : `Your sessions will be here each morning. ${day.coachName} has not sent you any from today on.`}
    </EmptyState>
  );
}

/** What comes next, where today has nothing of its own. */
export function Tomorrow({ day }: { day: Day }) {
  const preferences = usePreferences();
  const resting = day.sessions.every(({ planned }) => planned.type === "rest") && day.unplanned.length === 0;
  const next = day.tomorrow.filter(({ planned }) => planned.type !== "rest");
  if (!resting || next.length === 0) return null;
  return (
    <section aria-labelledby="tomorrow" className="flex flex-col gap-2">
      <SectionHeading id="tomorrow">Tomorrow</SectionHeading>
      {next.map(({ planned }) => (
        <SessionCard
          key={planned.id}
          density="full"
          family={familyOf(planned.type)}
          intensity={sessionTypeFacts[planned.type].intensity}
          title={planned.title}
          href={`/a/${day.athlete.slug}/session/${planned.id}`}
          prescription={prescriptionOf(planned, preferences)}
          facts={
            <>
              <span>
                {planned.slot.toUpperCase()}{" "}
                <When time={planned.startTime ?? day.athlete.slotTimes[planned.slot]} />
              </span>
              <Q value={planned.duration} unit="s" duration="planned" />
            </>
          }
        />
      ))}
    </section>
  );
}
