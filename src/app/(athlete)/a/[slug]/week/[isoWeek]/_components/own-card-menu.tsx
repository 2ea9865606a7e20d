"use client";

import { Ellipsis, MoveRight, SkipForward } from "lucide-react";
import { ownRefusalSentence } from "@/app/_shared/plan/own-move-words";
import { IconButton } from "@/app/_ui/icon-button";
import { MenuOnDemand } from "@/app/_ui/menu-on-demand";
import { showToast } from "@/app/_ui/toast-store";
import type { CardActions } from "./card-menu";
import { ownMoveRefusalIn, type WeekFrame, type WeekSession } from "./week-model";

interface OwnCardMenuProps {
  entry: WeekSession;
  week: WeekFrame;
  actions: CardActions;
  tabIndex: number | undefined;
}

/** What an athlete can do to a session that their coach planned: put it elsewhere in its week, or leave it out. */
export function OwnCardMenu({ entry, week, actions, tabIndex }: OwnCardMenuProps) {
  const label = `Actions for ${entry.session.title}`;
  const refusal = ownMoveRefusalIn(week, entry);
  return (
    <MenuOnDemand
      label={label}
      items={[
        {
          id: "move",
          label: refusal === "locked" ? "Move… (locked)" : "Move…",
          icon: <MoveRight />,
          shortcut: "v",
          disabled: refusal !== null && refusal !== "locked",
          // What is locked says why it stays.
          onAction: () => (refusal ? showToast(ownRefusalSentence(refusal)) : actions.move(entry)),
        },
        {
          id: "skip",
          label: "Skip with reason…",
          icon: <SkipForward />,
          disabled: entry.done !== null,
          onAction: () => actions.skip(entry),
        },
      ]}
      trigger={
        <IconButton label={label} size="compact" tabIndex={tabIndex}>
          <Ellipsis />
        </IconButton>
      }
    />
  );
}
