"use client";

import { type MonthBar, MonthChart } from "@/app/_shared/progress/month-chart";
import { Q, useQuantity } from "@/app/_shared/quantity/q";
import type { Column } from "@/app/_ui/table";
import type { MonthOfTraining, Progress } from "@/lib/domain/progress";
import { formatMonth, monthName } from "@/lib/formatting/date";

interface DistanceBar extends MonthOfTraining, MonthBar {}

/** Kilometres by month, the current one with what is still planned, and the farthest month before it. */
export function DistanceChart({ progress }: { progress: Progress }) {
  const summary = useSummary(progress);
  const { months, expectedKm, recordMonth } = progress;
  if (months.every(({ km, unknownRuns }) => km === 0 && unknownRuns === 0)) {
    return (
      <p className="rounded-xl border border-line bg-surface p-4 text-ink-2">
        Not enough data: needs one run with its distance or its time in this period.
      </p>
    );
  }
  const last = months.length - 1;
  const bars = months.map(
    (month, index): DistanceBar => ({
      ...month,
      value: month.km,
      ahead: index === last && expectedKm !== null ? Math.max(0, expectedKm - month.km) : 0,
    }),
  );
  const estimated = months.some(({ estimatedKm }) => estimatedKm > 0);
  const unknown = months.reduce((total, { unknownRuns }) => total + unknownRuns, 0);
  return (
    <div className="rounded-xl border border-line bg-surface p-3 md:p-4">
      <MonthChart
        title="Distance per month"
        summary={summary}
        bars={bars}
        unit="km"
        hue="run"
        heading="Distance"
        height={260}
        record={
          recordMonth && {
            value: recordMonth.km,
            label: `Farthest month, ${monthName(recordMonth.from).slice(0, 3)} ${recordMonth.from.slice(0, 4)}`,
          }
        }
        more={({ runs, longestKm }) => (
          <>
            {" "}
            · {runs} {runs === 1 ? "run" : "runs"}
            {longestKm > 0 ? (
              <>
                , longest <Q value={longestKm} unit="km" />
              </>
            ) : null}
          </>
        )}
        columns={columns}
      />
      {estimated || unknown > 0 ? (
        <p className="pt-2 text-ink-3 text-xs">
          {estimated ? "Runs without a distance are estimated from their time and the usual easy pace. " : ""}
          {unknown > 0
            ? `${unknown} ${unknown === 1 ? "run has" : "runs have"} neither, so the bars are too short.`
            : ""}
        </p>
      ) : null}
    </div>
  );
}

const columns: readonly Column<DistanceBar>[] = [
  { id: "runs", header: "Runs", numeric: true, cell: ({ runs }) => runs },
  {
    id: "longest",
    header: "Longest",
    numeric: true,
    cell: ({ longestKm }) => <Q value={longestKm || null} unit="km" />,
  },
  {
    id: "ahead",
    header: "Planned",
    numeric: true,
    cell: ({ ahead }) => (ahead ? <Q value={ahead} unit="km" /> : null),
  },
];

/** "March so far 214 km, 262 km with what is planned. Farthest month October 2025, 268 km." */
function useSummary({ months, expectedKm, recordMonth }: Progress): string {
  const { show } = useQuantity();
  const km = (value: number) => show({ value, unit: "km" });
  const current = months.at(-1);
  if (!current) return "Nothing run yet.";
  const name = monthName(current.month);
  const ahead = expectedKm !== null && expectedKm - current.km > 0.05 ? expectedKm : null;
  const best = recordMonth ? `${formatMonth(recordMonth.from)}, ${km(recordMonth.km)}` : null;
  if (best && recordMonth && current.km > recordMonth.km)
    return `${name} is the farthest month on record: ${km(current.km)}. Before it ${best}.`;
  if (best && recordMonth && ahead !== null && ahead > recordMonth.km)
    return `${name} is on course to be a record month: ${km(ahead)} with what is planned, farthest so far ${best}.`;
  const soFar = `${name} so far ${km(current.km)}${ahead === null ? "" : `, ${km(ahead)} with what is planned`}.`;
  return best ? `${soFar} Farthest month ${best}.` : soFar;
}
