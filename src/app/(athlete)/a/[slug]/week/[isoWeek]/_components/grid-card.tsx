"use client";

import { memo } from "react";
import { cx } from "@/app/_ui/cx";
import type { CardFlag } from "./card-flag";
import type { CardActions } from "./card-menu";
import type { Stop } from "./focus-stops";
import { isOnCard, PlannerCard } from "./planner-card";
import { isMovable, type SlotKey, type WeekFrame, type WeekItem } from "./week-model";

interface GridCardProps {
  week: WeekFrame;
  item: WeekItem;
  cell: SlotKey;
  index: number;
  flag: CardFlag | null;
  actions: CardActions;
  selected: boolean;
  /** Lifted by the keyboard: it stays where it is until it is dropped. */
  lifted: boolean;
  /** The keyboard is here. */
  isStop: boolean;
  onStop: (stop: Stop, sessionId: string | null) => void;
}

/** A card in its slot: one place of the keyboard, and picked up by a pointer where it may be moved. */
export const GridCard = memo(function GridCard(props: GridCardProps) {
  const { item, cell, index, lifted, isStop, actions, onStop } = props;
  const movable = item.kind === "planned" && isMovable(props.week, item.entry);
  return (
    <PlannerCard
      inGrid
      week={props.week}
      item={item}
      flag={props.flag}
      actions={actions}
      selected={props.selected}
      dragging={lifted}
      data-carry={movable ? item.id : undefined}
      data-stop={`${cell} ${index}`}
      data-session={item.id}
      tabIndex={isStop ? 0 : -1}
      menuTabIndex={isStop ? 0 : -1}
      onFocus={() => onStop({ cell, index }, item.id)}
      onClick={(event) => isOnCard(event) && actions.open(item)}
      className={cx(movable && "cursor-grab", "data-carried:opacity-40")}
    />
  );
});
