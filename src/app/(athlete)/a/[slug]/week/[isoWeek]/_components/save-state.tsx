"use client";

import { useEffect, useRef, useState } from "react";

const shownAfter = 1000;
const fadesAfter = 2000;

type Said = "Saving…" | "Saved" | "Not saved" | null;

/** Whether what was just changed is safe. Nothing is said of a write that is quick, but that it is done. */
export function SaveState({ isPending, hasFailed }: { isPending: boolean; hasFailed: boolean }) {
  const [said, setSaid] = useState<Said>(null);
  const wrote = useRef(false);
  useEffect(() => {
    if (isPending) {
      wrote.current = true;
      const timer = setTimeout(() => setSaid("Saving…"), shownAfter);
      return () => clearTimeout(timer);
    }
    if (!wrote.current) return;
    wrote.current = false;
    setSaid(hasFailed ? "Not saved" : "Saved");
    if (hasFailed) return;
    const timer = setTimeout(() => setSaid(null), fadesAfter);
    return () => clearTimeout(timer);
  }, [isPending, hasFailed]);
  // The toast says the same to the ear.
  return (
    <span aria-hidden className={said === "Not saved" ? "font-medium text-signal-ink" : undefined}>
      {said}
    </span>
  );
}
