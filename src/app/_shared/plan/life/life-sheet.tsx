"use client";

import { useState } from "react";
import { RestoredNotice } from "@/app/_shared/drafts/draft-notice";
import { useKept } from "@/app/_shared/drafts/use-kept";
import { When } from "@/app/_shared/quantity/when";
import { Button } from "@/app/_ui/button";
import { DateField } from "@/app/_ui/date-field";
import { NumberField } from "@/app/_ui/number-field";
import { SegmentedControl } from "@/app/_ui/radio-group";
import { Sheet } from "@/app/_ui/sheet";
import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import type { Athlete } from "@/lib/domain/athlete";
import { type LifeWay, lifeWays } from "@/lib/domain/life-happened";
import { type TimeOffKind, timeOffKinds } from "@/lib/domain/time-off";
import { newId, type TimeOffId } from "@/lib/ids";
import { type ArrangeInput, type ArrangementRequest, mostDaysOff } from "@/lib/schemas/arrangement";
import { timeOffWords } from "./time-off-words";
import { useLifePreviews } from "./use-life-previews";
import { WayPreview } from "./way-preview";

interface LifeSheetProps {
  athlete: Athlete;
  today: CalendarDate;
  plan: {
    readonly isPending: boolean;
    /** Carries out what a preview showed; true once it is written. */
    readonly arrange: (arrangement: ArrangementRequest, seen: ArrangeInput["seen"]) => Promise<boolean>;
  };
  onClose: () => void;
}

interface Said {
  readonly what: TimeOffKind;
  readonly from: CalendarDate;
  readonly days: number | null;
  readonly way: LifeWay;
}

/** What was left is taken up while it still lies ahead. */
function isSaid(kept: unknown, today: CalendarDate): kept is Said {
  const said = kept as Partial<Said> | null;
  return (
    timeOffKinds.some((kind) => kind === said?.what) &&
    lifeWays.some((way) => way === said?.way) &&
    typeof said?.from === "string" &&
    said.from >= today &&
    (said.days === null || typeof said.days === "number")
  );
}

/** Ill, travelling, injured or busy for some days: three things that can become of the plan, side by side. */
export function LifeSheet({ athlete, today, plan, onClose }: LifeSheetProps) {
  const [timeOffId] = useState(() => newId<TimeOffId>());
  const said = useKept<Said>({
    name: `life ${athlete.id}`,
    initial: () => ({ what: "ill", from: today, days: 3, way: "drop" }),
    is: (kept): kept is Said => isSaid(kept, today),
  });
  const { what, from, days, way } = said.value;
  const set = (change: Partial<Said>) => said.set({ ...said.value, ...change });
  const length = days !== null && days >= 1 && days <= mostDaysOff ? Math.round(days) : null;
  const off = length === null ? null : { timeOffId, what, from, to: plusDays(from, length - 1) };
  const previews = useLifePreviews({ athleteId: athlete.id, today }, plan.isPending, off);
  const chosen = previews[way];
  const ready = off !== null && chosen.data !== undefined && !chosen.isFetching && !plan.isPending;

  return (
    <Sheet
      isOpen
      width="wide"
      onOpenChange={(open) => open || onClose()}
      title="Life happened"
      subtitle="The days are excused, the race keeps its day, and one undo takes everything back."
      footer={
        <Button
          variant="primary"
          aria-disabled={!ready}
          pending={plan.isPending}
          pendingLabel="Applying…"
          onClick={() => {
            if (!ready || !off || !chosen.data) return;
            void plan.arrange({ kind: "life", ...off, way }, [...chosen.data.seen]).then((done) => {
              if (!done) return;
              said.drop();
              onClose();
            });
          }}
        >
          Apply
        </Button>
      }
    >
      <div className="flex flex-col gap-5">
        {said.isRestored ? <RestoredNotice onStartOver={said.startOver} /> : null}
        <SegmentedControl
          label="What"
          value={what}
          onChange={(value) => set({ what: value })}
          options={timeOffKinds.map((value) => ({ value, label: timeOffWords[value] }))}
        />
        <div className="grid grid-cols-2 gap-3 sm:max-w-sm">
          <DateField
            label="From"
            value={from}
            onChange={(date) => date && set({ from: date as CalendarDate })}
          />
          <NumberField
            label="For"
            suffix="days"
            value={days}
            min={1}
            max={mostDaysOff}
            decimals={0}
            onChange={(value) => set({ days: value })}
            error={length === null ? `Write 1 to ${mostDaysOff} days.` : null}
          />
        </div>
        {off ? (
          <p className="text-ink-2 text-sm">
            Back on <When date={plusDays(off.to, 1)} form="weekday" zone={athlete.timeZone} />
          </p>
        ) : null}
        <fieldset className="grid gap-3 md:grid-cols-3">
          <legend className="mb-2 font-medium">What becomes of the plan</legend>
          {lifeWays.map((each) => (
            <WayPreview
              key={each}
              way={each}
              athlete={athlete}
              preview={previews[each]}
              chosen={way === each}
              onChoose={() => set({ way: each })}
            />
          ))}
        </fieldset>
      </div>
    </Sheet>
  );
}
