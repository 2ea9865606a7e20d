"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { loggerOf } from "@/app/_shared/log/logger-of";
import { useLogWrites } from "@/app/_shared/log/use-log-writes";
import { Q } from "@/app/_shared/quantity/q";
import { When } from "@/app/_shared/quantity/when";
import { SessionGlyph } from "@/app/_shared/session/session-glyph";
import { SectionHeading } from "@/app/_shared/shell/section-heading";
import { Button } from "@/app/_ui/button";
import { LinkButton } from "@/app/_ui/link-button";
import { Opening } from "@/app/_ui/opening";
import { TextLink } from "@/app/_ui/text-link";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { Athlete } from "@/lib/domain/athlete";
import { ownMoveRefusal } from "@/lib/domain/own-move";
import type { PlannedSession } from "@/lib/domain/session";
import { familyOf } from "@/lib/domain/session-type";
import { useLogPlanned } from "./use-log-planned";

const SkipSheet = dynamic(() => import("@/app/_shared/log/skip-sheet").then((file) => file.SkipSheet), {
  loading: Opening,
});

const MoveOwn = dynamic(() => import("@/app/_shared/plan/move-own").then((file) => file.MoveOwn), {
  loading: Opening,
});

interface NotLoggedProps {
  sessions: readonly PlannedSession[];
  athlete: Athlete;
  today: CalendarDate;
  /** Who writes the plan; null where the athlete does. */
  coachName: string | null;
}

/** Sessions of the last two days about which nothing is known yet. No blame: one tap settles each. */
export function NotLogged({ sessions, athlete, today, coachName }: NotLoggedProps) {
  const writes = useLogWrites();
  const logPlanned = useLogPlanned(athlete, writes);
  const [skipping, setSkipping] = useState<PlannedSession | null>(null);
  const [moving, setMoving] = useState<PlannedSession | null>(null);
  const { weekStart } = athlete;
  const isMovable = (session: PlannedSession) =>
    ownMoveRefusal({ session, isAnswered: false, today, weekStart }) === null;
  return (
    <section aria-labelledby="not-logged" className="flex flex-col gap-2">
      <SectionHeading id="not-logged">Not logged yet</SectionHeading>
      <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center gap-x-3 gap-y-2 p-3">
            <SessionGlyph family={familyOf(session.type)} hollow />
            <div className="min-w-0 flex-1 basis-44">
              <TextLink
                href={`/log/${loggerOf(session.type)}/${session.id}`}
                className="font-medium no-underline hover:underline"
              >
                {session.title}
              </TextLink>
              <p className="flex flex-wrap gap-x-2 text-ink-2 text-xs">
                <span>
                  <When date={session.date} zone={athlete.timeZone} /> {session.slot.toUpperCase()}
                </span>
                <Q value={session.duration} unit="s" duration="planned" />
              </p>
            </div>
            <div className="flex flex-wrap gap-2">
              {loggerOf(session.type) === "lift" ? (
                <LinkButton href={`/log/lift/${session.id}?as=planned`}>Done as planned</LinkButton>
              ) : (
                <Button pending={writes.pending} onClick={() => void logPlanned(session)}>
                  Done as planned
                </Button>
              )}
              <Button onClick={() => setSkipping(session)}>
                Skipped<span className="sr-only">: {session.title}</span>
              </Button>
              {isMovable(session) ? (
                <Button variant="quiet" onClick={() => setMoving(session)}>
                  Move<span className="sr-only"> {session.title}</span>
                </Button>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      {moving ? (
        <MoveOwn session={moving} {...{ athlete, coachName }} onClose={() => setMoving(null)} />
      ) : null}
      {skipping ? (
        <SkipSheet
          title={skipping.title}
          onClose={() => setSkipping(null)}
          onSkip={(reason) => {
            setSkipping(null);
            void writes.skip(skipping, reason);
          }}
        />
      ) : null}
    </section>
  );
}
