"use client";

import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";
import { usePreferences } from "@/app/_shared/quantity/preferences";
import type { ExercisePrescription } from "@/lib/domain/session";
import { cellText, type LiftColumn, liftColumns, withCell } from "./lift-cells";
import { moved, replaced } from "./step-groups";

type Lifts = readonly ExercisePrescription[];
const order: readonly LiftColumn[] = liftColumns.map(({ id }) => id);

/** The keys of a spreadsheet in the table of exercises; Tab goes its own way. */
export function useGridKeys(
  table: RefObject<HTMLTableElement | null>,
  lifts: Lifts,
  onChange: (lifts: Lifts) => void,
) {
  const preferences = usePreferences();
  const wanted = useRef<{ row: number; column: LiftColumn } | null>(null);
  const cellAt = (row: number, column: LiftColumn) =>
    table.current?.querySelector<HTMLInputElement>(`[data-row="${row}"] [data-column="${column}"]`) ?? null;

  useEffect(() => {
    if (!wanted.current) return;
    cellAt(wanted.current.row, wanted.current.column)?.focus();
    wanted.current = null;
  });

  function go(event: KeyboardEvent, row: number, column: LiftColumn | undefined) {
    const cell = column && cellAt(row, column);
    if (!cell) return;
    event.preventDefault();
    cell.focus();
  }

  function change(
    event: KeyboardEvent<HTMLInputElement>,
    row: number,
    column: LiftColumn,
    next: Lifts | null,
  ) {
    event.preventDefault();
    if (!next) return;
    // A cell that is written in keeps what was typed: it has to let go to show what it was given.
    event.currentTarget.blur();
    wanted.current = { row, column };
    onChange(next);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>, row: number, column: LiftColumn) {
    const { key, currentTarget: input } = event;
    const mod = event.ctrlKey || event.metaKey;
    if (mod && key.toLowerCase() === "d") {
      change(event, row, column, copiedDown(lifts, row, column, preferences));
    } else if (event.altKey && (key === "ArrowUp" || key === "ArrowDown")) {
      const to = row + (key === "ArrowUp" ? -1 : 1);
      change(event, to, column, lifts[to] ? moved(lifts, row, key === "ArrowUp" ? -1 : 1) : null);
    } else if (mod || event.altKey || event.shiftKey) {
      return;
    } else if (key === "Enter" || key === "ArrowDown") {
      go(event, row + 1, cellAt(row + 1, column) ? column : "exercise");
      event.preventDefault();
    } else if (key === "ArrowUp") go(event, row - 1, column);
    else if (key === "ArrowLeft" && isAt(input, 0)) go(event, row, order[order.indexOf(column) - 1]);
    else if (key === "ArrowRight" && isAt(input, input.value.length))
      go(event, row, order[order.indexOf(column) + 1]);
  }

  return {
    onKeyDown,
    cellAt,
    /** The cell that gets the focus once it is there. */
    focusNext: (row: number, column: LiftColumn) => {
      wanted.current = { row, column };
    },
  };
}

/** The whole cell is chosen when one comes into it: then an arrow leaves it on either side. */
const isAt = ({ selectionStart, selectionEnd, value }: HTMLInputElement, at: number): boolean =>
  (selectionStart === at && selectionEnd === at) || (selectionStart === 0 && selectionEnd === value.length);

/** The cell above, once more; null where there is none. */
function copiedDown(
  lifts: Lifts,
  row: number,
  column: LiftColumn,
  preferences: ReturnType<typeof usePreferences>,
): Lifts | null {
  const [from, to] = [lifts[row - 1], lifts[row]];
  if (!from || !to) return null;
  if (column === "load") return replaced(lifts, row, { ...to, load: from.load });
  const next = withCell(to, column, cellText(from, column, preferences), preferences.mass);
  return next.ok ? replaced(lifts, row, next.value) : null;
}
