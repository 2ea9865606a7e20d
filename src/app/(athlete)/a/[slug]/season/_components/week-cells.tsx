"use client";

import { FlagBadge } from "@/app/_shared/flags/flag-badge";
import { Q, useQuantity } from "@/app/_shared/quantity/q";
import { SessionGlyph } from "@/app/_shared/session/session-glyph";
import { cx } from "@/app/_ui/cx";
import type { Race } from "@/lib/domain/athlete";
import type { ShownLevel } from "@/lib/domain/flag";
import type { SeasonFlag, SeasonView } from "@/lib/domain/season-view";
import { formatDayOfMonth, monthName } from "@/lib/formatting/date";
import { memoLane } from "./memo-lane";
import { Cells, type Frame } from "./timeline";
import { isDeload } from "./week-columns";

const urgency: readonly ShownLevel[] = ["act", "adjust", "watch"];

/** The level that a week's flags come to. */
export const worstLevel = (flags: readonly SeasonFlag[]): "act" | "adjust" | "watch" | null =>
  (urgency.find((level) => flags.some((flag) => flag.level === level)) as "act" | "adjust" | "watch") ?? null;

/** First days of the weeks; the month where it begins. */
export const WeekNames = memoLane(
  function WeekNames({ frame }: { frame: Frame }) {
    const every = frame.zoom < 40 ? 2 : 1;
    return (
      <Cells frame={frame} className="text-ink-3 text-xs">
        {({ start, index, when }) => {
          if (index % every !== 0) return null;
          const before = frame.columns[index - every];
          const month =
            before && monthName(before.start) === monthName(start) ? null : monthName(start).slice(0, 3);
          return (
            <span
              title={formatDayOfMonth(start, start)}
              className={cx("whitespace-nowrap", when === "current" && "font-semibold text-ink")}
            >
              {month ? `${month} ` : ""}
              {Number(start.slice(8))}
            </span>
          );
        }}
      </Cells>
    );
  },
  ({ start, when }) => [start, when],
);

export const TargetCells = memoLane(
  function TargetCells({ frame, ghosts }: { frame: Frame; ghosts: ReadonlyMap<string, number> }) {
    const narrow = frame.zoom < 36;
    return (
      <Cells frame={frame} className="text-xs tabular-nums">
        {({ target, start, when }) => {
          const ghost = ghosts.get(start);
          const value = ghost ?? target;
          if (value === null || narrow) return null;
          return (
            <span
              className={cx(
                ghost === undefined
                  ? when === "past"
                    ? "text-ink-3"
                    : "text-ink"
                  : "text-ink-2 italic-none underline decoration-dashed",
              )}
            >
              <Q value={value} unit="au" bare />
            </span>
          );
        }}
      </Cells>
    );
  },
  (column) => [column.start, column.target, column.when],
);

export const FitnessCells = memoLane(
  function FitnessCells({ frame }: { frame: Frame }) {
    const narrow = frame.zoom < 32;
    return (
      <Cells frame={frame} className="text-ink-2 text-xs tabular-nums">
        {({ fitness }) => (fitness === null || narrow ? null : <Q value={fitness} unit="au" bare />)}
      </Cells>
    );
  },
  (column) => [column.start, column.fitness],
);

export const RoleCells = memoLane(
  function RoleCells({ frame }: { frame: Frame }) {
    return (
      <Cells frame={frame} className="text-xs">
        {(column) =>
          isDeload(column) ? (
            <span className="inline-flex size-5 items-center justify-center rounded-sm border border-line-strong font-semibold text-ink-2">
              <span aria-hidden>D</span>
              <span className="sr-only">Deload</span>
            </span>
          ) : null
        }
      </Cells>
    );
  },
  (column) => [column.start, column.role],
);

export const FlagCells = memoLane(
  function FlagCells({ frame }: { frame: Frame }) {
    return (
      <Cells frame={frame}>
        {(column) => {
          const level = worstLevel(column.flags);
          if (!level) return null;
          const count = column.flags.length;
          return (
            <FlagBadge
              level={level}
              iconOnly={frame.zoom < 48}
              value={frame.zoom < 48 ? undefined : String(count)}
              label={`${count} ${count === 1 ? "flag" : "flags"} in this week`}
            />
          );
        }}
      </Cells>
    );
  },
  (column) => [column.start, column.flags],
);

interface RaceMarksProps {
  frame: Frame;
  view: SeasonView;
  onOpen: ((race: Race) => void) | null;
}

/** Races where they lie, named as far as there is room. */
export function RaceMarks({ frame, view, onOpen }: RaceMarksProps) {
  const { columns, zoom } = frame;
  const shown = columns
    .slice(frame.from, frame.to)
    .flatMap(({ index, races }) => races.map((race) => ({ race, index })));
  return shown.map(({ race, index }, at) => {
    const next = shown[at + 1];
    const room = next ? Math.max(zoom, (next.index - index) * zoom) : 220;
    const family = race.kind.startsWith("strength") ? "lift" : "race";
    const content = (
      <>
        <SessionGlyph family={family} size={16} />
        <span className="font-semibold">{race.priority}</span>
        <span className="flex min-w-0 flex-col items-start leading-[15px]">
          <span className="max-w-full truncate">{race.name}</span>
          <FormOf race={race} view={view} />
        </span>
      </>
    );
    const look = "absolute inset-y-0 flex items-center gap-1 overflow-hidden whitespace-nowrap px-1 text-xs";
    const style = { left: index * zoom, maxWidth: room };
    return onOpen ? (
      <button
        key={race.id}
        type="button"
        title={race.name}
        onClick={() => onOpen(race)}
        className={cx(look, "rounded-sm hover:bg-surface-3")}
        style={style}
      >
        {content}
      </button>
    ) : (
      <span key={race.id} className={look} style={style}>
        {content}
      </span>
    );
  });
}

/** "form +11 %", where the log is long enough to say it. */
export function FormOf({ race, view }: { race: Race; view: SeasonView }) {
  const { show } = useQuantity();
  const pct = view.outlook.form.find(({ raceId }) => raceId === race.id)?.pct ?? null;
  if (pct === null) return null;
  return (
    <span className="text-ink-3 tabular-nums">
      form {show({ value: pct, unit: "pct" }, { signed: true })}
    </span>
  );
}
