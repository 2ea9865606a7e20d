"use client";

import { ChevronDown, Plus } from "lucide-react";
import { useId, useState } from "react";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import { Q } from "@/app/_shared/quantity/q";
import { liftFocusLabels, phaseLabels, runFocusLabels } from "@/app/_shared/season/block-labels";
import { prescriptionOf } from "@/app/_shared/session/prescription";
import { SessionCard } from "@/app/_shared/session/session-card";
import { Button } from "@/app/_ui/button";
import { cx } from "@/app/_ui/cx";
import { familyOf, sessionTypeFacts } from "@/lib/domain/session-type";
import type { PlacedTemplate, PlanTemplateWeek } from "@/lib/domain/template";
import { type PlanWeekEdits, PlanWeekFields } from "./plan-week-fields";

export const dayNames = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
] as const;

interface WeekOutlineProps {
  title: string;
  /** What a plan says of its week; null for a week alone. */
  plan: Omit<PlanTemplateWeek, "sessions"> | null;
  sessions: readonly PlacedTemplate[];
  onOpen: ((placed: PlacedTemplate) => void) | null;
  onAdd: (() => void) | null;
  /** Null where the plan is not one's own to change. */
  planEdits: PlanWeekEdits | null;
}

/** A week of a template, day by day. */
export function WeekOutline({ title, plan, sessions, onOpen, onAdd, planEdits }: WeekOutlineProps) {
  const fields = useId();
  const [editing, setEditing] = useState(false);
  const load = sessions.reduce(
    (total, { session }) => total + ((session.plannedRpe ?? 0) * session.duration) / 60,
    0,
  );
  return (
    <section aria-label={title} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h2 className="font-semibold text-md">{title}</h2>
        <p className="text-ink-3 text-sm">
          {plan ? `${aboutWeek(plan)} · ` : ""}
          <Q value={Math.round(load)} unit="au" />
        </p>
        {plan && planEdits ? (
          <Button
            size="compact"
            variant="quiet"
            className="-ms-2.5 md:hidden"
            aria-expanded={editing}
            aria-controls={fields}
            onClick={() => setEditing(!editing)}
          >
            Edit week<span className="sr-only">, {title.toLowerCase()}</span>
            <ChevronDown aria-hidden className={cx("size-4", editing && "rotate-180")} />
          </Button>
        ) : null}
        {onAdd ? (
          <Button size="compact" variant="quiet" icon={<Plus />} className="ms-auto" onClick={onAdd}>
            Session<span className="sr-only"> in {title.toLowerCase()}</span>
          </Button>
        ) : null}
      </div>
      {plan && planEdits ? (
        <PlanWeekFields {...{ title, plan }} id={fields} open={editing} edits={planEdits} />
      ) : null}
      <ol className="divide-y divide-line rounded-xl border border-line bg-surface">
        {dayNames.map((name, day) => {
          const own = sessions
            .filter((each) => each.day === day)
            .toSorted((a, b) => a.slot.localeCompare(b.slot));
          return (
            <li key={name} className="flex gap-3 p-2">
              <span className="w-10 shrink-0 pt-1 text-ink-3 text-sm">
                <abbr title={name} className="no-underline">
                  {name.slice(0, 3)}
                </abbr>
              </span>
              <div className="grid min-w-0 flex-1 gap-2 sm:grid-cols-2">
                {own.map((placed) => (
                  <PlacedCard key={placed.part} placed={placed} onOpen={onOpen} />
                ))}
                {own.length === 0 ? <span className="pt-1 text-ink-3 text-sm">Rest</span> : null}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function PlacedCard({ placed, onOpen }: { placed: PlacedTemplate; onOpen: WeekOutlineProps["onOpen"] }) {
  const preferences = usePreferences();
  const { session, slot } = placed;
  return (
    <SessionCard
      family={familyOf(session.type)}
      intensity={sessionTypeFacts[session.type].intensity}
      title={session.title}
      prescription={prescriptionOf(session, preferences)}
      facts={
        <>
          <span>{slot.toUpperCase()}</span>
          <Q value={session.duration} unit="s" duration="planned" />
        </>
      }
      {...(onOpen ? { onOpen: () => onOpen(placed) } : {})}
    />
  );
}

/** "Base, endurance · lift max strength". */
function aboutWeek({ phase, focus, liftFocus }: Omit<PlanTemplateWeek, "sessions">): string {
  const run = focus
    ? `, ${runFocusLabels[focus].replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())}`
    : "";
  const lift = liftFocus ? ` · lift ${liftFocusLabels[liftFocus].toLowerCase()}` : "";
  return `${phaseLabels[phase]}${run}${lift}`;
}
