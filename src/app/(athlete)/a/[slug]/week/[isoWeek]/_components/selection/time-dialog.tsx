"use client";

import { useState } from "react";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/sheet";
import { TimeField } from "@/app/_ui/time-field";
import type { ClockTime } from "@/lib/dates/clock-time";

interface TimeDialogProps {
  count: number;
  onClose: () => void;
  /** Null takes the usual time of each slot. */
  onChoose: (time: ClockTime | null) => void;
}

/** One time for all the sessions that are picked, each on its own day. */
export function TimeDialog({ count, onClose, onChoose }: TimeDialogProps) {
  const { hourCycle } = usePreferences();
  const [time, setTime] = useState<ClockTime | "">("");
  const [asked, setAsked] = useState(false);
  const choose = (chosen: ClockTime | null) => {
    onClose();
    onChoose(chosen);
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => open || onClose()}
      title={`Time of ${count} ${count === 1 ? "session" : "sessions"}`}
      footer={
        <>
          <Button onClick={() => choose(null)}>Use the usual times</Button>
          <Button variant="primary" onClick={() => (time ? choose(time) : setAsked(true))}>
            Set the time
          </Button>
        </>
      }
    >
      <TimeField
        label="Starts at"
        description="The day and the slot stay as they are."
        value={time}
        onChange={setTime}
        hourCycle={hourCycle}
        error={asked && !time ? "Write a time, or use the usual times." : null}
      />
    </Dialog>
  );
}
