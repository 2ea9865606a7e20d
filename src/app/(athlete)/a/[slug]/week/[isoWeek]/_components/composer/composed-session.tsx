"use client";

import { usePreferences } from "@/app/_shared/quantity/preferences";
import { Q } from "@/app/_shared/quantity/q";
import { When } from "@/app/_shared/quantity/when";
import type { Composed } from "@/app/_shared/session/composed-content";
import { prescriptionOf } from "@/app/_shared/session/prescription";
import { SessionGlyph } from "@/app/_shared/session/session-glyph";
import { familyOf, sessionTypeFacts } from "@/lib/domain/session-type";
import type { PlanWeek } from "../week-model";

/** What the text was understood as, before it is added. */
export function ComposedSession({ read, week }: { read: Composed; week: PlanWeek }) {
  const preferences = usePreferences();
  const { content, lints } = read;
  const prescription = prescriptionOf(content, preferences);
  return (
    <div className="flex gap-2.5 text-sm">
      <SessionGlyph family={familyOf(content.type)} size={20} />
      <div className="min-w-0">
        <p className="font-semibold">{content.title}</p>
        <p className="text-ink-2">
          {sessionTypeFacts[content.type].label} · <Q value={content.duration} unit="s" duration="planned" />
          {prescription ? ` · ${prescription}` : null}
        </p>
        <p className="text-ink-3">
          <When date={content.date} form="weekday" zone={week.athlete.timeZone} />{" "}
          {content.startTime ? <When time={content.startTime} /> : content.slot.toUpperCase()}
        </p>
        {lints.map(({ level, message, from }) => (
          <p key={`${from} ${message}`} className={level === "error" ? "text-signal-ink" : "text-ink-2"}>
            {message}
          </p>
        ))}
      </div>
    </div>
  );
}
