"use client";

import { useNow } from "@/app/_shared/clock";
import type { FlagAudience } from "@/app/_shared/flags/flag-audience";
import { type LogWrites, savedWords } from "@/app/_shared/log/use-log-writes";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import { showToast } from "@/app/_ui/toast-store";
import { localDateTimeAt } from "@/lib/dates/time-zone";
import type { Athlete } from "@/lib/domain/athlete";
import type { Day } from "@/lib/domain/log";
import { sessionTypeFacts } from "@/lib/domain/session-type";
import { type CompletedSessionId, newId } from "@/lib/ids";
import { seconds } from "@/lib/units/duration";

/** A day without a session: rest, or a plan that is still to be made. */
interface RestDayProps {
  day: Day;
  audience: FlagAudience;
  athlete: Athlete;
  writes: LogWrites;
}

export function RestDay({ day, audience, athlete, writes }: RestDayProps) {
  if (day.hasPlan) {
    return (
      <section aria-labelledby="rest-day" className="flex flex-col gap-1">
        <h2 id="rest-day" className="font-semibold text-md">
          Rest day
        </h2>
        <p className="text-ink-2">Easy walking is fine. Nothing to log.</p>
        <Rested {...{ day, athlete, writes }} />
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

/** A day of rest that was kept, for who wants to see it in the log: as it is, or with a note. */
function Rested({ day, athlete, writes }: Omit<RestDayProps, "audience">) {
  const now = useNow();
  const planned = day.sessions.find(({ planned: each }) => each.type === "rest")?.planned ?? null;
  async function rest() {
    const id = newId<CompletedSessionId>();
    const title = planned?.title || sessionTypeFacts.rest.label;
    const written = await writes.log({
      id,
      plannedId: planned?.id ?? null,
      type: "rest",
      title,
      start: localDateTimeAt(now, athlete.timeZone),
      timeZone: athlete.timeZone,
      ...{ duration: seconds(0), distance: null, rpe: null, feel: null, note: "", source: "manual" },
    });
    if (!written.ok) return showToast(written.message);
    showToast({
      message: savedWords(title, written),
      undo: () => void writes.takeBack(id, title, `${title} is not logged any more`),
    });
  }
  return (
    <div className="flex flex-wrap gap-2 pt-2">
      <Button pending={writes.pending} onClick={() => void rest()}>
        Rested
      </Button>
      <LinkButton variant="quiet" href={planned ? `/log/other/${planned.id}` : "/log/other?type=rest"}>
        With a note
      </LinkButton>
    </div>
  );
}
