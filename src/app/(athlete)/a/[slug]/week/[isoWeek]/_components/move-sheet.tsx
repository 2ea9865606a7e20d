"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { Q } from "@/app/_shared/quantity/q";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { RadioGroup } from "@/app/_ui/radio-group";
import { Sheet } from "@/app/_ui/sheet";
import { TimeField } from "@/app/_ui/time-field";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { ClockTime } from "@/lib/dates/clock-time";
import type { Placement } from "@/lib/domain/schedule";
import type { Slot } from "@/lib/domain/session";
import { slotLabel, useSlotOptions } from "./slot-options";
import { type PlanWeek, type SlotKey, slotKey, type WeekSession } from "./week-model";

interface MoveSheetProps {
  week: PlanWeek;
  entry: WeekSession;
  onClose: () => void;
  onMove: (to: Placement) => void;
}

/** Everything that dragging can do, and a time, without dragging. */
export function MoveSheet({ week, entry, onClose, onMove }: MoveSheetProps) {
  const { session } = entry;
  const { hourCycle } = usePreferences();
  const [choice, setChoice] = useState<SlotKey>(slotKey(session.date, session.slot));
  const [time, setTime] = useState<ClockTime | null>(session.startTime);
  const [usual, setUsual] = useState(session.startTime === null);
  const trpc = useTRPC();
  const { data } = useQuery(
    trpc.plan.previewMoves.queryOptions({
      athleteId: week.athlete.id,
      week: week.week,
      sessionId: session.id,
    }),
  );
  const options = useSlotOptions(week, data?.slots, session.id);
  const [date, slot] = choice.split(" ") as [CalendarDate, Slot];
  const name = slotLabel(date, slot);
  const startTime = usual ? null : time;
  const isSame = choice === slotKey(session.date, session.slot) && startTime === session.startTime;
  const unreadable = !usual && time === null;

  return (
    <Sheet
      isOpen
      onOpenChange={(open) => open || onClose()}
      title={`Move ${session.title}`}
      subtitle={
        <>
          <Q value={session.duration} unit="s" duration="planned" />
          {entry.load === null ? null : (
            <>
              {" "}
              · <Q value={entry.load} unit="au" />
            </>
          )}
        </>
      }
      footer={
        <Button
          variant="primary"
          disabled={isSame}
          onClick={() => {
            if (unreadable) return;
            onMove({ date, slot, startTime });
            onClose();
          }}
        >
          Move to {name}
        </Button>
      }
    >
      <div className="flex flex-col gap-5">
        <RadioGroup label="Slot" value={choice} onChange={setChoice} options={options} />
        <div className="flex flex-col gap-2">
          <Checkbox checked={usual} onChange={(event) => setUsual(event.target.checked)}>
            At the usual time of the slot
          </Checkbox>
          {usual ? null : (
            <TimeField
              label="Time"
              value={time ?? ""}
              onChange={(value) => setTime(value ? (value as ClockTime) : null)}
              hourCycle={hourCycle}
              error={unreadable ? "Write a time, or take the usual one." : null}
            />
          )}
        </div>
      </div>
    </Sheet>
  );
}
