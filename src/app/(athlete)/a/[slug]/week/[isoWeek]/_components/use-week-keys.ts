"use client";

import type { KeyboardEvent } from "react";
import { ownRefusalSentence } from "@/app/_shared/plan/own-move-words";
import { refusalSentence } from "@/app/_shared/session-editor/refusals";
import { showToast } from "@/app/_ui/toast-store";
import type { PlannedSession } from "@/lib/domain/session";
import { type Direction, type Stop, slotTowards, stopTowards } from "./focus-stops";
import type { PlanActions } from "./use-plan-actions";
import type { Lift } from "./week-grid";
import {
  findCell,
  isMovable,
  isOwnOnly,
  isRemovable,
  ownMoveRefusalIn,
  type PlanWeek,
  type SlotKey,
  type WeekItem,
  type WeekSession,
} from "./week-model";

interface WeekKeys {
  readonly week: PlanWeek;
  readonly stop: Stop;
  readonly setStop: (stop: Stop) => void;
  /** Keeps the keyboard with a session, or in its slot, through the change that follows. */
  readonly follow: (sessionId: string | null) => void;
  readonly lift: Lift | null;
  /** Where it would land. */
  readonly overLift: () => SlotKey | null;
  readonly startLift: (session: PlannedSession) => void;
  readonly moveLift: (over: SlotKey) => void;
  readonly endLift: (drop: boolean) => void;
  readonly plan: PlanActions;
  readonly open: (item: WeekItem) => void;
  readonly openMove: (session: PlannedSession) => void;
  readonly add: (cell: SlotKey) => void;
  readonly select: (entry: WeekSession) => void;
  readonly clipboard: {
    readonly isHolding: boolean;
    readonly take: (session: PlannedSession, copy: boolean) => void;
    readonly paste: (cell: SlotKey) => void;
  };
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** The keys of the grid. What is lifted takes the arrows; else they move from card to card. */
export function useWeekKeys(keys: WeekKeys) {
  return (event: KeyboardEvent) => {
    if (!isForGrid(event)) return;
    const handled = keys.lift?.by === "keyboard" ? liftKey(keys, event) : gridKey(keys, event);
    if (handled) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
}

/** Keys in a card's menu, or on its button, are theirs. */
const isForGrid = (event: KeyboardEvent) =>
  event.target instanceof Element &&
  event.currentTarget.contains(event.target) &&
  event.target.closest("button") === null;

function liftKey(keys: WeekKeys, event: KeyboardEvent): boolean {
  const { week, lift, follow, moveLift, endLift } = keys;
  const direction = directions[event.key];
  const over = keys.overLift();
  if (direction && over) moveLift(slotTowards(week, over, direction));
  else if (event.key === "Enter" || event.key === " ") {
    follow(lift?.sessionId ?? null);
    endLift(true);
  } else if (event.key === "Escape" || event.key === "Tab") endLift(false);
  return true;
}

function gridKey(keys: WeekKeys, event: KeyboardEvent): boolean {
  const { week, stop, setStop, plan } = keys;
  const cell = findCell(week, stop.cell);
  const item = cell?.items[stop.index];
  const entry = item?.kind === "planned" ? item.entry : null;
  const direction = directions[event.key];
  const withControl = event.ctrlKey || event.metaKey;

  if (direction && event.altKey) {
    if (entry && isMovable(week, entry)) moveAtOnce(keys, entry.session, direction);
    else if (entry && week.canPlan) sayWhyNot(entry);
    return true;
  }
  if (entry && withControl && (direction === "up" || direction === "down")) {
    reorder(keys, entry, direction);
    return true;
  }
  if (direction && !withControl) {
    setStop(stopTowards(week, stop, direction));
    return true;
  }
  if (withControl) return controlKey(keys, event.key.toLowerCase(), entry?.session ?? null);
  if (event.key === "Enter" && item) keys.open(item);
  else if (event.key === "Enter" && week.canPlan) addHere(keys);
  else if (isOwnOnly(week) && entry && event.key === "v") openOwnMove(keys, entry);
  else if (!week.canPlan) return false;
  else if (event.key === "c" || event.key === "+") addHere(keys);
  else if (!entry) return false;
  else if (event.key === "x") keys.select(entry);
  else if (event.key === " ") {
    if (isMovable(week, entry)) keys.startLift(entry.session);
    else sayWhyNot(entry);
  } else if (event.key === "v") {
    if (isMovable(week, entry)) keys.openMove(entry.session);
    else sayWhyNot(entry);
  } else if (event.key === "b") {
    if (!entry.done) void plan.setLocked(entry.session, !entry.session.locked);
  } else if (event.key === "Delete" || event.key === "Backspace") {
    if (isRemovable(week, entry)) {
      keys.follow(null);
      void plan.remove(entry.session);
    } else sayWhyNot(entry);
  } else return false;
  return true;
}

function addHere({ follow, add, stop }: WeekKeys) {
  follow(null);
  add(stop.cell);
}

function openOwnMove({ week, openMove }: WeekKeys, entry: WeekSession) {
  const refusal = ownMoveRefusalIn(week, entry);
  if (refusal) showToast(ownRefusalSentence(refusal));
  else openMove(entry.session);
}

function sayWhyNot({ session, done }: WeekSession) {
  showToast(refusalSentence(done ? "done" : session.locked ? "locked" : "race"));
}

function controlKey(keys: WeekKeys, key: string, session: PlannedSession | null): boolean {
  const { week, clipboard, stop, plan } = keys;
  if (!week.canPlan) return false;
  if (key === "v" && clipboard.isHolding) {
    keys.follow(null);
    clipboard.paste(stop.cell);
  } else if (!session) return false;
  else if (key === "d") void plan.duplicate(session);
  else if (key === "x") clipboard.take(session, false);
  else if (key === "c") clipboard.take(session, true);
  else return false;
  return true;
}

/** Changes places with the card above or below it in the same slot. */
function reorder({ week, stop, plan, follow }: WeekKeys, entry: WeekSession, direction: "up" | "down") {
  const other = findCell(week, stop.cell)?.items[stop.index + (direction === "up" ? -1 : 1)];
  if (other?.kind !== "planned") return;
  if (!isMovable(week, entry)) return sayWhyNot(entry);
  if (!isMovable(week, other.entry)) return sayWhyNot(other.entry);
  follow(entry.session.id);
  void plan.swap(entry.session, other.entry.session);
}

function moveAtOnce({ week, stop, plan, follow }: WeekKeys, session: PlannedSession, direction: Direction) {
  const target = slotTowards(week, stop.cell, direction);
  if (target === stop.cell) return;
  const cell = findCell(week, target);
  if (!cell) return;
  follow(session.id);
  void plan.moveToSlot(session, cell);
}
