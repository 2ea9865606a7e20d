"use client";

import { useState } from "react";
import { ChartFrame } from "@/app/_shared/charts/chart-frame";
import { LiftPlot } from "@/app/_shared/progress/lift-plot";
import { Q, useQuantity } from "@/app/_shared/quantity/q";
import { When } from "@/app/_shared/quantity/when";
import { SectionHeading } from "@/app/_shared/shell/section-heading";
import { Table } from "@/app/_ui/table";
import type { LiftProgress, Progress } from "@/lib/domain/progress";

/** One small chart a lift: what its sets say about the maximum, and what was tested. */
export function LiftCharts({ progress }: { progress: Progress }) {
  const { lifts, liftsWithFewDays } = progress;
  const days = lifts.reduce((total, { samples }) => total + samples.length, 0);
  return (
    <section aria-labelledby="strength" className="flex min-w-0 flex-col gap-2">
      <SectionHeading id="strength" meta="estimated one-repetition maximum">
        Strength
      </SectionHeading>
      {lifts.length === 0 ? (
        <p className="rounded-xl border border-line bg-surface p-4 text-ink-2">
          Not enough data: a lift needs three days in this period with a set of up to 10 repetitions and its
          weight.
        </p>
      ) : (
        <>
          <div className="grid gap-4 md:grid-cols-2 xl:grid-cols-3">
            {lifts.map((lift) => (
              <div
                key={lift.exercise}
                className="min-w-0 rounded-xl border border-line bg-surface p-3 md:p-4"
              >
                <LiftChart lift={lift} />
              </div>
            ))}
          </div>
          <p className="text-ink-3 text-xs">
            From {days} days with sets of 1 to 10 repetitions, by Epley’s formula; the line is the median of
            28 days. The band is how far it may be off: about one repetition, our estimate, more for long sets
            and for sets without an effort. A hollow dot rests on a set without an effort, a filled square was
            tested.
            {liftsWithFewDays > 0
              ? ` ${liftsWithFewDays} more ${liftsWithFewDays === 1 ? "lift is" : "lifts are"} not drawn.`
              : ""}
          </p>
        </>
      )}
    </section>
  );
}

function LiftChart({ lift }: { lift: LiftProgress }) {
  const { exercise, samples, tested } = lift;
  const [active, setActive] = useState<number | null>(null);
  const summary = useSummary(lift);
  const shown = active === null ? undefined : samples[active];
  return (
    <ChartFrame
      title={exercise}
      summary={summary}
      count={samples.length}
      active={active}
      onActive={setActive}
      readout={
        shown ? (
          <>
            <When date={shown.date} form="day" /> · <Q value={shown.kg} unit="kg" e1rm />
            {shown.effortKnown ? "" : ", effort not known"} · median{" "}
            <Q value={shown.medianKg} unit="kg" e1rm /> ±<Q value={shown.bandKg} unit="kg" e1rm />
          </>
        ) : null
      }
      table={
        <Table
          caption={`${exercise}, estimated maximum`}
          columns={[
            { id: "date", header: "Day", cell: ({ date }) => <When date={date} form="day" /> },
            {
              id: "kg",
              header: "Estimate",
              numeric: true,
              cell: ({ kg }) => <Q value={kg} unit="kg" e1rm />,
            },
            {
              id: "median",
              header: "Median",
              numeric: true,
              cell: ({ medianKg }) => <Q value={medianKg} unit="kg" e1rm />,
            },
            {
              id: "band",
              header: "Error",
              numeric: true,
              cell: ({ bandKg }) => (
                <>
                  ±<Q value={bandKg} unit="kg" e1rm />
                </>
              ),
            },
          ]}
          rows={samples.toReversed()}
          rowKey={({ date }) => date}
          className="max-h-60 overflow-y-auto"
        />
      }
    >
      <LiftPlot {...{ samples, tested, active }} label={`${exercise}. ${summary}`} onActive={setActive} />
    </ChartFrame>
  );
}

/** "120.5 kg, +2.5 kg in 8 weeks. Best 124 kg." */
function useSummary({ samples, changeKg }: LiftProgress): string {
  const { show } = useQuantity();
  const kg = (value: number, signed = false) => show({ value, unit: "kg" }, { e1rm: true, signed });
  const last = samples.at(-1);
  if (!last) return "";
  const best = Math.max(...samples.map((sample) => sample.kg));
  const change =
    changeKg === null
      ? ""
      : Math.abs(changeKg) < 0.25
        ? ", unchanged in 8 weeks"
        : `, ${kg(changeKg, true)} in 8 weeks`;
  return `${kg(last.medianKg)} ±${kg(last.bandKg)}${change}. Best ${kg(best)}.`;
}
