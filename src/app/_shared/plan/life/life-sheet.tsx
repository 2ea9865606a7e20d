"use client";

import { useState } from "react";
import { RestoredNotice } from "@/app/_shared/drafts/draft-notice";
import { useKept } from "@/app/_shared/drafts/use-kept";
import { When } from "@/app/_shared/quantity/when";
import { Button } from "@/app/_ui/button";
import { Sheet } from "@/app/_ui/sheet";
import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import type { Athlete } from "@/lib/domain/athlete";
import { type LifeWay, lifeWays } from "@/lib/domain/life-happened";
import { newId, type TimeOffId } from "@/lib/ids";
import type { ArrangeInput, ArrangementRequest } from "@/lib/schemas/arrangement";
import { DaysFields, type DaysOff, isAhead, lengthOf } from "./days-fields";
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

interface Said extends DaysOff {
  readonly way: LifeWay;
}

/** What was left is taken up while it still lies ahead. */
const isSaid = (kept: unknown, today: CalendarDate): kept is Said =>
  isAhead(kept, today) && lifeWays.some((way) => way === (kept as Partial<Said>).way);

/** Ill, travelling, injured or busy for some days: three things that can become of the plan, side by side. */
export function LifeSheet({ athlete, today, plan, onClose }: LifeSheetProps) {
  const [timeOffId] = useState(() => newId<TimeOffId>());
  const said = useKept<Said>({
    name: `life ${athlete.id}`,
    initial: () => ({ what: "ill", from: today, days: 3, way: "drop" }),
    is: (kept): kept is Said => isSaid(kept, today),
  });
  const { what, from, way } = said.value;
  const length = lengthOf(said.value);
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
        <DaysFields value={said.value} onChange={said.change} />
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
              onChoose={() => said.change({ way: each })}
            />
          ))}
        </fieldset>
      </div>
    </Sheet>
  );
}
