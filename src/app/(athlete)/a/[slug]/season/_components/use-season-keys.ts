"use client";

import type { KeyboardEvent } from "react";
import type { Block } from "@/lib/domain/block";
import type { SeasonEdits } from "./season-edits";
import type { SeasonCursor } from "./use-season-cursor";
import type { WeekColumn } from "./week-columns";

interface SeasonKeys {
  readonly cursor: SeasonCursor;
  readonly column: WeekColumn;
  readonly count: number;
  readonly selected: Block | null;
  /** Null for those who only read. */
  readonly edits: SeasonEdits | null;
  /** Goes to the field of the week's target, where the digit then lands. */
  readonly type: () => void;
  readonly open: () => void;
}

/** The keys of the weeks. Those that change something do nothing for people who only read. */
export function onSeasonKey(event: KeyboardEvent, keys: SeasonKeys): void {
  if (event.ctrlKey || event.metaKey || event.target instanceof HTMLInputElement) return;
  const { column, count, edits, selected } = keys;
  const sideways = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : 0;
  const onWeeks = event.target === event.currentTarget;
  if (sideways !== 0) {
    if (event.altKey) {
      if (selected) edits?.move(selected, sideways);
    } else if (event.shiftKey) {
      if (selected) edits?.resize(selected, sideways);
    } else keys.cursor.toWeek(Math.min(count - 1, Math.max(0, column.index + sideways)));
  } else if (event.altKey) return;
  else if (event.key === "Home") keys.cursor.toWeek(0);
  else if (event.key === "End") keys.cursor.toWeek(count - 1);
  else if (event.key === "ArrowUp") keys.cursor.toLane("run");
  else if (event.key === "ArrowDown") keys.cursor.toLane("lift");
  else if (event.key === "+" || event.key === "=") keys.cursor.zoomBy(1);
  else if (event.key === "-" || event.key === "−") keys.cursor.zoomBy(-1);
  else if (event.key === "Enter" && onWeeks) keys.open();
  else if (edits && event.key === "d" && column.when !== "past")
    edits.setRole(column, column.role === "deload" ? null : "deload");
  else {
    if (edits && /^\d$/.test(event.key) && column.when !== "past") keys.type();
    return;
  }
  event.preventDefault();
}
