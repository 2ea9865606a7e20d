"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { timeOffWords } from "@/app/_shared/plan/life/time-off-words";
import { When } from "@/app/_shared/quantity/when";
import { SessionGlyph } from "@/app/_shared/session/session-glyph";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { DateField } from "@/app/_ui/date-field";
import { InlineError } from "@/app/_ui/inline-error";
import { NumberField } from "@/app/_ui/number-field";
import { SegmentedControl } from "@/app/_ui/radio-group";
import { Sheet } from "@/app/_ui/sheet";
import { SkeletonRows } from "@/app/_ui/skeleton";
import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import type { Athlete } from "@/lib/domain/athlete";
import type { CalendarEntry } from "@/lib/domain/calendar";
import type { SkipReason } from "@/lib/domain/session";
import { familyOf } from "@/lib/domain/session-type";
import { type TimeOffKind, timeOffKinds } from "@/lib/domain/time-off";
import type { PlannedSessionId } from "@/lib/ids";
import { mostDaysOff } from "@/lib/schemas/arrangement";
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
  const skipping = useSkipDays();
  const [what, setWhat] = useState<TimeOffKind>("ill");
  const [from, setFrom] = useState<CalendarDate>(today);
  const [days, setDays] = useState<number | null>(3);
  const length = days !== null && days >= 1 && days <= mostDaysOff ? Math.round(days) : null;
  const to = plusDays(from, (length ?? 1) - 1);
  const asked = useQuery(trpc.plan.calendar.queryOptions({ athleteId: athlete.id, from, to }));
  const open = (asked.data?.entries ?? []).filter((entry): entry is Open => isOpen(entry, from, to));

  async function skip() {
    if (length === null || open.length === 0) return;
    const sessions = open.map(({ plannedId }) => plannedId);
    if (await skipping.skip(sessions, reasons[what])) onClose();
  }

  return (
    <Sheet
      isOpen
      onOpenChange={(stays) => stays || onClose()}
      title="Life happened"
      subtitle={`${coachName ?? "Your coach"} sees it, and plans what comes after. One undo takes it back.`}
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
        <SegmentedControl
          label="What"
          value={what}
          onChange={setWhat}
          options={timeOffKinds.map((value) => ({ value, label: timeOffWords[value] }))}
        />
        <div className="grid grid-cols-2 gap-3">
          <DateField label="From" value={from} onChange={(date) => date && setFrom(date as CalendarDate)} />
          <NumberField
            label="For"
            suffix="days"
            value={days}
            min={1}
            max={mostDaysOff}
            decimals={0}
            onChange={setDays}
            error={length === null ? `Write 1 to ${mostDaysOff} days.` : null}
          />
        </div>
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

const isOpen = ({ plannedId, type, date, state }: CalendarEntry, from: string, to: string): boolean =>
  plannedId !== null &&
  type !== "rest" &&
  (state === "planned" || state === "missed") &&
  from <= date &&
  date <= to;
