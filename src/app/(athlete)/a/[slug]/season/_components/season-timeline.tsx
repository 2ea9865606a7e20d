"use client";

import { type KeyboardEvent, type ReactNode, type RefObject, useMemo } from "react";
import { useQuantity } from "@/app/_shared/quantity/q";
import { weekRoleLabels } from "@/app/_shared/season/block-labels";
import { cx } from "@/app/_ui/cx";
import type { SeasonEdit } from "@/lib/domain/season-edit";
import type { SeasonView } from "@/lib/domain/season-view";
import { formatDayOfMonth } from "@/lib/formatting/date";
import { BlockLane, laneHeight } from "./block-lane";
import type { BlockMenu } from "./block-menu";
import { EdgeLines } from "./edge-lines";
import { chartHeight, highestOf, LoadAxis, LoadLane, seasonScale } from "./load-lane";
import { ContextName, MarkBars, markLaneHeight } from "./mark-lane";
import type { OpenSheet } from "./season-sheets";
import { TargetTicks } from "./target-ticks";
import { type Frame, Lane, Timeline } from "./timeline";
import type { BlockDrag } from "./use-block-drag";
import type { SeasonCursor } from "./use-season-cursor";
import type { TargetDrag } from "./use-target-drag";
import { FitnessCells, FlagCells, RaceMarks, RoleCells, TargetCells, WeekNames } from "./week-cells";
import type { WeekColumn } from "./week-columns";

interface SeasonTimelineProps {
  view: SeasonView;
  columns: readonly WeekColumn[];
  cursor: SeasonCursor;
  /** The week under the cursor. */
  column: WeekColumn;
  scroller: RefObject<HTMLDivElement | null>;
  onKeyDown: (event: KeyboardEvent) => void;
  menu: BlockMenu | null;
  /** What would be set, drawn beside what is set. */
  ghosts: readonly SeasonEdit[];
  /** Absent for those who only read. */
  drags: { readonly block: BlockDrag; readonly target: TargetDrag } | null;
  /** Absent for those who only read. */
  onSheet: ((sheet: OpenSheet) => void) | null;
  /** The buttons that make weeks wider and narrower. */
  zooming: ReactNode;
}

/** Races, the two lanes of blocks, targets and loads, and what comes of them, one column a week. */
export function SeasonTimeline(props: SeasonTimelineProps) {
  const { view, columns, cursor, column, scroller, onKeyDown, onSheet, zooming, drags, menu } = props;
  const { zoom, toWeek } = cursor;
  const lane = {
    blocks: view.blocks,
    selectedId: cursor.selected?.id ?? null,
    drag: drags?.block ?? null,
    menu,
  };
  const ghosts = useMemo(() => ghostTargets(props.ghosts), [props.ghosts]);
  const highest = highestOf(columns, ghosts);
  const own = useMemo(() => seasonScale(highest), [highest]);
  const scale = drags?.target.held?.scale ?? own;
  return (
    <>
      <Timeline
        {...{ columns, zoom, scroller, onKeyDown }}
        cursor={column.index}
        today={view.today}
        label="Weeks of the season. Left and right move between weeks, Enter opens one."
      >
        {(frame) => (
          <>
            <Lane name={zooming} height="var(--head-row)">
              <WeekNames frame={frame} />
              <WeekTargets frame={frame} onWeek={toWeek} />
            </Lane>
            <Lane name="Races" height="var(--block-row)">
              {view.races.length === 0 ? (
                <NoRace onAdd={onSheet && (() => onSheet({ kind: "race", race: null }))} />
              ) : (
                <RaceMarks
                  {...{ frame, view }}
                  onOpen={onSheet && ((race) => onSheet({ kind: "race", race }))}
                />
              )}
            </Lane>
            <Lane name="Run focus" height={laneHeight(view.blocks, "run")}>
              <BlockLane {...lane} lane="run" frame={frame} onSelect={cursor.toBlock} />
            </Lane>
            <Lane name="Lift focus" height={laneHeight(view.blocks, "lift")}>
              <BlockLane {...lane} lane="lift" frame={frame} onSelect={cursor.toBlock} />
              <EdgeLines frame={frame} blocks={view.blocks} />
            </Lane>
            <Lane name="Target AU" height={24}>
              <TargetCells frame={frame} ghosts={ghosts} />
              <WeekTargets frame={frame} onWeek={toWeek} />
            </Lane>
            <Lane name={<LoadAxis scale={scale} />} height={chartHeight}>
              <LoadLane frame={frame} scale={scale} ghosts={ghosts} />
              <WeekTargets frame={frame} onWeek={toWeek} />
              {drags ? (
                <TargetTicks
                  {...{ frame, scale }}
                  drag={drags.target}
                  onTake={({ index }) => toWeek(index)}
                />
              ) : null}
            </Lane>
            <Lane name="Fitness" height={24}>
              <FitnessCells frame={frame} />
              <WeekTargets frame={frame} onWeek={toWeek} />
            </Lane>
            <Lane name="Deload" height={24}>
              <RoleCells frame={frame} />
              <WeekTargets frame={frame} onWeek={toWeek} />
            </Lane>
            <Lane
              name={<ContextName onAdd={onSheet && (() => onSheet({ kind: "mark", mark: null }))} />}
              height={markLaneHeight(columns, view.marks)}
            >
              <MarkBars
                {...{ frame, marks: view.marks }}
                onOpen={onSheet && ((mark) => onSheet({ kind: "mark", mark }))}
              />
            </Lane>
            <Lane name="Flags" height={28}>
              <FlagCells frame={frame} />
              <WeekTargets frame={frame} onWeek={toWeek} />
            </Lane>
          </>
        )}
      </Timeline>
      <output aria-live="polite" className="sr-only">
        <Spoken column={column} />
      </output>
    </>
  );
}

