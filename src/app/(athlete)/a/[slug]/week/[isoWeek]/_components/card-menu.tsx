"use client";

import {
  CheckSquare,
  Copy,
  CopyPlus,
  Ellipsis,
  History,
  LibraryBig,
  Lock,
  LockOpen,
  MoveRight,
  Pencil,
  Replace,
  SkipForward,
  Square,
  Trash2,
  TrendingDown,
} from "lucide-react";
import { IconButton } from "@/app/_ui/icon-button";
import type { MenuEntry } from "@/app/_ui/menu";
import { MenuOnDemand } from "@/app/_ui/menu-on-demand";
import { isMovable, isRemovable, type WeekFrame, type WeekItem, type WeekSession } from "./week-model";

export interface CardActions {
  readonly open: (item: WeekItem) => void;
  readonly move: (entry: WeekSession) => void;
  readonly duplicate: (entry: WeekSession) => void;
  readonly copyTo: (entry: WeekSession) => void;
  readonly ease: (entry: WeekSession) => void;
  readonly setLocked: (entry: WeekSession, locked: boolean) => void;
  readonly remove: (entry: WeekSession) => void;
  readonly skip: (entry: WeekSession) => void;
  readonly replace: (entry: WeekSession) => void;
  readonly saveAsTemplate: (entry: WeekSession) => void;
  readonly showHistory: (entry: WeekSession) => void;
  readonly select: (entry: WeekSession) => void;
}

interface CardMenuProps {
  entry: WeekSession;
  week: WeekFrame;
  actions: CardActions;
  selected: boolean;
  tabIndex: number | undefined;
}

/** Everything that can be done to one session of the plan. */
export function CardMenu({ entry, week, actions, selected, tabIndex }: CardMenuProps) {
  const label = `Actions for ${entry.session.title}`;
  return (
    <MenuOnDemand
      label={label}
      items={itemsOf(entry, week, actions, selected)}
      trigger={
        <IconButton label={label} size="compact" tabIndex={tabIndex}>
          <Ellipsis />
        </IconButton>
      }
    />
  );
}

function itemsOf(
  entry: WeekSession,
  week: WeekFrame,
  actions: CardActions,
  selected: boolean,
): (MenuEntry | "-")[] {
  const { session } = entry;
  const removable = isRemovable(week, entry);
  const skip: MenuEntry = {
    id: "skip",
    label: "Skip with reason…",
    icon: <SkipForward />,
    disabled: entry.done !== null,
    onAction: () => actions.skip(entry),
  };
  return [
    {
      id: "open",
      label: entry.done ? "Open" : "Edit",
      icon: <Pencil />,
      shortcut: "Enter",
      onAction: () => actions.open({ kind: "planned", id: session.id, entry }),
    },
    {
      id: "move",
      label: "Move…",
      icon: <MoveRight />,
      shortcut: "v",
      disabled: !isMovable(week, entry),
      onAction: () => actions.move(entry),
    },
    {
      id: "select",
      label: selected ? "Unselect" : "Select",
      icon: selected ? <Square /> : <CheckSquare />,
      shortcut: "x",
      onAction: () => actions.select(entry),
    },
    {
      id: "duplicate",
      label: "Duplicate",
      icon: <Copy />,
      shortcut: "Ctrl D",
      onAction: () => actions.duplicate(entry),
    },
    {
      id: "copy-to",
      label: "Copy to…",
      icon: <CopyPlus />,
      onAction: () => actions.copyTo(entry),
    },
    {
      id: "replace",
      label: "Replace from library…",
      icon: <Replace />,
      disabled: !removable,
      onAction: () => actions.replace(entry),
    },
    {
      id: "ease",
      label: "Make easier, −20 %",
      icon: <TrendingDown />,
      disabled: !removable,
      onAction: () => actions.ease(entry),
    },
    {
      id: "lock",
      label: session.locked ? "Unlock" : "Lock",
      icon: session.locked ? <LockOpen /> : <Lock />,
      shortcut: "b",
      disabled: entry.done !== null,
      onAction: () => actions.setLocked(entry, !session.locked),
    },
    {
      id: "template",
      label: "Save as template…",
      icon: <LibraryBig />,
      onAction: () => actions.saveAsTemplate(entry),
    },
    {
      id: "history",
      label: "History",
      icon: <History />,
      onAction: () => actions.showHistory(entry),
    },
    "-",
    // What was not done is the athlete's to say: their coach leaves a session out of the plan.
    ...(week.publishesAtOnce ? [skip] : []),
    {
      id: "delete",
      label: "Delete",
      icon: <Trash2 />,
      shortcut: "Del",
      disabled: !removable,
      onAction: () => actions.remove(entry),
    },
  ];
}
