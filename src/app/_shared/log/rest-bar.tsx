"use client";

import { useEffect, useRef, useState } from "react";
import { currentInstant } from "@/app/_shared/clock";
import {
  adjustRest,
  isForgotten,
  type Rest,
  restLeft,
  restShare,
  restText,
} from "@/app/_shared/log/rest-clock";
import { askToNotify, canAskToNotify, tellRestIsOver, useScreenOn } from "@/app/_shared/log/use-rest-alarm";
import { Button } from "@/app/_ui/button";

interface RestBarProps {
  rest: Rest;
  onChange: (rest: Rest | null) => void;
}

/** The pause between two sets. It never holds anything up, and counts on by the clock while the phone sleeps. */
export function RestBar({ rest, onChange }: RestBarProps) {
  const [left, setLeft] = useState(() => restLeft(rest, currentInstant()));
  const before = useRef(left);
  const drop = useRef(onChange);
  const [asks, setAsks] = useState(canAskToNotify);
  useScreenOn();
  useEffect(() => {
    drop.current = onChange;
  });
  useEffect(() => {
    const update = () => {
      const now = currentInstant();
      const next = restLeft(rest, now);
      if (isForgotten(rest, now)) return drop.current(null);
      if (before.current > 0 && next <= 0) void tellRestIsOver(rest.next);
      before.current = next;
      setLeft(next);
    };
    update();
    const timer = setInterval(update, 500);
    document.addEventListener("visibilitychange", update);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", update);
    };
  }, [rest]);

  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-center gap-3">
        <Ring share={restShare(rest, left)} over={left <= 0} />
        <span role="timer" aria-label="Rest" className="font-semibold text-3xl tabular-nums">
          {restText(left)}
        </span>
        <span className="min-w-0 flex-1 truncate text-ink-2">rest, {rest.next}</span>
      </div>
      {asks ? (
        <button
          type="button"
          onClick={() => {
            setAsks(false);
            void askToNotify();
          }}
          className="min-h-11 text-start text-ink-2 text-sm underline decoration-line-strong underline-offset-2"
        >
          Tell me when it ends, also outside of this page
        </button>
      ) : null}
      <div className="grid grid-cols-3 gap-2">
        {[-15, 15].map((by) => (
          <Button
            key={by}
            className="h-12! px-2!"
            onClick={() => onChange(adjustRest(rest, by, currentInstant()))}
          >
            {by < 0 ? "\u2212" : "+"}15&nbsp;s
          </Button>
        ))}
        <Button className="h-12! px-2!" onClick={() => onChange(null)}>
          Skip<span className="sr-only"> rest</span>
        </Button>
      </div>
    </div>
  );
}

const round = 2 * Math.PI * 14;

function Ring({ share, over }: { share: number; over: boolean }) {
  return (
    <svg
      aria-hidden
      width={36}
      height={36}
      viewBox="0 0 36 36"
      className="shrink-0 -rotate-90 motion-reduce:hidden"
    >
      <circle
        cx={18}
        cy={18}
        r={14}
        fill={over ? "var(--ink)" : "none"}
        stroke="var(--line)"
        strokeWidth={4}
      />
      {over ? null : (
        <circle
          cx={18}
          cy={18}
          r={14}
          fill="none"
          stroke="var(--ink)"
          strokeWidth={4}
          strokeDasharray={round}
          strokeDashoffset={round * share}
        />
      )}
    </svg>
  );
}
