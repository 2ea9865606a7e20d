"use client";

import { Trash2 } from "lucide-react";
import { type FormEvent, useId, useState } from "react";
import { RestoredNotice } from "@/app/_shared/drafts/draft-notice";
import { useKept } from "@/app/_shared/drafts/use-kept";
import { timeOffWords } from "@/app/_shared/plan/life/time-off-words";
import { Button } from "@/app/_ui/button";
import { DateField } from "@/app/_ui/date-field";
import { NumberField } from "@/app/_ui/number-field";
import { SegmentedControl } from "@/app/_ui/radio-group";
import { Dialog } from "@/app/_ui/sheet";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { timeOffOn } from "@/lib/domain/free-time";
import { isAway, type TimeOff, type TimeOffKind } from "@/lib/domain/time-off";
import { newId, type TimeOffId } from "@/lib/ids";
import { setTimeOffInput } from "@/lib/schemas/arrangement";
import type { PlanActions } from "../use-plan-actions";
import type { PlanWeek } from "../week-model";

interface TimeOffDialogProps {
  week: PlanWeek;
  plan: PlanActions;
  date: CalendarDate;
  onClose: () => void;
}

type What = TimeOffKind | "limited";

interface Marked {
  readonly what: What;
  readonly from: string;
  readonly to: string;
  readonly minutes: number | null;
}

const options: readonly { value: What; label: string }[] = [
  { value: "limited", label: "Limited" },
  ...(["travel", "busy", "ill", "injured"] as const).map((value) => ({ value, label: timeOffWords[value] })),
];
const explanations: Readonly<Record<What, string>> = {
  limited: "Some training fits. What is not done counts as missed.",
  travel: "What stands on these days is excused, unless some training still fits.",
  busy: "No training. What stands on these days is excused.",
  ill: "No training. What stands on these days is excused, and what follows is judged as a return.",
  injured: "No training. What stands on these days is excused.",
};
const afterSchema = setTimeOffInput.shape.after;
const usualLimit = 45;

/** How much training fits on a day and why, by itself: the sessions stay. Opens on what is marked there already. */
export function TimeOffDialog({ week, plan, date, onClose }: TimeOffDialogProps) {
  const off = timeOffOn(week, date);
  const form = useId();
  const [id] = useState(() => off?.id ?? newId<TimeOffId>());
  const typed = useKept<Marked>({
    name: `time off ${week.athlete.id} ${date}`,
    initial: () => ({
      what: off ? whatOf(off) : "limited",
      from: off?.startsOn ?? date,
      to: off?.endsOn ?? date,
      minutes: off && (off.kind === "travel" || !isAway(off)) ? off.maxMinutes : usualLimit,
    }),
    over: off,
  });
  const { what, from, to, minutes } = typed.value;
  const [asked, setAsked] = useState(false);
  const hasMinutes = what === "limited" || what === "travel";
  const maxMinutes = hasMinutes ? minutes : 0;
  const after = { kind: what === "limited" ? "busy" : what, startsOn: from, endsOn: to, maxMinutes };
  const parsed = afterSchema.safeParse(after);
  const issues = asked ? issuesOf(parsed) : {};
  const limitError = asked && what === "limited" && (minutes ?? 0) < 1 ? "Write at least 1 minute." : null;

  function save(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (!parsed.success || !parsed.data || (what === "limited" && (minutes ?? 0) < 1)) return;
    void write(parsed.data);
  }

  async function write(next: Parameters<PlanActions["setTimeOff"]>[2]) {
    if (!(await plan.setTimeOff(id, off, next))) return;
    typed.drop();
    onClose();
  }

  return (
    <Dialog
      isOpen
      onOpenChange={(open) => open || onClose()}
      title={off ? "Change days off" : "Limit or mark as off"}
      subtitle="Sessions stay where they are. To rearrange them, use Life happened."
      footer={
        <>
          {off ? (
            <Button icon={<Trash2 />} onClick={() => void write(null)}>
              Remove
            </Button>
          ) : null}
          <Button type="submit" form={form} variant="primary" pending={plan.isPending} pendingLabel="Saving…">
            Save
          </Button>
        </>
      }
    >
      <form id={form} noValidate onSubmit={save} className="flex flex-col gap-5">
        {typed.isRestored ? <RestoredNotice onStartOver={typed.startOver} /> : null}
        <SegmentedControl
          label="What"
          description={explanations[what]}
          value={what}
          onChange={(next) =>
            typed.change({ what: next, ...(off ? {} : { minutes: next === "travel" ? 0 : usualLimit }) })
          }
          options={options}
        />
        <div className="grid grid-cols-2 gap-3">
          <DateField
            label="From"
            value={from}
            onChange={(day) => typed.change({ from: day })}
            error={issues.startsOn ?? null}
          />
          <DateField
            label="To"
            value={to}
            onChange={(day) => typed.change({ to: day })}
            error={issues.endsOn ?? null}
          />
        </div>
        {hasMinutes ? (
          <NumberField
            label={what === "limited" ? "At most" : "Still fits"}
            description={what === "limited" ? "In each slot of the day" : "0 for no training at all"}
            suffix="min"
            value={minutes}
            min={0}
            max={1440}
            step={15}
            decimals={0}
            onChange={(value) => typed.change({ minutes: value })}
            error={issues.maxMinutes ?? limitError}
            fieldClassName="max-w-40"
          />
        ) : null}
      </form>
    </Dialog>
  );
}

const whatOf = (off: TimeOff): What => (off.kind === "busy" && !isAway(off) ? "limited" : off.kind);

/** What is wrong, by field. */
function issuesOf(parsed: ReturnType<typeof afterSchema.safeParse>): Readonly<Record<string, string>> {
  if (parsed.success) return {};
  return Object.fromEntries(
    parsed.error.issues.map(({ path, message }) => [
      String(path[0]),
      path[0] === "maxMinutes" && !message.includes("minutes") ? "Write the minutes." : message,
    ]),
  );
}
