"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { useTRPC } from "@/app/_trpc/client";
import { Checkbox } from "@/app/_ui/checkbox";
import { TimeField } from "@/app/_ui/time-field";
import type { ClockTime } from "@/lib/dates/clock-time";
import type { Placement } from "@/lib/domain/schedule";
import { slotsOf } from "./slot-options";
import { LengthAndLoad, SlotSheet } from "./slot-sheet";
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
  const here = slotKey(session.date, session.slot);
  const [choice, setChoice] = useState<SlotKey>(here);
  const [time, setTime] = useState<ClockTime | null>(session.startTime);
  const [usual, setUsual] = useState(session.startTime === null);
  const trpc = useTRPC();
  const asked = useQuery(
    trpc.plan.previewMoves.queryOptions({
      athleteId: week.athlete.id,
      week: week.week,
      sessionId: session.id,
    }),
  );
  const startTime = usual ? null : time;
  const unreadable = !usual && time === null;
  return (
    <SlotSheet
      title={`Move ${session.title}`}
      subtitle={<LengthAndLoad entry={entry} />}
      verb="Move"
      week={week}
      slots={slotsOf(asked)}
      except={session.id}
      choice={choice}
      onChoice={setChoice}
      disabled={choice === here && startTime === session.startTime}
      isReady={!unreadable}
      onTake={(place) => onMove({ ...place, startTime })}
      onClose={onClose}
      below={
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
      }
    />
  );
}
