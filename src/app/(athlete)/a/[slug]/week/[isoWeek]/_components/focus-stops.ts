import type { Slot } from "@/lib/domain/session";
import { cellsOf, type PlanWeek, type SlotKey, type WeekCell } from "./week-model";

/** A place where the keyboard can be: a card, or an empty slot. */
export interface Stop {
  readonly cell: SlotKey;
  /** Index of the card in its slot; 0 in an empty one. */
  readonly index: number;
}

export type Direction = "left" | "right" | "up" | "down";

interface At {
  readonly row: Slot;
  readonly column: number;
  readonly index: number;
}

/** Where an arrow leads: through the cards of a slot, then to the other slot, or to the same place of the next day. */
export function stopTowards(week: PlanWeek, from: Stop, direction: Direction): Stop {
  const cells = cellsOf(week);
  const at = locate(cells, from);
  if (!at) return from;
  const last = Math.max(0, (cells[at.row][at.column]?.items.length ?? 1) - 1);
  if (direction === "down" && at.index < last) return { ...from, index: at.index + 1 };
  if (direction === "up" && at.index > 0) return { ...from, index: at.index - 1 };
  if (direction === "left" || direction === "right") {
    const next = cells[at.row][at.column + (direction === "left" ? -1 : 1)];
    return next ? { cell: next.key, index: clampIndex(next, at.index) } : from;
  }
  const other = direction === "down" ? "pm" : "am";
  if (other === at.row) return from;
  const next = cells[other][at.column];
  if (!next) return from;
  return { cell: next.key, index: direction === "up" ? clampIndex(next, Number.POSITIVE_INFINITY) : 0 };
}

/** The slot next to another one, for a session that is lifted. */
export function slotTowards(week: PlanWeek, from: SlotKey, direction: Direction): SlotKey {
  const cells = cellsOf(week);
  const at = locate(cells, { cell: from, index: 0 });
  if (!at) return cells.am[0]?.key ?? from;
  if (direction === "up" || direction === "down") {
    return cells[direction === "up" ? "am" : "pm"][at.column]?.key ?? from;
  }
  return cells[at.row][at.column + (direction === "left" ? -1 : 1)]?.key ?? from;
}

/** Today's first slot, or the week's. */
export function firstStop(week: PlanWeek): Stop {
  const cells = cellsOf(week);
  const cell = cells.am.find(({ date }) => date === week.today) ?? cells.am[0];
  return { cell: cell?.key ?? (`${week.today} am` as SlotKey), index: 0 };
}

export function stopOfSession(week: PlanWeek, id: string): Stop | null {
  for (const cell of Object.values(cellsOf(week)).flat()) {
    const index = cell.items.findIndex((item) => item.id === id);
    if (index >= 0) return { cell: cell.key, index };
  }
  return null;
}

function locate(cells: Readonly<Record<Slot, readonly WeekCell[]>>, stop: Stop): At | null {
  for (const row of ["am", "pm"] as const) {
    const column = cells[row].findIndex((cell) => cell.key === stop.cell);
    if (column >= 0) return { row, column, index: stop.index };
  }
  return null;
}

const clampIndex = (cell: WeekCell, index: number) => Math.max(0, Math.min(index, cell.items.length - 1));