/** Targets that edits would set, by first day of the week. */
const ghostTargets = (edits: readonly SeasonEdit[]): ReadonlyMap<string, number> =>
  new Map(
    edits.flatMap((edit) =>
      edit.kind === "set-week" && typeof edit.targetAu === "number" ? [[edit.startDate, edit.targetAu]] : [],
    ),
  );

/** In sight wherever the weeks are scrolled to. */
function NoRace({ onAdd }: { onAdd: (() => void) | null }) {
  const words = "Add a race to see form on race day";
  const look = "sticky start-24 flex h-full w-max items-center px-2 text-ink-3 text-xs";
  return onAdd ? (
    <button type="button" onClick={onAdd} className={cx(look, "underline underline-offset-2 hover:text-ink")}>
      {words}
    </button>
  ) : (
    <span className={look}>No race yet</span>
  );
}

/** A click on a column puts the cursor there. The keys do the same, so this needs no stop of its own. */
function WeekTargets({ frame, onWeek }: { frame: Frame; onWeek: (index: number) => void }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows move the cursor; this is the pointer's way.
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above.
    <div
      className="absolute inset-0"
      onClick={(event) => {
        const { left } = event.currentTarget.getBoundingClientRect();
        const index = Math.floor((event.clientX - left) / frame.zoom);
        onWeek(Math.min(frame.columns.length - 1, Math.max(0, index)));
      }}
    />
  );
}

/** The week under the cursor in one sentence, for people who do not see the columns. */
function Spoken({ column }: { column: WeekColumn }) {
  const { say } = useQuantity();
  const { start, run, lift, target, role, fitness, flags, races } = column;
  return [
    `Week of ${formatDayOfMonth(start, start)}`,
    ...(run ? [`${run.block.name}, week ${run.week} of ${run.block.weeks}`] : []),
    ...(lift ? [`lifting ${lift.block.name}`] : []),
    ...(role ? [weekRoleLabels[role]] : []),
    target === null ? "no target" : `target ${say({ value: target, unit: "au" })}`,
    ...(fitness === null ? [] : [`fitness ${Math.round(fitness)}`]),
    ...races.map((race) => `${race.priority} race ${race.name}`),
    ...(flags.length > 0 ? [`${flags.length} ${flags.length === 1 ? "flag" : "flags"}`] : []),
  ].join(", ");
}
