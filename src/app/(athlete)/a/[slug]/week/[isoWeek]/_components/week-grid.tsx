"use client";

import { useEffect, useMemo, useRef } from "react";
import type { TemplateInBrief } from "@/app/_shared/library/template-facts";
import type { SlotPreview } from "@/app/_shared/plan/slot-words";
import { When } from "@/app/_shared/quantity/when";
import { cx } from "@/app/_ui/cx";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { type Slot, slots } from "@/lib/domain/session";
import type { CardFlag } from "./card-flag";
import type { CardActions } from "./card-menu";
import { DayHeader } from "./day-header";
import type { DayActions } from "./day-menu";
import { type Stop, stopOfSession } from "./focus-stops";
import { GridCell, LiftContext } from "./grid-cell";
import { cellsOf, type PlanWeek, type SlotKey, type WeekAround, type WeekFrame } from "./week-model";

export interface Lift {
  /** Of the plan, or of the library where there is a template. */
  readonly sessionId: string;
  readonly template?: TemplateInBrief;
  readonly by: "pointer" | "keyboard";
}

export interface Follow {
  readonly sessionId: string | null;
  readonly stop: Stop;
}

interface WeekGridProps {
  week: PlanWeek;
  flags: ReadonlyMap<string, CardFlag>;
  selected: ReadonlySet<string>;
  actions: CardActions;
  lift: Lift | null;
  previews: ReadonlyMap<SlotKey, SlotPreview> | null;
  stop: Stop;
  /** The keyboard is in this place: on the session named, or in an empty slot. */
  onStop: (stop: Stop, sessionId: string | null) => void;
  onAdd: (date: CalendarDate, slot: Slot) => void;
  dayActions: DayActions;
  onKeyDown: (event: React.KeyboardEvent) => void;
  /** Where the keyboard goes once a change has redrawn the week: with a session, or back to its slot. */
  follow: Follow | null;
}

/** Seven days with a morning and an evening each. Arrows move between slots and cards. */
export function WeekGrid(props: WeekGridProps) {
  const { week, lift, previews, onKeyDown } = props;
  const root = useRef<HTMLTableElement>(null);
  const cells = useMemo(() => cellsOf(week), [week]);
  const frame = useFrame(week);
  const isLifting = lift !== null;
  const answers = useMemo(() => (isLifting ? { previews } : null), [isLifting, previews]);
  const liftedByKey = lift?.by === "keyboard" ? lift.sessionId : null;
  useFocusFollowsStop(root, props.stop);
  useFocusFollowsSession(root, props);
  return (
    <table
      ref={root}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells are places the keyboard goes to.
      role="grid"
      id="week-grid"
      aria-label="Week, by day and slot"
      onKeyDown={onKeyDown}
      className="h-px w-full min-w-[1080px] table-fixed border-separate border-spacing-0 rounded-xl border border-line bg-surface"
    >
      <colgroup>
        <col className="w-11" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col" className="border-line border-b">
            <span className="sr-only">Slot</span>
          </th>
          {week.days.map((date, index) => (
            <DayHeader
              key={date}
              week={week}
              date={date}
              load={week.totals.loadByDay[index] ?? null}
              actions={props.dayActions}
            />
          ))}
        </tr>
      </thead>
      <LiftContext value={answers}>
        <tbody>
          {slots.map((slot) => (
            <tr key={slot}>
              <th
                scope="row"
                className={cx(
                  "px-2 pt-3 text-start align-top font-normal text-ink-3 text-xs",
                  slot === "am" && "border-line border-b",
                )}
              >
                {slot.toUpperCase()}
              </th>
              {cells[slot].map((cell) => (
                <GridCell
                  key={cell.key}
                  week={frame}
                  cell={cell}
                  flags={props.flags}
                  selected={props.selected}
                  actions={props.actions}
                  liftedId={cell.items.some(({ id }) => id === liftedByKey) ? liftedByKey : null}
                  stopIndex={props.stop.cell === cell.key ? props.stop.index : null}
                  onStop={props.onStop}
                  onAdd={props.onAdd}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </LiftContext>
    </table>
  );
}

/** The same object until something changes that every card depends on. */
function useFrame({ canPlan, publishesAtOnce, today, timesOff, athlete }: PlanWeek): WeekFrame {
  return useMemo(
    () => ({ canPlan, publishesAtOnce, today, timesOff, athlete }),
    [canPlan, publishesAtOnce, today, timesOff, athlete],
  );
}

/** Moves the focus along when the stop changes while the keyboard is in the grid. */
function useFocusFollowsStop(root: React.RefObject<HTMLTableElement | null>, stop: Stop) {
  useEffect(() => {
    const grid = root.current;
    if (!grid?.contains(document.activeElement)) return;
    const active = document.activeElement?.closest("[data-stop]")?.getAttribute("data-stop");
    const wanted = [`${stop.cell} ${stop.index}`, stop.cell];
    if (active && wanted.includes(active)) return;
    for (const key of wanted) {
      const element = grid.querySelector<HTMLElement>(`[data-stop="${key}"]`);
      if (element) return element.focus();
    }
  }, [root, stop]);
}

/** What had the focus is drawn anew somewhere else, or is gone: the keyboard must not fall out of the grid. */
function useFocusFollowsSession(root: React.RefObject<HTMLTableElement | null>, props: WeekGridProps) {
  const { week, follow } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the week is redrawn or something is followed.
  useEffect(() => {
    const grid = root.current;
    const lost = document.activeElement === document.body || grid?.contains(document.activeElement);
    if (!grid || !follow || !lost) return;
    const moved = follow.sessionId ? stopOfSession(week, follow.sessionId) : null;
    const stop = moved ?? follow.stop;
    const places = [
      `[data-session="${follow.sessionId}"]`,
      `[data-stop="${stop.cell} ${stop.index}"]`,
      `[data-stop^="${stop.cell}"]`,
    ];
    const element = places
      .map((place) => grid.querySelector<HTMLElement>(place))
      .find((found) => found !== null);
    if (element !== document.activeElement) element?.focus();
  }, [week, follow]);
}

/** The date of the week's first column, shown where a column has no other name. */
export const WeekRange = ({ week }: { week: WeekAround }) => (
  <When from={week.days[0] as CalendarDate} to={week.days[6] as CalendarDate} zone={week.athlete.timeZone} />
);
