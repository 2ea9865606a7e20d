"use client";

import { useState } from "react";
import { When } from "@/app/_shared/quantity/when";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { Sheet } from "@/app/_ui/sheet";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { daysOfOwnWeek } from "@/lib/dates/own-week";
import { type IsoWeek, plusWeeks } from "@/lib/dates/week";
import type { AthleteSpace } from "@/lib/domain/roster";
import type { PlanActions } from "../use-plan-actions";
import type { PlanWeek } from "../week-model";
import { AthleteChoice } from "./athlete-choice";
import { CopyPreview } from "./copy-preview";
import { useCopyWeek } from "./use-copy-week";

const weeksOffered = 8;

interface CopyWeekSheetProps {
  week: PlanWeek;
  space: AthleteSpace;
  plan: PlanActions;
  onClose: () => void;
}

/** This week once more, in other weeks or for other people, after seeing what comes, goes and is left out. */
export function CopyWeekSheet({ week, space, plan, onClose }: CopyWeekSheetProps) {
  const [to, setTo] = useState<ReadonlySet<IsoWeek>>(new Set([plusWeeks(week.week, 1)]));
  const [people, setPeople] = useState<ReadonlySet<string>>(new Set([week.athlete.id]));
  const [replace, setReplace] = useState(false);
  const copy = useCopyWeek({ week, plan, to: [...to].toSorted(), people, replace });
  const isOwnWeek = people.size === 1 && people.has(week.athlete.id);

  return (
    <Sheet
      isOpen
      width="wide"
      onOpenChange={(open) => open || onClose()}
      title="Copy week"
      subtitle={<When from={week.days[0] as CalendarDate} to={week.days[6] as CalendarDate} />}
      footer={
        <Button
          variant="primary"
          aria-disabled={!copy.canApply}
          pending={copy.isPending}
          pendingLabel="Copying…"
          onClick={() => {
            if (copy.canApply) void copy.apply().then((done) => done && onClose());
          }}
        >
          {copy.additions > 0
            ? `Copy ${copy.additions} ${copy.additions === 1 ? "session" : "sessions"}`
            : "Copy week"}
        </Button>
      }
    >
      <div className="flex flex-col gap-6">
        <div className="grid gap-6 sm:grid-cols-2">
          <fieldset>
            <legend className="mb-1 font-medium">To</legend>
            {offered(week, isOwnWeek).map((each) => (
              <Checkbox
                key={each}
                checked={to.has(each)}
                onChange={() => setTo((current) => toggled(current, each))}
              >
                <WeekName week={each} weekStart={week.athlete.weekStart} />
              </Checkbox>
            ))}
          </fieldset>
          <div className="flex flex-col gap-6">
            {space.relation === "coach" ? (
              <AthleteChoice
                own={week.athlete.id}
                chosen={people}
                onToggle={(id) => setPeople((current) => toggled(current, id))}
              />
            ) : null}
            <Checkbox
              checked={replace}
              onChange={(event) => setReplace(event.target.checked)}
              description="Otherwise the copies are added to it. Done and locked sessions and races stay either way."
            >
              Replace what is planned there
            </Checkbox>
          </div>
        </div>
        {copy.previews.map((preview) => (
          <CopyPreview key={preview.athleteId} preview={preview} alone={isOwnWeek} />
        ))}
      </div>
    </Sheet>
  );
}

/** For somebody else, the same week is a place to copy to, too. */
const offered = (week: PlanWeek, isOwnWeek: boolean): readonly IsoWeek[] => [
  ...(isOwnWeek ? [] : [week.week]),
  ...Array.from({ length: weeksOffered }, (_, index) => plusWeeks(week.week, index + 1)),
];

function WeekName({ week, weekStart }: { week: IsoWeek; weekStart: PlanWeek["athlete"]["weekStart"] }) {
  const days = daysOfOwnWeek(week, weekStart);
  return <When from={days[0] as CalendarDate} to={days[6] as CalendarDate} />;
}

function toggled<Value>(set: ReadonlySet<Value>, value: Value): ReadonlySet<Value> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
