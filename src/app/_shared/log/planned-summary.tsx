"use client";

import { usePreferences } from "@/app/_shared/quantity/preferences";
import { Q } from "@/app/_shared/quantity/q";
import { When } from "@/app/_shared/quantity/when";
import { prescriptionOf } from "@/app/_shared/session/prescription";
import { SessionGlyph, spokenSession } from "@/app/_shared/session/session-glyph";
import type { PublishedSession } from "@/lib/domain/session";
import { familyOf, sessionTypeFacts } from "@/lib/domain/session-type";
import { terrainLabels } from "@/lib/domain/terrain";

/** What was asked for, above the form that says what was done. */
export function PlannedSummary({ planned }: { planned: PublishedSession }) {
  const preferences = usePreferences();
  const family = familyOf(planned.type);
  const prescription = prescriptionOf(planned, preferences);
  return (
    <div className="flex items-start gap-3">
      <SessionGlyph
        family={family}
        size={24}
        label={spokenSession(family, sessionTypeFacts[planned.type].intensity)}
      />
      <div className="min-w-0">
        <p className="font-semibold text-md">{planned.title}</p>
        <p className="flex flex-wrap gap-x-2 text-ink-2">
          <span>
            Planned <When date={planned.date} form="sentence" /> {planned.slot.toUpperCase()}
          </span>
          <Q value={planned.duration} unit="s" duration="planned" />
          {prescription ? <span>{prescription}</span> : null}
          {planned.terrain ? <span>{terrainLabels[planned.terrain]}</span> : null}
        </p>
        {planned.heatPlan ? <p className="text-ink-2">Heat plan: {planned.heatPlan}</p> : null}
      </div>
    </div>
  );
}
