"use client";

import { useQuery } from "@tanstack/react-query";
import { RestoredNotice } from "@/app/_shared/drafts/draft-notice";
import { useKept } from "@/app/_shared/drafts/use-kept";
import { DaysFields, type DaysOff, isAhead, lengthOf } from "@/app/_shared/plan/life/days-fields";
import { When } from "@/app/_shared/quantity/when";
import { SessionGlyph } from "@/app/_shared/session/session-glyph";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { InlineError } from "@/app/_ui/inline-error";
import { Sheet } from "@/app/_ui/sheet";
import { SkeletonRows } from "@/app/_ui/skeleton";
import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import type { Athlete } from "@/lib/domain/athlete";
import type { CalendarEntry } from "@/lib/domain/calendar";
import type { SkipReason } from "@/lib/domain/session";
import { familyOf } from "@/lib/domain/session-type";
import type { TimeOffKind } from "@/lib/domain/time-off";
import type { PlannedSessionId } from "@/lib/ids";
import { useSkipDays } from "./use-skip-days";

interface DaysOutProps {
  athlete: Athlete;
  today: CalendarDate;
  coachName: string | null;
  onClose: () => void;
}

const reasons: Readonly<Record<TimeOffKind, SkipReason>> = {
  ill: "ill",
  injured: "pain",
  travel: "travel",
  busy: "no-time",
};

type Open = CalendarEntry & { readonly plannedId: PlannedSessionId };

/** For who has a coach: all sessions of some days skipped for one reason, as one step. The plan stays the coach's. */
export function DaysOut({ athlete, today, coachName, onClose }: DaysOutProps) {
  const trpc = useTRPC();
  const coach = coachName ?? "Your coach";
  const skipping = useSkipDays();
  const said = useKept<DaysOff>({
    name: `days out ${athlete.id}`,
    initial: () => ({ what: "ill", from: today, days: 3 }),
    is: (kept): kept is DaysOff => isAhead(kept, today),
  });
  const { what, from } = said.value;
  const length = lengthOf(said.value);
  const to = plusDays(from, (length ?? 1) - 1);
  const asked = useQuery(trpc.plan.calendar.queryOptions({ athleteId: athlete.id, from, to }));
  const open = (asked.data?.entries ?? []).filter((entry): entry is Open => isOpen(entry, from, to));

  async function skip() {
    if (length === null || open.length === 0) return;
    const sessions = open.map(({ plannedId }) => plannedId);
    if (!(await skipping.skip(sessions, reasons[what]))) return;
    said.drop();
    onClose();
  }

  return (
    <Sheet
      isOpen
      onOpenChange={(stays) => stays || onClose()}
      title="Life happened"
      subtitle={`${coach} sees it, and plans what comes after. One undo takes it back.`}
      footer={
        <Button
          variant="primary"
          aria-disabled={length === null || open.length === 0}
          pending={skipping.isPending}
          pendingLabel="Skipping…"
          onClick={() => void skip()}
        >
          {open.length === 0
            ? "Skip sessions"
            : `Skip ${open.length} ${open.length === 1 ? "session" : "sessions"}`}
        </Button>
      }
    >
      <div className="flex flex-col gap-5">
        {said.isRestored ? <RestoredNotice onStartOver={said.startOver} /> : null}
        <DaysFields value={said.value} onChange={said.change} description={seenBy(coach, what)} />
        {asked.error ? (
          <InlineError title="The sessions didn't load." onRetry={() => void asked.refetch()}>
            {asked.error.message}
          </InlineError>
        ) : null}
        {asked.isPending ? <SkeletonRows rows={3} height={44} label="The sessions are loading" /> : null}
        {asked.data && open.length === 0 ? (
          <p className="text-ink-2">Nothing is planned on these days, so there is nothing to skip.</p>
        ) : null}
        {open.length > 0 ? (
          <section aria-labelledby="days-out">
            <h3 id="days-out" className="mb-1 font-medium">
              These are skipped
            </h3>
            <ul className="divide-y divide-line">
              {open.map(({ id, type, title, date, slot }) => (
                <li key={id} className="flex min-h-11 items-center gap-2.5 py-2">
                  <SessionGlyph family={familyOf(type)} size={20} />
                  <span className="min-w-0 flex-1 font-medium">{title}</span>
                  <span className="text-ink-2 text-sm">
                    <When date={date} form="weekday" zone={athlete.timeZone} /> {slot.toUpperCase()}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </Sheet>
  );
}

/** What a coach learns of somebody's health by it, whatever else is shared. */
const seenBy = (coach: string, what: TimeOffKind): string | null =>
  what === "ill" || what === "injured"
    ? `${coach} sees that you skip these days because of ${what === "ill" ? "illness" : "pain"}.`
    : null;

const isOpen = ({ plannedId, type, date, state }: CalendarEntry, from: string, to: string): boolean =>
  plannedId !== null &&
  type !== "rest" &&
  (state === "planned" || state === "missed") &&
  from <= date &&
  date <= to;
