"use client";

import { type ReactNode, useState } from "react";
import { Q } from "@/app/_shared/quantity/q";
import { Button } from "@/app/_ui/button";
import { RadioGroup } from "@/app/_ui/radio-group";
import { Sheet } from "@/app/_ui/sheet";
import type { Placement } from "@/lib/domain/schedule";
import { slotLabel, useSlotOptions } from "./slot-options";
import { placeOf } from "./use-lift";
import type { PlanWeek, SlotKey, WeekSession } from "./week-model";

interface SlotSheetProps extends Omit<SlotsProps, "week" | "except" | "error"> {
  title: string;
  subtitle: ReactNode;
  /** What the button says once a slot is chosen: "Move" to Wed 18 PM. */
  verb: string;
  /** Stands in one of the slots and does not fill it. */
  except?: string;
  /** What it says before. */
  unchosen?: string;
  /** Undefined while another week is on its way. */
  week: PlanWeek | undefined;
  disabled?: boolean;
  above?: ReactNode;
  below?: ReactNode;
  /** False while something else is to be put right first: the sheet stays. */
  isReady?: boolean;
  onTake: (place: Pick<Placement, "date" | "slot">) => void;
  onClose: () => void;
}

/** Chooses a slot of a week without dragging: every slot with its answer. */
export function SlotSheet(props: SlotSheetProps) {
  const { title, subtitle, verb, unchosen = verb, week, disabled = false, above, below } = props;
  const { slots, except = null, choice, onChoice, isReady = true, onTake, onClose } = props;
  const [asked, setAsked] = useState(false);
  return (
    <Sheet
      isOpen
      onOpenChange={(open) => open || onClose()}
      title={title}
      subtitle={subtitle}
      footer={
        <Button
          variant="primary"
          disabled={disabled}
          onClick={() => {
            setAsked(true);
            if (choice === null || !isReady) return;
            const [date, slot] = placeOf(choice);
            onTake({ date, slot });
            onClose();
          }}
        >
          {choice === null ? unchosen : `${verb} to ${slotLabel(...placeOf(choice))}`}
        </Button>
      }
    >
      <div className="flex flex-col gap-5">
        {above}
        {week ? (
          <Slots
            {...{ week, slots, except, choice, onChoice }}
            error={asked && choice === null ? "Choose a slot." : null}
          />
        ) : null}
        {below}
      </div>
    </Sheet>
  );
}

interface SlotsProps {
  week: PlanWeek;
  slots: Parameters<typeof useSlotOptions>[1];
  except: string | null;
  choice: SlotKey | null;
  onChoice: (key: SlotKey) => void;
  error: string | null;
}

function Slots({ week, slots, except, choice, onChoice, error }: SlotsProps) {
  const options = useSlotOptions(week, slots, except);
  if (options.length === 0)
    return <p className="text-ink-2">This week is over. Go to a week that is still to come.</p>;
  return <RadioGroup label="Slot" value={choice} onChange={onChoice} options={options} error={error} />;
}

/** How long a session is and what it costs, under its name. */
export const LengthAndLoad = ({ entry: { session, load } }: { entry: WeekSession }) => (
  <>
    <Q value={session.duration} unit="s" duration="planned" />
    {load === null ? null : (
      <>
        {" "}
        · <Q value={load} unit="au" />
      </>
    )}
  </>
);
