"use client";

import { CloudOff, CloudUpload, TriangleAlert } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useIsOnline } from "@/app/_shared/offline/connection";
import { useQueue } from "@/app/_shared/offline/queue-state";
import { useSettled } from "@/app/_shared/use-settled";
import { Button } from "@/app/_ui/button";
import { Opening } from "@/app/_ui/opening";
import type { Queue } from "@/lib/offline/queue";

const WaitingList = dynamic(() => import("./waiting-list").then((file) => file.WaitingList), {
  loading: Opening,
});

/** Whether there is a network and what waits for one, in words. */
export function WaitingButton() {
  const [open, setOpen] = useState(false);
  const isOnline = useIsOnline();
  const queue = useQueue();
  const lanes = lanesIn(queue);
  // What is sent within a moment is not worth a word.
  const count = Math.min(lanes, useSettled(lanes, isOnline ? 1500 : 0));
  const asking = lanesIn(queue.filter(({ refusal }) => refusal !== null));
  if (isOnline && count === 0 && !open) return null;
  return (
    <>
      <Button
        variant="quiet"
        className="px-2!"
        aria-haspopup="dialog"
        icon={iconOf(isOnline, asking)}
        onClick={() => setOpen(true)}
      >
        {asking > 0 ? (
          `${asking} needs you`
        ) : isOnline ? (
          `${count} to send`
        ) : count === 0 ? (
          "Offline"
        ) : (
          <span>
            <span className="max-sm:sr-only">Offline, </span>
            {count} saved here
          </span>
        )}
      </Button>
      {open ? <WaitingList onClose={() => setOpen(false)} /> : null}
    </>
  );
}

const lanesIn = (queue: Queue) => new Set(queue.map(({ lane }) => lane)).size;

function iconOf(isOnline: boolean, asking: number) {
  if (asking > 0) return <TriangleAlert aria-hidden />;
  return isOnline ? <CloudUpload aria-hidden /> : <CloudOff aria-hidden />;
}
