"use client";

import { Plus } from "lucide-react";
import { useEffect, useRef } from "react";
import type { TemplateInBrief } from "@/app/_shared/library/template-facts";
import { timeOffName } from "@/app/_shared/plan/life/time-off-words";
import { Q, useQuantity } from "@/app/_shared/quantity/q";
import { When } from "@/app/_shared/quantity/when";
import { cx } from "@/app/_ui/cx";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import { type PlannedSession, type Slot, slots } from "@/lib/domain/session";
import { formatFullDate } from "@/lib/formatting/date";
import type { CardFlag } from "./card-flag";
import type { CardActions } from "./card-menu";
import { DayHeader } from "./day-header";
import type { DayActions } from "./day-menu";
import { DraggableCard } from "./draggable-card";
import { DroppableCell } from "./droppable-cell";
import { type Stop, stopOfSession } from "./focus-stops";
import { TimeOffMark } from "./off-day";
import { isOnCard } from "./planner-card";
import { SlotAnswer, type SlotPreview } from "./slot-answer";
import { cellsOf, isMovable, type PlanWeek, type SlotKey, type WeekCell } from "./week-model";

export interface Lift {
  /** Of the plan, or of the library where there is a template. */
  readonly sessionId: string;
  readonly template?: TemplateInBrief;
  /** Where it would land. */
  readonly over: SlotKey | null;
  readonly by: "pointer" | "keyboard";
}

export interface Follow {
  readonly sessionId: string | null;
  readonly stop: Stop;
}

interface WeekGridProps {
  week: PlanWeek;
  flags: ReadonlyMap<string, CardFlag>;
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
  /** A pointer went down on a card that can be lifted. */
  onPress: (session: PlannedSession) => void;
}

/** Seven days with a morning and an evening each. Arrows move between slots and cards. */
export function WeekGrid(props: WeekGridProps) {
  const { week, onKeyDown } = props;
  const root = useRef<HTMLTableElement>(null);
  const cells = cellsOf(week);
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
              <GridCell key={cell.key} {...props} cell={cell} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function GridCell(props: WeekGridProps & { cell: WeekCell }) {
  const { week, cell, flags, actions, lift, previews, stop, onStop, onAdd } = props;
  const name = useCellName(cell);
  const here = stop.cell === cell.key;
  const closed = cell.maxMinutes === 0;
  const movableId = lift?.sessionId;
  return (
    <DroppableCell
      id={cell.key}
      data-slot={cell.key}
      data-stop={cell.items.length === 0 ? cell.key : undefined}
      tabIndex={cell.items.length === 0 ? (here ? 0 : -1) : undefined}
      onFocus={(event) => {
        if (event.target === event.currentTarget) onStop({ cell: cell.key, index: 0 }, null);
      }}
      onClick={(event) => {
        const onEmpty = isOnCard(event) && !(event.target as Element).closest("[data-card]");
        if (week.canPlan && onEmpty) onAdd(cell.date, cell.slot);
      }}
      className={cx(
        "group/cell h-full border-line border-s p-0 align-top",
        cell.slot === "am" && "border-b",
        cell.date === week.today && "bg-surface-2",
        closed && "bg-[radial-gradient(var(--line)_1px,transparent_1px)] bg-size-[8px_8px]",
        week.canPlan && "cursor-default",
      )}
    >
      <span className="sr-only">{name}</span>
      <div className="flex h-full min-h-24 min-w-0 flex-col gap-1.5 p-1.5">
        {lift ? (
          <SlotAnswer
            preview={previews?.get(cell.key) ?? null}
            over={lift.over === cell.key}
            zone={week.athlete.timeZone}
          />
        ) : null}
        {cell.items.length > 0 ? (
          <ul className="flex flex-col gap-1.5">
            {cell.items.map((item, index) => (
              <li key={item.id} data-card>
                <DraggableCard
                  week={week}
                  item={item}
                  flag={flags.get(item.id) ?? null}
                  actions={actions}
                  disabled={item.kind !== "planned" || !isMovable(week, item.entry)}
                  lifted={movableId === item.id}
                  data-stop={`${cell.key} ${index}`}
                  data-session={item.id}
                  tabIndex={here && stop.index === index ? 0 : -1}
                  menuTabIndex={here && stop.index === index ? 0 : -1}
                  onFocus={() => onStop({ cell: cell.key, index }, item.id)}
                  onPress={props.onPress}
                  onClick={(event) => isOnCard(event) && actions.open(item)}
                />
              </li>
            ))}
          </ul>
        ) : null}
        <Limit cell={cell} />
        {week.canPlan && !lift ? <AddButton cell={cell} onAdd={onAdd} /> : null}
      </div>
    </DroppableCell>
  );
}

function AddButton({ cell, onAdd }: { cell: WeekCell; onAdd: WeekGridProps["onAdd"] }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label="Add a session"
      onClick={() => onAdd(cell.date, cell.slot)}
      className="mt-auto flex h-7 items-center justify-center rounded-md text-ink-3 opacity-0 hover:bg-surface-3 hover:text-ink focus-visible:opacity-100 group-hover/cell:opacity-100"
    >
      <Plus aria-hidden className="size-4" />
    </button>
  );
}

/** Why the slot is closed, or how much fits into it. */
function Limit({ cell: { maxMinutes: minutes, items, off } }: { cell: WeekCell }) {
  if (off && minutes === 0)
    return (
      <div className="self-start rounded-sm bg-surface px-1 text-ink-2 text-xs">
        <TimeOffMark off={off} />
      </div>
    );
  if (minutes === null || (minutes === 0 && items.length > 0)) return null;
  if (minutes === 0)
    return <p className="self-start rounded-sm bg-surface px-1 text-ink-3 text-xs">Not available</p>;
  return (
    <p className="border-line-strong border-t px-1 pt-0.5 text-ink-3 text-xs">
      max <Q value={minutes} unit="min" />
    </p>
  );
}

/** "Wednesday 18 March 2026, PM, empty, available". */
function useCellName(cell: WeekCell): string {
  const { say } = useQuantity();
  const amount =
    cell.items.length === 0
      ? "empty"
      : `${cell.items.length} ${cell.items.length === 1 ? "session" : "sessions"}`;
  const limit =
    cell.maxMinutes === null
      ? "available"
      : cell.maxMinutes === 0
        ? cell.off
          ? timeOffName(cell.off).toLowerCase()
          : "not available"
        : `at most ${say({ value: cell.maxMinutes, unit: "min" })}`;
  return `${formatFullDate(cell.date)}, ${cell.slot.toUpperCase()}, ${amount}, ${limit}`;
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
export const WeekRange = ({ week }: { week: PlanWeek }) => (
  <When from={week.days[0] as CalendarDate} to={week.days[6] as CalendarDate} zone={week.athlete.timeZone} />
);
