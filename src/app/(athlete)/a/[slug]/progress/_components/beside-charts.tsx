"use client";

import { type MonthBar, MonthChart } from "@/app/_shared/progress/month-chart";
import { useQuantity } from "@/app/_shared/quantity/q";
import { SectionHeading } from "@/app/_shared/shell/section-heading";
import type { Column } from "@/app/_ui/table";
import type { FastRepetitions, MonthOfTraining, Progress } from "@/lib/domain/progress";
import { monthName } from "@/lib/formatting/date";

interface BesideBar extends MonthOfTraining, MonthBar {}

const fast = ({ strides, hillSprints }: MonthOfTraining) => strides.sessions + hillSprints.sessions;

/** What came beside the kilometres: cross-training, heat, strides and hill sprints. */
export function BesideCharts({ progress }: { progress: Progress }) {
  const { months, heatUnits } = progress;
  const { show } = useQuantity();
  const current = months.at(-1);
  if (!current) return null;
  const name = monthName(current.month);
  const hours = (value: number) => show({ value, unit: "h" });
  const held =
    heatUnits === null
      ? ""
      : ` Adaptation held now: about ${show({ value: heatUnits, unit: "count" })} of 10 sessions, our estimate.`;
  const bars = (value: (month: MonthOfTraining) => number) =>
    months.map((month): BesideBar => ({ ...month, value: value(month) }));
  const total = (value: (month: MonthOfTraining) => number) =>
    months.reduce((sum, month) => sum + value(month), 0);
  return (
    <section aria-labelledby="beside" className="flex min-w-0 flex-col gap-2">
      <SectionHeading id="beside">Beside the kilometres</SectionHeading>
      <div className="grid items-start gap-4 md:grid-cols-3">
        <Card
          isEmpty={total(fast) === 0}
          title="Strides and hill sprints"
          lacks="a run with strides or hill sprints"
        >
          <MonthChart
            title="Strides and hill sprints, sessions"
            summary={`${name}: ${fastWords(current)}.`}
            bars={bars(fast)}
            unit="count"
            hue="run"
            heading="Sessions"
            more={(bar) => ` ${bar.value === 1 ? "session" : "sessions"}: ${fastWords(bar)}`}
            columns={fastColumns}
          />
        </Card>
        <Card
          isEmpty={total(({ crossTrainingHours }) => crossTrainingHours) === 0}
          title="Cross-training"
          lacks="a cross-training session"
        >
          <MonthChart
            title="Cross-training, hours"
            summary={`${name} so far ${hours(current.crossTrainingHours)}, ${hours(total(({ crossTrainingHours }) => crossTrainingHours))} in all months shown.`}
            bars={bars(({ crossTrainingHours }) => crossTrainingHours)}
            unit="h"
            hue="cross"
            heading="Hours"
          />
        </Card>
        <Card
          isEmpty={total(({ heatSessions }) => heatSessions) === 0}
          title="Heat"
          lacks="a sauna, a hot bath or a run in the heat"
        >
          <MonthChart
            title="Heat, sessions"
            summary={`${name} so far ${current.heatSessions}.${held}`}
            bars={bars(({ heatSessions }) => heatSessions)}
            unit="count"
            hue="heat"
            heading="Sessions"
          />
        </Card>
      </div>
    </section>
  );
}

function Card(props: { title: string; isEmpty: boolean; lacks: string; children: React.ReactNode }) {
  return (
    <div className="min-w-0 rounded-xl border border-line bg-surface p-3 md:p-4">
      {props.isEmpty ? (
        <>
          <h3 className="font-semibold">{props.title}</h3>
          <p className="text-ink-2">Not enough data: needs {props.lacks} in this period.</p>
        </>
      ) : (
        props.children
      )}
    </div>
  );
}

/** "24 strides in 4 sessions, 10 hill sprints in 1 session". */
function fastWords({ strides, hillSprints }: MonthOfTraining): string {
  const parts = [wordsOf(strides, "strides"), wordsOf(hillSprints, "hill sprints")].filter(Boolean);
  return parts.length === 0 ? "none" : parts.join(", ");
}

function wordsOf({ sessions, repetitions, uncounted }: FastRepetitions, name: string): string {
  if (sessions === 0) return "";
  const inSessions = `${sessions} ${sessions === 1 ? "session" : "sessions"}`;
  if (repetitions === 0) return `${name} in ${inSessions}`;
  return `${repetitions} ${name} in ${inSessions}${uncounted > 0 ? `, ${uncounted} not counted out` : ""}`;
}

const fastColumns: readonly Column<BesideBar>[] = [
  { id: "strides", header: "Strides", numeric: true, cell: ({ strides }) => strides.repetitions },
  {
    id: "sprints",
    header: "Hill sprints",
    numeric: true,
    cell: ({ hillSprints }) => hillSprints.repetitions,
  },
];
