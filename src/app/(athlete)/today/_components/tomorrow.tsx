"use client";

import { usePreferences } from "@/app/_shared/quantity/preferences";
import { Q } from "@/app/_shared/quantity/q";
import { When } from "@/app/_shared/quantity/when";
import { prescriptionOf } from "@/app/_shared/session/prescription";
import { SessionCard } from "@/app/_shared/session/session-card";
import { SectionHeading } from "@/app/_shared/shell/section-heading";
import type { Day } from "@/lib/domain/log";
import { familyOf, sessionTypeFacts } from "@/lib/domain/session-type";

/** What comes next, where today has nothing of its own. */
export function Tomorrow({ day }: { day: Day }) {
  const preferences = usePreferences();
  const next = day.tomorrow.filter(({ planned }) => planned.type !== "rest");
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
