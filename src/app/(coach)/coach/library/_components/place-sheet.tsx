"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { TemplateFacts, type TemplateInBrief } from "@/app/_shared/library/template-facts";
import { usePlaceTemplate } from "@/app/_shared/library/use-place-template";
import { useToday } from "@/app/_shared/quantity/when";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { DateField } from "@/app/_ui/date-field";
import { InlineError } from "@/app/_ui/inline-error";
import { SegmentedControl } from "@/app/_ui/radio-group";
import { Sheet } from "@/app/_ui/sheet";
import { SkeletonRows } from "@/app/_ui/skeleton";
import { type CalendarDate, plusDays } from "@/lib/dates/calendar-date";
import { startOfWeek } from "@/lib/dates/week";
import type { Slot } from "@/lib/domain/session";
import type { TemplateKind } from "@/lib/domain/template";
import type { AthleteId } from "@/lib/ids";

interface PlaceSheetProps {
  kind: TemplateKind;
  template: Pick<TemplateInBrief, "id" | "title" | "session" | "amount">;
  onClose: () => void;
}

/** Whose plan a template goes into, and where. */
export function PlaceSheet({ kind, template, onClose }: PlaceSheetProps) {
  const trpc = useTRPC();
  const today = useToday();
  const roster = useQuery(trpc.library.people.queryOptions());
  const { place, isPending } = usePlaceTemplate();
  const [chosen, setChosen] = useState<readonly AthleteId[]>([]);
  const [date, setDate] = useState<string>(
    kind === "week" ? plusDays(startOfWeek(today, "monday"), 7) : plusDays(today, 1),
  );
  const [slot, setSlot] = useState<Slot>("am");
  const [asked, setAsked] = useState(false);
  const [only] = roster.data?.length === 1 ? roster.data : [];
  const whom = only ? [only.athleteId] : chosen;

  async function add() {
    setAsked(true);
    if (whom.length === 0 || date === "") return;
    const { id: templateId, title } = template;
    if (await place(whom, { templateId, title, date: date as CalendarDate, slot })) onClose();
  }
  const toggle = (id: AthleteId) =>
    setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);

  return (
    <Sheet
      isOpen
      onOpenChange={(open) => open || onClose()}
      title={`Use ${template.title}`}
      subtitle={<TemplateFacts template={template} />}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Close
          </Button>
          <Button variant="primary" pending={isPending} pendingLabel="Adding…" onClick={() => void add()}>
            {whom.length > 1 ? `Add to ${whom.length} plans` : "Add to the plan"}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        <div className="grid grid-cols-2 gap-4">
          <DateField
            label={kind === "week" ? "Week of" : "Day"}
            value={date}
            onChange={setDate}
            description={kind === "week" ? "Monday to Sunday around this day" : undefined}
            error={asked && date === "" ? "Choose a day." : null}
          />
          {kind === "week" ? null : (
            <SegmentedControl
              label="Slot"
              value={slot}
              onChange={setSlot}
              options={[
                { value: "am", label: "AM" },
                { value: "pm", label: "PM" },
              ]}
            />
          )}
        </div>
        {roster.error ? (
          <InlineError title="Your athletes didn't load." onRetry={() => void roster.refetch()}>
            {roster.error.message}
          </InlineError>
        ) : !roster.data ? (
          <SkeletonRows rows={4} height={44} label="Your athletes are loading" />
        ) : roster.data.length === 0 ? (
          <p className="text-ink-2">You plan for nobody yet. Invite an athlete first.</p>
        ) : (
          <fieldset className="flex flex-col">
            <legend className="pb-1 font-medium text-control">Whose plan</legend>
            {roster.data.map(({ athleteId, name }) => (
              <Checkbox
                key={athleteId}
                checked={whom.includes(athleteId)}
                disabled={only !== undefined}
                onChange={() => toggle(athleteId)}
              >
                {name}
              </Checkbox>
            ))}
            {asked && whom.length === 0 ? (
              <p role="alert" className="text-signal-ink text-sm">
                Choose at least one athlete.
              </p>
            ) : null}
          </fieldset>
        )}
        <p className="text-ink-3 text-sm">
          Each gets a copy with their own paces. It stands behind what is planned there, as a draft until you
          publish.
        </p>
      </div>
    </Sheet>
  );
}
