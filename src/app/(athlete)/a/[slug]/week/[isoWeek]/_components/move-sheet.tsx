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
import { shortWeekdayName } from "@/lib/formatting/date";
import { useSlotWords } from "./slot-answer";
import { cellsOf, type PlanWeek, type SlotKey, slotKey, type WeekSession } from "./week-model";

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
  const options = useSlotOptions(week, entry);
  const [date, slot] = choice.split(" ") as [CalendarDate, Slot];
  const name = `${shortWeekdayName(date)} ${Number(date.slice(8))} ${slot.toUpperCase()}`;
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

/** The fourteen slots with their answers. */
function useSlotOptions(week: PlanWeek, entry: WeekSession) {
  const trpc = useTRPC();
  const { short } = useSlotWords(week.athlete.timeZone);
  const { data } = useQuery(
    trpc.plan.previewMoves.queryOptions({
      athleteId: week.athlete.id,
      week: week.week,
      sessionId: entry.session.id,
    }),
  );
  const answers = new Map(data?.slots.map((slot) => [slotKey(slot.date, slot.slot), slot]));
  const cells = cellsOf(week);
  return week.days.flatMap((_, index) =>
    (["am", "pm"] as const).flatMap((slot) => {
      const cell = cells[slot][index];
      if (!cell) return [];
      const answer = answers.get(cell.key);
      if (answer?.state === "past") return [];
      const taken = cell.items.filter((item) => item.id !== entry.session.id).length;
      const words = [answer ? short(answer) : "Checking…", taken > 0 ? `${taken} there already` : ""];
      return [
        {
          value: cell.key,
          label: `${shortWeekdayName(cell.date)} ${Number(cell.date.slice(8))} ${slot.toUpperCase()}`,
          description: words.filter(Boolean).join(" · "),
          disabled: answer?.state === "unavailable",
        },
      ];
    }),
  );
}
