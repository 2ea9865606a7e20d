"use client";

import { Clock, Copy, Lock, LockOpen, MoveRight, Trash2, X } from "lucide-react";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { IconButton } from "@/app/_ui/icon-button";
import { Menu } from "@/app/_ui/menu";
import { useShortcuts } from "@/app/_ui/use-shortcut";
import type { ManyChange } from "@/lib/domain/many-changes";
import type { PlanActions } from "../use-plan-actions";
import { TimeDialog } from "./time-dialog";
import type { Selection } from "./use-selection";

const byDays = (days: number, label: string) => ({ days, label });
const moves = [
  byDays(-7, "A week earlier"),
  byDays(-1, "A day earlier"),
  byDays(1, "A day later"),
  byDays(7, "A week later"),
];
const copies = [byDays(1, "To the next day"), byDays(7, "To next week"), byDays(14, "To the week after")];
const scales = [
  { percent: -20, label: "−20 %" },
  { percent: -10, label: "−10 %" },
  { percent: 10, label: "+10 %" },
];

/** What can be done to all the sessions that are picked, each as one step. */
export function SelectionBar({ selection, plan }: { selection: Selection; plan: PlanActions }) {
  const [asksTime, setAsksTime] = useState(false);
  const { chosen, clear } = selection;
  const allLocked = chosen.every(({ session }) => session.locked);
  const run = (change: ManyChange) => {
    void plan.changeMany(
      chosen.map(({ session }) => session),
      change,
    );
    if (change.kind === "delete") clear();
  };
  useShortcuts({ Escape: clear });
  const entries = (kind: "move" | "copy", list: typeof moves) =>
    list.map(({ days, label }) => ({ id: `${days}`, label, onAction: () => run({ kind, days }) }));
  return (
    <section
      aria-label="Selected sessions"
      className="sticky bottom-3 z-30 mx-auto flex max-w-full items-center gap-1 rounded-xl border border-line-strong bg-surface p-2 shadow-3 max-md:fixed max-md:inset-x-2 max-md:top-16 max-md:bottom-auto max-md:overflow-x-auto max-md:*:shrink-0"
    >
      <span role="status" className="px-2 font-semibold">
        {chosen.length} selected
      </span>
      <Menu
        label="Move"
        placement="top start"
        items={entries("move", moves)}
        trigger={
          <Button size="compact" icon={<MoveRight />}>
            Move
          </Button>
        }
      />
      {scales.map(({ percent, label }) => (
        <Button key={percent} size="compact" onClick={() => run({ kind: "scale", percent })}>
          {label}
        </Button>
      ))}
      <Button size="compact" icon={<Clock />} onClick={() => setAsksTime(true)}>
        Time
      </Button>
      <Button
        size="compact"
        icon={allLocked ? <LockOpen /> : <Lock />}
        onClick={() => run({ kind: "lock", locked: !allLocked })}
      >
        {allLocked ? "Unlock" : "Lock"}
      </Button>
      <Menu
        label="Copy"
        placement="top start"
        items={entries("copy", copies)}
        trigger={
          <Button size="compact" icon={<Copy />}>
            Copy
          </Button>
        }
      />
      <Button size="compact" icon={<Trash2 />} onClick={() => run({ kind: "delete" })}>
        Delete
      </Button>
      <IconButton label="Clear the selection" shortcut="Esc" size="compact" onClick={clear}>
        <X />
      </IconButton>
      {asksTime ? (
        <TimeDialog
          count={chosen.length}
          onClose={() => setAsksTime(false)}
          onChoose={(startTime) => run({ kind: "time", startTime })}
        />
      ) : null}
    </section>
  );
}
