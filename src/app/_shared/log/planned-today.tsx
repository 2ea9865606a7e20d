"use client";

import { loggerOf } from "@/app/_shared/log/logger-of";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { Q } from "@/app/_shared/quantity/q";
import { prescriptionOf } from "@/app/_shared/session/prescription";
import { SessionGlyph } from "@/app/_shared/session/session-glyph";
import { LinkButton } from "@/app/_ui/link-button";
import type { DaySession } from "@/lib/domain/log";
import { familyOf } from "@/lib/domain/session-type";

interface PlannedTodayProps {
  sessions: readonly DaySession[];
  logger: "run" | "lift" | "other";
}

/** Sessions of today that a logger could be meant for and that are still to do. */
export const openToday = ({ sessions, logger }: PlannedTodayProps): readonly DaySession[] =>
  sessions.filter(
    ({ planned, log }) =>
      loggerOf(planned.type) === logger && planned.type !== "rest" && (log === null || log.inProgress),
  );

export function PlannedToday(props: PlannedTodayProps) {
  const { logger } = props;
  const preferences = usePreferences();
  const open = openToday(props);
  if (open.length === 0) return null;
  return (
    <section aria-label="Planned today" className="flex flex-col gap-2">
      {open.map(({ planned, log }) => (
        <div
          key={planned.id}
          className="flex flex-wrap items-center gap-3 rounded-xl border border-line bg-surface p-3"
        >
          <SessionGlyph family={familyOf(planned.type)} />
          <div className="min-w-0 flex-1 basis-40">
            <p className="font-medium">Planned today: {planned.title}</p>
            <p className="flex flex-wrap gap-x-2 text-ink-2 text-xs">
              <Q value={planned.duration} unit="s" duration="planned" />
              <span>{prescriptionOf(planned, preferences)}</span>
            </p>
          </div>
          {logger === "lift" ? (
            <LinkButton href={`/log/lift/${planned.id}`} variant="primary">
              {log ? "Continue" : "Start"}
            </LinkButton>
          ) : (
            <LinkButton href={`/log/${logger}/${planned.id}?as=planned`}>Done as planned</LinkButton>
          )}
        </div>
      ))}
    </section>
  );
}
