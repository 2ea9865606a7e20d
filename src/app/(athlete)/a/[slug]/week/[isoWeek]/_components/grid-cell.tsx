"use client";

import { Plus } from "lucide-react";
import { createContext, memo, useContext } from "react";
import { timeOffName } from "@/app/_shared/plan/life/time-off-words";
import type { SlotPreview } from "@/app/_shared/plan/slot-words";
import { Q, useQuantity } from "@/app/_shared/quantity/q";
import { cx } from "@/app/_ui/cx";
import { isSame } from "@/app/_ui/is-same";
import type { CalendarDate } from "@/lib/dates/calendar-date";
import type { TimeZone } from "@/lib/dates/time-zone";
import type { Slot } from "@/lib/domain/session";
import { formatFullDate } from "@/lib/formatting/date";
import type { CardFlag } from "./card-flag";
import type { CardActions } from "./card-menu";
import type { Stop } from "./focus-stops";
import { GridCard } from "./grid-card";
import { TimeOffMark } from "./off-day";
import { isOnCard } from "./planner-card";
import { SlotAnswer } from "./slot-answer";
import type { SlotKey, WeekCell, WeekFrame } from "./week-model";

interface GridCellProps {
  week: WeekFrame;
  cell: WeekCell;
  flags: ReadonlyMap<string, CardFlag>;
  selected: ReadonlySet<string>;
  actions: CardActions;
  /** The card of this slot that the keyboard has lifted. */
  liftedId: string | null;
  /** The card on which the keyboard is, or 0 in an empty slot; null where it is elsewhere. */
  stopIndex: number | null;
  onStop: (stop: Stop, sessionId: string | null) => void;
  onAdd: (date: CalendarDate, slot: Slot) => void;
}

/** What the slots answer to what is in the air; null while nothing is. */
export interface LiftAnswers {
  /** Null while they are asked. */
  readonly previews: ReadonlyMap<SlotKey, SlotPreview> | null;
}

/** Heard by the answers alone: lifting and dropping draw no slot anew. */
export const LiftContext = createContext<LiftAnswers | null>(null);

/** A slot of the week. Drawn again only where something about this very slot has changed. */
export const GridCell = memo(function GridCell(props: GridCellProps) {
  const { week, cell, stopIndex, onStop, onAdd } = props;
  const name = useCellName(cell);
  const isEmpty = cell.items.length === 0;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys of all its places.
    <td
      data-place={cell.key}
      data-slot={cell.key}
      data-stop={isEmpty ? cell.key : undefined}
      tabIndex={isEmpty ? (stopIndex === null ? -1 : 0) : undefined}
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
        cell.maxMinutes === 0 && "bg-[radial-gradient(var(--line)_1px,transparent_1px)] bg-size-[8px_8px]",
        week.canPlan && "cursor-default",
      )}
    >
      <span className="sr-only">{name}</span>
      <div className="flex h-full min-h-24 min-w-0 flex-col gap-1.5 p-1.5">
        <LiftAnswer zone={week.athlete.timeZone} cell={cell} />
        {isEmpty ? null : <Cards {...props} />}
        <Limit cell={cell} />
        {week.canPlan ? <AddButton cell={cell} onAdd={onAdd} /> : null}
      </div>
    </td>
  );
}, isSameSlot);

/** What a slot answers while something is in the air. */
export function LiftAnswer({ zone, cell }: { zone: TimeZone; cell: WeekCell }) {
  const answers = useContext(LiftContext);
  if (!answers) return null;
  const { previews } = answers;
  const preview = previews && (previews.get(cell.key) ?? "not checked");
  return <SlotAnswer preview={preview} zone={zone} />;
}

function Cards({ week, cell, flags, selected, actions, liftedId, stopIndex, onStop }: GridCellProps) {
  return (
    <ul className="flex flex-col gap-1.5">
      {cell.items.map((item, index) => (
        <li key={item.id} data-card>
          <GridCard
            week={week}
            item={item}
            cell={cell.key}
            index={index}
            flag={flags.get(item.id) ?? null}
            actions={actions}
            selected={selected.has(item.id)}
            lifted={liftedId === item.id}
            isStop={stopIndex === index}
            onStop={onStop}
          />
        </li>
      ))}
    </ul>
  );
}

/** Cells, flags and selections are made anew with every change of the week: what they say of this slot counts. */
function isSameSlot(before: GridCellProps, after: GridCellProps): boolean {
  const { cell, flags, selected, ...rest } = before;
  const { items, maxMinutes, off } = after.cell;
  return (
    cell.items.length === items.length &&
    cell.maxMinutes === maxMinutes &&
    cell.off === off &&
    cell.items.every(({ id, entry }, index) => {
      return (
        entry === items[index]?.entry &&
        selected.has(id) === after.selected.has(id) &&
        isSameFlag(flags.get(id), after.flags.get(id))
      );
    }) &&
    isSame(rest, after)
  );
}

const isSameFlag = (one: CardFlag | undefined, other: CardFlag | undefined): boolean =>
  one === other ||
  (one?.level === other?.level &&
    one?.label === other?.label &&
    one?.value === other?.value &&
    one?.more === other?.more);

function AddButton({ cell, onAdd }: Pick<GridCellProps, "cell" | "onAdd">) {
  // The answer needs the room.
  if (useContext(LiftContext)) return null;
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
