"use client";

import { barTotal } from "@/app/_shared/charts/load-scale";
import { FlagBadge } from "@/app/_shared/flags/flag-badge";
import { Q, useQuantity } from "@/app/_shared/quantity/q";
import { cx } from "@/app/_ui/cx";
import { formatDayOfMonth } from "@/lib/formatting/date";
import { worstLevel } from "./week-cells";
import type { WeekColumn } from "./week-columns";

interface SeasonListProps {
  columns: readonly WeekColumn[];
  onOpen: (column: WeekColumn) => void;
}

/** The weeks under each other, for phones: from the current one on. */
export function SeasonList({ columns, onOpen }: SeasonListProps) {
  const highest = Math.max(1, ...columns.map((column) => Math.max(barTotal(column.bar), column.target ?? 0)));
  const shown = columns.filter(({ when }) => when !== "past");
  return (
    <ol className="divide-y divide-line rounded-lg border border-line bg-surface">
      {shown.map((column) => (
        <li key={column.start}>
          <WeekRow column={column} highest={highest} onOpen={() => onOpen(column)} />
        </li>
      ))}
    </ol>
  );
}

const looks = {
  run: ["glyph bg-(--run)", "glyph border border-(--run) border-dotted bg-(--run-tint)"],
  lift: ["glyph bg-(--lift)", "glyph border border-(--lift) border-dotted bg-(--lift-tint)"],
  other: ["glyph bg-(--mob)", "glyph border border-(--mob) border-dotted bg-(--mob-tint)"],
} as const;

/** What is done, then what is planned, each by kind as in the chart. */
function partsOf({ bar }: WeekColumn) {
  const kinds = ["run", "lift", "other"] as const;
  const parts = [bar.done, bar.planned].flatMap((loads, planned) =>
    kinds.map((kind) => ({ key: `${planned} ${kind}`, load: loads[kind], look: looks[kind][planned] })),
  );
  return parts.filter(({ load }) => load > 0);
}

interface WeekRowProps {
  column: WeekColumn;
  highest: number;
  onOpen: () => void;
}

function WeekRow({ column, highest, onOpen }: WeekRowProps) {
  const { show } = useQuantity();
  const { start, when, target, run, lift, races, role } = column;
  const level = worstLevel(column.flags);
  const blocks = [
    run ? `${run.block.name} ${run.week}/${run.block.weeks}` : null,
    lift ? lift.block.name : null,
    role === "deload" ? "Deload" : null,
  ].flatMap((text) => text ?? []);
  const total = barTotal(column.bar);
  return (
    <button
      type="button"
      onClick={onOpen}
      className={cx(
        "flex min-h-12 w-full flex-col justify-center gap-1 px-3 py-2 text-start",
        when === "current" && "bg-surface-2",
      )}
    >
      <span className="flex w-full items-center gap-2">
        <span className="w-14 shrink-0 font-medium text-sm tabular-nums">
          {formatDayOfMonth(start, start)}
        </span>
        <span className="w-14 shrink-0 text-end text-sm tabular-nums">
          {target === null ? <span className="text-ink-3">–</span> : <Q value={target} unit="au" bare />}
        </span>
        <span
          role="img"
          aria-label={`${show({ value: total, unit: "au" })} done and planned`}
          className="relative h-3 flex-1 overflow-hidden rounded-sm bg-surface-3"
        >
          <span className="absolute inset-0 flex">
            {partsOf(column).map(({ key, load, look }) => (
              <span key={key} className={look} style={{ width: `${(load / highest) * 100}%` }} />
            ))}
          </span>
          {target === null ? null : (
            <span
              className="absolute inset-y-0 w-0.5 bg-ink"
              style={{ left: `calc(${(target / highest) * 100}% - 1px)` }}
            />
          )}
        </span>
        {level ? <FlagBadge level={level} iconOnly label={`${column.flags.length} flags`} /> : null}
      </span>
      <span className="flex w-full flex-wrap gap-x-2 text-ink-3 text-xs empty:hidden">
        {when === "current" ? <span className="font-medium text-ink">This week</span> : null}
        {blocks.length > 0 ? <span>{blocks.join(" · ")}</span> : null}
        {races.map((race) => (
          <span key={race.id} className="font-medium text-ink">
            {race.priority} {race.name}
          </span>
        ))}
      </span>
    </button>
  );
}
