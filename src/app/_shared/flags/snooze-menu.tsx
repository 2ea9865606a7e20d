"use client";

import { CalendarClock } from "lucide-react";
import { useState } from "react";
import { useToday } from "@/app/_shared/quantity/when";
import { Button } from "@/app/_ui/button";
import { DateField } from "@/app/_ui/date-field";
import { Menu } from "@/app/_ui/menu";
import { Dialog } from "@/app/_ui/sheet";
import { parseCalendarDate, plusDays } from "@/lib/dates/calendar-date";
import type { TimeZone } from "@/lib/dates/time-zone";
import type { SnoozeUntil } from "@/lib/schemas/flags";

interface SnoozeMenuProps {
  zone: TimeZone;
  onSnooze: (until: SnoozeUntil) => void;
  size?: "default" | "compact";
  variant?: "secondary" | "quiet";
  className?: string;
}

/** Puts a flag off: until the next session, tomorrow morning, Monday, or a day of one's choice. */
export function SnoozeMenu(props: SnoozeMenuProps) {
  const { zone, onSnooze, size = "default", variant = "secondary", className } = props;
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <Menu
        label="Put off until"
        trigger={
          <Button size={size} variant={variant} data-snooze className={className}>
            Later
          </Button>
        }
        items={[
          { id: "next", label: "Next session", onAction: () => onSnooze({ kind: "next-session" }) },
          { id: "tomorrow", label: "Tomorrow morning", onAction: () => onSnooze({ kind: "tomorrow" }) },
          { id: "monday", label: "Monday morning", onAction: () => onSnooze({ kind: "monday" }) },
          "-",
          {
            id: "date",
            label: "A day…",
            icon: <CalendarClock aria-hidden />,
            onAction: () => setChoosing(true),
          },
        ]}
      />
      <DayDialog zone={zone} isOpen={choosing} onClose={() => setChoosing(false)} onSnooze={onSnooze} />
    </>
  );
}

function DayDialog(
  props: Pick<SnoozeMenuProps, "zone" | "onSnooze"> & { isOpen: boolean; onClose: () => void },
) {
  const { zone, onSnooze, isOpen, onClose } = props;
  const today = useToday(zone);
  const [day, setDay] = useState("");
  const [error, setError] = useState<string | null>(null);
  const submit = () => {
    const date = parseCalendarDate(day);
    if (!date.ok || date.value <= today) {
      setError("Choose a day after today.");
      return;
    }
    onSnooze({ kind: "date", date: date.value });
    onClose();
  };
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Put this flag off"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" onClick={submit}>
            Put off
          </Button>
        </>
      }
    >
      <DateField
        label="Until the morning of"
        value={day}
        min={plusDays(today, 1)}
        onChange={setDay}
        error={error}
      />
    </Dialog>
  );
}
