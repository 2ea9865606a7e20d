"use client";

import type { ReactNode } from "react";
import { consentLabels } from "@/app/_shared/account/consent-labels";
import { Sparkline } from "@/app/_shared/progress/sparkline";
import { Q, useQuantity } from "@/app/_shared/quantity/q";
import { SectionHeading } from "@/app/_shared/shell/section-heading";
import { Table } from "@/app/_ui/table";
import type { Progress, WellnessLine, WellnessMeasure } from "@/lib/domain/progress";

const names: Readonly<Record<WellnessMeasure, string>> = {
  sleepQuality: "Sleep quality",
  energy: "Energy",
  soreness: "Muscle freshness",
  stress: "Calm",
  mood: "Mood",
  sleepHours: "Sleep",
  restingHr: "Resting heart rate",
  hrvRmssdMs: "Heart rate variability",
};

const units = { sleepHours: "h", restingHr: "bpm", hrvRmssdMs: "ms" } as const;
const fewestEntries = 14;

/** Four weeks of mornings, each answer on its own usual range. No total score. */
export function WellnessLines({ progress, isSelf }: { progress: Progress; isSelf: boolean }) {
  const { wellness, notShared } = progress;
  const entries = Math.max(0, ...wellness.map((line) => line.entries));
  return (
    <section aria-labelledby="mornings" className="flex min-w-0 flex-col gap-2">
      <SectionHeading id="mornings" meta="28 days, each on its own usual range">
        Wellness
      </SectionHeading>
      <div className="rounded-xl border border-line bg-surface p-3 md:p-4">
        {wellness.length === 0 ? (
          <p className="text-ink-2">
            {isSelf
              ? "Not enough data: nothing was entered in the last four weeks."
              : "Nothing of the last four weeks to show here."}
          </p>
        ) : (
          <Table
            caption="Wellness, 28 days"
            columns={[
              {
                id: "item",
                header: "Morning",
                cell: (line) => (
                  <>
                    {names[line.item]}
                    <span className="block font-normal text-ink-2 text-xs md:hidden">
                      <Words line={line} />
                    </span>
                  </>
                ),
              },
              {
                id: "line",
                header: "28 days",
                width: "120px",
                cell: (line) => (
                  <Sparkline values={line.values} usual={line.usual} label={names[line.item]} />
                ),
              },
              {
                id: "last",
                header: "Last",
                numeric: true,
                cell: (line) => <Value line={line} value={lastOf(line)} />,
              },
              {
                id: "usual",
                header: "Usual",
                wideOnly: true,
                numeric: true,
                cell: (line) => <Usual line={line} />,
              },
              { id: "words", header: "Now", wideOnly: true, cell: (line) => <Words line={line} /> },
            ]}
            rows={wellness}
            rowKey={({ item }) => item}
          />
        )}
        {wellness.length > 0 && entries < fewestEntries ? (
          <p className="pt-2 text-ink-2">
            What is usual needs {fewestEntries} mornings of 28; there are {entries}.
          </p>
        ) : null}
        {notShared.length > 0 ? (
          <p className="pt-2 text-ink-3 text-xs">
            Not shared with you: {notShared.map((item) => consentLabels[item].label.toLowerCase()).join(", ")}
            .
          </p>
        ) : null}
      </div>
    </section>
  );
}

const lastOf = ({ values }: WellnessLine) => values.findLast((value) => value !== null) ?? null;

function Value({ line, value }: { line: WellnessLine; value: number | null }) {
  if (value === null) return "–";
  const unit = units[line.item as keyof typeof units];
  return unit ? <Q value={value} unit={unit} /> : <span className="whitespace-nowrap">{value} of 5</span>;
}

function Usual({ line }: { line: WellnessLine }): ReactNode {
  const { show } = useQuantity();
  if (!line.usual) return "–";
  const unit = units[line.item as keyof typeof units];
  const { low, high } = line.usual;
  if (unit) return <Q value={low} to={high} unit={unit} />;
  const point = (value: number) => show({ value: Math.min(5, Math.max(1, value)), unit: "count" });
  return `${point(low)}–${point(high)}`;
}

const lastDays = 4;

/** "below usual 3 of last 4 days", "usual". */
function Words({ line: { values, usual } }: { line: WellnessLine }): ReactNode {
  if (!usual) return <span className="text-ink-3">not enough data</span>;
  const last = values.slice(-lastDays);
  const below = last.filter((value) => value !== null && value < usual.low).length;
  const above = last.filter((value) => value !== null && value > usual.high).length;
  if (below === 0 && above === 0) return last.every((value) => value === null) ? "no recent entry" : "usual";
  const [side, days] = below >= above ? ["below", below] : ["above", above];
  return `${side} usual ${days} of last ${lastDays} days`;
}
